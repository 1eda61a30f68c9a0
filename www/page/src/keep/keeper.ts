/** Keeps what is on the desk: opens the database, brings the desk back, and lets go of it when another page needs it. */
import { showKept, tellFault, tellKeeping } from '../state/keep-actions';
import { store } from '../state/state';
import type { State } from '../state/state';
import { readArticles, readDesk, takeDrafts } from './articles';
import type { Stored } from './articles';
import { openDatabase, openingFault } from './database';
import type { KeepFault } from './database';
import { keptDictionary } from './dictionary';
import { takeUp } from './drafts';
import { dropLate, putLateDown, writeLateValues } from './late';
import { removeAllKept } from './listing';
import { hear, lookAgain } from './others';
import { keptRules } from './rules';
import { bringIn, kept, session, writer } from './session';
import { followSettings, readSettings } from './settings';
import { listenToTabs, nameOfTab, tellTabs } from './tabs';
import { endTransactions } from './transactions';
import { connectValues } from './values';
import { failed, keepNow, leave, noticeLeaving, schedule } from './writing';

/** Milliseconds that the page waits for its articles before it shows an empty desk. */
const PATIENCE = 400;
/** Articles that are read at once: between two chunks the page does other things. */
const CHUNK = 100;

let before: State = store.value;
/** Browsers end a page first and hide it then. */
let isLeaving = false;
/** The desk is as it was left, or as much of it as there is. */
let isBack = false;

/** Opens the database and brings the desk back. Whatever happens, the page goes on. */
export async function startKeeping(): Promise<void> {
  listenToLeaving();
  const patience = setTimeout(() => {
    tellKeeping({ phase: 'late' });
  }, PATIENCE);
  await openAgain();
  if (session.database) await writeLateValues(session.database);
  connectValues(session.database, failed);
  listenToTabs(hear);
  followSettings(async (isKept) => {
    if (!isKept) await removeAllKept(true);
    schedule();
  });
  keptDictionary.follow();
  keptRules.follow();
  await bringBack().catch(failed);
  clearTimeout(patience);
  isBack = true;
  tellKeeping({ phase: session.database === null ? 'off' : 'ready' });
  tellTabs({ hello: session.tab });
  before = store.value;
  store.watch(watch);
  schedule();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden') void lookAgain();
    // WebKitGTK would keep a transaction that begins now open with the page, and the next page would wait for it.
    else if (!isLeaving) void keepNow();
  });
}

/** Tries once more to open what could not be opened, or to write what could not be written. */
export async function tryAgain(): Promise<void> {
  tellFault(null);
  if (session.database === null) await openAgain();
  if (session.database !== null) {
    connectValues(session.database, failed);
    if (kept.size === 0) await bringBack().catch(failed);
    tellKeeping({ phase: 'ready' });
  }
  await keepNow();
}

async function openAgain(): Promise<void> {
  try {
    session.database = await openDatabase({
      delayed: tellFault,
      lost: (fault) => {
        void letGo(fault);
      },
    });
    if (store.value.keeping.fault !== null) tellFault(null);
  } catch (error) {
    session.database = null;
    tellFault(openingFault(error));
  }
}

/** Another page needs the database, or it is gone. */
async function letGo(fault: KeepFault): Promise<void> {
  if (fault === 'outdated') await keepNow();
  session.database?.close();
  session.database = null;
  tellKeeping({ phase: 'off', fault });
}

async function bringBack(): Promise<void> {
  await readSettings();
  if (!session.database || !store.value.isKept) return;
  await Promise.all([keptDictionary.read(), keptRules.read()]);
  const copies = new Map(await takeDrafts(session.database));
  const last = await readDesk(session.database, nameOfTab());
  if (!last) return;
  const open = last.open.flatMap((key) => [key, copies.get(key) ?? []].flat());
  const current = copies.get(last.current ?? '') ?? last.current;
  const at = Math.max(0, open.indexOf(current ?? ''));
  const [first] = await readArticles(session.database, open.slice(at, at + 1));
  let anchor = first ? bringIn([first], null, 'before')[0] : undefined;
  const shown = anchor;
  if (shown !== undefined) showKept(shown);
  if (copies.size > 0) tellKeeping({ news: 'versions' });
  session.returning = [...open.slice(0, at), ...open.slice(at + 1)];
  void (async () => {
    for (const part of parts(open.slice(0, at))) bringIn(await readPart(part), shown ?? null, 'before');
    for (const part of parts(open.slice(at + 1))) {
      anchor = bringIn(await readPart(part), anchor ?? null, anchor === undefined ? 'before' : 'after').at(-1) ?? anchor;
    }
    session.returning = [];
  })().catch(failed);
}

/** Another task may come in between two of them. */
async function readPart(keys: readonly string[]): Promise<Stored[]> {
  const read = session.database ? await readArticles(session.database, keys) : [];
  await new Promise((resolve) => setTimeout(resolve));
  const there = new Set([...kept.values()].map(({ key }) => key));
  session.returning = session.returning.filter((key) => !keys.includes(key));
  return read.filter(({ entry }) => !there.has(entry.key));
}

function* parts(keys: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < keys.length; at += CHUNK) yield keys.slice(at, at + CHUNK);
}

function watch(): void {
  const { articles, current, isKept } = store.value;
  if (articles !== before.articles) noticeLeaving(before.articles, articles);
  const isChanged = articles !== before.articles || current !== before.current || isKept !== before.isKept;
  before = store.value;
  if (isChanged) schedule();
}

function listenToLeaving(): void {
  addEventListener('pagehide', () => {
    isLeaving = true;
    session.isCutOff = endTransactions();
    if (isBack) leave();
    putLateDown();
  });
  addEventListener('pageshow', ({ persisted }) => {
    isLeaving = false;
    if (!persisted) return;
    const { isKept, keeping } = store.value;
    // Whoever waited for an answer of the database will have none; all that they had is where a page looks for it.
    if (session.isCutOff && isKept && keeping.fault === null) location.reload();
    else void stay();
  });
}

/** The page goes on after all: what it has put down is written as ever. */
async function stay(): Promise<void> {
  session.isCutOff = false;
  dropLate();
  if (session.database) await takeUp(session.database, writer).catch(failed);
  await lookAgain();
}
