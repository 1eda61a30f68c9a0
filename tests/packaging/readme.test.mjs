import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { installed, pack, run, versionOf } from "./support/project.mjs";

const { tarball } = await pack();
const project = await installed("node", [tarball, await versionOf("parse5")]);
const readme = await readFile(join(project, "node_modules/diembao/README.md"), "utf8");

/** Examples that begin with the name of their file, each with the output that follows it. */
const examples = [...readme.matchAll(/```js\n\/\/ (\S+)\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)];

test("the README has an example for every part that runs in Node", () => {
  assert.deepEqual(examples.map(([, file]) => file), ["article.mjs", "encodings.mjs", "worker.mjs", "page.mjs", "documents.mjs", "export.mjs", "corrections.mjs", "dictionary.mjs"]);
});

for (const [, file = "", code = "", output] of examples) {
  test(`the README's ${file} prints what the README says`, async () => {
    await writeFile(join(project, file), code);
    assert.equal((await run(process.execPath, [file], project)).stdout, output);
  });
}

test("every import of the README's examples is an entry point of the package", async () => {
  const manifest = JSON.parse(await readFile(join(project, "node_modules/diembao/package.json"), "utf8"));
  const specifiers = [...readme.matchAll(/(?:from|import) "(diembao[^"?]*)/g)].map(([, specifier = ""]) => specifier);
  assert.ok(specifiers.length >= 5);
  for (const specifier of specifiers) assert.ok(specifier.replace("diembao", ".") in manifest.exports, specifier);
});
