// What the command line writes with diembao/export, and what it reads back.
import assert from "node:assert/strict";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { EXPORTS, exportOf, readState } from "diembao/export";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { analyze, init } from "../dist/index.js";
import { diembao } from "./help.mjs";

const TEXT = "👍 Sáng 14/12/2021, Tổng Bí thư Lê Văn Tám dự hội nghị tại 63 tỉnh, thành phố.\n";
const OTHER = "Hôm qua, mưa to ở 5 xã.\n";

/** @type {string} */
let folder;
/** @type {string[]} */
let files;

before(async () => {
  await init();
  folder = await mkdtemp(join(tmpdir(), "diembao-export-"));
  files = ["bài 1.txt", "bài 2.txt"].map((name) => join(folder, name));
  await Promise.all([TEXT, OTHER].map((text, at) => writeFile(files[at] ?? "", text)));
});

after(() => rm(folder, { recursive: true }));

/** The articles as the command line hands them over. */
const articles = () =>
  [TEXT, OTHER].map((text, at) => {
    const name = files[at] ?? "";
    const title = { value: at === 0 ? "bài 1" : "bài 2", from: /** @type {const} */ ("file-name") };
    const record = { name, path: null, format: /** @type {const} */ ("text"), title, source: null, author: null, published: null };
    return { text, analysis: analyze(text), record, published: null, corrections: [] };
  });

/** Without what tells when it was written. @param {string} text */
const timeless = (text) => text.replace(/(DTSTAMP:)\S+|("generated":")[^"]+/g, "$1$2");

for (const { id, writer } of EXPORTS) {
  if (writer === null) continue;
  test(`--format ${id} writes what the package writes, to standard output and to a file`, async () => {
    const { stdout, stderr, status } = await diembao(["--format", id, "--language", "vi", ...files]);
    assert.deepEqual([stderr, status], ["", 0]);
    const [expected] = await exportOf(id).write(articles(), { language: "vi", stamp: new Date() });
    assert.equal(timeless(stdout), timeless(String(expected?.content)));
    const path = join(folder, `out-${id}`);
    const made = await diembao(["--format", id, "--language", "vi", "--output", path, ...files]);
    assert.deepEqual(made, { stdout: "", stderr: "", status: 0 });
    assert.equal(timeless(await readFile(path, "utf8")), timeless(stdout));
    await rm(path);
  });
}

test("a format of several files goes into a folder, which is made", async () => {
  const path = join(folder, "cho", "brat");
  assert.deepEqual(await diembao(["-f", "brat", "-o", path, ...files]), { stdout: "", stderr: "", status: 0 });
  assert.deepEqual((await readdir(path)).sort(), ["annotation.conf", "bài 1.ann", "bài 1.txt", "bài 2.ann", "bài 2.txt"]);
  assert.equal(await readFile(join(path, "bài 1.txt"), "utf8"), TEXT);
  assert.match(await readFile(join(path, "bài 1.ann"), "utf8"), /^T1\tDate 2 17\tSáng 14\/12\/2021$/m);
});

test("the four tables go into one archive, under the name given or into the folder given", async () => {
  const path = join(folder, "bảng.zip");
  for (const output of [path, folder]) {
    assert.equal((await diembao(["-f", "csv-zip", "--bom", "-o", output, ...files])).status, 0);
    const entries = unzipSync(await readFile(output === path ? path : join(folder, "diembao.csv.zip")));
    assert.deepEqual(Object.keys(entries), ["officials.csv", "people.csv", "dates.csv", "figures.csv"]);
    assert.match(strFromU8(/** @type {Uint8Array} */ (entries["figures.csv"])), /63 tỉnh/);
  }
});

test("a folder to write into gets one file", async () => {
  const { status } = await diembao(["-f", "html", "-o", `${join(folder, "báo cáo")}/`, ...files]);
  assert.equal(status, 0);
  assert.deepEqual(await readdir(join(folder, "báo cáo")), ["diembao.html"]);
});

test("an output that cannot be written is said", async () => {
  for (const format of ["csv", "brat"]) {
    const { stdout, stderr, status } = await diembao(["-f", format, "-o", join(files[0] ?? "", "x"), ...files]);
    assert.deepEqual([stdout, status], ["", 1]);
    assert.match(stderr, /^diembao: the output cannot be written: E/);
  }
});

test("a state is read back as it was kept, not analysed anew, whatever is to be written of it", async () => {
  const path = join(folder, "hôm nay.json");
  assert.equal((await diembao(["-f", "state", "--published", "2021-12-15", "-o", path, ...files])).status, 0);
  const kept = await readState(await readFile(path, "utf8"));
  assert.deepEqual(kept.map(({ text, published }) => [text, published]), [[TEXT, "2021-12-15"], [OTHER, "2021-12-15"]]);
  // As if somebody had corrected it: the figure is gone, and who reads it anew would find it.
  const corrected = kept.map((article) => ({ ...article, analysis: { ...article.analysis, figures: [] } }));
  await writeFile(path, String((await exportOf("state").write(corrected))[0]?.content));

  const again = await diembao(["-f", "state", path]);
  assert.deepEqual([again.stderr, await readState(again.stdout)], ["", corrected]);
  const csv = await diembao(["-f", "csv-figures", path]);
  assert.equal(csv.stdout.trimEnd().split("\r\n").length, 1);
  const json = JSON.parse((await diembao([path])).stdout);
  assert.deepEqual(json, corrected.map(({ record, analysis }) => ({ file: record?.name, analysis })));
  const documents = JSON.parse((await diembao(["--documents", path])).stdout);
  assert.deepEqual(documents.map((/** @type {any} */ { file, text }) => [file, text]), [[files[0], TEXT], [files[1], OTHER]]);
  const mixed = JSON.parse((await diembao([path, files[0] ?? ""])).stdout);
  assert.equal(mixed.length, 3);
});

test("a state of one article is one input, from standard input too", async () => {
  const [article] = articles();
  if (!article) throw new Error("no article");
  const input = String((await exportOf("state").write([article]))[0]?.content);
  assert.deepEqual(JSON.parse((await diembao([], { input })).stdout), article.analysis);
});

test("a state that was changed is refused with a sentence, and the others go on", async () => {
  const path = join(folder, "hỏng.json");
  const state = String((await exportOf("state").write(articles()))[0]?.content);
  await writeFile(path, state.replace("63 tỉnh, thành phố.", "64 tỉnh, thành phố."));
  const { stdout, stderr, status } = await diembao([path, files[1] ?? ""]);
  assert.equal(status, 1);
  assert.match(stderr, /^diembao: .*hỏng\.json: the analysis of article 1 belongs to another text: at \d+ there is no "63 tỉnh, thành phố"\n$/);
  assert.deepEqual(JSON.parse(stdout).map((/** @type {any} */ { file }) => file), [files[1]]);
});

test("annotations are added to what is found, and to what is kept", async () => {
  const path = join(folder, "chú giải.jsonld");
  const annotation = (/** @type {string} */ exact, /** @type {string} */ value) => ({ type: "Annotation", body: { type: "TextualBody", purpose: "tagging", value }, target: { source: "https://bao.example/1", selector: { type: "TextQuoteSelector", exact } } });
  await writeFile(path, JSON.stringify([annotation("mưa to", "PER"), annotation("xã", "LOC")]));
  const { stdout, stderr, status } = await diembao(["-a", path, "-f", "state", files[1] ?? ""]);
  assert.deepEqual([stderr, status], [`diembao: ${files[1]}: 1 annotation was not understood, or without a place in it\n`, 0]);
  const [article] = await readState(stdout);
  assert.deepEqual(article?.analysis.people.map(({ name }) => name), ["mưa to"]);
  assert.deepEqual(article?.corrections.map(({ type }) => type), ["add-person"]);
  await writeFile(path, "{}");
  const refused = await diembao(["-a", path, files[1] ?? ""]);
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /bài 2\.txt: there are no Web Annotations/);
  assert.equal((await diembao(["-a", join(folder, "x"), files[1] ?? ""])).status, 1);
  assert.equal((await diembao(["-a", path, "--jsonl"])).status, 2);
});

test("articles of an archive keep their paths", async () => {
  const path = join(folder, "bó.zip");
  await writeFile(path, zipSync({ "2021/a.txt": new TextEncoder().encode(TEXT), "b.txt": new TextEncoder().encode(OTHER) }));
  const { stdout } = await diembao(["-f", "csv-dates", path]);
  assert.deepEqual(stdout.trimEnd().split("\r\n").slice(1).map((line) => line.split(",")[0]), [`${path}/2021/a.txt`, `${path}/b.txt`]);
});
