/** Writes what has changed on the desk within half a second, each article by itself and thousands in pieces. */
import { nameOfArticle } from '../model/article-name';
import { tellFault, tellKeeping } from '../state/keep-actions';
import { currentArticle, store } from '../state/state';
import type { Article } from '../state/state';
import { writeArticles, writeEntry } from './articles';
import type { Conflict, Writing } from './articles';
import { writingFault } from './database';
import { putDown } from './drafts';
import { dateOf, entryOf, isSame, storedOf } from './fields';
import type { Desk, Draft, Entry } from './schema';
import { bringIn, gone, isDirty, kept, know, session, writer } from './session';
import type { Kept } from './session';
import { newKey, tellTabs } from './tabs';

/** Milliseconds from a change to its writing, and to the next attempt after one that failed. */
const PAUSE = 250;
const RETRY = 5_000;
/** Articles, and UTF-16 code units of them, that are written at once: between two chunks the page does other things. */
const CHUNK = 100;
const CHUNK_TEXT = 1024 * 1024;

/** Articles whose text was taken away: what is typed next is another one, unless the text comes back. */
const emptied = new Map<number, Kept>();

let timer: ReturnType<typeof setTimeout> | undefined;
let running: Promise<void> | null = null;
let isAgain = false;
let seen: string | null = null;
/** The name under which that was last listed. */
let seenName = '';

export function failed(error: unknown): void {
  if (session.isCutOff) return;
  console.warn(error);
  tellFault(writingFault(error));
}

/** What leaves the desk within the pause before it is written must be written all the same. */
export function noticeLeaving(last: readonly Article[], now: readonly Article[]): void {
  if (last.length === now.length && last.every(({ id }, index) => now[index]?.id === id)) return;
  const there = new Set(now.map(({ id }) => id));
  for (const article of last) if (!there.has(article.id) && isDirty(article)) session.leaving.push(article);
}

export function schedule(): void {
  if (session.database === null || timer !== undefined) return;
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
  if (!session.database || !store.value.isKept) return;
  noticeEmptied();
  const { articles, current } = store.value;
  const left = session.leaving;
  const dirty = [...left.filter(isDirty), ...articles.filter(isDirty)];
  // The one that somebody looks at does not wait for thousands of others.
  const at = dirty.findIndex(({ id }) => id === current);
  if (at > 0) dirty.unshift(...dirty.splice(at, 1));
  for (const part of chunks(dirty)) await writePart(part);
  session.leaving = session.leaving.slice(left.length);
  forgetLeft();
  await keepDesk();
  await keepDates();
}

/** What lies on the desk no more is not remembered here. */
function forgetLeft(): void {
  const there = new Set([...store.value.articles, ...session.leaving].map(({ id }) => id));
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
  if (!session.database) return;
  const now = Date.now();
  const writings = part.map((article): Writing & { id: number; of: Article } => {
    const known = kept.get(article.id) ?? { key: newKey(), revision: 0, written: null, date: null };
    kept.set(article.id, known);
    return { id: article.id, of: article, base: known.revision, article: storedOf(known.key, article), entry: entryOf(known.key, known.revision + 1, article, now, writer) };
  });
  const conflicts = await writeArticles(session.database, writings);
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
  else session.leaving.push(article);
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
  const said = sayingOf(now);
  if (!session.database || said === session.desk) return;
  await session.database.put('desks', now);
  session.desk = said;
}

function sayingOf({ open, current }: Desk): string {
  return JSON.stringify([open, current]);
}

function deskNow(): Desk {
  const { articles, current } = store.value;
  const open = [...articles.flatMap(({ id, text }) => (text === '' ? [] : (kept.get(id)?.key ?? []))), ...session.returning];
  return { tab: session.tab, open, current: kept.get(current)?.key ?? null, changed: Date.now() };
}

/** When it was looked at, and what was found in the text after it was written: its date, and which line is its name. */
async function keepDates(): Promise<void> {
  const article = currentArticle(store.value);
  const known = kept.get(article.id);
  if (!session.database || !known?.written) return;
  const date = dateOf(article);
  const name = nameOfArticle(article, '');
  if (known.key === seen && date === known.date && name === seenName) return;
  await writeEntry(session.database, known.key, (entry) => ({ ...entry, name, date, seen: Date.now() }));
  seen = known.key;
  seenName = name;
  const last = kept.get(article.id);
  if (last) kept.set(article.id, { ...last, date });
}

/** The page ends now: nobody waits for an answer, so what is not written yet is put down beside. */
export function leave(): void {
  if (!session.database || !store.value.isKept) return;
  noticeEmptied();
  const drafts = [...session.leaving, ...store.value.articles].filter(isDirty).map((article): Draft => {
    const known = kept.get(article.id) ?? { key: newKey(), revision: 0, written: null, date: null };
    kept.set(article.id, known);
    const { key, revision } = known;
    return { key, writer, base: revision, article: storedOf(key, article), entry: entryOf(key, revision + 1, article, Date.now(), writer) };
  });
  const now = deskNow();
  const isMoved = sayingOf(now) !== session.desk;
  if (drafts.length > 0 || isMoved) putDown(session.database, writer, { drafts, desk: isMoved ? now : null });
}

/** Resolves when nothing is being written. */
export async function written(): Promise<void> {
  await running;
}
