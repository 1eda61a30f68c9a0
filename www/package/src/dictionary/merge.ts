import type { Abbreviation, Dictionary, DictionaryPerson } from "../generated/analysis.js";
import { keyOf } from "./table.js";

export interface MergedDictionary {
  readonly dictionary: Dictionary;
  /** Entries that were not there before. */
  readonly added: number;
  /** Entries that were there, and say something else now. */
  readonly changed: number;
}

/**
 * Joins a dictionary with another one. The same person, but for capitals, keeps every position and every other name; of the same
 * abbreviation the second says what it stands for.
 */
export function mergeDictionaries(first: Dictionary, second: Dictionary): MergedDictionary {
  const [before, after] = [combineDictionaries([first]), combineDictionaries([first, second])];
  const people = new Map((before.people ?? []).map((person) => [keyOf(person.name), person]));
  const shorts = new Map((before.abbreviations ?? []).map((abbreviation) => [keyOf(abbreviation.short), abbreviation]));
  const changed =
    (after.people ?? []).filter((person) => isOther(people.get(keyOf(person.name)), person)).length +
    (after.abbreviations ?? []).filter((abbreviation) => isOther(shorts.get(keyOf(abbreviation.short)), abbreviation)).length;
  return { dictionary: after, added: countOf(after) - countOf(before), changed };
}

function isOther(before: object | undefined, after: object): boolean {
  return before !== undefined && JSON.stringify(before) !== JSON.stringify(after);
}

function countOf({ people, titles, bodies, abbreviations }: Dictionary): number {
  return [people, titles, bodies, abbreviations].reduce((sum, list) => sum + (list?.length ?? 0), 0);
}

/** One of several, in the order of first naming; a kind without entries is left out. */
export function combineDictionaries(all: readonly Dictionary[]): Dictionary {
  const people = new Map<string, DictionaryPerson>();
  const abbreviations = new Map<string, Abbreviation>();
  for (const dictionary of all) {
    for (const person of dictionary.people ?? []) {
      const before = people.get(keyOf(person.name));
      const positions = unique([...(before?.positions ?? []), ...(person.positions ?? [])]);
      const alsoKnownAs = unique([...(before?.alsoKnownAs ?? []), ...(person.alsoKnownAs ?? [])]);
      people.set(keyOf(person.name), {
        name: before?.name ?? person.name,
        ...(positions.length > 0 ? { positions } : {}),
        ...(alsoKnownAs.length > 0 ? { alsoKnownAs } : {}),
      });
    }
    for (const { short, full } of dictionary.abbreviations ?? []) {
      const known = abbreviations.get(keyOf(short));
      abbreviations.set(keyOf(short), { short: known?.short ?? short, full });
    }
  }
  const titles = unique(all.flatMap((dictionary) => dictionary.titles ?? []));
  const bodies = unique(all.flatMap((dictionary) => dictionary.bodies ?? []));
  return {
    ...(people.size > 0 ? { people: [...people.values()] } : {}),
    ...(titles.length > 0 ? { titles } : {}),
    ...(bodies.length > 0 ? { bodies } : {}),
    ...(abbreviations.size > 0 ? { abbreviations: [...abbreviations.values()] } : {}),
  };
}

/** Each once, as it is first written. */
function unique(items: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const item of items) if (!seen.has(keyOf(item))) seen.set(keyOf(item), item);
  return [...seen.values()];
}
