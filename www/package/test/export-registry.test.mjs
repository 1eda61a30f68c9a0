import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { unzipSync } from "fflate";
import { EXPORTS, exportOf, zipFiles } from "diembao/export";
import { packagePath } from "./help.mjs";
import { ARTICLES, FIXTURE } from "./support/export.mjs";

test("every format writes files that are called as it says, of none, one and several articles", async () => {
  assert.equal(new Set(EXPORTS.map(({ id }) => id)).size, EXPORTS.length);
  for (const format of EXPORTS) {
    for (const articles of [[], [FIXTURE], ARTICLES.slice(0, 3)]) {
      const files = await format.write(articles);
      assert.ok(files.length > 0, format.id);
      for (const { name, mediaType, content } of files) {
        assert.ok(content instanceof Uint8Array || typeof content === "string");
        assert.match(mediaType, /^[a-z]+\/[a-z+]+/);
        assert.ok(!/[\\/:*?"<>|]/.test(name), name);
      }
      if (format.id !== "brat") assert.ok(files[0]?.name.endsWith(`.${format.extension}`), files[0]?.name);
      assert.equal(format.writer === null, format.id === "brat" || format.id === "csv-zip");
    }
    const names = (await format.write([FIXTURE])).map(({ name }) => name);
    assert.ok(names[0]?.startsWith("lễ."), names[0]);
  }
  assert.throws(() => exportOf(/** @type {any} */ ("xml")), /no format "xml": it is one of state, /);
});

test("a writer writes one article after the other what is written of all", async () => {
  for (const { id, writer, write } of EXPORTS) {
    if (writer === null) continue;
    const articles = ARTICLES.slice(0, 3);
    const own = await writer({}, articles.length);
    const text = [own.begin(), ...articles.map((article, index) => own.article(article, index)), own.end(3)].join("");
    assert.equal(text, (await write(articles))[0]?.content, id);
  }
});

test("names are such that every system takes them", async () => {
  const nameOf = async (/** @type {string} */ file, /** @type {any} */ path = null, text = "") => {
    const [made] = await exportOf("markdown").write([{ ...FIXTURE, text, record: { name: file, path } }]);
    return made?.name;
  };
  for (const [file, expected] of [
    ["C:\\bài\\tin.docx", "tin.md"],
    ["a/b/Tin số 1.2.pdf", "Tin số 1.2.md"],
    ["con.txt", "_con.md"],
    ["..", "diembao.md"],
    ["a<b>:\u202e|?.txt", "a b.md"],
    [`${"dài ".repeat(60)}.txt`, `${"dài ".repeat(20).trim()}.md`],
  ]) {
    assert.equal(await nameOf(file ?? ""), expected);
  }
  assert.equal(await nameOf("thu.zip", "2021/bai.eml"), "bai.md");
  assert.equal(await nameOf("-", null, "\n\nTin: mưa/gió?\n"), "Tin mưa gió.md");
});

test("files go into an archive, those of one name under two", async () => {
  const file = { name: "a.txt", mediaType: "text/plain", content: "Ổ 👍" };
  const entries = unzipSync(await zipFiles([file, file], new Date("2026-11-30T08:00:00Z")));
  assert.deepEqual(Object.values(entries).map((bytes) => new TextDecoder().decode(bytes)), ["Ổ 👍", "Ổ 👍"]);
  assert.equal(Object.keys(entries).length, 2);
  assert.deepEqual(await zipFiles([file]), await zipFiles([file]));
});

test("listing the formats loads none of them, nor a library", async () => {
  /** @type {Map<string, string>} */
  const loaded = new Map();
  const load = async (/** @type {string} */ path) => {
    if (loaded.has(path)) return;
    const code = await readFile(path, "utf8");
    loaded.set(path, code);
    for (const [, specifier = ""] of code.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) await load(join(dirname(path), specifier));
  };
  await load(packagePath("export/index.js"));
  const code = [...loaded.values()].join("");
  assert.ok(code.length < 17_000, `${code.length}`);
  for (const word of ["BEGIN:VCALENDAR", "<!doctype html>", "escape_formulas", "AnnotationPage\\", "minValue"]) assert.ok(!code.includes(word), word);
});
