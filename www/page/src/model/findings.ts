/** From an analysis to what the panel lists: one entry per person, calendar value or quantity. */
import type { ItemId } from 'diembao/highlight';

import { saysSomething } from '../format/edtf';
import { furnitureOf, isAside } from './furniture';
import { CATEGORIES } from './types';
import type { Analysis, Category, DateEntry, DateMention, Entry, Figure, FigureEntry, Layer } from './types';

export interface Findings {
  /**
   * People and figures in text order, but numbers that only tell which one ("the 12th") behind all others; dates in
   * calendar order, those without a place on the calendar last.
   */
  readonly lists: Readonly<Record<Category, readonly Entry[]>>;
  readonly byKey: ReadonlyMap<string, Entry>;
  /** The entry to which every item of the analysis belongs. */
  readonly byItem: ReadonlyMap<ItemId, Entry>;
  readonly counts: Readonly<Record<Layer, number>>;
}

/** Of findings only what stands in the story is listed; what stands in its furniture alone is still known by key and item. */
export interface Listed extends Findings {
  /** How many entries stand in furniture alone. */
  readonly aside: Readonly<Record<Category, number>>;
}

const cache = new WeakMap<Analysis, Findings>();
const listed = new WeakMap<Analysis, { readonly story: Listed; readonly all: Listed }>();

export function findingsOf(analysis: Analysis): Findings {
  const known = cache.get(analysis);
  if (known) return known;
  const findings = new Collector().collect(analysis);
  cache.set(analysis, findings);
  return findings;
}

/** The findings as they are listed: those of the story, or those of all that is there. */
export function listedOf(analysis: Analysis, isStoryOnly: boolean): Listed {
  const known = listed.get(analysis) ?? told(analysis);
  listed.set(analysis, known);
  return isStoryOnly ? known.story : known.all;
}

function told(analysis: Analysis): { story: Listed; all: Listed } {
  const findings = findingsOf(analysis);
  const inFurniture = furnitureOf(analysis);
  const of = <T>(made: (category: Category) => T): Record<Category, T> => Object.fromEntries(CATEGORIES.map((category) => [category, made(category)])) as Record<Category, T>;
  const lists = of((category) => findings.lists[category].filter((entry) => !isAside(entry, inFurniture)));
  const aside = of((category) => findings.lists[category].length - lists[category].length);
  const counts = { ...findings.counts, ...of((category) => lists[category].length) };
  return { story: { ...findings, lists, counts, aside }, all: { ...findings, aside } };
}

class Collector {
  readonly #byKey = new Map<string, Entry>();
  readonly #byItem = new Map<ItemId, Entry>();

  collect(analysis: Analysis): Findings {
    const official = analysis.officials.map((person, index) =>
      this.#keep({ key: this.#keyOf('official', person.nameNormalised), category: 'official', person, mentions: person.mentions }, [index]),
    );
    const person = analysis.people.map((person, index) =>
      this.#keep({ key: this.#keyOf('person', person.nameNormalised), category: 'person', person, mentions: person.mentions }, [index]),
    );
    const date = group(analysis.dates, nameOfDate).map(({ name, items, indices }) =>
      this.#keep<DateEntry>({ key: this.#keyOf('date', name), category: 'date', mentions: items }, indices),
    );
    const figure = group(analysis.figures, nameOfFigure).map(({ name, items, indices }) =>
      this.#keep<FigureEntry>({ key: this.#keyOf('figure', name), category: 'figure', mentions: items }, indices),
    );
    figure.sort((a, b) => Number(isOrdinal(a)) - Number(isOrdinal(b)));
    date.sort((a, b) => compare(placeOf(a), placeOf(b)));
    return {
      lists: { official, person, date, figure },
      byKey: this.#byKey,
      byItem: this.#byItem,
      counts: {
        official: official.length,
        person: person.length,
        date: date.length,
        figure: figure.length,
        furniture: analysis.furniture.length,
      },
    };
  }

  /** Two people of one name stay two entries: the second key gets a number. */
  #keyOf(category: Category, name: string): string {
    const wanted = `${category} ${name}`;
    let key = wanted;
    for (let n = 2; this.#byKey.has(key); n += 1) key = `${wanted} (${n})`;
    return key;
  }

  #keep<E extends Entry>(entry: E, indices: readonly number[]): E {
    this.#byKey.set(entry.key, entry);
    for (const index of indices) this.#byItem.set(`${entry.category}:${index}`, entry);
    return entry;
  }
}

interface Group<T> {
  readonly name: string;
  readonly items: T[];
  readonly indices: number[];
}

function group<T>(items: readonly T[], nameOf: (item: T) => string): Group<T>[] {
  const groups = new Map<string, Group<T>>();
  items.forEach((item, index) => {
    const name = nameOf(item);
    const known = groups.get(name) ?? { name, items: [], indices: [] };
    known.items.push(item);
    known.indices.push(index);
    groups.set(name, known);
  });
  return [...groups.values()];
}

/** Of two days that are not known nobody can say that they are one, unless the words are. */
function nameOfDate({ type, value, text }: DateMention): string {
  return saysSomething({ value }) ? `${type} ${value}` : `${type} ${value} ${text.toLowerCase()}`;
}

function isOrdinal({ mentions: [figure] }: FigureEntry): boolean {
  return figure?.kind === 'ordinal' || figure?.kind === 'rank';
}

function nameOfFigure({ kind, value, low, high, of, qualifier, unit, noun, change }: Figure): string {
  return JSON.stringify([kind, value, low, high, of, qualifier, unit, noun?.toLowerCase(), change]);
}

/** ISO days sort as strings; a tilde sorts behind every digit. */
function placeOf({ mentions: [date] }: DateEntry): string {
  return date?.earliest ?? date?.latest ?? '~';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
