// Prints for every entry point whether it is there, and imports those that are modules.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const { default: manifest } = await import("diembao/package.json", { with: { type: "json" } });
const found = {};
for (const entry of Object.keys(manifest.exports)) {
  const specifier = `diembao${entry.slice(1)}`;
  const path = fileURLToPath(import.meta.resolve(specifier));
  const bytes = await readFile(path);
  found[entry] = path.endsWith(".js") ? Object.keys(await import(specifier)).sort() : bytes.length > 0;
}
console.log(JSON.stringify(found));
