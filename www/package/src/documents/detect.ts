// What a file is: by what it begins with, and by its name only where that says nothing.
import { entriesOf, unpack } from "./archive.js";
import { DocumentError, locked } from "./error.js";
import { Allowance, type Limits, tooLarge } from "./limits.js";
import type { DocumentFormat } from "./record.js";
import { type Source, readAll } from "./source.js";

const HEAD = 4096;

/** Files that no reader meant, which programs and systems leave behind. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.(?!\.)|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** Text that no person reads as such; saved pages bring it along. */
const CODE = /\.(?:css|js|mjs|cjs|json|jsonl|map|svg|xml|xsl|xslt|ts|wasm)$/i;

/** A header that only mails have, behind others. */
const MAIL = /^(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*(?:MIME-Version|Message-ID|Received|Return-Path):/i;
/** Headers of a page that a browser saved as a mail. */
const SAVED_PAGE = /^(?:Snapshot-Content-Location:|Content-Type: multipart\/related;[^]{0,200}type="text\/html")/im;

const PICTURE = "a picture: have a program recognise its text (OCR) first";

const SIGNATURES: readonly [start: readonly number[], what: string][] = [
  [[0x89, 0x50, 0x4e, 0x47], PICTURE],
  [[0xff, 0xd8, 0xff], PICTURE],
  [[0x47, 0x49, 0x46, 0x38], PICTURE],
  [[0x49, 0x49, 0x2a, 0x00], PICTURE],
  [[0x4d, 0x4d, 0x00, 0x2a], PICTURE],
  [[0x52, 0x61, 0x72, 0x21], "a RAR archive: unpack it, or pack it as ZIP"],
  [[0x37, 0x7a, 0xbc, 0xaf], "a 7z archive: unpack it, or pack it as ZIP"],
  [[0x1f, 0x8b], "a gzip archive: unpack it, or pack it as ZIP"],
  [[0x42, 0x5a, 0x68], "a bzip2 archive: unpack it, or pack it as ZIP"],
  [[0xfd, 0x37, 0x7a, 0x58], "an xz archive: unpack it, or pack it as ZIP"],
];

/** Whether a file of an archive or folder is one that systems and programs leave behind, such as ".DS_Store": nobody means it to be read. */
export const isLitter = (path: string): boolean => LITTER.test(path);

/** Finds the format of a file; throws a `DocumentError` for those that are not read. */
export async function formatOf(name: string, source: Source, limits: Limits): Promise<DocumentFormat> {
  const head = await source.read(0, Math.min(HEAD, source.size));
  if (head.length === 0) throw new DocumentError("empty", "the file is empty");
  if (begins(head, [0x50, 0x4b, 0x03, 0x04]) || begins(head, [0x50, 0x4b, 0x05, 0x06])) return formatOfArchive(source, limits);
  if (begins(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return refuseCompound(source, limits);
  for (const [start, what] of SIGNATURES) {
    if (begins(head, start)) throw new DocumentError("unsupported", `it is ${what}`);
  }

  // Whatever else it may be: nobody should wait for a reader, or hear of a kind that does not matter.
  if (source.size > limits.documentBytes) throw tooLarge(source.size, limits);

  const latin = new TextDecoder("windows-1252").decode(head);
  if (latin.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (/^\s*\{\\rtf/.test(latin)) return "rtf";
  const isWide = begins(head, [0xff, 0xfe]) || begins(head, [0xfe, 0xff]);
  if (!isWide && head.includes(0)) throw new DocumentError("unsupported", "it is no text, and no kind of document that is read: save it as .docx, .odt, .pdf or .txt");

  const text = isWide ? new TextDecoder(head[0] === 0xff ? "utf-16le" : "utf-16be").decode(head) : latin.replace(/^ï»¿/, "");
  const isMail = MAIL.test(text);
  if (/\.(?:mht|mhtml)$/i.test(name) || (isMail && SAVED_PAGE.test(text))) return "mhtml";
  if (isMail || /\.eml$/i.test(name)) return "mail";
  if (isPage(text) || /\.(?:html?|xhtml)$/i.test(name)) return "html";
  if (/\.(?:md|markdown)$/i.test(name)) return "markdown";
  if (CODE.test(name)) throw new DocumentError("unsupported", "it is code or data, and no document");
  return "text";
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

/** Whether the first thing in a text, comments aside, is the beginning of a page. */
function isPage(text: string): boolean {
  const start = text.replace(/^(?:\s+|<\?xml[^>]*\?>|<!--[^]*?-->)+/, "");
  return /^<(?:!doctype html|html|head|body|meta|title)[\s>]/i.test(start);
}

/** Tells Word's and OpenDocument's files from other archives. */
async function formatOfArchive(source: Source, limits: Limits): Promise<DocumentFormat> {
  const entries = await entriesOf(source, new Allowance(limits));
  const names = new Set(entries.map(({ name }) => name));
  const mimetype = entries.find(({ name, size }) => name === "mimetype" && size < 200);
  if (mimetype) {
    const kind = new TextDecoder().decode(await unpack(source, mimetype, new Allowance(limits))).trim();
    if (/^application\/vnd\.oasis\.opendocument\.text(?:-template)?$/.test(kind)) return "odt";
    if (kind.startsWith("application/")) throw new DocumentError("unsupported", `it is a file of the kind ${kind}: save it as .pdf, or copy its text`);
  }
  if (names.has("[Content_Types].xml")) {
    for (const name of names) if (/^word\/document\d*\.xml$/.test(name)) return "docx";
    throw new DocumentError("unsupported", "it is a table calculation or a presentation: save it as .pdf, or copy its text");
  }
  return "zip";
}

/** Files of Microsoft's compound format are of many kinds, none of which is read. */
async function refuseCompound(source: Source, limits: Limits): Promise<never> {
  const bytes = source.size > limits.documentBytes ? await source.read(0, limits.documentBytes) : await readAll(source);
  const names = new TextDecoder("windows-1252").decode(bytes).replaceAll("\u0000", "");
  if (names.includes("EncryptedPackage")) throw locked();
  if (names.includes("WordDocument")) {
    throw new DocumentError("legacy-doc", "it is a document of Word before 2007: open it and save it as .docx or .odt");
  }
  if (names.includes("__substg1.0_")) {
    throw new DocumentError("unsupported", "it is a mail of Outlook (.msg): open it and save it as .eml or as text");
  }
  throw new DocumentError("unsupported", "it is a file of an Office program before 2007 that is no document of Word: save it as .pdf, or copy its text");
}
