/**
 * Where everything stands on the line: bars in lanes, labels beside or in them, none over another.
 *
 * Pixels count from the epoch, not from the window, so that nothing changes its lane while the line is moved.
 */
import type { Labelled } from './window';

/** Shortest bar: the dot of a day seen from afar. */
export const DOT = 12;
/** Between a bar and the label behind it, and within a bar on either side of its label. */
export const PAD = 6;
/** Between two items of a lane. */
const GAP = 10;
/** Width of what stands for several items. */
export const CLUSTER = 44;
/** Bars from this length on lie in the upper lanes, where they make a frame for the days. */
const LONG = 48;

export interface Place {
  /** Which of the items. */
  readonly index: number;
  readonly lane: number;
  readonly left: number;
  readonly right: number;
  /** Whether the label stands in the bar, or else behind it. */
  readonly isInside: boolean;
}

export interface Cluster {
  /** Which of the items, in calendar order. */
  readonly indices: readonly number[];
  readonly centre: number;
}

export interface Layout {
  readonly places: readonly Place[];
  readonly clusters: readonly Cluster[];
  readonly lanes: number;
}

/** `scale` is in pixels per millisecond; what finds no room in so many lanes is gathered in clusters. */
export function layOut(items: readonly Labelled[], scale: number, mostLanes: number): Layout {
  const boxes = items.map(({ from, to, width }, index) => {
    // An open beginning runs from the end that is known.
    const right = Math.max(to * scale, from * scale + DOT);
    const left = Number.isFinite(from) ? from * scale : -Infinity;
    const isInside = right - left >= width + 2 * PAD;
    return { index, left, right, isInside, end: isInside ? right : right + PAD + width };
  });
  const long = boxes.filter(({ left, right }) => right - left >= LONG);
  const short = boxes.filter(({ left, right }) => right - left < LONG);
  const lanes: (readonly [left: number, right: number])[][] = [];
  const places: Place[] = [];
  const rest: number[] = [];
  for (const { index, left, right, isInside, end } of [...long, ...short]) {
    let lane = lanes.findIndex((taken) => taken.every(([from, to]) => end + GAP <= from || left >= to + GAP));
    if (lane === -1) lane = lanes.length;
    if (lane >= mostLanes) {
      rest.push(index);
      continue;
    }
    (lanes[lane] ??= []).push([left, end]);
    places.push({ index, lane, left, right, isInside });
  }
  places.sort((a, b) => a.index - b.index);
  return { places, clusters: gathered(rest.sort((a, b) => a - b), items, scale), lanes: lanes.length };
}

/** Neighbours are put together until no cluster lies over another. */
function gathered(indices: readonly number[], items: readonly Labelled[], scale: number): Cluster[] {
  const place = (index: number): number => {
    const { from = 0, to = 0 } = items[index] ?? {};
    return (Number.isFinite(from) ? from : to) * scale;
  };
  let clusters: Cluster[] = indices.map((index) => ({ indices: [index], centre: place(index) }));
  for (let before = -1; before !== clusters.length; ) {
    before = clusters.length;
    const merged: Cluster[] = [];
    for (const cluster of clusters) {
      const last = merged.at(-1);
      if (!last || cluster.centre - last.centre >= CLUSTER + GAP) {
        merged.push(cluster);
        continue;
      }
      const all = [...last.indices, ...cluster.indices];
      merged[merged.length - 1] = { indices: all, centre: (place(all[0] ?? 0) + place(all.at(-1) ?? 0)) / 2 };
    }
    clusters = merged;
  }
  return clusters;
}

/** Where the label of a place begins: in a bar always in the part that shows. */
export function labelAt({ left, right, isInside }: Place, width: number, windowLeft: number): number {
  if (!isInside) return right + PAD;
  return Math.min(Math.max(left, windowLeft) + PAD, right - PAD - width);
}
