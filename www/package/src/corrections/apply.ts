import type { Analysis, DateMention, Figure, Mention } from "../generated/analysis.js";
import { findAnchor, type Place } from "./anchor.js";
import { analysisOf, compared, draftOf, type Draft, type DraftPerson, isSamePlace, itemAt, overlaps, spanOf } from "./draft.js";
import { addMention, addPerson, isNamed, joined, merge, move, namesake, personAt, personOf, positionsOf, removeMentions, rename } from "./people.js";
import type { Anchor, Correction, CorrectedCategory } from "./types.js";

/** What corrections have made of an analysis. */
export interface Corrected {
  readonly analysis: Analysis;
  /** The corrections, of those that were given, whose words or people are no longer in the text; they changed nothing. */
  readonly unplaced: readonly Correction[];
}

/** What has come out, by its analysis, with the corrections that have made it. */
const results = new WeakMap<Analysis, { readonly corrections: readonly Correction[]; readonly corrected: Corrected }>();

/**
 * Applies corrections to the analysis of a text, in their order. Neither is changed; without corrections, the analysis is
 * the very one that was given, and so it is where the same corrections have made it.
 *
 * What comes out is in text order and its spans are those of the text. A correction said once more changes nothing.
 */
export function applyCorrections(text: string, analysis: Analysis, corrections: readonly Correction[]): Corrected {
  if (corrections.length === 0) return { analysis, unplaced: [] };
  const before = results.get(analysis);
  if (before && before.corrections.length === corrections.length && before.corrections.every((correction, index) => correction === corrections[index])) return before.corrected;
  const draft = draftOf(text, analysis);
  const unplaced = corrections.filter((correction) => !apply(draft, correction));
  const corrected = { analysis: analysisOf(draft, analysis), unplaced };
  results.set(corrected.analysis, { corrections: [...corrections], corrected });
  return corrected;
}

/** Whether the correction has found its place. */
function apply(draft: Draft, correction: Correction): boolean {
  switch (correction.type) {
    case "remove":
      return remove(draft, correction.category, correction.at);
    case "remove-all":
      return removeAll(draft, correction.category, correction.text);
    case "merge":
      return applyMerge(draft, correction);
    case "split":
      return split(draft, correction);
    case "not-official": {
      const person = personOf(draft, correction.person);
      if (person) person.positions = [];
      return person !== undefined;
    }
    case "person":
      return changePerson(draft, correction);
    case "date":
      return setValue(draft, draft.dates, correction.at, { ...correction.value, resolvedFrom: null }, addDate);
    case "figure":
      return setValue(draft, draft.figures, correction.at, correction.value, addFigure);
    case "add-person":
      return addToPerson(draft, correction);
    case "add-date":
      return atPlace(draft, correction.at, (place) => addDate(draft, place, { ...correction.value, resolvedFrom: null }));
    case "add-figure":
      return atPlace(draft, correction.at, (place) => addFigure(draft, place, correction.value));
  }
}

function atPlace({ text }: Draft, at: Anchor, act: (place: Place) => void): boolean {
  const place = findAnchor(text, at);
  if (place) act(place);
  return place !== null;
}

type Of<T extends Correction["type"]> = Extract<Correction, { type: T }>;

// What is no mention

/** Words that are not taken for anything have been corrected already. */
function remove(draft: Draft, category: CorrectedCategory, at: Anchor): boolean {
  return atPlace(draft, at, (place) => {
    if (category === "date") draft.dates = without(draft.dates, itemAt(draft.dates, place));
    else if (category === "figure") draft.figures = without(draft.figures, itemAt(draft.figures, place));
    else {
      const person = personAt(draft, place);
      const mention = person && itemAt(person.mentions, place);
      const wrong = mention ?? place;
      removeMentions(draft, (span) => span === mention || isSamePlace(span, wrong));
    }
  });
}

function removeAll(draft: Draft, category: CorrectedCategory, words: string): boolean {
  const wanted = compared(words);
  const isWrong = (span: { text: string }): boolean => compared(span.text) === wanted;
  if (category === "date") draft.dates = draft.dates.filter((date) => !isWrong(date));
  else if (category === "figure") draft.figures = draft.figures.filter((figure) => !isWrong(figure));
  else removeMentions(draft, isWrong);
  return true;
}

function without<T>(items: readonly T[], wrong: T | undefined): T[] {
  return items.filter((item) => item !== wrong);
}

// People

function applyMerge(draft: Draft, correction: Of<"merge">): boolean {
  const person = personOf(draft, correction.person);
  const into = personOf(draft, correction.into);
  if (person && into && person !== into) merge(draft, person, into);
  return person !== undefined && into !== undefined;
}

/** Mentions that are gone from the text are let go; it counts if one is there. */
function split(draft: Draft, { person: reference, mentions: anchors, name }: Of<"split">): boolean {
  const places = anchors.map((anchor) => findAnchor(draft.text, anchor)).filter((place) => place !== null);
  const groups = new Map<DraftPerson, Mention[]>();
  for (const place of places) {
    const holder = personAt(draft, place, reference.name);
    const mention = holder && itemAt(holder.mentions, place);
    if (holder && mention) groups.set(holder, [...(groups.get(holder) ?? []), mention]);
  }
  for (const [holder, mentions] of groups) {
    const isWhole = mentions.length === holder.mentions.length;
    // Two people may have one name: then they are parted, and never put together again.
    const isOfName = isNamed(holder, name);
    if (isOfName && (isWhole || !isNamed(holder, reference.name))) continue;
    const other = isOfName ? undefined : namesake(draft, name, holder);
    if (isWhole && other) merge(draft, holder, other);
    else if (isWhole) rename(holder, name);
    else {
      const to = other ?? addPerson(draft, name);
      move(draft, holder, mentions, to);
      if (!other) renamed(to, name);
    }
  }
  return places.length > 0;
}

/** The name as the mentions write it, for a person who had none when the name was given. */
function renamed(person: DraftPerson, name: string): void {
  person.nameNormalised = "";
  rename(person, name);
}

function changePerson(draft: Draft, { person: reference, name, positions }: Of<"person">): boolean {
  const person = personOf(draft, reference);
  if (!person) return false;
  const other = isNamed(person, name) ? undefined : namesake(draft, name, person);
  if (other) merge(draft, other, person);
  rename(person, name);
  if (positions) person.positions = positionsOf(person, positions);
  return true;
}

function addToPerson(draft: Draft, { at, person: reference, name, positions }: Of<"add-person">): boolean {
  const place = findAnchor(draft.text, at);
  const known = place && (reference ? personOf(draft, reference) : (namedAt(draft, place, name) ?? namesake(draft, name, null)));
  // Whom the mention was added to is gone: it is a mention of somebody of that name all the same.
  const person = known ?? (place && (namesake(draft, name, null) ?? addPerson(draft, name)));
  if (!place || !person) return false;
  addMention(draft, place, person);
  if (person.name === name) renamed(person, name);
  person.positions = joined(person.positions, positionsOf(person, positions));
  return true;
}

function namedAt(draft: Draft, place: Place, name: string): DraftPerson | undefined {
  const person = personAt(draft, place, name);
  return person && isNamed(person, name) ? person : undefined;
}

// Dates and figures

/** The value of what stands at a place; words that are taken for nothing become a mention with it. */
function setValue<T extends Place, V extends Partial<T>>(draft: Draft, items: T[], at: Anchor, value: V, add: (draft: Draft, place: Place, value: V) => void): boolean {
  return atPlace(draft, at, (place) => {
    const item = itemAt(items, place);
    if (item) items[items.indexOf(item)] = { ...item, ...value };
    else add(draft, place, value);
  });
}

function addDate(draft: Draft, place: Place, value: Omit<DateMention, "start" | "end" | "text">): void {
  clear(draft, place);
  draft.dates.push({ ...value, ...spanOf(draft.text, place) });
}

function addFigure(draft: Draft, place: Place, value: Omit<Figure, "start" | "end" | "text">): void {
  clear(draft, place);
  draft.figures.push({ ...value, ...spanOf(draft.text, place) });
}

/** No word belongs to two dates or figures. */
function clear(draft: Draft, place: Place): void {
  draft.dates = draft.dates.filter((date) => !overlaps(date, place));
  draft.figures = draft.figures.filter((figure) => !overlaps(figure, place));
}
