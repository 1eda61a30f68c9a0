import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { tableOf } from "diembao/export";
import { analysisOf } from "./help.mjs";
import { ARTICLES, FIXTURE, articleOf, written } from "./support/export.mjs";

test("Markdown is a report with facts, a table for every kind, and sentences", async () => {
  const report = (await written("markdown", [{ ...FIXTURE, record: { name: "bài_1.txt" } }])).normalize("NFC");
  assert.deepEqual(report.match(/^#.*$/gm), ["# 👍 Sáng 14/12, Chủ tịch UBND tỉnh Trần Văn Bình và các Phó Chủ tịch Lê Thị Hòa, Phạm Đức Long dự lễ.", "## Officials", "## People", "## Dates", "## Figures", "## Not part of the story"]);
  for (const line of [
    "- File: bài\\_1.txt",
    "- Published: 02:12 2021-12-14 (by its own text)",
    "| Đỗ Thị Mơ | 1 | Nghệ nhân Đỗ Thị Mơ, 37 tuổi, vui. |",
    "| từ năm 2021 | 2021/.. | 2021-01-01 |  | Chủ tịch đề nghị từ năm 2021 giữ 1.200 tỷ đồng. |",
    "| 1.200 tỷ đồng | money | 1,200,000,000,000 | VND |  | Chủ tịch đề nghị từ năm 2021 giữ 1.200 tỷ đồng. |",
    "| menu | Trang chủ \\| Thời sự |",
  ]) {
    assert.ok(report.split("\n").includes(line), `${line}\n${report}`);
  }
  for (const part of ["| Trần Văn Bình | Chủ tịch Ủy ban nhân dân tỉnh; Bí thư Huyện ủy (former) | 3 | 👍 Sáng", "| từ 3 đến 5 xã | count | 3 to 5 |  | xã |", "| 189/193 nước | ratio | 189 of 193 |  | nước |"]) {
    assert.ok(report.includes(part), `${part}\n${report}`);
  }
});

test("in Vietnamese it speaks Vietnamese, with Vietnamese numbers and days", async () => {
  const report = (await written("markdown", [FIXTURE], { language: "vi" })).normalize("NFC");
  assert.deepEqual(report.match(/^#.*$/gm), ["# Tỉnh khánh thành cầu", "## Người có chức vụ", "## Người khác", "## Ngày tháng", "## Số liệu", "## Phần phụ"]);
  for (const part of ["- Tệp: lễ.docx", "- Nguồn: Báo Tỉnh", "- Ngày đăng: 02:12 14/12/2021 (đọc thấy trong bài)", "Bí thư Huyện ủy (nguyên)", "| tiền | 1.200.000.000.000 | VND |", "| 3 đến 5 |"]) {
    assert.ok(report.includes(part), `${part}\n${report}`);
  }
});

test("the title is the first line that is no furniture, in every format", async () => {
  const menu = "Trang chủ | Thời sự | Kinh tế | Văn hóa | Thể thao\n\nThứ Ba, 12/11/2024, 10:00 (GMT+7)\n\n";
  const story = "Hòa Lạng khánh thành cầu Nà Hin\n\nSáng 12/11, Bí thư Tỉnh ủy Lê Văn Tám dự lễ khánh thành cầu Nà Hin với hơn 300 người.\n";
  const pasted = { ...articleOf(menu + story), record: null };
  assert.deepEqual(pasted.analysis.furniture.map(({ kind }) => kind), ["menu", "dateline"]);
  const { document } = new JSDOM(await written("html", [pasted])).window;
  assert.equal(document.querySelector("h1")?.textContent, "Hòa Lạng khánh thành cầu Nà Hin");
  assert.match(await written("markdown", [pasted]), /^# Hòa Lạng khánh thành cầu Nà Hin$/m);
  assert.match(await written("csv-officials", [pasted]), /,Hòa Lạng khánh thành cầu Nà Hin,/);
  // Where there is nothing else, and where the document tells.
  const title = /** @type {const} */ ({ value: "Cầu mới", from: "meta" });
  assert.match(await written("markdown", [{ ...pasted, record: { name: "a.html", title } }]), /^# Cầu mới$/m);
  const furniture = [{ start: 0, end: 9, text: "Trang chủ", kind: /** @type {const} */ ("menu") }];
  assert.match(await written("markdown", [{ text: "Trang chủ", analysis: analysisOf({ furniture }) }]), /^# Trang chủ$/m);
  assert.match(await written("markdown", [{ text: "Trang chủ – 5 xã\nHai", analysis: analysisOf({ furniture }) }]), /^# Trang chủ – 5 xã$/m);
});

test("Markdown leaves out what was not found, and marks nothing up by accident", async () => {
  const furniture = [{ start: 0, end: 9, text: "a|b\r\n*c*\n<d>&lt;", kind: /** @type {const} */ ("menu") }];
  assert.equal(
    await written("markdown", [{ text: "", analysis: analysisOf({ furniture }), record: { name: "-" } }]),
    "# Standard input\n\n- Published: unknown\n\n## Not part of the story\n\n| Kind | Text |\n| --- | --- |\n| menu | a\\|b \\*c\\* \\<d\\>\\&lt; |\n",
  );
});

test("days without a year, recurring and lunar ones are said in words", () => {
  const rest = { start: 0, end: 1, earliest: null, latest: null, partOfDay: null, resolvedFrom: null };
  const cases = /** @type {const} */ ([
    ["XXXX", "date", "gregorian", "unknown", "chưa rõ"],
    ["XXXX-12-14", "date", "gregorian", "12-14, year unknown", "14/12, chưa rõ năm"],
    ["XXXX-12-14T08:00", "date", "gregorian", "08:00 12-14, year unknown", "08:00 14/12, chưa rõ năm"],
    ["XXXX-34", "date", "gregorian", "unknown", "chưa rõ"],
    ["XXXX-07-27", "set", "gregorian", "07-27, every year", "27/07, hằng năm"],
    ["XXXX-XX-XX", "set", "gregorian", "recurring", "định kỳ"],
    ["199X", "date", "gregorian", "1990s", "thập niên 1990"],
    ["20XX", "date", "gregorian", "century 21", "thế kỷ 21"],
    ["2025-36", "date", "gregorian", "Q4 2025", "quý IV/2025"],
    ["2025-41", "date", "gregorian", "second half of 2025", "nửa cuối năm 2025"],
    ["2025-21", "date", "gregorian", "spring 2025", "mùa xuân 2025"],
    ["1945~", "date", "gregorian", "about 1945", "khoảng 1945"],
    ["2021/2030", "interval", "gregorian", "2021 to 2030", "2021 đến 2030"],
    ["1999/..", "interval", "gregorian", "1999/..", "1999/.."],
    ["2021-12", "date", "gregorian", "2021-12", "tháng 12/2021"],
    ["2021-12-14/2021-12-16", "interval", "gregorian", "2021-12-14 to 2021-12-16", "14/12/2021 đến 16/12/2021"],
    ["2024-02-10", "date", "lunar", "2024-02-10 (lunar calendar)", "10/02/2024 (âm lịch)"],
  ]);
  const dates = cases.map(([value, type, calendar]) => ({ ...rest, text: "x", value, type, calendar }));
  const article = { text: "x", analysis: analysisOf({ dates: /** @type {any} */ (dates) }) };
  for (const [language, at] of /** @type {const} */ ([["en", 3], ["vi", 4]])) {
    assert.deepEqual(tableOf("dates", article, language).rows.map(({ cells }) => cells[1]), cases.map((row) => row[at]));
  }
});

test("units are those that people write", () => {
  const units = /** @type {const} */ ([["a", "năm"], ["min", "phút"], ["Cel", "°C"], ["t/har", "t/ha"], ["km2", "km²"], ["kW.h", "kW·h"], ["[mi_i]", "mi"], ["VND", "VND"], ["%", "%"]]);
  const figures = units.map(([unit]) => ({ ...FIXTURE.analysis.figures[0], unit }));
  assert.deepEqual(tableOf("figures", { text: FIXTURE.text, analysis: analysisOf({ figures: /** @type {any} */ (figures) }) }, "vi").rows.map(({ cells }) => cells[3]), units.map(([, shown]) => shown));
});

/** @param {string} html */
const documentOf = (html) => new JSDOM(html).window.document;

test("HTML shows the whole text of every article, marked, with lists that lead to it", async () => {
  const document = documentOf(await written("html", [FIXTURE, ...ARTICLES], { language: "vi", furniture: true }));
  const mains = [...document.querySelectorAll("main")];
  assert.equal(mains.length, ARTICLES.length + 1);
  [FIXTURE, ...ARTICLES].forEach((article, index) => {
    const main = mains[index];
    const lines = article.text.split(/[\n\r]+/).filter((line) => line.trim() !== "");
    assert.deepEqual([...(main?.querySelectorAll(".text p") ?? [])].map(({ textContent }) => textContent), lines);
    const { officials, people, dates, figures } = article.analysis;
    assert.equal(main?.querySelectorAll("tbody tr").length, officials.length + people.length + dates.length + figures.length);
  });
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const link of document.querySelectorAll("tbody a")) assert.ok(document.getElementById(link.getAttribute("href")?.slice(1) ?? ""), link.outerHTML);
  const target = document.getElementById("a1-official-0");
  assert.ok(target?.matches("mark") && "Trần Văn Bình".startsWith(target.textContent ?? "?") || target?.textContent === "Chủ tịch UBND tỉnh", target?.outerHTML);
});

test("who and what is named outside of the story alone is in no list, calendar or body of people, unless it is wanted", async () => {
  const article = articleOf("14/6/2024\nSáng 14/6, Chủ tịch UBND tỉnh Lê Quang Vĩnh thăm 3 xã bị ngập.\nÔng Vĩnh tặng quà cho bà con và dặn mọi người giữ gìn sức khỏe sau lũ.\nTin liên quan\nBí thư Thành ủy Đỗ Thị Thoa: Dọn rác 12 phường trước ngày 20/6\n");
  for (const [format, of] of /** @type {const} */ ([["markdown", (/** @type {string} */ all) => all.split("## Not part")[0]], ["ics", (/** @type {string} */ all) => all], ["popolo", (/** @type {string} */ all) => all]])) {
    const [story = "", all = ""] = [of(await written(format, [article])), of(await written(format, [article], { furniture: true }))];
    const [named, aside] = format === "ics" ? ["20240614", "20240620"] : ["Lê Quang Vĩnh", "Đỗ Thị Thoa"];
    assert.ok(story.includes(named) && !story.includes(aside), format);
    assert.ok(all.includes(named) && all.includes(aside), format);
  }
  const names = (/** @type {object} */ options) => tableOf("officials", article, "vi", options).rows.map(({ cells }) => cells[0]);
  assert.deepEqual(names({}), ["Lê Quang Vĩnh"]);
  assert.deepEqual(names({ furniture: true }), ["Lê Quang Vĩnh", "Đỗ Thị Thoa"]);
});

test("HTML needs nothing else and runs nothing, whatever stands in an article", async () => {
  const text = `<img src=x onerror="alert(1)"> Ngày 2/9/2025, "Bí thư" Lê Văn Tám & 'ông' nói: <script>alert(1)</script>\u0000 </style>`;
  const hostile = { value: `</title><script>alert(2)</script>"'`, from: /** @type {const} */ ("meta") };
  const article = { ...articleOf(text), record: { name: `"><b>.txt`, title: hostile, source: hostile, author: hostile } };
  const html = await written("html", [article]);
  const document = documentOf(html);
  assert.deepEqual([...document.querySelectorAll("script, img, link, iframe, [onerror], main b")], []);
  assert.equal(document.querySelector("h1")?.textContent, hostile.value);
  assert.equal(document.querySelector(".text")?.textContent?.trim(), text.replace("\u0000", "\ufffd"));
  assert.match(document.querySelector("meta[http-equiv]")?.getAttribute("content") ?? "", /^default-src 'none'/);
  assert.ok(!/\b(?:src|href)="(?!#)/.test(html));
});
