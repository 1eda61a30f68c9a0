import assert from "node:assert/strict";
import { before, test } from "node:test";
import { readDocument } from "diembao/documents";
import * as docx from "docx";
import { init } from "../dist/index.js";
import { findings, linesOf, readArticles } from "./support/articles.mjs";
import { bodyOf, written } from "./support/office.mjs";
import { zip } from "./support/zip.mjs";

const articles = await readArticles();

before(() => init());

const HEADER = "BẢN TIN NỘI BỘ ngày 1/1/2001";
const FOOTER = "Phó Chủ tịch Nguyễn Văn Chân";

/** @param {string} name @param {Uint8Array | undefined} bytes */
const read = (name, bytes) => readDocument({ name, bytes: bytes ?? assert.fail(name) });

for (const format of /** @type {const} */ (["docx", "odt", "rtf"])) {
  test(`articles that LibreOffice saved as ${format} have the same analysis`, async () => {
    const files = await written(articles.map(({ name, lines }) => ({ name, body: bodyOf(lines), header: HEADER, footer: FOOTER })), format);
    for (const { name, lines, options } of articles) {
      const record = await read(`${name}.${format}`, files.get(name));
      assert.deepEqual(linesOf(record.text), lines, name);
      assert.deepEqual([record.format, record.warnings, record.conversions, record.fonts], [format, [], [], []]);
      assert.deepEqual(findings(record.text, options), findings(lines.join("\n"), options), name);
    }
  });

  test(`what ${format} has besides paragraphs`, async () => {
    const styles =
      '<style:style style:name="tcvn" style:family="text"><style:text-properties fo:font-family=".VnTime" style:font-name=".VnTime"/></style:style>' +
      '<style:style style:name="capital" style:family="text"><style:text-properties fo:font-family=".VnTimeH" style:font-name=".VnTimeH"/></style:style>' +
      '<style:style style:name="vni" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-family="VNI-Times" style:font-name="VNI-Times"/></style:style>' +
      '<style:style style:name="bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>' +
      '<style:style style:name="hidden" style:family="text"><style:text-properties text:display="none"/></style:style>';
    const body =
      '<text:h text:outline-level="1" text:style-name="Title">Hội nghị <text:span text:style-name="bold">tổng kết</text:span></text:h>' +
      '<text:p>Một<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Chú thích 5/5/2005</text:p></text:note-body></text:note>' +
      ' hai<text:line-break/>ba<text:s text:c="3"/>bốn<text:tab/>năm</text:p>' +
      '<text:list><text:list-item><text:p>mục 1</text:p><text:list><text:list-item><text:p>mục 1a</text:p></text:list-item></text:list></text:list-item></text:list>' +
      '<text:p>Cò<text:span text:style-name="hidden">ẩn</text:span> và <text:span text:style-name="tcvn">Céng hßa</text:span> &amp; <text:span text:style-name="capital">viÖt nam</text:span></text:p>' +
      '<text:p text:style-name="vni">Vi<text:span text:style-name="bold">e</text:span>ät Nam</text:p>' +
      "<table:table><table:table-column table:number-columns-repeated=\"2\"/><table:table-row><table:table-cell><text:p>UBND</text:p><text:p>TỈNH</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>" +
      "<table:table-row><table:table-cell><text:p>c</text:p></table:table-cell><table:table-cell><text:p/></table:table-cell></table:table-row></table:table><text:p>Hết.</text:p>";
    const files = await written([{ name: "a", body, styles, title: "Tên khác", header: HEADER, footer: FOOTER }], format);
    const { text, title, author, published, fonts } = await read(`Bài.${format}`, files.get("a"));
    assert.deepEqual(text.split("\n"), [
      ...["Hội nghị tổng kết", "Một hai", "ba   bốn\tnăm", "mục 1", "mục 1a", "Cò và Cộng hòa & VIỆT NAM", "Việt Nam"],
      ...["UBND TỈNH\tb", "c", "Hết.", "Chú thích 5/5/2005"],
    ]);
    // In RTF styles are written out, and their names do not matter.
    assert.deepEqual(title, format === "rtf" ? { value: "Tên khác", from: "rtf-properties" } : { value: "Hội nghị tổng kết", from: "heading" });
    assert.deepEqual(author, { value: "Minh Huyền", from: `${format}-properties` });
    assert.deepEqual([published?.value.slice(0, 10), published?.isGuess, published?.from], ["2021-12-14", true, `${format}-properties`]);
    assert.deepEqual(fonts, [{ encoding: "tcvn3", length: 8 }, { encoding: "tcvn3-capitals", length: 8 }, { encoding: "vni", length: 8 }]);
  });
}

test("articles that LibreOffice saved as HTML are kept whole", async () => {
  const files = await written(articles.map(({ name, lines }) => ({ name, body: bodyOf(lines) })), "html");
  for (const { name, lines } of articles) {
    const { format, text, warnings } = await read(`${name}.html`, files.get(name));
    assert.deepEqual([format, linesOf(text), warnings], ["html", lines, []], name);
  }
});

test("articles written by the package docx have the same analysis", async () => {
  for (const { name, lines, options } of articles) {
    const children = blocksOf(lines);
    const header = new docx.Header({ children: [new docx.Paragraph(HEADER)] });
    const document = new docx.Document({ title: "Untitled", creator: "Minh Huyền", sections: [{ headers: { default: header }, children }] });
    const record = await read(`${name}.docx`, await docx.Packer.toBuffer(document));
    assert.deepEqual(linesOf(record.text), lines, name);
    assert.deepEqual(findings(record.text, options), findings(lines.join("\n"), options), name);
    assert.deepEqual([record.title, record.author?.value], [{ value: name, from: "file-name" }, "Minh Huyền"]);
  }
});

/** @param {readonly string[]} lines */
function blocksOf(lines) {
  return lines.map((line) => {
    if (!line.includes("\t")) return new docx.Paragraph(line);
    const cells = line.split("\t").map((cell) => new docx.TableCell({ children: [new docx.Paragraph(cell)] }));
    return new docx.Table({ rows: [new docx.TableRow({ children: cells })] });
  });
}

test("of DOCX what is deleted, moved away, hidden or said twice stays out, and fonts of styles count", async () => {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
  const run = (/** @type {string} */ text, properties = "") => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const font = (/** @type {string} */ name) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
  const styles = `<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr>${font("VNI-Times")}</w:rPr></w:rPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="Base"><w:basedOn w:val="Normal"/><w:rPr>${font(".VnTime")}</w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Body"><w:basedOn w:val="Base"/></w:style>
    <w:style w:type="character" w:styleId="Strong"><w:rPr>${font(".VnTimeH")}</w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsiTheme="minorHAnsi"/></w:rPr></w:style></w:styles>`;
  const body = `<w:document ${w}><w:body>
    <w:p>${run("giữ ")}<w:del>${run("xóa")}</w:del><w:moveFrom>${run("dời")}</w:moveFrom><w:ins>${run("thêm")}</w:ins>${run("ẩn", "<w:vanish/>")}${run(" hiện", '<w:vanish w:val="0"/>')}</w:p>
    <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>${run("khung")}</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p>${run("khung")}</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>${run("quanh")}</w:p>
    <w:p>${run("Vie")}${run("ä", "<w:b/>")}${run("t")}</w:p>
    <w:p><w:pPr><w:pStyle w:val="Body"/><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run("ViÖt ")}${run("nam", '<w:rStyle w:val="Strong"/>')}${run(" hội", font("Arial"))}</w:p>
    <w:p><w:pPr><w:pStyle w:val="Loop"/></w:pPr>${run("Thêm é")}<w:r><w:instrText>PAGE</w:instrText><w:noBreakHyphen/><w:cr/><w:t>2</w:t></w:r></w:p></w:body></w:document>`;
  const parts = [{ name: "[Content_Types].xml" }, { name: "word/document.xml", bytes: body }, { name: "word/styles.xml", bytes: styles }];
  assert.deepEqual((await read("a.docx", zip(parts))).text.split("\n"), ["giữ thêm hiện", "khung", "quanh", "Việt", "Việt NAM hội", "Thêm é-", "2"]);
  // The same with the namespace as the default one, in UTF-16.
  const other = body.replaceAll("<w:", "<").replaceAll("</w:", "</").replace("xmlns:w=", "xmlns=");
  const wide = Buffer.from(`\ufeff${other}`, "utf16le");
  assert.match((await read("a.docx", zip([{ name: "[Content_Types].xml" }, { name: "word/document.xml", bytes: wide }]))).text, /^giữ thêm hiện\nkhung\nquanh\n/);
});

test("a document that is cut off, encrypted or not there is refused", async () => {
  const content = [{ name: "[Content_Types].xml" }];
  for (const bytes of ["<w:document><w:body><w:p><w:r><w:t>a", "", "no XML"]) {
    await assert.rejects(read("a.docx", zip([...content, { name: "word/document.xml", bytes }])), { code: "broken" });
  }
  const mimetype = { name: "mimetype", bytes: "application/vnd.oasis.opendocument.text" };
  await assert.rejects(read("a.odt", zip([mimetype])), { code: "broken" });
  const manifest = { name: "META-INF/manifest.xml", bytes: "<manifest:manifest><manifest:encryption-data/></manifest:manifest>" };
  await assert.rejects(read("a.odt", zip([mimetype, manifest, { name: "content.xml", bytes: "\x01\x02" }])), { code: "encrypted" });
  const deep = `<w:document>${"<w:p>".repeat(100_000)}${"</w:p>".repeat(100_000)}</w:document>`;
  await assert.rejects(read("a.docx", zip([...content, { name: "word/document.xml", bytes: deep, method: 0 }])), { code: "broken" });
});

test("a document of Word before 2007 is known as one", async () => {
  const files = await written([{ name: "a", body: bodyOf(["Tin"]) }], "doc");
  await assert.rejects(read("a.doc", files.get("a")), { code: "legacy-doc" });
});

/** @param {string} source letters beyond Latin-1 are not for RTF */
const rtf = async (source) => (await read("a.rtf", Buffer.from(source, "latin1"))).text;

test("RTF is read in its code pages, fonts and escapes", async () => {
  for (const [source, text] of [
    ["{\\rtf1\\ansi a\\par b\\line c\\tab d\\~e\\_f\\-g\\{\\}\\\\}", "a\nb\nc\td\u00a0e-fg{}\\"],
    ["{\\rtf1\\ansi\\ansicpg1252 for\\'eat}", "forêt"],
    ["{\\rtf1\\ansi\\ansicpg1258 Vi\\'ea\\'f2t Nam, \\'d0\\'f5}", "Việt Nam, Đơ"],
    ["{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0\\fnil\\fcharset0 Arial;}{\\f1\\fcharset163 Times{\\*\\falt x};}}a {\\f1 Vi\\'ea\\'f2t}\\'ea}", "a Việtê"],
    ["{\\rtf1\\ansi Vi\\u7879?t \\uc2 N\\u7841xya\\uc0\\u7855 {\\uc1\\u7879\\'65}\\u-3913?}", "Việt Nạaắệ\uf0b7?"],
    ["{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 .VnTime;}{\\f1 .VnTimeH;}{\\f2 VNI-Times;}{\\f3 Arial;}}Vi\\'d6t {\\f1 nam} {\\f2 Vie\\b \\'e4t} {\\f3 \\'d6l} \\u214?}", "Việt NAM Việt Öl ệ"],
    ["{\\rtf1{\\info{\\title T}}{\\stylesheet{\\s1 Kieu;}}{\\header x}{\\*\\la x}{\\*\\generator x;}a{\\v x}{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt b}}{\\pict\\bin3 }}}}c}", "abc"],
    ["{\\rtf1 a{\\footnote\\pard {\\super 1} chú}b\\par c}", "ab\nc\n1 chú"],
    ["{\\rtf1\\trowd\\intbl a\\par b\\cell c\\cell\\row\\intbl d\\cell\\cell\\row\\pard e}", "a b\tc\nd\ne"],
    ["{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0\\'d6\\'d0\\'b9\\'fa}", "中国"],
    ["{\\rtf1 a}b}", "a"],
  ]) {
    assert.equal(await rtf(source ?? ""), text, source);
  }
});

test("RTF that is cut off gives what there is, with a warning", async () => {
  const { text, warnings } = await read("a.rtf", Buffer.from("{\\rtf1 Ngay 2/9{\\b \\'"));
  assert.deepEqual([text, warnings.map(({ code }) => code)], ["Ngay 2/9", ["not-all"]]);
  await assert.rejects(read("a.rtf", Buffer.from("{\\rtf1{\\fonttbl")), { code: "broken" });
  await assert.rejects(read("a.rtf", Buffer.from("{\\rtf1}")), { code: "empty" });
  assert.equal((await read("a.rtf", Buffer.from(`{\\rtf1 ${"{".repeat(1e6)}a${"}".repeat(1e6)}}`))).text, "a");
});
