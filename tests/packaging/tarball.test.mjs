import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { pack } from "./support/project.mjs";

const { files } = await pack();
const paths = files.map(({ path }) => path);

test("the tarball holds what is used, and nothing else", () => {
  const expected = /^(?:package\.json|README\.md|LICENSE-(?:MIT|APACHE)|bin\/diembao\.js|(?:documents|export)\/(?:[\w-]+\.js|LICENSES\.txt)|dist\/(?:.+\.(?:js|d\.ts|css)|(?:corrections|dictionary)\/LICENSES\.txt)|wasm\/.+)$/;
  assert.deepEqual(paths.filter((path) => !expected.test(path)), []);
  for (const path of ["README.md", "LICENSE-MIT", "LICENSE-APACHE", "bin/diembao.js", "dist/index.js", "dist/index.d.ts", "dist/corrections/LICENSES.txt", "dist/dictionary/LICENSES.txt", "documents/LICENSES.txt", "export/index.js", "export/LICENSES.txt"]) {
    assert.ok(paths.includes(path), path);
  }
  assert.deepEqual(paths.filter((path) => path.startsWith("wasm/")).sort(), [
    ...["wasm/decoder.d.ts", "wasm/decoder.js", "wasm/decoder_bg.wasm", "wasm/decoder_bg.wasm.d.ts"],
    ...["wasm/diembao.d.ts", "wasm/diembao.js", "wasm/diembao_bg.wasm", "wasm/diembao_bg.wasm.d.ts"],
  ]);
});

test("the command can be executed", () => {
  const mode = files.find(({ path }) => path === "bin/diembao.js")?.mode ?? 0;
  assert.equal(mode & 0o111, 0o111);
});

for (const name of ["diembao", "decoder"]) {
  test(`the module ${name} names no folder of the machine that built it`, async () => {
    const module = await readFile(new URL(`../../www/package/wasm/${name}_bg.wasm`, import.meta.url), "latin1");
    const sources = module.match(/(?<![\w.-])\/[\w./-]+\.rs/g) ?? [];
    // Those of Rust's own library lie in these two everywhere.
    assert.deepEqual(sources.filter((source) => !/^\/rustc?\//.test(source)), []);
  });
}
