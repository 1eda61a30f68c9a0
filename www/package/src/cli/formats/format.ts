import type { DocumentRecord } from "../../documents/index.js";
import type { Analysis } from "../../generated/analysis.js";

/** One article and what was found in it. */
export interface ReadArticle {
  /** The path as given, `-` for standard input. */
  file: string;
  analysis: Analysis;
}

/** A document as it was read. */
export interface ReadDocument {
  file: string;
  document: DocumentRecord;
}

/** Writes articles one after the other. */
export interface Format<Item = ReadArticle> {
  /** What stands before the first article. */
  begin(): string;
  /** One article; `index` counts those written before. */
  article(article: Item, index: number): string;
  /** What stands after the last of `count` articles. */
  end(count: number): string;
}
