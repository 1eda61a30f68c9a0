import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { anchorOf, applyCorrections } from "diembao/corrections";
import { EXPORT_CATEGORIES, exportOf, tableOf } from "diembao/export";
import { analysisOf } from "./help.mjs";
import { ARTICLES, FIXTURE, articleOf, written } from "./support/export.mjs";

/** Reads CSV with the line ends of RFC 4180 alone. @param {string} text @returns {Record<string, string>[]} */
const parseCsv = (text) => parse(text, { columns: true, record_delimiter: "\r\n" });
const filled = (/** @type {Record<string, string> | undefined} */ row = {}) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ""));
const { analysis } = FIXTURE;

/** The fixture under another name. @param {string} name */
const named = (name) => ({ ...FIXTURE, record: { name } });

test("one table has a row for everything found, under one header", async () => {
  const rows = parseCsv(await written("csv", [named("a"), named("b")]));
  const kinds = ["official", "position", "position", "official", "position", "official", "position", "person"];
  kinds.push("date", "date", "date", ...Array(6).fill("figure"), ...Array(3).fill("furniture"));
  assert.deepEqual(rows.map(({ file, kind }) => [file, kind]), [...kinds.map((kind) => ["a", kind]), ...kinds.map((kind) => ["b", kind])]);
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
  assert.equal(former?.["status"], "former");
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

test("in one table the text is what stands at the place, whatever somebody is called", async () => {
  const text = "Ông Nguyễn Văn Hòa về. Bà Trần Thị Hoa đến. Ngày 2/9/2025, Bí thư Tỉnh ủy Lê Văn Tám nói.";
  const article = articleOf(text);
  const person = (/** @type {string} */ name) => ({ name, at: anchorOf(text, text.indexOf(name), text.indexOf(name) + name.length) });
  const position = { title: "Chủ tịch", role: "Chủ tịch", organisation: null, level: "other", branch: "other", status: "current" };
  /** @type {any[]} */
  const said = [
    { type: "merge", person: person("Nguyễn Văn Hòa"), into: person("Trần Thị Hoa") },
    { type: "person", person: person("Lê Văn Tám"), name: "Tám Lê", positions: [position] },
  ];
  const rows = parseCsv(await written("csv", [{ ...article, analysis: applyCorrections(text, article.analysis, said).analysis }]));
  for (const { start, end, text: words } of rows) assert.equal(words, start === "" ? "" : text.slice(Number(start), Number(end)));
  assert.deepEqual(rows.filter(({ kind }) => kind === "person").map((row) => [row["text"], row["person"]]), [["Nguyễn Văn Hòa", "Trần Thị Hoa"]]);
  assert.deepEqual(rows.filter(({ kind }) => kind === "position").map((row) => [row["text"], row["value"]]), [["", "Chủ tịch"]]);
});

test("every mention of an official is a row with its sentence and place", async () => {
  const rows = parseCsv(await written("csv-officials", [FIXTURE]));
  assert.deepEqual(rows.slice(0, 3).map((row) => [row["text"], row["refers_by"], row["mention"], row["mentions"], row["start"], row["end"]]), [
    ["Trần Văn Bình", "name", "1", "3", "74", "87"],
    ["Bình", "name", "2", "3", "149", "153"],
    ["Chủ tịch", "title", "3", "3", "244", "252"],
  ]);
  const { sentence, ...first } = rows[0] ?? {};
  assert.equal(sentence?.normalize("NFC"), "👍 Sáng 14/12, Chủ tịch UBND tỉnh Trần Văn Bình và các Phó Chủ tịch Lê Thị Hòa, Phạm Đức Long dự lễ.");
  assert.deepEqual(first, {
    ...{ file: "lễ.docx", title: "Tỉnh khánh thành cầu", published: "2021-12-14T02:12", name: "Trần Văn Bình", name_as_written: "Trần Văn Bình" },
    ...{ honorifics: "Ông", positions: "Chủ tịch Ủy ban nhân dân tỉnh; Bí thư Huyện ủy", roles: "Chủ tịch; Bí thư" },
    ...{ organisations: "Ủy ban nhân dân tỉnh; Huyện ủy", levels: "provincial; district", branches: "government; party", statuses: "current; former" },
    ...{ mentions: "3", mention: "1", text: "Trần Văn Bình", refers_by: "name", start: "74", end: "87" },
  });
});

test("in all articles every row quotes what stands in its place, and a sentence that has it in it", async () => {
  for (const article of ARTICLES) {
    for (const category of EXPORT_CATEGORIES) {
      const rows = parseCsv(await written(`csv-${category}`, [article]));
      const list = article.analysis[category];
      const expected = category === "officials" || category === "people" ? list.reduce((sum, item) => sum + /** @type {any} */ (item).mentions.length, 0) : list.length;
      assert.equal(rows.length, expected, `${article.record?.name} ${category}`);
      for (const { text = "", sentence = "", start, end } of rows) {
        const quoted = article.text.slice(Number(start), Number(end));
        assert.equal(text.replace(/^'/, ""), quoted);
        assert.ok(sentence.replace(/^'/, "").includes(quoted.replace(/\s+/g, " ")), `${quoted} | ${sentence}`);
        assert.ok(!/[\n\r]/.test(sentence));
      }
    }
  }
});

test("a sentence ends where it does, not at what is shortened", () => {
  for (const [text, sentence] of [
    ["Trời mưa. Ngày 2/9/2025, PGS. TS. Lê Văn Tám đến TP. Huế. Trời nắng.", "Ngày 2/9/2025, PGS. TS. Lê Văn Tám đến TP. Huế."],
    ["Ai đến? Ngày 2/9/2025 có 5 xã! Hết.", "Ngày 2/9/2025 có 5 xã!"],
    ["Tiêu đề\nNgày 2/9/2025 ở Lào\nÔng nói.", "Ngày 2/9/2025 ở Lào"],
    ["1. Ngày 2/9/2025, ông A. Nam về. 2. Hết.", "1. Ngày 2/9/2025, ông A. Nam về."],
    ["“Ngày 2/9/2025 tôi về.” Bà nói.", "“Ngày 2/9/2025 tôi về.”"],
    ["Ngày 2/9/2025, chi 1.200 đồng, v.v. và 6,5 m. Xong.", "Ngày 2/9/2025, chi 1.200 đồng, v.v. và 6,5 m."],
    ["Họp ở Huế. Ngày 2/9/2025 họp ở Nội. Rồi về.", "Ngày 2/9/2025 họp ở Nội."],
  ]) {
    assert.equal(tableOf("dates", articleOf(text ?? ""), "en").rows[0]?.cells.at(-1), sentence);
  }
});

test("text that a spreadsheet would run is not run, numbers stay numbers", async () => {
  const odd = ["=1+1", "+84", "-5 độ", "@a", "\tb", "＝c", "a=b"];
  const figures = odd.map((text) => ({ ...analysis.figures[0], text, value: -5, start: 0, end: text.length, kind: "measure", unit: "Cel" }));
  const article = { text: "x", analysis: analysisOf({ figures: /** @type {any} */ (figures) }), record: { name: "=cmd()" } };
  for (const id of /** @type {const} */ (["csv", "csv-figures"])) {
    const rows = parseCsv(await written(id, [article]));
    assert.deepEqual(rows.map(({ text }) => text), ["'=1+1", "'+84", "'-5 độ", "'@a", "'\tb", "'＝c", "a=b"]);
    assert.deepEqual([rows[0]?.["value"], rows[0]?.["file"]], ["-5", "'=cmd()"]);
  }
});

test("quotes, commas and line breaks of any kind stay", async () => {
  const odd = ['a"b', "a,b", "a\nb", "a\rb", "a\r\nb", " a ", ""];
  const furniture = odd.map((text) => ({ start: 0, end: text.length, text, kind: /** @type {const} */ ("menu") }));
  const csv = await written("csv", [{ text: "", analysis: analysisOf({ furniture }), record: { name: "x" } }]);
  assert.ok(csv.endsWith("\r\n"));
  assert.deepEqual(parseCsv(csv).map(({ text }) => text), odd);
});

test("a byte order mark comes only where it is asked for", async () => {
  for (const id of /** @type {const} */ (["csv", "csv-dates"])) {
    const [plain, marked] = [await written(id, [FIXTURE]), await written(id, [FIXTURE], { bom: true })];
    assert.equal(marked, `\ufeff${plain}`);
  }
});

test("the four tables come in one archive", async () => {
  const [file, ...rest] = await exportOf("csv-zip").write([FIXTURE, ...ARTICLES.slice(0, 3)], { bom: true });
  assert.deepEqual([file?.name, file?.mediaType, rest], ["diembao.csv.zip", "application/zip", []]);
  const entries = unzipSync(/** @type {Uint8Array} */ (file?.content));
  assert.deepEqual(Object.keys(entries), ["officials.csv", "people.csv", "dates.csv", "figures.csv"]);
  for (const category of EXPORT_CATEGORIES) {
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(entries[`${category}.csv`]);
    assert.equal(text, await written(`csv-${category}`, [FIXTURE, ...ARTICLES.slice(0, 3)], { bom: true }));
  }
});

test("a date of which nothing is known has no value", async () => {
  const rest = { start: 0, end: 1, earliest: null, latest: null, partOfDay: null, calendar: "gregorian", resolvedFrom: null };
  const dates = [
    ["hôm qua", "XXXX", "date"],
    ["14/12", "XXXX-12-14", "date"],
    ["thứ Hai hằng tuần", "XXXX-XX-XX", "set"],
    ["thập niên 90", "199X", "date"],
  ].map(([text, value, type]) => ({ ...rest, text, value, type }));
  const article = { text: "x", analysis: analysisOf({ dates: /** @type {any} */ (dates) }) };
  for (const id of /** @type {const} */ (["csv", "csv-dates"])) assert.deepEqual(parseCsv(await written(id, [article])).map(({ value }) => value), ["", "XXXX-12-14", "", "199X"]);
});
