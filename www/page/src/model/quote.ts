/** The sentence around a place in a text. */
import type { Span } from './types';

export interface Quote {
  readonly before: string;
  readonly mention: string;
  readonly after: string;
}

/** Characters of a sentence that are shown on either side. */
const LONGEST = 140;

/** Characters on either side in which an end is looked for: a whole article may be one line. */
const FURTHEST = 1_000;

/** What ends a sentence, and what begins the next one. */
const END = /[.!?…]["”’»)\]]*\s+(?=["“‘«(]?[\p{Lu}\d-])/gu;

/** The word before a full stop, where that is an abbreviation rather than an end: "TP.", "PGS.", "Th.S", "Nguyễn V. A". */
const SHORT = /(?:^|[\s(.])(?:\p{Lu}{1,4}|\p{Lu}\p{Ll}|st|tr|v\.v|vs)$/u;

const cache = new WeakMap<Span, Quote>();

/** The sentence of a mention in its line; each is cut once. Long ones are cut between words, with "…" for what is left out. */
export function quoteOf(source: string, mention: Span): Quote {
  const known = cache.get(mention) ?? cut(source, mention);
  cache.set(mention, known);
  return known;
}

function cut(source: string, { start, end }: Span): Quote {
  const lineStart = Math.max(start === 0 ? 0 : source.lastIndexOf('\n', start - 1) + 1, start - FURTHEST);
  const feed = source.indexOf('\n', end);
  const lineEnd = Math.min(feed === -1 ? source.length : feed, end + FURTHEST);
  let from = lineStart;
  let to = lineEnd;
  const line = source.slice(lineStart, lineEnd);
  for (const match of line.matchAll(END)) {
    const stop = lineStart + match.index;
    if (source[stop] === '.' && SHORT.test(source.slice(lineStart, stop))) continue;
    if (stop + match[0].length <= start) from = stop + match[0].length;
    else if (stop >= end) {
      to = stop + match[0].trimEnd().length;
      break;
    }
  }
  return { before: headless(source.slice(from, start).trimStart()), mention: source.slice(start, end), after: tailless(source.slice(end, to).trimEnd()) };
}

function headless(text: string): string {
  if (text.length <= LONGEST) return text;
  return `… ${text.slice(-LONGEST).replace(/^\S*\s+/u, '')}`;
}

function tailless(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST).replace(/\s+\S*$/u, '')} …`;
}
