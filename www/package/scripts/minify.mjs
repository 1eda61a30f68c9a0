// Makes small what a page loads: the compiled modules and the glue of the WebAssembly module.
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const scripts = await readdir(`${root}dist`, { recursive: true });
await build({
  entryPoints: [...scripts.filter((name) => name.endsWith(".js")).map((name) => `dist/${name}`), "wasm/diembao.js"],
  absWorkingDir: root,
  outdir: ".",
  outbase: ".",
  allowOverwrite: true,
  format: "esm",
  target: "es2022",
  minifyWhitespace: true,
  minifySyntax: true,
  minifyIdentifiers: true,
  legalComments: "none",
});
