/** Keeps the settings: all of them in the database, and what the first paint needs where it can be read at once. */
import { store } from '../state/state';
import { settingsOf, settingsRead } from '../state/settings';
import type { Settings } from '../state/settings';
import { readValue, watchValue } from './values';

/** Takes over what is stored, if anything is. */
export async function readSettings(): Promise<void> {
  const stored = await readValue<Partial<Settings>>('settings');
  if (!stored) return;
  const settings = settingsOf(stored, store.value);
  settingsRead(settings);
  store.update(settings);
}

/** Takes over what another tab has chosen, and says when it is whether articles are kept. */
export function followSettings(keepingChanged: (isKept: boolean) => Promise<void>): void {
  watchValue('settings', () => {
    const { isKept } = store.value;
    void readSettings().then(() => (store.value.isKept === isKept ? undefined : keepingChanged(store.value.isKept)));
  });
}
