import { findAnchor } from "../corrections/anchor.js";
import type { CorrectedCategory } from "../corrections/types.js";
import type { ExportArticle } from "./article.js";
import { labelsOf } from "./labels.js";
import { placesOf } from "./read/quote.js";
import type { Range } from "./sentences.js";

/** Words that somebody has said are no mention of what they were taken for; at this place, or `everywhere`, of which this is the first. */
export interface Removed extends Range {
  readonly category: CorrectedCategory;
  readonly everywhere: boolean;
}

/** What was corrected away and is still not there, each once, in text order: whoever analyses the text anew would find it again. */
export function removedOf({ text, analysis, corrections = [] }: ExportArticle): Removed[] {
  const there = new Set(labelsOf(analysis).map((label) => keyOf(label.kind, label)));
  const removed = new Map<string, Removed>();
  for (const correction of corrections) {
    if (correction.type !== "remove" && correction.type !== "remove-all") continue;
    const { type, category } = correction;
    const place = type === "remove" ? findAnchor(text, correction.at) : placesOf(text, correction.text, "giu")[0];
    if (!place || there.has(keyOf(category, place))) continue;
    const { start, end } = place;
    removed.set([type, category, start, end].join(), { category, start, end, everywhere: type === "remove-all" });
  }
  return [...removed.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The same words may be an official to one and a person to another, who is nobody else for that. */
function keyOf(kind: string, { start, end }: Range): string {
  return [kind === "official" ? "person" : kind, start, end].join();
}
