// Pieces of text → rows of segments.
import type { Convert, Piece, Row, Segment } from "./page.js";

/** In sizes of the letters: a blank, and the gap between columns or cells. */
const BLANK = 0.12;
const GAP = 1.2;

/** Puts pieces into rows, and joins those of a row that have no gap between them. */
export function rowsOf(pieces: readonly Piece[], convert: Convert): Row[] {
  const visible = pieces.filter(({ text }) => text.trim() !== "");
  visible.forEach((piece, order) => Object.assign(piece, { order, previous: visible[order - 1], next: visible[order + 1] }));
  const sizes = visible.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[sizes.length >> 1] ?? 0;
  // What is small may be raised or lowered beside a word; it finds its row when the others have theirs.
  const [small, normal] = [visible.filter(({ size }) => size < usual * 0.8), visible.filter(({ size }) => size >= usual * 0.8)];
  const rows: { base: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of normal.sort((a, b) => a.base - b.base)) {
    const row = rows.at(-1);
    if (row && Math.abs(piece.base - row.base) < 0.35 * Math.max(piece.size, row.size)) {
      row.pieces.push(piece);
      row.size = Math.max(row.size, piece.size);
    } else rows.push({ base: piece.base, size: piece.size, pieces: [piece] });
  }
  for (const piece of small) {
    const isBeside = (size: number) => (other: Piece) =>
      Math.abs(piece.left - other.right) < size * 0.3 || Math.abs(other.left - piece.right) < size * 0.3;
    const row =
      rows.find(({ base, size, pieces }) => Math.abs(base - piece.base) < 0.6 * size && pieces.some(isBeside(size))) ??
      rows.find(({ base }) => Math.abs(base - piece.base) < 0.2 * piece.size);
    if (row) row.pieces.push(piece);
    else rows.push({ base: piece.base, size: piece.size, pieces: [piece] });
  }
  return rows
    .sort((a, b) => a.base - b.base)
    .map(({ base, size, pieces }) => ({ base, last: base, size, segments: segmentsOf(pieces, convert) }));
}

function segmentsOf(pieces: Piece[], convert: Convert): Segment[] {
  const groups: Piece[][] = [];
  for (const piece of pieces.sort((a, b) => a.left - b.left)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (!group || !last || piece.left - Math.max(...group.map(({ right }) => right)) > GAP * piece.size || isBeside(group, piece)) groups.push([piece]);
    // The same letters a hair beside are what some print for bold.
    else if (piece.text !== last.text || piece.left - last.left > 0.5 * (last.right - last.left)) group.push(piece);
  }
  return groups.map((group) => segmentOf(group, convert));
}

/**
 * Whether a piece is of another cell or column: between them, its program has written what stands below the pieces to its
 * left, or above it.
 */
function isBeside(group: readonly Piece[], piece: Piece): boolean {
  const { next, size, base, right, order = 0 } = group.at(-1) as Piece;
  if (next === piece || piece.left <= right - 0.3 * size || order > (piece.order ?? 0)) return false;
  const isBetween = (other: Piece | undefined) =>
    other !== undefined && (other.base > base + 0.5 * size ? other.right <= piece.left + 0.1 * size : other.base < base - 0.5 * size && other.left >= right - 0.1 * size);
  return isBetween(next) && isBetween(piece.previous);
}

export function segmentOf(pieces: Piece[], convert: Convert): Segment {
  let [text, run, right] = ["", "", Number.NEGATIVE_INFINITY];
  let font = pieces[0]?.font;
  for (const [i, piece] of pieces.entries()) {
    const gap = piece.left - right;
    // The number of a footnote stands close to its text.
    const isNumbered = i === 1 && isRaisedNumber(pieces[0] as Piece, piece);
    const isApart = (gap > BLANK * piece.size && Number.isFinite(gap)) || isNumbered;
    const blank = isApart && !/\s$/.test(run) && !/^\s/.test(piece.text) ? " " : "";
    // Letters and their marks may be pieces of their own, so that a font is converted as a whole.
    if (piece.font !== font) {
      text += convert(run, font);
      run = "";
      font = piece.font;
    }
    run += blank + piece.text;
    right = Math.max(right, piece.right);
  }
  text = (text + convert(run, font)).replace(/\s+/g, " ").trim().normalize("NFC");
  return { text, left: pieces[0]?.left ?? 0, right, pieces };
}

const isRaisedNumber = (first: Piece, second: Piece): boolean =>
  /^\s*\d{1,3}\s*$/.test(first.text) && first.size < 0.8 * second.size && first.base < second.base && /^\p{L}/u.test(second.text);

export const textOf = ({ segments }: Row): string => segments.map(({ text }) => text).join("\t");
