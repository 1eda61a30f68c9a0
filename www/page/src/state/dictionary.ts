/** The dictionary of the user's own, which every analysis takes. */
import type { Dictionary } from 'diembao';

import { readNow } from './analyst';
import type { Language } from './settings';
import { store } from './state';
import type { Change } from '../model/dictionary';

/** One change of the dictionary, which can be undone as corrections can. */
export interface DictionaryStep {
  readonly changes: readonly Change[];
  /** What was done, as it is told after "Undo: ". */
  readonly said: Readonly<Record<Language, string>>;
  readonly made: number;
}

export interface DictionaryHistory {
  readonly past: readonly DictionaryStep[];
  readonly future: readonly DictionaryStep[];
}

/** Articles are read anew with it; what could not be read before is tried again. */
export function setDictionary(dictionary: Dictionary): void {
  store.update(({ articles }) => ({
    dictionary,
    ...(articles.some(({ error }) => error !== null) ? { articles: articles.map((article) => ({ ...article, error: null })) } : {}),
  }));
  readNow();
}

/** What was done can be undone no more. */
export function forgetSteps(): void {
  store.update({ dictionaryHistory: { past: [], future: [] } });
}

export function sizeOf({ people, titles, bodies, abbreviations }: Dictionary): number {
  return [people, titles, bodies, abbreviations].reduce((sum, list) => sum + (list?.length ?? 0), 0);
}
