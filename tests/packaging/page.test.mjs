import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./support/browser.mjs";
import { assertResults } from "./support/expected.mjs";
import { installed, pack } from "./support/project.mjs";

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; worker-src 'self'; img-src data:";

const { tarball } = await pack();
const project = await installed("page", [tarball]);

test("a page without a bundler finds officials, dates and figures", async () => {
  const { results, requests, faults } = await open(project, "/index.html", POLICY);
  assert.deepEqual(faults, []);
  assertResults(results);
  assert.ok(requests.every((path) => path.startsWith("/") || path.startsWith("data:")), `${requests}`);
});
