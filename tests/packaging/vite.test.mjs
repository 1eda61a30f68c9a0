import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { open } from "./support/browser.mjs";
import { assertResults } from "./support/expected.mjs";
import { installed, pack, run, versionOf } from "./support/project.mjs";

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; worker-src 'self'; img-src data:";

const { tarball } = await pack();
const project = await installed("vite", [tarball, await versionOf("vite")]);

test("a page built with Vite finds officials, dates and figures", async () => {
  const { stdout, stderr } = await run(process.execPath, ["node_modules/vite/bin/vite.js", "build"], project);
  assert.doesNotMatch(stdout + stderr, /warn/i);
  const built = await readdir(join(project, "dist/assets"));
  assert.equal(built.filter((name) => name.endsWith(".wasm")).length, 2, `two modules in ${built}`);
  for (const worker of ["entry-", "worker-"]) assert.equal(built.filter((name) => name.startsWith(worker)).length, 1, `one ${worker} in ${built}`);

  const { results, requests, faults } = await open(join(project, "dist"), "/index.html", POLICY);
  assert.deepEqual(faults, []);
  assertResults(results);
  assert.ok(requests.every((path) => path.startsWith("/") || path.startsWith("data:")), `${requests}`);
});
