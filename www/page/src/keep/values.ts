/** Values that are kept under a name: settings, rules, the dictionary. */
import type { Database } from './schema';
import { tellTabs } from './tabs';

export const VALUE_NAMES = ['settings', 'rules', 'dictionary'] as const;
export type ValueName = (typeof VALUE_NAMES)[number];

type Change = (before: unknown) => unknown;

/** A value that this page has not written yet, and the one that it was made of. */
export interface Late {
  readonly name: ValueName;
  readonly base: unknown;
  readonly value: unknown;
}

/** What holds for this visit, whether it can be stored or not. */
const values = new Map<ValueName, unknown>();
/** Changes that are not written yet. */
const pending = new Map<ValueName, readonly Change[]>();
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

/** Makes a new value of the one there is, whoever else does so at the same time; undefined deletes it. `change` may be called more than once. */
export async function changeValue<T>(name: ValueName, change: (before: T | undefined) => T): Promise<T> {
  pending.set(name, [...(pending.get(name) ?? []), change as Change]);
  const database = await ready;
  let after: T | undefined;
  try {
    if (database) {
      after = await writeValue(database, name, (before) => change(before as T | undefined)) as T;
      tellTabs({ value: name });
    }
  } catch (error) {
    fail(error);
  }
  const value = after ?? change(values.get(name) as T | undefined);
  values.set(name, value);
  pending.set(name, (pending.get(name) ?? []).filter((other) => other !== change));
  return value;
}

async function writeValue(database: Database, name: ValueName, change: Change): Promise<unknown> {
  const transaction = database.transaction('values', 'readwrite');
  const after = change(await transaction.store.get(name));
  await Promise.all([after === undefined ? transaction.store.delete(name) : transaction.store.put(after, name), transaction.done]);
  return after;
}

/** What is not written at this moment. */
export function lateValues(): Late[] {
  return VALUE_NAMES.flatMap((name) => {
    const changes = pending.get(name) ?? [];
    const base = values.get(name);
    return changes.length === 0 ? [] : { name, base, value: changes.reduce((value, change) => change(value), base) };
  });
}

/** Writes what an earlier page could not write any more, unless the value has become another one since. */
export async function writeLate(database: Database, { name, base, value }: Late): Promise<void> {
  await writeValue(database, name, (stored) => (JSON.stringify(stored) === JSON.stringify(base) ? value : stored));
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
