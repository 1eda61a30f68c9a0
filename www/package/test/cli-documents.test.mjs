import assert from "node:assert/strict";
import { mkdir, mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { analyze, init } from "../dist/index.js";
import { diembao, packagePath, runNode } from "./help.mjs";
import { zip } from "./support/zip.mjs";

const TEXT = "Hôm qua, mưa to ở 5 xã.\n";
const PAGE = `<html><head><meta property="article:published_time" content="2021-12-14T08:00:00+07:00"></head><p>${TEXT}</p></html>`;

/** @type {string} */
let folder;

/** Writes a file, and the folders above it. @param {string} name @param {string | Uint8Array} content */
async function write(name, content) {
  const path = join(folder, name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, content);
  return path;
}

before(async () => {
  await init();
  folder = await mkdtemp(join(tmpdir(), "diembao-documents-"));
});

after(() => rm(folder, { recursive: true }));

/** @param {string} stdout @returns {[file: string, published: string | null][]} */
const filesOf = (stdout) => JSON.parse(stdout).map((/** @type {any} */ { file, analysis }) => [file, analysis.published]);

test("a folder stands for its files in their order, an archive for its entries", async () => {
  await write("f/b.html", PAGE);
  await write("f/b_files/c.txt", TEXT);
  await write("f/a/2.txt", TEXT);
  await write("f/a/10.md", TEXT);
  await write("f/.git/x.txt", TEXT);
  await write("f/kho.zip", zip([{ name: "x/y.html", bytes: PAGE }, { name: "../z.txt", bytes: TEXT }, { name: "t\u001b[2J.txt", bytes: TEXT }]));
  const path = join(folder, "f");
  const { stdout, stderr, status } = await diembao([path]);
  assert.deepEqual(filesOf(stdout), [
    [`${path}/a/10.md`, null],
    [`${path}/a/2.txt`, null],
    [`${path}/b.html`, "2021-12-14T08:00"],
    [`${path}/kho.zip/x/y.html`, "2021-12-14T08:00"],
  ]);
  assert.deepEqual(stderr.trimEnd().split("\n"), [
    `diembao: ${path}/kho.zip/../z.txt: its name leads out of the folder that it is in: save it under another`,
    `diembao: ${path}/kho.zip/t\\u001b[2J.txt: its name holds control characters: save it under another`,
  ]);
  assert.equal(status, 1);
});

test("a folder or archive of one document gives a list all the same, an empty one an empty list", async () => {
  await write("one/a.txt", TEXT);
  const archive = await write("one.zip", zip([{ name: "a.txt", bytes: TEXT }]));
  await mkdir(join(folder, "none"));
  for (const [path, count] of /** @type {const} */ ([[join(folder, "one"), 1], [archive, 1], [join(folder, "none"), 0]])) {
    const { stdout, stderr, status } = await diembao([path]);
    assert.deepEqual([stderr, status, JSON.parse(stdout).length], ["", 0, count]);
  }
});

test("a document dates its analysis, unless --published does; a guess does only where the text has no date", async () => {
  const page = await write("p.html", PAGE);
  const guess = await write("2020-01-02.txt", TEXT);
  const dated = await write("2020-01-03.txt", `Thứ Ba, 14/12/2021 | 08:05\n\n${TEXT}`);
  const published = async (/** @type {string[]} */ ...args) => JSON.parse((await diembao(args)).stdout).published;
  assert.equal(await published(page), "2021-12-14T08:00");
  assert.equal(await published(guess), "2020-01-02");
  assert.match(await published(dated), /^2021-12-14/);
  for (const path of [page, guess, dated]) assert.equal(await published("--published", "2019-05-06", path), "2019-05-06");
});

test("a legacy encoding is converted with a note, and the status is good", async () => {
  const path = await write("tcvn.txt", Buffer.from("H\xe4m qua, c\xe9ng h\xdfa x\xb7 h\xe9i ch\xf1 ngh\xdca Vi\xd6t Nam", "latin1"));
  const { stdout, stderr, status } = await diembao([path]);
  assert.deepEqual([stderr, status], [`diembao: ${path}: read as TCVN3\n`, 0]);
  assert.equal(JSON.parse(stdout).format, 1);
});

test("standard input may be any document", async () => {
  const { stdout, stderr, status } = await diembao([], { input: PAGE });
  assert.deepEqual([stderr, status], ["", 0]);
  assert.deepEqual(JSON.parse(stdout), analyze(TEXT.trim(), { published: "2021-12-14T08:00:00+07:00" }));
});

test("a name with control characters is read, and shown without them", { skip: process.platform === "win32" }, async () => {
  await write("odd/t\u001b[2J\n\u202e.txt", TEXT);
  for (const format of ["csv", "markdown", "json", "jsonl"]) {
    const { stdout, stderr, status } = await diembao(["--format", format, join(folder, "odd")]);
    assert.deepEqual([stderr, status], ["", 0]);
    assert.match(stdout, /t\\\\?u001b/);
    assert.ok(!stdout.includes("\u001b"), format);
  }
});

test("a file of 2 GB is refused, and of an archive of that size only what is needed is read", async () => {
  const size = 2 ** 31;
  const text = await write("gb/a.txt", TEXT.repeat(200));
  const whole = Buffer.from(zip([{ name: "x.txt", bytes: TEXT }]));
  const directory = whole.indexOf("PK\x01\x02");
  // A hole before the directory, which the end of the archive knows of.
  const tail = Buffer.from(whole.subarray(directory));
  tail.writeUInt32LE(size + directory, tail.length - 6);
  const archive = await write("gb/b.zip", whole.subarray(0, directory));
  for (const [path, end] of /** @type {const} */ ([[text, Buffer.of()], [archive, tail]])) {
    const handle = await open(path, "r+");
    await handle.truncate(size + directory);
    await handle.write(end, 0, end.length, size + directory);
    await handle.close();
  }
  const { stdout, stderr, status } = await runNode(["--max-old-space-size=64", packagePath("bin/diembao.js"), text, archive]);
  assert.deepEqual(filesOf(stdout), [[`${archive}/x.txt`, null]]);
  assert.deepEqual([stderr, status], [`diembao: ${text}: it has 2049 MB, and no document above 64 MB is read: divide it\n`, 1]);
});

test("through a pipe no more is read than of a file", async () => {
  const { stdout, stderr, status } = await diembao([], { input: Buffer.alloc(2 ** 26 + 1, "a ") });
  assert.deepEqual([stdout, status], ["", 1]);
  assert.equal(stderr, "diembao: standard input: it has more than 64 MB, and no more is read through a pipe: name the file\n");
});

test("--documents writes the texts and what they say of themselves", async () => {
  const page = await write("d/a.html", PAGE);
  const record = { format: "html", text: TEXT.trim(), title: { value: "a", from: "file-name" }, source: null, author: null };
  const published = { value: "2021-12-14T08:00:00+07:00", from: "open-graph", isGuess: false };
  const document = { ...record, published, encoding: "utf-8", conversions: [], fonts: [], warnings: [] };
  const of = async (/** @type {string[]} */ ...args) => (await diembao(["--documents", ...args])).stdout;
  assert.deepEqual(JSON.parse(await of(page)), document);
  assert.deepEqual(JSON.parse(await of(join(folder, "d"))), [{ file: page, ...document }]);
  assert.equal(await of("--format", "jsonl", page), `${JSON.stringify({ file: page, ...document })}\n`);
  for (const more of [["--jsonl"], ["--format", "csv"]]) {
    const { stderr, status } = await diembao(["--documents", ...more]);
    assert.match(stderr, /^error: --documents/);
    assert.equal(status, 2);
  }
});

test("what fonts tell is converted with a note, and left or read otherwise where that is asked for", async () => {
  const rtf = "{\\rtf1\\ansi{\\fonttbl{\\f0 .VnTime;}{\\f1 Arial;}}\\f0 Ng\\'b5y 5/2/2024, H\\'b5 N\\'e9i\\par\\f1 ngo\\'e0i\\par}";
  const path = await write("cu.rtf", rtf);
  /** @param {string[]} more */
  const read = async (...more) => {
    const { stdout, stderr, status } = await diembao(["--documents", ...more, path]);
    const { text, conversions, fonts } = JSON.parse(stdout);
    assert.equal(status, 0);
    return [text, conversions.map((/** @type {any} */ { encoding, original }) => [encoding, original]), fonts.length, stderr.trimEnd()];
  };
  const [old, meant] = ["Ng\u00b5y 5/2/2024, H\u00b5 N\u00e9i\nngo\u00e0i", "Ngày 5/2/2024, Hà Nội\nngo\u00e0i"];
  const note = `diembao: ${path}: read as TCVN3, as its fonts say; --encoding unicode leaves it`;
  assert.deepEqual(await read(), [meant, [["tcvn3", "Ng\u00b5y 5/2/2024, H\u00b5 N\u00e9i"]], 1, note]);
  assert.deepEqual(await read("--encoding", "unicode"), [old, [], 0, ""]);
  assert.deepEqual((await read("--encoding", "vni"))[0], old, "VNI has these letters as Unicode has them");
  assert.deepEqual((await read("--encoding", "tcvn3"))[0], meant);
});
