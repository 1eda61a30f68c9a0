/** What the page and its service worker say to each other. */

export type SaidToWorker = { readonly takeOver: true };

/** Requests of the worker itself, and of the page's own workers, which the page cannot see. */
export interface SaidByWorker {
  /** To where the page comes from. */
  readonly own: number;
  /** To anywhere else. */
  readonly elsewhere: number;
}

/** Where the worker puts what was shared with the page until the page has taken it. */
export const INBOX = 'diembao-inbox';
/** The names of the fields that share something; `manifest.ts` says them to the browser. */
export const SHARED_FILES = 'files';
export const SHARED_TEXTS = ['title', 'text', 'url'] as const;
