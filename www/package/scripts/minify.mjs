// Makes small what tsc compiled, and the glue of the WebAssembly modules. What a page loads stays in its modules, for
// bundlers to choose from; of the command line, which nobody imports, few files remain. The readers of documents go into
// documents/, what writes and reads files into export/, together with the libraries that they use, each of which is loaded only
// when a file needs it: pages without a bundler can load them, too, and who installs the package gets none of what the
// libraries bring along besides.
import { readFile, readdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Where the command line begins, and the parts of it that are tested by themselves. */
const COMMAND_LINE = ["dist/cli/main.js", "dist/cli/lines.js", "dist/cli/progress.js"];
/** What the command line shares with the package. */
const SHARED = ["analyze", "decode/encodings", "decode/index", "error", "html", "init"].map((name) => `./dist/${name}.js`);

/** What is built by itself for PDF: what a page talks to, and what runs in a worker. */
const PDF = ["pdf-library.js", "pdf-worker.js"];

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
  plugins: [builtApart(/\/documents\/index\.js$/, "../../documents/index.js"), builtApart(/\/export\/index\.js$/, "../../export/index.js"), builtApart(/\/corrections\/index\.js$/, "../corrections/index.js"), builtApart(/\/dictionary\/index\.js$/, "../dictionary/index.js")],
  metafile: true,
});
await rm(`${root}documents`, { recursive: true, force: true });
const documents = await build({
  ...SETTINGS,
  entryPoints: ["dist/documents/index.js"],
  outdir: "documents",
  outbase: "dist/documents",
  bundle: true,
  splitting: true,
  chunkNames: "[name]-[hash]",
  platform: "neutral",
  mainFields: ["module", "main"],
  // Of a canvas linkedom needs the name alone.
  alias: { canvas: "linkedom/commonjs/canvas-shim.cjs" },
  external: SHARED,
  plugins: [builtApart(/\/pdf-library\.js$/, "./pdf-library.js")],
  metafile: true,
});
// pdfjs-dist asks where it runs, and in Node requires a canvas made of native code. Nothing is drawn, so it is told that there
// is no Node, and given the names that a browser would have (scripts/dom-names.js).
const pdf = await build({
  ...SETTINGS,
  entryPoints: PDF.map((name) => `dist/documents/${name}`),
  outdir: "documents",
  outbase: "dist/documents",
  bundle: true,
  platform: "neutral",
  mainFields: ["module", "main"],
  define: { process: "undefined", "import.meta.url": '""' },
  inject: ["scripts/dom-names.js"],
  metafile: true,
});
await rm(`${root}export`, { recursive: true, force: true });
const exported = await build({
  ...SETTINGS,
  entryPoints: ["dist/export/index.js"],
  outdir: "export",
  outbase: "dist/export",
  bundle: true,
  splitting: true,
  chunkNames: "[name]-[hash]",
  platform: "neutral",
  mainFields: ["module", "main"],
  external: SHARED,
  plugins: [builtApart(/\/corrections\/index\.js$/, "../dist/corrections/index.js")],
  // csv-stringify asks whether a delimiter is a Buffer of Node.
  inject: ["scripts/buffer-name.js"],
  metafile: true,
});
const corrections = await build({
  ...SETTINGS,
  // edtf asks classes for their names.
  keepNames: true,
  entryPoints: ["dist/corrections/index.js"],
  outdir: "dist/corrections",
  outbase: "dist/corrections",
  bundle: true,
  splitting: true,
  chunkNames: "[name]-[hash]",
  platform: "neutral",
  mainFields: ["module", "main"],
  metafile: true,
});
const dictionary = await build({
  ...SETTINGS,
  entryPoints: ["dist/dictionary/index.js"],
  outdir: "dist/dictionary",
  outbase: "dist/dictionary",
  bundle: true,
  platform: "neutral",
  mainFields: ["module", "browser", "main"],
  plugins: [builtApart(/\.\.\/error\.js$/, "../error.js")],
  metafile: true,
});
await writeLicences("documents", [...Object.keys(documents.metafile.inputs), ...Object.keys(pdf.metafile.inputs)]);
await writeLicences("export", Object.keys(exported.metafile.inputs));
await writeLicences("dist/corrections", Object.keys(corrections.metafile.inputs));
await writeLicences("dist/dictionary", Object.keys(dictionary.metafile.inputs));
const modules = scripts.filter((path) => !/^dist\/(?:cli|corrections|dictionary|documents|export)\//.test(path));
for (const path of scripts) {
  if (!modules.includes(path) && !(path in metafile.outputs) && !(path in corrections.metafile.outputs) && !(path in dictionary.metafile.outputs)) await rm(root + path);
}
await build({ ...SETTINGS, entryPoints: [...modules, "wasm/diembao.js", "wasm/decoder.js"], outdir: ".", outbase: "." });

/** Leads an import to where that is built to. @param {RegExp} filter @param {string} path @returns {import("esbuild").Plugin} */
function builtApart(filter, path) {
  return { name: "built apart", setup: ({ onResolve }) => onResolve({ filter }, () => ({ path, external: true })) };
}

/** Writes whose libraries are in a folder's bundle, and under which licences. @param {string} folder @param {string[]} inputs */
async function writeLicences(folder, inputs) {
  const libraries = new Set(inputs.map((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter((path) => path !== undefined));
  const parts = [];
  for (const library of [...libraries].sort()) {
    const { name, version, license } = JSON.parse(await readFile(`${root}${library}/package.json`, "utf8"));
    const file = (await readdir(root + library)).find((path) => /^licen[cs]e(?:\.|$)/i.test(path));
    const text = file ? (await readFile(`${root}${library}/${file}`, "utf8")).trim() : license;
    parts.push(`${name} ${version} (${license})\n\n${text}\n`);
  }
  await writeFile(`${root}${folder}/LICENSES.txt`, parts.join(`\n${"-".repeat(80)}\n\n`));
}
