// Cells of tables, and lines of narrow columns that look like cells.
import type { Convert, Piece, Row, Segment } from "./page.js";
import { segmentOf } from "./rows.js";
import { joined, weightOf } from "./words.js";

/** Mends the lines of a narrow column in which few words are far apart to fill it: from edge to edge, and like no line beside. */
export function filledOf(rows: readonly Row[], convert: Convert): Row[] {
  const left = Math.min(...rows.map(({ segments }) => segments[0]?.left ?? 0));
  const right = Math.max(...rows.map(({ segments }) => segments.at(-1)?.right ?? 0));
  return rows.map((row, i) => {
    const { segments, size } = row;
    const isFilled = segments.length > 1 && (segments[0]?.left ?? 0) - left < size * 0.5 && right - (segments.at(-1)?.right ?? 0) < size * 0.5;
    const starts = [rows[i - 1], rows[i + 1]].flatMap((other) => other?.segments.slice(1) ?? []);
    const isCell = segments.slice(1).some((cell) => starts.some((start) => Math.abs(start.left - cell.left) < size * 0.1));
    return isFilled && !isCell ? { ...row, segments: [segmentOf(segments.flatMap(({ pieces }) => pieces), convert)] } : row;
  });
}

/**
 * Mends tables: parts what stands close to the next cell where the rows around show that a cell begins, and puts the
 * second line of a cell to the first.
 */
export function cellsOf(rows: readonly Row[], convert: Convert): Row[] {
  const mended: Row[] = [];
  rows.forEach((row, i) => {
    const around = [rows[i - 1], row, rows[i + 1]].filter((other) => other && other.segments.length > 1 && !isStretched(other));
    const starts = around.flatMap((other) => other?.segments.slice(1).map(({ left }) => left) ?? []);
    const isStart = (left: number) => starts.some((start) => Math.abs(start - left) < 0.1 * row.size);
    const segments = row.segments.flatMap(({ pieces }) => {
      const cells: Piece[][] = [];
      for (const piece of pieces.flatMap((one) => partedAt(one, starts.length > 0 ? startBeside(one, rows[i - 1], rows[i + 1]) : undefined))) {
        if (cells.length === 0 || isStart(piece.left)) cells.push([piece]);
        else cells.at(-1)?.push(piece);
      }
      return cells.map((cell) => segmentOf(cell, convert));
    });
    const whole = { ...row, segments: mergedOf({ ...row, segments }, [rows[i - 1], rows[i + 1]], convert), last: row.base };
    const before = mended.at(-1);
    const cells = before && cellsAbove(before, whole);
    if (!before || !cells) {
      mended.push(whole);
      return;
    }
    whole.segments.forEach(({ text, right, pieces }, j) => {
      const cell = cells[j];
      if (cell) Object.assign(cell, { text: joined(cell.text, text), right: Math.max(cell.right, right), pieces: [...cell.pieces, ...pieces] });
    });
    before.last = row.base;
  });
  return mended;
}

/** The cells that a row goes on with, if all of it does. */
function cellsAbove(before: Row, { segments, base, size }: Row): Segment[] | undefined {
  if (before.segments.length < 2) return undefined;
  const step = base - before.last;
  const written = segments.map((segment) => before.segments.find((cell) => isWrittenAfter(cell, segment)));
  if (step < 2.2 * size && written.every((cell) => cell !== undefined)) return written as Segment[];
  if (step >= 1.5 * size || isStretched(before)) return undefined;
  const edge = before.segments[0]?.left ?? 0;
  const aligned = segments.map(({ left }) => (left > edge + size ? before.segments.find((cell) => Math.abs(cell.left - left) < 0.1 * size) : undefined));
  return aligned.every((cell) => cell !== undefined) ? (aligned as Segment[]) : undefined;
}

/** Whether a segment was written right after a cell, and stands below it. */
function isWrittenAfter(cell: Segment, { pieces, left, right }: Segment): boolean {
  const first = firstOf(pieces);
  if (first?.previous === undefined || !cell.pieces.includes(first.previous)) return false;
  return Math.abs(cell.left - left) < 0.1 * first.size || Math.abs(cell.left + cell.right - left - right) < first.size;
}

const firstOf = (pieces: readonly Piece[]) => pieces.reduce<Piece | undefined>((first, piece) => (first && (first.order ?? 0) < (piece.order ?? 0) ? first : piece), undefined);
const lastOf = (pieces: readonly Piece[]) => pieces.reduce<Piece | undefined>((last, piece) => (last && (last.order ?? 0) > (piece.order ?? 0) ? last : piece), undefined);

/** The cells of a row: words that are far apart to fill a cell are one, since what was written after them begins a line below the first of them. */
function mergedOf({ segments, base, size }: Row, around: readonly (Row | undefined)[], convert: Convert): Segment[] {
  const isNear = (one: number, other: number) => Math.abs(one - other) < 0.1 * size;
  const isCell = ({ left }: Segment) => around.some((row) => row?.segments.slice(1).some((cell) => isNear(cell.left, left)));
  const merged: Segment[] = [];
  segments.forEach((segment, j) => {
    merged.push(segment);
    const below = lastOf(segment.pieces)?.next;
    if (!below || below.base < base + 0.5 * size || below.base > base + 2.2 * size) return;
    const from = merged.findIndex(({ left }) => isNear(left, below.left));
    if (from < 0 || from === merged.length - 1 || (from === 0 && j === segments.length - 1)) return;
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
