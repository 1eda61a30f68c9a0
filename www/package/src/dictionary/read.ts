import Papa from "papaparse";
import { DiembaoError } from "../error.js";
import type { Dictionary } from "../generated/analysis.js";
import { combineDictionaries } from "./merge.js";
import { COLUMNS, type Column, KINDS, type Kind, type Row, listIn, tidy } from "./table.js";

/** Why a row of the table was left out. */
export type DictionaryProblemCode =
  /** The first cell is none of `person`, `title`, `body`, `abbreviation`. */
  | "unknown-kind"
  /** There is no name. */
  | "no-name"
  /** An abbreviation stands for nothing. */
  | "no-full"
  /** The name has neither a letter nor a digit. */
  | "no-word"
  /** A quotation mark is not closed, so that nothing behind it can be read. */
  | "open-quote";

export interface DictionaryProblem {
  /** Number of the row as spreadsheets count: the line of headings is 1. */
  readonly row: number;
  readonly code: DictionaryProblemCode;
  readonly message: string;
}

export interface ReadDictionary {
  readonly dictionary: Dictionary;
  /** The rows that were left out, in their order. */
  readonly problems: readonly DictionaryProblem[];
}

/**
 * Reads a dictionary from CSV; commas, semicolons and tabs are all understood, and which of them it is, is found out. Rows
 * that say nothing are left out and told; several rows for the same are joined.
 *
 * @throws {DiembaoError} `invalid-file` for a table without the columns of a dictionary.
 */
export function readDictionary(csv: string): ReadDictionary {
  const { data, errors } = Papa.parse<string[]>(withoutMark(csv), { delimitersToGuess: [",", ";", "\t"] });
  const [headings = [], ...rows] = data;
  const places = placesIn(headings);
  if (places === null) throw new DiembaoError("invalid-file", `a dictionary begins with the line ${COLUMNS.join(",")}`);
  const open = errors.find(({ code }) => code === "MissingQuotes")?.row;
  const problems: DictionaryProblem[] = [];
  const read: Dictionary[] = [];
  for (const [index, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    const row = index + 2;
    const said = open !== undefined && index + 1 >= open ? ("open-quote" as const) : entryOf(rowOf(cells, places));
    if (typeof said === "string") problems.push({ row, code: said, message: MESSAGES[said] });
    else read.push(said);
  }
  return { dictionary: combineDictionaries(read), problems };
}

/** Whether a text is the table of a dictionary, by its first line. */
export function isDictionary(csv: string): boolean {
  const [line = ""] = withoutMark(csv.slice(0, 1000)).split(/\r?\n/u, 1);
  return placesIn(line.split(/[,;\t]/u).map((cell) => cell.replaceAll('"', ""))) !== null;
}

const MESSAGES: Readonly<Record<DictionaryProblemCode, string>> = {
  "unknown-kind": `the first column must be one of ${KINDS.join(", ")}`,
  "no-name": "there is no name",
  "no-full": "the abbreviation stands for nothing",
  "no-word": "there must be a letter or a digit in the name",
  "open-quote": "a quotation mark is not closed",
};

/** Where each column stands; other columns do not matter, and a kind, a name and one more must be there. */
function placesIn(headings: readonly string[]): ReadonlyMap<Column, number> | null {
  const places = new Map<Column, number>();
  for (const [index, heading] of headings.entries()) {
    const column = COLUMNS.find((name) => name === heading.trim().toLowerCase());
    if (column !== undefined && !places.has(column)) places.set(column, index);
  }
  return places.has("kind") && places.has("name") && places.size > 2 ? places : null;
}

function rowOf(cells: readonly string[], places: ReadonlyMap<Column, number>): Row {
  const cell = (column: Column): string => (cells[places.get(column) ?? -1] ?? "").replace(/^'(?=[=+\-@\t\r])/u, "");
  return { kind: tidy(cell("kind")).toLowerCase(), name: tidy(cell("name")), positions: cell("positions"), also_known_as: cell("also_known_as"), full: tidy(cell("full")) };
}

function entryOf({ kind, name, positions, also_known_as, full }: Row): Dictionary | DictionaryProblemCode {
  const known = KINDS.find((other): other is Kind => other === kind);
  if (known === undefined) return "unknown-kind";
  if (name === "") return "no-name";
  if (!/[\p{L}\p{N}]/u.test(name)) return "no-word";
  switch (known) {
    case "person": {
      const [held, others] = [listIn(positions), listIn(also_known_as)];
      return { people: [{ name, ...(held.length > 0 ? { positions: held } : {}), ...(others.length > 0 ? { alsoKnownAs: others } : {}) }] };
    }
    case "title":
      return { titles: [name] };
    case "body":
      return { bodies: [name] };
    case "abbreviation":
      return full === "" ? "no-full" : { abbreviations: [{ short: name, full }] };
  }
}

function withoutMark(text: string): string {
  return text.replace(/^\ufeff/u, "");
}
