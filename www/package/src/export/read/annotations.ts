// Web Annotations of this package and of other tools → corrections.
import * as v from "valibot";
import type { CorrectedCategory, CorrectedPosition, Correction, DateValue, FigureValue, PersonReference } from "../../corrections/types.js";
import type { Analysis } from "../../generated/analysis.js";
import { CodePoints } from "../code-points.js";
import type { Range } from "../sentences.js";
import { categoryOf } from "./categories.js";
import { anchorAt, findQuote } from "./quote.js";
import { dateSchema, figureSchema, positionSchema } from "./schema.js";
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
  /** What adds to the analysis that was not there, in text order. */
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

type Placed = WebAnnotation & { readonly place: Range; readonly category: CorrectedCategory };

/** What `readAnnotations` of the package does, once this is loaded. */
export async function readAnnotations(json: string, text: string, analysis: Analysis, options: ReadAnnotationsOptions = {}): Promise<ReadAnnotations> {
  const problems: ReadAnnotations["problems"] = [];
  const points = new CodePoints(text);
  const placed: Placed[] = [];
  let known = 0;
  for (const annotation of annotationsIn(json)) {
    if (isOfOther(annotation, options)) continue;
    const tell = (problem: AnnotationProblem) => problems.push({ id: annotation.id, quote: annotation.quote?.exact ?? "", problem });
    const category = categoryOf(annotation.tags);
    const place = placeOf(annotation, text, points);
    if (category === "position") known++;
    else if (category === null) tell("no-category");
    else if (place === null) tell("not-found");
    else placed.push({ ...annotation, place, category });
  }
  placed.sort((a, b) => a.place.start - b.place.start || b.place.end - a.place.end);

  const people = new People(text, analysis);
  const [dates, figures] = [analysis.dates, analysis.figures].map((list) => new Set(list.map(keyOf))) as [Set<string>, Set<string>];
  const mentions = new Set([...analysis.officials, ...analysis.people].flatMap((person) => person.mentions.map(keyOf)));
  const corrections: Correction[] = [];
  for (const annotation of placed) {
    const { place, category } = annotation;
    const at = anchorAt(text, place);
    const list = category === "date" ? dates : category === "figure" ? figures : mentions;
    if (list.has(keyOf(place))) known++;
    else if (category === "date" || category === "figure") {
      const value = category === "date" ? await dateValueOf(annotation, options) : await figureValueOf(annotation, options);
      if (value === null) problems.push({ id: annotation.id, quote: at.exact, problem: "no-value" });
      else corrections.push({ type: `add-${category}`, at, value } as Correction);
    } else corrections.push(people.add(annotation));
  }
  return { corrections, known, problems };
}

function isOfOther(annotation: WebAnnotation, { source }: ReadAnnotationsOptions): boolean {
  return source !== undefined && annotation.source !== source && /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8/.test(annotation.source ?? "");
}

function keyOf({ start, end }: Range): string {
  return `${start}-${end}`;
}

function placeOf({ quote, position }: WebAnnotation, text: string, points: CodePoints): Range | null {
  const range = position && { start: points.unitsOf(position.start), end: points.unitsOf(position.end) };
  if (quote) return findQuote(text, { ...quote, start: range?.start ?? null });
  return range && range.start < range.end && range.end <= text.length ? range : null;
}

/** Who is annotated, so that several mentions of one person become one. */
class People {
  readonly #text: string;
  readonly #known = new Map<string, PersonReference>();

  constructor(text: string, { officials, people }: Analysis) {
    this.#text = text;
    for (const { nameNormalised: name, mentions } of [...people, ...officials]) {
      const [first] = mentions;
      if (first) this.#known.set(name.toLowerCase(), { name, at: anchorAt(text, first) });
    }
  }

  /** The first mention of somebody makes a person, the others are added to it. */
  add({ data, tags, place, category }: Placed): Correction {
    const at = anchorAt(this.#text, place);
    const tag = tags.find(({ purpose, value }) => purpose === "tagging" && categoryOf([{ purpose, value }]) === null)?.value;
    const name = nameIn(data) ?? tag ?? at.exact.replace(/\s+/gu, " ");
    const person = this.#known.get(name.toLowerCase()) ?? null;
    if (person === null) this.#known.set(name.toLowerCase(), { name, at });
    return { type: "add-person", at, person, name, positions: person === null && category === "official" ? positionsIn(data) : [] };
  }
}

function nameIn(data: unknown): string | null {
  const result = v.safeParse(v.object({ name: v.pipe(v.string(), v.minLength(1)) }), data);
  return result.success ? result.output.name : null;
}

function positionsIn(data: unknown): CorrectedPosition[] {
  const result = v.safeParse(v.object({ positions: v.array(positionSchema) }), data);
  return result.success ? result.output.positions : [];
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
