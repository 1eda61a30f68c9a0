// What a page is made of: pieces, rows of segments, lines.

/** A piece of text at its place, from the left and upper edge of the page. */
export interface Piece {
  text: string;
  left: number;
  right: number;
  base: number;
  size: number;
  font: string | undefined;
  /** Which letters these are, of a family in a weight, by a name that means nothing. */
  face?: string | undefined;
  /** What it is marked as in a tagged file. */
  mark?: string | undefined;
  /** Which it is on its page, in the order of the file, and those before and after it: programs write cell by cell and column by column. */
  order?: number;
  previous?: Piece | undefined;
  next?: Piece | undefined;
}

/** An element of a tagged file, and what it consists of. */
export interface Tag {
  role: string;
  children: (Tag | { id: string })[];
}

export const isTag = (part: Tag["children"][number]): part is Tag => "role" in part;

/** A page and its width. */
export interface Page {
  width: number;
  pieces: Piece[];
  /** Its part of the elements of a tagged file. */
  tags?: Tag | undefined;
}

/** Pieces without a wide gap between them. */
export interface Segment {
  text: string;
  left: number;
  right: number;
  pieces: Piece[];
}

/** What stands on one line of a page, across all columns. */
export interface Row {
  base: number;
  /** Where the last line of its cells stands. */
  last: number;
  size: number;
  segments: Segment[];
}

/** A line of a column; the cells of a table are one. */
export interface Line {
  text: string;
  left: number;
  right: number;
  base: number;
  size: number;
  isTable: boolean;
  /** Whether it stands in the middle, as the line before or after it does. */
  isCentred?: boolean;
  /** The one face of all its letters. */
  face?: string | undefined;
}

/** Makes Unicode of text in a font. */
export type Convert = (text: string, font: string | undefined) => string;

export const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
