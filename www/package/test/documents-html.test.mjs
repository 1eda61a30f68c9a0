import assert from "node:assert/strict";
import { before, test } from "node:test";
import { readDocument } from "diembao/documents";
import { init } from "../dist/index.js";
import { findings, linesOf, parted, readArticles } from "./support/articles.mjs";
import { AROUND, LAYOUTS } from "./support/pages.mjs";

const articles = await readArticles();

before(() => init());

/** @param {string | Uint8Array} content @param {any} [options] */
const read = (content, options) =>
  readDocument({ name: "trang.html", bytes: typeof content === "string" ? new TextEncoder().encode(content) : content }, options);

for (const [layout, page] of Object.entries(LAYOUTS)) {
  test(`of a page like ${layout} the article comes out whole, and its surroundings stay out`, async () => {
    for (const { name, lines, options } of articles) {
      const { title, rest } = parted(lines);
      const record = await read(page({ title, lines: rest, author: "Tác Giả", published: "2021-12-14T23:30:00Z", site: "Báo Thử" }));
      const found = linesOf(record.text);
      assert.deepEqual(found.filter((line) => AROUND.some((other) => line.includes(other)) && !lines.includes(line)), [], name);
      const expected = rest.map((line) => line.normalize("NFC"));
      assert.deepEqual(found.map((line) => line.normalize("NFC")).slice(-rest.length), expected, name);
      // Before it may stand what the page says of the article: its date, who wrote it.
      assert.ok(found.length <= lines.length + 2, name);
      if (found.length === rest.length + 1) {
        const text = [title, ...rest].join("\n");
        assert.deepEqual(findings(record.text, options), findings(text, options), name);
      }
      assert.equal(record.title?.value, title, name);
      if (layout === "tables") assert.equal(record.published, null);
      else {
        assert.deepEqual([record.author?.value, record.published?.value], ["Tác Giả", "2021-12-15T06:30:00+07:00"]);
      }
    }
  });
}

test("each thing said of a page comes from the first place that says it", async () => {
  const page = (/** @type {string} */ head, body = "") => `<!doctype html><html><head>${head}</head><body><p>Tin</p>${body}</body></html>`;
  const ld = (/** @type {unknown} */ json) => `<script type="application/ld+json">${typeof json === "string" ? json : JSON.stringify(json)}</script>`;
  /** @type {[html: string, title: unknown, source: unknown, author: unknown, published: unknown][]} */
  const cases = /** @type {any} */ ([
    [
      page(`<meta property="og:title" content="B">${ld("{broken")}${ld([{ "@type": "WebPage" }])}` +
        ld({ "@graph": [{ "@type": ["NewsArticle"], headline: "A &quot;x&quot;", publisher: { name: "VOV" }, author: [{ name: "M" }, "N"], datePublished: "2021-12-14T08:00:00+0700" }] })),
      ...[["A \"x\"", "json-ld"], ["VOV", "json-ld"], ["M, N", "json-ld"], ["2021-12-14T08:00:00+07:00", "json-ld"]],
    ],
    [
      page(`<title>B - Báo A</title><meta property="og:site_name" content="Báo A"><meta property="article:author" content="https://example.org/x">
        <meta name="Author" content="M"><meta name="pubdate" content="14/12/2021 8:05">`),
      ...[["B", "title-element"], ["Báo A", "open-graph"], ["M", "meta"], ["2021-12-14T08:05:00", "meta"]],
    ],
    [
      page('<link rel="canonical" href="https://www.baothu.vn/a.html">', '<h1>C</h1><span itemprop="author">M</span><time datetime="2021-12-14">hôm qua</time>'),
      ...[["C", "heading"], ["baothu.vn", "meta"], ["M", "byline"], ["2021-12-14", "time-element"]],
    ],
    [`<!-- saved from url=(0030)http://baothu.vn/tin/a.html -->${page("", "<aside><time>14/12/2021</time></aside>")}`, ["trang", "file-name"], ["baothu.vn", "meta"], null, null],
  ]);
  for (const [html, ...expected] of cases) {
    const { title, source, author, published } = await read(html);
    assert.deepEqual([title, source, author, published].map((said) => said && [said.value, said.from]), expected);
  }
});

test("dates are read as papers and servers write them", async () => {
  for (const [written, iso] of [
    ["2021-12-14", "2021-12-14"],
    ["2021-12-14 08:05", "2021-12-14T08:05:00"],
    ["2021-12-14T20:00:00.000Z", "2021-12-15T03:00:00+07:00"],
    ["2021-12-14T20:00:00-05:00", "2021-12-14T20:00:00-05:00"],
    ["14/12/2021", "2021-12-14"],
    ["3/2/2021 8:05:00 CH", "2021-02-03T20:05:00"],
    ["12/14/2021 8:05:00 PM", "2021-12-14T20:05:00"],
    ["Thứ ba, 14/12/2021 | 8h05", "2021-12-14T08:05:00"],
    ["08:05 | 14/12/2021", "2021-12-14T08:05:00"],
    ["Tue, 14 Dec 2021 20:05:00 GMT", "2021-12-15T03:05:00+07:00"],
    ["31/2/2021", undefined],
    ["hôm qua", undefined],
  ]) {
    const { published } = await read(`<meta name="pubdate" content="${written}"><p>Tin</p>`);
    assert.equal(published?.value, iso, written);
  }
});

test("the lead and the headline are kept though they lie outside of the body", async () => {
  const paragraphs = Array.from({ length: 8 }, (_, i) => `<p>Đoạn ${i}: đại biểu thảo luận, góp ý, và hội nghị thông qua nhiều nội dung quan trọng của năm, kể cả đầu tư.</p>`);
  const lead = "Sáng 14/12, hội nghị tổng kết công tác năm đã diễn ra tại thành phố với nhiều đại biểu.";
  const { text } = await read(`<html><head><meta name="description" content="${lead.slice(0, 60)}..."><meta property="og:title" content="Tổng kết công tác năm"></head>
    <body><nav><a href="/">Trang chủ</a></nav><div class="top"><h1>Tổng kết công tác năm</h1><h2 class="sapo">${lead}</h2></div>
    <div class="sidebar"><a href="/x">Tin khác</a></div><div class="content">${paragraphs.join("\n")}</div></body></html>`);
  assert.deepEqual(text.split("\n").slice(0, 3).map((line) => line.slice(0, 20)), ["Tổng kết công tác nă", lead.slice(0, 20), "Đoạn 0: đại biểu thả"]);
  assert.equal(text.split("\n").length, 10);
});

test("a column of teasers goes, a table of values with links in it stays", async () => {
  const paragraphs = Array.from({ length: 8 }, (_, i) => `<p>Đoạn ${i}: đại biểu thảo luận, góp ý, và hội nghị thông qua nhiều nội dung quan trọng của năm, kể cả đầu tư.</p>`);
  const values = '<table><tr><th>Văn bản</th><th>Ngày</th></tr><tr><td><a href="/1">Nghị quyết 15</a></td><td>14/12/2021</td></tr><tr><td><a href="/2">Nghị quyết 16</a></td><td>15/12/2021</td></tr></table>';
  const teasers = '<a href="/3">Giá vàng tăng</a><br><a href="/4">Mưa lớn ở vùng núi</a> (5/5)';
  const { text } = await read(`<table><tr><td>${teasers}</td><td>${paragraphs.join("")}${values}</td></tr></table>`);
  assert.deepEqual(text.split("\n").slice(7), [paragraphs[7]?.slice(3, -4), "Văn bản\tNgày", "Nghị quyết 15\t14/12/2021", "Nghị quyết 16\t15/12/2021"]);
});

test("a page without an article gives all of its text, and says so", async () => {
  const { text, warnings } = await read(`<div id="menu">${"<p>Mục</p>".repeat(5)}</div><footer>${"<p>Chân trang</p>".repeat(5)}</footer>`);
  assert.deepEqual([text, warnings.map(({ code }) => code)], [`${"Mục\n".repeat(5)}${"Chân trang\n".repeat(5)}`.trim(), ["whole-page"]]);
});

test("a page in a legacy encoding is converted, by its letters and by its fonts", async () => {
  const latin = (/** @type {string} */ html) => Buffer.from(html, "latin1");
  const head = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=x-user-defined"><title>H\xe9i ngh\xde</title></head>';
  const sentence = "C\xe9ng h\xdfa x\xb7 h\xe9i ch\xf1 ngh\xdca Vi\xd6t Nam";
  const record = await read(latin(`${head}<p>${sentence}</p><p>&#272;`.replace("&#272;", "")));
  assert.deepEqual([record.text, record.encoding, record.title?.value], ["Cộng hòa xã hội chủ nghĩa Việt Nam", "tcvn3", "Hội nghị"]);
  const entities = "C&eacute;ng h&szlig;a x&middot; h&eacute;i ch&ntilde; ngh&Uuml;a Vi&Ouml;t Nam";
  assert.equal((await read(`<p>${entities}</p>`)).text, "Cộng hòa xã hội chủ nghĩa Việt Nam");
  const { text, fonts } = await read('<p><font face=".VnTimeH">viÖt nam</font>, Việt Nam, <span style="font-family: \'VNI-Times\', serif">Vieät</span></p>');
  assert.equal(text, "VIỆT NAM, Việt Nam, Việt");
  assert.deepEqual(fonts, [{ encoding: "tcvn3-capitals", length: 8 }, { encoding: "vni", length: 4 }]);
});

test("charsets are taken from marks, from the page, and as asked for", async () => {
  const html = "<p>Ngày 2 tháng 9, kính thưa quý vị</p>";
  const utf16 = Buffer.from(`\ufeff${html}`, "utf16le");
  for (const [bytes, encoding] of /** @type {const} */ ([[utf16, "utf-16le"], [Buffer.from(utf16).swap16(), "utf-16be"], [Buffer.from(html), "utf-8"]])) {
    const record = await read(bytes);
    assert.deepEqual([record.text, record.encoding], [html.slice(3, -4), encoding]);
  }
  const western = await read(Buffer.from('<meta charset="iso-8859-1"><p>forêt</p>', "latin1"));
  assert.deepEqual([western.text, western.encoding], ["forêt", "windows-1252"]);
});

test("nothing is loaded and nothing runs", async () => {
  const page = `<body onload="globalThis.ran = 1"><script>globalThis.ran = 2</script><img src="http://127.0.0.1:9/x" onerror="globalThis.ran = 3">
    <iframe src="http://127.0.0.1:9/y"></iframe><svg onload="globalThis.ran = 4"></svg><p>5 xã`;
  assert.equal((await read(page)).text, "5 xã");
  assert.equal(/** @type {any} */ (globalThis).ran, undefined);
});

test("a page nested without end is refused or read, and in time", async () => {
  const started = performance.now();
  for (const tag of ["<div>", "<b>", "<table><tr><td>", "<a href=x>"]) {
    await read(`<p>Tin ${tag.repeat(100_000)}x`).catch((error) => assert.equal(error.code, "broken"));
  }
  assert.ok(performance.now() - started < 60_000);
});
