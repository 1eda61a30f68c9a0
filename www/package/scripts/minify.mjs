// Makes small what tsc compiled, and the glue of the WebAssembly modules. What a page loads stays in its modules, for
// bundlers to choose from; of the command line, which nobody imports, few files remain.
import { readdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Where the command line begins, and the parts of it that are tested by themselves. */
const COMMAND_LINE = ["dist/cli/main.js", "dist/cli/lines.js", "dist/cli/progress.js", "dist/cli/formats/index.js"];
/** What the command line shares with the package. */
const SHARED = ["analyze", "decode/encodings", "decode/index", "error", "html", "init"].map((name) => `./dist/${name}.js`);

const SETTINGS = /** @type {const} */ ({
  absWorkingDir: root,
  allowOverwrite: true,
  format: "esm",
  target: "es2022",
  minify: true,
  legalComments: "none",
});

const names = await readdir(`${root}dist`, { recursive: true });
const scripts = names.filter((name) => name.endsWith(".js")).map((name) => `dist/${name.replaceAll("\\", "/")}`);
const { metafile } = await build({
  ...SETTINGS,
  entryPoints: COMMAND_LINE,
  outdir: "dist/cli",
  outbase: "dist/cli",
  bundle: true,
  splitting: true,
  chunkNames: "[hash]",
  platform: "node",
  packages: "external",
  external: SHARED,
  metafile: true,
});
const modules = scripts.filter((path) => !path.startsWith("dist/cli/"));
for (const path of scripts) {
  if (!modules.includes(path) && !(path in metafile.outputs)) await rm(root + path);
}
await build({ ...SETTINGS, entryPoints: [...modules, "wasm/diembao.js", "wasm/decoder.js"], outdir: ".", outbase: "." });
