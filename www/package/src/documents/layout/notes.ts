// Footnotes: they come after all else, as in word processors' files, for a paragraph may go on on the next page.
import { type Row, median } from "./page.js";

/** Their letters are smaller than the others of the page, by this at least. */
const SMALLER = 0.93;

/** Parts the footnotes of a page from its text: small letters at its end that begin with a number. */
export function partedNotes(rows: Row[]): { rows: Row[]; notes: Row[] } {
  const usual = median(rows.map(({ size }) => size));
  let from = rows.length;
  for (let i = rows.length - 1; i > 0; i--) {
    if ((rows[i]?.size ?? 0) > usual * SMALLER) break;
    if (/^\d{1,3}$/.test(rows[i]?.segments[0]?.pieces[0]?.text.trim() ?? "")) from = i;
  }
  // The number stands apart from its text, but is no cell.
  const notes = rows.slice(from).map((row) => {
    const [first, last] = [row.segments[0], row.segments.at(-1)];
    if (!first || !last || first === last) return row;
    const text = row.segments.map((segment) => segment.text).join(" ");
    return { ...row, segments: [{ text, left: first.left, right: last.right, pieces: row.segments.flatMap(({ pieces }) => pieces) }] };
  });
  return { rows: rows.slice(0, from), notes };
}
