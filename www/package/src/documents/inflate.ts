import { Inflate } from "fflate";
import type { Entry } from "./archive.js";
import { DocumentError, broken } from "./error.js";
import type { Source } from "./source.js";

/** What is inflated at a time; each piece unpacks to no more than a thousand times that. */
const PIECE = 64 * 1024;

/** Unpacks a deflated entry that begins at `start`; stops as soon as more comes out than its directory says. */
export async function inflate(source: Source, start: number, { packed, size }: Entry, signal?: AbortSignal): Promise<Uint8Array> {
  const out = new Uint8Array(size);
  let length = 0;
  let isWhole = false;
  const inflater = new Inflate((piece, isFinal) => {
    if (length + piece.length > size) throw new DocumentError("bomb", "it unpacks to more than its archive says: unpack it yourself, if you trust it");
    out.set(piece, length);
    length += piece.length;
    isWhole ||= isFinal;
  });
  for (let at = 0; at < packed; at += PIECE) {
    signal?.throwIfAborted();
    const end = Math.min(packed, at + PIECE);
    const piece = await source.read(start + at, start + end);
    try {
      inflater.push(piece, end === packed);
    } catch (error) {
      if (error instanceof DocumentError) throw error;
      throw broken("an entry of the archive is damaged");
    }
  }
  if (!isWhole) throw broken("an entry of the archive is cut off");
  return out.subarray(0, length);
}
