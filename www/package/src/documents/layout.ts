// Pieces of text on pages → paragraphs, in the order in which a person reads them.
//
//   page   = pieces → rows of segments → blocks, the columns one after the other
//   block  = rows → paragraphs: a row is joined to the one before where the next word had no room there
//   text   = blocks of all pages, without what stands on every page
import { cellsOf, filledOf } from "./layout/cells.js";
import { blocksOf } from "./layout/columns.js";
import { withoutFurniture } from "./layout/furniture.js";
import type { Convert, Line, Page } from "./layout/page.js";
import { isCarriedOver, isJoined, linesOf, measureOf } from "./layout/paragraphs.js";
import { rowsOf } from "./layout/rows.js";
import { joined } from "./layout/words.js";

export type { Page, Piece } from "./layout/page.js";

/** Share of a page that its text reaches at least, unless all its lines are short and end where they are meant to. */
const SHORT = 0.7;

/** The paragraphs of all pages. `convert` makes Unicode of text in a font. */
export function paragraphsOf(pages: readonly Page[], convert: Convert): string[] {
  const rows = withoutFurniture(pages.map(({ pieces }) => rowsOf(pieces, convert)));
  const blocks = rows.flatMap((page, i) => blocksOf(page, (pages[i]?.width ?? 0) * SHORT));
  const paragraphs: string[] = [];
  let open: { text: string; first: Line; last: Line; edge: number } | undefined;
  for (const block of blocks) {
    const lines = linesOf(cellsOf(block.isColumn ? filledOf(block.rows, convert) : block.rows, convert));
    const measure = measureOf(lines, block.least);
    let before: Line | undefined;
    for (const line of lines) {
      const goesOn = open && (before ? isJoined(before, line, measure, before === open.first) : isCarriedOver(open.last, line, open.edge));
      if (open && goesOn) {
        open.text = joined(open.text, line.text);
        open.last = line;
      } else {
        if (open) paragraphs.push(open.text);
        open = { text: line.text, first: line, last: line, edge: measure.right };
      }
      open.edge = measure.right;
      before = line;
    }
  }
  if (open) paragraphs.push(open.text);
  return paragraphs;
}
