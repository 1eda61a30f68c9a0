// What somebody says is no mention of anything.
import { compared } from "../../corrections/draft.js";
import type { CorrectedCategory, Correction } from "../../corrections/types.js";
import type { Analysis } from "../../generated/analysis.js";
import type { Range } from "../sentences.js";
import { categoryOf } from "./categories.js";
import { anchorAt } from "./quote.js";
import type { Tag } from "./web-annotation.js";

/** "not date" of words at their place, "never date" of the same words everywhere. */
export interface Removal {
  readonly category: CorrectedCategory;
  readonly everywhere: boolean;
}

/** What the bodies of an annotation take away; null where they tell what something is. */
export function removalOf(tags: readonly Tag[]): Removal | null {
  for (const { purpose, value } of tags) {
    const said = purpose === "assessing" ? /^(?<how>not|never) (?<what>.+)$/u.exec(value)?.groups : undefined;
    const category = categoryOf([{ purpose, value: said?.["what"] ?? "" }]);
    if (category && category !== "position") return { category, everywhere: said?.["how"] === "never" };
  }
  return null;
}

/** The correction that takes it away, null where the analysis has nothing of the kind there. */
export function removing({ category, everywhere }: Removal, place: Range, text: string, analysis: Analysis): Correction | null {
  const at = anchorAt(text, place);
  const spans = category === "date" ? analysis.dates : category === "figure" ? analysis.figures : [...analysis.officials, ...analysis.people].flatMap(({ mentions }) => mentions);
  if (everywhere) return spans.some((span) => compared(span.text) === compared(at.exact)) ? { type: "remove-all", category, text: at.exact } : null;
  return spans.some(({ start, end }) => start === place.start && end === place.end) ? { type: "remove", category, at } : null;
}
