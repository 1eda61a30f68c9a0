import assert from "node:assert/strict";
import { test } from "node:test";
import { objectsOf } from "../dist/objects.js";
import { packagePath, readFixture, readJson } from "./help.mjs";

test("columns read back as the analysis they were made of, field for field and in order", async () => {
  const { text, analysis } = await readFixture();
  const { numbers, strings } = await readJson(packagePath("test/fixtures/columns.json"));
  const columns = Float64Array.from(numbers, (number) => number ?? Number.NaN);
  const read = objectsOf(text, [columns, strings]);
  assert.deepEqual(read, analysis);
  assert.equal(JSON.stringify(read), JSON.stringify(analysis));
});
