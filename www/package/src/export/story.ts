import type { Analysis, Span } from "../generated/analysis.js";

/**
 * Tells whether something has its place in the story: one of its mentions stands outside of furniture, as of menus, captions
 * and related stories, or none is known. Everything has if furniture is wanted.
 */
export function storyOf({ furniture }: Pick<Analysis, "furniture">, isAllWanted = false): (mentions: readonly Pick<Span, "start" | "end">[]) => boolean {
  if (isAllWanted || furniture.length === 0) return () => true;
  const parts = [...furniture].sort((a, b) => a.start - b.start);
  // The furthest end among all parts up to each: parts may lie within others.
  let furthest = 0;
  const ends = parts.map(({ end }) => (furthest = Math.max(furthest, end)));
  const isAside = ({ start, end }: Pick<Span, "start" | "end">): boolean => {
    let [low, high] = [0, parts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((parts[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (ends[low - 1] ?? 0) >= end;
  };
  return (mentions) => mentions.length === 0 || !mentions.every(isAside);
}
