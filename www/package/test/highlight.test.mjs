import assert from "node:assert/strict";
import { test } from "node:test";
import { HIGHLIGHT_KINDS, highlight, textOf, unhighlight } from "../dist/highlight/index.js";
import { analysisOf, bodyWith, readFixture } from "./help.mjs";

const { text: TEXT, analysis: ANALYSIS } = await readFixture();

/** A date that stands in a text. @param {string} text @param {string} found @param {number} [from] */
function dateIn(text, found, from = 0) {
  const start = text.indexOf(found, from);
  return /** @type {import("../dist/index.js").DateMention} */ ({ start, end: start + found.length, text: found });
}

/**
 * All nodes within an element, with what each holds. Read with a walker: once somebody has asked for `childNodes`, jsdom
 * makes the whole list anew at every later change.
 *
 * @param {Element} element
 */
function nodesIn(element) {
  const walker = element.ownerDocument.createTreeWalker(element);
  /** @type {[node: Node, value: string | null, parent: Node | null][]} */
  const nodes = [];
  while (walker.nextNode()) nodes.push([walker.currentNode, walker.currentNode.nodeValue, walker.currentNode.parentNode]);
  return nodes;
}

/** What is seen of marks: their text, kinds and ids. @param {readonly HTMLElement[]} marks */
const seen = (marks) => marks.map(({ textContent, dataset }) => [textContent, dataset.diembaoKind, dataset.diembaoId]);

/** Fails unless two lists have the same nodes; without showing them, for a node shows its whole page. */
function assertSameNodes(/** @type {Iterable<Node>} */ actual, /** @type {Iterable<Node>} */ expected) {
  const [left, right] = [[...actual], [...expected]];
  assert.equal(left.length, right.length);
  assert.ok(left.every((node, i) => node === right[i]), "other nodes");
}

/** Fails unless an element has the very nodes that it had. @param {Element} element @param {() => void} change */
function leavesNoTrace(element, change) {
  const before = nodesIn(element);
  change();
  const after = nodesIn(element);
  assert.equal(after.length, before.length);
  for (const [i, [node, value, parent]] of after.entries()) {
    assert.ok(node === before[i]?.[0] && parent === before[i]?.[2], `node ${i}`);
    assert.equal(value, before[i]?.[1]);
  }
}

test("every span of every item is marked, and the marks hold its text", () => {
  const body = bodyWith("");
  body.textContent = TEXT;
  const { marks, items } = highlight(body, ANALYSIS);
  assert.equal(body.textContent, TEXT);
  assertSameNodes(body.querySelectorAll("mark.diembao-mark"), marks);
  assert.deepEqual([...items.keys()].sort(), [
    ...["date:0", "date:1", "date:2", "figure:0", "figure:1", "figure:2", "figure:3", "figure:4", "figure:5"],
    ...["furniture:0", "furniture:1", "furniture:2", "official:0", "official:1", "official:2", "person:0"],
  ]);
  for (const [id, spans] of items) {
    for (const span of spans) {
      assert.equal(span.id, id);
      assert.equal(span.marks.map(({ textContent }) => textContent).join(""), span.text);
      assert.ok(span.marks.every(({ dataset }) => dataset.diembaoId?.split(" ").includes(id)));
      assert.ok(span.marks.every(({ dataset }) => dataset.diembaoKind?.split(" ").includes(span.kind)));
    }
  }
  assert.deepEqual(items.get("official:0")?.map(({ text, part }) => [text, part]), [
    ["Chủ tịch UBND tỉnh", "position"],
    ["Trần Văn Bình", "name"],
    ["Bình", "name"],
    ["nguyên Bí thư Huyện ủy", "position"],
    ["Chủ tịch", "title"],
  ]);
});

test("where spans lie over one another, one mark carries them all, the most telling first", () => {
  const body = bodyWith("");
  body.textContent = TEXT;
  const { marks } = highlight(body, ANALYSIS);
  const overlapping = seen(marks).filter(([, , id]) => id?.includes(" "));
  assert.deepEqual(overlapping, [
    ["02:12, 14/12/2021", "date furniture", "date:0 furniture:1"],
    ["Phó Chủ tịch", "official", "official:1 official:2"],
  ]);
});

test("spans that overlap in part are cut where one of them begins or ends", () => {
  const body = bodyWith("abcdefgh");
  const text = "abcdefgh";
  const { marks } = highlight(body, analysisOf({ dates: [dateIn(text, "bcde"), dateIn(text, "defg")] }));
  assert.deepEqual(seen(marks), [["bc", "date", "date:0"], ["de", "date", "date:0 date:1"], ["fg", "date", "date:1"]]);
  assert.equal(body.querySelector("mark mark"), null);
});

test("a span over several elements has a mark in each", () => {
  const body = bodyWith("<p>Sáng <b>14</b>/<i>12</i>/2021, <a href='#x'>mưa</a></p>");
  const { items } = highlight(body, analysisOf({ dates: [dateIn("Sáng 14/12/2021, mưa", "Sáng 14/12/2021")] }));
  assert.deepEqual(items.get("date:0")?.[0]?.marks.map((mark) => `${mark.parentElement?.localName} ${mark.textContent}`), [
    ...["p Sáng ", "b 14", "p /", "i 12", "p /2021"],
  ]);
  assert.equal(body.innerHTML.replace(/<\/?mark[^>]*>/g, ""), '<p>Sáng <b>14</b>/<i>12</i>/2021, <a href="#x">mưa</a></p>');
});

test("unhighlight leaves the very nodes that were there, odd ones too", () => {
  const body = bodyWith("<p>Ngày <b>14/12</b>/2021<!-- x --> và <br>15/12</p><p></p>");
  const p = /** @type {Element} */ (body.querySelector("p"));
  p.append("", "16", "/12", "", "17/12 ");
  const text = p.textContent ?? "";
  const dates = ["Ngày 14/12/2021", "15/12", "16/12", "17/12"].map((found) => dateIn(text, found));
  leavesNoTrace(body, () => {
    assert.equal(highlight(body, analysisOf({ dates })).marks.length, 7);
    unhighlight(body);
  });
  leavesNoTrace(body, () => unhighlight(body));
});

test("highlighting again replaces the earlier highlights", () => {
  const body = bodyWith("");
  body.textContent = TEXT;
  leavesNoTrace(body, () => {
    const first = highlight(body, ANALYSIS);
    const seenFirst = seen(first.marks);
    const second = highlight(body, ANALYSIS);
    assert.deepEqual(seen(second.marks), seenFirst);
    assert.ok(first.marks.every((mark) => !mark.isConnected));
    const third = highlight(body, ANALYSIS, { kinds: ["date"] });
    assertSameNodes(body.querySelectorAll("mark"), third.marks);
    unhighlight(body);
  });
});

test("the kinds to mark can be chosen", () => {
  for (const kind of HIGHLIGHT_KINDS) {
    const body = bodyWith("");
    body.textContent = TEXT;
    const { marks, items } = highlight(body, ANALYSIS, { kinds: [kind] });
    assert.ok(marks.length > 0);
    assert.ok(marks.every(({ dataset }) => dataset.diembaoKind === kind));
    assert.ok([...items.keys()].every((id) => id.startsWith(`${kind}:`)));
  }
});

test("marks get the class asked for, and are shown to the caller", () => {
  const body = bodyWith("abcdefgh");
  /** @type {[HTMLElement, string[], boolean][]} */
  const shown = [];
  const dates = [dateIn("abcdefgh", "bc"), dateIn("abcdefgh", "cd")];
  const { marks } = highlight(body, analysisOf({ dates }), {
    className: "hit",
    onMark: (mark, spans) => shown.push([mark, spans.map(({ id }) => id), mark.isConnected]),
  });
  assert.ok(marks.every(({ className }) => className === "hit"));
  assertSameNodes(shown.map(([mark]) => mark), marks);
  assert.deepEqual(shown.map(([, ids, isConnected]) => [ids, isConnected]), [
    [["date:0"], true],
    [["date:0", "date:1"], true],
    [["date:1"], true],
  ]);
});

test("text that looks like HTML stays text", () => {
  const body = bodyWith("");
  body.textContent = "<img src=x onerror=alert(1)> 14/12 &amp;";
  const { marks } = highlight(body, analysisOf({ dates: [dateIn(body.textContent, "<img src=x onerror=alert(1)> 14/12")] }));
  assert.equal(body.querySelector("img"), null);
  assert.equal(marks[0]?.textContent, "<img src=x onerror=alert(1)> 14/12");
});

test("scripts, styles and form fields are counted, but not marked", () => {
  const body = bodyWith("<p>14/12</p><script>x = '14/12'</script><style>/*14/12*/</style><textarea>14/12</textarea><p>15/12</p>");
  const text = body.textContent ?? "";
  const dates = [...text.matchAll(/1\d\/12/g)].map(({ index, 0: found }) => dateIn(text, found, index));
  assert.equal(dates.length, 5);
  leavesNoTrace(body, () => {
    const { marks } = highlight(body, analysisOf({ dates }));
    assert.deepEqual(seen(marks), [["14/12", "date", "date:0"], ["15/12", "date", "date:4"]]);
    unhighlight(body);
  });
});

test("white space between blocks is not marked", () => {
  const body = bodyWith("<table><tbody>\n<tr>\n<td>14</td>\n<td>12</td>\n</tr></tbody></table>");
  const text = body.textContent ?? "";
  const { marks } = highlight(body, analysisOf({ dates: [dateIn(text, "14\n12")] }));
  assert.deepEqual(marks.map(({ parentElement, textContent }) => [parentElement?.localName, textContent]), [
    ["td", "14"],
    ["td", "12"],
  ]);
});

test("an analysis of another text is refused, and nothing changes", () => {
  const body = bodyWith("<p>Ngày 14/12</p>");
  highlight(body, analysisOf({ dates: [dateIn("Ngày 14/12", "14/12")] }));
  leavesNoTrace(body, () => {
    const other = "Hôm 15/12 và 14/12";
    const analysis = analysisOf({ dates: [dateIn(other, "14/12")] });
    const expected = { name: "DiembaoError", code: "text-mismatch" };
    assert.throws(() => highlight(body, analysis), expected);
    assert.throws(() => highlight(body, analysis, { text: other }), expected);
    assert.throws(() => highlight(body, analysis, { text: "Ngày 14/12" }), expected);
  });
});

test("textOf gives blocks a line each, and highlight finds its spans again", () => {
  const body = bodyWith(`
    <h1>Hội  nghị\n tổng kết</h1><p>Sáng <b>14</b>/12/2021,<br>tại Hà\u00a0Nội</p><p>Ngày 15/12</p>
    <script>16/12</script><ul><li>17/12<li>18/12</ul><pre>a\n  b</pre>đuôi`);
  const text = textOf(body);
  assert.equal(
    text,
    "Hội nghị tổng kết\nSáng 14/12/2021,\ntại Hà\u00a0Nội\nNgày 15/12\n17/12\n18/12\na\n  b\nđuôi",
  );
  const dates = ["Hội nghị tổng kết", "Sáng 14/12/2021", "Hà\u00a0Nội", "15/12", "17/12", "18/12", "a\n  b\nđuôi"];
  leavesNoTrace(body, () => {
    const { items } = highlight(body, analysisOf({ dates: dates.map((found) => dateIn(text, found)) }), { text });
    for (const [i, found] of dates.entries()) {
      const marked = items.get(`date:${i}`)?.[0]?.marks.map(({ textContent }) => textContent).join("");
      assert.equal(marked?.replace(/[ \n]+/g, ""), found.replace(/[ \n]+/g, ""));
    }
    assert.equal(body.querySelector("script mark"), null);
    unhighlight(body);
  });
});

test("what a reader types into marked text stays", () => {
  const body = bodyWith("<p>Ngày 14/12 và 15/12 tới</p>");
  const text = body.textContent ?? "";
  const { marks } = highlight(body, analysisOf({ dates: [dateIn(text, "Ngày 14/12"), dateIn(text, "15/12")] }));
  const [first, second] = /** @type {[HTMLElement, HTMLElement]} */ (marks);
  /** @type {Text} */ (first.firstChild).data += "/2021";
  second.append("/2021", body.ownerDocument.createElement("br"));
  unhighlight(body);
  assert.equal(body.innerHTML, "<p>Ngày 14/12/2021 và 15/12/2021<br> tới</p>");
});

test("marks that the page has taken away are not missed", () => {
  const body = bodyWith("<p>Ngày 14/12 và 15/12 tới</p>");
  const text = body.textContent ?? "";
  const { marks } = highlight(body, analysisOf({ dates: [dateIn(text, "14/12"), dateIn(text, "15/12")] }));
  marks[0]?.remove();
  unhighlight(body);
  assert.equal(body.innerHTML, "<p>Ngày  và 15/12 tới</p>");
});

test("the selection stays where it was", () => {
  const body = bodyWith("<p>Ngày 14/12 và 15/12 tới</p>");
  const text = body.textContent ?? "";
  const node = /** @type {Text} */ (body.firstChild?.firstChild);
  const selection = /** @type {Selection} */ (body.ownerDocument.getSelection());
  const [from, to] = [text.indexOf("4/12"), text.indexOf("tới")];
  selection.setBaseAndExtent(node, to, node, from);
  const selected = selection.toString();
  highlight(body, analysisOf({ dates: [dateIn(text, "14/12"), dateIn(text, "15/12")] }));
  assert.equal(selection.toString(), selected);
  unhighlight(body);
  assert.ok(selection.anchorNode === node && selection.focusNode === node);
  assert.deepEqual([selection.anchorOffset, selection.focusOffset], [to, from]);
});

test("twenty thousand spans in one text node take seconds at most, even here", { timeout: 60_000 }, () => {
  const piece = "Ngày 14/12 và ";
  const body = bodyWith("");
  body.textContent = piece.repeat(20_000);
  const dates = Array.from({ length: 20_000 }, (_, i) => ({ ...dateIn(piece, "14/12"), ...offset(i * piece.length) }));
  leavesNoTrace(body, () => {
    assert.equal(highlight(body, analysisOf({ dates })).marks.length, 20_000);
    unhighlight(body);
  });

  /** @param {number} by */
  function offset(by) {
    const { start, end } = dateIn(piece, "14/12");
    return { start: start + by, end: end + by };
  }
});
