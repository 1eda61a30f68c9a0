/** The dictionary of the user's own as single entries, and what changes of it do. */
import type { Dictionary } from 'diembao';

import { folded } from './article-name';

export const KINDS = ['person', 'title', 'body', 'abbreviation'] as const;
export type Kind = (typeof KINDS)[number];

/** An entry; what its kind does not have is empty. */
export interface Item {
  readonly kind: Kind;
  /** Of an abbreviation, the abbreviation. */
  readonly name: string;
  readonly positions: readonly string[];
  readonly alsoKnownAs: readonly string[];
  /** What an abbreviation stands for. */
  readonly full: string;
}

/** An entry that was there, and what is there instead; null for nothing. */
export interface Change {
  readonly before: Item | null;
  readonly after: Item | null;
}

export const BLANK: Item = { kind: 'person', name: '', positions: [], alsoKnownAs: [], full: '' };

/** One line, composed, without blanks around it: as the package tidies what it reads. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** What is the same entry, whatever its capitals. */
export function keyOf({ kind, name }: Pick<Item, 'kind' | 'name'>): string {
  return `${kind} ${nameKey(name)}`;
}

export function nameKey(name: string): string {
  return tidy(name).toLocaleLowerCase('vi');
}

export function itemsOf({ people = [], titles = [], bodies = [], abbreviations = [] }: Dictionary): Item[] {
  return [
    ...people.map(({ name, positions = [], alsoKnownAs = [] }): Item => ({ ...BLANK, name, positions, alsoKnownAs })),
    ...titles.map((name): Item => ({ ...BLANK, kind: 'title', name })),
    ...bodies.map((name): Item => ({ ...BLANK, kind: 'body', name })),
    ...abbreviations.map(({ short, full }): Item => ({ ...BLANK, kind: 'abbreviation', name: short, full })),
  ];
}

/** The dictionary with the changes, each made where it still fits; what somebody else has changed meanwhile stays. */
export function applyChanges(dictionary: Dictionary, changes: readonly Change[]): Dictionary {
  const items = new Map(itemsOf(dictionary).map((item) => [keyOf(item), item]));
  for (const { before, after } of changes) {
    const [from, to] = [before && keyOf(before), after && keyOf(after)];
    if (from !== null && from !== to) items.delete(from);
    if (after && to !== null) items.set(to, after);
  }
  return dictionaryOf([...items.values()]);
}

export function reversed(changes: readonly Change[]): Change[] {
  return changes.map(({ before, after }) => ({ before: after, after: before })).reverse();
}

/** What makes one dictionary another. */
export function changesBetween(one: Dictionary, other: Dictionary): Change[] {
  const before = new Map(itemsOf(one).map((item) => [keyOf(item), item]));
  const after = new Map(itemsOf(other).map((item) => [keyOf(item), item]));
  const removed = [...before].flatMap(([key, item]): Change[] => (after.has(key) ? [] : [{ before: item, after: null }]));
  const made = [...after].flatMap(([key, item]): Change[] => {
    const was = before.get(key) ?? null;
    return was && isSame(was, item) ? [] : [{ before: was, after: item }];
  });
  return [...removed, ...made];
}

export function isSame(one: Item, other: Item): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Kinds without entries are left out, so that what says the same is the same. */
function dictionaryOf(items: readonly Item[]): Dictionary {
  const of = <T>(wanted: Kind, made: (item: Item) => T): T[] | undefined => {
    const list = items.filter(({ kind }) => kind === wanted);
    return list.length > 0 ? list.map(made) : undefined;
  };
  const some = (list: readonly string[]): string[] | undefined => (list.length > 0 ? [...list] : undefined);
  return withoutGaps({
    people: of('person', ({ name, positions, alsoKnownAs }) => withoutGaps({ name, positions: some(positions), alsoKnownAs: some(alsoKnownAs) })),
    titles: of('title', ({ name }) => name),
    bodies: of('body', ({ name }) => name),
    abbreviations: of('abbreviation', ({ name, full }) => ({ short: name, full })),
  });
}

type WithoutGaps<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };

function withoutGaps<T extends object>(value: T): WithoutGaps<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as WithoutGaps<T>;
}

/** Entries by kind and name, and the words in which each is found. */
export interface Listed {
  readonly item: Item;
  readonly text: string;
}

const collator = new Intl.Collator('vi');
const lists = new WeakMap<Dictionary, readonly Listed[]>();

export function listOf(dictionary: Dictionary): readonly Listed[] {
  const known = lists.get(dictionary);
  if (known) return known;
  const list = itemsOf(dictionary)
    .map((item) => ({ item, text: folded([item.name, item.full, ...item.positions, ...item.alsoKnownAs].join('\n')) }))
    .sort((a, b) => KINDS.indexOf(a.item.kind) - KINDS.indexOf(b.item.kind) || collator.compare(a.item.name, b.item.name));
  lists.set(dictionary, list);
  return list;
}

/** Those in which every word of the query stands, with or without its marks. */
export function found(list: readonly Listed[], kind: Kind | null, query: string): readonly Listed[] {
  const words = folded(query).split(/\s+/u).filter((word) => word !== '');
  return list.filter(({ item, text }) => (kind === null || item.kind === kind) && words.every((word) => text.includes(word)));
}

/** The person of that name, or whose other name it is; not the one whose key is `but`. */
export function personNamed(dictionary: Dictionary, name: string, but: string | null = null): Item | undefined {
  const key = nameKey(name);
  return itemsOf({ people: dictionary.people ?? [] }).find((person) => keyOf(person) !== but && [person.name, ...person.alsoKnownAs].some((known) => nameKey(known) === key));
}
