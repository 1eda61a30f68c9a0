// Cells of tables, and lines of narrow columns that look like cells.
import type { Convert, Piece, Row, Segment } from "./page.js";
import { segmentOf, textOf } from "./rows.js";
import { joined, weightOf } from "./words.js";

/** How far in, at most, the first line of a cell begins, in sizes of its letters. */
const MOST_INDENT = 4;

/** The step from line to line of a cell, at most, where rows stand further apart; in sizes of its letters. */
const LINE = 1.5;

/**
 * Mends the lines of a narrow column in which few words are far apart to fill it: from edge to edge, or from where the first
 * lines of paragraphs begin, and like no line beside.
 */
export function filledOf(rows: readonly Row[], convert: Convert): Row[] {
  const left = Math.min(...rows.map(({ segments }) => segments[0]?.left ?? 0));
  const right = Math.max(...rows.map(({ segments }) => segments.at(-1)?.right ?? 0));
  return rows.map((row, i) => {
    const { segments, size } = row;
    const start = segments[0]?.left ?? 0;
    const isFirst = rows.some((other) => other.segments.length === 1 && Math.abs((other.segments[0]?.left ?? 0) - start) < size * 0.1);
    const isFilled = segments.length > 1 && (isFirst || start - left < size * 0.5) && right - (segments.at(-1)?.right ?? 0) < size * 0.5;
    // The last words of two such lines may begin in one place by chance.
    const starts = [rows[i - 1], rows[i + 1]].flatMap((other) => (other && !isStretched(other) ? other.segments.slice(1) : []));
    const isCell = segments.slice(1).some((cell) => starts.some((other) => Math.abs(other.left - cell.left) < size * 0.1));
    return isFilled && !isCell && !areWrittenApart(segments) ? { ...row, segments: [segmentOf(segments.flatMap(({ pieces }) => pieces), convert)] } : row;
  });
}

/** Whether segments are cells by the order in which their program wrote them: one after the next line of another, or with a line of its own below. */
function areWrittenApart(segments: readonly Segment[]): boolean {
  const last = segments.at(-1)?.pieces ?? [];
  const below = lineBelow(last);
  const starts = segments.flatMap(({ pieces }) => pieces).slice(1);
  if (below && starts.some(({ left, size }) => Math.abs(left - below.left) < 0.1 * size)) return true;
  return segments.slice(1).some(({ pieces }, i) => firstOf(pieces)?.previous !== lastOf(segments[i]?.pieces ?? []));
}

/**
 * Mends tables: parts what stands close to the next cell where the rows around show that a cell begins, and puts the
 * second line of a cell to the first. `heads` are those of a table on the page before.
 */
export function cellsOf(rows: readonly Row[], convert: Convert, heads: readonly string[] = []): Row[] {
  const mended: Row[] = [];
  rows.forEach((row, i) => {
    const around = [rows[i - 1], row, rows[i + 1]].filter((other) => other && other.segments.length > 1 && !isStretched(other));
    const starts = around.flatMap((other) => other?.segments.slice(1).map(({ left }) => left) ?? []);
    const segments = row.segments.flatMap(({ pieces }) => {
      const cells: Piece[][] = [];
      // What was written after them, and begins a line below one of them, goes on with the cell that begins there.
      const below = starts.length > 0 ? lineBelow(pieces) : undefined;
      const isStart = (left: number) => [...starts, ...(below ? [below.left] : [])].some((start) => Math.abs(start - left) < 0.1 * row.size);
      for (const piece of pieces.flatMap((one) => partedAt(one, starts.length > 0 ? startBeside(one, rows[i - 1], rows[i + 1]) : undefined))) {
        if (cells.length === 0 || isStart(piece.left)) cells.push([piece]);
        else cells.at(-1)?.push(piece);
      }
      return cells.map((cell) => segmentOf(cell, convert));
    });
    const whole = { ...row, segments: mergedOf({ ...row, segments }, [rows[i - 1], rows[i + 1]], convert), last: row.base };
    const before = mended.at(-1);
    const isHead = before && mended.length === 1 && heads.includes(textOf(before));
    const cells = before && !isHead && cellsAbove(before, whole);
    if (!before || !cells) {
      mended.push(whole);
      return;
    }
    extend(before, whole, cells);
  });
  return mended;
}

function extend(before: Row, { segments, base }: Row, cells: readonly Segment[]): void {
  segments.forEach(({ text, right, pieces }, j) => {
    const cell = cells[j];
    if (cell) Object.assign(cell, { text: joined(cell.text, text), right: Math.max(cell.right, right), pieces: [...cell.pieces, ...pieces] });
  });
  before.last = base;
}

/**
 * Mends a table that goes on on the next page: takes the head away that is said again, and puts what is left of its last
 * row to that.
 */
export function carryTable(before: readonly Row[], after: Row[]): void {
  const last = before.at(-1);
  if (!last || last.segments.length < 2) return;
  if (after[0] && headsOf(before).includes(textOf(after[0]))) after.shift();
  const rest = after[0];
  const cells = rest && alignedCells(last, rest);
  if (!rest || !cells) return;
  extend(last, rest, cells);
  after.shift();
}

/** The rows with which tables begin. */
export const headsOf = (rows: readonly Row[]): string[] =>
  rows.filter(({ segments }, i) => segments.length > 1 && (rows[i - 1]?.segments.length ?? 1) < 2).map(textOf);

/** The cells that a row goes on with, if all of it does. */
function cellsAbove(before: Row, { segments, base, size }: Row): Segment[] | undefined {
  if (before.segments.length < 2) return undefined;
  const step = base - before.last;
  let last: Segment | undefined;
  const written = segments.map((segment, j) => {
    const isChained = firstOf(segment.pieces)?.previous === lastOf(segments[j - 1]?.pieces ?? []);
    if (j === 0 || !isChained) last = before.segments.find((_, i) => isWrittenAfter(before.segments, i, segment));
    return last;
  });
  if (step < 2 * size && written.every((cell) => cell !== undefined)) return written as Segment[];
  if (step >= 1.5 * size || isStretched(before)) return undefined;
  return alignedCells(before, { segments, size });
}

/** The cells that segments stand below, but for the first. */
function alignedCells(before: Row, { segments, size }: Pick<Row, "segments" | "size">): Segment[] | undefined {
  const edge = before.segments[0]?.left ?? 0;
  const aligned = segments.map(({ left }) => (left > edge + size ? before.segments.find((cell) => Math.abs(cell.left - left) < 0.1 * size) : undefined));
  return aligned.every((cell) => cell !== undefined) ? (aligned as Segment[]) : undefined;
}

/** Whether a segment was written right after a cell, and stands below it. */
function isWrittenAfter(cells: readonly Segment[], i: number, { pieces, left }: Segment): boolean {
  const cell = cells[i];
  const first = firstOf(pieces);
  if (!cell || first?.previous === undefined || !cell.pieces.includes(first.previous)) return false;
  const [from, to] = [(cells[i - 1]?.right ?? Number.NEGATIVE_INFINITY) - 0.1 * first.size, cell.right];
  return left > from && left < to;
}

const firstOf = (pieces: readonly Piece[]) => pieces.reduce<Piece | undefined>((first, piece) => (first && (first.order ?? 0) < (piece.order ?? 0) ? first : piece), undefined);
const lastOf = (pieces: readonly Piece[]) => pieces.reduce<Piece | undefined>((last, piece) => (last && (last.order ?? 0) > (piece.order ?? 0) ? last : piece), undefined);

/** What was written after the last of these pieces, if that is one line below. */
function lineBelow(pieces: readonly Piece[]): Piece | undefined {
  const last = lastOf(pieces);
  const step = (last?.next?.base ?? 0) - (last?.base ?? 0);
  return last && step > 0.5 * last.size && step < 2 * last.size ? last.next : undefined;
}

/** The cells of a row: words that are far apart to fill a cell are one, since what was written after them begins a line below the first of them. */
function mergedOf({ segments, base, size }: Row, around: readonly (Row | undefined)[], convert: Convert): Segment[] {
  const isNear = (one: number, other: number) => Math.abs(one - other) < 0.1 * size;
  const isCell = ({ left }: Segment) => around.some((row) => row?.segments.slice(1).some((cell) => isNear(cell.left, left)));
  const merged: Segment[] = [];
  segments.forEach((segment, j) => {
    merged.push(segment);
    const below = lineBelow(segment.pieces);
    if (!below) return;
    // The first line of a cell may begin further in.
    const from = merged.findIndex(({ right }) => right > below.left + 0.1 * size);
    const start = merged[from]?.left ?? 0;
    if (from < 0 || from === merged.length - 1 || (from === 0 && j === segments.length - 1)) return;
    // Of the last cell of a row, what begins further out may be the next row, unless it stands close.
    const isClose = j < segments.length - 1 || below.base - base < LINE * size;
    const indent = (isClose ? MOST_INDENT : 0.1) * size;
    if (below.left > start + 0.1 * size || below.left < start - indent) return;
    const parts = merged.slice(from);
    const isChain = parts.slice(1).every(({ pieces }, k) => firstOf(pieces)?.previous === lastOf(parts[k]?.pieces ?? []));
    if (isChain && !(j === segments.length - 1 && parts.slice(1).some(isCell))) merged.splice(from, parts.length, segmentOf(parts.flatMap(({ pieces }) => pieces), convert));
  });
  return merged;
}

/** Where a cell begins above and below, within a piece. */
function startBeside({ left, right, size }: Pick<Piece, "left" | "right" | "size">, above: Row | undefined, below: Row | undefined): number | undefined {
  const isBelow = (start: number) => below?.segments.some((segment) => Math.abs(segment.left - start) < 0.1 * size);
  return above?.segments.find((segment) => segment.left > left + size && segment.left < right - size && isBelow(segment.left))?.left;
}

/** A piece in two, where two cells stand so close that they came as one: at the word that begins nearest to that place. */
function partedAt(piece: Piece, start: number | undefined): Piece[] {
  if (start === undefined) return [piece];
  const { text, left, right, size } = piece;
  const letter = (right - left) / Math.max(weightOf(text), 1);
  const words = [...text.matchAll(/ (?=[\p{Lu}\p{N}])/gu)].map(({ index }) => ({ index, off: Math.abs(left + letter * weightOf(text.slice(0, index + 1)) - start) }));
  const nearest = words.sort((a, b) => a.off - b.off)[0];
  if (!nearest || nearest.off > 2 * size) return [piece];
  return [
    { ...piece, text: text.slice(0, nearest.index), right: start },
    { ...piece, text: text.slice(nearest.index + 1), left: start },
  ];
}

/** Whether words are far apart only to fill the line: all by the same. */
export function isStretched({ segments }: Row): boolean {
  const gaps = segments.slice(1).map(({ left }, i) => left - (segments[i]?.right ?? 0));
  return gaps.length > 1 && segments.every(({ text }) => !text.includes(" ")) && Math.max(...gaps) < Math.min(...gaps) * 1.3;
}
