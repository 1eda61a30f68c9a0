/** What is known where somebody reads, as an entry of the dictionary. */
import { BLANK, nameKey, personNamed, tidy } from '../model/dictionary';
import type { Item } from '../model/dictionary';
import type { OfficialEntry, PersonEntry, Position } from '../model/types';
import { store } from '../state/state';

/** What Vietnamese puts before a position that is held no more, or for a time. */
const HELD = { former: 'nguyên', late: 'cố', acting: 'quyền' } as const;

/** An entry to begin with, and the one that is there already. */
export interface Prefilled {
  readonly item: Item;
  readonly original: Item | null;
}

/** A person of an article. Of one who is in the dictionary it is what stands there, and what the article says besides. */
export function itemOfPerson({ person }: OfficialEntry | PersonEntry): Prefilled {
  const name = tidy(person.nameNormalised);
  const positions = 'positions' in person ? person.positions.map(textOfPosition) : [];
  const written = person.mentions.filter(({ kind }) => kind === 'name').map(({ text }) => tidy(text));
  const original = personNamed(store.value.dictionary, name) ?? null;
  const item: Item = { ...BLANK, name, positions: unique(positions), alsoKnownAs: unique(written).filter((other) => isOtherName(other, name)) };
  if (!original) return { item, original };
  const alsoKnownAs = unique([...original.alsoKnownAs, ...item.alsoKnownAs, ...(nameKey(name) === nameKey(original.name) ? [] : [name])]);
  return { item: { ...original, positions: unique([...original.positions, ...item.positions], expanded(person)), alsoKnownAs }, original };
}

/** Words of an article. What they are somebody has to say; their capitals tell what is likely. */
export function itemOfWords(words: string): Prefilled {
  const name = tidy(words);
  const parts = name.split(' ');
  const isShort = parts.length === 1 && /^\p{Lu}[\p{Lu}\p{N}.&/-]+$/u.test(name);
  const isName = parts.length > 1 && parts.length < 6 && parts.every((part) => /^\p{Lu}[\p{Ll}\p{M}]*$/u.test(part));
  const item: Item = { ...BLANK, kind: isShort ? 'abbreviation' : isName ? 'person' : 'title', name };
  const original = isName ? (personNamed(store.value.dictionary, name) ?? null) : null;
  return { item: original ?? item, original };
}

/** With the body where the title does not say it, and with what tells that it was held before. */
function textOfPosition({ title, organisation, status }: Position): string {
  const text = organisation === null || title.includes(organisation) ? title : `${title} ${organisation}`;
  const word = status in HELD ? HELD[status as keyof typeof HELD] : '';
  return tidy(word === '' || nameKey(text).startsWith(nameKey(word)) ? text : `${word} ${text}`);
}

/** A part of the name alone is none: "Trường" would be found everywhere. */
function isOtherName(other: string, name: string): boolean {
  const words = nameKey(name).split(' ');
  return !nameKey(other).split(' ').every((word) => words.includes(word));
}

/** The titles in the words in which the article, or the dictionary, has them, which are no others. */
function expanded(person: OfficialEntry['person'] | PersonEntry['person']): ReadonlyMap<string, string> {
  const positions = 'positions' in person ? person.positions : [];
  return new Map(positions.map((position) => [nameKey(position.text), nameKey(textOfPosition(position))]));
}

function unique(items: readonly string[], same: ReadonlyMap<string, string> = new Map()): string[] {
  const seen = new Map<string, string>();
  for (const item of items) {
    const key = same.get(nameKey(item)) ?? nameKey(item);
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}
