import type { DateMention, Figure, Position } from "../generated/analysis.js";

/**
 * Where something stands in a text, told so that it is found again after the text around it was edited: the words
 * themselves, what stood before and behind them (a TextQuoteSelector of the W3C's Web Annotation Data Model), and where
 * they began, in UTF-16 code units.
 */
export interface Anchor {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}

/** What is found and can be corrected. */
export type CorrectedCategory = "official" | "person" | "date" | "figure";

/** A person, official or not: the normal name, and one of the mentions, since two people may have one name. */
export interface PersonReference {
  readonly name: string;
  readonly at: Anchor;
}

/** The value of a date; the fields mean what they mean in an analysis. */
export type DateValue = Pick<DateMention, "value" | "earliest" | "latest" | "type" | "partOfDay" | "calendar">;

/** The value of a figure; the fields mean what they mean in an analysis. */
export type FigureValue = Pick<Figure, "kind" | "value" | "low" | "high" | "of" | "qualifier" | "unit" | "noun" | "change">;

/** What was said of one text by whoever reads it. Plain data, JSON-safe; it is applied in the order of saying. */
export type Correction =
  /** These words are no mention of what they were taken for. */
  | { readonly type: "remove"; readonly category: CorrectedCategory; readonly at: Anchor }
  /** These words are never a mention, wherever they stand in the text. */
  | { readonly type: "remove-all"; readonly category: CorrectedCategory; readonly text: string }
  /** Two people are one; the second gives the name. */
  | { readonly type: "merge"; readonly person: PersonReference; readonly into: PersonReference }
  /** Some mentions of a person are another one's, whose name is given. */
  | { readonly type: "split"; readonly person: PersonReference; readonly mentions: readonly Anchor[]; readonly name: string }
  /** The person holds no position. */
  | { readonly type: "not-official"; readonly person: PersonReference }
  /** The person is called otherwise, or holds other positions. */
  | { readonly type: "person"; readonly person: PersonReference; readonly name: string; readonly positions: readonly CorrectedPosition[] | null }
  | { readonly type: "date"; readonly at: Anchor; readonly value: DateValue }
  | { readonly type: "figure"; readonly at: Anchor; readonly value: FigureValue }
  /** Words that were not seen are a mention: of a person there already, or of a new one. */
  | { readonly type: "add-person"; readonly at: Anchor; readonly person: PersonReference | null; readonly name: string; readonly positions: readonly CorrectedPosition[] }
  | { readonly type: "add-date"; readonly at: Anchor; readonly value: DateValue }
  | { readonly type: "add-figure"; readonly at: Anchor; readonly value: FigureValue };

/**
 * A position as it was said by somebody. It has the places in the text of the person's position of the same title, or of
 * the title `from`, where it was called otherwise before; else none.
 */
export type CorrectedPosition = Pick<Position, "title" | "role" | "organisation" | "level" | "branch" | "status"> & { readonly from?: string };
