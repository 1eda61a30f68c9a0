import type { Format } from "./format.js";

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
