// What holds of all corrections, on the project's own articles.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { analyze, init } from "../dist/index.js";
import { anchorOf, applyCorrections, findAnchor } from "../dist/corrections/index.js";
import { readArticles } from "./support/articles.mjs";
import { correctionsFrom, draws, checkAnalysis, frozen } from "./support/corrections.mjs";

await init();
const articles = (await readArticles()).map(({ name, text, options }) => ({ name, text, analysis: frozen(analyze(text, options)) }));

/** Every article gets so many lists of corrections. */
const RUNS = 8;

test("all analyses are in order before they are corrected", () => {
  for (const { text, analysis } of articles) checkAnalysis(text, analysis);
});

test("whatever is corrected, the analysis stays one of the text, every correction has its place, and said twice it is the same", () => {
  for (const { name, text, analysis } of articles) {
    fc.assert(
      fc.property(draws, (drawn) => {
        const corrections = frozen(correctionsFrom(text, analysis, drawn));
        const once = applyCorrections(text, analysis, corrections);
        checkAnalysis(text, once.analysis);
        assert.deepEqual(once.unplaced, []);
        assert.deepEqual(applyCorrections(text, analysis, corrections), once);
        assert.equal(applyCorrections(text, once.analysis, corrections).analysis, once.analysis);
        const last = corrections.slice(-1);
        assert.deepEqual(applyCorrections(text, analysis, [...corrections, ...last]).analysis, once.analysis, name);
        assert.deepEqual(applyCorrections(text, frozen(once.analysis), last).analysis, once.analysis, name);
      }),
      { numRuns: RUNS },
    );
  }
});

test("corrections are found again after the text was edited elsewhere", () => {
  for (const { name, text, analysis } of articles) {
    const edits = fc.array(fc.record({ at: fc.nat(text.length), removed: fc.nat(20), put: fc.constantFrom("", "Theo báo cáo, ", "\n\nTin ảnh: Mai Hoa\n\n", " và 12 xã khác", "Ă") }), { maxLength: 4 });
    fc.assert(
      fc.property(draws, edits, (drawn, list) => {
        const corrections = correctionsFrom(text, analysis, drawn);
        const places = placesOf(corrections).map((anchor) => ({ anchor, place: findAnchor(text, anchor) ?? assert.fail(`${name}: ${JSON.stringify(anchor)}`) }));
        for (const { anchor, place } of places) assert.equal(place.start, anchor.start);
        // An edit within the words, or within what was remembered around them, is another matter.
        const far = list.filter(({ at, removed }) => places.every(({ anchor: { start, exact, prefix, suffix } }) => at + removed < start - prefix.length || at > start + exact.length + suffix.length));
        const { after, moved } = edited(text, far);
        for (const { anchor } of places) {
          const found = findAnchor(after, anchor);
          assert.deepEqual(found, { start: moved(anchor.start), end: moved(anchor.start) + anchor.exact.length }, `${name}: ${JSON.stringify(anchor)}`);
        }
      }),
      { numRuns: RUNS },
    );
  }
});

test("an anchor is found after edits right beside its words", () => {
  for (const { text, analysis } of articles) {
    for (const { start, end } of analysis.dates) {
      const anchor = anchorOf(text, start, end);
      const after = `${text.slice(0, start)} tin, ${text.slice(start, end)} đã ${text.slice(end)}`;
      assert.deepEqual(findAnchor(after, anchor), { start: start + 6, end: end + 6 });
    }
  }
});

/** @param {import("../dist/corrections/index.js").Correction[]} corrections */
function placesOf(corrections) {
  return corrections.flatMap((correction) => {
    switch (correction.type) {
      case "remove-all":
        return [];
      case "merge":
        return [correction.person.at, correction.into.at];
      case "split":
        return [correction.person.at, ...correction.mentions];
      case "not-official":
      case "person":
        return [correction.person.at];
      case "add-person":
        return correction.person ? [correction.at, correction.person.at] : [correction.at];
      default:
        return [correction.at];
    }
  });
}

/**
 * Makes edits of a text, later ones first; says where an offset has moved to.
 *
 * @param {string} text
 * @param {{ at: number, removed: number, put: string }[]} list
 */
function edited(text, list) {
  const inOrder = list.toSorted((a, b) => a.at - b.at).filter(({ at }, index, all) => index === 0 || at > (all[index - 1]?.at ?? 0) + (all[index - 1]?.removed ?? 0));
  let after = text;
  for (const { at, removed, put } of inOrder.toReversed()) after = after.slice(0, at) + put + after.slice(at + removed);
  const moved = (/** @type {number} */ offset) => inOrder.filter(({ at }) => at < offset).reduce((sum, { removed, put }) => sum + put.length - removed, offset);
  return { after, moved };
}
