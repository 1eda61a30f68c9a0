import type { Mention, Position, Span } from "../generated/analysis.js";
import { findAnchor, type Place } from "./anchor.js";
import { byPlace, compared, type Draft, type DraftPerson, isSamePlace, itemAt, overlaps, spanOf } from "./draft.js";
import type { CorrectedPosition, PersonReference } from "./types.js";

/** The person whom a reference means: who has the mention, or else the only one of that name. */
export function personOf(draft: Draft, { name, at }: PersonReference, place = findAnchor(draft.text, at)): DraftPerson | undefined {
  return (place && personAt(draft, place, name)) ?? onlyOne(draft.people.filter((person) => isNamed(person, name)));
}

/** The person who is mentioned at a place; where several are, the one of that name. */
export function personAt({ people }: Draft, place: Place, name: string | null = null): DraftPerson | undefined {
  const exactly = people.filter(({ mentions }) => mentions.some((mention) => isSamePlace(mention, place)));
  const about = exactly.length > 0 ? exactly : people.filter(({ mentions }) => itemAt(mentions, place) !== undefined);
  return (name === null ? undefined : about.find((person) => isNamed(person, name))) ?? about[0];
}

/** Another person of that name than `person`. */
export function namesake({ people }: Draft, name: string, person: DraftPerson | null): DraftPerson | undefined {
  return people.find((other) => other !== person && isNamed(other, name));
}

export function isNamed({ nameNormalised }: DraftPerson, name: string): boolean {
  return compared(nameNormalised) === compared(name);
}

/** Calls a person otherwise: as the text writes the name, if it does. */
export function rename(person: DraftPerson, name: string): void {
  if (person.nameNormalised === name) return;
  person.nameNormalised = name;
  person.name = person.mentions.find(({ text }) => compared(text) === compared(name))?.text ?? name;
}

/** Puts a person with nothing but a name onto the list. */
export function addPerson(draft: Draft, name: string): DraftPerson {
  const person: DraftPerson = { name, nameNormalised: name, honorifics: [], mentions: [], positions: [] };
  draft.people.push(person);
  return person;
}

/** Puts all that is known of one person to another, who keeps the name. */
export function merge(draft: Draft, person: DraftPerson, into: DraftPerson): void {
  into.mentions = union(into.mentions, person.mentions);
  into.honorifics = [...new Set([...into.honorifics, ...person.honorifics])];
  into.positions = joined(into.positions, person.positions);
  draft.people = draft.people.filter((other) => other !== person);
}

/** Gives some mentions of a person, and the positions that are told with them, to another one. */
export function move(draft: Draft, person: DraftPerson, mentions: readonly Mention[], to: DraftPerson): void {
  const goes = new Set(mentions);
  const moved: Position[] = [];
  const kept: Position[] = [];
  for (const position of person.positions) {
    const spans = position.spans.filter((span) => goes.has(nearest(person.mentions, span)));
    const rest = position.spans.filter((span) => !spans.includes(span));
    if (spans.length > 0) moved.push({ ...position, spans });
    if (rest.length > 0 || position.spans.length === 0) kept.push({ ...position, spans: rest });
  }
  to.mentions = union(to.mentions, mentions);
  to.positions = joined(to.positions, moved);
  person.mentions = person.mentions.filter((mention) => !goes.has(mention));
  person.positions = kept;
  if (person.mentions.length === 0) draft.people = draft.people.filter((other) => other !== person);
}

/** Takes mentions and places of positions away. A person who is never named then is no longer there, nor the positions. */
export function removeMentions(draft: Draft, isWrong: (span: Span) => boolean, isWrongPosition: (span: Span) => boolean = isWrong): void {
  draft.people = draft.people.filter((person) => {
    const hadName = person.mentions.some(isName);
    const before = person.mentions.length;
    person.mentions = person.mentions.filter((mention) => !isWrong(mention));
    person.positions = person.positions.flatMap((position) => {
      const spans = position.spans.filter((span) => !isWrongPosition(span));
      if (spans.length === position.spans.length) return [position];
      return spans.length > 0 ? [{ ...position, spans }] : [];
    });
    const isGone = person.mentions.length === 0 || (hadName && !person.mentions.some(isName));
    return person.mentions.length === before || !isGone;
  });
}

/** Says that a place mentions a person, and nobody else, nor that person in other words. */
export function addMention(draft: Draft, place: Place, person: DraftPerson): void {
  const span = spanOf(draft.text, place);
  const kind = sharesWord(span.text, person.nameNormalised) ? "name" : "title";
  const known = person.mentions.find((mention) => isSamePlace(mention, place));
  person.mentions = union(person.mentions.filter((mention) => mention === known || !overlaps(mention, place)), known ? [] : [{ ...span, kind }]);
  for (const other of draft.people) {
    if (other !== person) other.mentions = other.mentions.filter((mention) => !overlaps(mention, place));
  }
  draft.people = draft.people.filter(({ mentions }) => mentions.length > 0);
}

/** Positions as they were said, each with the places in the text that the person's position of the same title has. */
export function positionsOf(person: DraftPerson, said: readonly CorrectedPosition[]): Position[] {
  const positions = said.map(({ from, ...position }): Position => {
    const of = (title: string) => person.positions.find((other) => compared(other.title) === compared(title));
    const known = of(position.title) ?? (from === undefined ? undefined : of(from));
    return { text: known?.text ?? position.title, ...position, spans: known ? [...known.spans] : [] };
  });
  return joined([], positions, false);
}

/** Positions of two lists, those that say the same as one. */
export function joined(list: readonly Position[], more: readonly Position[], isSorted = true): Position[] {
  const byWhat = new Map<string, Position>();
  for (const position of [...list, ...more]) {
    const what = [position.title, position.organisation ?? "", position.status].map(compared).join("\n");
    const known = byWhat.get(what);
    byWhat.set(what, known ? { ...known, spans: union(known.spans, position.spans) } : position);
  }
  const positions = [...byWhat.values()];
  const first = ({ spans: [span] }: Position) => span?.start ?? Number.MAX_SAFE_INTEGER;
  return isSorted && more.length > 0 ? positions.sort((a, b) => first(a) - first(b)) : positions;
}

function union<T extends Place>(list: readonly T[], more: readonly T[]): T[] {
  return [...list, ...more.filter((item) => !list.some((other) => isSamePlace(item, other)))].sort(byPlace);
}

/** The mention that a position is told with: the nearest, and of two alike the one behind it. */
function nearest(mentions: readonly Mention[], span: Place): Mention {
  const distance = (mention: Place) => Math.max(0, mention.start - span.end, span.start - mention.end) * 2 + (mention.end <= span.start ? 1 : 0);
  return mentions.reduce((best, mention) => (distance(mention) < distance(best) ? mention : best));
}

function isName({ kind }: Mention): boolean {
  return kind === "name";
}

function sharesWord(words: string, name: string): boolean {
  const own = new Set(compared(name).split(" "));
  return compared(words).split(/[^\p{L}\p{M}\p{N}]+/u).some((word) => word !== "" && own.has(word));
}

function onlyOne<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}
