import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { analyze, init } from "../dist/index.js";
import { diembao, packagePath, readJson } from "./help.mjs";

const TEXT = "👍 Sáng 14/12/2021, Tổng Bí thư Nguyễn Phú Trọng dự hội nghị tại 63 tỉnh, thành phố.\r\n";
const OTHER = "Hôm qua, mưa to ở 5 xã.\n";

/** @type {string} */
let folder;
/** @type {string} */
let article;
/** @type {string} */
let other;

before(async () => {
  await init();
  folder = await mkdtemp(join(tmpdir(), "diembao-cli-"));
  article = join(folder, "bài 1.txt");
  other = join(folder, "bài 2.txt");
  await Promise.all([writeFile(article, TEXT), writeFile(other, OTHER)]);
});

after(() => rm(folder, { recursive: true }));

test("one file gives its analysis as JSON", async () => {
  const { stdout, stderr, status } = await diembao([article]);
  assert.deepEqual([stderr, status], ["", 0]);
  assert.deepEqual(JSON.parse(stdout), analyze(TEXT));
});

test("standard input is read without files, and for a dash", async () => {
  for (const args of [[], ["-"]]) {
    const { stdout, status } = await diembao(args, { input: TEXT });
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout), analyze(TEXT));
  }
});

test("several files give a list in their order", async () => {
  const { stdout, status } = await diembao([other, article, "-"], { input: TEXT });
  assert.equal(status, 0);
  assert.deepEqual(JSON.parse(stdout), [
    { file: other, analysis: analyze(OTHER) },
    { file: article, analysis: analyze(TEXT) },
    { file: "-", analysis: analyze(TEXT) },
  ]);
});

test("--format jsonl gives a line for every file", async () => {
  const { stdout, status } = await diembao(["--format", "jsonl", article, other]);
  assert.equal(status, 0);
  assert.deepEqual(stdout.trimEnd().split("\n").map((line) => JSON.parse(line)), [
    { file: article, analysis: analyze(TEXT) },
    { file: other, analysis: analyze(OTHER) },
  ]);
});

test("--published dates articles", async () => {
  const published = "2021-12-14";
  const { stdout } = await diembao(["--published", published, other]);
  assert.deepEqual(JSON.parse(stdout), analyze(OTHER, { published }));
});

test("--format csv and markdown begin as they should", async () => {
  const [csv, markdown] = await Promise.all(["csv", "markdown"].map((format) => diembao(["-f", format, article])));
  assert.match(csv?.stdout ?? "", /^file,kind,type,start,end,text,value,person,position,/);
  assert.match(markdown?.stdout ?? "", /^# 👍 Sáng 14\/12\/2021, .*\n\n- File: .*bài 1\.txt\n/);
});

test("CSV has a byte order mark for Excel where that is asked for", async () => {
  const [plain, marked] = await Promise.all([[], ["--bom"]].map((more) => diembao(["-f", "csv", ...more, article, other])));
  assert.equal(marked?.stdout, `\ufeff${plain?.stdout}`);
  assert.deepEqual([marked?.stderr, marked?.status], ["", 0]);
});

test("a byte order mark is left out, UTF-16 is read by its own", async () => {
  const utf16 = Buffer.from(`\ufeff${TEXT}`, "utf16le");
  for (const input of [Buffer.from(`\ufeff${TEXT}`), utf16, Buffer.from(utf16).swap16()]) {
    const { stdout, stderr, status } = await diembao([], { input });
    assert.deepEqual([stderr, status], ["", 0]);
    assert.deepEqual(JSON.parse(stdout), analyze(TEXT));
  }
});

test("of a page what a reader sees is read", async () => {
  const page = `<!doctype html><html><head><title>Ngày 1/1/2001</title><style>p > b { color: red }</style></head><body>
    <script>if (1 < 2) document.write("5 xã");</script><h1>Tin&nbsp;m&#7899;i</h1><p>S&aacute;ng
    14/12/2021,<br>T&#7893;ng B&iacute; th&#432; <b>Nguy&#7877;n Phú Trọng</b> d&#7921; h&#7897;i ngh&#7883;.
    <table><tr><td>63 tỉnh<td>&gt; 5&nbsp;%</table><pre>a\n  b</pre>`;
  const text = "Tin\u00a0mới\nSáng 14/12/2021,\nTổng Bí thư Nguyễn Phú Trọng dự hội nghị.\n63 tỉnh\t> 5\u00a0%\na\nb";
  for (const name of ["page.html", "PAGE.HTM"]) {
    const path = join(folder, name);
    await writeFile(path, page);
    const { stdout, stderr, status } = await diembao([path]);
    assert.deepEqual([stderr, status], ["", 0]);
    assert.deepEqual(JSON.parse(stdout), analyze(text));
  }
});

test("bytes that are not UTF-8 are replaced, with a warning", async () => {
  const input = Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff, 0xc3])]);
  const { stdout, stderr, status } = await diembao([], { input });
  assert.equal(status, 0);
  assert.match(stderr, /^diembao: standard input: not UTF-8/);
  assert.deepEqual(JSON.parse(stdout), analyze(input.toString()));
});

const TCVN3 = Buffer.from("S¸ng 14/12/2021, Chñ tÞch n\u00adíc §Æng V¨n B×nh dù héi nghÞ t¹i Hµ Néi.", "latin1");
const MEANT = "Sáng 14/12/2021, Chủ tịch nước Đặng Văn Bình dự hội nghị tại Hà Nội.";

test("legacy encodings are detected, with a note", async () => {
  const { stdout, stderr, status } = await diembao([], { input: TCVN3 });
  assert.deepEqual([stderr, status], ["diembao: standard input: read as TCVN3\n", 0]);
  assert.deepEqual(JSON.parse(stdout), analyze(MEANT));
  const mixed = `Hôm nay và đêm qua.\n${TCVN3.toString("latin1")}\n`;
  const part = await diembao([], { input: mixed });
  assert.deepEqual(part.stderr, "diembao: standard input: read in part as TCVN3\n");
  assert.deepEqual(JSON.parse(part.stdout), analyze(`Hôm nay và đêm qua.\n${MEANT}\n`));
});

test("letters of a page that are written as entities are converted, too", async () => {
  const path = join(folder, "cũ.html");
  const source = TCVN3.toString("latin1").replace(/[^\0-\x7f]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  await writeFile(path, `<p>${source}</p>`);
  const { stdout, stderr } = await diembao([path]);
  assert.match(stderr, /cũ\.html: read as TCVN3\n$/);
  assert.deepEqual(JSON.parse(stdout), analyze(MEANT));
});

test("--encoding says how articles are written", async () => {
  const { stdout, stderr } = await diembao(["--encoding", "vni"], { input: Buffer.from("Haø Noäi, 5 xaõ.", "latin1") });
  assert.deepEqual([stderr, JSON.parse(stdout)], ["", analyze("Hà Nội, 5 xã.")]);
  const unknown = await diembao(["--encoding", "ebcdic", article]);
  assert.equal(unknown.status, 2);
  assert.match(unknown.stderr, /'ebcdic' is invalid\. Allowed choices are auto, unicode, utf-8, .*, tcvn3, .*, mojibake\./);
  const lines = await diembao(["--encoding", "vni", "--jsonl"], { input: "" });
  assert.equal(lines.status, 2);
  assert.match(lines.stderr, /--jsonl reads UTF-8/);
});

test("a file that cannot be read is named, the others go on, and the status is 1", async () => {
  const missing = join(folder, "không có.txt");
  await writeFile(join(folder, "trống.pdf"), "");
  const { stdout, stderr, status } = await diembao([missing, article, join(folder, "trống.pdf"), other]);
  assert.equal(status, 1);
  assert.deepEqual(JSON.parse(stdout).map((/** @type {{ file: string }} */ { file }) => file), [article, other]);
  const [first, second, ...rest] = stderr.trimEnd().split("\n");
  assert.match(first ?? "", /^diembao: .*không có\.txt: ENOENT/);
  assert.match(second ?? "", /^diembao: .*trống\.pdf: the file is empty$/);
  await rm(join(folder, "trống.pdf"));
  assert.deepEqual(rest, []);
});

test("no file that can be read still gives valid JSON for several", async () => {
  const { stdout, status } = await diembao([join(folder, "x"), join(folder, "y")]);
  assert.deepEqual([JSON.parse(stdout), status], [[], 1]);
});

for (const args of [
  ["--format", "xml"],
  ["--nonsense"],
  ["--published"],
  ["--published", "hôm qua"],
  ["--jsonl", "--format", "csv"],
  ["--bom"],
  ["--bom", "--format", "markdown"],
  ["--language", "fr"],
  ["--format", "brat"],
  ["--format", "csv-zip"],
  ["--documents", "--format", "html"],
]) {
  test(`diembao ${args.join(" ")} is a wrong command line`, async () => {
    const { stdout, stderr, status } = await diembao(args);
    assert.deepEqual([stdout, status], ["", 2]);
    assert.match(stderr, /^error: /);
  });
}

test("--help explains every option", async () => {
  const { stdout, stderr, status } = await diembao(["--help"]);
  assert.deepEqual([stderr, status], ["", 0]);
  for (const word of ["--format", "--jsonl", "--documents", "--bom", "--published", "--version", "--output", "--language", "json", "csv", "state", "popolo", "markdown", "Exit status"]) {
    assert.ok(stdout.includes(word), word);
  }
});

test("--version prints the version of the package", async () => {
  const { version } = await readJson(packagePath("package.json"));
  assert.deepEqual(await diembao(["--version"]), { stdout: `${version}\n`, stderr: "", status: 0 });
});
