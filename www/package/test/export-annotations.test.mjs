import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv } from "ajv";
import { DiembaoError, analyze } from "../dist/index.js";
import { anchorOf, applyCorrections } from "diembao/corrections";
import { isAnnotations, readAnnotations, sourceOf } from "diembao/export";
import { analysisOf } from "./help.mjs";
import { ARTICLES, FIXTURE, articleOf, written } from "./support/export.mjs";

/** What https://www.w3.org/TR/annotation-model/ demands of what is written here. */
const MODEL = {
  type: "object",
  required: ["@context", "id", "type", "total", "first"],
  properties: {
    "@context": { const: "http://www.w3.org/ns/anno.jsonld" },
    id: { $ref: "#/$defs/iri" },
    type: { const: "AnnotationCollection" },
    label: { type: "string" },
    total: { type: "integer", minimum: 0 },
    first: {
      type: "object",
      required: ["id", "type", "partOf", "items", "startIndex"],
      properties: {
        id: { $ref: "#/$defs/iri" },
        type: { const: "AnnotationPage" },
        partOf: { $ref: "#/$defs/iri" },
        startIndex: { const: 0 },
        items: { type: "array", items: { $ref: "#/$defs/annotation" } },
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
  $defs: {
    iri: { type: "string", pattern: "^(?:https?://\\S+|urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12})$" },
    annotation: {
      type: "object",
      required: ["id", "type", "motivation", "body", "target"],
      properties: {
        id: { $ref: "#/$defs/iri" },
        type: { const: "Annotation" },
        motivation: { enum: ["classifying", "assessing"] },
        generated: { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z$" },
        generator: { type: "object", required: ["id", "type"], properties: { id: { $ref: "#/$defs/iri" }, type: { const: "Software" }, name: { type: "string" } }, additionalProperties: false },
        body: { type: "array", minItems: 1, items: { $ref: "#/$defs/body" } },
        target: {
          type: "object",
          required: ["type", "source", "selector"],
          properties: {
            type: { const: "SpecificResource" },
            source: { $ref: "#/$defs/iri" },
            selector: { type: "array", minItems: 2, maxItems: 2, items: [{ $ref: "#/$defs/quote" }, { $ref: "#/$defs/position" }] },
          },
          additionalProperties: false,
        },
      },
      additionalProperties: false,
    },
    body: {
      type: "object",
      required: ["type", "value"],
      properties: { type: { const: "TextualBody" }, purpose: { enum: ["classifying", "tagging", "describing", "assessing"] }, value: { type: "string" }, format: { enum: ["text/plain", "application/json"] }, language: { const: "vi" } },
      additionalProperties: false,
    },
    quote: {
      type: "object",
      required: ["type", "exact"],
      properties: { type: { const: "TextQuoteSelector" }, exact: { type: "string", minLength: 1 }, prefix: { type: "string" }, suffix: { type: "string" } },
      additionalProperties: false,
    },
    position: {
      type: "object",
      required: ["type", "start", "end"],
      properties: { type: { const: "TextPositionSelector" }, start: { type: "integer", minimum: 0 }, end: { type: "integer", minimum: 0 } },
      additionalProperties: false,
    },
  },
};
const model = new Ajv({ strict: false, allErrors: true }).compile(MODEL);
/** @param {unknown} value @returns {boolean} */
const validate = (value) => model(value);

test("all articles make one collection that is valid by the model", async () => {
  const stamp = new Date("2026-11-30T08:00:00Z");
  const collection = JSON.parse(await written("annotations", [FIXTURE, ...ARTICLES], { stamp }));
  assert.ok(validate(collection), JSON.stringify(model.errors?.slice(0, 3)));
  assert.equal(collection.total, collection.first.items.length);
  assert.equal(collection.first.partOf, collection.id);
  assert.ok(collection.total > 2000);
  const ids = collection.first.items.map((/** @type {any} */ { id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(new Set(collection.first.items.map((/** @type {any} */ { target }) => target.source)).size, ARTICLES.length + 1);
  assert.ok(validate(JSON.parse(await written("annotations", []))), "none");
});

test("positions count code points, quotes are what stands there, and both have their surroundings", async () => {
  for (const article of [FIXTURE, ...ARTICLES]) {
    const characters = Array.from(article.text);
    for (const { target } of JSON.parse(await written("annotations", [article])).first.items) {
      const [quote, { start, end }] = target.selector;
      assert.equal(characters.slice(start, end).join(""), quote.exact);
      assert.equal(characters.slice(Math.max(0, start - 32), start).join(""), quote.prefix);
      assert.equal(characters.slice(end, end + 32).join(""), quote.suffix);
    }
  }
});

test("the same article gives the same bytes, and an address of its own is the source", async () => {
  assert.equal(await written("annotations", [FIXTURE]), await written("annotations", [structuredClone(FIXTURE)]));
  const url = "https://bao.example/tin-1";
  const { first } = JSON.parse(await written("annotations", [{ ...FIXTURE, record: { name: "a", url } }]));
  assert.equal(first.items[0].target.source, url);
});

test("read back onto its own analysis everything is known", async () => {
  for (const article of [FIXTURE, ...ARTICLES]) {
    const json = await written("annotations", [article]);
    assert.equal(isAnnotations(json), true);
    const { corrections, known, problems } = await readAnnotations(json, article.text, article.analysis);
    assert.deepEqual([corrections, known, problems], [[], JSON.parse(json).total, []]);
  }
});

test("read back onto the text alone everything comes back as additions, with its values", async () => {
  const { text, analysis } = FIXTURE;
  const { corrections, problems } = await readAnnotations(await written("annotations", [FIXTURE]), text, analysisOf({}));
  assert.deepEqual(problems, []);
  for (const correction of corrections) {
    if (!("at" in correction)) throw new Error(correction.type);
    const { exact, prefix, suffix, start } = correction.at;
    assert.equal(text.slice(start, start + exact.length), exact);
    assert.ok(text.slice(0, start).endsWith(prefix) && text.slice(start + exact.length).startsWith(suffix));
  }
  const people = corrections.flatMap((correction) => (correction.type === "add-person" ? [correction] : []));
  assert.deepEqual(people.map(({ name, person, positions, at }) => [at.exact.normalize("NFC"), name, person?.name ?? null, positions.map(({ title, status }) => `${status} ${title}`)]).slice(0, 4), [
    ["Trần Văn Bình", "Trần Văn Bình", null, ["current Chủ tịch Ủy ban nhân dân tỉnh", "former Bí thư Huyện ủy"]],
    ["Lê Thị Hòa", "Lê Thị Hòa", null, ["current Phó Chủ tịch"]],
    ["Phạm Đức Long", "Phạm Đức Long", null, ["current Phó Chủ tịch"]],
    ["Bình", "Trần Văn Bình", "Trần Văn Bình", []],
  ]);
  assert.deepEqual(people.map(({ person }) => person?.at.start ?? null).slice(0, 4), [null, null, null, people[0]?.at.start]);
  const dates = corrections.flatMap((correction) => (correction.type === "add-date" ? [correction.value] : []));
  assert.deepEqual(dates, analysis.dates.map(({ start, end, text: words, resolvedFrom, ...value }) => value));
  const figures = corrections.flatMap((correction) => (correction.type === "add-figure" ? [correction.value] : []));
  assert.deepEqual(figures, analysis.figures.map(({ start, end, text: words, ...value }) => value));
});

const TEXT = "Ngày 2/9/2025, ông Lê Văn Tám gặp bà Lê Văn\u00a0Tám ở Huế. Bà Mai Thị Lý tặng 5 xã 1.200 cây 🌳, rồi ông Tám về.\n";

/** An annotation as other tools write it. @param {string} exact @param {any} body @param {any} [more] */
const foreign = (exact, body, more) => ({
  "@context": "http://www.w3.org/ns/anno.jsonld",
  id: `https://tool.example/${encodeURIComponent(exact)}`,
  type: "Annotation",
  body,
  target: { source: "https://bao.example/1", selector: { type: "TextQuoteSelector", exact, ...more } },
});
const tag = (/** @type {string} */ value) => [{ type: "TextualBody", purpose: "tagging", value }];

/** @param {any} json @param {import("diembao/export").ReadAnnotationsOptions} [options] */
const read = (json, options) => readAnnotations(JSON.stringify(json), TEXT, analysisOf({}), options);

test("annotations of other tools become mentions where their category can be told", async () => {
  const { corrections, problems } = await read(
    [
      foreign("Mai Thị Lý", tag("PER")),
      foreign("Lê Văn Tám", { type: "TextualBody", purpose: "classifying", value: "https://schema.org/Person" }),
      foreign("Huế", tag("LOC")),
      foreign("Ngày 2/9/2025", tag("ngày tháng").concat(tag("2025-09-02"))),
      foreign("5 xã", tag("QUANTITY")),
      foreign("1.200 cây", "số liệu"),
      foreign("tặng", [{ type: "TextualBody", purpose: "commenting", value: "Hay quá" }]),
      foreign("không có", tag("B-PER")),
    ],
    { analyze: (quote) => analyze(quote) },
  );
  assert.deepEqual(corrections.map((correction) => [correction.type, "at" in correction && correction.at.exact, "value" in correction && correction.value.value]), [
    ["add-date", "Ngày 2/9/2025", "2025-09-02"],
    ["add-person", "Lê Văn Tám", false],
    ["add-person", "Mai Thị Lý", false],
    ["add-figure", "5 xã", 5],
    ["add-figure", "1.200 cây", 1200],
  ]);
  assert.deepEqual(problems.map(({ quote, problem }) => [quote, problem]), [["Huế", "no-category"], ["tặng", "no-category"], ["không có", "not-found"]]);
});

test("a figure that nobody tells is no correction", async () => {
  const { corrections, problems } = await read([foreign("5 xã", tag("QUANTITY")), foreign("Ngày 2/9/2025", tag("DATE"))]);
  assert.deepEqual([corrections, problems.map(({ problem }) => problem)], [[], ["no-value", "no-value"]]);
});

test("of several places the one with the same surroundings is meant, then the one next to where it was", async () => {
  const starts = async (/** @type {any} */ more, exact = "Lê Văn Tám") => {
    const annotation = foreign(exact, tag("PER"), more);
    const { corrections } = await read(annotation);
    return corrections.map((correction) => "at" in correction && correction.at.start);
  };
  const [first, second] = [TEXT.indexOf("Lê Văn Tám"), TEXT.indexOf("Lê Văn\u00a0Tám")];
  assert.deepEqual(await starts({}), [first]);
  assert.deepEqual(await starts({ prefix: "gặp  bà\n" }), [second]);
  assert.deepEqual(await starts({ suffix: " ở Huế" }), [second]);
  assert.deepEqual(await starts({ suffix: " ở Huế" }, "Lê\nVăn Tám".normalize("NFD")), [second]);
  const positioned = foreign("Lê Văn Tám", tag("PER"));
  const hinted = { ...positioned, target: { ...positioned.target, selector: [positioned.target.selector, { type: "TextPositionSelector", start: second - 1, end: second + 9 }] } };
  const { corrections } = await read(hinted);
  assert.deepEqual(corrections.map((correction) => "at" in correction && correction.at.start), [second]);
});

test("a position alone counts code points", async () => {
  const start = Array.from(TEXT.slice(0, TEXT.lastIndexOf("Tám"))).length;
  const annotation = { ...foreign("x", tag("PER")), target: { source: "x:y", selector: { type: "FragmentSelector", value: "p", refinedBy: { type: "TextPositionSelector", start, end: start + 3 } } } };
  const { corrections } = await read(annotation);
  assert.deepEqual(corrections.map((correction) => "at" in correction && [correction.at.exact, correction.at.start]), [["Tám", TEXT.lastIndexOf("Tám")]]);
});

test("of a file of several articles each takes its own, and those of other tools", async () => {
  const [one, other] = [articleOf("Ngày 2/9/2025, ông Lê Văn Tám về.", { name: "a.txt" }), articleOf("Ngày 2/9/2025, bà Mai Thị Lý về.", { name: "b.txt" })];
  const json = await written("annotations", [one, other]);
  const { known, problems } = await readAnnotations(json, other.text, other.analysis, { source: sourceOf(other) });
  assert.deepEqual([known, problems], [2, []]);
  const all = await readAnnotations(json, other.text, other.analysis);
  assert.deepEqual([all.known, all.problems.map(({ quote }) => quote)], [3, ["Lê Văn Tám"]]);
  const { corrections } = await readAnnotations(JSON.stringify(foreign("Mai Thị Lý", tag("PER"))), other.text, analysisOf({}), { source: sourceOf(other) });
  assert.equal(corrections.length, 1);
});

test("several mentions of a name are one person, who may be there already", async () => {
  const { text, analysis } = articleOf("Bí thư Lê Văn Tám nói. Tám về rồi.");
  const annotations = [foreign("Tám", [...tag("person"), ...tag("Lê Văn Tám")], { suffix: " về" })];
  const { corrections } = await readAnnotations(JSON.stringify(annotations), text, { ...analysis, officials: analysis.officials.map((official) => ({ ...official, mentions: official.mentions.slice(0, 1) })) });
  assert.deepEqual(corrections.map((correction) => correction.type === "add-person" && [correction.name, correction.person?.at.exact, correction.at.start]), [["Lê Văn Tám", "Lê Văn Tám", text.lastIndexOf("Tám")]]);
});

for (const [what, json] of [
  ["no JSON", "x"],
  ["an analysis", JSON.stringify(FIXTURE.analysis)],
  ["an empty page", '{"type":"AnnotationPage","items":[]}'],
  ["a collection whose pages are elsewhere", '{"type":"AnnotationCollection","first":"https://bao.example/1"}'],
  ["null", "null"],
]) {
  test(`${what} is refused`, async () => {
    await assert.rejects(readAnnotations(json ?? "", TEXT, analysisOf({})), (error) => error instanceof DiembaoError && error.code === "invalid-file" && error.message.length > 20);
  });
}

test("annotations are told from other files", () => {
  assert.equal(isAnnotations(JSON.stringify(foreign("a", []))), true);
  assert.equal(isAnnotations(`[${JSON.stringify({ ...foreign("a", []), "@context": ["http://www.w3.org/ns/anno.jsonld", {}] })}]`), true);
  for (const other of ["", "{}", "x", '"Annotation"', JSON.stringify(FIXTURE.analysis), '{"@context":"https://schema.org","@type":"Person"}']) assert.equal(isAnnotations(other), false, other);
});

/** Reads annotations of a corrected article onto what is found in its text, and tells what comes of it. @param {string} text @param {(analysis: import("diembao").Analysis, at: (words: string) => any) => any[]} said */
async function carried(text, said) {
  const article = articleOf(text);
  const at = (/** @type {string} */ words) => anchorOf(text, text.indexOf(words), text.indexOf(words) + words.length);
  const corrections = said(article.analysis, at);
  const corrected = applyCorrections(text, article.analysis, corrections).analysis;
  const json = await written("annotations", [{ ...article, analysis: corrected, corrections }]);
  assert.ok(validate(JSON.parse(json)), JSON.stringify(model.errors?.slice(0, 3)));
  const read = await readAnnotations(json, text, article.analysis, { source: sourceOf(article) });
  const after = applyCorrections(text, article.analysis, read.corrections).analysis;
  const again = await readAnnotations(json, text, after, { source: sourceOf(article) });
  assert.deepEqual([again.corrections, again.known, again.problems], [[], JSON.parse(json).total, []], "read again, all of it is there");
  /** @param {import("diembao").Analysis} analysis */
  const shown = ({ officials, people, dates, figures }) => ({
    people: [...officials, ...people.map((person) => ({ ...person, positions: [] }))].map(({ nameNormalised, mentions, positions }) => [nameNormalised, mentions.map(({ start, end }) => [start, end]), positions.map(({ title, status }) => [title, status])]).sort(),
    dates: dates.map(({ start, value }) => [start, value]),
    figures: figures.map(({ start, value, unit, noun }) => [start, value, unit, noun]),
  });
  assert.deepEqual(shown(after), shown(corrected));
  return { types: read.corrections.map(({ type }) => type), known: read.known, total: JSON.parse(json).total };
}

const MEETING = "Ngày 2/9/2025, Bí thư Tỉnh ủy Lê Văn Tám gặp Chủ tịch UBND tỉnh Mai Thị Lý. Ông Nguyễn Văn Hòa và bà Trần Thị Hoa tặng 5 xã 1.200 cây. Ông Hòa về.";

test("what was corrected comes back onto the text as it was found", async () => {
  const person = (/** @type {any} */ at, /** @type {string} */ name) => ({ name, at: at(name) });
  const date = { value: "2025-09-03", earliest: "2025-09-03", latest: "2025-09-03", type: "date", partOfDay: null, calendar: "gregorian" };
  const other = { title: "Phó Bí thư Tỉnh ủy", role: "Phó Bí thư", organisation: "Tỉnh ủy", level: "provincial", branch: "party", status: "former" };
  for (const [types, said] of /** @type {[string[], (analysis: import("diembao").Analysis, at: any) => any[]][]} */ ([
    [[], () => []],
    [["date"], (_, at) => [{ type: "date", at: at("Ngày 2/9/2025"), value: date }]],
    [["figure"], ({ figures }, at) => [{ type: "figure", at: at("1.200 cây"), value: { ...figures.find(({ value }) => value === 1200), value: 1300 } }]],
    [["merge"], (_, at) => [{ type: "merge", person: person(at, "Trần Thị Hoa"), into: person(at, "Nguyễn Văn Hòa") }]],
    [["merge"], (_, at) => [{ type: "merge", person: person(at, "Trần Thị Hoa"), into: person(at, "Lê Văn Tám") }]],
    [["person"], (_, at) => [{ type: "person", person: person(at, "Trần Thị Hoa"), name: "Trần Thị Hoa Mai", positions: null }]],
    [["person"], (_, at) => [{ type: "person", person: person(at, "Lê Văn Tám"), name: "Lê Văn Tám", positions: [other] }]],
    [["not-official"], (_, at) => [{ type: "not-official", person: person(at, "Lê Văn Tám") }]],
    [["split"], (_, at) => [{ type: "split", person: person(at, "Nguyễn Văn Hòa"), mentions: [anchorOf(MEETING, MEETING.lastIndexOf("Hòa"), MEETING.lastIndexOf("Hòa") + 3)], name: "Phạm Hòa" }]],
    [["remove"], (_, at) => [{ type: "remove", category: "date", at: at("Ngày 2/9/2025") }]],
    [["remove"], (_, at) => [{ type: "remove", category: "figure", at: at("5 xã") }]],
    [["remove"], (_, at) => [{ type: "remove", category: "official", at: at("Lê Văn Tám") }]],
    [["remove"], () => [{ type: "remove", category: "person", at: anchorOf(MEETING, MEETING.lastIndexOf("Hòa"), MEETING.lastIndexOf("Hòa") + 3) }]],
    [["remove-all"], () => [{ type: "remove-all", category: "person", text: "trần  thị hoa" }]],
    [["remove", "add-date"], (_, at) => [{ type: "remove", category: "date", at: at("Ngày 2/9/2025") }, { type: "add-date", at: at("2/9/2025"), value: date }]],
    [[], (_, at) => [{ type: "remove-all", category: "date", text: "hôm kia" }, { type: "remove", category: "date", at: at("Mai Thị Lý") }]],
    [["date", "merge", "person"], (_, at) => [{ type: "date", at: at("Ngày 2/9/2025"), value: date }, { type: "merge", person: person(at, "Trần Thị Hoa"), into: person(at, "Lê Văn Tám") }, { type: "person", person: person(at, "Lê Văn Tám"), name: "Lê Tám", positions: null }]],
  ])) {
    const came = await carried(MEETING, said);
    assert.deepEqual(came.types, types);
    if (types.length === 0) assert.equal(came.known, came.total);
    else assert.ok(came.known < came.total && came.known > 0, `${types}: ${came.known} of ${came.total}`);
  }
});

test("what was taken away and came back is no annotation, and what was taken away twice is one", async () => {
  const article = articleOf(MEETING);
  const at = anchorOf(MEETING, 0, "Ngày 2/9/2025".length);
  const [date] = article.analysis.dates;
  const assessed = async (/** @type {any[]} */ corrections) => {
    const { analysis } = applyCorrections(MEETING, article.analysis, corrections);
    const { first } = JSON.parse(await written("annotations", [{ ...article, analysis, corrections }]));
    return first.items.filter((/** @type {any} */ { motivation }) => motivation === "assessing").map((/** @type {any} */ { body }) => body[0].value);
  };
  const remove = { type: "remove", category: "date", at };
  assert.deepEqual(await assessed([remove, remove]), ["not date"]);
  assert.deepEqual(await assessed([{ type: "remove-all", category: "official", text: "Lê Văn Tám" }]), ["never official"]);
  assert.deepEqual(await assessed([remove, { type: "add-date", at, value: date }]), []);
});

test("a tag with another day changes the date, one that says less does not", async () => {
  const { text, analysis } = articleOf("Ngày 2/9/2025, ông Lê Văn Tám về.");
  const read = (/** @type {string} */ day) => readAnnotations(JSON.stringify(foreign("Ngày 2/9/2025", tag("DATE").concat(tag(day)))), text, analysis);
  assert.deepEqual((await read("2025-09-03")).corrections.map((correction) => [correction.type, "value" in correction && correction.value.value]), [["date", "2025-09-03"]]);
  for (const day of ["2025-09-02", "2025-09", "2025"]) assert.deepEqual([(await read(day)).corrections, (await read(day)).known], [[], 1], day);
});
