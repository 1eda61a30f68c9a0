/** Keeps the dictionary. Every change is made of what is stored, so that two tabs lose nothing of each other. */
import type { Dictionary } from 'diembao';

import { clearDictionary, setDictionary } from '../state/dictionary';
import { store } from '../state/state';
import { changeValue, readValue, watchValue } from './values';

/** Changes that are not written yet. */
let pending = 0;

/** Takes over what is stored. */
export async function readDictionary(): Promise<void> {
  const stored = await readValue<Dictionary>('dictionary');
  if (pending === 0 && store.value.isKept) takeOver(stored ?? {});
}

/** Takes over what another tab has changed. */
export function followDictionary(): void {
  watchValue('dictionary', () => void readDictionary());
}

/** Changes what is stored as it was changed here. */
export async function keepDictionary(change: (before: Dictionary) => Dictionary): Promise<void> {
  if (!store.value.isKept) return;
  pending += 1;
  const after = await changeValue<Dictionary>('dictionary', (before) => change(before ?? {}));
  pending -= 1;
  if (pending === 0) takeOver(after);
}

/** Nothing of it is stored any more; it `stays` in this tab until that is closed, or not. */
export async function forgetDictionary(stays: boolean): Promise<void> {
  if (!stays) clearDictionary();
  await changeValue<Dictionary>('dictionary', () => ({}));
}

function takeOver(dictionary: Dictionary): void {
  if (JSON.stringify(dictionary) !== JSON.stringify(store.value.dictionary)) setDictionary(dictionary);
}
