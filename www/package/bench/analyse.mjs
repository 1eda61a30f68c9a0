// Time to analyse a long article in Node, when the engine is warm: `node www/package/bench/analyse.mjs`.
import { readFile, readdir } from "node:fs/promises";
import { performance } from "node:perf_hooks";

import { columnsOf } from "../dist/columns.js";
import { analyze, init } from "../dist/index.js";
import { objectsOf } from "../dist/objects.js";
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

/**
 * Times of warm runs in milliseconds, and of the very first one.
 *
 * @param {() => unknown} work
 */
function time(work) {
  const times = Array.from({ length: WARM_UPS + RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return { warm: times.slice(WARM_UPS), first: times[0] ?? Number.NaN };
}

await init();
const { warm, first } = time(() => analyze(text));
const size = (Buffer.byteLength(text) / 1e6).toFixed(2);
console.log(
  `analyse ${size} MB in Node ${process.versions.node}: median ${median(warm).toFixed(1)} ms` +
    ` of ${RUNS} warm runs (fastest ${Math.min(...warm).toFixed(1)} ms), first run ${first.toFixed(1)} ms`,
);

// The boundary's own part of that: the text as UTF-8 on the way in, plain objects on the way out.
const memory = new Uint8Array(3 * text.length);
const columns = columnsOf(text);
const handed = median(time(() => new TextEncoder().encodeInto(text, memory)).warm);
const made = median(time(() => objectsOf(text, columns)).warm);
console.log(
  `the boundary alone: ${handed.toFixed(1)} ms to hand the text over, ${made.toFixed(1)} ms to make objects` +
    ` of ${columns[0].length} numbers and ${columns[1].length} strings`,
);
