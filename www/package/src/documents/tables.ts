// Tables of pages: those that hold values, and those that somebody has arranged a page with.

/** Paragraphs in a cell up to which it is a value of a table, as for word processors. */
const MOST_IN_CELL = 3;
const LONGEST_CELL = 500;

/** Word processors write a paragraph into every cell. Where these are but values, a row is to be one line. */
export function flattenCells(row: Element): void {
  const cells = [...row.children];
  if (cells.length < 2 || row.querySelector("table, ul, ol, blockquote")) return;
  const isTable = cells.every((cell) => cell.querySelectorAll("p, div").length <= MOST_IN_CELL && (cell.textContent ?? "").length <= LONGEST_CELL);
  if (!isTable) return;
  for (const block of row.querySelectorAll("p, div, br")) block.replaceWith(block.previousSibling ? " " : "", ...block.childNodes);
}

/**
 * Removes the cells that are menus and lists of other articles: mostly links, in a table with a cell too long for a value.
 * Readability counts every cell as a paragraph of what surrounds it, so that a column of teasers would come along.
 * Returns whether there were any.
 */
export function removeMenus(document: Document): boolean {
  let isRemoved = false;
  const tables = new Map<Element, Element[]>();
  for (const cell of document.querySelectorAll("td, th")) {
    const table = cell.closest("table");
    if (!table) continue;
    const cells = tables.get(table);
    if (cells) cells.push(cell);
    else tables.set(table, [cell]);
  }
  for (const cells of tables.values()) {
    const lengths = cells.map((cell) => lengthOf(cell));
    if (!lengths.some((length) => length > LONGEST_CELL)) continue;
    cells.forEach((cell, i) => {
      let linked = 0;
      for (const link of cell.querySelectorAll("a[href]")) linked += lengthOf(link);
      if (linked <= (lengths[i] as number) / 2) return;
      cell.remove();
      isRemoved = true;
    });
  }
  return isRemoved;
}

const lengthOf = (element: Element): number => (element.textContent ?? "").trim().length;
