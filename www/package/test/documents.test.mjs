import assert from "node:assert/strict";
import { before, test } from "node:test";
import { DocumentError, adviceOn, readDocument, readDocuments, textOfClipboard } from "diembao/documents";
import { init } from "../dist/index.js";
import { runModule } from "./help.mjs";
import { zip } from "./support/zip.mjs";

before(() => init());

/** @param {string} name @param {string | Uint8Array} content */
const file = (name, content) => ({ name, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content });

/** The code with which a file is refused. @param {string} name @param {string | Uint8Array} content @param {any} [options] */
async function refusal(name, content, options) {
  /** @type {unknown} */
  const error = await readDocument(file(name, content), options).then(() => assert.fail(`${name} was read`), (error) => error);
  assert.ok(error instanceof DocumentError && error.name === "DocumentError", String(error));
  assert.match(error.message, /^[a-z].*[^.]$/, "a sentence that can follow a name");
  return error.code;
}

/** @param {import("diembao/documents").DocumentInput[]} inputs @param {any} [options] */
async function resultsOf(inputs, options) {
  const results = [];
  for await (const result of readDocuments(inputs, options)) results.push(result);
  return results;
}

const TEXT = "Sáng 14/12/2021, Tổng Bí thư Nguyễn Phú Trọng dự hội nghị.\r\n\r\n5 xã có mưa.\n";

test("a text is read as it is", async () => {
  assert.deepEqual(await readDocument(file("Tin sáng.txt", TEXT)), {
    ...{ name: "Tin sáng.txt", path: null, format: "text", text: TEXT },
    ...{ title: { value: "Tin sáng", from: "file-name" }, source: null, author: null, published: null },
    ...{ encoding: "utf-8", conversions: [], fonts: [], warnings: [] },
  });
});

test("a File and a Blob are read as bytes are", async () => {
  const blob = new Blob([TEXT]);
  assert.equal((await readDocument(new File([blob], "a.txt"))).text, TEXT);
  assert.equal((await readDocument({ name: "a.txt", bytes: blob })).text, TEXT);
});

test("a legacy encoding is found, or asked for", async () => {
  const words = "C\xe9ng h\xdfa x\xb7 h\xe9i ch\xf1 ngh\xdca Vi\xd6t Nam";
  const bytes = Buffer.from(words, "latin1");
  const { text, encoding, conversions } = await readDocument(file("a.txt", bytes));
  assert.deepEqual([text, encoding], ["Cộng hòa xã hội chủ nghĩa Việt Nam", "tcvn3"]);
  assert.deepEqual(conversions, [{ start: 0, end: text.length, encoding: "tcvn3", original: words }]);
  assert.equal((await readDocument(file("a.txt", Buffer.from("h\xe9i", "latin1")), { encoding: "tcvn3" })).text, "hội");
});

test("a mark of Markdown stays, and its heading is the title", async () => {
  const { format, text, title } = await readDocument(file("a.md", "x\n# Tin *mới* #\n\nNgày 2/9\n"));
  assert.deepEqual([format, text, title], ["markdown", "x\n# Tin *mới* #\n\nNgày 2/9\n", { value: "Tin *mới*", from: "heading" }]);
});

for (const [name, date] of Object.entries({
  "2021-12-14 họp báo.txt": "2021-12-14",
  "tin_20211214.txt": "2021-12-14",
  "Bài 3.2.2021.txt": "2021-02-03",
  "bài 12345678.txt": undefined,
  "31-02-2021.txt": undefined,
  "công văn 123-2021.txt": undefined,
})) {
  test(`the name "${name}" ${date ? "guesses a date" : "has no date"}`, async () => {
    const { published } = await readDocument(file(name, TEXT));
    assert.deepEqual(published, date ? { value: date, from: "file-name", isGuess: true } : null);
  });
}

test("content tells the format, a name does only where content says nothing", async () => {
  const formats = [
    ["a.txt", "\ufeff <!-- x --> <!DOCTYPE html><p>Tin", "html"],
    ["a.doc", '<html xmlns:w="urn:schemas-microsoft-com:office:word"><p>Tin', "html"],
    ["a.htm", "<p>Tin", "html"],
    ["a.txt", "<p> là một thẻ", "text"],
    ["a.pdf", "Tin", "text"],
    ["không đuôi", "Tin", "text"],
    ["a.txt", "Received: from x\r\n\tby y\r\nFrom: a@example.org\r\nMIME-Version: 1.0\r\n\r\nTin", "mail"],
    ["a.eml", "Subject: a\n\nTin", "mail"],
  ];
  for (const [name = "", content = "", format] of formats) {
    assert.equal((await readDocument(file(name, content))).format, format, `${name}: ${content}`);
  }
});

test("what is not read says why", async () => {
  const compound = (/** @type {string} */ stream) =>
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(stream, "utf16le"), Buffer.alloc(600)]);
  assert.equal(await refusal("a.doc", compound("WordDocument")), "legacy-doc");
  assert.equal(await refusal("a.docx", compound("EncryptedPackage")), "encrypted");
  assert.equal(await refusal("a.xls", compound("Workbook")), "unsupported");
  await assert.rejects(readDocument(file("a.msg", compound("__substg1.0_0037001F"))), { code: "unsupported", message: /\.eml/ });
  assert.equal(await refusal("a.jpg", Buffer.from("ffd8ffe000104a46494600", "hex")), "unsupported");
  assert.equal(await refusal("a.rar", "Rar!\x1a\x07"), "unsupported");
  assert.equal(await refusal("a.js", "alert(1)"), "unsupported");
  assert.equal(await refusal("a.txt", "a\0b"), "unsupported");
  assert.equal(await refusal("a.xlsx", zip([{ name: "[Content_Types].xml" }, { name: "xl/workbook.xml" }])), "unsupported");
  assert.equal(await refusal("a.txt", ""), "empty");
  assert.equal(await refusal("a.txt", " \r\n\u00a0"), "empty");
  assert.equal(await refusal("a.html", "<script>1</script>"), "empty");
  assert.equal(await refusal("a.txt", TEXT, { limits: { documentBytes: 10 } }), "too-large");
  assert.equal(await refusal("a.txt", TEXT, { limits: { textLength: 10 } }), "too-large");
  assert.equal(await refusal("a.zip", "PK\x03\x04 and no more"), "broken");
  assert.equal(await refusal("a.zip", zip([])), "empty");
});

test("for whatever is not read there is a sentence that says why, and one that says what to do, in both languages", () => {
  /** @type {Record<import("diembao/documents").DocumentErrorCode, true>} */
  const all = {
    ...{ unsupported: true, "legacy-doc": true, encrypted: true, scanned: true, broken: true },
    ...{ "too-large": true, "too-many": true, bomb: true, "unsafe-name": true, empty: true },
  };
  const codes = /** @type {import("diembao/documents").DocumentErrorCode[]} */ (Object.keys(all));
  for (const code of codes) {
    assert.match(adviceOn(code, "vi"), /^\p{Lu}.*\. (?:Hãy|Nếu) .*\.$/u, code);
    assert.match(adviceOn(code, "en"), /^[A-Z].*\. [A-Z].*\.$/, code);
  }
  for (const language of /** @type {const} */ (["vi", "en"])) assert.equal(new Set(codes.map((code) => adviceOn(code, language))).size, codes.length);
});

const [A, B] = [`A ${TEXT}`, `B ${TEXT}`];

test("an archive gives its documents in their order, and passes over litter", async () => {
  const inner = zip([{ name: "sâu/b.txt", bytes: B, method: 0 }]);
  const archive = zip([
    ...[{ name: "mục/" }, { name: "__MACOSX/._a.txt", bytes: "x" }, { name: ".DS_Store", bytes: "\0" }, { name: "mục/~$a.docx", bytes: "\0" }],
    ...[{ name: "mục/a.txt", bytes: A, isLarge: true }, { name: "trong.zip", bytes: inner }, { name: "anh.png", bytes: Buffer.from("\x89PNG", "latin1") }],
    ...[{ name: "2021-12-14.md", bytes: A }, { name: Buffer.from("th\xefng.txt", "latin1"), flags: 0, bytes: A }],
  ]);
  const results = await resultsOf([file("kho.zip", archive), file("c.txt", A)]);
  assert.deepEqual(
    results.map(({ name, path, error, ...rest }) => [name, path, error?.code ?? ("text" in rest && rest.text)]),
    [
      ["kho.zip", "mục/a.txt", A],
      ["kho.zip", "trong.zip/sâu/b.txt", B],
      ["kho.zip", "anh.png", "unsupported"],
      ["kho.zip", "2021-12-14.md", A],
      ["kho.zip", "thïng.txt", A],
      ["c.txt", null, A],
    ],
  );
  const dated = results[3];
  assert.equal(dated?.error ? undefined : dated?.published?.value, "2021-12-14");
});

test("readDocument reads the only document of an archive, and refuses to choose", async () => {
  const { name, path, text } = await readDocument(file("kho.zip", zip([{ name: "a.txt", bytes: A }])));
  assert.deepEqual([name, path, text], ["kho.zip", "a.txt", A]);
  assert.equal(await refusal("kho.zip", zip([{ name: "a.txt", bytes: A }, { name: "b.txt", bytes: B }])), "too-many");
});

/** Codes or texts that an archive gives. @param {Uint8Array} archive @param {any} [options] */
const given = async (archive, options) =>
  (await resultsOf([file("kho.zip", archive)], options)).map((result) => result.error?.code ?? ("text" in result && result.text));

test("an entry that is wrong is refused, and the others are read", async () => {
  const good = { name: "a.txt", bytes: A };
  assert.deepEqual(await given(zip([{ ...good, flags: 0x801 }, good])), ["encrypted", A]);
  assert.deepEqual(await given(zip([{ ...good, method: 99 }, good])), ["unsupported", A]);
  assert.deepEqual(await given(zip([{ ...good, size: 3 }, good])), ["bomb", A]);
  assert.deepEqual(await given(zip([{ ...good, size: 3000 }, good])), ["broken", A]);
  for (const name of ["../a.txt", "b/../../a.txt", "/etc/a.txt", "\\a.txt", "C:\\a.txt", "..\\a.txt", "a\u0007.txt", "a\n.txt", "\u202eexe.txt"]) {
    assert.deepEqual(await given(zip([{ ...good, name }, good])), ["unsafe-name", A], JSON.stringify(name));
  }
  assert.deepEqual(await given(zip([{ ...good, name: "a..b.txt" }])), [A]);
});

test("an archive beyond the limits is refused before it is unpacked", async () => {
  const zeros = { name: "a.txt", bytes: new Uint8Array(30 * 1024 * 1024) };
  assert.deepEqual(await given(zip([zeros, { name: "b.txt", bytes: B }])), ["bomb", B]);
  const words = { name: "a.txt", bytes: A };
  assert.deepEqual(await given(zip([words, words, words]), { limits: { archiveBytes: 2 * Buffer.byteLength(A) } }), [A, A, "bomb"]);
  assert.deepEqual(await given(zip([words, words, words]), { limits: { entries: 2 } }), ["too-many"]);
  assert.deepEqual(await given(zip(Array.from({ length: 10_001 }, (_, i) => ({ name: `${i}.txt`, bytes: "x" })))), ["too-many"]);
  let deep = zip([words]);
  for (let i = 0; i < 6; i++) deep = zip([{ name: "b.zip", bytes: deep, method: 0 }, words]);
  assert.deepEqual(await given(deep), ["too-many", A, A, A, A]);
});

test("10,000 entries are read one by one, with progress, until it is given up", async () => {
  const archive = zip(Array.from({ length: 10_000 }, (_, i) => ({ name: `${i}.txt`, bytes: `Ngày ${i}` })));
  const controller = new AbortController();
  /** @type {import("diembao/documents").ReadProgress[]} */
  const told = [];
  let count = 0;
  for await (const result of readDocuments([file("a.zip", archive)], { onProgress: (progress) => told.push(progress) })) {
    if (!result.error) count++;
  }
  assert.equal(count, 10_000);
  assert.ok(told.length > 9000);
  const bytes = archive.length;
  assert.deepEqual(told.at(-1), { files: 1, totalFiles: 1, bytes, totalBytes: bytes });
  assert.ok(told.every((progress, i) => progress.bytes >= (told[i - 1]?.bytes ?? 0) && progress.bytes <= bytes));

  const reason = new Error("enough");
  await assert.rejects(async () => {
    for await (const _ of readDocuments([file("a.zip", archive)], { signal: controller.signal })) controller.abort(reason);
  }, reason);
});

test("inputs may come one after the other, and are asked for only when the one before is read", async () => {
  const asked = [0];
  async function* inputs() {
    for (let i = 0; i < 3; i++) {
      asked.push(i);
      yield file(`${i}.txt`, A);
    }
  }
  for await (const { name } of readDocuments(inputs())) assert.equal(name, `${asked.at(-1)}.txt`);
  assert.equal(asked.length, 4);
});

test("of an archive that is no array no more is read than is needed", async () => {
  const archive = Buffer.from(zip([{ name: "a.txt", bytes: A }, { name: "b.bin", bytes: new Uint8Array(1 << 20).map((_, i) => i * i), method: 0 }]));
  let read = 0;
  const slice = (/** @type {number} */ start, /** @type {number} */ end) => {
    read += end - start;
    return { arrayBuffer: async () => Uint8Array.from(archive.subarray(start, end)).buffer };
  };
  const [first] = await resultsOf([{ name: "a.zip", bytes: { size: archive.length, slice } }], { limits: { documentBytes: 1 << 19 } });
  assert.equal(first?.error, undefined);
  assert.ok(read < 400_000, `${read} bytes`);
});

test("importing loads no library and no module, and needs no DOM", async () => {
  const code = `
    const { readDocument, textOfClipboard } = await import("dist/../documents/index.js");
    const { isInitialised } = await import("dist/index.js");
    const { isDecoderInitialised } = await import("dist/decode/init.js");
    const before = isDecoderInitialised();
    const { text } = await readDocument({ name: "a.txt", bytes: new TextEncoder().encode("Ngày 2/9") });
    console.log(JSON.stringify([before, isDecoderInitialised(), isInitialised(), text, typeof document, await textOfClipboard("<p>a<p>b")]));`;
  // To read is one module's work, to analyse the other's.
  assert.deepEqual(await runModule(code), [false, true, false, "Ngày 2/9", "undefined", "a\nb"]);
});

test("of the clipboard paragraphs, lists and tables stay, and what is not shown goes", async () => {
  const html = `<html><head><style>p{}</style></head><body>Khung<!--StartFragment--><nav><a href=1>Trang chủ</a></nav>
    <p class=MsoNormal style='mso-margin-top-alt:auto'>Sáng&nbsp;<b>14/12</b>,<o:p></o:p></p><ul><li>5 xã</li><li><p>7 <i>huyện</i></p></li></ul>
    <p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>9 phường</p>
    <script>alert(1)</script><p style="display: none">ẩn</p><table><tr><td><p>a</p><p>b</p></td><td><p>c<br>d</p></td></tr></table>
    <p><span style="font-family:.VnTimeH">ViÖt nam</span> <font face="VNI-Times">Vieät Nam</font></p><!--EndFragment-->Khung</body></html>`;
  assert.equal(await textOfClipboard(html), "Sáng\u00a014/12,\n5 xã\n7 huyện\n9 phường\na b\tc d\nVIỆT NAM Việt Nam");
});
