/**
 * Which paragraphs remain when entries and facets are chosen or entries excluded, and how often everything is mentioned
 * in those. Within one category choices are joined by "or", categories by "and": a paragraph remains where every category
 * in which something is chosen has a mention in it, and no entry that is excluded.
 *
 * Everything here is plain data in, plain data out, and takes time in proportion to the number of mentions.
 */
import type { Findings } from './findings';
import { FACETS, valuesOf } from './facets';
import type { Facet } from './facets';
import { CATEGORIES } from './types';
import type { Category, Entry } from './types';

export interface FacetChoice {
  readonly facet: Facet;
  readonly value: string;
}

export interface Filter {
  /** Keys of the entries that are chosen … */
  readonly entries: readonly string[];
  readonly facets: readonly FacetChoice[];
  /** … and of those that are excluded. */
  readonly excluded: readonly string[];
}

export const NO_FILTER: Filter = { entries: [], facets: [], excluded: [] };

export interface Filtered {
  /** By the number of the line, from 0: 1 where it remains; null where nothing is filtered. */
  readonly lines: Uint8Array | null;
  /** Lines with words in them that remain, and all of them. */
  readonly remaining: number;
  readonly paragraphs: number;
  /** Mentions of every entry in the lines that remain, by key. */
  readonly counts: ReadonlyMap<string, number>;
  /** Keys of the entries that stand back: excluded, or not chosen in a category where others are. */
  readonly faded: ReadonlySet<string>;
}

export function isFiltering({ entries, facets, excluded }: Filter): boolean {
  return entries.length > 0 || facets.length > 0 || excluded.length > 0;
}

/** Applies a filter to the findings of a text. */
export function applyFilter(findings: Findings, text: string, filter: Filter): Filtered {
  const { lineOf, words, paragraphs } = placesOf(findings, text);
  const all = [...findings.byKey.values()];
  if (!isFiltering(filter)) {
    return { lines: null, remaining: paragraphs, paragraphs, counts: new Map(all.map(({ key, mentions }) => [key, mentions.length])), faded: new Set() };
  }

  const chosen = chosenOf(findings, filter);
  const excluded = new Set(filter.excluded);
  const lines = new Uint8Array(words.length).fill(1);
  for (const keys of chosen.values()) {
    const has = new Uint8Array(words.length);
    for (const key of keys) for (const line of lineOf.get(key) ?? []) has[line] = 1;
    for (let line = 0; line < lines.length; line += 1) lines[line] = (lines[line] ?? 0) & (has[line] ?? 0);
  }
  for (const key of excluded) for (const line of lineOf.get(key) ?? []) lines[line] = 0;

  const counts = new Map<string, number>();
  const faded = new Set<string>();
  for (const { key, category } of all) {
    let count = 0;
    if (!excluded.has(key)) for (const line of lineOf.get(key) ?? []) count += lines[line] ?? 0;
    counts.set(key, count);
    if (excluded.has(key) || chosen.get(category)?.has(key) === false) faded.add(key);
  }
  let remaining = 0;
  for (let line = 0; line < lines.length; line += 1) remaining += (lines[line] ?? 0) & (words[line] ?? 0);
  return { lines, remaining, paragraphs, counts, faded };
}

/** The number of the line in which an offset lies, from 0. */
export function lineAt(findings: Findings, text: string, offset: number): number {
  return lineIn(placesOf(findings, text).starts, offset);
}

/** The keys that are wanted, of every category in which something is chosen. */
function chosenOf({ byKey, lists }: Findings, { entries, facets }: Filter): Map<Category, Set<string>> {
  const chosen = new Map<Category, Set<string>>();
  const add = (category: Category, keys: readonly string[]): void => {
    chosen.set(category, new Set([...(chosen.get(category) ?? []), ...keys]));
  };
  for (const key of entries) {
    const entry = byKey.get(key);
    if (entry) add(entry.category, [key]);
  }
  for (const category of CATEGORIES) {
    const own = FACETS[category].map((facet) => ({ facet, values: new Set(facets.filter((choice) => choice.facet === facet).map(({ value }) => value)) }));
    const asked = own.filter(({ values }) => values.size > 0);
    if (asked.length > 0) add(category, lists[category].filter((entry) => matches(entry, asked)).map(({ key }) => key));
  }
  return chosen;
}

/** Whether one and the same position, date or figure of the entry has a chosen value of every facet that is asked. */
function matches(entry: Entry, asked: readonly { facet: Facet; values: ReadonlySet<string> }[]): boolean {
  return valuesOf(entry).some((item) => asked.every(({ facet, values }) => values.has(item[facet] ?? '')));
}

interface Places {
  /** Where every line begins. */
  readonly starts: readonly number[];
  /** 1 for lines with words in them. */
  readonly words: Uint8Array;
  readonly paragraphs: number;
  /** The lines of all mentions, by key. */
  readonly lineOf: ReadonlyMap<string, Uint32Array>;
}

const cache = new WeakMap<Findings, Places>();

function placesOf(findings: Findings, text: string): Places {
  const known = cache.get(findings);
  if (known) return known;
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const words = Uint8Array.from(starts, (start, line) => Number(/\S/u.test(text.slice(start, starts[line + 1]))));
  const lineOf = new Map<string, Uint32Array>();
  for (const { key, mentions } of findings.byKey.values()) {
    lineOf.set(key, Uint32Array.from(mentions, ({ start }) => lineIn(starts, start)));
  }
  const places = { starts, words, paragraphs: words.reduce((sum, has) => sum + has, 0), lineOf };
  cache.set(findings, places);
  return places;
}

function lineIn(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
