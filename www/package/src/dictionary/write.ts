import Papa from "papaparse";
import type { Dictionary } from "../generated/analysis.js";
import { COLUMNS, type Row, cellOf } from "./table.js";

export interface WriteDictionaryOptions {
  /** Whether it begins with a byte order mark, without which Excel takes Vietnamese letters for others; true unless said otherwise. */
  readonly bom?: boolean;
}

/** Writes a dictionary as CSV (RFC 4180) that `readDictionary` reads back. */
export function writeDictionary({ people, titles, bodies, abbreviations }: Dictionary, { bom = true }: WriteDictionaryOptions = {}): string {
  const row = (given: Partial<Row> & Pick<Row, "kind" | "name">): string[] => COLUMNS.map((column) => given[column] ?? "");
  const rows = [
    ...(people ?? []).map(({ name, positions, alsoKnownAs }) => row({ kind: "person", name, positions: cellOf(positions), also_known_as: cellOf(alsoKnownAs) })),
    ...(titles ?? []).map((name) => row({ kind: "title", name })),
    ...(bodies ?? []).map((name) => row({ kind: "body", name })),
    ...(abbreviations ?? []).map(({ short, full }) => row({ kind: "abbreviation", name: short, full })),
  ];
  // What spreadsheets would take for a formula gets an apostrophe, which reading takes away again.
  const csv = Papa.unparse({ fields: [...COLUMNS], data: rows }, { escapeFormulae: true, newline: "\r\n" });
  return `${bom ? "\ufeff" : ""}${csv}\r\n`;
}
