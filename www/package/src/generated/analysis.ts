// Generated from src/analysis.rs and src/text/decode by the test in src/typescript.rs. Do not edit.

/**
 * A stretch of the analysed text.
 *
 * In Rust the offsets are UTF-8 bytes, so that `&input[span.start..span.end] == span.text`. What leaves for
 * JavaScript, for JSON files and for the command line has UTF-16 code units instead
 * ([`Analysis::into_utf16`]), so that `input.slice(start, end) === text` holds there.
 */
export interface Span {
  /**
   * Where the span begins.
   */
  start: number;
  /**
   * Where it ends, exclusive.
   */
  end: number;
  /**
   * The exact characters of the span.
   */
  text: string;
}

/**
 * What the extractor returns for one article: plain data, JSON-safe, the same in Rust, JavaScript and on the
 * command line.
 */
export interface Analysis {
  /**
   * Version of this format; raised when a field changes meaning.
   */
  format: 1;
  /**
   * The date that relative dates were resolved against, EDTF, or null when none is known.
   */
  published: string | null;
  /**
   * Where the publication date came from.
   */
  publishedFrom: PublishedFrom | null;
  /**
   * Named people whom the article ties to a position, in order of first mention.
   */
  officials: Array<Official>;
  /**
   * Named people to whom the article gives no position, in order of first mention.
   */
  people: Array<Person>;
  /**
   * Expressions that can be placed on the calendar, in text order.
   */
  dates: Array<DateMention>;
  /**
   * Quantities with what they count or measure, in text order.
   */
  figures: Array<Figure>;
  /**
   * Parts of the input that are not the story: menus, datelines, bylines, captions, credits, teasers.
   */
  furniture: Array<Furniture>;
}

/**
 * Where the publication date came from.
 */
export type PublishedFrom = "option" | "text";

/**
 * A named person.
 */
export interface Person {
  /**
   * Fullest form in the article, as spelt there.
   */
  name: string;
  /**
   * Normal spelling and capitals: "Vũ thành Long" → "Vũ Thành Long".
   */
  nameNormalised: string;
  /**
   * "đồng chí", "ông", "bà", "PGS", "TS", "Thượng tướng" … as found.
   */
  honorifics: Array<string>;
  /**
   * Every span that refers to the person, in text order.
   */
  mentions: Array<Mention>;
}

/**
 * A named person whom the article ties to at least one position.
 */
export interface Official {
  /**
   * Every distinct position the article gives them, in order of first mention.
   */
  positions: Array<Position>;
  /**
   * Fullest form in the article, as spelt there.
   */
  name: string;
  /**
   * Normal spelling and capitals: "Vũ thành Long" → "Vũ Thành Long".
   */
  nameNormalised: string;
  /**
   * "đồng chí", "ông", "bà", "PGS", "TS", "Thượng tướng" … as found.
   */
  honorifics: Array<string>;
  /**
   * Every span that refers to the person, in text order.
   */
  mentions: Array<Mention>;
}

/**
 * One reference to a person.
 */
export interface Mention {
  /**
   * By name or by title.
   */
  kind: MentionKind;
  /**
   * Where the span begins.
   */
  start: number;
  /**
   * Where it ends, exclusive.
   */
  end: number;
  /**
   * The exact characters of the span.
   */
  text: string;
}

/**
 * How a mention refers to its person.
 */
export type MentionKind = "name" | "title";

/**
 * One position that the article gives to a person.
 */
export interface Position {
  /**
   * As written.
   */
  text: string;
  /**
   * Normal spelling, abbreviations opened, owner filled in: "Trưởng đoàn Đại biểu Quốc hội tỉnh Quảng Bình".
   */
  title: string;
  /**
   * Head term: "Bí thư", "Phó Chủ tịch", "Ủy viên".
   */
  role: string;
  /**
   * The body in which it is held, or null where the article does not say.
   */
  organisation: string | null;
  /**
   * Level of the body.
   */
  level: Level;
  /**
   * Branch of power.
   */
  branch: Branch;
  /**
   * Held now, formerly, or not yet.
   */
  status: Status;
  /**
   * Every place in the text that gives this position to this person.
   */
  spans: Array<Span>;
}

/**
 * Level of the body in which a position is held.
 */
export type Level = "central" | "provincial" | "district" | "commune" | "foreign" | "international" | "enterprise" | "other";

/**
 * Branch of power to which a position belongs.
 */
export type Branch = "party" | "state" | "government" | "assembly" | "judiciary" | "military" | "police" | "front" | "other";

/**
 * Whether a position is held at the time of the article.
 */
export type Status = "current" | "former" | "late" | "acting" | "designate";

/**
 * An expression that can be placed on the calendar.
 */
export interface DateMention {
  /**
   * EDTF (ISO 8601-2).
   */
  value: string;
  /**
   * First calendar day covered, `YYYY-MM-DD`, or null where the value leaves it open.
   */
  earliest: string | null;
  /**
   * Last calendar day covered, `YYYY-MM-DD`, or null where the value leaves it open.
   */
  latest: string | null;
  /**
   * A point, an interval, or a recurring set.
   */
  type: DateType;
  /**
   * Part of the day that the expression names.
   */
  partOfDay: PartOfDay | null;
  /**
   * The calendar in which the text gives the date; the value is Gregorian always.
   */
  calendar: Calendar;
  /**
   * Where the missing parts came from; null when nothing could fill them in.
   */
  resolvedFrom: ResolvedFrom | null;
  /**
   * Where the span begins.
   */
  start: number;
  /**
   * Where it ends, exclusive.
   */
  end: number;
  /**
   * The exact characters of the span.
   */
  text: string;
}

/**
 * Kind of a date.
 */
export type DateType = "date" | "interval" | "set";

/**
 * Part of the day.
 */
export type PartOfDay = "early_morning" | "morning" | "noon" | "afternoon" | "evening" | "night";

/**
 * The calendar in which a text gives a date.
 */
export type Calendar = "gregorian" | "lunar";

/**
 * Where the missing parts of a date came from.
 */
export type ResolvedFrom = "text" | "published" | "context";

/**
 * A quantity with what it counts or measures.
 */
export interface Figure {
  /**
   * What kind of quantity.
   */
  kind: FigureKind;
  /**
   * The value in the plain unit: "50 nghìn" is 50000. The lower end of a range.
   */
  value: number;
  /**
   * Lower end of a range, else null.
   */
  low: number | null;
  /**
   * Upper end of a range, else null.
   */
  high: number | null;
  /**
   * Denominator of a ratio.
   */
  of: number | null;
  /**
   * How the text qualifies the number.
   */
  qualifier: Qualifier;
  /**
   * UCUM code, ISO 4217 code, "%", or null.
   */
  unit: string | null;
  /**
   * The counted noun as written.
   */
  noun: string | null;
  /**
   * The direction of a change, where the phrase says so.
   */
  change: Change | null;
  /**
   * Where the span begins.
   */
  start: number;
  /**
   * Where it ends, exclusive.
   */
  end: number;
  /**
   * The exact characters of the span.
   */
  text: string;
}

/**
 * Kind of a figure.
 */
export type FigureKind = "count" | "ratio" | "percent" | "money" | "measure" | "duration" | "age" | "score" | "rank" | "ordinal";

/**
 * How a text qualifies a number.
 */
export type Qualifier = "exact" | "about" | "more_than" | "at_least" | "less_than" | "almost" | "at_most";

/**
 * Direction of a change.
 */
export type Change = "up" | "down";

/**
 * A part of the input that is not the story.
 */
export interface Furniture {
  /**
   * What it is.
   */
  kind: FurnitureKind;
  /**
   * Where the span begins.
   */
  start: number;
  /**
   * Where it ends, exclusive.
   */
  end: number;
  /**
   * The exact characters of the span.
   */
  text: string;
}

/**
 * Kind of furniture.
 */
export type FurnitureKind = "menu" | "dateline" | "byline" | "caption" | "credit" | "teaser" | "duplicate";

/**
 * What the caller may say about an article.
 */
export interface Options {
  /**
   * Publication date, ISO 8601 date or date-time; overrides what the text says.
   */
  published?: string;
  /**
   * Words of the user's own, taken as if they stood in the built-in tables.
   */
  dictionary?: Dictionary;
}

/**
 * Words of the user's own.
 */
export interface Dictionary {
  /**
   * People with their positions and other names.
   */
  people?: Array<DictionaryPerson>;
  /**
   * Titles, as written in articles.
   */
  titles?: Array<string>;
  /**
   * Bodies, as written in articles.
   */
  bodies?: Array<string>;
  /**
   * Abbreviations and what they stand for.
   */
  abbreviations?: Array<Abbreviation>;
}

/**
 * A person of the user's own dictionary.
 */
export interface DictionaryPerson {
  /**
   * Full name.
   */
  name: string;
  /**
   * Positions that the person holds.
   */
  positions?: Array<string>;
  /**
   * Other names.
   */
  alsoKnownAs?: Array<string>;
}

/**
 * An abbreviation of the user's own dictionary.
 */
export interface Abbreviation {
  /**
   * The short form: "UVBCT".
   */
  short: string;
  /**
   * What it stands for: "Ủy viên Bộ Chính trị".
   */
  full: string;
}

/**
 * How the letters of a text are written: as which bytes, or as which other characters.
 */
export type Encoding = "unicode" | "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "windows-1258" | "tcvn3" | "tcvn3-capitals" | "vni" | "viqr" | "mojibake";

/**
 * A text, how it was written, and what was converted to get it.
 */
export interface Decoded {
  /**
   * The text. What was converted is composed (NFC); all else is as it was given.
   */
  text: string;
  /**
   * How it was written. Where parts of it only were converted, the encoding of the rest.
   */
  encoding: Encoding;
  /**
   * How sure that is, 0 to 1.
   *
   * 1 where it was asked for, or where the bytes say so themselves: by a byte order mark, or because they are UTF-8.
   * Of UTF-8 with errors it is the share of letters without. For what was converted it is the share of those words that
   * look wrong as they stand and become Vietnamese syllables, times 1 − 2⁻ⁿ, where n counts the signs for it: nothing
   * below 3 is converted. 0 for Windows-1252, which any bytes can be.
   */
  confidence: number;
  /**
   * How many characters could not be read; they are U+FFFD.
   */
  damaged: number;
  /**
   * The stretches that were converted, in text order; the whole text is one of them where all of it was.
   */
  conversions: Array<Conversion>;
}

/**
 * A stretch of the decoded text that stood there in other characters.
 */
export interface Conversion {
  /**
   * Where it begins in the decoded text.
   */
  start: number;
  /**
   * Where it ends, exclusive.
   */
  end: number;
  /**
   * What it was converted from.
   */
  encoding: Encoding;
  /**
   * The characters that stood there, to take the conversion back.
   */
  original: string;
}
