import { type Stats, fstatSync } from "node:fs";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { type HtmlNode, textOfHtml } from "../html.js";

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

/**
 * Reads one article; of a file called `.html` or `.htm` what a reader sees of it. A byte order mark is left out; what is
 * not UTF-8 or UTF-16 is replaced, and `isDamaged` says so.
 */
export async function readArticle(file: string): Promise<{ text: string; isDamaged: boolean }> {
  const { stream } = await openInput(file);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const { text, isDamaged } = decodeArticle(Buffer.concat(chunks));
  return { text: HTML_EXTENSION.test(file) ? await textOfSource(text) : text, isDamaged };
}

async function textOfSource(source: string): Promise<string> {
  // Who reads no page does not wait for the parser.
  const { parse } = await import("parse5");
  return textOfHtml(parse(source) as HtmlNode);
}

function decodeArticle(bytes: Uint8Array): { text: string; isDamaged: boolean } {
  const encoding = encodingOf(bytes);
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), isDamaged: false };
  } catch (error) {
    if (!(error instanceof TypeError) || (error as NodeJS.ErrnoException).code !== "ERR_ENCODING_INVALID_ENCODED_DATA") {
      throw error;
    }
    return { text: new TextDecoder(encoding).decode(bytes), isDamaged: true };
  }
}

/** UTF-8, unless a byte order mark says UTF-16. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return "utf-8";
}

function sizeOf(stats: Stats): number | undefined {
  return stats.isFile() ? stats.size : undefined;
}
