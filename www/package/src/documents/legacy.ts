// The one place where documents meet the decoding of legacy encodings.
import { type DecodeOptions, decode, decodeText, encodingOfFont, initDecoder } from "../decode/index.js";
import type { Conversion, Decoded as Read, Encoding } from "../generated/analysis.js";
import type { Content, DocumentWarning, FontConversion } from "./record.js";

export type EncodingName = NonNullable<DecodeOptions["encoding"]>;

/** A text and what was done to get it. */
export interface Decoded {
  text: string;
  encoding: Encoding;
  conversions: Conversion[];
  warnings: DocumentWarning[];
}

/** Reads bytes in an encoding, or in what they are found to be; waits for the module, and loads it where nobody has. */
export async function decoded(bytes: Uint8Array, encoding: EncodingName = "auto"): Promise<Decoded> {
  await initDecoder();
  return made(decode(bytes, { encoding }));
}

/** Reads characters, some of which may stand for others. */
export async function decodedText(text: string, encoding: EncodingName = "auto"): Promise<Decoded> {
  await initDecoder();
  return made(decodeText(text, { encoding }));
}

/** What a document holds, in Unicode. */
type InUnicode<T> = Omit<T, keyof Decoded> & Decoded & { fonts: FontConversion[] };

/**
 * Reads a document that names the fonts of its runs. `read` goes through it with a converter, once more where fonts were
 * converted: so it is known what stood there, and can be taken back without the file. What is set in no such font is told by its
 * letters, or read in the encoding that is asked for.
 */
export async function readInFonts<T extends Pick<Content, "text" | "warnings"> & { heading?: string | undefined }>(
  encoding: EncodingName = "auto",
  read: (converter: FontConverter) => T | Promise<T>,
): Promise<InUnicode<T>> {
  await initDecoder();
  const converter = new FontConverter(encoding);
  const seen = await read(converter);
  const isSettled = converter.isOff || (encoding !== "auto" && converter.hasLegacy);
  const decoded = made(isSettled ? decodeText(seen.text, { encoding: "unicode" }) : decodedLines(seen.text, encoding));
  const { fonts } = converter;
  if (fonts.length > 0) {
    const { text } = await read(new FontConverter("unicode"));
    const encodings = [...fonts, ...decoded.conversions].map((one) => one.encoding);
    decoded.conversions = differencesOf(text, decoded.text, [...new Set(encodings)]);
  }
  const { heading } = seen;
  // A headline is too short to tell; but it is a line of the text.
  const line = heading === undefined ? -1 : seen.text.split("\n").indexOf(heading);
  const warnings = [...(seen.warnings ?? []), ...decoded.warnings];
  return { ...seen, ...(line < 0 ? {} : { heading: decoded.text.split("\n")[line] }), ...decoded, warnings, fonts };
}

/** Letters beyond Latin-1 and the signs of Windows-1252, which never stand for others: somebody has typed Unicode there. */
const UNICODE = /[\u0102-\u0151\u0154-\u015f\u0162-\u0177\u0179-\u017c\u017f-\u0191\u0193-\u02c5\u1e00-\u1fff]/;

/** In an encoding that is asked for, but for lines that somebody has typed in Unicode; of a page in Windows-1258 these are references. */
function decodedLines(text: string, encoding: EncodingName): Read {
  if (encoding === "auto" || encoding === "windows-1258" || !UNICODE.test(text)) return decodeText(text, { encoding });
  const conversions: Conversion[] = [];
  const lines: string[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const read = decodeText(line, { encoding: UNICODE.test(line) ? "unicode" : encoding });
    conversions.push(...read.conversions.map((one) => ({ ...one, start: one.start + at, end: one.end + at })));
    lines.push(read.text);
    at += read.text.length + 1;
  }
  return { text: lines.join("\n"), encoding: "unicode", confidence: 1, damaged: 0, conversions };
}

function made({ text, encoding, conversions, damaged }: Read): Decoded {
  return { text, encoding, conversions, warnings: damaged > 0 ? [warningOf(damaged, encoding)] : [] };
}

/** Says that characters were lost. */
export function warningOf(damaged: number, encoding: string | null): DocumentWarning {
  const name = encoding?.startsWith("utf-16") ? "UTF-16" : "UTF-8";
  return { code: "damaged", message: `not ${name}; what could not be read became \ufffd (${damaged} times)` };
}

/**
 * Converts runs of text that are set in fonts of legacy encodings, such as ".VnTime" and "VNI-Times", and remembers how
 * much. What is set in any other font is left as it is. An encoding that is asked for is taken in place of what the fonts
 * say; one in which no letter stands for another leaves everything as it is.
 */
export class FontConverter {
  readonly fonts: FontConversion[] = [];
  /** Whether there are such fonts, converted or not. */
  hasLegacy = false;
  readonly isOff: boolean;
  readonly #asked: EncodingName;
  readonly #encodings = new Map<string, Encoding | undefined>();

  /** To be called when the decoder is there. */
  constructor(encoding: EncodingName = "auto") {
    this.#asked = encoding;
    this.isOff = /^(?:unicode|utf-|windows-1252$)/.test(encoding);
  }

  /** Whether a font is one of these. */
  isLegacy(font: string): boolean {
    return this.#encodingOf(font) !== undefined;
  }

  /** The same text in Unicode. */
  convert(text: string, font: string | undefined): string {
    const encoding = font === undefined ? undefined : this.#encodingOf(font);
    if (encoding === undefined || this.isOff || text.trim() === "" || UNICODE.test(text)) return text;
    const { text: read } = decodeText(text, { encoding });
    const made = encoding === "tcvn3" ? withoutCapitals(read, text) : read;
    if (made !== text) this.#count(encoding, made.length);
    return made;
  }

  #count(encoding: Encoding, length: number): void {
    const same = this.fonts.find((other) => other.encoding === encoding);
    if (same) same.length += length;
    else this.fonts.push({ encoding, length });
  }

  #encodingOf(font: string): Encoding | undefined {
    if (!this.#encodings.has(font)) this.#encodings.set(font, this.#read(font));
    return this.#encodings.get(font);
  }

  #read(font: string): Encoding | undefined {
    const named = encodingOfFont(font);
    if (named === undefined) return undefined;
    this.hasLegacy = true;
    // That letters are capitals is said by the font alone.
    return this.#asked === "auto" || this.isOff || named.startsWith(this.#asked) ? named : this.#asked;
  }
}

/**
 * What is in capitals around them makes capitals of the small letters of TCVN3 where nobody knows the font. Here the font is
 * known, and had it been that of capitals, it would have said so: "Mã DHB".
 */
function withoutCapitals(made: string, text: string): string {
  if (made.length !== text.length) return made;
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const [letter, seen] = [made.charAt(i), text.charAt(i)];
    out += letter === seen || /[\u00a1-\u00a7]/.test(seen) ? letter : letter.toLowerCase();
  }
  return out;
}

interface Word {
  word: string;
  start: number;
  end: number;
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[^ \t\n]+/g)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));

/**
 * Where a text is written otherwise than before it was converted. Converting changes words and no blanks; words beside each
 * other in one encoding are one conversion. Should the words not be the same ones, all of the text is.
 */
function differencesOf(original: string, text: string, encodings: readonly Encoding[]): Conversion[] {
  const [before, after] = [wordsOf(original), wordsOf(text)];
  const [first = "unicode" as Encoding] = encodings;
  if (before.length !== after.length) return [{ start: 0, end: text.length, encoding: first, original }];
  const conversions: Conversion[] = [];
  let last: { conversion: Conversion; from: number } | undefined;
  const isWritten = (place: number, encoding: Encoding) =>
    decodeText(before[place]?.word ?? "", { encoding }).text.normalize("NFC") === after[place]?.word;
  before.forEach(({ word, start, end }, i) => {
    const now = after[i] as Word;
    const isSame = word === now.word;
    const goesOn = last !== undefined && isWritten(i, last.conversion.encoding) && !text.slice(last.conversion.end, now.start).includes("\n");
    // Numbers and the like are the same in all encodings; what ends in them ends before them.
    if (isSame && !goesOn) last = undefined;
    if (isSame) return;
    if (last && goesOn) {
      last.conversion.end = now.end;
      last.conversion.original = original.slice(last.from, end);
      return;
    }
    const encoding = encodings.find((one) => isWritten(i, one)) ?? last?.conversion.encoding ?? first;
    last = { conversion: { start: now.start, end: now.end, encoding, original: word }, from: start };
    conversions.push(last.conversion);
  });
  return conversions;
}
