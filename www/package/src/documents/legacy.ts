// The one place where documents meet the decoding of legacy encodings.
import { type DecodeOptions, decode, decodeText, encodingOfFont, initDecoder } from "../decode/index.js";
import type { Conversion, Decoded as Read, Encoding } from "../generated/analysis.js";
import type { DocumentWarning, FontConversion } from "./record.js";

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
 * much. What is set in any other font is left as it is.
 */
export class FontConverter {
  readonly fonts: FontConversion[] = [];
  readonly #encodings = new Map<string, Encoding | undefined>();

  /** Waits for the module, and loads it where nobody has. */
  static async open(): Promise<FontConverter> {
    await initDecoder();
    return new FontConverter();
  }

  /** Whether a font is one of these. */
  isLegacy(font: string): boolean {
    return this.#encodingOf(font) !== undefined;
  }

  /** The same text in Unicode. */
  convert(text: string, font: string | undefined): string {
    const encoding = font === undefined ? undefined : this.#encodingOf(font);
    if (encoding === undefined || text.trim() === "") return text;
    // Letters beyond Latin-1 and the signs of Windows-1252 never stand for others: somebody has typed Unicode there.
    if (/[\u0102-\u0151\u0154-\u015f\u0162-\u0177\u0179-\u017c\u017f-\u0191\u0193-\u02c5\u1e00-\u1fff]/.test(text)) return text;
    const { text: made } = decodeText(text, { encoding });
    if (made !== text) this.#count(encoding, made.length);
    return made;
  }

  #count(encoding: Encoding, length: number): void {
    const same = this.fonts.find((other) => other.encoding === encoding);
    if (same) same.length += length;
    else this.fonts.push({ encoding, length });
  }

  #encodingOf(font: string): Encoding | undefined {
    if (!this.#encodings.has(font)) this.#encodings.set(font, encodingOfFont(font));
    return this.#encodings.get(font);
  }
}
