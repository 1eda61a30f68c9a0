import assert from "node:assert/strict";
import { before, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { readDocument } from "diembao/documents";
import { init } from "../dist/index.js";
import { findings, linesOf, readArticles } from "./support/articles.mjs";
import { bodyOf, escape, written } from "./support/office.mjs";
import { layouts } from "./support/layouts.mjs";
import { pdfOf, printed } from "./support/print.mjs";

// What is set is composed letters that the font has: an emoji that is not set cannot be read.
const articles = (await readArticles()).map(({ lines, ...rest }) => ({
  ...rest,
  lines: linesOf(lines.join("\n").normalize("NFC").replace(/\p{Extended_Pictographic}\ufe0f?/gu, "")),
}));

before(() => init());

/** @param {string} name @param {Uint8Array | undefined} bytes */
const read = (name, bytes) => readDocument({ name, bytes: bytes ?? assert.fail(name) });

/** How many articles have the same analysis, and how many of all lines come out. @param {Map<string, Uint8Array>} files */
async function measured(files) {
  let [same, lines, all] = [0, 0, 0];
  for (const { name, lines: expected, options } of articles) {
    const { text } = await read(`${name}.pdf`, files.get(name));
    const found = new Set(linesOf(text));
    all += expected.length;
    lines += expected.filter((line) => found.has(line)).length;
    if (isDeepStrictEqual(findings(text, options), findings(expected.join("\n"), options))) same++;
  }
  return { same: same / articles.length, lines: lines / all };
}

/** Options of LibreOffice's filter: with tags, as it and Word save by default, or without, as most files of years past are. @param {boolean} isTagged */
const saving = (isTagged) => `writer_pdf_Export:${JSON.stringify({ UseTaggedPDF: { type: "boolean", value: String(isTagged) } })}`;

// What is lost is a blank after a hyphen where a line ends, and words in the cells of tables that stand in narrow columns. Without tags, where a paragraph fills its last line, nothing but the
// distance of lines or an indent tells that another begins.
for (const { name, tagged, least, ...setting } of [
  { name: "with paragraphs apart", paragraphs: 'fo:margin-bottom="0.2cm"', tagged: { same: 1 }, least: { same: 1, lines: 0.99 } },
  { name: "justified", paragraphs: 'fo:margin-bottom="0.2cm" fo:text-align="justify"', tagged: { same: 1 }, least: { same: 1, lines: 0.99 } },
  { name: "with indents", paragraphs: 'fo:text-indent="1cm" fo:text-align="justify"', tagged: { same: 1 }, least: { same: 1, lines: 0.99 } },
  { name: "in two columns", paragraphs: 'fo:margin-bottom="0.2cm" fo:text-align="justify"', columns: 2, tagged: { same: 0.985 }, least: { same: 0.985, lines: 0.99 } },
  { name: "in three columns", paragraphs: 'fo:margin-bottom="0.2cm" fo:text-align="justify"', columns: 3, tagged: { same: 0.985 }, least: { same: 0.955, lines: 0.975 } },
  { name: "in three columns with indents", paragraphs: 'fo:text-indent="0.5cm" fo:text-align="justify"', columns: 3, tagged: { same: 0.97, lines: 0.985 }, least: { same: 0.97, lines: 0.98 } },
  { name: "with neither distance nor indent", paragraphs: "", tagged: { same: 1 }, least: { same: 1, lines: 0.91 } },
]) {
  for (const isTagged of [true, false]) {
    test(`articles that LibreOffice set ${name}, ${isTagged ? "tagged" : "not tagged"}, have the same analysis, or nearly all`, async (context) => {
      const descriptions = articles.map((article) => ({ ...setting, name: article.name, body: bodyOf(article.lines) }));
      const { same, lines } = await measured(await written(descriptions, "pdf", saving(isTagged)));
      context.diagnostic(`${(same * 100).toFixed(1)} % of analyses, ${(lines * 100).toFixed(1)} % of lines`);
      const floor = isTagged ? { lines: 0.99, ...tagged } : least;
      assert.ok(same >= floor.same && lines >= floor.lines, `${same} of analyses, ${lines} of lines`);
    });
  }
}

for (const [name, { office, html, lines }] of Object.entries(layouts)) {
  test(`${name}: every line is read in its order, with tags and without`, async () => {
    for (const tagged of [true, false]) {
      const files = office
        ? await written([office], "pdf", saving(tagged))
        : await printed([{ name, html: html ?? "" }], { tagged, margin: { top: "2cm", bottom: "2cm", left: "2cm", right: "2cm" } });
      assert.deepEqual((await read("a.pdf", files.get(office?.name ?? name))).text.split("\n"), lines, tagged ? "tagged" : "not tagged");
    }
  });
}

test("tags are followed where they are of paragraphs, and not where they are of lines or of some text only", async () => {
  const lines = ["Chu tich tinh Le Van Tam den tham cac xa bi ngap nang, trao qua cho ba con va dan", "luc luong o lai den khi nuoc rut, khong de ai thieu doi trong nhung ngay mua lu nay,", "dong thoi giao cac so lap doan kiem tra ho dap va bao cao truoc ngay 25/9 de tinh co", "ke hoach sua chua trong mua kho."];
  const marked = lines.map((line, i) => `/P << /MCID ${i} >> BDC\n${set([["A", 50, 800 - 14 * i, line]])}\nEMC`).join("\n");
  const text = async (/** @type {number[][]} */ paragraphs) => (await read("a.pdf", pdfOf(marked, { A: "Arial" }, paragraphs))).text.split("\n");
  assert.deepEqual(await text([[0, 1], [2, 3]]), [lines.slice(0, 2).join(" "), lines.slice(2).join(" ")]);
  assert.deepEqual(await text([[0], [1], [2], [3]]), [lines.join(" ")]);
  assert.deepEqual(await text([[0, 1]]), [lines.join(" ")]);
});

test("articles that Chromium printed have the same analysis, without its header and footer", async (context) => {
  const pages = articles.map(({ name, lines }) => {
    const blocks = lines.map((line) => (line.includes("\t") ? `<table><tr><td>${escape(line).replaceAll("\t", "<td style='padding-left:2em'>")}</table>` : `<p>${escape(line)}</p>`));
    return { name, html: `<title>Tin ${name}</title><body style="font-family: 'DejaVu Serif'">${blocks.join("").replaceAll("</table><table>", "")}` };
  });
  const footerTemplate = '<div style="font-size:8px;width:100%"><span class="url"></span> <span class="pageNumber"></span>/<span class="totalPages"></span></div>';
  const { same, lines } = await measured(await printed(pages, { margin: { top: "2cm", bottom: "2cm" } }));
  context.diagnostic(`${(same * 100).toFixed(1)} % of analyses, ${(lines * 100).toFixed(1)} % of lines`);
  assert.ok(same >= 0.99 && lines >= 0.99, `${same} of analyses, ${lines} of lines`);
  const long = { name: "a", html: `<title>Tin dài</title>${"<p>Một đoạn văn về 5 xã của huyện.</p>".repeat(90)}` };
  const bytes = (await printed([long], { displayHeaderFooter: true, footerTemplate, margin: { top: "2cm", bottom: "2cm" } })).get("a");
  const { text, title } = await read("a.pdf", bytes);
  assert.deepEqual(new Set(text.split("\n")), new Set(["Một đoạn văn về 5 xã của huyện."]));
  assert.deepEqual(title, { value: "Tin dài", from: "pdf-info" });
});

test("headers, footers and numbers of pages stay out, and paragraphs go on across pages and columns", async () => {
  const sentence = "Chủ tịch Ủy ban nhân dân tỉnh Lê Văn Tám yêu cầu các sở, ngành và địa phương tập trung tháo gỡ khó khăn, ";
  const paragraph = `${sentence.repeat(60)}hết.`;
  for (const columns of [1, 2]) {
    const files = await written([{ name: "a", columns, header: "Bản tin ngày 1/1/2001", footer: "Trang", body: bodyOf(["Mở đầu.", paragraph, "Kết thúc."]), paragraphs: 'fo:margin-bottom="0.2cm"' }], "pdf");
    const { text, author, published } = await read("a.pdf", files.get("a"));
    assert.deepEqual(text.split("\n"), ["Mở đầu.", paragraph, "Kết thúc."]);
    assert.deepEqual([author?.value, published?.isGuess], ["Minh Huyền", true]);
  }
});

test("words are joined that a program broke, and hyphens stay that somebody wrote", async () => {
  const broken = "Ngoại trưởng Hoa Kỳ James Whita\u00adker và Quỹ Inter\u00adna\u00adtional Mone\u00adtary Fund gặp nhau ở Xin-ga-po và Ma-lai-xi-a. ".repeat(6).trim();
  const narrow = { name: "a", body: bodyOf([broken]), paragraphs: 'fo:margin-right="9cm"' };
  const files = [await written([narrow], "pdf"), await printed([{ name: "a", html: `<body style="font-family: 'DejaVu Serif'; width: 6cm"><p>${broken}` }])];
  for (const made of files) assert.equal((await read("a.pdf", made.get("a"))).text, broken.replaceAll("\u00ad", ""));
});

/** @param {[font: string, x: number, y: number, text: string][]} pieces letters as Windows-1252 has them */
const set = (pieces) => pieces.map(([font, x, y, text]) => `BT /${font} 12 Tf ${x} ${y} Td (${text}) Tj ET`).join("\n");

test("what is set in legacy fonts is converted", async () => {
  const fonts = { A: "ABCDEF+.VnTime", B: ".VnTimeH", C: "VNI-Times", D: "Arial" };
  const bytes = pdfOf(
    set([
      ...[["A", 50, 800, "C\xe9ng h\xdfa x\xb7 h\xe9i ch\xf1 ngh\xdca"], ["B", 50, 780, "vi\xd6t nam"]],
      ...[["C", 50, 760, "Vi"], ["C", 61, 760, "e"], ["C", 66, 760, "\xe4t Nam"], ["D", 50, 740, "Ngay for\xeat"]],
    ].map((piece) => /** @type {[string, number, number, string]} */ (piece))),
    fonts,
  );
  const { text, fonts: found } = await read("a.pdf", bytes);
  assert.deepEqual(text.split("\n"), ["Cộng hòa xã hội chủ nghĩa", "VIỆT NAM", "Việt Nam", "Ngay forêt"]);
  assert.deepEqual(found.map(({ encoding }) => encoding), ["tcvn3", "tcvn3-capitals", "vni"]);
});

test("a headline in capitals and the time of a report are paragraphs, also where the line before is full", async () => {
  const lines = [
    "TINH AN BINH KHAN TRUONG KHAC PHUC HAU QUA MUA LU SAU BAO SO SAU",
    "13/10/2022 16:40",
    "Chu tich tinh Le Van Tam den tham cac xa bi ngap, trao qua cho ba con va dan luc luong o lai den",
    "16:40 13/10/2022.",
  ];
  const pieces = lines.map((line, i) => /** @type {[string, number, number, string]} */ (["A", 50, 800 - 14 * i, line]));
  const { text } = await read("a.pdf", pdfOf(set(pieces), { A: "Arial" }));
  assert.deepEqual(text.split("\n"), [lines[0], lines[1], `${lines[2]} ${lines[3]}`]);
});

test("a PDF without text, or with a password, cut off or wrong is refused with the reason", async () => {
  await assert.rejects(read("a.pdf", pdfOf("0 0 100 100 re f")), { code: "scanned" });
  const password = JSON.stringify({ EncryptFile: { type: "boolean", value: "true" }, DocumentOpenPassword: { type: "string", value: "x" } });
  const locked = await written([{ name: "a", body: bodyOf(["Tin"]) }], "pdf", `writer_pdf_Export:${password}`);
  await assert.rejects(read("a.pdf", locked.get("a")), { code: "encrypted" });
  await assert.rejects(read("a.pdf", Buffer.from("%PDF-1.4\nno more")), { code: "broken" });
});

test("what is turned stays out, and what is printed twice for bold is read once", async () => {
  const turned = "BT 0.7 0.7 -0.7 0.7 200 400 Tm /D 40 Tf (MAT) Tj ET";
  const { text } = await read("a.pdf", pdfOf(`${set([["D", 50, 800, "Hai muoi van ban"], ["D", 50.4, 800, "Hai muoi van ban"], ["D", 50, 786, "Trang 5"]])}\n${turned}`, { D: "Arial" }));
  assert.deepEqual(text.split("\n"), ["Hai muoi van ban", "Trang 5"]);
});
