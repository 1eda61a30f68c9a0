/** By what the entries of a category can be told apart: branch, level, year, month, kind. */
import type { Findings } from './findings';
import { BRANCH_ORDER, LEVEL_ORDER } from './ranks';
import type { Category, DateMention, Entry } from './types';

export type Facet = 'branch' | 'level' | 'year' | 'month' | 'kind';

export const FACETS: Readonly<Record<Category, readonly Facet[]>> = { official: ['branch', 'level'], person: [], date: ['year', 'month'], figure: ['kind'] };

/** Values of the facet "year" that are no year: longer than a year, and not known. */
export const LONGER = 'longer';
export const UNKNOWN = 'unknown';

/** The values of one position, date or figure; an entry may have several of them. */
export type FacetValues = Readonly<Partial<Record<Facet, string>>>;

export function valuesOf(entry: Entry): readonly FacetValues[] {
  switch (entry.category) {
    case 'official':
      return entry.person.positions.map(({ branch, level }) => ({ branch, level }));
    case 'person':
      return [];
    case 'date':
      // All mentions of the entry have one value.
      return entry.mentions.slice(0, 1).map(calendarOf);
    case 'figure':
      return entry.mentions.slice(0, 1).map(({ kind }) => ({ kind }));
  }
}

function calendarOf({ earliest, latest }: DateMention): FacetValues {
  const [from, to] = [earliest ?? latest, latest ?? earliest];
  if (from === null || to === null) return { year: UNKNOWN };
  const [year, lastYear] = [from.slice(0, 4), to.slice(0, 4)];
  if (earliest === null || latest === null || year !== lastYear) return { year: LONGER };
  const month = from.slice(0, 7);
  return month === to.slice(0, 7) ? { year, month } : { year };
}

export interface FacetValue {
  readonly value: string;
  /** Keys of the entries that have it. */
  readonly keys: readonly string[];
}

export interface FacetList {
  readonly facet: Facet;
  readonly values: readonly FacetValue[];
}

const cache = new WeakMap<Findings, Map<Category, readonly FacetList[]>>();

/** The facets of a category that have something to choose between. */
export function facetsOf(findings: Findings, category: Category): readonly FacetList[] {
  const known = cache.get(findings) ?? new Map<Category, readonly FacetList[]>();
  cache.set(findings, known);
  const lists = known.get(category) ?? FACETS[category].map((facet) => ({ facet, values: collect(findings.lists[category], facet) })).filter(({ values }) => values.length > 1);
  known.set(category, lists);
  return lists;
}

function collect(entries: readonly Entry[], facet: Facet): FacetValue[] {
  const keys = new Map<string, string[]>();
  for (const entry of entries) {
    for (const value of new Set(valuesOf(entry).map((item) => item[facet]))) {
      if (value !== undefined) keys.set(value, [...(keys.get(value) ?? []), entry.key]);
    }
  }
  const values = [...keys].map(([value, of]) => ({ value, keys: of }));
  return values.sort(ORDER[facet]);
}

const byPlace = (order: readonly string[]) => (a: FacetValue, b: FacetValue): number => order.indexOf(a.value) - order.indexOf(b.value);
/** Years and months as strings; what is no year comes behind them. */
const byTime = (a: FacetValue, b: FacetValue): number => (a.value < b.value ? -1 : 1);

const ORDER: Readonly<Record<Facet, (a: FacetValue, b: FacetValue) => number>> = {
  branch: byPlace(BRANCH_ORDER),
  level: byPlace(LEVEL_ORDER),
  year: byTime,
  month: byTime,
  kind: (a, b) => b.keys.length - a.keys.length,
};
