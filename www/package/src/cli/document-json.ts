// The documents themselves as JSON; what is found in them is written by diembao/export.
import type { DocumentRecord } from "../documents/index.js";
import type { FormatName } from "./arguments.js";
import type { Format, ReadDocument } from "./read-document.js";

/** The format in which so many documents are written. */
export function documentFormatOf(name: FormatName, inputs: number): Format<ReadDocument> {
  if (name === "jsonl") return lines;
  return inputs === 1 ? one : many;
}

/** A single document as it is, without the name that was given. */
const one: Format<ReadDocument> = {
  begin: () => "",
  article: ({ document }) => `${JSON.stringify(shown(document), null, 2)}\n`,
  end: () => "",
};

/** A list of documents, with the file of each. */
const many: Format<ReadDocument> = {
  begin: () => "[",
  article: ({ file, document }, index) => `${index > 0 ? "," : ""}\n${JSON.stringify({ file, ...shown(document) }, null, 2)}`,
  end: (count) => (count > 0 ? "\n]\n" : "]\n"),
};

/** A line for every document. */
const lines: Format<ReadDocument> = {
  begin: () => "",
  article: ({ file, document }) => `${JSON.stringify({ file, ...shown(document) })}\n`,
  end: () => "",
};

/** The file says the name and the path. */
function shown({ name, path, ...document }: Pick<DocumentRecord, "name" | "path">): object {
  return document;
}
