import type { ExportArticle, Writer } from "../article.js";
import { type Label, labelsOf } from "../labels.js";
import { sentencesOf } from "../sentences.js";
import { tokensOf } from "../tokens.js";

/** Where labels overlap, the first of them stands and the others are left out: one column has no room for both. */
const PRIORITY = ["OFFICIAL", "PERSON", "POSITION", "DATE", "FIGURE"] as const;
type Tag = (typeof PRIORITY)[number];

/**
 * Tokens and labels of CoNLL in the scheme IOB2: a token, a tab, `B-`, `I-` or `O`, an empty line after every sentence, and
 * `-DOCSTART-` before every article. Tokens are syllables, numbers and single signs, cut where a label begins or ends.
 */
export function iob2Of(): Writer {
  return { begin: () => "", article: (article) => `-DOCSTART-\tO\n\n${lines(article)}`, end: () => "" };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly tag: Tag;
}

function lines({ text, analysis }: ExportArticle): string {
  const stretches = chosen(labelsOf(analysis));
  const cuts = [...new Set(stretches.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  let out = "";
  let [next, cut] = [0, 0];
  for (const sentence of sentencesOf(text, stretches)) {
    while (cut < cuts.length && (cuts[cut] as number) <= sentence.start) cut++;
    for (const { start, end } of tokensOf(text, sentence, cuts.slice(cut, cutsBefore(cuts, sentence.end, cut)))) {
      while ((stretches[next]?.end ?? Infinity) <= start) next++;
      const stretch = stretches[next];
      // A stretch may begin with a sign that is no token of its own, such as a blank.
      const isIn = stretch !== undefined && stretch.start <= start;
      const isFirst = isIn && text.slice(stretch.start, start).trim() === "";
      out += `${text.slice(start, end)}\t${isIn ? `${isFirst ? "B" : "I"}-${stretch.tag}` : "O"}\n`;
    }
    out += "\n";
  }
  return out;
}

function cutsBefore(cuts: readonly number[], end: number, from: number): number {
  let at = from;
  while (at < cuts.length && (cuts[at] as number) < end) at++;
  return at;
}

/** Labels that do not overlap, in text order: by priority, of one kind the longer ones first. */
function chosen(labels: readonly Label[]): Stretch[] {
  const stretches = labels.map((label): Stretch => ({ start: label.start, end: label.end, tag: tagOf(label) }));
  stretches.sort((a, b) => PRIORITY.indexOf(a.tag) - PRIORITY.indexOf(b.tag) || b.end - b.start - (a.end - a.start) || a.start - b.start);
  // By their starts, so that only neighbours need be looked at.
  const taken: Stretch[] = [];
  for (const stretch of stretches) {
    const at = placeOf(taken, stretch.start);
    const [before, behind] = [taken[at - 1], taken[at]];
    if ((before && before.end > stretch.start) || (behind && behind.start < stretch.end)) continue;
    taken.splice(at, 0, stretch);
  }
  return taken;
}

function placeOf(stretches: readonly Stretch[], start: number): number {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle] as Stretch).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A title alone that stands for an official is a position as much as the one beside a name. */
function tagOf(label: Label): Tag {
  switch (label.kind) {
    case "official":
      return label.by === "title" ? "POSITION" : "OFFICIAL";
    case "person":
      return "PERSON";
    case "position":
      return "POSITION";
    case "date":
      return "DATE";
    case "figure":
      return "FIGURE";
  }
}
