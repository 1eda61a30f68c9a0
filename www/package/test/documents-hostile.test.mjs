import assert from "node:assert/strict";
import { before, test } from "node:test";
import { DocumentError, readDocument, readDocuments } from "diembao/documents";
import { init } from "../dist/index.js";
import { runNode } from "./help.mjs";
import { bodyOf, written } from "./support/office.mjs";
import { LAYOUTS } from "./support/pages.mjs";
import { zip } from "./support/zip.mjs";

const LINES = ["Sáng 14/12/2021, Tổng Bí thư Nguyễn Phú Trọng dự hội nghị.", "Một\thai", "5 xã có mưa to, 7 xã có gió."];

/** A good file of every format. @type {Map<string, Uint8Array>} */
const files = new Map();

before(async () => {
  await init();
  for (const format of /** @type {const} */ (["docx", "odt", "rtf", "pdf"])) {
    const made = await written([{ name: "a", body: bodyOf(LINES), header: "Đầu trang", footer: "Chân trang" }], format);
    files.set(format, made.get("a") ?? assert.fail(format));
  }
  const html = LAYOUTS["paper"]?.({ title: "Tin", lines: LINES, author: "A", published: "2021-12-14", site: "Báo" }) ?? "";
  const mail = `From: a@example.vn\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n--b\r\nContent-Disposition: attachment; filename=a.rtf\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(files.get("rtf") ?? []).toString("base64")}\r\n--b--\r\n`;
  files.set("txt", Buffer.from(LINES.join("\r\n")));
  files.set("html", Buffer.from(html));
  files.set("eml", Buffer.from(mail));
  files.set("zip", Buffer.from(zip([...files].map(([format, bytes]) => ({ name: `a.${format}`, bytes })))));
});

/** Numbers from 0 to below 1 that are the same in every run. @param {number} seed */
function* randomNumbers(seed) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Reads a file to its end: each document is a record with text or has an error of ours. @param {string} name @param {Uint8Array} bytes */
async function survive(name, bytes) {
  let count = 0;
  for await (const result of readDocuments([{ name, bytes }])) {
    count++;
    if (result.error) assert.ok(result.error instanceof DocumentError && result.error.message !== "", name);
    else assert.ok(result.text.trim() !== "", name);
  }
  return count;
}

for (const format of ["txt", "html", "eml", "docx", "odt", "rtf", "pdf", "zip"]) {
  const good = () => files.get(format) ?? assert.fail(format);

  test(`${format}: cut off anywhere, it gives what there is or says why not`, async () => {
    const bytes = good();
    const step = Math.max(1, Math.floor(bytes.length / 60));
    for (let length = 0; length < bytes.length; length += step) await survive(`a.${format}`, bytes.subarray(0, length));
  });

  test(`${format}: with bytes changed, it gives a text or says why not`, async () => {
    const numbers = randomNumbers(7);
    const next = () => /** @type {number} */ (numbers.next().value);
    for (let run = 0; run < 60; run++) {
      const bytes = Uint8Array.from(good());
      for (let i = 0; i <= run % 12; i++) {
        const at = Math.floor(next() * bytes.length);
        if (run % 3 === 0) bytes.copyWithin(at, Math.floor(next() * bytes.length), Math.floor(next() * bytes.length));
        else bytes[at] = Math.floor(next() * 256);
      }
      await survive(`a.${format}`, bytes);
    }
  });

  test(`${format}: random bytes behind its beginning, and behind none, do no harm`, async () => {
    const numbers = randomNumbers(11);
    for (let run = 0; run < 20; run++) {
      const noise = Uint8Array.from({ length: 3000 }, () => Math.floor(/** @type {number} */ (numbers.next().value) * 256));
      if (run % 2 === 0) noise.set(good().subarray(0, 64 + run * 20));
      await survive(`a.${format}`, noise);
    }
  });
}

test("text of 100 MB is refused, whatever it is in, and takes no memory of that size twice", async () => {
  const code = `
    import { readDocuments } from "diembao/documents";
    const text = Buffer.alloc(100 * 1024 * 1024, "Ngày 2/9/2025, 5 xã. ");
    const start = performance.now();
    const codes = [];
    for (const name of ["a.txt", "a.html", "a.rtf", "a.eml"]) {
      const head = { "a.rtf": "{\\\\\\\\rtf1 ", "a.eml": "MIME-Version: 1.0\\n\\n" }[name] ?? "";
      for await (const { error } of readDocuments([new File([head, text], name)])) codes.push(error?.code);
    }
    console.log(JSON.stringify([codes, performance.now() - start < 20_000]));`;
  const { stdout, stderr } = await runNode(["--input-type=module", "--max-old-space-size=64", "--eval", code], { cwd: new URL("..", import.meta.url).pathname });
  assert.deepEqual(JSON.parse(stdout || "null"), [["too-large", "too-large", "too-large", "too-large"], true], stderr);
});

test("a text near the limit is read in good time", async () => {
  const start = performance.now();
  const line = "Ngày 2/9/2025, 5 xã có mưa.\n";
  const { text } = await readDocument({ name: "a.txt", bytes: Buffer.from(line.repeat(300_000)) });
  assert.equal(text.length, line.length * 300_000);
  const rtf = await readDocument({ name: "a.rtf", bytes: Buffer.from(`{\\rtf1 ${"Ngay 2/9/2025, 5 xa.\\par ".repeat(200_000)}}`) });
  assert.equal(rtf.text.split("\n").length, 200_000);
  assert.ok(performance.now() - start < 60_000, `${performance.now() - start} ms`);
});

test("a bomb within a document is refused before it goes off", async () => {
  const bomb = Buffer.from(`<w:document><w:body><w:p><w:r><w:t>${"a".repeat(60 * 1024 * 1024)}</w:t></w:r></w:p></w:body></w:document>`);
  const docx = zip([{ name: "[Content_Types].xml" }, { name: "word/document.xml", bytes: bomb }]);
  await assert.rejects(readDocument({ name: "a.docx", bytes: docx }), { code: "bomb" });
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${[..."bcdefghij"].map((name, i) => `<!ENTITY ${name} "${`&${"abcdefghi"[i]};`.repeat(10)}">`).join("")}]>`;
  const lol = `${laughs}<w:document><w:body><w:p><w:r><w:t>a &j; b</w:t></w:r></w:p></w:body></w:document>`;
  const { text } = await readDocument({ name: "a.docx", bytes: zip([{ name: "[Content_Types].xml" }, { name: "word/document.xml", bytes: lol }]) });
  assert.ok(text.length < 20);
});

test("a file of gigabytes is too large, whatever is in it, and no more of it is read than its beginning", async () => {
  let most = 0;
  const bytes = { size: 2 ** 31, slice: (/** @type {number} */ start, /** @type {number} */ end) => ((most = Math.max(most, end - start)), { arrayBuffer: async () => new ArrayBuffer(end - start) }) };
  for (const name of ["a.txt", "a.dat", "a"]) await assert.rejects(readDocument({ name, bytes }), { code: "too-large" });
  assert.ok(most <= 4096);
});
