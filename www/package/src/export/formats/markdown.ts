import { type ExportArticle, type ExportOptions, type Writer, fileOf, titleOf } from "../article.js";
import { factsOf, tablesOf } from "../tables.js";
import { visible } from "../visible.js";
import { type Words, wordsIn } from "../words.js";

/** A report to read: a heading for every article, a table for everything found in it, with the sentences. */
export function markdownOf({ language, furniture = false }: ExportOptions = {}): Writer {
  return {
    begin: () => "",
    article: (article, index) => `${index > 0 ? "\n" : ""}${report(article, wordsIn(language), { ...(language ? { language } : {}), furniture })}`,
    end: () => "",
  };
}

function report(article: ExportArticle, words: Words, { language, furniture = false }: ExportOptions): string {
  const file = fileOf(article);
  const facts = [...(file === "" || file === "-" ? [] : [[words.file, visible(file)] as const]), ...factsOf(article, words)];
  return [
    `# ${escape(titleOf(article) || (file === "-" || file === "" ? words.standardInput : visible(file)))}\n`,
    `${facts.map(([term, value]) => `- ${term}: ${escape(value)}`).join("\n")}\n`,
    ...tablesOf(article, language, { furniture }).map(({ title, head, rows }) => table(title, head, rows.map(({ cells }) => cells))),
    table(words.furniture, [words.kind, words.text], article.analysis.furniture.map(({ kind, text }) => [words.parts[kind], text])),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const lines = [head, head.map(() => "---"), ...rows.map((cells) => cells.map(escape))];
  return `## ${title}\n\n${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}

/** Text as text: without the meaning that Markdown gives to some characters, on one line. */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~&]/g, "\\$&").replace(/\s*[\r\n]+\s*/g, " ");
}
