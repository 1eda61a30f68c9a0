/** What the page and the worker that reads documents say to each other. */
import type { Article } from '../state/state';
import type { FaultCode, SourceRecord } from './document';
import type { Incoming } from './incoming';

export type Question = { readonly id: number } & ({ readonly read: Incoming } | { readonly html: string });

export interface ReadDocument extends Pick<Article, 'text' | 'origin'> {
  readonly record: SourceRecord;
}

export interface Failure {
  readonly name: string;
  readonly path: string | null;
  readonly code: FaultCode;
}

export type Answer =
  /** The worker is loaded and waits. */
  | { readonly ready: true }
  | ({ readonly id: number } & (
      | { readonly document: ReadDocument }
      | { readonly failure: Failure }
      /** So many bytes of the file are done. */
      | { readonly bytes: number }
      /** Nothing more comes; `text` is that of rich text. */
      | { readonly done: true; readonly text?: string }
    ));
