import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import { startProgress } from "../dist/cli/progress.js";

/** Runs through ten steps on a stream that is a terminal or not; returns what was written. */
function shown(/** @type {{ isTTY: boolean, isShown: boolean, total: number | undefined }} */ { isTTY, isShown, total }) {
  const stream = Object.assign(new PassThrough(), {
    isTTY,
    columns: 80,
    cursorTo: () => true,
    clearLine: () => true,
    moveCursor: () => true,
  });
  const progress = startProgress(/** @type {any} */ (stream), isShown, { total, unit: "files" });
  for (let i = 0; i < 10; i++) progress.advance(1);
  progress.note("diembao: x");
  progress.stop();
  return String(stream.read() ?? "");
}

test("a bar is drawn on a terminal", () => {
  const written = shown({ isTTY: true, isShown: true, total: 10 });
  assert.match(written, /█+ 100% \| 10\/10 files/);
  assert.match(written, /diembao: x\n/);
});

test("without a known end the steps are counted", () => {
  assert.match(shown({ isTTY: true, isShown: true, total: undefined }), /10 files/);
});

test("elsewhere there are messages alone", () => {
  assert.equal(shown({ isTTY: false, isShown: true, total: 10 }), "diembao: x\n");
  assert.equal(shown({ isTTY: true, isShown: false, total: 10 }), "diembao: x\n");
});
