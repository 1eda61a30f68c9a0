/** Which of what was found belongs to furniture: menus, captions, teasers … */
import type { Analysis, Entry, Span } from './types';

/** Answers for spans of the analysis whether they lie in furniture. */
export function furnitureOf({ furniture }: Pick<Analysis, 'furniture'>): (span: Pick<Span, 'start' | 'end'>) => boolean {
  const parts = [...furniture].sort((a, b) => a.start - b.start);
  // The furthest end among all parts up to each: parts may lie within others.
  let furthest = 0;
  const ends = parts.map(({ end }) => (furthest = Math.max(furthest, end)));
  return ({ start, end }) => {
    let low = 0;
    let high = parts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((parts[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (ends[low - 1] ?? 0) >= end;
  };
}

/** Whether everything of an entry lies in furniture. */
export function isAside(entry: Entry, inFurniture: (span: Pick<Span, 'start' | 'end'>) => boolean): boolean {
  return entry.mentions.every(inFurniture);
}
