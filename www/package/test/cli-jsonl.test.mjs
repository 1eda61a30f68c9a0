import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, test } from "node:test";
import { linesOf } from "../dist/cli/lines.js";
import { analyze, init } from "../dist/index.js";
import { diembao, packagePath } from "./help.mjs";

const TEXT = "Sáng 14/12/2021, Tổng Bí thư Nguyễn Phú Trọng dự hội nghị tại 63 tỉnh, thành phố.";

before(() => init());

/** @param {string} stdout */
const parsed = (stdout) => stdout.split("\n").slice(0, -1).map((line) => JSON.parse(line));

test("lines are answered in their order, with their ids", async () => {
  const published = "2021-12-14";
  const texts = [TEXT, "Hôm qua, mưa to.", "", "a\u2028b\u2029c\nd"];
  const requests = [
    { id: "một", text: texts[0] },
    { id: 2, text: texts[1], published },
    { id: null, text: texts[2], published: null },
    { id: { any: "thing" }, text: texts[3], more: { ignored: true } },
  ];
  const input = requests.map((request) => JSON.stringify(request)).join("\n");
  const { stdout, stderr, status } = await diembao(["--jsonl"], { input });
  assert.deepEqual([stderr, status], ["", 0]);
  assert.deepEqual(parsed(stdout), [
    { id: "một", analysis: analyze(TEXT) },
    { id: 2, analysis: analyze("Hôm qua, mưa to.", { published }) },
    { id: null, analysis: analyze("") },
    { id: { any: "thing" }, analysis: analyze("a\u2028b\u2029c\nd") },
  ]);
});

test("--published holds for lines without a date", async () => {
  const input = '{"id":1,"text":"Hôm qua"}\n{"id":2,"text":"Hôm qua","published":"2020-01-01"}\n';
  const { stdout } = await diembao(["--jsonl", "--published", "2021-12-14"], { input });
  assert.deepEqual(parsed(stdout).map(({ analysis }) => analysis.published), ["2021-12-14", "2020-01-01"]);
});

test("a line that is not valid gives an error in its place, and the run goes on", async () => {
  const input = Buffer.concat([
    Buffer.from('\ufeff{"id":1,"text":""}\r\n\n  \nno JSON\n[1]\n"text"\n{"id":"a"}\n{"id":"b","text":7}\n'),
    Buffer.from('{"id":"c","text":"","published":"hôm qua"}\n{"id":"d","text":"","published":7}\n'),
    Buffer.from([0x22, 0xff, 0x22, 0x0a]),
    Buffer.from('{"text":"no id"}\n{"id":9,"text":""}'),
  ]);
  const { stdout, stderr, status } = await diembao(["--jsonl"], { input });
  assert.deepEqual([stderr, status], ["", 1]);
  const answers = parsed(stdout);
  assert.deepEqual(answers.map(({ id, error }) => [id, error?.code ?? "none", error?.line]), [
    [1, "none", undefined],
    [null, "invalid-json", 4],
    [null, "invalid-line", 5],
    [null, "invalid-line", 6],
    ["a", "invalid-text", 7],
    ["b", "invalid-text", 8],
    ["c", "invalid-published", 9],
    ["d", "invalid-published", 10],
    [null, "invalid-encoding", 11],
    [null, "invalid-line", 12],
    [9, "none", undefined],
  ]);
  for (const { error, analysis } of answers) {
    assert.ok(error ? typeof error.message === "string" && error.message !== "" : analysis.format === 1);
  }
});

test("files of lines are read one after the other, and one that is missing is named", async () => {
  const folder = await mkdtemp(join(tmpdir(), "diembao-jsonl-"));
  const [a, b] = [join(folder, "a.jsonl"), join(folder, "b.jsonl")];
  await Promise.all([writeFile(a, '{"id":1,"text":""}\n{"id":2,"text":""}'), writeFile(b, '{"id":3,"text":""}\n')]);
  const { stdout, stderr, status } = await diembao(["--jsonl", a, join(folder, "none"), b]);
  assert.deepEqual(parsed(stdout).map(({ id }) => id), [1, 2, 3]);
  assert.match(stderr, /^diembao: .*none: ENOENT[^\n]*\n$/);
  assert.equal(status, 1);
  await rm(folder, { recursive: true });
});

test("an answer comes before the next line is there", async () => {
  const child = spawn(process.execPath, [packagePath("bin/diembao.js"), "--jsonl"]);
  for (const id of [1, 2]) {
    child.stdin.write(`{"id":${id},"text":""}\n`);
    const [chunk] = await once(child.stdout, "data");
    assert.equal(JSON.parse(chunk).id, id);
  }
  child.stdin.end();
  assert.deepEqual(await once(child, "close"), [0, null]);
});

test("it takes no more than can be handed on, so that memory stays constant", { timeout: 300_000 }, async () => {
  const line = `${JSON.stringify({ id: "x".repeat(20_000), text: TEXT })}\n`;
  const total = 2000;
  const child = spawn(process.execPath, ["--max-old-space-size=48", packagePath("bin/diembao.js"), "--jsonl"]);
  let written = 0;
  const write = async () => {
    for (; written < total; written++) if (!child.stdin.write(line)) await once(child.stdin, "drain");
    child.stdin.end();
  };
  const writing = write();

  // While nobody reads the answers, it stops reading the lines.
  for (let before = -1; before < written; await new Promise((resolve) => setTimeout(resolve, 1000))) before = written;
  assert.ok(written > 0 && written < total / 4, `${written} lines were taken`);

  let lines = 0;
  child.stdout.on("data", (/** @type {Buffer} */ chunk) => {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
  });
  await writing;
  assert.deepEqual(await once(child, "close"), [0, null]);
  assert.equal(lines, total);
});

test("it ends quietly when nobody reads on", async () => {
  const child = spawn(process.execPath, [packagePath("bin/diembao.js"), "--jsonl"]);
  child.stdin.on("error", () => {});
  let stderr = "";
  child.stderr.on("data", (chunk) => (stderr += chunk));
  child.stdout.once("data", () => child.stdout.destroy());
  const line = `${JSON.stringify({ id: 1, text: TEXT.repeat(20) })}\n`;
  const closed = once(child, "close");
  for (let i = 0; i < 2000 && child.exitCode === null; i++) {
    if (!child.stdin.write(line)) await Promise.race([once(child.stdin, "drain").catch(() => {}), closed]);
  }
  assert.deepEqual(await closed, [0, null]);
  assert.equal(stderr, "");
});

/** @param {string[]} parts @param {number} [longest] */
async function lines(parts, longest) {
  async function* chunks() {
    for (const part of parts) yield Buffer.from(part);
  }
  const found = [];
  for await (const line of linesOf(chunks(), longest)) found.push(line?.toString() ?? null);
  return found;
}

test("lines are cut wherever the pieces of a stream end", async () => {
  assert.deepEqual(await lines([]), []);
  assert.deepEqual(await lines(["a\nb"]), ["a", "b"]);
  assert.deepEqual(await lines(["a", "\n", "b\n"]), ["a", "b"]);
  assert.deepEqual(await lines(["", "\n\n", "ab", "cd", "", "\ne\r\n"]), ["", "", "abcd", "e\r"]);
});

test("a line that is too long is dropped, and those after it are not", async () => {
  assert.deepEqual(await lines(["abc\nabcd\nab", "c\nab", "cd", "ef\na"], 3), ["abc", null, "abc", null, "a"]);
});
