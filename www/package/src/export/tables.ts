import type { Analysis } from "../generated/analysis.js";
import { type ExportArticle, type ExportLanguage, type ExportOptions, publishedOf } from "./article.js";
import { type Range, sentenceAround, sentencesOf } from "./sentences.js";
import { storyOf } from "./story.js";
import { type Words, dateInWords, figureInWords, positionsInWords, unitInWords, wordsIn } from "./words.js";

/** What is listed. */
export type ExportCategory = "officials" | "people" | "dates" | "figures";

export const EXPORT_CATEGORIES: readonly ExportCategory[] = ["officials", "people", "dates", "figures"];

/** A list to read: words in the language of the reader, one row for each thing found. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly cells: readonly string[];
  /** Where the thing stands first, in code units; null where it stands nowhere. */
  readonly at: Range | null;
  /** Its place in the list of the analysis. */
  readonly index: number;
}

/** What is listed: of the story alone, unless `furniture` is wanted. */
export type Listing = Pick<ExportOptions, "furniture">;

/** The lists of an article, those without a row too, in the order of `EXPORT_CATEGORIES`. */
export function tablesOf(article: ExportArticle, language?: ExportLanguage, options: Listing = {}): Table[] {
  const sentences = sentencesOf(article.text, spansIn(article.analysis));
  return EXPORT_CATEGORIES.map((category) => table(category, article, wordsIn(language), sentences, options));
}

/** One list of an article. */
export function tableOf(category: ExportCategory, article: ExportArticle, language?: ExportLanguage, options: Listing = {}): Table {
  return table(category, article, wordsIn(language), sentencesOf(article.text, spansIn(article.analysis)), options);
}

/** Everything that no sentence may cut. */
export function spansIn({ officials, people, dates, figures }: Analysis): Range[] {
  return [...officials.flatMap(({ mentions, positions }) => [...mentions, ...positions.flatMap(({ spans }) => spans)]), ...people.flatMap(({ mentions }) => mentions), ...dates, ...figures];
}

function table(category: ExportCategory, { text, analysis }: ExportArticle, words: Words, sentences: readonly Range[], { furniture = false }: Listing): Table {
  const isListed = storyOf(analysis, furniture);
  const row = (index: number, at: Range | undefined, cells: readonly (string | number | null)[]): Row => ({
    cells: [...cells.map((cell) => `${cell ?? ""}`), at ? sentenceAround(sentences, text, at) : ""],
    at: at ?? null,
    index,
  });
  switch (category) {
    case "officials":
      return {
        title: words.officials,
        head: [words.name, words.positions, words.mentions, words.sentence],
        rows: analysis.officials.flatMap(({ nameNormalised, positions, mentions }, index) =>
          isListed(mentions) ? [row(index, mentions[0], [nameNormalised, positionsInWords(positions, words), mentions.length])] : [],
        ),
      };
    case "people":
      return {
        title: words.people,
        head: [words.name, words.mentions, words.sentence],
        rows: analysis.people.flatMap(({ nameNormalised, mentions }, index) => (isListed(mentions) ? [row(index, mentions[0], [nameNormalised, mentions.length])] : [])),
      };
    case "dates":
      return {
        title: words.dates,
        head: [words.text, words.date, words.from, words.to, words.sentence],
        rows: analysis.dates.flatMap((date, index) =>
          isListed([date]) ? [row(index, date, [date.text, dateInWords(date, words), dayInWords(date.earliest, words), dayInWords(date.latest, words)])] : [],
        ),
      };
    case "figures":
      return {
        title: words.figures,
        head: [words.text, words.kind, words.value, words.unit, words.counted, words.sentence],
        rows: analysis.figures.flatMap((figure, index) =>
          isListed([figure]) ? [row(index, figure, [figure.text, words.kinds[figure.kind], figureInWords(figure, words), unitInWords(figure.unit, words), figure.noun])] : [],
        ),
      };
  }
}

function dayInWords(day: string | null, words: Words): string {
  return day === null ? "" : dateInWords({ value: day, type: "date", calendar: "gregorian" }, words);
}

/** What is said of an article before its lists: term and value. */
export function factsOf(article: ExportArticle, words: Words): [term: string, value: string][] {
  const { record, analysis } = article;
  const published = publishedOf(article);
  const from = analysis.publishedFrom === "text" ? words.byText : words.asGiven;
  const day = published === null ? words.unknownDay : `${dateInWords({ value: published.slice(0, 16), type: "date", calendar: "gregorian" }, words)} (${from})`;
  const facts: [string, string | undefined][] = [
    [words.source, record?.source?.value],
    [words.author, record?.author?.value],
    [words.published, day],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined && fact[1] !== "");
}
