/** The stretch of the calendar that shows: where it begins, and how it is moved and zoomed. */
import { DAY, HOUR } from './items';
import type { Stretch } from './items';

/** An item that has a label so many pixels wide. */
export interface Labelled extends Stretch {
  readonly width: number;
}

/** Pixels left free at the edges. */
const EDGE = 24;
/** Of the pixels of a label that stands behind its dot. */
const BEHIND = 24;

/** Items no longer than this tell of the story's own days. */
const SHORT = 31 * DAY;
/** Two items are of one story when no more lies between them than this, … */
const NEAR = 45 * DAY;
/** … or than the stretch of all before times this. */
const SPREAD = 1.5;

/** What all items cover; open ends count as far as they are known. Null where nothing is. */
export function extentOf(items: readonly Stretch[]): Stretch | null {
  const ends = items.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  return ends.length === 0 ? null : { from: Math.min(...ends), to: Math.max(...ends) };
}

/**
 * The items among which the story plays: those around the publication date, or else around the middle one, as far as the
 * gaps between them stay small. Months and days decide, where there are two of them; years and decades only else.
 */
export function storyOf<T extends Stretch>(items: readonly T[], published: number | null): T[] {
  const short = items.filter(({ from, to }) => to - from <= SHORT);
  const candidates = short.length >= 2 ? short : items.filter(({ from, to }) => Number.isFinite(to - from));
  const middle = candidates[Math.floor((candidates.length - 1) / 2)];
  if (!middle) return [...items];
  const anchor = published ?? middle.from;
  const rest = new Set(candidates);
  const story: T[] = [];
  let extent: Stretch = { from: anchor, to: anchor };
  const distance = ({ from, to }: T): number => Math.max(from - extent.to, extent.from - to, 0);
  while (rest.size > 0) {
    const next = [...rest].reduce((a, b) => (distance(b) < distance(a) ? b : a));
    // The first one may be far from the publication date: then the story is old.
    if (story.length > 0 && distance(next) > Math.max(NEAR, SPREAD * (extent.to - extent.from))) break;
    extent = story.length === 0 && distance(next) > NEAR ? next : { from: Math.min(extent.from, next.from), to: Math.max(extent.to, next.to) };
    story.push(next);
    rest.delete(next);
  }
  return items.filter((item) => story.includes(item));
}

/** The days of the story, with all else that begins among them, whose labels shall be read as well. */
export function aroundStory<T extends Stretch>(story: readonly T[], items: readonly T[]): readonly T[] {
  const extent = extentOf(story);
  return extent ? items.filter((item) => story.includes(item) || (item.from >= extent.from && item.to <= extent.to)) : story;
}

/** The window, `width` pixels wide, that shows all of the items with their labels. */
export function windowAround(items: readonly Labelled[], width: number, minimum: number): Stretch {
  const extent = extentOf(items) ?? { from: Date.now() - 180 * DAY, to: Date.now() + 180 * DAY };
  const room = Math.max(width - 2 * EDGE, 1);
  // Pixels in a millisecond, such that every label that stands behind its dot ends within the window.
  let scale = room / Math.max(extent.to - extent.from, minimum);
  for (const { from, to, width: label } of items) {
    if (!Number.isFinite(from) || (to - from) * scale > label) continue;
    const left = Math.max(room - label - BEHIND, room / 4);
    if (from > extent.from) scale = Math.min(scale, left / (from - extent.from));
  }
  const span = width / scale;
  // What takes less than the room stands in its middle.
  const used = (extent.to - extent.from) * scale;
  const before = used < room / 3 ? (width - used) / 3 : EDGE;
  const from = extent.from - before / scale;
  return { from, to: from + span };
}

export interface Limits extends Stretch {
  /** The shortest window that makes sense. */
  readonly shortest: number;
  readonly longest: number;
}

export function limitsOf(items: readonly Stretch[]): Limits {
  const { from, to } = extentOf(items) ?? { from: Date.now(), to: Date.now() };
  const isTimed = items.some((item) => item.to - item.from < DAY);
  return { from, to, shortest: isTimed ? HOUR : 4 * DAY, longest: Math.max(2 * (to - from), 3_650 * DAY) };
}

/** Never so far from everything that nothing shows. */
function kept({ from, to }: Stretch, limits: Limits): Stretch {
  const span = Math.min(Math.max(to - from, limits.shortest), limits.longest);
  const centre = Math.min(Math.max((from + to) / 2, limits.from), limits.to);
  return { from: centre - span / 2, to: centre + span / 2 };
}

/** By a share of what shows, forwards or backwards. */
export function panned({ from, to }: Stretch, share: number, limits: Limits): Stretch {
  const way = (to - from) * share;
  return kept({ from: from + way, to: to + way }, limits);
}

/** `factor` above 1 shows more; the moment at `share` of the width keeps its place. */
export function zoomed({ from, to }: Stretch, factor: number, share: number, limits: Limits): Stretch {
  const span = Math.min(Math.max((to - from) * factor, limits.shortest), limits.longest);
  const fixed = from + (to - from) * share;
  return kept({ from: fixed - span * share, to: fixed + span * (1 - share) }, limits);
}

/** The window of the same length in which an item shows: in the middle, or from its beginning if it is longer. */
export function windowAt(item: Stretch, { from, to }: Stretch, limits: Limits): Stretch {
  const span = to - from;
  const [first, last] = [Number.isFinite(item.from) ? item.from : item.to, Number.isFinite(item.to) ? item.to : item.from];
  const start = last - first > span * 0.6 ? first - span * 0.2 : (first + last) / 2 - span / 2;
  return kept({ from: start, to: start + span }, limits);
}
