// What the pages of `projects/` leave in `window.results`.
import assert from "node:assert/strict";

/** @param {any} results */
export function assertResults(results) {
  const { text, analysis, fromWorker, fromOther, decoded, marked, style, isRestored, element, documents, fromReader, exported } = results;
  assert.equal(text, "Sáng 14/12/2021, Bí thư Tỉnh ủy Lê Văn Tám\nchủ trì hội nghị với hơn 1.200 đại biểu.");
  assert.deepEqual(
    [analysis.officials[0].name, analysis.dates[0].value, analysis.figures[0].value],
    ["Lê Văn Tám", "2021-12-14", 1200],
  );
  assert.deepEqual(fromWorker, analysis);
  assert.deepEqual(fromOther, analysis);
  assert.deepEqual(decoded, ["Cộng hòa xã hội chủ nghĩa Việt Nam", "Việt Nam"]);
  assert.deepEqual(marked, [
    ["Sáng 14/12/2021", "date"],
    ["Bí thư Tỉnh ủy", "official"],
    ["Lê Văn Tám", "official"],
    ["hơn 1.200 đại biểu", "figure"],
  ]);
  assert.equal(style, "underline");
  assert.equal(isRestored, true);
  assert.deepEqual(element, {
    first: [1, ["Ngày 2/9/2025"]],
    shown: ["diembao-analysis", null, ["Ngày 2/9/2025", "5 xã"], true],
    grown: ["diembao-analysis", null, ["Ngày 2/9/2025", "5 xã", "Ngày 3/9/2025", "7 xã"], true],
    dated: ["diembao-analysis", "2025-09-02", ["Ngày 2/9/2025", "5 xã", "Ngày 3/9/2025", "7 xã"], true],
    undatable: ["diembao-error", "invalid-published", [], true],
    undated: ["diembao-analysis", null, ["Ngày 2/9/2025", "5 xã", "Ngày 3/9/2025", "7 xã"], true],
    moved: ["diembao-analysis", null, ["Ngày 2/9/2025", "5 xã", "Ngày 3/9/2025", "7 xã"], true],
    all: ["diembao-analysis", null, ["Ngày 2/9/2025", "5 xã", "Ngày 3/9/2025", "7 xã"], true],
  });
  assert.equal(exported.written.length, 18);
  assert.deepEqual([exported.restored, exported.annotations], [analysis, [4, 0]]);
  assert.deepEqual(documents, {
    ...{ page: "5 xã\n7 xã", mail: "5 xã\n7 xã", rtf: "5 xã\n7 xã", clipboard: "5 xã\n7 xã" },
    ...{ pdf: "Cộng hòa xã hội chủ nghĩa Việt Nam", failure: ["DocumentError", "unsupported"] },
  });
  assert.deepEqual(fromReader, documents, "in a worker of the page");
}
