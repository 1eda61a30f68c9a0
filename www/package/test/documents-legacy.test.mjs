// Whole articles in old encodings, written by iconv, vietnamese-conversion, the package docx and LibreOffice.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { before, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { readClipboard, readDocument } from "diembao/documents";
import * as docx from "docx";
import { VietnameseConversion } from "vietnamese-conversion";
import { init } from "../dist/index.js";
import { findings, linesOf, readArticles } from "./support/articles.mjs";
import { escape, written } from "./support/office.mjs";
import { pdfOf } from "./support/print.mjs";

const LETTERS = [..."àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"];
/** The capitals that TCVN3 has without a font of capitals. */
const CAPITALS = [..."ĂÂĐÊÔƠƯ"];

/** What no old encoding has as it was typed then: signs of ASCII, letters without their foreign marks. @param {string} text */
const typed = (text) =>
  [...text.normalize("NFC").replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/[–—]/g, "-").replaceAll("…", "...").replaceAll("\u00a0", " ")]
    .map((letter) => {
      if (letter < "\u0080" || LETTERS.includes(letter.toLowerCase())) return letter;
      return letter.normalize("NFD").replace(/[^\u0000-\u007f]/g, "");
    })
    .join("");

/** The capitals of TCVN3 that need a font of their own become small letters, as they were typed. @param {string} text */
const withoutCapitals = (text) => text.replace(/[^\u0000-\u007f]/g, (letter) => (CAPITALS.includes(letter) ? letter : letter.toLowerCase()));

/** What is left of a text when nobody knows its capitals. @param {string} text */
const folded = (text) => text.toLowerCase();

const articles = (await readArticles()).map(({ lines, ...rest }) => ({ ...rest, lines: linesOf(typed(lines.join("\n"))) }));

before(() => init());

for (const [encoding, name] of /** @type {const} */ ([
  ["CP1258", "windows-1258"],
  ["UTF-16LE", "utf-16le"],
  ["UTF-16BE", "utf-16be"],
  ["TCVN5712-1", "tcvn3"],
])) {
  test(`articles that iconv wrote in ${encoding} have the same analysis, if they had all letters`, async () => {
    const marked = encoding.startsWith("UTF-16") ? "\ufeff" : "";
    const isCapital = encoding === "TCVN5712-1";
    const same = await Promise.all(
      articles.map(async ({ name: article, lines, options }) => {
        const text = lines.join("\n");
        const { status, stdout } = spawnSync("iconv", ["-f", "UTF-8", "-t", encoding], { input: marked + (isCapital ? withoutCapitals(text) : text) });
        assert.equal(status, 0, article);
        const record = await readDocument({ name: `${article}.txt`, bytes: stdout });
        assert.deepEqual([folded(record.text), record.encoding], [folded(text), name], article);
        const isSame = isDeepStrictEqual(findings(record.text, options), findings(text, options));
        // Names and titles that have lost their capitals are no longer what they were.
        if (record.text === text) assert.ok(isSame, article);
        return isSame;
      }),
    );
    const share = same.filter(Boolean).length / articles.length;
    assert.ok(share >= (isCapital ? 0.6 : 1), `${share}`);
  });
}

/** VNI for what the converter errs in: ỷ and ỹ are letters with a mark there, as all of y but ỵ. @type {Record<string, string>} */
const VNI = { ỷ: "yû", ỹ: "yõ", Ỷ: "YÛ", Ỹ: "YÕ" };

/** @param {string} text @param {"tcvn3" | "vni"} encoding */
function inFont(text, encoding) {
  const convert = (/** @type {string} */ part) => new VietnameseConversion(part, "unicode").toCharset(encoding);
  if (encoding === "tcvn3") return convert(text);
  return text.replace(/[^\u0000-\u007f]/g, (letter) => VNI[letter] ?? convert(letter));
}

/** A line as runs in fonts: of TCVN3 what is in capitals stands in the font of capitals. @param {string} line @param {"tcvn3" | "vni"} encoding */
function runsOf(line, encoding) {
  if (encoding === "vni") return [{ text: inFont(line, "vni"), font: "VNI-Times" }];
  return line
    .split(/((?:[^\p{Ll}\s]*[ÀẢÃÁẠẰẲẴẮẶẦẨẪẤẬÈẺẼÉẸỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌỒỔỖỐỘỜỞỠỚỢÙỦŨÚỤỪỬỮỨỰỲỶỸÝỴ])+)/u)
    .map((text, i) => ({ text: inFont(i % 2 === 0 ? text : text.toLowerCase(), "tcvn3"), font: i % 2 === 0 ? ".VnTime" : ".VnTimeH" }))
    .filter(({ text }) => text !== "");
}

/** Articles without tables, which are no matter of fonts. */
const plain = articles.map((article) => ({ ...article, lines: article.lines.map((line) => line.replaceAll("\t", " ")) }));

/** LibreOffice takes its time. */
const some = plain.filter((_, i) => i % 3 === 0);

/** @type {Record<string, (encoding: "tcvn3" | "vni") => Promise<Map<string, Uint8Array>>>} */
const PRODUCERS = {
  docx: async (encoding) => {
    /** @type {Map<string, Uint8Array>} */
    const files = new Map();
    for (const { name, lines } of plain) {
      const children = lines.map((line) => new docx.Paragraph({ children: runsOf(line, encoding).map((run) => new docx.TextRun(run)) }));
      files.set(name, await docx.Packer.toBuffer(new docx.Document({ sections: [{ children }] })));
    }
    return files;
  },
  "docx of LibreOffice": (encoding) => written(some.map((article) => described(article, encoding)), "docx"),
  odt: (encoding) => written(some.map((article) => described(article, encoding)), "odt"),
  rtf: (encoding) => written(some.map((article) => described(article, encoding)), "rtf"),
  html: async (encoding) =>
    new Map(
      plain.map(({ name, lines }) => {
        const html = lines.map((line) => `<p>${runsOf(line, encoding).map(({ text, font }) => `<font face="${font}">${escape(text)}</font>`).join("")}</p>`);
        return [name, Buffer.from(html.join("\n"))];
      }),
    ),
};

/** @param {{ name: string, lines: string[] }} article @param {"tcvn3" | "vni"} encoding */
function described({ name, lines }, encoding) {
  const styles = [".VnTime", ".VnTimeH", "VNI-Times"]
    .map((font) => `<style:style style:name="${font.replace(".", "")}" style:family="text"><style:text-properties fo:font-family="${font}" style:font-name="${font}"/></style:style>`)
    .join("");
  const runs = (/** @type {string} */ line) =>
    runsOf(line, encoding).map(({ text, font }) => `<text:span text:style-name="${font.replace(".", "")}">${escape(text)}</text:span>`);
  return { name, styles, body: lines.map((line) => `<text:p>${runs(line).join("")}</text:p>`).join("") };
}

for (const [format, produce] of Object.entries(PRODUCERS)) {
  for (const encoding of /** @type {const} */ (["tcvn3", "vni"])) {
    test(`articles set in fonts of ${encoding} as ${format} have the same analysis`, async () => {
      const files = await produce(encoding);
      const read = plain.filter(({ name }) => files.has(name));
      assert.ok(read.length >= some.length);
      for (const { name, lines, options } of read) {
        const record = await readDocument({ name: `${name}.${format.split(" ")[0]}`, bytes: files.get(name) ?? assert.fail(name) });
        const text = lines.join("\n");
        // The font of small letters has no capitals, whatever stands around: "Mã DHB".
        assert.equal(record.text, text, name);
        assert.ok(record.fonts.some((font) => font.encoding === encoding), name);
        assert.deepEqual(findings(record.text, options), findings(text, options), name);
      }
    });
  }
}

/** A text with what was converted put back. @param {import("diembao/documents").DocumentRecord} record */
const takenBack = ({ text, conversions }) =>
  conversions.reduceRight((all, { start, end, original }) => all.slice(0, start) + original + all.slice(end), text);

const OLD = "S¸ng 18/11/2025, Chñ tÞch UBND tØnh Phan Quèc Tr\u00adêng th¨m 5 x·, nh\u00ad dù kiÕn.";
const MEANT = "Sáng 18/11/2025, Chủ tịch UBND tỉnh Phan Quốc Trường thăm 5 xã, như dự kiến.";
const HEAD = "héi nghÞ toµn tØnh";

/** Three paragraphs: one in the font of capitals, one in that of small letters, one in Unicode. */
const MIXED = {
  name: "cu",
  styles: [".VnTime", ".VnTimeH"]
    .map((font) => `<style:style style:name="${font.replace(".", "")}" style:family="text"><style:text-properties fo:font-family="${font}" style:font-name="${font}"/></style:style>`)
    .join(""),
  body: `<text:p text:style-name="Title"><text:span text:style-name="VnTimeH">${HEAD}</text:span></text:p><text:p><text:span text:style-name="VnTime">${OLD}</text:span></text:p><text:p>Cà phê “Thông báo” được mùa.</text:p>`,
};
const LAST = "Cà phê “Thông báo” được mùa.";

/** The same as a page and as a letter. */
const PAGE = `<meta charset="utf-8"><p><font face=".VnTimeH">${HEAD}</font></p><p><font face=".VnTime">${OLD}</font></p><p>${LAST}</p>`;
const MAIL = `From: a@example.vn\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(PAGE).toString("base64")}\r\n`;

for (const format of /** @type {const} */ (["docx", "odt", "rtf", "html", "eml", "pdf"])) {
  test(`what fonts showed to be old can be taken back, and read otherwise, in ${format}`, async () => {
    const bytes =
      format === "html" ? Buffer.from(PAGE) : format === "eml" ? Buffer.from(MAIL) : format === "pdf" ? fontsPdf() : (await written([MIXED], format)).get("cu");
    /** @param {import("diembao/documents").ReadOptions} [options] */
    const read = (options) => readDocument({ name: `cu.${format}`, bytes: bytes ?? assert.fail(format) }, options);
    const last = format === "pdf" ? [] : [LAST];
    // PDF has hyphens for the soft ones.
    const old = format === "pdf" ? OLD.replaceAll("\u00ad", "\u2010") : OLD;
    const [raw, meant] = [[HEAD, old, ...last].join("\n"), ["HỘI NGHỊ TOÀN TỈNH", MEANT, ...last].join("\n")];

    const found = await read();
    assert.equal(found.text, meant);
    assert.equal(takenBack(found), raw);
    assert.deepEqual([...new Set(found.conversions.map(({ encoding }) => encoding))], ["tcvn3-capitals", "tcvn3"]);
    assert.ok(found.fonts.length === 2);

    for (const encoding of /** @type {const} */ (["unicode", "utf-8", "windows-1252"])) {
      if (encoding === "windows-1252" && (format === "html" || format === "eml")) continue;
      const kept = await read({ encoding });
      assert.deepEqual([kept.text, kept.conversions, kept.fonts], [raw, [], []], encoding);
      if (format === "docx" || format === "odt") assert.equal(kept.title?.value, HEAD);
    }

    // Those of capitals stay that, and Unicode stays Unicode.
    assert.equal((await read({ encoding: "tcvn3" })).text, meant);
    const other = await read({ encoding: "vni" });
    assert.notEqual(other.text, meant);
    assert.equal(takenBack(other), raw);
    assert.ok(other.text.endsWith(last.join("")) && !other.conversions.some(({ encoding }) => encoding !== "vni"));
  });
}

/** A page of lines in these fonts; the second is full, so that the soft hyphen at its end would join it to the third. */
function fontsPdf() {
  const show = (/** @type {string} */ text) => `(${[...Buffer.from(text, "latin1")].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("")}) Tj`;
  const [one, two] = [OLD.slice(0, OLD.indexOf("\u00ad dù") + 1), OLD.slice(OLD.indexOf("dù"))];
  return pdfOf(`BT /A 12 Tf 72 720 Td ${show(HEAD)} /B 12 Tf 0 -40 Td ${show(one)} 0 -14 Td ${show(two)} ET`, { A: "ABCDEF+.VnTimeH", B: ".VnTime" });
}

test("letters in no such font are read in an encoding that is asked for, but for lines in Unicode", async () => {
  const rtf = (/** @type {string} */ text) =>
    Buffer.from(`{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\f0 ${text.replace(/[^\0-\x7f]/gu, (letter) => `\\u${letter.codePointAt(0)}?`)}\\par}`);
  const { text, conversions } = await readDocument({ name: "a.rtf", bytes: rtf("Tr\u00adêng, c«\\par Đường cô") }, { encoding: "tcvn3" });
  assert.equal(text, "Trường, cô\nĐường cô");
  assert.deepEqual(conversions.map(({ start, end, original }) => [start, end, original]), [[0, 10, "Tr\u00adêng, c«"]]);
  // By their letters, if nothing is asked for: the headline too, which alone would tell nothing.
  const docxBytes = await docx.Packer.toBuffer(
    new docx.Document({ sections: [{ children: [new docx.Paragraph({ text: "Th«ng b¸o", heading: "Title" }), new docx.Paragraph(OLD.replaceAll("\u00ad", "­"))] }] }),
  );
  const record = await readDocument({ name: "a.docx", bytes: docxBytes });
  assert.deepEqual([record.title?.value, record.text, record.fonts], ["Thông báo", `Thông báo\n${MEANT}`, []]);
});

test("what is copied in such fonts can be taken back", async () => {
  const read = await readClipboard(PAGE);
  assert.equal(read.text, ["HỘI NGHỊ TOÀN TỈNH", MEANT, LAST].join("\n"));
  assert.equal(takenBack(/** @type {any} */ (read)), [HEAD, OLD, LAST].join("\n"));
  assert.equal((await readClipboard(PAGE, { encoding: "unicode" })).text, takenBack(/** @type {any} */ (read)));
  assert.deepEqual(await readClipboard("<p>Hµ Néi"), { text: "Hµ Néi", conversions: [], fonts: [] });
});
