// Uses every entry point of the package, and leaves what they give to the test.
import { analyze, highlight, init, textOf, unhighlight } from "./node_modules/diembao/dist/index.js";
import "./node_modules/diembao/dist/element.js";
import { createWorker } from "./node_modules/diembao/dist/worker/index.js";

const element = document.querySelector("diem-bao");
const shown = new Promise((resolve) => element.addEventListener("diembao-analysis", resolve, { once: true }));

await init();
const article = document.querySelector("article");
const before = article.innerHTML;
const text = textOf(article);
const analysis = analyze(text);
const { marks } = highlight(article, analysis, { text });
const marked = marks.map((mark) => [mark.textContent, mark.dataset.diembaoKind]);
const style = getComputedStyle(marks[0]).textDecorationLine;
unhighlight(article);

const worker = createWorker();
await worker.init();
const fromWorker = await worker.analyze(text);
worker.terminate();
const other = createWorker();
await other.init("node_modules/diembao/wasm/diembao_bg.wasm");
const fromOther = await other.analyze(text);

const { detail } = await shown;
window.results = {
  text,
  analysis,
  fromWorker,
  fromOther,
  marked,
  style,
  isRestored: article.innerHTML === before,
  element: [detail.analysis.figures.length, [...element.querySelectorAll("mark")].map((mark) => mark.textContent)],
};
