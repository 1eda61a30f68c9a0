/** What the page and the worker that reads documents say to each other. */
import type { DocumentErrorCode } from 'diembao/documents';

import type { Language } from '../state/settings';
import type { Article } from '../state/state';
import type { PageFault, SourceRecord } from './document';
import type { Incoming } from './incoming';

export type Question = { readonly id: number } & ({ readonly read: Incoming } | { readonly html: string });

export interface ReadDocument extends Pick<Article, 'text' | 'origin'> {
  readonly record: SourceRecord;
}

/** A sentence that says why a document is not read, and one that says what to do. */
export type Advice = Readonly<Record<Language, string>>;

/** The readers say why and what to do; of what only a page can meet the page says it. */
export type Failure = { readonly name: string; readonly path: string | null } & (
  | { readonly code: DocumentErrorCode; readonly advice: Advice }
  | { readonly code: PageFault; readonly advice: null }
);

export type Answer =
  /** The worker is loaded and waits. */
  | { readonly ready: true }
  | ({ readonly id: number } & (
      | { readonly document: ReadDocument }
      | { readonly failure: Failure }
      /** So many bytes of the file are done. */
      | { readonly bytes: number }
      /** Nothing more comes; `text` is that of rich text. */
      | ({ readonly done: true } & Partial<Pick<Article, 'text' | 'origin'>>)
    ));
