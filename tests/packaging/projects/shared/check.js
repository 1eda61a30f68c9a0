// Uses the package as a page does; what it gives is for the test to look at.
import { checkElement } from "./element.js";

/**
 * @param {Pick<typeof import("diembao"), "analyze" | "highlight" | "init" | "textOf" | "unhighlight">} diembao
 * @param {typeof import("diembao/worker")["createWorker"]} createWorker
 * @param {string} address of the module
 * @param {Worker} ownWorker running `diembao/worker-entry`, started by the page itself
 * @param {Worker} ownDecoder running `diembao/decoder-entry`, likewise
 */
export async function check({ analyze, highlight, init, textOf, unhighlight }, createWorker, address, ownWorker, ownDecoder) {
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
  const decoded = await worker.decodeText("Céng hßa x· héi chñ nghÜa ViÖt Nam");
  worker.terminate();
  const other = createWorker({ worker: ownWorker, decoder: ownDecoder });
  await other.init(address);
  const fromOther = await other.analyze(text);
  const decodedByOther = await other.decodeText("Vieät Nam", { encoding: "vni" });
  other.terminate();

  const { detail } = await shown;
  const shownMarks = [...element.querySelectorAll("mark")].map((mark) => mark.textContent);
  return {
    ...{ text, analysis, fromWorker, fromOther, decoded: [decoded.text, decodedByOther.text], marked, style },
    isRestored: article.innerHTML === before,
    element: { first: [detail.analysis.figures.length, shownMarks], ...(await checkElement(element)) },
  };
}
