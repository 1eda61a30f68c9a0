import type { Analysis, Person, Span } from "../generated/analysis.js";

/** The kinds of things that can be marked. */
export type HighlightKind = "official" | "person" | "date" | "figure" | "furniture";

/** All kinds; where they overlap, the first of them is the most telling. */
export const HIGHLIGHT_KINDS: readonly HighlightKind[] = ["official", "person", "date", "figure", "furniture"];

/** Names one item of an analysis by its kind and its place in the analysis' list: `official:3`. */
export type ItemId = `${HighlightKind}:${number}`;

/** One marked span of an item. */
export interface HighlightedSpan {
  /** The item that the span belongs to. */
  readonly id: ItemId;
  readonly kind: HighlightKind;
  /** Place of the item in its list: `analysis.officials[index]` for the kind `official`, and so on. */
  readonly index: number;
  /** What the span is to a person: a form of the name, a title that stands for it, or a position given to it. */
  readonly part: "name" | "title" | "position" | null;
  /** Where it stands in the analysed text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The elements that mark it, in text order: several where other spans or elements begin or end within. */
  readonly marks: HTMLElement[];
}

/** The spans of the given kinds, in text order. */
export function spansOf(analysis: Analysis, kinds: ReadonlySet<HighlightKind>): HighlightedSpan[] {
  const spans: HighlightedSpan[] = [];
  const add = (kind: HighlightKind, index: number, { start, end, text }: Span, part: HighlightedSpan["part"] = null) => {
    if (start < end) spans.push({ id: `${kind}:${index}`, kind, index, part, start, end, text, marks: [] });
  };
  const addMentions = (kind: HighlightKind, index: number, { mentions }: Person) => {
    for (const mention of mentions) add(kind, index, mention, mention.kind);
  };

  if (kinds.has("official")) {
    analysis.officials.forEach((official, index) => {
      addMentions("official", index, official);
      for (const span of official.positions.flatMap((position) => position.spans)) add("official", index, span, "position");
    });
  }
  if (kinds.has("person")) analysis.people.forEach((person, index) => addMentions("person", index, person));
  if (kinds.has("date")) analysis.dates.forEach((date, index) => add("date", index, date));
  if (kinds.has("figure")) analysis.figures.forEach((figure, index) => add("figure", index, figure));
  if (kinds.has("furniture")) analysis.furniture.forEach((part, index) => add("furniture", index, part));
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}
