import { stringify } from "csv-stringify/sync";
import type { Analysis, Person, Span } from "../../generated/analysis.js";
import { visible } from "../visible.js";
import type { Format } from "./format.js";

/** The columns, in order; a kind leaves those empty that are not its own. */
const COLUMNS = [
  "file",
  "kind",
  "type",
  "start",
  "end",
  "text",
  "value",
  "person",
  "position",
  "organisation",
  "level",
  "branch",
  "status",
  "mentions",
  "earliest",
  "latest",
  "part_of_day",
  "calendar",
  "resolved_from",
  "low",
  "high",
  "of",
  "qualifier",
  "unit",
  "noun",
  "change",
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string | number | null>>;

/** RFC 4180: a header, then one row for every official, position, person, date, figure and piece of furniture. */
export const csv: Format = {
  begin: () => toCsv([Object.fromEntries(COLUMNS.map((column) => [column, column]))]),
  article: ({ file, analysis }) => toCsv(rowsOf(analysis).map((row) => ({ file: visible(file), ...row }))),
  end: () => "",
};

function toCsv(rows: readonly Row[]): string {
  // The library itself quotes a line break only where it is the same as between records.
  return stringify(rows as Row[], { columns: [...COLUMNS], record_delimiter: "windows", quoted_match: /[\r\n]/ });
}

function rowsOf({ officials, people, dates, figures, furniture }: Analysis): Row[] {
  return [
    ...officials.flatMap((official) => [
      { ...personRow("official", official), position: official.positions.map(({ title }) => title).join("; ") },
      ...official.positions.map(({ text, title, organisation, level, branch, status, spans }) => ({
        kind: "position",
        ...placeRow(spans),
        text,
        value: title,
        person: official.nameNormalised,
        position: title,
        organisation,
        level,
        branch,
        status,
        mentions: spans.length,
      })),
    ]),
    ...people.map((person) => personRow("person", person)),
    ...dates.map(({ value, partOfDay, resolvedFrom, ...date }) => ({
      kind: "date",
      ...date,
      // Of "XXXX" nothing is known.
      value: /\d/.test(value) ? value : null,
      part_of_day: partOfDay,
      resolved_from: resolvedFrom,
    })),
    ...figures.map(({ kind, ...figure }) => ({ kind: "figure", type: kind, ...figure })),
    ...furniture.map(({ kind, ...part }) => ({ kind: "furniture", type: kind, ...part })),
  ];
}

function personRow(kind: string, { name, nameNormalised, mentions }: Person): Row {
  return {
    kind,
    ...placeRow(mentions),
    text: name,
    value: nameNormalised,
    person: nameNormalised,
    mentions: mentions.length,
  };
}

/** Where something stands first. */
function placeRow([first]: readonly Span[]): Row {
  return first ? { start: first.start, end: first.end } : {};
}
