/** Files that keep articles, of this page or of the command line; loaded with the first file that may be one. */
import { isState, readState } from 'diembao/export';
import type { RestoredArticle } from 'diembao/export';

import type { PageFault, SourceRecord } from '../files/document';
import type { Incoming } from '../files/incoming';
import { withLineFeeds } from '../files/plain';
import type { Article } from '../state/state';

/** Characters in which a file tells what it is. */
const HEAD = 4096;

/** What an article is made of that was kept. */
export type Restored = Pick<Article, 'text' | 'origin' | 'record' | 'published'> & Pick<RestoredArticle, 'corrections'>;

/** What a file holds: articles, or why there are none; null for a file that is something else. */
export type Saved = { readonly articles: readonly Restored[] } | { readonly fault: PageFault } | null;

export async function readSaved({ file }: Incoming): Promise<Saved> {
  const head = await file.slice(0, HEAD).text();
  if (!isState(head)) return null;
  try {
    return { articles: (await readState(await file.text())).map(restored) };
  } catch (error) {
    if (error instanceof DOMException) return { fault: 'unreadable' };
    console.warn(error);
    return { fault: isOfPackage(error) ? 'not-restored' : 'not-loaded' };
  }
}

/** The analysis is made anew: the same text, day and corrections give the same. */
function restored({ text, record, published, corrections }: RestoredArticle): Restored {
  return { text: withLineFeeds(text), origin: null, record: record && record.name !== '-' ? recordOf(record) : null, published, corrections };
}

/** What the page keeps of a document; the command line and others may have kept less. */
function recordOf(kept: NonNullable<RestoredArticle['record']>): SourceRecord {
  const { fonts = [], warnings = [] } = kept as Partial<SourceRecord>;
  const { name, path = null, format = 'text', title = null, source = null, author = null, published = null } = kept;
  const known = warnings.filter((warning) => ['damaged', 'whole-page', 'pages-without-text', 'not-all'].includes(warning));
  return { name, path, format, title, source, author, published, fonts: Array.isArray(fonts) ? fonts : [], warnings: known };
}

/** The package says what is wrong with a file; anything else is a fault of loading. */
function isOfPackage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'invalid-file' || error.code === 'text-mismatch');
}
