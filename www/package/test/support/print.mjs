// PDFs as Chromium prints them, and some made by hand.
import { chromium } from "playwright-core";

/**
 * Has Chromium save pages of HTML as one file each, MHTML.
 *
 * @param {readonly { name: string, html: string }[]} pages
 * @returns {Promise<Map<string, Uint8Array>>} by name
 */
export function saved(pages) {
  return inChromium(pages, async (page) => {
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send("Page.captureSnapshot", { format: "mhtml" });
    return Buffer.from(data);
  });
}

/**
 * Prints pages of HTML.
 *
 * @param {readonly { name: string, html: string }[]} pages
 * @param {Parameters<import("playwright-core").Page["pdf"]>[0]} [options]
 * @returns {Promise<Map<string, Uint8Array>>} by name
 */
export function printed(pages, options) {
  return inChromium(pages, (page) => page.pdf({ format: "A4", ...options }));
}

/**
 * @param {readonly { name: string, html: string }[]} pages
 * @param {(page: import("playwright-core").Page) => Promise<Uint8Array>} make
 */
async function inChromium(pages, make) {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] || "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
  });
  try {
    const page = await browser.newPage();
    /** @type {Map<string, Uint8Array>} */
    const files = new Map();
    for (const { name, html } of pages) {
      await page.setContent(html);
      files.set(name, await make(page));
    }
    return files;
  } finally {
    await browser.close();
  }
}

/**
 * A PDF of one page with this content in its fonts; tagged where there are paragraphs, which name the marked content of each.
 *
 * @param {string} content
 * @param {Record<string, string>} [fonts]
 * @param {readonly (readonly number[])[]} [paragraphs]
 */
export function pdfOf(content, fonts = {}, paragraphs) {
  const names = Object.entries(fonts).map(([key, name], i) => ({ key, name, number: 5 + i }));
  const tree = 5 + names.length;
  const elements = (paragraphs ?? []).map((marks, i) => ({ marks, number: tree + 1 + i }));
  const owners = elements.flatMap(({ marks, number }) => marks.map((mark) => ({ mark, number }))).sort((a, b) => a.mark - b.mark);
  const refs = (/** @type {readonly { number: number }[]} */ objects) => objects.map(({ number }) => `${number} 0 R`).join(" ");
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${paragraphs ? `/MarkInfo << /Marked true >> /StructTreeRoot ${tree} 0 R` : ""} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /StructParents 0 /Contents 4 0 R /Resources << /Font << ${names.map(({ key, number }) => `/${key} ${number} 0 R`).join(" ")} >> >> >>`,
    `<< /Length ${Buffer.byteLength(content, "latin1")} >>\nstream\n${content}\nendstream`,
    ...names.map(({ name }) => `<< /Type /Font /Subtype /TrueType /BaseFont /${name} /Encoding /WinAnsiEncoding >>`),
    ...(paragraphs ? [`<< /Type /StructTreeRoot /K [${refs(elements)}] /ParentTree << /Nums [0 [${refs(owners)}]] >> >>`] : []),
    ...elements.map(({ marks }) => `<< /Type /StructElem /S /P /P ${tree} 0 R /Pg 3 0 R /K [${marks.join(" ")}] >>`),
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return String(at).padStart(10, "0");
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${at} 00000 n \n`).join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
