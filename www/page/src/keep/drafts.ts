/**
 * What a page puts down in the moment of its end, for the next page to make articles of.
 *
 * Browsers drop what was just given to the database when the page that gave it goes away, some of the time; what stands in
 * `localStorage` is written before the page can go. It has little room, so long texts are given to the database all the same.
 */
import type { Database, Desk, Draft } from './schema';

const PREFIX = 'diembao.draft.';
/** UTF-16 code units of what is put into `localStorage`, which holds five million. */
const MOST_TEXT = 1_000_000;

export interface PutDown {
  readonly drafts: readonly Draft[];
  /** Null where it was not changed. */
  readonly desk: Desk | null;
}

export function putDown(database: Database, writer: string, { drafts, desk }: PutDown): void {
  if (drafts.reduce((sum, { article }) => sum + article.text.length, 0) <= MOST_TEXT) {
    try {
      localStorage.setItem(PREFIX + writer, JSON.stringify({ drafts, desk } satisfies PutDown));
      return;
    } catch {
      // Switched off or full.
    }
  }
  try {
    // In stores that nothing else is just written to, and without waiting for an answer.
    const transaction = database.transaction('drafts', 'readwrite');
    for (const draft of drafts) void transaction.store.put(draft).catch(() => {});
    transaction.commit();
    if (!desk) return;
    const desks = database.transaction('desks', 'readwrite');
    void desks.store.put(desk).catch(() => {});
    desks.commit();
  } catch {
    // The database is closing.
  }
}

/** What pages have put into `localStorage`, under the names that `dropPutDown` takes. */
export function readPutDown(): Map<string, PutDown> {
  const found = new Map<string, PutDown>();
  try {
    for (const name of Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))) {
      const { drafts = [], desk = null } = JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<PutDown>;
      found.set(name, { drafts, desk });
    }
  } catch {
    // Switched off.
  }
  return found;
}

export function dropPutDown(names: Iterable<string>): void {
  try {
    for (const name of names) localStorage.removeItem(name);
  } catch {
    // Switched off, so there is nothing.
  }
}

/** What this very page has put down: it goes on after all. */
export async function takeUp(database: Database, writer: string): Promise<void> {
  dropPutDown([PREFIX + writer]);
  for (const draft of await database.getAllKeys('drafts')) {
    if (draft[0] === writer) await database.delete('drafts', draft);
  }
}
