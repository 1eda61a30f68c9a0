/** The sentence around a mention, for lists and cards. */
import type { Span } from './types';

export interface Quote {
  readonly before: string;
  readonly mention: string;
  readonly after: string;
}

/** UTF-16 code units that are shown on either side of a mention at most. */
const REACH = 140;

/** A point behind capitals ends an abbreviation ("TP. Hòa Lạng", "PGS. Lê An"), not a sentence. */
const ABBREVIATED = /(?:^|[\s(.])(?:\p{Lu}{1,4}|T[hp]|Th\.S)\.\s*$/u;

export function quoteOf(text: string, { start, end }: Span): Quote {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const line = text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd);
  const [from, to] = sentenceAround(line, start - lineStart, end - lineStart);
  const before = line.slice(from, start - lineStart).trimStart();
  const after = line.slice(end - lineStart, to).trimEnd();
  return {
    before: before.length > REACH ? `… ${before.slice(-REACH).replace(/^\S*\s/u, '')}` : before,
    mention: text.slice(start, end),
    after: after.length > REACH ? `${after.slice(0, REACH).replace(/\s\S*$/u, '')} …` : after,
  };
}

function sentenceAround(line: string, start: number, end: number): [number, number] {
  // Browsers of before 2024 cannot cut sentences: there it is the paragraph.
  if (!('Segmenter' in Intl)) return [0, line.length];
  let from = 0;
  for (const { segment, index } of new Intl.Segmenter('vi', { granularity: 'sentence' }).segment(line)) {
    const to = index + segment.length;
    if (ABBREVIATED.test(segment) && to < line.length) continue;
    if (to >= end) return [from, to];
    if (to <= start) from = to;
  }
  return [from, line.length];
}
