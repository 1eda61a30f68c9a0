import type { Analysis, DateMention, Figure, Mention, Official, Person, Position, Span } from "../generated/analysis.js";
import type { Place } from "./anchor.js";

/** A person while corrections are applied: an official is one with positions. */
export interface DraftPerson {
  name: string;
  nameNormalised: string;
  honorifics: string[];
  mentions: Mention[];
  positions: Position[];
}

/** An analysis that can be changed, made of copies throughout. */
export interface Draft {
  readonly text: string;
  people: DraftPerson[];
  dates: DateMention[];
  figures: Figure[];
}

/** Copies what corrections change. */
export function draftOf(text: string, { officials, people, dates, figures }: Analysis): Draft {
  return {
    text,
    people: [...officials.map((official) => draftPerson(official, official.positions)), ...people.map((person) => draftPerson(person, []))],
    dates: [...dates],
    figures: [...figures],
  };
}

function draftPerson({ name, nameNormalised, honorifics, mentions }: Person, positions: readonly Position[]): DraftPerson {
  return {
    name,
    nameNormalised,
    honorifics: [...honorifics],
    mentions: [...mentions],
    positions: positions.map((position) => ({ ...position, spans: [...position.spans] })),
  };
}

/** The analysis that a draft has become; what no correction can touch is the original's. */
export function analysisOf(draft: Draft, original: Analysis): Analysis {
  const people = draft.people.map((person) => ({ ...person, mentions: person.mentions.toSorted(byPlace) }));
  people.sort((a, b) => startOf(a) - startOf(b));
  const officials: Official[] = [];
  const others: Person[] = [];
  for (const { positions, name, nameNormalised, honorifics, mentions } of people) {
    const person = { name, nameNormalised, honorifics, mentions };
    if (positions.length > 0) officials.push({ positions, ...person });
    else others.push(person);
  }
  return { ...original, officials, people: others, dates: draft.dates.toSorted(byPlace), figures: draft.figures.toSorted(byPlace) };
}

/** The span of a place. */
export function spanOf(text: string, { start, end }: Place): Span {
  return { start, end, text: text.slice(start, end) };
}

export function byPlace(a: Place, b: Place): number {
  return a.start - b.start || a.end - b.end;
}

export function isSamePlace(a: Place, b: Place): boolean {
  return a.start === b.start && a.end === b.end;
}

export function overlaps(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * The item at a place: exactly there, or one that lies within it or around it, since an analysis of the edited text may
 * take a word more or less.
 */
export function itemAt<T extends Place>(items: readonly T[], place: Place): T | undefined {
  return items.find((item) => isSamePlace(item, place)) ?? items.find((item) => holds(item, place) || holds(place, item));
}

function holds(outer: Place, inner: Place): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Words as they are compared: composed, with single blanks, in small letters. */
export function compared(words: string): string {
  return words.normalize("NFC").replace(/\s+/gu, " ").trim().toLocaleLowerCase("vi");
}

/** Where a person is first named; analyses list people in this order. */
function startOf({ mentions }: DraftPerson): number {
  return (mentions.find(({ kind }) => kind === "name") ?? mentions[0])?.start ?? 0;
}
