import { convertText, detectEncodings } from "../../wasm/decoder.js";
import { readBytes, readBytesAs } from "./bytes.js";
import { DiembaoError } from "../error.js";
import type { Conversion, Decoded, Encoding } from "../generated/analysis.js";
import { isDecoderInitialised } from "./init.js";

/** Names of all encodings, in the order of `Encoding::ALL` in src/text/decode/encoding.rs. */
export const ENCODINGS = [
  ...(["unicode", "utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1258"] as const),
  ...(["tcvn3", "tcvn3-capitals", "vni", "viqr", "mojibake"] as const),
] satisfies readonly Encoding[];

/** How something is decoded. */
export interface DecodeOptions {
  /** The encoding, where it is known; nothing is detected then. */
  encoding?: Encoding | "auto";
}

/** The first encoding in which characters stand for other ones. */
const FIRST_LEGACY = ENCODINGS.indexOf("windows-1258");

/**
 * Reads bytes: UTF-8, UTF-16, and the legacy Vietnamese encodings by what makes Vietnamese syllables of them.
 *
 * Throws a `DiembaoError`: `not-initialised` before `initDecoder()` has finished, `invalid-bytes`, `unknown-encoding`.
 */
export function decode(bytes: ArrayBuffer | ArrayBufferView, options?: DecodeOptions): Decoded {
  const place = placeOf(options);
  const view = viewOf(bytes);
  const given = ENCODINGS[place];
  const read = given === undefined ? readBytes(view, (line) => detectEncodings(line).length > 2) : readBytesAs(view, given);
  const { letters, damaged } = read;
  const isLost = given === undefined && damaged > letters / 2;
  const { text, encoding, confidence, conversions } = decodeAs(read.text, isLost ? 0 : place);
  const isConverted = encoding !== "unicode";
  const isWestern = read.encoding === "windows-1252";
  const readable = isWestern ? 0 : (letters - damaged) / Math.max(letters, 1);
  return {
    text,
    encoding: isConverted ? encoding : read.encoding,
    confidence: given !== undefined ? 1 : isConverted ? confidence : letters > 0 ? readable : 1,
    damaged,
    conversions,
  };
}

/**
 * Reads a text whose characters may stand for others: what was pasted from a document in .VnTime or VNI-Times, written in
 * VIQR, or is UTF-8 that was read wrongly. Paragraphs and runs of words are judged apart.
 *
 * Throws a `DiembaoError`: `not-initialised` before `initDecoder()` has finished, `invalid-text`, `unknown-encoding`.
 */
export function decodeText(text: string, options?: DecodeOptions): Decoded {
  const place = placeOf(options);
  if (typeof text !== "string") throw new DiembaoError("invalid-text", `the text must be a string, not ${typeof text}`);
  return decodeAs(text, place);
}

/** The encoding of a text that is set in a font of that name, `undefined` for a font of Unicode; needs no `initDecoder()`. */
export function encodingOfFont(font: string): Encoding | undefined {
  const name = font.replace(/^.{6}\+/, "");
  if (/^vni-/i.test(name)) return "vni";
  if (!/^\.vn/i.test(name) && !/^[Vv][Nn][A-Z]/.test(name)) return undefined;
  return /H(?:[-,][BIRN][^-,]*)?$/.test(name) ? "tcvn3-capitals" : "tcvn3";
}

/** As the encoding at that place, or as what is detected where there is none. */
function decodeAs(text: string, place: number): Decoded {
  const found = place < 0 ? detectEncodings(text) : place < FIRST_LEGACY ? [0, 1] : [place, 1, 0, text.length, place];
  const [whole = 0, confidence = 1, ...stretches] = found;
  const conversions: Conversion[] = [];
  let out = "";
  let at = 0;
  for (let i = 0; i < stretches.length; i += 3) {
    const [from = 0, to = 0, encoding = 0] = stretches.slice(i, i + 3);
    const original = text.slice(from, to);
    const converted = convertText(original, encoding);
    const start = out.length + from - at;
    out += text.slice(at, from) + converted;
    if (converted !== original) conversions.push({ start, end: out.length, encoding: nameOf(encoding), original });
    at = to;
  }
  return { text: out + text.slice(at), encoding: nameOf(whole), confidence, damaged: 0, conversions };
}

function nameOf(place: number): Encoding {
  return ENCODINGS[place] ?? "unicode";
}

/** The place of the encoding that is asked for; -1 where it is to be detected. */
function placeOf(options: DecodeOptions | undefined): number {
  if (!isDecoderInitialised()) throw new DiembaoError("not-initialised", "call initDecoder() and wait for it before decoding");
  const name = options?.encoding ?? "auto";
  const place = ENCODINGS.indexOf(name as Encoding);
  if (place < 0 && name !== "auto") {
    throw new DiembaoError("unknown-encoding", `"${String(name)}" is no encoding; known are: auto ${ENCODINGS.join(" ")}`);
  }
  return place;
}

function viewOf(bytes: unknown): Uint8Array {
  if (ArrayBuffer.isView(bytes)) return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // An ArrayBuffer of whatever window.
  if (Object.prototype.toString.call(bytes) === "[object ArrayBuffer]") return new Uint8Array(bytes as ArrayBuffer);
  throw new DiembaoError("invalid-bytes", `the bytes must be an ArrayBuffer or a view of one, not ${typeof bytes}`);
}
