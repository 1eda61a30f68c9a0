// HTML, and pages saved as MHTML: the article without what the site puts around it.
import { Readability, isProbablyReaderable } from "@mozilla/readability";
import { type HtmlNode, textOfHtml } from "../../html.js";
import { DocumentError } from "../error.js";
import { type EncodingName, decodedText, readInFonts, warningOf } from "../legacy.js";
import { type Metadata, convertFonts, metadataOf, parsePage } from "../page.js";
import type { Content, DocumentWarning } from "../record.js";
import { removeMenus } from "../tables.js";

/** Longest source that is parsed; pages with their pictures inside come near it. */
const LONGEST = 16 * 1024 * 1024;
/** What is found must be at least so long, or it is a teaser, a notice about cookies … */
const SHORTEST = 200;

/** Reads the bytes of a page. */
export async function readHtml(bytes: Uint8Array, encoding?: EncodingName): Promise<Content> {
  const { source, charset } = sourceOf(bytes, encoding);
  // Of Windows-1258 the browser makes letters and marks; what is converted is composed.
  if (charset !== "windows-1258") return readSource(source, charset, encoding);
  return readSource(new TextDecoder("windows-1252").decode(bytes), charset, "windows-1258");
}

/** Reads the source of a page whose characters are known; `charset` says what they were written in. */
export async function readSource(source: string, charset: string | null, encoding?: EncodingName): Promise<Content> {
  if (source.length > LONGEST) throw new DocumentError("too-large", "no page above 16 MB is read: divide it, or save it without pictures");
  const hasFonts = /(?:face|font-family)[\s:="']+\.?vn/i.test(source);
  const read = await readInFonts(encoding, (converter) => {
    const document = parsePage(source);
    if (hasFonts) convertFonts(document.documentElement, converter);
    const whole = textOfHtml(document.body as HtmlNode);
    const metadata = metadataOf(document, whole);
    return { metadata, ...textOf(document, whole, metadata) };
  });
  // A headline is too short to tell; what holds for all of the text holds for it.
  const isOne = read.encoding !== "unicode";
  const { text, metadata, conversions, fonts, warnings } = read;
  return {
    ...(isOne ? await converted(metadata, read.encoding) : metadata),
    text,
    encoding: isOne ? read.encoding : charset,
    conversions,
    fonts,
    warnings: [...warnings, ...damageOf(source, charset)],
  };
}

/** Text, and whether it is that of the whole page for want of a better one. */
function textOf(document: Document, whole: string, { title }: Metadata): { text: string; warnings: DocumentWarning[] } {
  const hasMenus = removeMenus(document);
  if (!hasMenus && isPlain(document, whole)) return { text: whole, warnings: [] };
  const lead = leadOf(document);
  const main = mainOf(document);
  if (main === undefined || main.length < Math.min(SHORTEST, whole.length / 2)) {
    const message = "no article was found in the page, so all of its text was taken";
    return { text: whole, warnings: [{ code: "whole-page", message }] };
  }
  const lines = main.split("\n");
  if (lead !== undefined && !lines.includes(lead)) lines.unshift(lead);
  const headline = title?.value;
  const isThere = headline === undefined || lines.slice(0, 5).some((line) => isSame(line, headline)) || !isShown(whole, headline);
  return { text: (isThere ? lines : [headline, ...lines]).join("\n"), warnings: [] };
}

/** Whether a page is but a document: without menus, and with hardly a link. */
function isPlain(document: Document, whole: string): boolean {
  if (document.querySelector('nav, aside, footer, header, form, main, [role="navigation"], [class*="menu" i], [id*="menu" i]')) return false;
  let linked = 0;
  for (const link of document.querySelectorAll("a[href]")) linked += link.textContent?.length ?? 0;
  return linked <= whole.length / 20 || (linked <= whole.length / 4 && !isProbablyReaderable(document));
}

function mainOf(document: Document): string | undefined {
  try {
    // Reading takes the document apart, so this comes last. The tree itself comes out, not its source.
    const reading = new Readability<Node>(document, { serializer: (node) => node }).parse();
    return reading?.content ? textOfHtml(reading.content as unknown as HtmlNode) : undefined;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return undefined;
  }
}

/** The paragraph in bold before an article, which lies outside of its body: known by being the description too. */
function leadOf(document: Document): string | undefined {
  const meta = document.querySelector('meta[property="og:description"], meta[name="description"]');
  const description = squeezed(meta?.getAttribute("content") ?? "").replace(/\s*(?:\.\.\.|…)$/, "");
  if (description.length < 40) return undefined;
  for (const block of document.querySelectorAll("p, h2, h3, h4, div, strong")) {
    const line = block.querySelector("p, div") ? "" : squeezed(block.textContent ?? "");
    if (line.startsWith(description) && line.length < description.length * 3) return line;
  }
  return undefined;
}

const squeezed = (text: string): string => text.replace(/[ \t\n\f\r]+/g, " ").trim();
const isSame = (line: string, other: string): boolean => squeezed(line).toLowerCase() === squeezed(other).toLowerCase();
const isShown = (whole: string, line: string): boolean => squeezed(whole).toLowerCase().includes(squeezed(line).toLowerCase());

async function converted(metadata: Metadata, encoding: EncodingName): Promise<Metadata> {
  const entries = ["title", "source", "author"] as const;
  const changed: Metadata = { ...metadata };
  for (const key of entries) {
    const said = metadata[key];
    if (said) changed[key] = { ...said, value: (await decodedText(said.value, encoding)).text };
  }
  return changed;
}

/** Names that `TextDecoder` takes and in which no letter stands for another. */
const isCharset = (encoding: string): boolean => /^(?:unicode|utf-|windows-1252$)/.test(encoding);

/** The characters of a page, and the name of their encoding: as asked for, by a mark, as UTF-8, as the page says. */
function sourceOf(bytes: Uint8Array, encoding: EncodingName | undefined): { source: string; charset: string } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { source: new TextDecoder("utf-16le").decode(bytes), charset: "utf-16le" };
  if (first === 0xfe && second === 0xff) return { source: new TextDecoder("utf-16be").decode(bytes), charset: "utf-16be" };
  const isAsked = encoding !== undefined && encoding !== "unicode" && isCharset(encoding);
  if (isAsked) return { source: new TextDecoder(encoding).decode(bytes), charset: encoding };
  try {
    return { source: new TextDecoder("utf-8", { fatal: true }).decode(bytes), charset: "utf-8" };
  } catch {
    const charset = charsetOf(bytes);
    return { source: new TextDecoder(charset).decode(bytes), charset };
  }
}

function charsetOf(bytes: Uint8Array): string {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 4096));
  const [, label = ""] = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head) ?? [];
  try {
    const { encoding } = new TextDecoder(label);
    // Users' own is what pages in legacy fonts called themselves.
    return encoding === "x-user-defined" ? "windows-1252" : encoding;
  } catch {
    return "windows-1252";
  }
}

function damageOf(source: string, charset: string | null): DocumentWarning[] {
  const count = source.split("\ufffd").length - 1;
  return count === 0 ? [] : [warningOf(count, charset)];
}

