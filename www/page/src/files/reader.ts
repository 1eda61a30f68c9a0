/** The page's end of the worker that reads documents, which is started when the first file needs it. */
import type { PageFault } from './document';
import type { Incoming } from './incoming';
import type { Answer, Failure, Question, ReadDocument } from './protocol';

/** Milliseconds without work after which the worker is ended: its libraries take memory. */
const IDLE = 60_000;

export interface Listener {
  readonly document: (document: ReadDocument) => void;
  readonly failure: (failure: Failure) => void;
  readonly bytes: (bytes: number) => void;
}

/** The text of what was copied, and what it was converted from. */
type Clipboard = Pick<ReadDocument, 'text' | 'origin'>;

interface Pending {
  readonly listener: Listener | null;
  readonly resolve: (read: Clipboard) => void;
  readonly reject: (reason: Interruption) => void;
}

/** Why nothing more comes of a file: it was given up, or the worker failed. */
export type Interruption = 'stopped' | Extract<PageFault, 'crashed' | 'not-loaded'>;

export class DocumentReader {
  #worker: Worker | null = null;
  #isReady = false;
  #lastId = 0;
  #idle: ReturnType<typeof setTimeout> | undefined;
  readonly #pending = new Map<number, Pending>();

  /** Resolves when all of the file has been told to `listener`; rejects with an `Interruption`. */
  async read(file: Incoming, listener: Listener): Promise<void> {
    await this.#ask({ read: file }, listener);
  }

  /** What was copied from a page or a word processor. */
  readClipboard(html: string): Promise<Clipboard> {
    return this.#ask({ html }, null);
  }

  /** Gives up whatever is being read: a library cannot be stopped, but its worker can. */
  stop(): void {
    this.#end('stopped');
  }

  #ask(question: { read: Incoming } | { html: string }, listener: Listener | null): Promise<Clipboard> {
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    const id = (this.#lastId += 1);
    this.#worker.postMessage({ id, ...question } satisfies Question);
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { listener, resolve, reject });
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.#isReady = false;
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      this.#hear(data);
    });
    // Before it is ready its script has not come; afterwards a file was too much for it.
    const fail = (event: Event): void => {
      event.preventDefault();
      if (this.#worker === worker) this.#end(this.#isReady ? 'crashed' : 'not-loaded');
    };
    worker.addEventListener('error', fail);
    worker.addEventListener('messageerror', fail);
    return worker;
  }

  #hear(answer: Answer): void {
    if ('ready' in answer) {
      this.#isReady = true;
      return;
    }
    const pending = this.#pending.get(answer.id);
    if (!pending) return;
    if ('document' in answer) pending.listener?.document(answer.document);
    else if ('failure' in answer) pending.listener?.failure(answer.failure);
    else if ('bytes' in answer) pending.listener?.bytes(answer.bytes);
    else {
      this.#pending.delete(answer.id);
      pending.resolve({ text: answer.text ?? '', origin: answer.origin ?? null });
      if (this.#pending.size === 0) {
        this.#idle = setTimeout(() => {
          this.#end('stopped');
        }, IDLE);
      }
    }
  }

  #end(reason: Interruption): void {
    clearTimeout(this.#idle);
    this.#worker?.terminate();
    this.#worker = null;
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of pending) reject(reason);
  }
}
