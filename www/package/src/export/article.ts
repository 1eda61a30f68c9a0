import type { Correction } from "../corrections/types.js";
import type { DocumentRecord } from "../documents/record.js";
import type { Analysis, Dictionary } from "../generated/analysis.js";
import { firstLine } from "./title.js";

/** What is known of the document that an article was read from: of a record of `diembao/documents` whatever there is. */
export interface ExportRecord extends Partial<Pick<DocumentRecord, "path" | "format" | "title" | "source" | "author" | "published">> {
  /** Name of the file. */
  readonly name: string;
  /** Address of the article on the web, where it has one. */
  readonly url?: string;
}

/** An article and what was found in it: what every format is made of. Plain data, JSON-safe. */
export interface ExportArticle {
  /** The text that the offsets of the analysis count in, in UTF-16 code units. */
  readonly text: string;
  /** What is shown: corrections are applied to it already. */
  readonly analysis: Analysis;
  readonly record?: ExportRecord | null;
  /** The publication date that somebody set, ISO 8601; null where the document or the text is to say it. */
  readonly published?: string | null;
  /** What was corrected, in the order of saying. */
  readonly corrections?: readonly Correction[];
  /** The dictionary that the analysis was made with; null for none. */
  readonly dictionary?: Dictionary | null;
}

/** The languages of reports. */
export type ExportLanguage = "vi" | "en";

/** How something is written. */
export interface ExportOptions {
  /** Language of reports and calendars, `en` without it. Tables for programs have the same columns in both. */
  readonly language?: ExportLanguage;
  /**
   * Whether reports, calendars and Popolo hold what is named in furniture alone, too: in menus, captions, related stories; false
   * without it. Tables and corpora for programs hold everything that the analysis has.
   */
  readonly furniture?: boolean;
  /** Begin CSV with a byte order mark, without which Excel takes Vietnamese letters for others; false without it. */
  readonly bom?: boolean;
  /**
   * When this is written, for formats that must say so; the epoch without it, so that the same article gives the same bytes.
   */
  readonly stamp?: Date;
}

/** A file that was made: its name, without folders, and what it holds. */
export interface ExportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** Writes articles one after the other into one file, so that of thousands only one need be in memory. */
export interface Writer {
  /** What stands before the first article. */
  begin(): string;
  /** One article; `index` counts those written before. */
  article(article: ExportArticle, index: number): string;
  /** What stands after the last of `count` articles. */
  end(count: number): string;
}

/** All that a writer makes of articles. */
export function written(writer: Writer, articles: readonly ExportArticle[]): string {
  return [writer.begin(), ...articles.map((article, index) => writer.article(article, index)), writer.end(articles.length)].join("");
}

/** The file as it is called: in an archive its path there. */
export function fileOf({ record }: ExportArticle): string {
  return record ? (record.path ?? record.name) : "";
}

const LONGEST_TITLE = 120;

/** The title that the document gives, else the first line of the text that is no furniture, shortened. */
export function titleOf({ record, text, analysis }: ExportArticle): string {
  const { title } = record ?? {};
  if (title && title.from !== "file-name") return title.value;
  const line = firstLine(text, analysis.furniture);
  return line.length <= LONGEST_TITLE ? line : `${line.slice(0, LONGEST_TITLE).replace(/\s\S*$/u, "")} …`;
}

/** The date that relative dates were counted from: what the analysis says, else what was set or found. */
export function publishedOf({ analysis, published, record }: ExportArticle): string | null {
  return analysis.published ?? published ?? record?.published?.value ?? null;
}
