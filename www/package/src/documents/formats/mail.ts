// Mails, and pages saved as one (MHTML), with postal-mime: it has no dependencies, runs in Node and in workers, knows the
// charsets that TextDecoder knows, flowed lines and names of attachments in every way they are written.
import PostalMime, { type Address } from "postal-mime";
import { type HtmlNode, textOfHtml } from "../../html.js";
import { isoDate } from "../dates.js";
import { broken } from "../error.js";
import { type EncodingName, type FontConverter, readInFonts } from "../legacy.js";
import { convertFonts, parsePage } from "../page.js";
import type { Content, Found } from "../record.js";
import { readSource } from "./html.js";

/** Parts within parts; more than any mail that was forwarded and forwarded again. */
const DEEPEST = 32;

/** Lines longer than this were not broken by a program for mails. */
const LONGEST_LINE = 80;
/** Where such programs break lines at the earliest. */
const EARLIEST_BREAK = 66;

const parse = async (bytes: Uint8Array) => {
  // Of a view the parser would take the whole buffer beneath.
  return PostalMime.parse(new Uint8Array(bytes).buffer, { maxNestingDepth: DEEPEST, forceRfc822Attachments: true });
};

/** Reads a mail: the letter itself, and what is attached as documents of their own. */
export async function readMail(bytes: Uint8Array, encoding?: EncodingName): Promise<Content> {
  const mail = await parse(bytes);
  if (mail.headers.length === 0) throw broken("the mail has no header");
  const letter = (converter: FontConverter) => (mail.html ? textOfLetter(mail.html, converter) : unbroken(mail.text ?? ""));
  const read = await readInFonts(encoding, (converter) => ({ text: letter(converter).trim() }));
  const { text, conversions, fonts, warnings, encoding: found } = read;
  const header = (value: string | undefined): Found | null => (value?.trim() ? { value: value.trim(), from: "mail-header" } : null);
  const date = isoDate(mail.date ?? "");
  return {
    text,
    title: header(mail.subject),
    source: header(serverOf(mail.from)),
    author: header(mail.from?.name || mail.from?.address),
    published: date === undefined ? null : { value: date, from: "mail-header", isGuess: false },
    encoding: found === "unicode" ? null : found,
    conversions,
    fonts,
    warnings,
    attachments: mail.attachments
      // What a letter shows within itself are logos and signatures.
      .filter(({ mimeType, related, disposition }) => !(mimeType.startsWith("image/") && (related || disposition === "inline")))
      .map(({ filename, mimeType, content }, i) => ({
        name: filename || `attachment ${i + 1}${mimeType === "message/rfc822" ? ".eml" : ""}`,
        bytes: typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content),
      })),
  };
}

/** Reads a page that a browser saved as one file; its pictures and frames are left out. */
export async function readMhtml(bytes: Uint8Array, encoding?: EncodingName): Promise<Content> {
  const { html } = await parse(bytes);
  if (!html) throw broken("there is no page in the file");
  return readSource(html, null, encoding);
}

function textOfLetter(html: string, converter: FontConverter): string {
  const document = parsePage(html);
  convertFonts(document.documentElement, converter);
  return textOfHtml(document.body as HtmlNode);
}

function serverOf(from: Address | undefined): string | undefined {
  return from?.address?.split("@")[1]?.toLowerCase();
}

/** Joins the lines that a program broke because the next word had no room: paragraphs are one line again. */
function unbroken(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  if (lines.some((line) => line.length > LONGEST_LINE)) return lines.join("\n");
  const width = Math.max(...lines.map((line) => line.length));
  if (width < EARLIEST_BREAK) return lines.join("\n");
  let joined = "";
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    const [word = ""] = next?.split(" ") ?? [];
    const isForced = word !== "" && line !== "" && line.length + 1 + word.length > width && !line.startsWith(">");
    joined += line.trimEnd() + (next === undefined ? "" : isForced ? " " : "\n");
  });
  return joined;
}
