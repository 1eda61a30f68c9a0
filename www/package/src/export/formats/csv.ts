// Tables for programs: their columns are the same in every language, their values those of the analysis.
import { type Input, stringify } from "csv-stringify/sync";
import type { Analysis, Person, Span } from "../../generated/analysis.js";
import { type ExportArticle, type ExportOptions, type Writer, fileOf, publishedOf, titleOf } from "../article.js";
import { sentenceAround, sentencesOf } from "../sentences.js";
import { type ExportCategory, spansIn } from "../tables.js";
import { visible } from "../visible.js";

type Row = Readonly<Record<string, string | number | null | undefined>>;
type Rows = (article: ExportArticle) => readonly Row[];

/** Where a row comes from, in every table of one category. */
const ARTICLE = ["file", "title", "published"];
const PLACE = ["sentence", "start", "end"];
const PERSON = ["name", "name_as_written", "honorifics"];
const MENTION = ["mentions", "mention", "text", "refers_by"];

const COLUMNS: Readonly<Record<ExportCategory, readonly string[]>> = {
  officials: [...ARTICLE, ...PERSON, "positions", "roles", "organisations", "levels", "branches", "statuses", ...MENTION, ...PLACE],
  people: [...ARTICLE, ...PERSON, ...MENTION, ...PLACE],
  dates: [...ARTICLE, "text", "value", "earliest", "latest", "type", "part_of_day", "calendar", "resolved_from", ...PLACE],
  figures: [...ARTICLE, "text", "kind", "value", "low", "high", "of", "qualifier", "unit", "noun", "change", ...PLACE],
};

/** A table of one category: a row for every mention, with the sentence around it. */
export function csvOf(category: ExportCategory, options: ExportOptions = {}): Writer {
  return csvWriter(COLUMNS[category], (article) => rowsIn(category, article), options);
}

/** The columns of the table of everything, in order; a kind leaves those empty that are not its own. */
const ALL_COLUMNS = [
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
];

/** One table with a row for every official, position, person, date, figure and piece of furniture. */
export function csvOfAll(options: ExportOptions = {}): Writer {
  return csvWriter(
    ALL_COLUMNS,
    (article) => {
      const file = visible(fileOf(article));
      return allRowsOf(article.analysis).map((row) => ({ file, ...row }));
    },
    options,
  );
}

/** RFC 4180. Text that a spreadsheet would take for a formula begins with an apostrophe, which spreadsheets hide. */
function csvWriter(columns: readonly string[], rows: Rows, { bom = false }: ExportOptions): Writer {
  const write = (list: readonly Row[]) =>
    // The library itself quotes a line break only where it is the same as between records.
    stringify(list as Input, { columns: [...columns], record_delimiter: "windows", quoted_match: /[\r\n]/, escape_formulas: true });
  return {
    begin: () => `${bom ? "\ufeff" : ""}${write([Object.fromEntries(columns.map((column) => [column, column]))])}`,
    article: (article) => write(rows(article)),
    end: () => "",
  };
}

function rowsIn(category: ExportCategory, article: ExportArticle): Row[] {
  const { text, analysis } = article;
  const origin = { file: visible(fileOf(article)), title: titleOf(article), published: publishedOf(article) };
  const sentences = sentencesOf(text, spansIn(analysis));
  const placed = (span: Span, row: Row): Row => ({
    ...origin,
    ...row,
    text: span.text,
    sentence: sentenceAround(sentences, text, span),
    start: span.start,
    end: span.end,
  });
  const personRows = (person: Person, more: Row = {}) =>
    person.mentions.map((mention, index) =>
      placed(mention, {
        name: person.nameNormalised,
        name_as_written: person.name,
        honorifics: person.honorifics.join("; "),
        ...more,
        mentions: person.mentions.length,
        mention: index + 1,
        refers_by: mention.kind,
      }),
    );
  switch (category) {
    case "officials":
      return analysis.officials.flatMap((official) => {
        const list = (of: (position: (typeof official.positions)[number]) => string | null) => official.positions.map((position) => of(position) ?? "").join("; ");
        return personRows(official, {
          positions: list(({ title }) => title),
          roles: list(({ role }) => role),
          organisations: list(({ organisation }) => organisation),
          levels: list(({ level }) => level),
          branches: list(({ branch }) => branch),
          statuses: list(({ status }) => status),
        });
      });
    case "people":
      return analysis.people.flatMap((person) => personRows(person));
    case "dates":
      return analysis.dates.map((date) => placed(date, dateRow(date)));
    case "figures":
      return analysis.figures.map((figure) => placed(figure, { ...figure }));
  }
}

function dateRow({ value, earliest, latest, type, partOfDay, calendar, resolvedFrom }: Analysis["dates"][number]): Row {
  // Of "XXXX" nothing is known.
  return { value: /\d/.test(value) ? value : null, earliest, latest, type, part_of_day: partOfDay, calendar, resolved_from: resolvedFrom };
}

function allRowsOf({ officials, people, dates, figures, furniture }: Analysis): Row[] {
  return [
    ...officials.flatMap((official) => [
      { ...personRow("official", official), position: official.positions.map(({ title }) => title).join("; ") },
      ...official.positions.map(({ title, organisation, level, branch, status, spans }) => ({
        kind: "position",
        ...placeRow(spans),
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
    ...dates.map((date) => ({ kind: "date", start: date.start, end: date.end, text: date.text, ...dateRow(date) })),
    ...figures.map(({ kind, ...figure }) => ({ kind: "figure", type: kind, ...figure })),
    ...furniture.map(({ kind, ...part }) => ({ kind: "furniture", type: kind, ...part })),
  ];
}

function personRow(kind: string, { nameNormalised, mentions }: Person): Row {
  return { kind, ...placeRow(mentions), value: nameNormalised, person: nameNormalised, mentions: mentions.length };
}

/** Where something stands first, and in which words; what somebody has said without a place has none. */
function placeRow([first]: readonly Span[]): Row {
  return first ? { start: first.start, end: first.end, text: first.text } : {};
}
