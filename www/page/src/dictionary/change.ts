/** Changes of the dictionary: what is read with it, what is kept, and what can be undone. */
import { keptDictionary } from '../keep/dictionary';
import { applyChanges, reversed } from '../model/dictionary';
import type { Change } from '../model/dictionary';
import { setDictionary } from '../state/dictionary';
import type { DictionaryStep } from '../state/dictionary';
import { stamp } from '../state/stamp';
import { store } from '../state/state';

/** Makes changes as one step; `said` tells what they are, in both languages. */
export function changeDictionary(changes: readonly Change[], said: DictionaryStep['said']): void {
  if (changes.length === 0) return;
  const step = { changes, said, made: stamp() };
  store.update(({ dictionaryHistory: { past }, histories, current }) => {
    const history = histories[current];
    // Nothing that was undone before can be done again after it.
    return { dictionaryHistory: { past: [...past, step], future: [] }, ...(history ? { histories: { ...histories, [current]: { ...history, future: [] } } } : {}) };
  });
  put(changes);
}

export function undoDictionary(): void {
  const { past, future } = store.value.dictionaryHistory;
  const step = past.at(-1);
  if (!step) return;
  store.update({ dictionaryHistory: { past: past.slice(0, -1), future: [...future, { ...step, made: stamp() }] }, corrected: { step, how: 'undone' } });
  put(reversed(step.changes));
}

export function redoDictionary(): void {
  const { past, future } = store.value.dictionaryHistory;
  const step = future.at(-1);
  if (!step) return;
  store.update({ dictionaryHistory: { past: [...past, { ...step, made: stamp() }], future: future.slice(0, -1) }, corrected: { step, how: 'redone' } });
  put(step.changes);
}

/** Here at once; what is stored may have been changed in another tab meanwhile. */
function put(changes: readonly Change[]): void {
  setDictionary(applyChanges(store.value.dictionary, changes));
  void keptDictionary.keep((before) => applyChanges(before, changes));
}
