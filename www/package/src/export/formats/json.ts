import { type ExportArticle, type Writer, fileOf } from "../article.js";

/** The analyses alone: one as it is, of several a list of `{"file","analysis"}`. */
export function analysesOf(count: number): Writer {
  if (count === 1) return { begin: () => "", article: ({ analysis }) => `${JSON.stringify(analysis, null, 2)}\n`, end: () => "" };
  return listOf((article) => ({ file: fileOf(article), analysis: article.analysis }));
}

/** One line `{"file","analysis"}` for every article. */
export function analysisLines(): Writer {
  return {
    begin: () => "",
    article: (article) => `${JSON.stringify({ file: fileOf(article), analysis: article.analysis })}\n`,
    end: () => "",
  };
}

/** A list of JSON of what `make` makes of articles, which itself stands between `head` and `tail`. */
export function listOf(make: (article: ExportArticle, index: number) => unknown, head = "", tail = (_count: number): string => "\n"): Writer {
  return {
    begin: () => `${head}[`,
    article: (article, index) => `${index > 0 ? "," : ""}\n${JSON.stringify(make(article, index), null, 2)}`,
    end: (count) => `${count > 0 ? "\n" : ""}]${tail(count)}`,
  };
}
