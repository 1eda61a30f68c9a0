import type { Format, ReadDocument } from "./format.js";

/** The analysis of a single input as it is. */
export const jsonOfOne: Format = {
  begin: () => "",
  article: ({ analysis }) => `${JSON.stringify(analysis, null, 2)}\n`,
  end: () => "",
};

/** A list of `{"file","analysis"}` for several inputs. */
export const jsonOfMany: Format = {
  begin: () => "[",
  article: ({ file, analysis }, index) => `${index > 0 ? "," : ""}\n${JSON.stringify({ file, analysis }, null, 2)}`,
  end: (count) => (count > 0 ? "\n]\n" : "]\n"),
};

/** One line `{"file","analysis"}` for every input. */
export const jsonLines: Format = {
  begin: () => "",
  article: ({ file, analysis }) => `${JSON.stringify({ file, analysis })}\n`,
  end: () => "",
};

/** A single document as it is, without the name that was given. */
export const documentOfOne: Format<ReadDocument> = {
  begin: () => "",
  article: ({ document }) => `${JSON.stringify(shown(document), null, 2)}\n`,
  end: () => "",
};

/** A list of documents, with the file of each. */
export const documentsOfMany: Format<ReadDocument> = {
  ...jsonOfMany,
  article: ({ file, document }, index) => `${index > 0 ? "," : ""}\n${JSON.stringify({ file, ...shown(document) }, null, 2)}`,
};

/** A line for every document. */
export const documentLines: Format<ReadDocument> = {
  ...jsonLines,
  article: ({ file, document }) => `${JSON.stringify({ file, ...shown(document) })}\n`,
};

/** The file says the name and the path. */
function shown({ name, path, ...document }: ReadDocument["document"]): object {
  return document;
}
