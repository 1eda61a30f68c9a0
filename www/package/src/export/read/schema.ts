// What a file must hold to be taken for an analysis or a correction, field by field.
import * as v from "valibot";
import type { Correction } from "../../corrections/types.js";
import type { Analysis, Dictionary } from "../../generated/analysis.js";
import type { ExportRecord } from "../article.js";

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.nullable(v.string());
const number = v.nullable(v.pipe(v.number(), v.finite()));
const span = { start: offset, end: offset, text: v.string() };

const level = v.picklist(["central", "provincial", "district", "commune", "foreign", "international", "enterprise", "other"]);
const branch = v.picklist(["party", "state", "government", "assembly", "judiciary", "military", "police", "front", "other"]);
const status = v.picklist(["current", "former", "late", "acting", "designate"]);
const said = { title: v.string(), role: v.string(), organisation: text, level, branch, status };

const person = {
  name: v.string(),
  nameNormalised: v.string(),
  honorifics: v.array(v.string()),
  mentions: v.array(v.object({ ...span, kind: v.picklist(["name", "title"]) })),
};

const date = {
  value: v.string(),
  earliest: text,
  latest: text,
  type: v.picklist(["date", "interval", "set"]),
  partOfDay: v.nullable(v.picklist(["early_morning", "morning", "noon", "afternoon", "evening", "night"])),
  calendar: v.picklist(["gregorian", "lunar"]),
};

const figure = {
  kind: v.picklist(["count", "ratio", "percent", "money", "measure", "duration", "age", "score", "rank", "ordinal"]),
  value: v.pipe(v.number(), v.finite()),
  low: number,
  high: number,
  of: number,
  qualifier: v.picklist(["exact", "about", "more_than", "at_least", "less_than", "almost", "at_most"]),
  unit: text,
  noun: text,
  change: v.nullable(v.picklist(["up", "down"])),
};

const furniture = v.picklist(["menu", "dateline", "byline", "caption", "credit", "teaser", "duplicate"]);

export const analysisSchema: v.GenericSchema<unknown, Analysis> = v.object({
  format: v.literal(1),
  published: text,
  publishedFrom: v.nullable(v.picklist(["option", "text"])),
  officials: v.array(v.object({ ...person, positions: v.array(v.object({ text: v.string(), ...said, spans: v.array(v.object(span)) })) })),
  people: v.array(v.object(person)),
  dates: v.array(v.object({ ...date, resolvedFrom: v.nullable(v.picklist(["text", "published", "context"])), ...span })),
  figures: v.array(v.object({ ...figure, ...span })),
  furniture: v.array(v.object({ kind: furniture, ...span })),
});

const words = v.exactOptional(v.array(v.string()));
export const dictionarySchema: v.GenericSchema<unknown, Dictionary> = v.object({
  people: v.exactOptional(v.array(v.object({ name: v.string(), positions: words, alsoKnownAs: words }))),
  titles: words,
  bodies: words,
  abbreviations: v.exactOptional(v.array(v.object({ short: v.string(), full: v.string() }))),
});

const at = v.object({ exact: v.string(), prefix: v.string(), suffix: v.string(), start: offset });
const reference = v.object({ name: v.string(), at });
const category = v.picklist(["official", "person", "date", "figure"]);
export const positionSchema = v.object(said);
export const dateSchema = v.object(date);
export const figureSchema = v.object(figure);

export const correctionSchema: v.GenericSchema<unknown, Correction> = v.variant("type", [
  v.object({ type: v.literal("remove"), category, at }),
  v.object({ type: v.literal("remove-all"), category, text: v.string() }),
  v.object({ type: v.literal("merge"), person: reference, into: reference }),
  v.object({ type: v.literal("split"), person: reference, mentions: v.array(at), name: v.string() }),
  v.object({ type: v.literal("not-official"), person: reference }),
  v.object({ type: v.literal("person"), person: reference, name: v.string(), positions: v.nullable(v.array(positionSchema)) }),
  v.object({ type: v.literal("date"), at, value: dateSchema }),
  v.object({ type: v.literal("figure"), at, value: figureSchema }),
  v.object({ type: v.literal("add-person"), at, person: v.nullable(reference), name: v.string(), positions: v.array(positionSchema) }),
  v.object({ type: v.literal("add-date"), at, value: dateSchema }),
  v.object({ type: v.literal("add-figure"), at, value: figureSchema }),
]);

/** Where something was found; what is added to the names of places later is not refused. */
const found = v.nullish(v.looseObject({ value: v.string(), from: v.string() }));

/** What else a record holds is kept as it is. */
export const recordSchema = v.looseObject({
  name: v.string(),
  path: v.nullish(v.string()),
  url: v.optional(v.string()),
  title: found,
  source: found,
  author: found,
  published: v.nullish(v.looseObject({ value: v.string(), from: v.string(), isGuess: v.boolean() })),
}) as unknown as v.GenericSchema<unknown, ExportRecord>;
