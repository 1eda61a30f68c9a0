/**
 * Ends what is under way in the database when the page ends. WebKit keeps it open together with the page, and the next page
 * would wait for it: https://github.com/w3c/IndexedDB/issues/381.
 */
import { unwrap } from 'idb';
import type { IDBPDatabase } from 'idb';

const running = new Set<IDBTransaction>();

/** Knows from now on of every transaction of the database. */
export function watchTransactions(database: IDBPDatabase): void {
  const raw = unwrap(database);
  const begin = raw.transaction.bind(raw);
  raw.transaction = (...asked) => {
    const transaction = begin(...asked);
    running.add(transaction);
    for (const end of ['complete', 'abort']) {
      transaction.addEventListener(end, () => {
        running.delete(transaction);
      });
    }
    return transaction;
  };
}

/** Ends all of them, with nothing written, and says whether there were any. `commit` would leave them open in WebKit as well. */
export function endTransactions(): boolean {
  const isAny = running.size > 0;
  for (const transaction of running) {
    try {
      transaction.abort();
    } catch {
      // It has just ended by itself.
    }
  }
  return isAny;
}
