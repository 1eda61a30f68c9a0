import type { Conversion, Encoding } from "../generated/analysis.js";
import type { DocumentError } from "./error.js";
import type { Sliceable } from "./source.js";

/** The kinds of files that are read. */
export type DocumentFormat = "text" | "markdown" | "html" | "mhtml" | "docx" | "odt" | "rtf" | "pdf" | "mail" | "zip";

/** A file to be read: its name and what it holds. A `File` of the browser is one as it is. */
export type DocumentInput = File | { readonly name: string; readonly bytes: Uint8Array | Sliceable };

/** Where a title, source, author or date was found. */
export type Origin =
  | "json-ld"
  | "open-graph"
  | "meta"
  | "time-element"
  | "heading"
  | "title-element"
  | "byline"
  | "mail-header"
  | "docx-properties"
  | "odt-properties"
  | "rtf-properties"
  | "pdf-info"
  | "file-name";

/** Something said of a document, and where. */
export interface Found {
  value: string;
  from: Origin;
}

/** The date of publication. */
export interface Published extends Found {
  /** ISO 8601: a date, or a date-time in the zone of the document, of Vietnam where it gives none but UTC. */
  value: string;
  /**
   * Whether the file itself says when it was made and nobody says when it was published: good enough where the text has
   * no date of its own, and no more.
   */
  isGuess: boolean;
}

/** How much of a text was converted because it is set in fonts of a legacy encoding, such as ".VnTime". */
export interface FontConversion {
  encoding: Encoding;
  /** UTF-16 code units that came out. */
  length: number;
}

/** What was not quite right, though there is a text. */
export interface DocumentWarning {
  code: "damaged" | "whole-page" | "pages-without-text" | "not-all";
  /** A sentence in English. */
  message: string;
}

/** A document that was read. */
export interface DocumentRecord {
  /** Name of the file as given. */
  name: string;
  /** Where it lies in an archive or mail, `null` for the file itself: "2021/bai.docx", "thu.eml/bai.docx". */
  path: string | null;
  format: DocumentFormat;
  /** A line for every paragraph and every item of a list, tabs between the cells of a table. */
  text: string;
  title: Found | null;
  /** The paper, site or agency. */
  source: Found | null;
  author: Found | null;
  published: Published | null;
  /** The encoding of its characters, `null` where the format leaves no choice. */
  encoding: string | null;
  /** What its letters or fonts showed to be written in a legacy encoding, as of `decode`: where it stands in `text`, and what stood there. */
  conversions: Conversion[];
  /** What its fonts showed to be so; empty where nothing was converted. */
  fonts: FontConversion[];
  warnings: DocumentWarning[];
  error?: never;
}

/** A document that was not read. */
export interface DocumentFailure {
  name: string;
  path: string | null;
  error: DocumentError;
}

/** What a reader of one format makes of a file. */
export interface Content extends Pick<DocumentRecord, "text"> {
  title?: Found | null;
  source?: Found | null;
  author?: Found | null;
  published?: Published | null;
  encoding?: string | null;
  conversions?: Conversion[];
  fonts?: FontConversion[];
  warnings?: DocumentWarning[];
  /** Files within, to be read as documents of their own. */
  attachments?: { name: string; bytes: Uint8Array }[];
}
