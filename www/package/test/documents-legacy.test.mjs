// Whole articles in old encodings, written by iconv, vietnamese-conversion, the package docx and LibreOffice.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { before, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { readDocument } from "diembao/documents";
import * as docx from "docx";
import { VietnameseConversion } from "vietnamese-conversion";
import { init } from "../dist/index.js";
import { findings, linesOf, readArticles } from "./support/articles.mjs";
import { escape, written } from "./support/office.mjs";

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
  test(`articles that iconv wrote in ${encoding} have the same analysis, if they had all letters`, async (t) => {
    const marked = encoding.startsWith("UTF-16") ? "\ufeff" : "";
    if (spawnSync("iconv", ["-f", "UTF-8", "-t", encoding], { input: "a" }).status !== 0) return t.skip(`iconv knows no ${encoding}`);
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
      let same = 0;
      const read = plain.filter(({ name }) => files.has(name));
      assert.ok(read.length >= some.length);
      for (const { name, lines, options } of read) {
        const record = await readDocument({ name: `${name}.${format.split(" ")[0]}`, bytes: files.get(name) ?? assert.fail(name) });
        const text = lines.join("\n");
        // Small letters between the capitals of one font are taken for capitals, which they may not have been: "Mã DHB".
        assert.equal(folded(record.text), folded(text), name);
        assert.ok(record.fonts.some((font) => font.encoding === encoding), name);
        if (record.text !== text) continue;
        same++;
        assert.deepEqual(findings(record.text, options), findings(text, options), name);
      }
      assert.ok(same >= read.length * 0.95, `${same} of ${read.length}`);
    });
  }
}
