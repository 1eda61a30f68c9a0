// Bytes to characters, as src/text/decode/bytes.rs does it: the environment has the tables. tests/encodings/bytes.json holds
// for both.
import type { Encoding } from "../generated/analysis.js";

/** Characters read from bytes. */
export interface Characters {
  text: string;
  encoding: Encoding;
  /** Characters of several bytes, or what stands for them. */
  letters: number;
  /** Those that could not be read; they are U+FFFD. */
  damaged: number;
}

const BYTE_ORDER_MARKS: readonly (readonly [encoding: Encoding, ...mark: number[]])[] = [
  ["utf-8", 0xef, 0xbb, 0xbf],
  ["utf-16le", 0xff, 0xfe],
  ["utf-16be", 0xfe, 0xff],
];

/** What 80 to 9F stand for in Windows-1252; not from the environment, for some Nodes have Latin-1 there. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Reads bytes as whatever they are; `isCertain` tells of a line whether it is in a legacy encoding. */
export function readBytes(bytes: Uint8Array, isCertain: (line: string) => boolean): Characters {
  const encoding = markedBy(bytes) ?? zerosOf(bytes) ?? "utf-8";
  const read = readAs(bytes, encoding);
  if (encoding !== "utf-8" || read.damaged === 0 || /[\0\x03\x07\x08\x0e-\x10\x18-\x1a]/.test(read.text)) return read;
  // In the first set of TCVN 5712 the other controls are capitals.
  if (/[\x01-\x06\x11-\x17]/.test(read.text) && !readWestern(bytes).split("\n").some(isCertain)) return read;

  const lines: [line: Uint8Array, asUtf8: Characters][] = [];
  for (let at = 0, end = 0; at < bytes.length; at = end) {
    end = bytes.indexOf(0x0a, at) + 1 || bytes.length;
    const line = bytes.subarray(at, end);
    lines.push([line, readAs(line, "utf-8")]);
  }
  const linesOf = (sign: number) => lines.filter(([, { letters, damaged }]) => Math.sign(letters - 2 * damaged) === sign).length;
  const isUtf8 = 4 * linesOf(1) > linesOf(-1);
  let text = "";
  let damaged = 0;
  for (const [line, asUtf8] of lines) {
    const western = asUtf8.letters < 2 * asUtf8.damaged ? readWestern(line) : undefined;
    if (western !== undefined && (!isUtf8 || isCertain(western))) {
      text += western;
    } else {
      text += asUtf8.text;
      damaged += asUtf8.damaged;
    }
  }
  return { text, encoding: isUtf8 ? "utf-8" : "windows-1252", letters: read.letters, damaged };
}

/** Reads bytes as they are asked for; for a legacy encoding as the characters in which it is looked for. */
export function readBytesAs(bytes: Uint8Array, encoding: Encoding): Characters {
  if (/^utf-|-1252$/.test(encoding)) return readAs(bytes, encoding);
  const read = readAs(bytes, markedBy(bytes) ?? "utf-8");
  return read.damaged > 0 && encoding !== "unicode" ? readAs(bytes, "windows-1252") : read;
}

function readAs(bytes: Uint8Array, encoding: Encoding): Characters {
  if (encoding === "windows-1252") return { text: readWestern(bytes), encoding, letters: 0, damaged: 0 };
  // A byte order mark of this encoding is left out.
  const text = new TextDecoder(encoding).decode(bytes);
  const damaged = isWhole(bytes, encoding) ? 0 : count(text, /\ufffd/g);
  const letters = encoding === "utf-8" ? count(text, /[^\0-\x7f]/gu) : text.length;
  return { text, encoding, letters, damaged };
}

function isWhole(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes) !== undefined;
  } catch {
    return false;
  }
}

function readWestern(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => HIGH[byte - 0x80] ?? String.fromCharCode(byte)).join("");
}

function markedBy(bytes: Uint8Array): Encoding | undefined {
  return BYTE_ORDER_MARKS.find(([, ...mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
}

/** UTF-16 has a zero beside every letter of ASCII, and at one side only. */
function zerosOf(bytes: Uint8Array): Encoding | undefined {
  const zeros: [number, number] = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 ? 1 : 0]++;
  });
  const [even, odd] = zeros;
  if ((even > 0) === (odd > 0) || (even + odd) * 8 < bytes.length) return undefined;
  const encoding = even > 0 ? "utf-16be" : "utf-16le";
  const { text, damaged } = readAs(bytes, encoding);
  // Numbers of two bytes have zeros, too, but also controls and halves of characters.
  return damaged === 0 && !/[\0-\x08\x0e-\x1a]/.test(text) ? encoding : undefined;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
