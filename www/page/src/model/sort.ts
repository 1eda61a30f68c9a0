/** The orders in which lists can be read. */
import { standingOf } from './protocol';
import type { Category, Entry } from './types';

export type SortOrder = 'appearance' | 'name' | 'mentions' | 'rank' | 'calendar' | 'value';

/** The orders of every category; the first is that of the findings. */
export const SORT_ORDERS: Readonly<Record<Category, readonly SortOrder[]>> = {
  official: ['appearance', 'name', 'mentions', 'rank'],
  person: ['appearance', 'name', 'mentions'],
  date: ['calendar', 'appearance', 'mentions'],
  figure: ['appearance', 'mentions', 'value'],
};

const collator = new Intl.Collator('vi');

/** A list in another order; what is equal stays as it was. */
export function sorted(entries: readonly Entry[], category: Category, order: SortOrder): readonly Entry[] {
  if (order === SORT_ORDERS[category][0]) return entries;
  switch (order) {
    case 'mentions':
      return [...entries].sort((a, b) => b.mentions.length - a.mentions.length);
    case 'appearance':
      return [...entries].sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
    case 'value':
      return [...entries].sort((a, b) => valueOf(b) - valueOf(a));
    case 'name':
      return sortBy(entries, givenNameFirst, (a, b) => collator.compare(a, b));
    case 'rank':
      return sortBy(entries, rankOf, (a, b) => a - b);
    case 'calendar':
      return entries;
  }
}

function sortBy<K>(entries: readonly Entry[], keyOf: (entry: Entry) => K, compare: (a: K, b: K) => number): Entry[] {
  return entries
    .map((entry) => ({ entry, key: keyOf(entry) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ entry }) => entry);
}

/** "Đỗ Thị Thu Hằng" → "Hằng Đỗ Thị Thu", as Vietnamese lists have it. */
function givenNameFirst(entry: Entry): string {
  if (entry.category !== 'official' && entry.category !== 'person') return '';
  const parts = entry.person.nameNormalised.split(' ');
  return [parts.at(-1), ...parts.slice(0, -1)].join(' ');
}

function valueOf(entry: Entry): number {
  return entry.category === 'figure' ? (entry.mentions[0]?.value ?? 0) : 0;
}

/** The place of somebody's highest position; smaller is higher. */
function rankOf(entry: Entry): number {
  return (entry.category === 'official' ? standingOf(entry.person)?.rank : null) ?? Number.POSITIVE_INFINITY;
}
