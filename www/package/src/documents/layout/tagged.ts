// Tagged pages → lines. Their program has said what is a paragraph, a cell and a footnote, and what only decorates the page.
import { Flow } from "../flow.js";
import type { FontConverter } from "../legacy.js";
import { type Line, type Page, type Piece, type Tag, isTag } from "./page.js";
import { isCarriedOver, linesOf, measureOf, paragraphsIn } from "./paragraphs.js";
import { rowsOf, segmentOf } from "./rows.js";
import { PARAGRAPH, areBelieved, isInline } from "./tags.js";
import { ENDS, MARK, hadNoRoom, joined } from "./words.js";

interface Paragraph {
  text: string;
  first: Line;
  last: Line;
  edge: number;
}

/** The lines of pages, or nothing where they have no tags or their tags are not to be believed. */
export function taggedLinesOf(pages: readonly Page[], converter: FontConverter): string[] | undefined {
  if (!areBelieved(pages)) return undefined;
  const reader = new Reader(converter);
  for (const page of pages) reader.read(page);
  return reader.lines();
}

class Reader {
  #flow: Flow;
  readonly #converter: FontConverter;
  readonly #convert: (text: string, font: string | undefined) => string;
  #pieces = new Map<string, Piece[]>();
  /** The last paragraph that stands in no cell or note: it may go on on the next page. */
  #open: Paragraph | undefined;
  /** The cells of the row read last, which may go on there as well. */
  #lastRow: string[][] | undefined;
  /** How many cells and notes are open. */
  #depth = 0;
  /** Whether nothing of this page has been read yet. */
  #isFresh = true;
  /** The number or sign of an item, whose text follows. */
  #label: Piece[] = [];
  /** Heads of tables so far. */
  readonly #heads = new Set<string>();

  constructor(converter: FontConverter) {
    this.#flow = new Flow(converter);
    this.#converter = converter;
    this.#convert = (text, font) => converter.convert(text, font);
  }

  read({ pieces, tags }: Page): void {
    this.#pieces = new Map();
    for (const piece of pieces) {
      if (piece.mark === undefined || piece.text.trim() === "") continue;
      const same = this.#pieces.get(piece.mark);
      if (same) same.push(piece);
      else this.#pieces.set(piece.mark, [piece]);
    }
    this.#isFresh = true;
    if (tags) this.#block(tags);
  }

  lines(): string[] {
    this.#close();
    return [...this.#flow.lines];
  }

  #block(tag: Tag): void {
    if (tag.role === "Table") this.#table(tag);
    else if (tag.role === "Note" || tag.role === "FENote") this.#note(tag);
    else this.#parts(tag);
  }

  /** The parts of a block: those of a line make paragraphs, the others stand for themselves. */
  #parts(tag: Tag): void {
    let run: Piece[] = [];
    const end = () => {
      if (run.length > 0) this.#paragraphs(run, PARAGRAPH.test(tag.role), /^H/.test(tag.role));
      run = [];
    };
    for (const child of tag.children) {
      if (!isTag(child)) run.push(...(this.#pieces.get(child.id) ?? []));
      else if (child.role === "Lbl") {
        end();
        this.#label.push(...this.#all(child));
      } else if (isInline(child)) run.push(...this.#all(child));
      else {
        // A note stands amid a paragraph.
        if (child.role !== "Note") end();
        this.#block(child);
      }
    }
    end();
    if (tag.role === "LI" && this.#label.length > 0) this.#paragraphs([], true, false);
  }

  #all(tag: Tag): Piece[] {
    return tag.children.flatMap((child) => (isTag(child) ? this.#all(child) : (this.#pieces.get(child.id) ?? [])));
  }

  #note(tag: Tag): void {
    this.#flow.openNote();
    this.#depth++;
    this.#parts(tag);
    this.#depth--;
    this.#flow.closeNote();
  }

  #table(table: Tag): void {
    const rows: Tag[] = [];
    const collect = (tag: Tag) => {
      for (const child of tag.children) if (isTag(child)) child.role === "TR" ? rows.push(child) : child.role === "Caption" ? this.#block(child) : collect(child);
    };
    collect(table);
    const full = rows.filter((row) => this.#all(row).length > 0);
    // Of a single row, as at the head of a letter, nobody makes a table but to arrange a page.
    if (rows.length === 1 && full[0]?.children.some((cell) => isTag(cell) && cell.children.filter((part) => isTag(part) && part.role === "P").length > 1)) {
      this.#parts(full[0]);
      return;
    }
    let isHead = this.#isFresh;
    for (const row of full) {
      const cells = row.children.filter(isTag);
      const text = cells.map((cell) => this.#all(cell).map((piece) => piece.text).join(" ")).join("\t");
      if (!cells.every(({ role }) => role === "TH")) isHead = false;
      else if (isHead && this.#heads.has(text)) continue;
      else this.#heads.add(text);
      this.#row(cells);
    }
  }

  #row(cells: readonly Tag[]): void {
    const made = cells.map((cell) => this.#cell(cell));
    const last = this.#lastRow;
    // What was left of a row at the end of a page.
    const isRest = this.#isFresh && last?.length === made.length && made[0]?.length === 0 && last[0]?.length !== 0;
    this.#isFresh = false;
    if (isRest && last) {
      last.forEach((lines, i) => {
        const [first, ...rest] = made[i] ?? [];
        if (first !== undefined) lines.push(lines.length > 0 ? joined(lines.pop() ?? "", first) : first, ...rest);
      });
      return;
    }
    this.#close();
    this.#lastRow = made;
  }

  /** The lines of a cell. */
  #cell(cell: Tag): string[] {
    const [outer, row, open] = [this.#flow, this.#lastRow, this.#open];
    this.#flow = new Flow(this.#converter);
    this.#lastRow = this.#open = undefined;
    this.#depth++;
    this.#block(cell);
    this.#close();
    this.#depth--;
    const { lines } = this.#flow;
    this.#flow = outer;
    this.#lastRow = row;
    this.#open = open;
    return [...lines];
  }

  #paragraphs(run: readonly Piece[], isCertain: boolean, isHeading: boolean): void {
    const pieces = [...this.#label, ...run];
    this.#label = [];
    const lines = isCertain ? tornApart(pieces).map((line) => this.#lineOf(line)) : [];
    const made = isCertain ? certain(lines, isHeading) : this.#uncertain(pieces);
    for (const paragraph of made) {
      if (this.#depth > 0) this.#put(paragraph.text);
      else if (this.#isFresh && this.#open && isCarriedOver(this.#open.last, paragraph.first, this.#open.edge) && !isHeading) {
        this.#open = { ...paragraph, text: joined(this.#open.text, paragraph.text) };
      } else {
        this.#close();
        this.#open = paragraph;
      }
      if (this.#depth === 0) this.#isFresh = false;
    }
  }

  #uncertain(pieces: readonly Piece[]): Paragraph[] {
    const lines = linesOf(rowsOf(pieces, this.#convert));
    const measure = measureOf(lines, 0);
    return paragraphsIn(lines, measure).map((paragraph) => ({ ...paragraph, edge: measure.right }));
  }

  #lineOf(pieces: Piece[]): Line {
    const { base, size } = pieces.reduce((largest, piece) => (piece.size > largest.size ? piece : largest));
    const { text, left, right } = segmentOf(pieces.sort((a, b) => a.left - b.left), this.#convert);
    return { text, left, right, base, size, isTable: false };
  }

  #put(text: string): void {
    this.#flow.openParagraph();
    this.#flow.text(text);
    this.#flow.closeParagraph();
  }

  #close(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open) this.#put(open.text);
    const row = this.#lastRow;
    this.#lastRow = undefined;
    if (!row) return;
    this.#flow.openRow();
    for (const lines of row) {
      this.#flow.openCell();
      lines.forEach((line) => this.#put(line));
      this.#flow.closeCell();
    }
    this.#flow.closeRow();
  }
}

/** The pieces of a paragraph, in their order, line by line. */
function tornApart(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  let last: Piece | undefined;
  for (const piece of pieces) {
    const off = last ? Math.abs(piece.base - last.base) : Number.POSITIVE_INFINITY;
    const size = Math.max(piece.size, last?.size ?? 0);
    const isBeside = last !== undefined && (off < 0.1 * size || (off < 0.6 * size && piece.left > last.right - 0.5 * size));
    if (isBeside) lines.at(-1)?.push(piece);
    else lines.push([piece]);
    last = piece;
  }
  return lines;
}

/** A paragraph of these lines, or several where somebody has broken lines in it. */
function certain(lines: readonly Line[], isHeading: boolean): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const open = paragraphs.at(-1);
    const edge = edgeAt(lines, i - 1);
    if (open && before && (isHeading || !isBroken(before, line, edge, [lines[i - 2], line]))) {
      open.text = joined(open.text, line.text);
      open.last = line;
    } else paragraphs.push({ text: line.text, first: line, last: line, edge: 0 });
    const last = paragraphs.at(-1);
    if (last) last.edge = edgeAt(lines, i);
  });
  return paragraphs;
}

/** Where the lines of a paragraph end in the column of one of them. */
function edgeAt(lines: readonly Line[], at: number): number {
  const one = lines[at];
  if (!one) return 0;
  return Math.max(...lines.filter(({ left, right }) => left < one.right && right > one.left).map(({ right }) => right));
}

/** Whether a line ends before its column does. Lines beside a picture do so as well, but several of them at one place. */
function isBroken(before: Line, line: Line, edge: number, around: readonly (Line | undefined)[]): boolean {
  if (line.base < before.base || hadNoRoom(before, line, edge - 2 * before.size)) return false;
  if (ENDS.test(before.text) || MARK.test(line.text)) return true;
  return around.every((other) => other === undefined || Math.abs(other.right - before.right) > 2 * before.size);
}
