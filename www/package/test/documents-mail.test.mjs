import assert from "node:assert/strict";
import { before, test } from "node:test";
import { readDocument, readDocuments } from "diembao/documents";
import { init } from "../dist/index.js";
import { findings, linesOf, parted, readArticles } from "./support/articles.mjs";
import { LAYOUTS } from "./support/pages.mjs";
import { saved } from "./support/print.mjs";
import { zip } from "./support/zip.mjs";

before(() => init());

/** @param {(string | Uint8Array)[]} parts */
const mail = (...parts) => ({ name: "thư.eml", bytes: Buffer.concat(parts.map((part) => Buffer.from(/** @type {any} */ (part)))) });

/** @param {string} text */
const base64 = (text) => (Buffer.from(text).toString("base64").match(/.{1,76}/g) ?? []).join("\r\n");

const HEAD =
  "Received: from a by b; Tue, 14 Dec 2021 20:05:09 +0000\r\nFrom: =?UTF-8?B?UGjDsm5nIELDoW8gY2jDrQ==?= <bao-chi@SonLa.gov.vn>\r\n" +
  "To: toasoan@example.vn\r\nSubject: =?utf-8?Q?Th=C3=B4ng?= =?utf-8?Q?_c=C3=A1o?=\r\nDate: Tue, 14 Dec 2021 20:05:00 +0000\r\nMIME-Version: 1.0\r\n";

test("a letter has its header said, and its text", async () => {
  const body = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n";
  const { text, format, title, source, author, published } = await readDocument(mail(HEAD, body, base64("Kính gửi quý báo,\n\n5 xã có mưa.\n")));
  assert.deepEqual([text, format], ["Kính gửi quý báo,\n\n5 xã có mưa.", "mail"]);
  assert.deepEqual(title, { value: "Thông cáo", from: "mail-header" });
  assert.deepEqual(source, { value: "sonla.gov.vn", from: "mail-header" });
  assert.deepEqual(author, { value: "Phòng Báo chí", from: "mail-header" });
  assert.deepEqual(published, { value: "2021-12-15T03:05:00+07:00", from: "mail-header", isGuess: false });
});

test("of a letter in two forms the formatted one is read, without its pictures", async () => {
  const { text, warnings } = await readDocument(
    mail(
      HEAD,
      'Content-Type: multipart/related; boundary=r\r\n\r\n--r\r\nContent-Type: multipart/alternative; boundary=a\r\n\r\n--a\r\nContent-Type: text/plain\r\n\r\nkhông\r\n',
      '--a\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Kính gửi,</p><ul><li>5 xã<li>7 huyện</ul><img src="cid:x">\r\n--a--\r\n',
      "--r\r\nContent-Type: image/png; name=logo.png\r\nContent-ID: <x>\r\nContent-Disposition: inline\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw==\r\n--r--\r\n",
    ),
  );
  assert.deepEqual([text, warnings], ["Kính gửi,\n5 xã\n7 huyện", []]);
});

const attached = (/** @type {string} */ name, /** @type {string | Uint8Array} */ content, type = "application/octet-stream") =>
  `--m\r\nContent-Type: ${type}\r\nContent-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}\r\nContent-Transfer-Encoding: base64\r\n\r\n` +
  `${Buffer.from(/** @type {any} */ (content)).toString("base64")}\r\n`;

const MIXED = "Content-Type: multipart/mixed; boundary=m\r\n\r\n";

test("what is attached is read as documents of their own, and a letter without text is none", async () => {
  const inner = `${HEAD}\r\nThư trong`;
  const archive = zip([{ name: "a.txt", bytes: "Trong kho" }]);
  const letter = mail(
    ...[HEAD, MIXED, "--m\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThư\r\n", attached("Bài 1.txt", "Ngày 2/9"), attached("kho.zip", archive)],
    ...[attached("ảnh.jpg", Buffer.from("ffd8ff", "hex")), attached("thư 2.eml", inner, "message/rfc822"), "--m--\r\n"],
  );
  const results = [];
  for await (const { path, error, ...rest } of readDocuments([letter])) results.push([path, error?.code ?? ("text" in rest && rest.text)]);
  assert.deepEqual(results, [
    ...[[null, "Thư"], ["Bài 1.txt", "Ngày 2/9"], ["kho.zip/a.txt", "Trong kho"], ["ảnh.jpg", "unsupported"], ["thư 2.eml", "Thư trong"]],
  ]);
  const names = ["../a.txt", "C:\\a.txt", "a\u0007.txt", "a/b.txt"];
  const paths = [];
  for await (const { path, error } of readDocuments([mail(HEAD, MIXED, ...names.map((name) => attached(name, "Ngày 2/9")), "--m--\r\n")])) paths.push([path, error?.code]);
  assert.deepEqual(paths, [["../a.txt", "unsafe-name"], ["C:\\a.txt", "unsafe-name"], ["a\u0007.txt", "unsafe-name"], ["a/b.txt", undefined]]);
  const only = await readDocument(mail(HEAD, MIXED, attached("a.txt", "Ngày 2/9"), "--m--\r\n"));
  assert.deepEqual([only.path, only.text], ["a.txt", "Ngày 2/9"]);
  await assert.rejects(readDocument(mail(HEAD, "\r\n")), { code: "empty" });
});

test("lines that a program broke are joined, and no others", async () => {
  const plain = "Content-Type: text/plain; charset=utf-8\r\n\r\n";
  const paragraph = "Sáng nay, Chủ tịch Ủy ban nhân dân tỉnh đã chủ trì hội nghị tổng kết công tác năm và triển khai nhiệm vụ của năm sau.";
  const broken = paragraph.match(/.{1,72}(?:\s|$)/g)?.map((line) => line.trim()).join("\r\n");
  assert.equal((await readDocument(mail(HEAD, plain, `${broken}\r\n- 5 xã\r\n- 7 huyện\r\n`))).text, `${paragraph}\n- 5 xã\n- 7 huyện`);
  const flowed = "Content-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n";
  assert.equal((await readDocument(mail(HEAD, flowed, "Sáng nay, \r\nmưa to.\r\nHết."))).text, "Sáng nay, mưa to.\nHết.");
});

test("a letter in a legacy encoding is converted, whatever it calls itself", async () => {
  const words = Buffer.from("C\xe9ng h\xdfa x\xb7 h\xe9i ch\xf1 ngh\xdca Vi\xd6t Nam", "latin1");
  for (const charset of ["x-viet-tcvn5712", "iso-8859-1"]) {
    const { text, encoding } = await readDocument(mail(HEAD, `Content-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`, words));
    assert.deepEqual([text, encoding], ["Cộng hòa xã hội chủ nghĩa Việt Nam", "tcvn3"], charset);
  }
});

test("an article sent as a mail has the same analysis", async () => {
  for (const { name, text, lines, options } of await readArticles()) {
    const paragraphs = lines.map((line) => `<p>${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`);
    const html = paragraphs.join("\n").replace(/<p>([^<]*\t[^<]*)<\/p>/g, (_, row) => `<table><tr><td>${row.replaceAll("\t", "<td>")}</table>`);
    const plain = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    const formatted = plain.replace("plain", "html");
    const first = await readDocument(mail(HEAD, plain, base64(text)));
    assert.deepEqual(findings(first.text, options), findings(text, options), name);
    const second = await readDocument(mail(HEAD, formatted, base64(html)));
    assert.deepEqual(linesOf(second.text), lines, name);
  }
});

test("a page saved as one file is read as a page", async () => {
  const [{ lines } = { lines: [] }] = await readArticles();
  const { title, rest } = parted(lines);
  const page = LAYOUTS["paper"]?.({ title, lines: rest, author: "A", published: "2021-12-14", site: "Báo Thử" }) ?? "";
  const saved =
    'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://baothu.vn/a.html\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b"\r\n\r\n' +
    `--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(page)}\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw==\r\n--b--\r\n`;
  for (const name of ["a.mhtml", "a"]) {
    const { format, text, source } = await readDocument({ name, bytes: Buffer.from(saved) });
    assert.deepEqual([format, linesOf(text), source?.value], ["mhtml", [title, ...rest], "Báo Thử"]);
  }
});

test("pages that Chromium saved as one file give their articles", async () => {
  const articles = await readArticles();
  for (const [layout, page] of Object.entries(LAYOUTS)) {
    const said = { author: "Tác Giả", published: "2021-12-14T08:00:00+07:00", site: "Báo Thử" };
    const files = await saved(articles.map(({ name, lines }) => {
      const { title, rest } = parted(lines);
      return { name, html: page({ title, lines: rest, ...said }) };
    }));
    for (const { name, lines } of articles) {
      const { format, text, title, published } = await readDocument({ name: `${name}.mhtml`, bytes: files.get(name) ?? assert.fail(name) });
      const expected = parted(lines);
      assert.deepEqual([format, title?.value, published?.value], ["mhtml", expected.title, layout === "tables" ? undefined : said.published], `${layout} ${name}`);
      assert.deepEqual(linesOf(text).slice(-expected.rest.length), expected.rest, `${layout} ${name}`);
    }
  }
});
