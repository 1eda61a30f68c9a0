/** Opens the database, and says in a word why it cannot be had or written to. */
import { openDB } from 'idb';

import { NAME, VERSION, migrate } from './schema';
import type { Database } from './schema';
import { watchTransactions } from './transactions';

export type KeepFault =
  /** The browser has none for this page, or forbids it; some do so in private windows. */
  | 'unavailable'
  /** It is there and cannot be read. */
  | 'broken'
  /** Another tab with an earlier page holds it in its old form. */
  | 'blocked'
  /** It was written by a later page than this one. */
  | 'newer'
  /** Another tab has a later page, which waits for this one to let go. */
  | 'outdated'
  /** There is no more room. */
  | 'quota'
  /** Something was not written, whatever the reason. */
  | 'unwritten';

/** Milliseconds after which a database that does not answer is called broken; it may still come. */
const PATIENCE = 8_000;

export interface Watchers {
  /** It is not there yet; the promise waits on. */
  readonly delayed: (fault: KeepFault) => void;
  /** It is gone, or must be let go by closing it. */
  readonly lost: (fault: KeepFault) => void;
}

export async function openDatabase({ delayed, lost }: Watchers): Promise<Database> {
  const timer = setTimeout(() => {
    delayed('broken');
  }, PATIENCE);
  try {
    const database = await openDB(NAME, VERSION, {
      upgrade: (database, from, _to, upgrade) => {
        migrate(database as Database, from, upgrade as unknown as Parameters<typeof migrate>[2]);
      },
      blocked: () => {
        clearTimeout(timer);
        delayed('blocked');
      },
      blocking: () => {
        lost('outdated');
      },
      terminated: () => {
        lost('broken');
      },
    });
    watchTransactions(database);
    return database as unknown as Database;
  } finally {
    clearTimeout(timer);
  }
}

/** Why it could not be opened. */
export function openingFault(error: unknown): KeepFault {
  switch (nameOf(error)) {
    case 'VersionError':
      return 'newer';
    case 'QuotaExceededError':
      return 'quota';
    // Without the object at all, and where the browser forbids it.
    case 'ReferenceError':
    case 'TypeError':
    case 'SecurityError':
    case 'InvalidStateError':
      return 'unavailable';
    default:
      return 'broken';
  }
}

/** Why something could not be written. */
export function writingFault(error: unknown): KeepFault {
  return nameOf(error) === 'QuotaExceededError' ? 'quota' : 'unwritten';
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
