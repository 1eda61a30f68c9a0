/**
 * Keeps what is on the desk: writes what has changed within half a second, brings it back when the page is opened, and
 * follows what other tabs write.
 */
import { changeSettings, showArticle } from '../state/actions';
import { followArticle, insertArticles, showKept, takeAway, tellFault, tellKeeping } from '../state/keep-actions';
import { currentArticle, store } from '../state/state';
import type { Article, State } from '../state/state';
import { clearArticles, putBack, readArticles, readDesk, removeArticles, takeDrafts, writeArticles, writeEntry } from './articles';
import type { Conflict, Stored, Writing } from './articles';
import { openDatabase, openingFault, writingFault } from './database';
import type { KeepFault } from './database';
import { dateOf, differs, entryOf, isSame, storedOf } from './fields';
import type { Database, Desk, Entry } from './schema';
import { followSettings, readSettings } from './settings';
import { listenToTabs, nameOfTab, newKey, renameTab, tellTabs } from './tabs';
import type { Said } from './tabs';
import { connectValues, valueChanged } from './values';

/** Milliseconds from a change to its writing, and to the next attempt after one that failed. */
const PAUSE = 250;
const RETRY = 5_000;
/** Articles, and UTF-16 code units of them, that are written or read at once: between two chunks the page does other things. */
const CHUNK = 100;
const CHUNK_TEXT = 1024 * 1024;
/** Milliseconds that the page waits for its articles before it shows an empty desk. */
const PATIENCE = 400;

/** What is known of an article that is written, or will be. */
interface Kept {
  readonly key: string;
  /** The last revision known; 0 before the first writing. */
  readonly revision: number;
  /** The article as it was last written, without its result; null before the first writing. */
  readonly written: Article | null;
  /** The date that the list shows of it. */
  readonly date: string | null;
}

/** By the ids of the desk. */
const kept = new Map<number, Kept>();
/** Articles whose text was taken away: what is typed next is another one, unless the text comes back. */
const emptied = new Map<number, Kept>();
/** Articles that have left the desk before their last change was written. */
let leaving: Article[] = [];
/** Articles that are as they were written, so that nobody has to look again. */
let clean = new WeakSet<Article>();
/** Articles that were removed from what is kept; they are not written again. */
const gone = new Set<number>();
/** Keys of this desk that are not on it again yet. */
let returning: readonly string[] = [];

/** The name of this very page, until it is closed. */
const writer = newKey();
let tab = nameOfTab() ?? renameTab();

let database: Database | null = null;
let before: State = store.value;
let timer: ReturnType<typeof setTimeout> | undefined;
let running: Promise<void> | null = null;
let isAgain = false;
let desk = '';
let seen: string | null = null;

/** Opens the database and brings the desk back. Whatever happens, the page goes on. */
export async function startKeeping(): Promise<void> {
  const patience = setTimeout(() => {
    tellKeeping({ phase: 'late' });
  }, PATIENCE);
  await openAgain();
  connectValues(database, failed);
  listenToTabs(hear);
  followSettings(async (isKept) => {
    if (!isKept) await removeAllKept(true);
    schedule();
  });
  await bringBack().catch(failed);
  clearTimeout(patience);
  tellKeeping({ phase: database === null ? 'off' : 'ready' });
  tellTabs({ hello: tab });
  before = store.value;
  store.watch(watch);
  schedule();
  addEventListener('pagehide', putDown);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void takeUp();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void keepNow();
    else void lookAgain();
  });
}

/** Tries once more to open what could not be opened, or to write what could not be written. */
export async function tryAgain(): Promise<void> {
  tellFault(null);
  if (database === null) await openAgain();
  if (database !== null) {
    connectValues(database, failed);
    if (kept.size === 0) await bringBack().catch(failed);
    tellKeeping({ phase: 'ready' });
  }
  await keepNow();
}

async function openAgain(): Promise<void> {
  try {
    database = await openDatabase({
      delayed: tellFault,
      lost: (fault) => {
        void letGo(fault);
      },
    });
    if (store.value.keeping.fault !== null) tellFault(null);
  } catch (error) {
    database = null;
    tellFault(openingFault(error));
  }
}

/** Another page needs the database, or it is gone. */
async function letGo(fault: KeepFault): Promise<void> {
  if (fault === 'outdated') await keepNow();
  database?.close();
  database = null;
  tellKeeping({ phase: 'off', fault });
}

function failed(error: unknown): void {
  console.warn(error);
  tellFault(writingFault(error));
}

// Bringing back

async function bringBack(): Promise<void> {
  await readSettings();
  if (!database || !store.value.isKept) return;
  const copies = new Map(await takeDrafts(database));
  const last = await readDesk(database, nameOfTab());
  if (!last) return;
  const open = last.open.flatMap((key) => [key, copies.get(key) ?? []].flat());
  const current = copies.get(last.current ?? '') ?? last.current;
  const at = Math.max(0, open.indexOf(current ?? ''));
  const [first] = await readArticles(database, open.slice(at, at + 1));
  let anchor = first ? bringIn([first], null, 'before')[0] : undefined;
  const shown = anchor;
  if (shown !== undefined) showKept(shown);
  if (copies.size > 0) tellKeeping({ news: 'versions' });
  returning = [...open.slice(0, at), ...open.slice(at + 1)];
  void (async () => {
    for (const part of parts(open.slice(0, at))) bringIn(await readPart(part), shown ?? null, 'before');
    for (const part of parts(open.slice(at + 1))) {
      anchor = bringIn(await readPart(part), anchor ?? null, anchor === undefined ? 'before' : 'after').at(-1) ?? anchor;
    }
    returning = [];
  })().catch(failed);
}

/** Another task may come in between two of them. */
async function readPart(keys: readonly string[]): Promise<Stored[]> {
  const read = database ? await readArticles(database, keys) : [];
  await new Promise((resolve) => setTimeout(resolve));
  const there = new Set([...kept.values()].map(({ key }) => key));
  returning = returning.filter((key) => !keys.includes(key));
  return read.filter(({ entry }) => !there.has(entry.key));
}

function* parts(keys: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < keys.length; at += CHUNK) yield keys.slice(at, at + CHUNK);
}

/** Puts stored articles on the desk, and knows them. */
function bringIn(stored: readonly Stored[], anchor: number | null, side: 'before' | 'after'): number[] {
  const ids = insertArticles(stored.map(({ article }) => article), anchor, side);
  const there = new Map(store.value.articles.map((article) => [article.id, article]));
  for (const [index, id] of ids.entries()) {
    const entry = stored[index]?.entry;
    const article = there.get(id);
    if (entry && article) know(id, entry, article);
  }
  return ids;
}

/** An article is now as it is stored. */
function know(id: number, { key, revision, date }: Entry, article: Article): void {
  kept.set(id, { key, revision, date, written: { ...article, result: null } });
}

// Writing

function watch(): void {
  const { articles, current, isKept } = store.value;
  if (articles !== before.articles) noticeLeaving(before.articles, articles);
  const isChanged = articles !== before.articles || current !== before.current || isKept !== before.isKept;
  before = store.value;
  if (isChanged) schedule();
}

/** What leaves the desk within the pause before it is written must be written all the same. */
function noticeLeaving(last: readonly Article[], now: readonly Article[]): void {
  if (last.length === now.length && last.every(({ id }, index) => now[index]?.id === id)) return;
  const there = new Set(now.map(({ id }) => id));
  for (const article of last) if (!there.has(article.id) && isDirty(article)) leaving.push(article);
}

function isDirty(article: Article): boolean {
  if (article.text === '' || clean.has(article) || gone.has(article.id)) return false;
  const known = kept.get(article.id);
  if (!known?.written || differs(article, known.written)) return true;
  clean.add(article);
  return false;
}

function schedule(): void {
  if (database === null || timer !== undefined) return;
  const isFailing = store.value.keeping.fault !== null;
  timer = setTimeout(() => void keepNow(), isFailing ? RETRY : PAUSE);
}

/** Writes all that has changed; resolves when it is written, or has failed. */
export async function keepNow(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  isAgain = true;
  running ??= (async () => {
    try {
      while (isAgain) {
        isAgain = false;
        await keepOnce();
      }
      if (['quota', 'unwritten'].includes(store.value.keeping.fault ?? '')) tellFault(null);
    } catch (error) {
      failed(error);
      schedule();
    } finally {
      running = null;
    }
  })();
  await running;
}

async function keepOnce(): Promise<void> {
  if (!database || !store.value.isKept) return;
  noticeEmptied();
  const { articles, current } = store.value;
  const left = leaving;
  const dirty = [...left.filter(isDirty), ...articles.filter(isDirty)];
  // The one that somebody looks at does not wait for thousands of others.
  const at = dirty.findIndex(({ id }) => id === current);
  if (at > 0) dirty.unshift(...dirty.splice(at, 1));
  for (const part of chunks(dirty)) await writePart(part);
  leaving = leaving.slice(left.length);
  forgetLeft();
  await keepDesk();
  await keepDates();
}

/** What lies on the desk no more is not remembered here. */
function forgetLeft(): void {
  const there = new Set([...store.value.articles, ...leaving].map(({ id }) => id));
  for (const id of [...kept.keys(), ...emptied.keys()]) {
    if (there.has(id)) continue;
    kept.delete(id);
    emptied.delete(id);
  }
}

function* chunks(articles: readonly Article[]): Generator<readonly Article[]> {
  let part: Article[] = [];
  let length = 0;
  for (const article of articles) {
    part.push(article);
    length += article.text.length;
    if (part.length < CHUNK && length < CHUNK_TEXT) continue;
    yield part;
    part = [];
    length = 0;
  }
  if (part.length > 0) yield part;
}

async function writePart(part: readonly Article[]): Promise<void> {
  if (!database) return;
  const now = Date.now();
  const writings = part.map((article): Writing & { id: number; of: Article } => {
    const known = kept.get(article.id) ?? { key: newKey(), revision: 0, written: null, date: null };
    kept.set(article.id, known);
    return { id: article.id, of: article, base: known.revision, article: storedOf(known.key, article), entry: entryOf(known.key, known.revision + 1, article, now, writer) };
  });
  const conflicts = await writeArticles(database, writings);
  const stopped = new Map<Writing, Conflict>(conflicts.map((conflict) => [conflict.writing, conflict]));
  const written: Entry[] = [];
  for (const writing of writings) {
    const { id, of, entry } = writing;
    const conflict = stopped.get(writing);
    if (gone.has(id)) continue;
    if (conflict) {
      keepBoth(id, of, conflict);
    } else {
      know(id, entry, of);
      written.push(entry);
    }
  }
  if (written.length > 0) tellTabs({ written: written.map(({ key, revision }) => ({ key, revision })) });
}

/** Both have written: ours becomes an article of its own, theirs stands beside it. */
function keepBoth(id: number, article: Article, { writing, theirs }: Conflict): void {
  if (isSame(theirs.article, writing.article)) {
    know(id, theirs.entry, article);
    return;
  }
  kept.set(id, { key: newKey(), revision: 0, written: null, date: null });
  if (store.value.articles.some((other) => other.id === id)) bringIn([theirs], id, 'after');
  else leaving.push(article);
  tellKeeping({ news: 'versions' });
  isAgain = true;
}

function noticeEmptied(): void {
  for (const { id, text } of store.value.articles) {
    const known = kept.get(id);
    const old = emptied.get(id);
    if (text === '' && known) {
      emptied.set(id, known);
      kept.delete(id);
    } else if (text !== '' && old) {
      if (old.written?.text === text) kept.set(id, old);
      emptied.delete(id);
    }
  }
}

/** Which articles are open, and which is shown. */
async function keepDesk(): Promise<void> {
  const now = deskNow();
  const said = JSON.stringify([now.open, now.current]);
  if (!database || said === desk) return;
  await database.put('desks', now);
  desk = said;
}

function deskNow(): Desk {
  const { articles, current } = store.value;
  const open = [...articles.flatMap(({ id, text }) => (text === '' ? [] : (kept.get(id)?.key ?? []))), ...returning];
  return { tab, open, current: kept.get(current)?.key ?? null, changed: Date.now() };
}

/** When it was looked at, and a date that was found in the text after it was written. */
async function keepDates(): Promise<void> {
  const article = currentArticle(store.value);
  const known = kept.get(article.id);
  if (!database || !known?.written) return;
  const date = dateOf(article);
  if (known.key === seen && date === known.date) return;
  await writeEntry(database, known.key, (entry) => ({ ...entry, date, seen: Date.now() }));
  seen = known.key;
  const last = kept.get(article.id);
  if (last) kept.set(article.id, { ...last, date });
}

/** The page ends now: nobody waits for an answer, so what is not written yet is put down beside. */
function putDown(): void {
  if (!database || !store.value.isKept) return;
  try {
    noticeEmptied();
    const dirty = [...leaving, ...store.value.articles.filter(isDirty)];
    const drafts = database.transaction('drafts', 'readwrite');
    // Without waiting for it, and in stores that nothing else is just written to.
    for (const article of dirty) {
      const known = kept.get(article.id) ?? { key: newKey(), revision: 0, written: null, date: null };
      kept.set(article.id, known);
      const { key, revision } = known;
      void drafts.store.put({ key, writer, base: revision, article: storedOf(key, article), entry: entryOf(key, revision + 1, article, Date.now(), writer) });
    }
    drafts.commit();
    const desks = database.transaction('desks', 'readwrite');
    void desks.store.put(deskNow());
    desks.commit();
  } catch {
    // The database is closing.
  }
}

/** The page goes on after all: what it has put down is written as ever. */
async function takeUp(): Promise<void> {
  try {
    const own = ((await database?.getAllKeys('drafts')) ?? []).filter(([name]) => name === writer);
    for (const draft of own) await database?.delete('drafts', draft);
  } catch (error) {
    failed(error);
  }
  await lookAgain();
}

// Other tabs

function hear(said: Said): void {
  if ('hello' in said) {
    if (said.hello === tab) tellTabs({ taken: tab });
  } else if ('taken' in said) {
    // This tab was made as a copy of another one: from now on it has a desk of its own.
    if (said.taken === tab) {
      tab = renameTab();
      desk = '';
      schedule();
    }
  } else if ('value' in said) {
    valueChanged(said.value);
  } else if ('written' in said) {
    void follow(new Map(said.written.map(({ key, revision }) => [key, revision])));
  } else {
    if (!said.stays) forgetRemoved(said.removed);
  }
}

/** Takes over what another tab has written of articles that nobody has touched here. */
async function follow(revisions: ReadonlyMap<string, number>): Promise<void> {
  const stale = [...kept].filter(([, { key, revision, written }]) => written !== null && (revisions.get(key) ?? 0) > revision);
  if (!database || stale.length === 0) return;
  const read = new Map((await readArticles(database, stale.map(([, { key }]) => key))).map((stored) => [stored.entry.key, stored]));
  for (const [id] of stale) {
    const known = kept.get(id);
    const article = store.value.articles.find((other) => other.id === id);
    const theirs = known && read.get(known.key);
    // A touched one is told apart when it is written.
    if (!known || !article || !theirs || isDirty(article) || theirs.entry.revision <= known.revision) continue;
    followArticle(id, theirs.article);
    const now = store.value.articles.find((other) => other.id === id);
    if (now) know(id, theirs.entry, now);
    tellKeeping({ news: 'followed' });
  }
}

/** Another tab has removed articles; what somebody has changed here stays. */
function forgetRemoved(keys: readonly string[] | null): void {
  const removed = new Set<number>();
  for (const [id, { key }] of [...kept]) {
    if (keys !== null && !keys.includes(key)) continue;
    const article = store.value.articles.find((other) => other.id === id);
    const isUntouched = article !== undefined && !isDirty(article);
    kept.delete(id);
    if (!isUntouched) continue;
    gone.add(id);
    removed.add(id);
  }
  desk = '';
  if (removed.size === 0) return;
  takeAway(removed);
  tellKeeping({ news: 'removed' });
}

/** While this page was away, nobody has told it anything. */
async function lookAgain(): Promise<void> {
  const known = kept.get(store.value.current);
  if (!database || !known) return;
  const entry = await database.get('entries', known.key).catch(() => undefined);
  if (entry && entry.revision > known.revision) await follow(new Map([[entry.key, entry.revision]]));
  schedule();
}

// What the list of past articles can do

/** All that is kept, the last looked at first. */
export async function keptEntries(): Promise<Entry[]> {
  await keepNow();
  const entries = database ? await database.getAll('entries') : [];
  return entries.sort((a, b) => b.seen - a.seen || (a.key < b.key ? 1 : -1));
}

/** Keys of what lies on the desk. */
export function openKeys(): ReadonlySet<string> {
  return new Set(store.value.articles.flatMap(({ id }) => kept.get(id)?.key ?? []));
}

/** Keeps articles from now on, or none any more: then those that are kept are removed, and stay on the desk. */
export async function keepArticles(isKept: boolean): Promise<void> {
  changeSettings({ isKept });
  if (!isKept) await removeAllKept(true);
  await keepNow();
}

/** The id under which an article lies on the desk. */
function idOf(key: string): number | undefined {
  return [...kept].find(([id, known]) => known.key === key && store.value.articles.some((article) => article.id === id))?.[0];
}

/** Shows a kept article, and says whether it was there. */
export async function openKept(key: string): Promise<boolean> {
  let id = idOf(key);
  if (id === undefined) {
    const stored = database ? await readArticles(database, [key]) : [];
    [id] = bringIn(stored, store.value.articles.at(-1)?.id ?? null, 'after');
  }
  if (id === undefined) return false;
  showKept(id);
  showArticle(id);
  return true;
}

/** Removes a kept article, from the desk as well; what is returned puts it back. */
export async function removeKept(key: string): Promise<() => Promise<void>> {
  await keepNow();
  const id = idOf(key);
  if (id !== undefined) forget([id]);
  await running;
  const removed = database ? await removeArticles(database, [key]) : [];
  tellTabs({ removed: [key] });
  return async () => {
    if (database) await putBack(database, removed);
    if (id !== undefined) bringIn(removed, store.value.articles.at(-1)?.id ?? null, 'after');
    schedule();
  };
}

/** Removes everything that is kept, from the desk as well, unless it `stays` there. */
export async function removeAllKept(stays = false): Promise<void> {
  if (stays) {
    kept.clear();
    clean = new WeakSet();
  } else {
    forget(store.value.articles.map(({ id }) => id));
  }
  leaving = [];
  returning = [];
  desk = '';
  await running;
  if (database) await clearArticles(database);
  tellTabs({ removed: null, stays });
}

function forget(ids: readonly number[]): void {
  for (const id of ids) {
    gone.add(id);
    kept.delete(id);
  }
  takeAway(new Set(ids));
}
