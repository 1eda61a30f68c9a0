import type { FormatName } from "../arguments.js";
import { csv } from "./csv.js";
import type { Format, ReadDocument } from "./format.js";
import { documentLines, documentOfOne, documentsOfMany, jsonLines, jsonOfMany, jsonOfOne } from "./json.js";
import { markdown } from "./markdown.js";

export type { Format } from "./format.js";

/** The format of a name, for so many inputs; CSV with a byte order mark where `bom` says so. */
export function formatOf(name: FormatName, inputs: number, bom = false): Format {
  switch (name) {
    case "json":
      return inputs === 1 ? jsonOfOne : jsonOfMany;
    case "jsonl":
      return jsonLines;
    case "csv":
      return bom ? { ...csv, begin: () => `\ufeff${csv.begin()}` } : csv;
    case "markdown":
      return markdown;
  }
}

/** The format in which documents themselves are written. */
export function documentFormatOf(name: FormatName, inputs: number): Format<ReadDocument> {
  if (name === "jsonl") return documentLines;
  return inputs === 1 ? documentOfOne : documentsOfMany;
}
