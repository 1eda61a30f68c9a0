/** Articles in the database. What is written knows the revision that it was made from; any other is left alone. */
import { dropPutDown, readPutDown } from './drafts';
import { newKey } from './tabs';
import type { Database, Desk, Draft, Entry, StoredArticle } from './schema';
import { isSame } from './fields';

export interface Stored {
  readonly article: StoredArticle;
  readonly entry: Entry;
}

export interface Writing extends Stored {
  /** The revision that it was made from; 0 for an article that was never written. */
  readonly base: number;
}

export interface Conflict {
  readonly writing: Writing;
  readonly theirs: Stored;
}

/** Writes all that nobody else has written meanwhile, and returns what somebody has. */
export async function writeArticles(database: Database, writings: readonly Writing[]): Promise<Conflict[]> {
  const transaction = database.transaction(['articles', 'entries'], 'readwrite');
  const [articles, entries] = [transaction.objectStore('articles'), transaction.objectStore('entries')];
  const conflicts: Conflict[] = [];
  const writes: Promise<unknown>[] = [];
  const known = await Promise.all(writings.map(({ base, entry }) => (base === 0 ? undefined : entries.get(entry.key))));
  for (const [index, writing] of writings.entries()) {
    const before = known[index];
    if (before && before.revision !== writing.base) {
      const article = await articles.get(before.key);
      if (article) conflicts.push({ writing, theirs: { article, entry: before } });
      continue;
    }
    writes.push(articles.put(writing.article), entries.put(writing.entry));
  }
  await Promise.all([...writes, transaction.done]);
  return conflicts;
}

/** Articles by their keys, in that order; those that are gone are left out. */
export async function readArticles(database: Database, keys: readonly string[]): Promise<Stored[]> {
  const transaction = database.transaction(['articles', 'entries']);
  const [articles, entries] = [transaction.objectStore('articles'), transaction.objectStore('entries')];
  const read = await Promise.all(keys.map((key) => Promise.all([articles.get(key), entries.get(key)])));
  return read.flatMap(([article, entry]) => (article && entry ? [{ article, entry }] : []));
}

/** Changes what the list says of an article, unless it is gone or has been written meanwhile. */
export async function writeEntry(database: Database, key: string, change: (entry: Entry) => Entry): Promise<void> {
  const transaction = database.transaction('entries', 'readwrite');
  const entry = await transaction.store.get(key);
  if (entry) await transaction.store.put(change(entry));
  await transaction.done;
}

/** Puts back what was removed, as it was. */
export async function putBack(database: Database, stored: readonly Stored[]): Promise<void> {
  const transaction = database.transaction(['articles', 'entries'], 'readwrite');
  const writes = stored.flatMap(({ article, entry }) => [
    transaction.objectStore('articles').put(article),
    transaction.objectStore('entries').put(entry),
  ]);
  await Promise.all([...writes, transaction.done]);
}

/** Removes articles, and returns what they were. */
export async function removeArticles(database: Database, keys: readonly string[]): Promise<Stored[]> {
  const removed = await readArticles(database, keys);
  const transaction = database.transaction(['articles', 'entries', 'drafts'], 'readwrite');
  const drafts = await transaction.objectStore('drafts').getAllKeys();
  await Promise.all([
    ...keys.flatMap((key) => [transaction.objectStore('articles').delete(key), transaction.objectStore('entries').delete(key)]),
    ...drafts.filter(([, key]) => keys.includes(key)).map((draft) => transaction.objectStore('drafts').delete(draft)),
    transaction.done,
  ]);
  return removed;
}

/** Removes every article and every desk. */
export async function clearArticles(database: Database): Promise<void> {
  dropPutDown(readPutDown().keys());
  const stores = ['articles', 'entries', 'drafts', 'desks'] as const;
  const transaction = database.transaction(stores, 'readwrite');
  await Promise.all([...stores.map((store) => transaction.objectStore(store).clear()), transaction.done]);
}

/**
 * Makes articles of what pages have put down in their last moment. Where somebody else has written meanwhile it becomes
 * an article of its own; returned are the keys of both.
 */
export async function takeDrafts(database: Database): Promise<[key: string, copy: string][]> {
  const putDown = readPutDown();
  if (putDown.size === 0 && (await database.count('drafts')) === 0) return [];
  const copies: [string, string][] = [];
  const transaction = database.transaction(['articles', 'entries', 'drafts', 'desks'], 'readwrite');
  const [articles, entries] = [transaction.objectStore('articles'), transaction.objectStore('entries')];
  const drafts = [...(await transaction.objectStore('drafts').getAll()), ...[...putDown.values()].flatMap((page) => page.drafts)];
  for (const draft of drafts) {
    const { key, article, entry } = draft;
    const [before, text] = await Promise.all([entries.get(key), articles.get(key)]);
    if (!before || follows(draft, before)) {
      await Promise.all([articles.put(article), entries.put({ ...entry, revision: (before?.revision ?? 0) + 1 })]);
    } else if (!text || !isSame(text, article)) {
      const copy = newKey();
      await Promise.all([articles.put({ ...article, key: copy }), entries.put({ ...entry, key: copy, revision: 1 })]);
      copies.push([key, copy]);
    }
  }
  await transaction.objectStore('drafts').clear();
  for (const { desk } of putDown.values()) if (desk) await transaction.objectStore('desks').put(desk);
  await transaction.done;
  dropPutDown(putDown.keys());
  return copies;
}

/** Whether a draft goes on from what is there, or from what the very same page was just writing. */
function follows({ base, writer }: Draft, { revision, writer: last }: Entry): boolean {
  return revision === base || (writer === last && revision === base + 1);
}

/** Desks that are remembered; one that nobody has used for so long is worth no more than the list of articles. */
const MOST_DESKS = 12;

/** The desk of the tab, or else the one that was changed last. */
export async function readDesk(database: Database, tab: string | null): Promise<Desk | undefined> {
  const own = tab === null ? undefined : await database.get('desks', tab);
  if (own) return own;
  const desks = (await database.getAll('desks')).sort((a, b) => b.changed - a.changed);
  await Promise.all(desks.slice(MOST_DESKS).map((desk) => database.delete('desks', desk.tab)));
  return desks[0];
}
