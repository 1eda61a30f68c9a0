// Time to analyse a long article in Node, when the engine is warm: `node www/package/bench/analyse.mjs`.
import { readFile, readdir } from "node:fs/promises";
import { performance } from "node:perf_hooks";

import { analyze, init } from "../dist/index.js";
import { median } from "./median.mjs";

const BYTES = 1_000_000;
const WARM_UPS = 3;
const RUNS = 9;

const folder = new URL("../../../tests/articles/", import.meta.url);
const names = (await readdir(folder)).filter((name) => name.endsWith(".txt")).sort();
const articles = await Promise.all(names.map((name) => readFile(new URL(name, folder), "utf8")));
// The longest article is the least repetitive when repeated.
const article = articles.reduce((longest, text) => (text.length > longest.length ? text : longest), "");
if (article === "") {
  throw new Error(`no articles in ${folder.pathname}`);
}
const bytes = Buffer.byteLength(`${article}\n`);
const text = `${article}\n`.repeat(Math.ceil(BYTES / bytes));

await init();
/** @type {number[]} */
const times = [];
for (let run = 0; run < WARM_UPS + RUNS; run += 1) {
  const start = performance.now();
  analyze(text);
  times.push(performance.now() - start);
}
const warm = times.slice(WARM_UPS);
const size = (Buffer.byteLength(text) / 1e6).toFixed(2);
const first = times[0] ?? Number.NaN;
console.log(
  `analyse ${size} MB in Node ${process.versions.node}: median ${median(warm).toFixed(1)} ms` +
    ` of ${RUNS} warm runs (fastest ${Math.min(...warm).toFixed(1)} ms), first run ${first.toFixed(1)} ms`,
);
