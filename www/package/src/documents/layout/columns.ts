// Rows of a page → blocks, the columns one after the other.
import { type Row, type Segment, median } from "./page.js";

/** Rows of a column at least; fewer are a table, or the head of a letter. */
const FEWEST_ROWS = 5;
/** The same where its program has written all of a column before the next. */
const FEWEST_WRITTEN = 2;
/** Rows around in which a table may go on. */
const FAR = 8;
/** Share of the lines of a column that reach most of its width. */
const FULL_SHARE = 0.6;
/** Share of the rows of columns, at least, that stand on one side alone where the heights of lines differ. */
const ALONE_SHARE = 0.2;

export interface Block {
  rows: Row[];
  /** Where its longest line ends at least. */
  least: number;
  /** Whether it stands beside other text. */
  isColumn: boolean;
  /** From where to where its text may reach. */
  room: Gap;
}

/** Parts a page into columns, and what stands above and below them; returns each in the order of reading. */
export function blocksOf(rows: Row[], least: number, room = roomOf(rows), isColumn = false): Block[] {
  const band = bandOf(rows, isColumn);
  if (!band) return rows.length > 0 ? [{ rows, least, isColumn, room }] : [];
  const { from, to, start, at } = band;
  const size = rows[from]?.size ?? 0;
  const side = (isLeft: boolean, within: Gap) => blocksOf(sideOf(rows.slice(from, to), at, isLeft), 0, within, true);
  const [above, below] = [rows.slice(0, from), rows.slice(to)].map((part) => blocksOf(part, least, room, isColumn)) as [Block[], Block[]];
  return [...above, ...side(true, [room[0], at - size]), ...side(false, [start + size, room[1]]), ...below];
}

function roomOf(rows: readonly Row[]): Gap {
  const segments = rows.flatMap((row) => row.segments);
  return [Math.min(...segments.map(({ left }) => left)), Math.max(...segments.map(({ right }) => right))];
}

interface Band {
  from: number;
  to: number;
  /** Where the columns part: from there to there. */
  start: number;
  at: number;
}

/** Where a gap begins and ends. */
export type Gap = [from: number, to: number];

/** The most rows in a sequence that are parted by one gap into columns of text. */
function bandOf(rows: readonly Row[], isColumn: boolean): Band | undefined {
  let best: Band | undefined;
  const edge = Math.max(...rows.flatMap(({ segments }) => segments.map(({ right }) => right)));
  const pitch = median(rows.slice(1).map(({ base }, i) => base - (rows[i]?.base ?? 0)));
  for (let from = 0; from < rows.length; from++) {
    if (best && rows.length - from <= best.to - best.from) break;
    let free: Gap[] = [[0, edge]];
    for (let to = from; to < rows.length; to++) {
      const row = rows[to] as Row;
      const { size, base } = row;
      // A wide gap across all columns parts what stands above from what stands below.
      if (to > from && base - (rows[to - 1]?.base ?? 0) > Math.max(1.8 * pitch, 2 * size)) break;
      free = narrowed(free, row);
      if (free.length === 0) break;
      if (to + 1 - from < FEWEST_WRITTEN || to + 1 - from <= (best ? best.to - best.from : 0)) continue;
      const gap = free.find(([, at]) => areWritten(rows, from, to + 1, at, isColumn ? 1 : FEWEST_WRITTEN) || (to + 1 - from >= FEWEST_ROWS && areColumns(rows.slice(from, to + 1), at)));
      if (gap) best = { from, to: to + 1, start: gap[0], at: gap[1] };
    }
  }
  return best;
}

/**
 * Whether all on the left of a gap was written before all on its right, in several lines each; beside a column the last one may
 * have no more than `least`. In the cells of a row that is
 * so as well, so the rows around must not go on with the gap.
 */
function areWritten(rows: readonly Row[], from: number, to: number, at: number, least: number): boolean {
  let [lefts, rights, last, first] = [0, 0, -1, Number.POSITIVE_INFINITY];
  for (let i = from; i < to; i++) {
    let [isLeft, isRight] = [false, false];
    for (const { right, pieces } of rows[i]?.segments ?? []) {
      if (right <= at) isLeft = true;
      else isRight = true;
      for (const { order = 0 } of pieces) {
        if (right <= at) last = Math.max(last, order);
        else first = Math.min(first, order);
      }
      if (last > first) return false;
    }
    // Beside each other, not one below the other.
    if (i === from && !(isLeft && isRight)) return false;
    if (isLeft) lefts++;
    if (isRight) rights++;
  }
  const goesOn = (around: readonly Row[]) => {
    for (const { segments, size } of around) {
      if (segments.some(({ left, right }) => left < at - 0.5 * size && right > at + 0.5 * size)) return false;
      if (segments.some(({ left }) => left < at - 0.5 * size) && segments.some(({ left }) => left >= at - 0.5 * size)) return true;
    }
    return false;
  };
  return lefts >= FEWEST_WRITTEN && rights >= least && !goesOn(rows.slice(Math.max(0, from - FAR), from).reverse()) && !goesOn(rows.slice(to, to + FAR));
}

/** What is left of gaps beside the text of a further row. */
function narrowed(gaps: readonly Gap[], { segments, size }: Row): Gap[] {
  let free = [...gaps];
  for (const { left, right } of segments) {
    free = free.flatMap(([a, b]): Gap[] =>
      right <= a || left >= b ? [[a, b]] : ([[a, left], [right, b]] as Gap[]).filter(([c, d]) => d - c >= size),
    );
  }
  return free;
}

/** The part of rows on one side of a place. */
function sideOf(rows: readonly Row[], at: number, isLeft: boolean): Row[] {
  return rows.flatMap((row) => {
    const segments = row.segments.filter(({ right }) => right <= at === isLeft);
    // The lines of columns need not stand at the same height.
    return segments.length > 0 ? [{ ...row, ...placeOf(segments), segments }] : [];
  });
}

/** Where the largest letters stand. */
function placeOf(segments: readonly Segment[]): Pick<Row, "base" | "last" | "size"> {
  let [base, size] = [0, 0];
  for (const { pieces } of segments) for (const piece of pieces) if (piece.size > size) ({ base, size } = piece);
  return { base, last: base, size };
}

/** Whether there is running text on both sides of a gap that ends there, or columns again, or lines at heights of their own. */
function areColumns(rows: readonly Row[], at: number): boolean {
  if (areApart(rows, at)) return true;
  return [true, false].every((isLeft) => {
    const side = sideOf(rows, at, isLeft);
    if (side.length < FEWEST_ROWS) return false;
    if (isColumn(side)) return true;
    const ends = side.flatMap(({ segments }) => segments.map(({ right }) => right));
    let free: Gap[] = [[Math.min(...side.map(({ segments }) => segments[0]?.left ?? 0)), Math.max(...ends)]];
    for (const row of side) free = narrowed(free, row);
    return free.some(([, end]) => areColumns(side, end));
  });
}

/** Whether most lines on both sides of a gap stand at another height than those beside: the rows of tables do not. */
function areApart(rows: readonly Row[], at: number): boolean {
  let [lefts, rights] = [0, 0];
  for (const { segments } of rows) {
    const isLeft = segments.some(({ right }) => right <= at);
    const isRight = segments.some(({ left }) => left >= at);
    if (isLeft && !isRight) lefts++;
    if (isRight && !isLeft) rights++;
  }
  return Math.min(lefts, rights) >= Math.max(FEWEST_ROWS, rows.length * ALONE_SHARE);
}

/** Whether rows are running text: few cells, and most lines full. */
function isColumn(rows: readonly Row[]): boolean {
  const lines = rows.map(({ segments }) => ({ segments, left: segments[0]?.left ?? 0, right: segments.at(-1)?.right ?? 0 }));
  const cells = lines.filter(({ segments }) => segments.length > 1 && segments.some(({ text }) => text.includes(" ")));
  if (cells.length > lines.length * 0.3) return false;
  const left = Math.min(...lines.map((line) => line.left));
  const width = Math.max(...lines.map((line) => line.right)) - left;
  const full = lines.filter((line) => line.right - line.left >= width * 0.7);
  return width >= 8 * (rows[0]?.size ?? 0) && full.length >= lines.length * FULL_SHARE;
}
