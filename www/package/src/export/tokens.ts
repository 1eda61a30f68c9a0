import type { Range } from "./sentences.js";

/**
 * A syllable or word with its marks; a number with its points, commas, strokes and colons ("1.200", "14/12/2021", "09:30"); else one
 * character that is no blank.
 */
const TOKEN = /\p{N}+(?:[.,/:]\p{N}+)*|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** The tokens of a stretch; cut besides where one of `cuts`, in text order, lies within, so that spans begin and end with tokens. */
export function tokensOf(text: string, { start, end }: Range, cuts: readonly number[]): Range[] {
  const tokens: Range[] = [];
  let next = 0;
  for (const { 0: token, index } of text.slice(start, end).matchAll(TOKEN)) {
    let from = start + index;
    const to = from + token.length;
    while (next < cuts.length && (cuts[next] as number) <= from) next++;
    for (; next < cuts.length && (cuts[next] as number) < to; next++) {
      tokens.push({ start: from, end: cuts[next] as number });
      from = cuts[next] as number;
    }
    tokens.push({ start: from, end: to });
  }
  return tokens;
}
