// What word processors have in common: runs of text in fonts, paragraphs, tables, notes → lines.
import type { FontConverter } from "./legacy.js";

interface Row {
  cells: string[][];
}

/** So many paragraphs in a cell are no value of a table: somebody has arranged a page with it. */
const MOST_IN_CELL = 3;

/** Takes the parts of a document in their order, and gives its text. */
export class Flow {
  readonly #converter: FontConverter;
  /** Where lines go: of the document, of the open cells and notes. */
  readonly #places: string[][] = [[]];
  readonly #rows: Row[] = [];
  readonly #notes: string[] = [];
  /** Open paragraphs; there are several where a text box stands in one. */
  readonly #paragraphs: string[] = [];
  #run = "";
  #font: string | undefined;

  constructor(converter: FontConverter) {
    this.#converter = converter;
  }

  /** Whether what is set in that font is converted. */
  isLegacy(font: string | undefined): boolean {
    return font !== undefined && this.#converter.isLegacy(font);
  }

  /** A part of the open paragraph. Letters may be parted from their marks, so that runs of one font are converted as one. */
  text(text: string, font?: string): void {
    if (font !== this.#font) this.#endRun();
    this.#font = font;
    this.#run += text;
  }

  openParagraph(): void {
    this.#endRun();
    this.#paragraphs.push("");
  }

  /** Ends a paragraph and returns its text. */
  closeParagraph(): string {
    this.#endRun();
    const text = (this.#paragraphs.pop() ?? "").replace(/[^\S\n]*\n\s*/g, "\n").trim();
    if (text.trim() !== "") this.#place().push(...text.split("\n"));
    return text;
  }

  openRow(): void {
    this.#rows.push({ cells: [] });
  }

  openCell(): void {
    this.#places.push([]);
  }

  closeCell(): void {
    if (this.#places.length < 2) return;
    const lines = this.#places.pop() ?? [];
    const row = this.#rows.at(-1);
    if (row) row.cells.push(lines);
    else this.#place().push(...lines);
  }

  closeRow(): void {
    const { cells = [] } = this.#rows.pop() ?? {};
    const full = cells.filter((lines) => lines.length > 0);
    if (full.length <= 1 || full.some((lines) => lines.length > MOST_IN_CELL)) this.#place().push(...full.flat());
    else this.#place().push(cells.map((lines) => lines.join(" ").replaceAll("\t", " ")).join("\t").trimEnd());
  }

  /** Notes come after all else. */
  openNote(): void {
    this.#endRun();
    this.#places.push([]);
  }

  closeNote(): void {
    if (this.#places.length > 1) this.#notes.push(...(this.#places.pop() ?? []));
  }

  get lines(): readonly string[] {
    return [...(this.#places[0] ?? []), ...this.#notes];
  }

  #place(): string[] {
    return this.#places.at(-1) as string[];
  }

  #endRun(): void {
    if (this.#run !== "" && this.#paragraphs.length > 0) {
      this.#paragraphs.push((this.#paragraphs.pop() ?? "") + this.#converter.convert(this.#run, this.#font));
    }
    this.#run = "";
    this.#font = undefined;
  }
}
