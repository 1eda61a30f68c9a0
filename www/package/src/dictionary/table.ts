/** The one format: which columns there are, and how cells hold lists. */

/** Columns of the table, in their order; the first line names them. */
export const COLUMNS = ["kind", "name", "positions", "also_known_as", "full"] as const;
export type Column = (typeof COLUMNS)[number];

/** What a row can be. */
export const KINDS = ["person", "title", "body", "abbreviation"] as const;
export type Kind = (typeof KINDS)[number];

export type Row = Readonly<Record<Column, string>>;

/** Several in a cell: "Bí thư Tỉnh ủy|Trưởng Đoàn đại biểu Quốc hội"; a bar or backslash of its own has a backslash before it. */
export function listIn(cell: string): string[] {
  const items = cell.match(/(?:\\.|[^|\\])+|\\$/gsu) ?? [];
  return items.map((item) => tidy(item.replace(/\\([|\\])/gu, "$1"))).filter((item) => item !== "");
}

export function cellOf(items: readonly string[] | undefined): string {
  return (items ?? []).map((item) => item.replace(/[|\\]/gu, "\\$&")).join("|");
}

/** One line, composed, without blanks around it. */
export function tidy(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** What is the same but for capitals. */
export function keyOf(text: string): string {
  return tidy(text).toLocaleLowerCase("vi");
}
