// What stands on every page: headers, footers, numbers.
import type { Row } from "./page.js";
import { textOf } from "./rows.js";

/** Rows at the edges of a page that may be a header or footer. */
const EDGE = 3;

/** Leaves out what stands in the same place of several pages, and the numbers of pages. */
export function withoutFurniture(pages: Row[][]): Row[][] {
  const patternOf = (row: Row) => textOf(row).replace(/\d+/g, "#");
  const seen = new Map<string, { base: number; pages: Set<number> }[]>();
  const edges = pages.map((rows) => new Set([...rows.slice(0, EDGE), ...rows.slice(-EDGE)]));
  const placeOf = (row: Row) => seen.get(patternOf(row))?.find(({ base }) => Math.abs(base - row.base) < row.size);
  edges.forEach((rows, page) => {
    for (const row of rows) {
      const place = placeOf(row);
      if (place) place.pages.add(page);
      else seen.set(patternOf(row), [...(seen.get(patternOf(row)) ?? []), { base: row.base, pages: new Set([page]) }]);
    }
  });
  return pages.map((rows, page) => {
    const isPrinted = /^(?:https?|file):\S*\s.*\b\d+\/\d+$/.test(rows.length > 0 ? textOf(rows.at(-1) as Row) : "");
    return rows.filter((row, i) => {
      const isEdge = edges[page]?.has(row) ?? false;
      const count = isEdge ? (placeOf(row)?.pages.size ?? 0) : 0;
      if (count >= 2 && count >= pages.length * 0.3) return false;
      const isOutermost = i === 0 || i === rows.length - 1;
      // Browsers print the address and the number of the page below, and the day and the title above.
      return !isOutermost || !(isPrinted || isPageNumber(textOf(row), page + 1, pages.length));
    });
  });
}

function isPageNumber(text: string, page: number, pages: number): boolean {
  const [, number, of] = /^(?:trang|page)?[\s.:–-]*(\d+)(?:\s*(?:\/|of|trên)\s*(\d+))?[\s.–-]*$/i.exec(text) ?? [];
  return Number(number) === page && (of === undefined || Number(of) === pages);
}
