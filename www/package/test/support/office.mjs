// Documents made by LibreOffice, from a description of what stands in them.
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const SOFFICE = process.env["LIBREOFFICE_PATH"] || "soffice";

/**
 * @typedef {object} Description
 * @property {string} name of the file, without an ending
 * @property {string} body content of `office:text`
 * @property {string} [styles] automatic styles
 * @property {string} [header]
 * @property {string} [footer]
 * @property {string} [title]
 * @property {number} [columns]
 * @property {string} [paragraphs] properties of every paragraph, as attributes
 */

/** @param {string} text */
export const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Paragraphs, and tables for lines with tabs. @param {readonly string[]} lines */
export function bodyOf(lines) {
  let table = "";
  let body = "";
  for (const line of [...lines, ""]) {
    if (line.includes("\t")) {
      const cells = line.split("\t").map((cell) => `<table:table-cell><text:p>${escape(cell)}</text:p></table:table-cell>`);
      table += `<table:table-row>${cells.join("")}</table:table-row>`;
      continue;
    }
    if (table !== "") body += `<table:table><table:table-column table:number-columns-repeated="3"/>${table}</table:table>`;
    table = "";
    body += `<text:p>${escape(line)}</text:p>`;
  }
  return body;
}

/** The description in OpenDocument's flat form. @param {Description} description */
function flat({ body, styles = "", header = "", footer = "", title = "", columns = 1, paragraphs = "" }) {
  const namespaces = Object.entries({
    ...{ office: "office", style: "style", text: "text", table: "table", draw: "drawing", meta: "meta" },
    ...{ fo: "xsl-fo-compatible", svg: "svg-compatible" },
  }).map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`);
  const section =
    columns > 1
      ? `<style:style style:name="columns" style:family="section"><style:section-properties><style:columns fo:column-count="${columns}" fo:column-gap="1cm"/></style:section-properties></style:style>`
      : "";
  const text = columns > 1 ? `<text:section text:style-name="columns" text:name="columns">${body}</text:section>` : body;
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${namespaces.join(" ")} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>${escape(title)}</dc:title><meta:initial-creator>Minh Huyền</meta:initial-creator><dc:date>2021-12-14T08:05:00</dc:date></office:meta>
<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="DejaVu Serif" fo:font-family="DejaVu Serif" fo:font-size="11pt" fo:language="vi" fo:country="VN"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties ${paragraphs}/></style:style><style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"/></office:styles>
<office:automatic-styles>${section}${styles}<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/><style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">
${header && `<style:header><text:p>${escape(header)}</text:p></style:header>`}${footer && `<style:footer><text:p>${escape(footer)} <text:page-number/></text:p></style:footer>`}
</style:master-page></office:master-styles>
<office:body><office:text>${text}</office:text></office:body></office:document>`;
}

/**
 * Has LibreOffice write documents in a format.
 *
 * @param {readonly Description[]} descriptions
 * @param {"docx" | "odt" | "rtf" | "pdf" | "doc" | "html"} format
 * @param {string} [options] of its filter
 * @returns {Promise<Map<string, Uint8Array>>} by name
 */
export async function written(descriptions, format, options = "") {
  const folder = await mkdtemp(join(tmpdir(), "diembao-office-"));
  try {
    const [sources, out] = [join(folder, "in"), join(folder, "out")];
    await mkdir(sources);
    await Promise.all(descriptions.map((description) => writeFile(join(sources, `${description.name}.fodt`), flat(description))));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const files = descriptions.map(({ name }) => join(sources, `${name}.fodt`));
    await run([profile, "--headless", "--convert-to", options ? `${format}:${options}` : format, "--outdir", out, ...files]);
    return new Map(await Promise.all(descriptions.map(async ({ name }) => /** @type {const} */ ([name, await readFile(join(out, `${name}.${format}`))]))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string[]} args */
function run(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(SOFFICE, args, { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (chunk) => (said += chunk));
    child.on("error", () => reject(new Error(`LibreOffice is needed and was not found: install it, or name its executable in LIBREOFFICE_PATH`)));
    child.on("close", (status) => (status === 0 ? resolve(undefined) : reject(new Error(`LibreOffice ended with ${status}: ${said}`))));
  });
}
