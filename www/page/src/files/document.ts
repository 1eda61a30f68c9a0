/** What the page keeps of a document besides its text. */
import type { DocumentRecord } from 'diembao/documents';

/** What a document says of itself, and where it says so. */
export interface SourceRecord extends Pick<DocumentRecord, 'name' | 'path' | 'format' | 'title' | 'source' | 'author' | 'published' | 'fonts'> {
  /** What was not quite right, though there is a text. */
  readonly warnings: readonly DocumentRecord['warnings'][number]['code'][];
}

export type DocumentFormat = SourceRecord['format'];
export type Provenance = NonNullable<SourceRecord['title']>['from'];
export type DocumentWarning = SourceRecord['warnings'][number];

/** Why a file gives no text that only a page can meet. */
export type PageFault =
  /** The browser may not or can no longer read the file. */
  | 'unreadable'
  /** The readers themselves could not be loaded. */
  | 'not-loaded'
  /** The worker has died over it. */
  | 'crashed'
  /** It keeps articles, but was changed, cut off, or written by a later version. */
  | 'not-restored'
  /** Annotations of articles that are not open. */
  | 'no-place'
  /** There is more text on the page already than it can bear. */
  | 'full';

/** What the file chooser offers. */
export const ACCEPT = '.txt,.text,.csv,.tsv,.md,.markdown,.html,.htm,.xhtml,.mht,.mhtml,.docx,.odt,.rtf,.pdf,.eml,.zip,.json,.jsonld';

/** UTF-16 code units of the longest text that can be shown and edited; far more than any article has. */
export const LONGEST_TEXT = 2 * 1024 * 1024;

const STRANGE = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** A name as it can be shown: what would hide or turn parts of it around becomes visible. */
export function shownName(name: string): string {
  return name.replace(STRANGE, '\ufffd');
}

/** "bai.docx" of "2021/bai.docx" in an archive. */
export function ownName({ name, path }: Pick<SourceRecord, 'name' | 'path'>): string {
  return (path ?? name).replace(/^.*[\\/]/u, '');
}
