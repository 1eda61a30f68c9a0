// Pieces of text on pages → paragraphs, in the order in which a person reads them.
//
//   page   = pieces → rows of segments → blocks, the columns one after the other
//   block  = rows → paragraphs: a row is joined to the one before where the next word had no room there
//   text   = blocks of all pages, without what stands on every page
//
// Files that say themselves what is a paragraph and a cell (layout/tagged.ts) need nothing of this.
import type { FontConverter } from "./legacy.js";
import { carryTable, cellsOf, filledOf, headsOf } from "./layout/cells.js";
import { blocksOf } from "./layout/columns.js";
import { withoutFurniture } from "./layout/furniture.js";
import { partedNotes } from "./layout/notes.js";
import type { Convert, Line, Page, Row } from "./layout/page.js";
import { isCarriedOver, linesOf, measureOf, paragraphsIn } from "./layout/paragraphs.js";
import { rowsOf } from "./layout/rows.js";
import { taggedLinesOf } from "./layout/tagged.js";
import { joined } from "./layout/words.js";

export type { Page, Piece, Tag } from "./layout/page.js";

/** Share of a page that its text reaches at least, unless all its lines are short and end where they are meant to. */
const SHORT = 0.7;

/** The paragraphs of all pages. */
export function paragraphsOf(pages: readonly Page[], converter: FontConverter): string[] {
  return taggedLinesOf(pages, converter) ?? untaggedLinesOf(pages, (text, font) => converter.convert(text, font));
}

function untaggedLinesOf(pages: readonly Page[], convert: Convert): string[] {
  const bodies = withoutFurniture(pages.map(({ pieces }) => rowsOf(pieces, convert))).map(partedNotes);
  const blocks = bodies.flatMap(({ rows }, i) => blocksOf(rows, (pages[i]?.width ?? 0) * SHORT).map((block, j) => ({ ...block, isFirst: j === 0 })));
  const columns: Row[][] = [];
  for (const block of blocks) {
    const before = block.isFirst ? (columns.at(-1) ?? []) : [];
    const rows = cellsOf(block.isColumn ? filledOf(block.rows, convert) : block.rows, convert, headsOf(before));
    carryTable(before, rows);
    columns.push(rows);
  }
  const texts: string[] = [];
  let open: { text: string; last: Line; edge: number } | undefined;
  for (const [i, { least, room }] of blocks.entries()) {
    const lines = linesOf(columns[i] ?? []);
    const measure = measureOf(lines, least, room);
    paragraphsIn(lines, measure).forEach(({ text, first, last }, j) => {
      if (open && j === 0 && isCarriedOver(open.last, first, open.edge, measure)) text = joined(open.text, text);
      else if (open) texts.push(open.text);
      open = { text, last, edge: measure.right };
    });
  }
  if (open) texts.push(open.text);
  texts.push(...bodies.flatMap(({ notes }) => notes));
  return texts;
}
