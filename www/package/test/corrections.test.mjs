import assert from "node:assert/strict";
import { before, test } from "node:test";
import { anchorOf, applyCorrections, findAnchor } from "../dist/corrections/index.js";
import { analyze, init } from "../dist/index.js";
import { DATE, FIGURE } from "./support/corrections.mjs";

before(() => init());

const TEXT = `Sáng 14/12/2021, Bí thư Tỉnh ủy Lê Văn Tám chủ trì hội nghị với hơn 1.200 đại biểu. Chủ tịch UBND tỉnh Phan Quốc Trường dự.

Ông Tám cho biết, đến ngày 2/9/2024, tỉnh có 45 xã đạt chuẩn. Ông Trường nói thêm về 45 xã này. Bà Hoàng Thị Sen là người dân.`;

/** @param {string} words @param {number} [from] */
function at(words, from = 0, text = TEXT) {
  const start = text.indexOf(words, from);
  assert.notEqual(start, -1, words);
  return anchorOf(text, start, start + words.length);
}

/** @param {string} name */
const person = (name, words = name) => ({ name, at: at(words) });

/** @param {import("../dist/corrections/index.js").Correction[]} corrections */
function corrected(...corrections) {
  const { analysis, unplaced } = applyCorrections(TEXT, analyze(TEXT), corrections);
  assert.deepEqual(unplaced, []);
  return analysis;
}

/** @param {import("../dist/index.js").Analysis} analysis */
function people({ officials, people }) {
  const mentions = (/** @type {import("../dist/index.js").Person} */ { mentions }) => mentions.map(({ text }) => text);
  return [...officials.map((official) => [official.name, official.positions.map(({ title }) => title), mentions(official)]), ...people.map((other) => [other.name, mentions(other)])];
}

const TAM = ["Lê Văn Tám", ["Bí thư Tỉnh ủy"], ["Lê Văn Tám", "Tám"]];
const SEN = ["Hoàng Thị Sen", ["Hoàng Thị Sen"]];

test("without corrections the analysis is the same object", () => {
  const analysis = analyze(TEXT);
  assert.deepEqual(people(analysis), [TAM, ["Phan Quốc Trường", ["Chủ tịch Ủy ban nhân dân tỉnh"], ["Phan Quốc Trường", "Trường"]], SEN]);
  assert.equal(applyCorrections(TEXT, analysis, []).analysis, analysis);
});

test("a mention that is wrong is taken away, and with the last one its person and the positions", () => {
  const once = corrected({ type: "remove", category: "official", at: at("Tám", TEXT.indexOf("Ông Tám")) });
  assert.deepEqual(people(once)[0], ["Lê Văn Tám", ["Bí thư Tỉnh ủy"], ["Lê Văn Tám"]]);
  const gone = corrected({ type: "remove-all", category: "official", text: "lê văn  TÁM" }, { type: "remove", category: "person", at: at("Tám", TEXT.indexOf("Ông Tám")) });
  assert.deepEqual(people(gone).map(([name]) => name), ["Phan Quốc Trường", "Hoàng Thị Sen"]);
});

test("a position that is wrong is taken away; who has none left is a person", () => {
  const analysis = corrected({ type: "remove", category: "official", at: at("Bí thư Tỉnh ủy") });
  assert.deepEqual(people(analysis).slice(1), [["Lê Văn Tám", ["Lê Văn Tám", "Tám"]], SEN]);
});

test("dates and figures are taken away here or everywhere", () => {
  const here = corrected({ type: "remove", category: "figure", at: at("45 xã", TEXT.indexOf("nói thêm")) }, { type: "remove", category: "date", at: at("Sáng 14/12/2021") });
  assert.deepEqual(here.figures.map(({ text }) => text), ["hơn 1.200 đại biểu", "45 xã"]);
  assert.deepEqual(here.dates.map(({ text }) => text), ["ngày 2/9/2024"]);
  const everywhere = corrected({ type: "remove-all", category: "figure", text: "45 xã" });
  assert.deepEqual(everywhere.figures.map(({ text }) => text), ["hơn 1.200 đại biểu"]);
  assert.equal(corrected({ type: "remove-all", category: "date", text: "45 xã" }).figures.length, 3);
});

test("two people are merged, the second gives the name", () => {
  const analysis = corrected({ type: "merge", person: person("Hoàng Thị Sen"), into: person("Lê Văn Tám") });
  assert.deepEqual(people(analysis)[0], ["Lê Văn Tám", ["Bí thư Tỉnh ủy"], ["Lê Văn Tám", "Tám", "Hoàng Thị Sen"]]);
  const [official] = corrected({ type: "merge", person: person("Phan Quốc Trường"), into: person("Lê Văn Tám") }).officials;
  assert.deepEqual(official?.positions.map(({ role }) => role), ["Bí thư", "Chủ tịch"]);
});

test("mentions are split off with the positions that stand beside them", () => {
  const both = corrected(
    { type: "merge", person: person("Phan Quốc Trường"), into: person("Lê Văn Tám") },
    { type: "split", person: person("Lê Văn Tám"), mentions: [at("Phan Quốc Trường")], name: "Phan Quốc Trường" },
  );
  assert.deepEqual(people(both).slice(0, 2).map(([name, positions]) => [name, positions]), [["Lê Văn Tám", ["Bí thư Tỉnh ủy"]], ["Phan Quốc Trường", ["Chủ tịch Ủy ban nhân dân tỉnh"]]]);
  assert.deepEqual(both.officials.map(({ mentions }) => mentions.length), [3, 1]);
  const other = corrected({ type: "split", person: person("Lê Văn Tám"), mentions: [at("Tám", TEXT.indexOf("Ông Tám"))], name: "Trần Tám" });
  assert.deepEqual(people(other).slice(2), [["Trần Tám", ["Tám"]], SEN]);
});

test("mentions split off to a name that is there are that person's; two people of one name can be parted", () => {
  const tam = at("Tám", TEXT.indexOf("Ông Tám"));
  const known = corrected({ type: "split", person: person("Lê Văn Tám"), mentions: [tam], name: "hoàng thị sen" });
  assert.deepEqual(people(known).at(-1), ["Hoàng Thị Sen", ["Tám", "Hoàng Thị Sen"]]);
  const namesakes = corrected({ type: "split", person: person("Lê Văn Tám"), mentions: [tam], name: "Lê Văn Tám" });
  assert.deepEqual(people(namesakes).map(([name]) => name), ["Lê Văn Tám", "Phan Quốc Trường", "Lê Văn Tám", "Hoàng Thị Sen"]);
});

test("who is no official is a person", () => {
  const analysis = corrected({ type: "not-official", person: person("Lê Văn Tám") });
  assert.deepEqual(people(analysis).slice(1), [["Lê Văn Tám", ["Lê Văn Tám", "Tám"]], SEN]);
});

test("a person is called otherwise and holds other positions, which keep their places in the text", () => {
  const [known] = analyze(TEXT).officials[0]?.positions ?? [];
  assert.ok(known);
  const { text, spans, ...position } = known;
  const renamed = { ...position, title: "Phó Bí thư Tỉnh ủy", role: "Phó Bí thư", from: "Bí thư Tỉnh ủy" };
  const added = { ...position, title: "Trưởng ban", role: "Trưởng ban", organisation: null };
  const [official] = corrected({ type: "person", person: person("Lê Văn Tám"), name: "Lê Văn Tâm", positions: [renamed, added] }).officials;
  assert.deepEqual([official?.name, official?.nameNormalised], ["Lê Văn Tâm", "Lê Văn Tâm"]);
  assert.deepEqual(official?.positions.map(({ title, text: written, spans: places }) => [title, written, places.length]), [
    ["Phó Bí thư Tỉnh ủy", text, spans.length],
    ["Trưởng ban", "Trưởng ban", 0],
  ]);
  const nobody = corrected({ type: "person", person: person("Lê Văn Tám"), name: "Lê Văn Tám", positions: [] });
  assert.deepEqual(nobody.people.map(({ name }) => name), ["Lê Văn Tám", "Hoàng Thị Sen"]);
  const made = corrected({ type: "person", person: person("Hoàng Thị Sen"), name: "Hoàng Thị Sen", positions: [added] });
  assert.deepEqual(made.officials.at(-1)?.positions.map(({ title }) => title), ["Trưởng ban"]);
});

test("a value is changed, and nothing else", () => {
  const { dates, figures } = corrected({ type: "date", at: at("ngày 2/9/2024"), value: DATE }, { type: "figure", at: at("hơn 1.200 đại biểu"), value: FIGURE });
  assert.deepEqual(dates.map(({ value, text }) => [value, text]), [["2021-12-14", "Sáng 14/12/2021"], ["1999-05", "ngày 2/9/2024"]]);
  assert.equal(dates[1]?.resolvedFrom, null);
  assert.deepEqual([figures[0]?.value, figures[0]?.noun, figures[0]?.text], [7, "bản", "hơn 1.200 đại biểu"]);
});

test("mentions are added; words belong to one thing of a kind", () => {
  const analysis = corrected(
    { type: "add-date", at: at("1.200 đại biểu"), value: DATE },
    { type: "add-person", at: at("người dân"), person: person("Hoàng Thị Sen"), name: "Hoàng Thị Sen", positions: [] },
    { type: "add-person", at: at("hội nghị"), person: null, name: "Hội Nghị", positions: [] },
    { type: "add-person", at: at("Văn Tám"), person: person("Lê Văn Tám"), name: "Lê Văn Tám", positions: [] },
  );
  assert.deepEqual(analysis.dates.map(({ text }) => text), ["Sáng 14/12/2021", "1.200 đại biểu", "ngày 2/9/2024"]);
  assert.deepEqual(analysis.figures.map(({ text }) => text), ["45 xã", "45 xã"]);
  assert.deepEqual(people(analysis)[0], ["Lê Văn Tám", ["Bí thư Tỉnh ủy"], ["Văn Tám", "Tám"]]);
  assert.deepEqual(people(analysis).slice(2), [["hội nghị", ["hội nghị"]], ["Hoàng Thị Sen", ["Hoàng Thị Sen", "người dân"]]]);
  assert.deepEqual(analysis.people.at(-1)?.mentions.map(({ kind }) => kind), ["name", "title"]);
});

test("what no longer has its place is told, and the rest goes on", () => {
  /** @type {import("../dist/corrections/index.js").Correction[]} */
  const corrections = [
    { type: "remove", category: "date", at: at("ngày 2/9/2024") },
    { type: "remove", category: "official", at: at("Tám", TEXT.indexOf("Ông Tám")) },
    { type: "merge", person: person("Hoàng Thị Sen"), into: person("Phan Quốc Trường") },
  ];
  const text = TEXT.replace("ngày 2/9/2024", "ngày 3/9/2024").replace("Ông Tám cho biết, đến", "Đến");
  const { analysis, unplaced } = applyCorrections(text, analyze(text), corrections);
  assert.deepEqual(unplaced, corrections.slice(0, 2));
  assert.deepEqual(people(analysis)[0], ["Lê Văn Tám", ["Bí thư Tỉnh ủy"], ["Lê Văn Tám"]]);
  assert.equal(analysis.dates.length, 2);
  assert.deepEqual(people(analysis).map(([name]) => name), ["Lê Văn Tám", "Phan Quốc Trường"]);
});

test("a value that somebody gave stays where the words are no longer seen as a date", () => {
  const corrections = /** @type {const} */ ([{ type: "date", at: at("ngày 2/9/2024"), value: DATE }]);
  const analysis = { ...analyze(TEXT), dates: [] };
  assert.deepEqual(applyCorrections(TEXT, analysis, corrections).analysis.dates.map(({ text, value }) => [text, value]), [["ngày 2/9/2024", "1999-05"]]);
});

// Anchors

const LINES = Array.from({ length: 30 }, (_, index) => `Mục ${index}: Ông Lê An dự họp.`).join("\n");

test("of words that stand in many places those are found that were meant", () => {
  const start = LINES.indexOf("Lê An", LINES.indexOf("Mục 17"));
  const anchor = anchorOf(LINES, start, start + 5);
  const before = `${"Bản tin buổi sáng.\n".repeat(9)}${LINES}`;
  assert.equal(findAnchor(before, anchor)?.start, start + before.length - LINES.length);
  const without = LINES.replace(/^Mục 17.*\n/mu, "");
  assert.notEqual(findAnchor(without, anchor)?.start, start);
});

test("words that are repeated with what stands around them are remembered with more", () => {
  const block = "Ông Lê An dự họp và phát biểu ý kiến tại hội trường lớn của huyện. ";
  const text = `A. ${block.repeat(3)}B. ${block.repeat(3)}`;
  const start = text.indexOf("Lê An", text.indexOf("B. ") + block.length);
  const anchor = anchorOf(text, start, start + 5);
  assert.ok(anchor.prefix.length > 32);
  assert.equal(findAnchor(`Tin mới. ${text}`, anchor)?.start, start + 9);
});

test("words are found whole: as they were, or edited a little where what is around them fits", () => {
  const text = "Sáng nay, ông Phan Quốc Trường đến thăm các gia đình ở xã vùng cao.";
  const start = text.indexOf("Phan Quốc");
  const anchor = anchorOf(text, start, start + "Phan Quốc Trường".length);
  const found = (/** @type {string} */ changed) => {
    const place = findAnchor(changed, anchor);
    return place && changed.slice(place.start, place.end);
  };
  assert.equal(found(text.replace("Trường", "Trưởng")), "Phan Quốc Trưởng");
  assert.equal(found(text.replace("Trường", "Trườngg")), "Phan Quốc Trườngg");
  assert.equal(found(text.replace("Phan Quốc Trường", "PHAN QUỐC TRƯỜNG")), null);
  assert.equal(found(text.replace("Phan Quốc Trường", "Lê Hoài")), null);
  assert.equal(found("Ở nơi khác, người ta kể về Phan Quốc Trưởng và nhiều người nữa của làng."), null);
});

test("another number is not an edited one", () => {
  const text = "Ngày 14/12/2021, mưa to ở vùng núi phía bắc.";
  const anchor = anchorOf(text, 0, "Ngày 14/12/2021".length);
  assert.equal(findAnchor(text.replace("14/12", "15/12"), anchor), null);
  assert.deepEqual(findAnchor(text.replace("Ngày", "Ngay"), anchor), { start: 0, end: 15 });
});

test("characters of two units are not cut", () => {
  const text = `${"👍".repeat(40)} Lê An ${"🎉".repeat(40)}`;
  const start = text.indexOf("Lê An");
  for (const anchor of [anchorOf(text, start, start + 5), anchorOf(`x${text}y`, start + 1, start + 6)]) {
    // What is cut is no text, and is not written as UTF-8.
    for (const context of [anchor.prefix, anchor.suffix]) assert.equal(new TextDecoder().decode(new TextEncoder().encode(context)), context);
  }
});

test("forty corrections of a text of 100 KB are applied quickly, after an edit, too", () => {
  const text = Array.from({ length: 900 }, (_, index) => `${index}. ${TEXT.slice(0, 110)}`).join("\n");
  const analysis = analyze(text);
  /** @type {import("../dist/corrections/index.js").Correction[]} */
  const corrections = analysis.dates.filter((_, index) => index % 22 === 0).map(({ start, end }) => ({ type: "date", at: anchorOf(text, start, end), value: DATE }));
  assert.ok(corrections.length >= 40);
  for (const changed of [text, `Tin mới. ${text}`]) {
    const now = analyze(changed);
    const begin = performance.now();
    const { unplaced } = applyCorrections(changed, now, corrections);
    const took = performance.now() - begin;
    assert.deepEqual(unplaced, []);
    assert.ok(took < 250, `${took} ms`);
  }
});
