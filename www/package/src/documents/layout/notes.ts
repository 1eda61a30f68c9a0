// Footnotes: they come after all else, as those of word processors' files do, for a paragraph may go on on the next page.
import { type Row, median } from "./page.js";
import { joined } from "./words.js";

/** Their letters are smaller than the others of the page, by this at least. */
const SMALLER = 0.93;
const NUMBER = /^\d{1,3}$/;

/** Parts the footnotes of a page from its text: small letters at its end that begin with a number. */
export function partedNotes(rows: Row[]): { rows: Row[]; notes: string[] } {
  const usual = median(rows.map(({ size }) => size));
  let from = rows.length;
  for (let i = rows.length - 1; i > 0; i--) {
    if ((rows[i]?.size ?? 0) > usual * SMALLER) break;
    if (beginsWithNumber(rows[i])) from = i;
  }
  const notes: string[] = [];
  for (const row of rows.slice(from)) {
    // The number stands apart from its text, but is no cell.
    const text = row.segments.map((segment) => segment.text).join(" ");
    notes.push(beginsWithNumber(row) ? text : joined(notes.pop() ?? "", text));
  }
  return { rows: rows.slice(0, from), notes };
}

const beginsWithNumber = (row: Row | undefined): boolean => NUMBER.test(row?.segments[0]?.pieces[0]?.text.trim() ?? "");
