import { type Stats, fstatSync } from "node:fs";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { decode, decodeText, initDecoder } from "../decode/index.js";
import type { Decoded, Encoding } from "../generated/analysis.js";
import { type HtmlNode, textOfHtml } from "../html.js";
import type { EncodingName } from "./arguments.js";

const HTML_EXTENSION = /\.html?$/i;

/** Name of standard input among files. */
export const STDIN = "-";

/** Bytes to be read, and how many there are where that is known. */
export interface Input {
  stream: Readable;
  size: number | undefined;
}

/** Opens a file or standard input; rejects with the system's error. */
export async function openInput(file: string): Promise<Input> {
  if (file === STDIN) return { stream: process.stdin, size: sizeOf(fstatSync(0)) };
  const handle = await open(file);
  return { stream: handle.createReadStream(), size: sizeOf(await handle.stat()) };
}

/** One article, and what there is to say of how it was read. */
export interface ArticleRead {
  text: string;
  notes: string[];
}

/**
 * Reads one article in an encoding, or in what is detected for `auto`; of a file called `.html` or `.htm` what a reader sees
 * of it. What cannot be read is replaced.
 */
export async function readArticle(file: string, encoding: EncodingName): Promise<ArticleRead> {
  const { stream } = await openInput(file);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  await initDecoder();
  const read = decode(Buffer.concat(chunks), { encoding });
  const notes = notesOn(read, encoding);
  if (!HTML_EXTENSION.test(file)) return { text: read.text, notes };
  const text = await textOfSource(read.text);
  if (encoding !== "auto" || read.conversions.length > 0) return { text, notes };
  // In the source the letters may be written as entities.
  const seen = decodeText(text);
  return { text: seen.text, notes: [...notes, ...notesOn(seen, encoding)] };
}

/** How an encoding is called in a note; the others are what everybody expects. */
const LABELS: Partial<Record<Encoding, string>> = {
  "windows-1252": "Windows-1252",
  "windows-1258": "Windows-1258",
  tcvn3: "TCVN3",
  vni: "VNI-Windows",
  viqr: "VIQR",
  mojibake: "UTF-8 that was read wrongly once",
};

function notesOn({ encoding, conversions, damaged }: Decoded, asked: EncodingName): string[] {
  const notes: string[] = [];
  const label = LABELS[encoding];
  const parts = [...new Set(conversions.map((conversion) => LABELS[conversion.encoding]))];
  if (asked === "auto" && label) notes.push(`read as ${label}`);
  else if (asked === "auto" && parts.length > 0) notes.push(`read in part as ${parts.join(" and ")}`);
  if (damaged > 0) {
    const name = encoding.startsWith("utf-16") ? "UTF-16" : "UTF-8";
    notes.push(`not ${name}; what could not be read became \ufffd`);
  }
  return notes;
}

async function textOfSource(source: string): Promise<string> {
  // Who reads no page does not wait for the parser.
  const { parse } = await import("parse5");
  return textOfHtml(parse(source) as HtmlNode);
}

function sizeOf(stats: Stats): number | undefined {
  return stats.isFile() ? stats.size : undefined;
}
