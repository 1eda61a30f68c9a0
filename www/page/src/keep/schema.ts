/** What the database holds, and how one of an earlier version becomes one of this. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

import type { Article } from '../state/state';

export const NAME = 'diembao';

/** Of an article everything but what is found anew, or means something on one desk only. */
export type ArticleFields = Omit<Article, 'id' | 'result' | 'error'>;
export type StoredArticle = Partial<ArticleFields> & Pick<ArticleFields, 'text'> & { readonly key: string };

/** What a list says of an article without loading its text. */
export interface Entry {
  /** In the order of making. */
  readonly key: string;
  /** Counts the writings, from 1. Who writes must know the last one. */
  readonly revision: number;
  readonly name: string;
  readonly title: string | null;
  /** Publication date, in EDTF or ISO 8601. */
  readonly date: string | null;
  /** Bytes of the text in UTF-8. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly changed: number;
  readonly seen: number;
  /** The page that has written it, by a name of its own. */
  readonly writer: string;
}

/** What lies on the desk of a tab. */
export interface Desk {
  readonly tab: string;
  /** Keys of the articles, in their order. */
  readonly open: readonly string[];
  readonly current: string | null;
  readonly changed: number;
}

/** What a page put down in the moment of its end, when there was no time to look at the last revision. */
export interface Draft {
  readonly key: string;
  readonly writer: string;
  /** The revision that it was made from; 0 for none. */
  readonly base: number;
  readonly article: StoredArticle;
  readonly entry: Entry;
}

export interface Schema extends DBSchema {
  articles: { key: string; value: StoredArticle };
  entries: { key: string; value: Entry };
  desks: { key: string; value: Desk };
  drafts: { key: [string, string]; value: Draft };
  /** Settings, rules, the dictionary: one value each. */
  values: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;
type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/**
 * A step for every version, never changed once it is published. A new one is added at the end, and turns what the one
 * before has left into what `Schema` says.
 */
const STEPS: readonly ((database: Database, upgrade: Upgrade) => void)[] = [
  (database) => {
    database.createObjectStore('articles', { keyPath: 'key' });
    database.createObjectStore('entries', { keyPath: 'key' });
    database.createObjectStore('desks', { keyPath: 'tab' });
    database.createObjectStore('drafts', { keyPath: ['writer', 'key'] });
    database.createObjectStore('values');
  },
];

export const VERSION = STEPS.length;

/** Brings a database of version `from` up to date; 0 is one that was not there. */
export function migrate(database: Database, from: number, upgrade: Upgrade): void {
  for (const step of STEPS.slice(from)) step(database, upgrade);
}
