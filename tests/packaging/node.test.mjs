import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { installed, pack, run } from "./support/project.mjs";

const { tarball } = await pack();
const project = await installed("node", [tarball]);
const article = await readFile(join(project, "article.txt"), "utf8");

/** What the command line prints. @param {string[]} args @param {string} [input] */
const diembao = async (args, input) => (await run("npx", ["--no-install", "diembao", ...args], project, input)).stdout;

test("a Node project finds officials, dates and figures, in the module and in a worker", async () => {
  const { stdout, stderr } = await run(process.execPath, ["main.js"], project);
  const { analysis, fromWorker } = JSON.parse(stdout);
  assert.equal(stderr, "");
  assert.deepEqual(fromWorker, analysis);
  assert.deepEqual(
    [analysis.officials[0].name, analysis.dates[0].value, analysis.figures[0].value],
    ["Lê Văn Tám", "2021-12-14", 1200],
  );
});

test("every entry point is there", async () => {
  const { stdout } = await run(process.execPath, ["exports.js"], project);
  assert.deepEqual(JSON.parse(stdout), {
    ".": ["DiembaoError", "HIGHLIGHT_KINDS", "analyze", "highlight", "init", "isInitialised", "textOf", "unhighlight"],
    "./decode": ["DiembaoError", "ENCODINGS", "decode", "decodeText", "encodingOfFont", "initDecoder"],
    "./worker": ["createWorker"],
    "./worker-entry": [],
    "./decoder-entry": [],
    "./highlight": ["HIGHLIGHT_KINDS", "highlight", "textOf", "unhighlight"],
    "./highlight.css": true,
    "./element": ["DiemBaoElement"],
    "./html": ["textOfHtml"],
    "./dictionary": ["isDictionary", "mergeDictionaries", "readDictionary", "writeDictionary"],
    "./corrections": ["anchorOf", "applyCorrections", "findAnchor", "readDate", "readFigure", "readPositions"],
    "./documents": ["DocumentError", "LIMITS", "adviceOn", "isLitter", "readClipboard", "readDocument", "readDocuments", "textOfClipboard"],
    "./export": ["EXPORTS", "EXPORT_CATEGORIES", "exportOf", "isAnnotations", "isState", "readAnnotations", "readState", "sourceOf", "tableOf", "zipFiles"],
    "./diembao.wasm": true,
    "./decoder.wasm": true,
    "./package.json": true,
  });
});

test("a CommonJS module can require the package", async () => {
  const { stdout } = await run(process.execPath, ["--no-warnings", "required.cjs"], project);
  assert.equal(stdout, "2025-09-02\n");
});

test("the command line gives the same", async () => {
  const { stdout } = await run(process.execPath, ["main.js"], project);
  const { analysis } = JSON.parse(stdout);
  assert.deepEqual(JSON.parse(await diembao(["article.txt"])), analysis);
  assert.deepEqual(JSON.parse(await diembao([], article)), analysis);
  const line = JSON.stringify({ id: 7, text: article });
  assert.deepEqual(JSON.parse(await diembao(["--jsonl"], `${line}\n`)), { id: 7, analysis });
  assert.match(await diembao(["--format", "csv", "article.txt"]), /\r\narticle\.txt,official,,/);
  assert.match(await diembao(["--format", "markdown", "article.txt"]), /^\| Lê Văn Tám \| Bí thư Tỉnh ủy \| 1 \| Sáng 14\/12\/2021, /im);
});
