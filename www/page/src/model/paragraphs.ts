/** Paragraphs of a text, by their offsets. */
/** Offsets at which the paragraphs of a text begin; empty lines are none. */
export function paragraphStarts(source: string): number[] {
  return [...source.matchAll(/^.*\S.*$/gmu)].map(({ index }) => index);
}

/** Number of the paragraph in which an offset lies, from 1. */
export function paragraphAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(low, 1);
}
