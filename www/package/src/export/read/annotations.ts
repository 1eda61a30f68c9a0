// Web Annotations of this package and of other tools → corrections.
import * as v from "valibot";
import type { Correction, DateValue, FigureValue } from "../../corrections/types.js";
import type { Analysis, DateMention, Figure } from "../../generated/analysis.js";
import { CodePoints } from "../code-points.js";
import type { Range } from "../sentences.js";
import { categoryOf } from "./categories.js";
import { AnnotatedPeople, type Placed, keyOf } from "./people.js";
import { anchorAt, findQuote } from "./quote.js";
import { type Removal, removalOf, removing } from "./removals.js";
import { dateSchema, figureSchema } from "./schema.js";
import { dateOf } from "./values.js";
import { type WebAnnotation, annotationsIn } from "./web-annotation.js";

/** Why an annotation became no correction. */
export type AnnotationProblem =
  /** Neither quote nor position leads to a place in the text. */
  | "not-found"
  /** No body tells whether it is a person, a date or a figure: a comment, a highlight, a tag that means something else. */
  | "no-category"
  /** It is a date or a figure, and nothing tells which. */
  | "no-value";

/** What came of annotations. */
export interface ReadAnnotations {
  /** What adds to the analysis that was not there, is another value or nothing at all, in text order; then who is somebody else, or holds other positions. */
  readonly corrections: Correction[];
  /** How many annotations say what the analysis says already. */
  readonly known: number;
  /** Those that were not understood, each with what it quotes. */
  readonly problems: { readonly id: string | null; readonly quote: string; readonly problem: AnnotationProblem }[];
}

export interface ReadAnnotationsOptions {
  /**
   * What `sourceOf` says of the article: annotations that diembao wrote of another one are passed over. Those of other tools are taken
   * whatever they are of, for their sources are addresses that a text does not know.
   */
  readonly source?: string;
  /**
   * Finds out what a quoted date or figure says, for annotations of tools that do not tell: `analyze` of this package, called with
   * the quote. Without it they are problems.
   */
  readonly analyze?: (quote: string) => Analysis | Promise<Analysis>;
}

/** What `readAnnotations` of the package does, once this is loaded. */
export async function readAnnotations(json: string, text: string, analysis: Analysis, options: ReadAnnotationsOptions = {}): Promise<ReadAnnotations> {
  const problems: ReadAnnotations["problems"] = [];
  const points = new CodePoints(text);
  const placed: (Placed & { readonly removal: Removal | null })[] = [];
  let known = 0;
  for (const annotation of annotationsIn(json)) {
    if (isOfOther(annotation, options)) continue;
    const tell = (problem: AnnotationProblem) => problems.push({ id: annotation.id, quote: annotation.quote?.exact ?? "", problem });
    const removal = removalOf(annotation.tags);
    const category = removal?.category ?? categoryOf(annotation.tags);
    const place = placeOf(annotation, text, points);
    if (category === "position") known++;
    else if (category === null) tell("no-category");
    else if (place === null) tell("not-found");
    else placed.push({ ...annotation, place, category, removal });
  }
  placed.sort((a, b) => a.place.start - b.place.start || b.place.end - a.place.end);

  const people = new AnnotatedPeople(text, analysis);
  const dates = new Map(analysis.dates.map((date) => [keyOf(date), date]));
  const figures = new Map(analysis.figures.map((figure) => [keyOf(figure), figure]));
  const corrections: Correction[] = [];
  for (const annotation of placed) {
    const { place, category, removal } = annotation;
    if (removal) {
      const removed = removing(removal, place, text, analysis);
      if (removed) corrections.push(removed);
      else known++;
      continue;
    }
    if (category === "official" || category === "person") {
      const added = people.add(annotation);
      if (added) corrections.push(added);
      continue;
    }
    const at = anchorAt(text, place);
    const found = (category === "date" ? dates : figures).get(keyOf(place));
    if (found) {
      const changed = category === "date" ? otherDate(annotation, found as DateMention) : otherFigure(annotation, found as Figure);
      if (changed) corrections.push({ type: category, at, value: changed } as Correction);
      else known++;
    } else {
      const value = category === "date" ? await dateValueOf(annotation, options) : await figureValueOf(annotation, options);
      if (value === null) problems.push({ id: annotation.id, quote: at.exact, problem: "no-value" });
      else corrections.push({ type: `add-${category}`, at, value } as Correction);
    }
  }
  const changes = people.changes(corrections);
  corrections.push(...changes.corrections);
  known += changes.known;
  return { corrections, known, problems };
}

function isOfOther(annotation: WebAnnotation, { source }: ReadAnnotationsOptions): boolean {
  return source !== undefined && annotation.source !== source && /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8/.test(annotation.source ?? "");
}

function placeOf({ quote, position }: WebAnnotation, text: string, points: CodePoints): Range | null {
  const range = position && { start: points.unitsOf(position.start), end: points.unitsOf(position.end) };
  if (quote) return findQuote(text, { ...quote, start: range?.start ?? null });
  return range && range.start < range.end && range.end <= text.length ? range : null;
}

/** What is told of a date that was found, where that is something else; of a tag, unless it says only less. */
function otherDate({ data, tags }: Placed, found: DateMention): DateValue | null {
  const own = v.safeParse(dateSchema, data);
  if (own.success) return JSON.stringify(own.output) === JSON.stringify(v.parse(dateSchema, found)) ? null : own.output;
  const told = tags.map(({ value }) => dateOf(value)).find((date) => date !== null);
  return told && !found.value.startsWith(told.value) ? told : null;
}

function otherFigure({ data }: Placed, found: Figure): FigureValue | null {
  const own = v.safeParse(figureSchema, data);
  return own.success && JSON.stringify(own.output) !== JSON.stringify(v.parse(figureSchema, found)) ? own.output : null;
}

async function dateValueOf({ data, tags, quote }: Placed, { analyze }: ReadAnnotationsOptions): Promise<DateValue | null> {
  const own = v.safeParse(dateSchema, data);
  if (own.success) return own.output;
  for (const { value } of tags) {
    const date = dateOf(value);
    if (date) return date;
  }
  const found = quote && analyze ? (await analyze(quote.exact)).dates[0] : undefined;
  return found ? v.parse(dateSchema, found) : null;
}

async function figureValueOf({ data, quote }: Placed, { analyze }: ReadAnnotationsOptions): Promise<FigureValue | null> {
  const own = v.safeParse(figureSchema, data);
  if (own.success) return own.output;
  const found = quote && analyze ? (await analyze(quote.exact)).figures[0] : undefined;
  return found ? v.parse(figureSchema, found) : null;
}
