/** Values that all tabs share. Every change is made of what is stored, so that no tab loses what another one has done. */
import { store } from '../state/state';
import { changeValue, readValue, watchValue } from './values';
import type { ValueName } from './values';

export interface SharedValue<T> {
  /** Takes over what is stored. */
  read(): Promise<void>;
  /** Takes over what another tab changes from now on. */
  follow(): void;
  /** Changes what is stored as it was changed here. */
  keep(change: (before: T) => T): Promise<void>;
  /** Nothing of it is stored any more; it `stays` in this tab until that is closed, or not. */
  forget(stays: boolean): Promise<void>;
}

/** The value of a name: what it is where nothing is stored, what this tab shows, and how it shows another one. */
export function sharedValue<T>(name: ValueName, empty: T, shown: () => T, show: (value: T) => void): SharedValue<T> {
  /** Changes that are not written yet. */
  let pending = 0;
  const takeOver = (value: T): void => {
    if (JSON.stringify(value) !== JSON.stringify(shown())) show(value);
  };
  const read = async (): Promise<void> => {
    const stored = await readValue<T>(name);
    if (pending === 0 && store.value.isKept) takeOver(stored ?? empty);
  };
  return {
    read,
    follow() {
      watchValue(name, () => void read());
    },
    async keep(change) {
      if (!store.value.isKept) return;
      pending += 1;
      const after = await changeValue<T>(name, (before) => change(before ?? empty));
      pending -= 1;
      if (pending === 0) takeOver(after);
    },
    async forget(stays) {
      if (!stays) show(empty);
      await changeValue<T>(name, () => empty);
    },
  };
}
