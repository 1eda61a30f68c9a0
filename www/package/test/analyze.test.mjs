import assert from "node:assert/strict";
import { before, mock, test } from "node:test";
import { DiembaoError, analyze, init } from "../dist/index.js";

before(() => init());

/** Every span of an analysis, wherever it stands. @param {import("../dist/index.js").Analysis} analysis */
function spansOf({ officials, people, dates, figures, furniture }) {
  const persons = [...officials, ...people].flatMap(({ mentions }) => mentions);
  const positions = officials.flatMap((official) => official.positions.flatMap(({ spans }) => spans));
  return [...persons, ...positions, ...dates, ...figures, ...furniture];
}

const SENTENCE = "Sáng 14/12/2021, Tổng Bí thư Nguyễn Phú Trọng dự hội nghị tại 63 tỉnh, thành phố.";

test("an official, a date and a figure are found", () => {
  const { officials, dates, figures } = analyze(SENTENCE);
  assert.deepEqual(officials.map(({ name, positions }) => [name, positions.map(({ title }) => title)]), [
    ["Nguyễn Phú Trọng", ["Tổng Bí thư"]],
  ]);
  assert.deepEqual(dates.map(({ text, value }) => [text, value]), [["Sáng 14/12/2021", "2021-12-14"]]);
  assert.deepEqual(figures.map(({ value, noun }) => [value, noun]), [[63, "tỉnh, thành phố"]]);
});

for (const [name, text] of Object.entries({
  "as it is": SENTENCE,
  "after emoji": `👍🏽👩‍👩‍👧 ${SENTENCE} 👍 ${SENTENCE}`,
  "with decomposed diacritics": SENTENCE.normalize("NFD"),
  "with Windows line ends": `Thời sự\r\n\r\n${SENTENCE}\r\n${SENTENCE}`,
  "with no-break spaces": SENTENCE.replaceAll(" ", "\u00a0"),
  "with lone surrogates": `\ud83d ${SENTENCE} \udc4d ${SENTENCE}`,
  "with a lone surrogate inside a name": SENTENCE.replace("Phú", "Ph\ud83dú"),
  "with control characters": `\u0000${SENTENCE}\u0007`,
})) {
  test(`every span is a slice of the text ${name}`, () => {
    const spans = spansOf(analyze(text));
    assert.ok(spans.length >= 2, `only ${spans.length} spans`);
    for (const { start, end, text: slice } of spans) {
      assert.equal(text.slice(start, end), slice);
      assert.ok(start < end && end <= text.length);
    }
  });
}

test("the empty text has an empty analysis", () => {
  assert.deepEqual(analyze(""), {
    ...{ format: 1, published: null, publishedFrom: null },
    ...{ officials: [], people: [], dates: [], figures: [], furniture: [] },
  });
});

test("the date of publication is taken as an option", () => {
  const { published, publishedFrom, dates } = analyze("Hôm qua, mưa to.", { published: "2021-12-14" });
  assert.deepEqual([published, publishedFrom, dates[0]?.value], ["2021-12-14", "option", "2021-12-13"]);
});

/** @type {[name: string, code: string, call: () => unknown][]} */
const WRONG = [
  ["a text that is undefined", "invalid-text", () => analyze(/** @type {any} */ (undefined))],
  ["a text that is null", "invalid-text", () => analyze(/** @type {any} */ (null))],
  ["a text that is a String object", "invalid-text", () => analyze(/** @type {any} */ (new String("x")))],
  ["options that are a string", "invalid-options", () => analyze("", /** @type {any} */ ("2021"))],
  ["options that are a list", "invalid-options", () => analyze("", /** @type {any} */ ([]))],
  ["options that are a function", "invalid-options", () => analyze("", /** @type {any} */ (() => {}))],
  ["options that are a date", "invalid-options", () => analyze("x", /** @type {any} */ (new Date()))],
  ["options that are a Map", "invalid-options", () => analyze("x", /** @type {any} */ (new Map([["published", "2021"]])))],
  ["a date that is no string", "invalid-published", () => analyze("", { published: /** @type {any} */ (new Date()) })],
  ["a date that is none", "invalid-published", () => analyze("", { published: "hôm qua" })],
  ["a day that is not in the calendar", "invalid-published", () => analyze("", { published: "2021-02-30" })],
  ["a dictionary that is no object", "invalid-options", () => analyze("", { dictionary: /** @type {any} */ (7) })],
  ["titles that are no list", "invalid-options", () => analyze("", { dictionary: { titles: /** @type {any} */ (7) } })],
  ["people without names", "invalid-options", () => analyze("", { dictionary: { people: [/** @type {any} */ ({})] } })],
];

for (const [name, code, call] of WRONG) {
  test(`${name} is refused with ${code}`, () => {
    assert.throws(call, (error) => {
      assert.ok(error instanceof DiembaoError && error instanceof Error);
      assert.deepEqual([error.name, error.code], ["DiembaoError", code]);
      assert.notEqual(error.message, "");
      return true;
    });
    assert.equal(analyze("").format, 1, "analysing goes on");
  });
}

test("messages say what was given, in plain words", () => {
  const messageOf = (/** @type {any[]} */ ...given) => {
    try {
      analyze(.../** @type {[any, any]} */ (given));
    } catch (error) {
      return /** @type {Error} */ (error).message;
    }
  };
  assert.equal(messageOf(7), "the text must be a string, not number");
  assert.equal(messageOf("", []), "`options` must be a plain object, not an array");
  assert.equal(messageOf("", new Date()), "`options` must be a plain object, not an object of Date");
  assert.equal(messageOf("", { dictionary: 5 }), "`dictionary` must be a plain object, not number");
  for (const [dictionary, message] of /** @type {const} */ ([
    [{ bodies: "Sở" }, "`dictionary.bodies` must be an array, not string"],
    [{ titles: ["Chủ tịch", 7] }, "`dictionary.titles[1]` must be a string, not number"],
    [{ people: [{ name: "A" }, null] }, "`dictionary.people[1]` must be an object, not null"],
    [{ people: [{ name: "A", alsoKnownAs: [[]] }] }, "`dictionary.people[0].alsoKnownAs[0]` must be a string, not an array"],
    [{ abbreviations: [{ short: "A" }] }, "`dictionary.abbreviations[0].full` must be a string, not undefined"],
  ])) {
    assert.equal(messageOf("", { dictionary }), message);
  }
});

test("options may be left out, empty, undefined or null", () => {
  const nothing = /** @type {any} */ (null);
  for (const options of [undefined, nothing, {}, Object.create(null), { published: undefined }, { published: nothing, dictionary: nothing }]) {
    assert.equal(analyze("", /** @type {any} */ (options)).published, null);
  }
});

test("an unknown option is named on the console, and the known ones hold", () => {
  const warn = mock.method(console, "warn", () => {});
  const options = /** @type {any} */ ({ publishd: "x", published: "2021-12-14", dictionary: { title: [] } });
  assert.equal(analyze("", options).published, "2021-12-14");
  assert.deepEqual(warn.mock.calls.map(({ arguments: [message] }) => message), [
    'diembao: unknown option "publishd"',
    'diembao: unknown option "dictionary.title"',
  ]);
  warn.mock.restore();
});
