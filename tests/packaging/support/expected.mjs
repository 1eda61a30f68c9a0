// What the pages of `projects/` leave in `window.results`.
import assert from "node:assert/strict";

/** @param {any} results */
export function assertResults(results) {
  const { text, analysis, fromWorker, fromOther, marked, style, isRestored, element } = results;
  assert.equal(text, "Sáng 14/12/2021, Bí thư Tỉnh ủy Lê Văn Tám\nchủ trì hội nghị với hơn 1.200 đại biểu.");
  assert.deepEqual(
    [analysis.officials[0].name, analysis.dates[0].value, analysis.figures[0].value],
    ["Lê Văn Tám", "2021-12-14", 1200],
  );
  assert.deepEqual(fromWorker, analysis);
  assert.deepEqual(fromOther, analysis);
  assert.deepEqual(marked, [
    ["Sáng 14/12/2021", "date"],
    ["Bí thư Tỉnh ủy", "official"],
    ["Lê Văn Tám", "official"],
    ["hơn 1.200 đại biểu", "figure"],
  ]);
  assert.equal(style, "underline");
  assert.equal(isRestored, true);
  assert.deepEqual(element, [1, ["Ngày 2/9/2025"]]);
}
