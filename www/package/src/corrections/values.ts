import type { Analysis, Options } from "../generated/analysis.js";
import type { CorrectedPosition, DateValue, FigureValue } from "./types.js";

/** `analyze` of `diembao`, or that of a worker. */
export type Analyze = (text: string, options?: Options) => Analysis | Promise<Analysis>;

export interface ReadOptions {
  /** What reads the words; it must be ready. */
  readonly analyze: Analyze;
  /** The article's date of publication, EDTF, from which relative dates count; it counts where it names a day. */
  readonly published?: string | null;
}

/** Why nothing can be made of what somebody has written. */
export type ReadingFault =
  /** Nothing was written. */
  | "empty"
  /** That is no date, or no figure. */
  | "none"
  /** A part of it is one; the rest says something else. */
  | "partly"
  /** It is more than one. */
  | "several";

/** What was understood of what somebody has written. */
export type Reading<T> = { readonly value: T; readonly fault: null } | { readonly value: null; readonly fault: ReadingFault };

/** A number that nothing is said of is read as one of these. */
const UNNAMED = "người";
/** Who holds the positions that are read. */
const HOLDER = "Ông Nguyễn Văn An là ";

/**
 * Reads what somebody writes for a date: words and numbers as in an article ("sáng 5/3", "14/12/2021", "quý I"), or EDTF
 * ("2021-12", "2021-12/2022-01", "202X"). The library for EDTF is loaded when something is written so.
 */
export async function readDate(input: string, { analyze, published }: ReadOptions): Promise<Reading<DateValue>> {
  const words = tidy(input);
  if (words === "") return fault("empty");
  if (looksLikeEdtf(words)) {
    const { readEdtf } = await import("./edtf.js");
    const value = readEdtf(words);
    if (value) return { value, fault: null };
  }
  const { dates } = await analyze(words, isDay(published) ? { published } : {});
  const [date] = dates;
  if (!date) return fault("none");
  if (dates.length > 1) return fault("several");
  if (date.text.length < words.length) return fault("partly");
  const { value, earliest, latest, type, partOfDay, calendar } = date;
  return { value: { value, earliest, latest, type, partOfDay, calendar }, fault: null };
}

/** Reads what somebody writes for a figure: "hơn 1.200 đại biểu", "3,5 tỷ đồng", "tăng 6,5%", or a number alone. */
export async function readFigure(input: string, { analyze }: Pick<ReadOptions, "analyze">): Promise<Reading<FigureValue>> {
  const words = tidy(input);
  if (words === "") return fault("empty");
  const named = (await analyze(words)).figures;
  const isUnnamed = named.length === 0;
  const figures = isUnnamed ? (await analyze(`${words} ${UNNAMED}`)).figures : named;
  const [figure] = figures;
  if (!figure) return fault("none");
  if (figures.length > 1) return fault("several");
  const { kind, value, low, high, of, qualifier, unit, noun, change, start, end } = figure;
  // The word that tells the direction of a change is no part of the figure.
  const before = change === null ? "" : (/^\S+ /u.exec(words)?.[0] ?? "");
  const length = words.length + (isUnnamed ? UNNAMED.length + 1 : 0);
  if (start > before.length || end < length) return fault("partly");
  return { value: { kind, value, low, high, of, qualifier, unit, noun: isUnnamed ? null : noun, change }, fault: null };
}

/**
 * Reads what somebody writes for the positions of a person, several in a list: "nguyên Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh". A
 * title that is not known is kept as it was written.
 */
export async function readPositions(input: string, { analyze }: Pick<ReadOptions, "analyze">): Promise<CorrectedPosition[]> {
  const words = tidy(input);
  if (words === "") return [];
  const { officials } = await analyze(`${HOLDER}${words}.`);
  const [official] = officials;
  const spans = official?.positions.flatMap((position) => position.spans) ?? [];
  const isWhole = officials.length === 1 && Math.max(...spans.map(({ end }) => end)) === HOLDER.length + words.length;
  if (!official || !isWhole) return [{ title: words, role: words, organisation: null, level: "other", branch: "other", status: "current" }];
  return official.positions.map(({ title, role, organisation, level, branch, status }) => ({ title, role, organisation, level, branch, status }));
}

function tidy(input: string): string {
  return input.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** Four digits of a year come first, or what stands for them; "05/03/2024" is no EDTF. */
function looksLikeEdtf(words: string): boolean {
  return /^(?:\.\.|)\/?[-+]?(?:Y\d|[\dX]{4})[\dXYTZ:.~?%/+-]*$/u.test(words);
}

/** Options of an analysis take a day, with or without a time. */
function isDay(published: string | null | undefined): published is string {
  return typeof published === "string" && /^\d{4}-\d{2}-\d{2}(?:$|T)/u.test(published);
}

function fault<T>(fault: ReadingFault): Reading<T> {
  return { value: null, fault };
}
