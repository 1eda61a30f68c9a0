import type { Analysis } from "../../generated/analysis.js";
import { visible } from "../visible.js";
import type { Format } from "./format.js";

/** A report to read: a heading for every article, a table for everything found in it. */
export const markdown: Format = {
  begin: () => "",
  article: ({ file, analysis }, index) => `${index > 0 ? "\n" : ""}${report(file, analysis)}`,
  end: () => "",
};

type Cell = string | number | null;

function report(file: string, analysis: Analysis): string {
  const { published, publishedFrom, officials, people, dates, figures, furniture } = analysis;
  const source = publishedFrom === "text" ? "by its own text" : "as given";
  return [
    `# ${escape(file === "-" ? "Standard input" : visible(file))}\n`,
    published === null ? "Date of publication unknown.\n" : `Published ${published}, ${source}.\n`,
    table(
      "Officials",
      ["Name", "Positions", "Mentions"],
      officials.map(({ nameNormalised, positions, mentions }) => [
        nameNormalised,
        positions.map(({ title, status }) => (status === "current" ? title : `${title} (${status})`)).join("; "),
        mentions.length,
      ]),
    ),
    table("People", ["Name", "Mentions"], people.map(({ nameNormalised, mentions }) => [nameNormalised, mentions.length])),
    table(
      "Dates",
      ["Text", "Date", "From", "To"],
      dates.map((date) => [date.text, dayOf(date), date.earliest, date.latest]),
    ),
    table(
      "Figures",
      ["Text", "Kind", "Value", "Unit", "Counted"],
      figures.map((figure) => [figure.text, figure.kind, valueOf(figure), figure.unit, figure.noun]),
    ),
    table("Not part of the story", ["Kind", "Text"], furniture.map(({ kind, text }) => [kind, text])),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** A day that lacks its year, or of which nothing is known, in words; another as it is. */
function dayOf({ value, type }: Analysis["dates"][number]): Cell {
  const known = /^XXXX-((?:0\d|1[0-2])(?:-\d\d(?:T[\d:]+)?)?)$/.exec(value)?.[1];
  if (known !== undefined) return `${known}, ${type === "set" ? "every year" : "year unknown"}`;
  if (!value.startsWith("XXXX")) return value;
  return type === "set" ? "recurring" : "unknown";
}

/** A range, a ratio, or the number alone. */
function valueOf({ value, low, high, of }: Analysis["figures"][number]): Cell {
  if (low !== null && high !== null) return `${low} to ${high}`;
  return of === null ? value : `${value} of ${of}`;
}

function table(title: string, head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return "";
  const lines = [head, head.map(() => "---"), ...rows.map((cells) => cells.map((cell) => escape(`${cell ?? ""}`)))];
  return `## ${title}\n\n${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}

/** Text as text: without the meaning that Markdown gives to some characters, on one line. */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~]/g, "\\$&").replace(/\s*[\r\n]+\s*/g, " ");
}
