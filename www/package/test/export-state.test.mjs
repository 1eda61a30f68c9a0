import assert from "node:assert/strict";
import { test } from "node:test";
import { DiembaoError, analyze } from "../dist/index.js";
import { isState, readState } from "diembao/export";
import { ARTICLES, FIXTURE, written } from "./support/export.mjs";

const at = { exact: "Trần Văn Bình", prefix: "tỉnh ", suffix: " và", start: 74 };
const person = { name: "Trần Văn Bình", at };
const position = { title: "Bí thư", role: "Bí thư", organisation: null, level: "other", branch: "party", status: "current" };
const date = { value: "2021-12-14", earliest: "2021-12-14", latest: "2021-12-14", type: "date", partOfDay: null, calendar: "gregorian" };
const figure = { kind: "count", value: 5, low: null, high: null, of: null, qualifier: "exact", unit: null, noun: "xã", change: null };

/** One correction of every kind. @type {any[]} */
const CORRECTIONS = [
  { type: "remove", category: "date", at },
  { type: "remove-all", category: "figure", text: "5 xã" },
  { type: "merge", person, into: person },
  { type: "split", person, mentions: [at], name: "Bình" },
  { type: "not-official", person },
  { type: "person", person, name: "Trần Bình", positions: [position] },
  { type: "person", person, name: "Trần Bình", positions: null },
  { type: "date", at, value: date },
  { type: "figure", at, value: figure },
  { type: "add-person", at, person: null, name: "Trần Bình", positions: [] },
  { type: "add-date", at, value: date },
  { type: "add-figure", at, value: figure },
];

test("a state is read back the same, with corrections, and with whatever else a record holds", async () => {
  const article = { ...FIXTURE, published: "2021-12-15", corrections: CORRECTIONS, record: { ...FIXTURE.record, fonts: [], warnings: ["damaged"] } };
  const json = await written("state", [/** @type {any} */ (article)]);
  assert.equal(isState(json), true);
  assert.deepEqual(await readState(json), [article]);
  assert.deepEqual(await readState(`\ufeff${json}`), [article]);
});

test("all articles at once come back in their order", async () => {
  assert.ok(ARTICLES.length > 50);
  assert.deepEqual(await readState(await written("state", ARTICLES)), ARTICLES);
  assert.deepEqual(await readState(await written("state", [])), []);
});

test("what was left out is there as nothing", async () => {
  const { text, analysis } = FIXTURE;
  const [back] = await readState(await written("state", [{ text, analysis }]));
  assert.deepEqual(back, { text, analysis, record: null, published: null, corrections: [], dictionary: null });
});

const DICTIONARY = { people: [{ name: "Lò Seo Páo", positions: ["Chủ tịch UBND xã Nà Hin"], alsoKnownAs: ["Tư Páo"] }], titles: ["Tổng đạo diễn"], bodies: ["Tổ Nước sạch"], abbreviations: [{ short: "BQLX", full: "Ban Quản lý xã" }] };

test("dictionaries come back with what was read with them, each written once", async () => {
  const text = "Tư Páo xuống thăm bà con bản Nà Hin.";
  const read = (/** @type {any} */ dictionary) => ({ text, record: null, published: null, analysis: analyze(text, { dictionary }), corrections: [], dictionary });
  const other = { titles: ["Trưởng trò"] };
  const articles = [read(DICTIONARY), { ...read({}), dictionary: null }, read(structuredClone(DICTIONARY)), read(other), read(DICTIONARY)];
  const file = await written("state", articles);
  assert.deepEqual(await readState(file), articles);
  assert.deepEqual(JSON.parse(file).dictionaries, [DICTIONARY, other]);
  const [restored] = await readState(file);
  assert.ok(restored?.dictionary);
  assert.deepEqual(analyze(restored.text, { dictionary: restored.dictionary }), restored.analysis);
  assert.equal(restored.analysis.officials[0]?.nameNormalised, "Lò Seo Páo");
});

const json = await written("state", [{ ...FIXTURE, corrections: CORRECTIONS }]);

/** The file with something changed in its only article. @param {(article: any) => void} change */
function changed(change) {
  const data = JSON.parse(json);
  change(data.articles[0]);
  return JSON.stringify(data);
}

for (const [what, file, code, message] of /** @type {[string, string, string, RegExp][]} */ ([
  ["text", "Ngày 2/9", "invalid-file", /no JSON/],
  ["a file that was cut off", json.slice(0, -200), "invalid-file", /cut off/],
  ["an analysis alone", JSON.stringify(FIXTURE.analysis), "invalid-file", /no file of articles/],
  ["a list", "[]", "invalid-file", /no file of articles/],
  ["null", "null", "invalid-file", /no file of articles/],
  ["no version", json.replace('"version": 1', '"version": "x"'), "invalid-file", /version/],
  ["a later version", json.replace('"version": 1', '"version": 2'), "invalid-file", /version 2.*newer/],
  ["no articles", '{"format":"diembao-state","version":1}', "invalid-file", /articles/],
  ["no text", changed((article) => delete article.text), "invalid-file", /articles\.0\.text/],
  ["an unknown kind", changed((article) => (article.analysis.figures[0].kind = "guess")), "invalid-file", /analysis\.figures\.0\.kind/],
  ["an offset that is none", changed((article) => (article.analysis.dates[0].start = -1)), "invalid-file", /analysis\.dates\.0\.start/],
  ["a value that is no number", changed((article) => (article.analysis.figures[0].value = null)), "invalid-file", /figures\.0\.value/],
  ["an unknown correction", changed((article) => (article.corrections[0].type = "burn")), "invalid-file", /corrections\.0\.type/],
  ["half a correction", changed((article) => delete article.corrections[7].value.value), "invalid-file", /corrections\.7\.value/],
  ["a record without a name", changed((article) => delete article.record.name), "invalid-file", /record\.name/],
  ["a dictionary that is not in it", changed((article) => (article.dictionary = 0)), "invalid-file", /dictionary of article 1/],
  ["a dictionary that is none", JSON.stringify({ ...JSON.parse(json), dictionaries: [{ titles: [1] }] }), "invalid-file", /dictionaries\.0\.titles\.0/],
  ["another text", changed((article) => (article.text = `x${article.text}`)), "text-mismatch", /another text: at \d+ there is no "/],
  ["a shorter text", changed((article) => (article.text = article.text.slice(0, 100))), "text-mismatch", /another text/],
  ["a span of a position elsewhere", changed((article) => article.analysis.officials[0].positions[0].spans[0].start--), "text-mismatch", /another text/],
  ["a piece of furniture elsewhere", changed((article) => article.analysis.furniture[0].end++), "text-mismatch", /another text/],
])) {
  test(`${what} is refused with a sentence`, async () => {
    await assert.rejects(readState(file), (error) => {
      assert.ok(error instanceof DiembaoError);
      assert.equal(error.code, code);
      assert.match(error.message, message);
      return true;
    });
  });
}

test("a state is told from other files by its beginning", async () => {
  assert.equal(isState(json.slice(0, 200)), true);
  assert.equal(isState(`\ufeff ${JSON.stringify(JSON.parse(json))}`), true);
  for (const other of ["", "{}", '{"format":1}', '{"a":{"format":"diembao-state"}}', "diembao-state", JSON.stringify(FIXTURE.analysis)]) assert.equal(isState(other), false, other);
});
