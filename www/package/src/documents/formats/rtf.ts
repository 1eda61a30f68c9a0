// RTF, with a small reader of its own. The libraries there are do not do: rtf-parser has been left alone since 2019 and brings
// iconv-lite and streams of Node, rtf-stream-parser takes mails out of RTF, rtf.js draws pages; none knows fonts of TCVN3.
//
//   document = group
//   group    = "{" (group | word | symbol | byte)* "}"
//   word     = "\" letter+ ("-"? digit+)? " "?
//   symbol   = "\'" hex hex | "\" other
//
// Bytes stand for the letters of the font's code page, "\u" for UTF-16 with bytes behind it for those who do not know it.
import { isoDate } from "../dates.js";
import { broken } from "../error.js";
import { Flow } from "../flow.js";
import { type EncodingName, readInFonts } from "../legacy.js";
import type { Content, Found } from "../record.js";

/** Code pages by the number of a font's charset; Western ones take the document's. */
const CHARSETS: Readonly<Record<number, string>> = {
  ...{ 77: "macintosh", 128: "shift_jis", 129: "euc-kr", 134: "gbk", 136: "big5", 161: "windows-1253", 162: "windows-1254" },
  ...{ 163: "windows-1258", 177: "windows-1255", 178: "windows-1256", 186: "windows-1257", 204: "windows-1251" },
  ...{ 222: "windows-874", 238: "windows-1250" },
};

/** Groups beside the text, or with what stands there already. */
const SKIPPED = new Set([
  ...["colortbl", "stylesheet", "listtable", "listoverridetable", "pict", "nonshppict", "objdata", "fldinst", "annotation", "xe", "tc"],
  ...["listtext", "pntext", "sp", "shprslt", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"],
  ...["filetbl", "revtbl", "rsidtbl", "generator", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "template", "operator", "company"],
]);

/** Groups that are marked as unknown to old programs, and yet hold text. */
const KNOWN = new Set(["shpinst", "footnote", "shppict"]);

const CHARACTERS = new Map(
  Object.entries({
    ...{ tab: "\t", line: "\n", page: "\n", emdash: "—", endash: "–", lquote: "‘", rquote: "’", ldblquote: "“", rdblquote: "”" },
    ...{ bullet: "•", emspace: " ", enspace: " ", qmspace: " ", nestcell: "\n", nestrow: "\n", softline: " " },
  }),
);

/** What stands before the parts of a date. */
const SEPARATORS = new Map([["yr", ""], ["mo", "-"], ["dy", "-"], ["hr", "T"], ["min", ":"]]);

type Kind = "text" | "skip" | "fonts" | "info" | "title" | "author" | "made" | "changed" | "note";

/** What holds until the end of a group. */
interface State {
  kind: Kind;
  font: number;
  /** How many bytes behind a "\u" stand for the same. */
  fallback: number;
  isHidden: boolean;
  isInTable: boolean;
}

export async function readRtf(bytes: Uint8Array, encoding?: EncodingName): Promise<Content> {
  const { text, info, isCutOff, conversions, fonts, warnings } = await readInFonts(encoding, (converter) => {
    const reader = new Reader(bytes, new Flow(converter));
    reader.read();
    const { flow, info, isCutOff } = reader;
    return { text: flow.lines.join("\n"), info, isCutOff };
  });
  const from = "rtf-properties";
  const said = (name: string): Found | null => (info.get(name)?.trim() ? { value: info.get(name)?.trim() ?? "", from } : null);
  const date = isoDate(info.get("changed") ?? info.get("made") ?? "");
  if (isCutOff) {
    if (text.trim() === "") throw broken("the file is cut off");
    warnings.push({ code: "not-all", message: "the file is cut off; what there is of it was read" });
  }
  return {
    text,
    title: said("title"),
    author: said("author"),
    published: date === undefined ? null : { value: date, from, isGuess: true },
    conversions,
    fonts,
    warnings,
  };
}

class Reader {
  readonly flow: Flow;
  /** Title and author, and when it was made and changed. */
  readonly info = new Map<string, string>();
  isCutOff = false;
  readonly #bytes: Uint8Array;
  #at = 0;
  #state: State = { kind: "text", font: -1, fallback: 1, isHidden: false, isInTable: false };
  readonly #stack: State[] = [];
  readonly #fonts = new Map<number, { name: string; isNamed: boolean; charset: string | undefined }>();
  #codePage = "windows-1252";
  #defaultFont = -1;
  /** Bytes of letters that are not made out yet: some take two. */
  #pending: number[] = [];
  /** The word before said that a program that does not know the next may leave the group out. */
  #isOptional = false;
  /** Bytes that stand for what was said already. */
  #ahead = 0;
  #hasRow = false;

  constructor(bytes: Uint8Array, flow: Flow) {
    this.#bytes = bytes;
    this.flow = flow;
  }

  read(): void {
    const bytes = this.#bytes;
    this.flow.openParagraph();
    while (this.#at < bytes.length) {
      const byte = bytes[this.#at++] as number;
      if (byte === 0x7b) this.#open();
      else if (byte === 0x7d) this.#close();
      else if (byte === 0x5c) this.#control();
      else if (byte !== 0x0a && byte !== 0x0d) this.#byte(byte);
      // What follows the last brace is none of it.
      if (this.#stack.length === 0) break;
    }
    this.isCutOff = this.#stack.length > 0;
    this.#endParagraph();
    this.#endRow();
  }

  #open(): void {
    this.#letters();
    this.#ahead = 0;
    this.#stack.push(this.#state);
    this.#state = { ...this.#state };
    if (this.#state.kind === "note") this.#state.kind = "text";
  }

  #close(): void {
    this.#letters();
    this.#ahead = 0;
    if (this.#state.kind === "note") {
      this.flow.closeParagraph();
      this.flow.closeNote();
    }
    this.#state = this.#stack.pop() ?? this.#state;
  }

  #control(): void {
    const bytes = this.#bytes;
    const first = bytes[this.#at] ?? 0;
    if (!isLetter(first)) {
      this.#at++;
      return this.#symbol(first);
    }
    const start = this.#at;
    while (isLetter(bytes[this.#at] ?? 0) && this.#at - start < 32) this.#at++;
    const word = String.fromCharCode(...bytes.subarray(start, this.#at));
    const digits = this.#at;
    if (bytes[this.#at] === 0x2d) this.#at++;
    while (isDigit(bytes[this.#at] ?? 0) && this.#at - digits < 12) this.#at++;
    const number = this.#at > digits ? Number(String.fromCharCode(...bytes.subarray(digits, this.#at))) : undefined;
    if (bytes[this.#at] === 0x20) this.#at++;
    if (word === "bin") this.#at += Math.max(0, number ?? 0);
    else if (word === "u" && number !== undefined) this.#unicode(number);
    else {
      this.#letters();
      this.#word(word, number);
    }
    this.#isOptional = false;
  }

  #symbol(symbol: number): void {
    if (symbol === 0x27) {
      const code = Number.parseInt(String.fromCharCode(this.#bytes[this.#at] ?? 0, this.#bytes[this.#at + 1] ?? 0), 16);
      this.#at += 2;
      if (!Number.isNaN(code)) this.#byte(code);
      return;
    }
    const character = String.fromCharCode(symbol);
    if (character === "*") this.#isOptional = true;
    else if (character === "~") this.#put("\u00a0");
    else if (character === "_") this.#put("-");
    // A place where a word may be broken; but fonts of TCVN3 have the letter "ư" for it.
    else if (character === "-" && this.flow.isLegacy(this.#fonts.get(this.#state.font)?.name)) this.#byte(0xad);
    else if (character === "\n" || character === "\r") this.#word("par", undefined);
    else if ("\\{}".includes(character)) this.#byte(symbol);
  }

  /** A word outside of text is of use only where a table is read. */
  #word(word: string, number: number | undefined): void {
    const state = this.#state;
    if (state.kind === "skip") return;
    if (SKIPPED.has(word) || (this.#isOptional && !KNOWN.has(word))) {
      state.kind = "skip";
      return;
    }
    if (state.kind === "info" || state.kind === "made" || state.kind === "changed") return this.#infoWord(word, number);
    if (state.kind === "fonts") return this.#fontWord(word, number);
    const character = CHARACTERS.get(word);
    if (character !== undefined) return this.#put(character);
    switch (word) {
      case "par":
      case "sect":
        return this.#endParagraph();
      case "cell":
        this.#openRow();
        this.#endParagraph();
        this.flow.closeCell();
        return this.flow.openCell();
      case "row":
        return this.#endRow();
      case "pard":
        state.isInTable = false;
        return;
      case "intbl":
        state.isInTable = true;
        return;
      case "plain":
        state.font = this.#defaultFont;
        state.isHidden = false;
        return;
      case "f":
        state.font = number ?? this.#defaultFont;
        return;
      case "v":
      case "deleted":
        state.isHidden = number !== 0;
        return;
      case "uc":
        state.fallback = Math.min(Math.max(number ?? 1, 0), 16);
        return;
      case "deff":
        this.#defaultFont = number ?? -1;
        state.font = this.#defaultFont;
        return;
      case "ansicpg":
        this.#codePage = charsetOf(`windows-${number}`) ?? this.#codePage;
        return;
      case "mac":
        this.#codePage = "macintosh";
        return;
      case "fonttbl":
        state.kind = "fonts";
        return;
      case "info":
        state.kind = "info";
        return;
      case "footnote":
        state.kind = "note";
        this.flow.openNote();
        return this.flow.openParagraph();
    }
  }

  #infoWord(word: string, number: number | undefined): void {
    const { kind } = this.#state;
    if (word === "title" || word === "author") this.#state.kind = word;
    else if (word === "creatim") this.#state.kind = "made";
    else if (word === "revtim") this.#state.kind = "changed";
    else if (kind === "made" || kind === "changed") {
      const separator = SEPARATORS.get(word);
      if (separator === undefined || number === undefined) return;
      this.info.set(kind, `${this.info.get(kind) ?? ""}${separator}${String(number).padStart(2, "0")}`);
    } else if (kind === "info") this.#state.kind = "skip";
  }

  #fontWord(word: string, number = 0): void {
    if (word === "f") {
      this.#state.font = number;
      this.#fonts.set(number, { name: "", isNamed: false, charset: undefined });
    } else if (word === "fcharset") {
      const font = this.#fonts.get(this.#state.font);
      if (font) font.charset = charsetOf(CHARSETS[number]);
    }
  }

  #unicode(number: number): void {
    this.#letters();
    this.#put(String.fromCharCode(number & 0xffff));
    this.#ahead = this.#state.fallback;
  }

  #byte(byte: number): void {
    if (this.#ahead > 0) this.#ahead--;
    else if (this.#state.kind !== "skip") this.#pending.push(byte);
  }

  /** Makes letters of the bytes before something else. */
  #letters(): void {
    if (this.#pending.length === 0) return;
    const bytes = Uint8Array.from(this.#pending);
    this.#pending = [];
    const font = this.#state.kind === "fonts" ? undefined : this.#fonts.get(this.#state.font);
    const isLegacy = this.flow.isLegacy(font?.name);
    const charset = isLegacy ? "windows-1252" : (font?.charset ?? this.#codePage);
    const text = new TextDecoder(charset).decode(bytes);
    // Windows-1258 has the tones as marks behind their letters.
    this.#put(charset === "windows-1258" ? text.normalize("NFC") : text);
  }

  #put(text: string): void {
    if (this.#pending.length > 0) this.#letters();
    const { kind, font } = this.#state;
    if (kind === "text" || kind === "note") {
      if (this.#state.isHidden) return;
      if (this.#state.isInTable) this.#openRow();
      else if (text.trim() !== "" && kind === "text") this.#endRow();
      this.flow.text(text, this.#fonts.get(font)?.name);
    } else if (kind === "fonts") {
      const entry = this.#fonts.get(font);
      if (!entry || entry.isNamed) return;
      const [name = "", rest] = text.split(";");
      entry.name += name;
      entry.isNamed = rest !== undefined;
    } else if (kind === "title" || kind === "author") {
      this.info.set(kind, (this.info.get(kind) ?? "") + text);
    }
  }

  #endParagraph(): void {
    this.#letters();
    this.flow.closeParagraph();
    this.flow.openParagraph();
  }

  #openRow(): void {
    if (this.#hasRow) return;
    this.#hasRow = true;
    this.flow.openRow();
    this.flow.openCell();
  }

  #endRow(): void {
    if (!this.#hasRow) return;
    this.#hasRow = false;
    this.#endParagraph();
    this.flow.closeCell();
    this.flow.closeRow();
  }
}

const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** A name that TextDecoder knows, or undefined. */
function charsetOf(name: string | undefined): string | undefined {
  try {
    return name === undefined ? undefined : new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}
