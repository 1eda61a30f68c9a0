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
  const texts: string[] = [];
  let open: { text: string; last: Line; edge: number } | undefined;
  let before: Row[] = [];
  for (const block of blocks) {
    const rows = cellsOf(block.isColumn ? filledOf(block.rows, convert) : block.rows, convert, block.isFirst ? headsOf(before) : []);
    if (block.isFirst) carryTable(before, rows);
    before = rows;
    const lines = linesOf(rows);
    const measure = measureOf(lines, block.least, block.room);
    paragraphsIn(lines, measure).forEach(({ text, first, last }, i) => {
      if (open && i === 0 && isCarriedOver(open.last, first, open.edge)) text = joined(open.text, text);
      else if (open) texts.push(open.text);
      open = { text, last, edge: measure.right };
    });
  }
  if (open) texts.push(open.text);
  for (const { notes } of bodies) {
    const lines = linesOf(notes);
    texts.push(...paragraphsIn(lines, measureOf(lines, 0)).map(({ text }) => text));
  }
  return texts;
}
