/** Values that are kept under a name: settings, rules, the dictionary. */
import type { Database } from './schema';
import { tellTabs } from './tabs';

export type ValueName = 'settings' | 'rules' | 'dictionary';

/** What holds for this visit, whether it can be stored or not. */
const values = new Map<ValueName, unknown>();
const watchers = new Map<ValueName, Set<() => void>>();

let connect: (database: Database | null) => void = () => {};
let ready = new Promise<Database | null>((resolve) => {
  connect = resolve;
});
let fail: (error: unknown) => void = () => {};

/** Says which database holds them; null for none. */
export function connectValues(database: Database | null, failed: (error: unknown) => void): void {
  fail = failed;
  connect(database);
  ready = Promise.resolve(database);
}

/** The value of a name, undefined where there is none. */
export async function readValue<T>(name: ValueName): Promise<T | undefined> {
  const database = await ready;
  try {
    if (database) values.set(name, await database.get('values', name));
  } catch (error) {
    fail(error);
  }
  return values.get(name) as T | undefined;
}

/** Makes a new value of the one there is, whoever else does so at the same time; undefined deletes it. `change` may be called twice. */
export async function changeValue<T>(name: ValueName, change: (before: T | undefined) => T): Promise<T> {
  const database = await ready;
  let after: T | undefined;
  try {
    if (database) {
      const transaction = database.transaction('values', 'readwrite');
      after = change((await transaction.store.get(name)) as T | undefined);
      await Promise.all([after === undefined ? transaction.store.delete(name) : transaction.store.put(after, name), transaction.done]);
      tellTabs({ value: name });
    }
  } catch (error) {
    fail(error);
  }
  const value = after ?? change(values.get(name) as T | undefined);
  values.set(name, value);
  return value;
}

/** Calls `watcher` when another tab has changed the value. */
export function watchValue(name: ValueName, watcher: () => void): void {
  const known = watchers.get(name) ?? new Set();
  watchers.set(name, known.add(watcher));
}

/** Another tab has changed a value. */
export function valueChanged(name: string): void {
  for (const watcher of watchers.get(name as ValueName) ?? []) watcher();
}
