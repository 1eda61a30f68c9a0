/** Choosing, excluding, searching and ordering what was found. */
import { NO_FILTER } from '../model/filter';
import type { FacetChoice, Filter } from '../model/filter';
import type { SortOrder } from '../model/sort';
import type { Category } from '../model/types';
import { saveSettings } from './settings';
import { store } from './state';

function change(next: (filter: Filter) => Partial<Filter>): void {
  store.update(({ filter }) => ({ filter: { ...filter, ...next(filter) }, card: null }));
}

/** Chooses an entry besides those that are chosen, or no longer. */
export function toggleChosen(key: string): void {
  change(({ entries, excluded }) => ({ entries: toggled(entries, key), excluded: excluded.filter((other) => other !== key) }));
}

/** Excludes an entry, or no longer. */
export function toggleExcluded(key: string): void {
  change(({ entries, excluded }) => ({ excluded: toggled(excluded, key), entries: entries.filter((other) => other !== key) }));
}

export function toggleFacet({ facet, value }: FacetChoice): void {
  change(({ facets }) => {
    const others = facets.filter((choice) => choice.facet !== facet || choice.value !== value);
    return { facets: others.length < facets.length ? others : [...facets, { facet, value }] };
  });
}

export function clearFilter(): void {
  store.update({ filter: NO_FILTER, card: null });
}

export function setQuery(query: string): void {
  store.update({ query });
}

export function setSort(category: Category, order: SortOrder): void {
  store.update(({ sort }) => ({ sort: { ...sort, [category]: order } }));
  saveSettings(store.value);
}

/** Shows or hides the facets of a category and the choice of its order. */
export function toggleTools(category: Category): void {
  store.update(({ tools }) => ({ tools: toggled(tools, category) }));
  saveSettings(store.value);
}

function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}
