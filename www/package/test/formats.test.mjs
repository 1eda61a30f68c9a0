import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { formatOf } from "../dist/cli/formats/index.js";
import { readFixture } from "./help.mjs";

const { analysis } = await readFixture();

/** Writes articles as the command line does. @param {"json" | "jsonl" | "csv" | "markdown"} name @param {string[]} files */
function written(name, files) {
  const format = formatOf(name, files.length);
  const articles = files.map((file, index) => format.article({ file, analysis }, index));
  return [format.begin(), ...articles, format.end(files.length)].join("");
}

/** Reads CSV with the line ends of RFC 4180 alone. @param {string} text @returns {Record<string, string>[]} */
const parseCsv = (text) => parse(text, { columns: true, record_delimiter: "\r\n" });

test("JSON is the analysis for one input, and a list for several", () => {
  assert.deepEqual(JSON.parse(written("json", ["a"])), analysis);
  assert.deepEqual(JSON.parse(written("json", ["a", "b"])), [{ file: "a", analysis }, { file: "b", analysis }]);
});

test("lines of JSON are one for every input", () => {
  const lines = written("jsonl", ["a", "b"]).split("\n");
  assert.deepEqual(lines.map((line) => line && JSON.parse(line)), [{ file: "a", analysis }, { file: "b", analysis }, ""]);
});

test("CSV has one row for everything found, under one header", () => {
  const rows = parseCsv(written("csv", ["a", "b"]));
  const kinds = ["official", "position", "position", "official", "position", "official", "position", "person"];
  kinds.push("date", "date", "date", ...Array(6).fill("figure"), ...Array(3).fill("furniture"));
  assert.deepEqual(rows.map(({ file, kind }) => [file, kind]), [
    ...kinds.map((kind) => ["a", kind]),
    ...kinds.map((kind) => ["b", kind]),
  ]);
  const filled = (/** @type {Record<string, string> | undefined} */ row = {}) =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ""));
  const [official, position, former] = rows;
  assert.deepEqual(filled(official), {
    ...{ file: "a", kind: "official", start: "74", end: "87", text: "Trần Văn Bình", value: "Trần Văn Bình" },
    ...{ person: "Trần Văn Bình", position: "Chủ tịch Ủy ban nhân dân tỉnh; Bí thư Huyện ủy", mentions: "3" },
  });
  assert.deepEqual(filled(position), {
    ...{ file: "a", kind: "position", start: "55", end: "73", text: "Chủ tịch UBND tỉnh" },
    ...{ value: "Chủ tịch Ủy ban nhân dân tỉnh", person: "Trần Văn Bình", position: "Chủ tịch Ủy ban nhân dân tỉnh" },
    ...{ organisation: "Ủy ban nhân dân tỉnh", level: "provincial", branch: "government", status: "current", mentions: "1" },
  });
  assert.equal(former?.status, "former");
  const [date, figure] = ["date", "figure"].map((found) => rows.find(({ kind }) => kind === found));
  assert.deepEqual(filled(date), {
    ...{ file: "a", kind: "date", type: "date", start: "21", end: "38", text: "02:12, 14/12/2021", value: "2021-12-14T02:12" },
    ...{ earliest: "2021-12-14", latest: "2021-12-14", calendar: "gregorian", resolved_from: "text" },
  });
  assert.deepEqual(filled(figure), {
    ...{ file: "a", kind: "figure", type: "count", start: "183", end: "201", text: "gần 50\u00a0nghìn người", value: "50000" },
    ...{ qualifier: "almost", noun: "người" },
  });
});

test("CSV keeps quotes, commas and line breaks of any kind", () => {
  const format = formatOf("csv", 1);
  const odd = ['a"b', "a,b", "a\nb", "a\rb", "a\r\nb", " a ", "=1+1", ""];
  const furniture = odd.map((text) => ({ start: 0, end: text.length, text, kind: /** @type {const} */ ("menu") }));
  const article = { file: "x", analysis: { ...analysis, officials: [], people: [], dates: [], figures: [], furniture } };
  const csv = format.begin() + format.article(article, 0);
  assert.ok(csv.endsWith("\r\n"));
  const rows = parseCsv(csv);
  assert.deepEqual(rows.map(({ text }) => text), odd);
  assert.equal(formatOf("csv", 1).article({ ...article, analysis: { ...article.analysis, furniture: [] } }, 0), "");
});

test("Markdown is a report with a table for every kind", () => {
  const report = written("markdown", ["bài_1.txt"]);
  assert.deepEqual(report.match(/^#.*$/gm), [
    ...["# bài\\_1.txt", "## Officials", "## People", "## Dates", "## Figures", "## Not part of the story"],
  ]);
  for (const line of [
    "Published 2021-12-14T02:12, by its own text.",
    "| Trần Văn Bình | Chủ tịch Ủy ban nhân dân tỉnh; Bí thư Huyện ủy (former) | 3 |",
    "| Đỗ Thị Mơ | 1 |",
    "| từ năm 2021 | 2021/.. | 2021-01-01 |  |",
    "| từ 3 đến 5 xã | count | 3 to 5 |  | xã |",
    "| 189/193 nước | ratio | 189 of 193 |  | nước |",
    "| 1.200 tỷ đồng | money | 1200000000000 | VND |  |",
    "| menu | Trang chủ \\| Thời sự |",
  ]) {
    assert.ok(report.split("\n").includes(line), line);
  }
});

test("Markdown leaves out what was not found, and marks nothing up by accident", () => {
  const furniture = [{ start: 0, end: 9, text: "a|b\r\n*c*\n<d>", kind: /** @type {const} */ ("menu") }];
  const none = { officials: [], people: [], dates: [], figures: [], published: null };
  const report = formatOf("markdown", 1).article({ file: "-", analysis: { ...analysis, ...none, furniture } }, 0);
  assert.equal(
    report,
    "# Standard input\n\nDate of publication unknown.\n\n" +
      "## Not part of the story\n\n| Kind | Text |\n| --- | --- |\n| menu | a\\|b \\*c\\* \\<d\\> |\n",
  );
});

test("a date of which nothing is known is no row of X", () => {
  const rest = { start: 0, end: 1, earliest: null, latest: null, partOfDay: null, calendar: "gregorian", resolvedFrom: null };
  const dates = [
    ["hôm qua", "XXXX", "date"],
    ["14/12", "XXXX-12-14", "date"],
    ["8 giờ 14/12", "XXXX-12-14T08:00", "date"],
    ["quý II", "XXXX-34", "date"],
    ["27/7 hằng năm", "XXXX-07-27", "set"],
    ["thứ Hai hằng tuần", "XXXX-XX-XX", "set"],
    ["thập niên 90", "199X", "date"],
  ].map(([text, value, type]) => ({ ...rest, text, value, type }));
  const article = { file: "x", analysis: /** @type {any} */ ({ ...analysis, dates }) };
  const csv = formatOf("csv", 1);
  const values = parseCsv(csv.begin() + csv.article(article, 0)).flatMap(({ kind, value }) => (kind === "date" ? [value] : []));
  assert.deepEqual(values, ["", "XXXX-12-14", "XXXX-12-14T08:00", "XXXX-34", "XXXX-07-27", "", "199X"]);
  const report = formatOf("markdown", 1).article(article, 0);
  const words = ["unknown", "12-14, year unknown", "12-14T08:00, year unknown", "unknown", "07-27, every year", "recurring", "199X"];
  assert.deepEqual(dates.map(({ text }, index) => report.includes(`| ${text} | ${words[index]} |  |  |`)), dates.map(() => true));
});
