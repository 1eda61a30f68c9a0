// What somebody writes for a date or a figure.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { readDate, readFigure, readPositions } from "../dist/corrections/index.js";
import { analyze, init } from "../dist/index.js";

before(() => init());

const OPTIONS = { analyze, published: "2021-12-14T08:00" };

/** @type {[input: string, value: string, earliest: string | null, latest: string | null][]} */
const DATES = [
  ["14/12/2021", "2021-12-14", "2021-12-14", "2021-12-14"],
  ["2021-12", "2021-12", "2021-12-01", "2021-12-31"],
  [" 2021-12/2022-01 ", "2021-12/2022-01", "2021-12-01", "2022-01-31"],
  ["sáng 5/3", "2021-03-05", "2021-03-05", "2021-03-05"],
  ["hôm qua", "2021-12-13", "2021-12-13", "2021-12-13"],
  ["12/2021", "2021-12", "2021-12-01", "2021-12-31"],
  ["thế kỷ XX", "19XX", "1900-01-01", "1999-12-31"],
  ["202X", "202X", "2020-01-01", "2029-12-31"],
  ["1945~", "1945~", "1945-01-01", "1945-12-31"],
  ["XXXX-12-14", "XXXX-12-14", null, null],
  ["1999/..", "1999/..", "1999-01-01", null],
  ["../2020-05", "../2020-05", null, "2020-05-31"],
  ["2024-02-29T23:59", "2024-02-29T23:59", "2024-02-29", "2024-02-29"],
];

for (const [input, value, earliest, latest] of DATES) {
  test(`“${input}” is the date ${value}`, async () => {
    const reading = await readDate(input, OPTIONS);
    assert.deepEqual([reading.fault, reading.value?.value, reading.value?.earliest, reading.value?.latest], [null, value, earliest, latest]);
  });
}

test("parts of the day, the lunar calendar and kinds of dates are kept", async () => {
  assert.equal((await readDate("sáng 5/3", OPTIONS)).value?.partOfDay, "morning");
  assert.equal((await readDate("rằm tháng Giêng", OPTIONS)).value?.calendar, "lunar");
  assert.equal((await readDate("2021/2030", OPTIONS)).value?.type, "interval");
  assert.equal((await readDate("hằng năm", OPTIONS)).value?.type, "set");
});

test("without a date of publication a day has no year", async () => {
  for (const published of [undefined, null, "2021"]) {
    assert.equal((await readDate("sáng 5/3", published === undefined ? { analyze } : { analyze, published })).value?.value, "XXXX-03-05");
  }
});

/** @type {[input: string, fault: string][]} */
const NO_DATES = [
  ["", "empty"],
  ["  ", "empty"],
  ["mưa to", "none"],
  ["30/2/2021", "none"],
  ["2021-02-30", "none"],
  ["2022-01/2021-01", "none"],
  ["sáng 5/3 ở huyện", "partly"],
  ["5/3/2021 và 7/8/2022", "several"],
];

for (const [input, fault] of NO_DATES) {
  test(`“${input}” is no date: ${fault}`, async () => {
    assert.deepEqual(await readDate(input, OPTIONS), { value: null, fault });
  });
}

/** @type {[input: string, expected: Partial<import("../dist/corrections/index.js").FigureValue>][]} */
const FIGURES = [
  ["hơn 1.200 đại biểu", { kind: "count", value: 1200, qualifier: "more_than", noun: "đại biểu" }],
  ["3,5 tỷ đồng", { kind: "money", value: 3.5e9, unit: "VND" }],
  ["1.200", { kind: "count", value: 1200, noun: null }],
  ["khoảng 3,5", { value: 3.5, qualifier: "about", noun: null }],
  ["tăng 6,5%", { kind: "percent", value: 6.5, change: "up" }],
  ["189/193 quốc gia", { kind: "ratio", value: 189, of: 193 }],
  ["20-30 người", { low: 20, high: 30 }],
  ["27,5 km", { kind: "measure", value: 27.5, unit: "km" }],
  ["lần thứ 32", { kind: "ordinal", value: 32 }],
];

for (const [input, expected] of FIGURES) {
  test(`“${input}” is a figure`, async () => {
    const { value, fault } = await readFigure(input, OPTIONS);
    assert.equal(fault, null);
    assert.deepEqual({ ...value, ...expected }, value);
  });
}

/** @type {[input: string, fault: string][]} */
const NO_FIGURES = [
  [" ", "empty"],
  ["đại biểu", "none"],
  ["5 xã và 7 huyện", "several"],
  ["theo ông An thì 5 xã", "partly"],
];

for (const [input, fault] of NO_FIGURES) {
  test(`“${input}” is no figure: ${fault}`, async () => {
    assert.deepEqual(await readFigure(input, OPTIONS), { value: null, fault });
  });
}

test("positions are read with what is known of their titles, and kept as they are where nothing is", async () => {
  const read = async (/** @type {string} */ input) => (await readPositions(input, OPTIONS)).map(({ title, branch, level, status }) => [title, branch, level, status]);
  assert.deepEqual(await read("Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh"), [["Bí thư Tỉnh ủy", "party", "provincial", "current"], ["Chủ tịch Hội đồng nhân dân tỉnh", "assembly", "provincial", "current"]]);
  assert.deepEqual(await read(" nguyên  Bí thư Huyện ủy "), [["Bí thư Huyện ủy", "party", "district", "former"]]);
  assert.deepEqual(await read("thợ mộc"), [["thợ mộc", "other", "other", "current"]]);
  assert.deepEqual(await read("Bí thư Huyện ủy và thợ mộc"), [["Bí thư Huyện ủy và thợ mộc", "other", "other", "current"]]);
  assert.deepEqual(await read(" "), []);
});

test("EDTF covers the days that an analysis says of the same values", async () => {
  const texts = ["quý I", "quý II", "quý III", "quý IV", "mùa xuân", "mùa hè", "mùa thu", "nửa đầu năm", "nửa cuối năm"].map((words) => `${words} 2022`);
  for (const text of [...texts, "tháng 2/2024", "thập niên 1990", "từ năm 1999 đến năm 2005"]) {
    const [date] = analyze(text).dates;
    assert.ok(date, text);
    const read = (await readDate(date.value, OPTIONS)).value;
    assert.deepEqual([read?.earliest, read?.latest], [date.earliest, date.latest], `${text}: ${date.value}`);
  }
});
