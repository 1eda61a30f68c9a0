import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { isDictionary, mergeDictionaries, readDictionary, writeDictionary } from "../dist/dictionary/index.js";
import { analyze, init } from "../dist/index.js";
import { diembao } from "./help.mjs";

const OWN = {
  people: [{ name: "Lò Seo Páo", positions: ["Chủ tịch UBND xã Nà Hin", "Ủy viên, thư ký"], alsoKnownAs: ["Tư Páo"] }, { name: "Thanh Tâm" }],
  titles: ["Tổng đạo diễn chương trình"],
  bodies: ['Câu lạc bộ "Sao Mai"'],
  abbreviations: [{ short: "BQLX", full: "Ban Quản lý xã Nà Hin" }],
};

const TABLE = `kind,name,positions,also_known_as,full
person,Lò Seo Páo,"Chủ tịch UBND xã Nà Hin|Ủy viên, thư ký",Tư Páo,
person,Thanh Tâm,,,
title,Tổng đạo diễn chương trình,,,
body,"Câu lạc bộ ""Sao Mai""",,,
abbreviation,BQLX,,,Ban Quản lý xã Nà Hin
`;

/** @type {string} */
let folder;
before(async () => {
  await init();
  folder = await mkdtemp(join(tmpdir(), "diembao-dictionary-"));
});
after(() => rm(folder, { recursive: true }));

test("a dictionary is written as a table that other programs read, and read back", () => {
  assert.equal(writeDictionary(OWN), `\ufeff${TABLE.replaceAll("\n", "\r\n")}`);
  /** @type {any[]} */
  const rows = parse(writeDictionary(OWN), { bom: true, columns: true });
  assert.equal(rows[3].name, 'Câu lạc bộ "Sao Mai"');
  assert.deepEqual(readDictionary(writeDictionary(OWN, { bom: false })), { dictionary: OWN, problems: [] });
});

test("whatever is in it comes back", () => {
  const word = fc.string({ unit: "grapheme", minLength: 1 }).map((text) => `x${text.normalize("NFC").replace(/\s+/gu, " ")}`.trim());
  const signed = fc.tuple(fc.constantFrom("", "=", "+", "-", "@", "'", "|", "\\"), word).map(([sign, text]) => sign + text);
  const list = fc.uniqueArray(signed, { minLength: 1, maxLength: 3, selector: (text) => text.toLocaleLowerCase("vi") });
  const unique = (/** @type {(item: any) => string} */ selector) => ({ minLength: 1, maxLength: 4, selector: (/** @type {any} */ item) => selector(item).toLocaleLowerCase("vi") });
  fc.assert(
    fc.property(
      fc.record({
        people: fc.uniqueArray(fc.record({ name: signed, positions: list, alsoKnownAs: list }, { noNullPrototype: true }), unique(({ name }) => name)),
        titles: list,
        bodies: list,
        abbreviations: fc.uniqueArray(fc.record({ short: signed, full: signed }, { noNullPrototype: true }), unique(({ short }) => short)),
      }, { noNullPrototype: true }),
      (dictionary) => assert.deepEqual(readDictionary(writeDictionary(dictionary)), { dictionary, problems: [] }),
    ),
    { numRuns: 300 },
  );
});

test("tables of spreadsheets are read: semicolons, tabs, other columns and another order", () => {
  const semicolons = TABLE.replace('"Chủ tịch UBND xã Nà Hin|Ủy viên, thư ký"', "Chủ tịch UBND xã Nà Hin|Ủy viên, thư ký").replaceAll(/(?<!viên),/gu, ";");
  for (const table of [TABLE, semicolons, semicolons.replaceAll(";", "\t"), TABLE.replaceAll("\n", "\r\n")]) {
    assert.deepEqual(readDictionary(table), { dictionary: OWN, problems: [] });
    assert.ok(isDictionary(table));
  }
  assert.deepEqual(readDictionary("note,Full,Name,KIND\nmới,Ban Quản lý,BQL,Abbreviation\n").dictionary, { abbreviations: [{ short: "BQL", full: "Ban Quản lý" }] });
  assert.deepEqual(readDictionary("kind,name,full\n"), { dictionary: {}, problems: [] });
});

test("rows that say nothing are told by their number, and the others are read", () => {
  const { dictionary, problems } = readDictionary("kind,name,full\nngười,An,\n,,\nperson,,\ntitle,…,\nabbreviation,BQL,\nbody,Sở Mới,\n");
  assert.deepEqual(problems.map(({ row, code }) => [row, code]), [[2, "unknown-kind"], [4, "no-name"], [5, "no-word"], [6, "no-full"]]);
  assert.ok(problems.every(({ message }) => message !== ""));
  assert.deepEqual(dictionary, { bodies: ["Sở Mới"] });
});

test("behind a quotation mark that is not closed nothing is believed", () => {
  const { dictionary, problems } = readDictionary('kind,name,full\ntitle,Điều phối viên,\nbody,"Sở Mới,\ntitle,Tổng quản,\n');
  assert.deepEqual(problems.map(({ row, code }) => [row, code]), [[3, "open-quote"]]);
  assert.deepEqual(dictionary, { titles: ["Điều phối viên"] });
});

test("what is no dictionary is none", () => {
  for (const text of ["", "Hôm nay, trời mưa.", "name,full\nBQL,Ban Quản lý\n", "kind,name\n"]) {
    assert.ok(!isDictionary(text), text);
    assert.throws(() => readDictionary(text), { name: "DiembaoError", code: "invalid-file" });
  }
});

test("dictionaries are joined: people know more, the second says what is short for what", () => {
  const second = {
    people: [{ name: "LÒ SEO PÁO", positions: ["Bí thư Đảng ủy xã", "chủ tịch ubnd xã nà hin"] }, { name: "Ksor Nham" }],
    titles: ["tổng đạo diễn chương trình", "Điều phối viên"],
    abbreviations: [{ short: "BQLX", full: "Ban Quản lý xóm" }],
  };
  const { dictionary, added, changed } = mergeDictionaries(OWN, second);
  assert.deepEqual([added, changed], [2, 2]);
  assert.deepEqual(dictionary.people?.[0], { name: "Lò Seo Páo", positions: ["Chủ tịch UBND xã Nà Hin", "Ủy viên, thư ký", "Bí thư Đảng ủy xã"], alsoKnownAs: ["Tư Páo"] });
  assert.deepEqual(dictionary.titles, ["Tổng đạo diễn chương trình", "Điều phối viên"]);
  assert.deepEqual(dictionary.abbreviations, [{ short: "BQLX", full: "Ban Quản lý xóm" }]);
  assert.deepEqual(mergeDictionaries(OWN, OWN), { dictionary: OWN, added: 0, changed: 0 });
});

test("the command line takes dictionaries, and says which rows it leaves out", async () => {
  const [own = "", more = "", bad = "", article = ""] = ["own.csv", "more.csv", "bad.csv", "bài.txt"].map((name) => join(folder, name));
  const text = "Tổng đạo diễn chương trình Lê Thị Mai và Điều phối viên lưu vực Trần Hữu Lộc dự họp.";
  await Promise.all([
    writeFile(own, TABLE),
    writeFile(more, "kind,name,full\ntitle,Điều phối viên lưu vực,\nngười,An,\n"),
    writeFile(bad, "Không phải bảng"),
    writeFile(article, text),
  ]);
  const good = await diembao(["--dictionary", own, article]);
  assert.deepEqual([good.stderr, good.status], ["", 0]);
  assert.deepEqual(JSON.parse(good.stdout), analyze(text, { dictionary: OWN }));
  const both = await diembao(["--dictionary", own, "--dictionary", more, article]);
  assert.equal(both.status, 1);
  assert.equal(both.stderr, `diembao: ${more}: row 3: the first column must be one of person, title, body, abbreviation\n`);
  assert.ok(JSON.parse(both.stdout).officials.some((/** @type {any} */ { positions }) => positions[0].title.startsWith("Điều phối viên lưu vực")));
  for (const file of [bad, join(folder, "none.csv")]) {
    const { status, stdout, stderr } = await diembao(["--dictionary", file, article]);
    assert.deepEqual([status, stdout], [2, ""]);
    assert.ok(stderr.startsWith(`diembao: ${file}: `));
  }
});
