import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { before, test } from "node:test";
import { analyze, init } from "../dist/index.js";
import { readJson, rootPath } from "./help.mjs";

/** Articles with the analysis that the Rust side gives; the gold beside it says which date of publication was given. */
const names = (await readdir(rootPath("tests/articles")))
  .filter((file) => file.endsWith(".json") && !file.endsWith(".gold.json"))
  .map((file) => file.slice(0, -".json".length));

before(() => init());

test("there are articles to compare", () => {
  assert.ok(names.length >= 8, `${names.length} articles`);
});

for (const name of names) {
  test(`${name} has the same analysis in Rust and in JavaScript`, async () => {
    const text = await readFile(rootPath(`tests/articles/${name}.txt`), "utf8");
    const expected = await readJson(rootPath(`tests/articles/${name}.json`));
    const { givenPublished } = await readJson(rootPath(`tests/articles/${name}.gold.json`));
    const analysis = analyze(text, givenPublished ? { published: givenPublished } : {});
    assert.deepEqual(analysis, expected);
    assert.equal(JSON.stringify(analysis), JSON.stringify(expected), "the fields stand in the same order");
  });
}
