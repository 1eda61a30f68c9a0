import type { Span } from "../generated/analysis.js";

/** A stretch of a text, in UTF-16 code units, end-exclusive. */
export type Range = Pick<Span, "start" | "end">;

/** A sentence ends with its line, or with a full stop, a question mark and the like before a blank and something that can begin one. */
const END = /[.!?…]+["”’»)\]]*(?=[^\S\n\r]+["“‘«(\[]*[\p{Lu}\p{N}–—-])|[\n\r\u2028\u2029]+/gu;

/** "TP.", "PGS.", "ThS.", "Tr.": every Vietnamese syllable has a vowel, so that a short word without one is shortened; and initials. */
const SHORTENED = /(?:^|[^\p{L}\p{M}])(?:[^\P{Lu}]|\p{Lu}[b-df-hj-np-tv-xzđB-DF-HJ-NP-TV-XZĐ]{1,2})\.$/u;
/** "1." at the head of a line numbers what follows. */
const NUMBERED = /(?:^|[\n\r])\s*\p{N}{1,3}\.$/u;

/**
 * The sentences of a text without the blanks around them. The rule is simple and the same everywhere, which
 * `Intl.Segmenter` is not: a line is never left, and shortened words end nothing. Spans in `whole` are not cut.
 */
export function sentencesOf(text: string, whole: readonly Range[] = []): Range[] {
  const spans = [...whole].sort((a, b) => a.start - b.start);
  const sentences: Range[] = [];
  let [start, next, reach] = [0, 0, 0];
  const add = (end: number) => {
    const piece = text.slice(start, end);
    const inner = piece.trim();
    const from = start + piece.length - piece.trimStart().length;
    if (inner !== "") sentences.push({ start: from, end: from + inner.length });
    start = end;
  };
  for (const { 0: mark, index } of text.matchAll(END)) {
    const end = index + mark.length;
    const isLine = /[\n\r\u2028\u2029]/u.test(mark);
    const before = text.slice(Math.max(start, end - 8), end);
    if (!isLine && (SHORTENED.test(before) || NUMBERED.test(text.slice(Math.max(0, end - 8), end)))) continue;
    for (let span = spans[next]; span && span.start < end; span = spans[++next]) reach = Math.max(reach, span.end);
    if (reach <= (isLine ? index : end)) add(end);
  }
  add(text.length);
  return sentences;
}

/** The sentence in which a span begins, as text on one line; the span itself where it stands in none. */
export function sentenceAround(sentences: readonly Range[], text: string, { start, end }: Range): string {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Range).end <= start) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low];
  const found = sentence && sentence.start <= start ? text.slice(sentence.start, Math.max(sentence.end, end)) : text.slice(start, end);
  return found.replace(/\s+/gu, " ");
}
