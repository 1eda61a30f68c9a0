/**
 * Brings documents onto the desk: one file at a time, plain text by the page itself, everything else by the worker that
 * reads documents. Of what waits only handles are kept, so the memory hangs on the texts alone.
 */
import { shownName } from '../files/document';
import type { PageFault } from '../files/document';
import type { Incoming, Pasted } from '../files/incoming';
import { readPlain, withLineFeeds } from '../files/plain';
import type { Failure } from '../files/protocol';
import { DocumentReader } from '../files/reader';
import type { Interruption } from '../files/reader';
import type { Saved } from '../export/open';
import type { AddedArticle } from './actions';
import { beginBatch, openArticles, openText, setPasting, tellBatch } from './actions';
import { currentArticle, store } from './state';

/** Milliseconds between two tellings of how far the reading is, and before the first one: a few files need no bar. */
const INTERVAL = 200;
/** UTF-16 code units of all articles together; the page would become slow, and the browser end it. */
const MOST_TEXT = 128 * 1024 * 1024;

/** How files are called that keep articles, and tables. */
const SAVED = /\.json(?:ld)?$/iu;
const TABLE = /\.[ct]sv$/iu;

const reader = new DocumentReader();
let queue: Queue | null = null;

/** Reads files; those that come while others are read go behind them. */
export async function takeFiles(files: Iterable<Incoming> | AsyncIterable<Incoming>): Promise<void> {
  if (queue) return queue.add(files);
  const own = (queue = new Queue());
  const adding = own.add(files);
  await own.run();
  if (queue === own) queue = null;
  await adding;
}

/** Reads nothing more; what was read stays. */
export function cancelFiles(): void {
  queue?.cancel();
  queue = null;
}

/** What was pasted, each kind in its way. */
export async function takePasted(given: Pasted): Promise<void> {
  if (given.kind === 'files') return takeFiles(given.files);
  const plain = withLineFeeds(given.text);
  if (given.kind === 'plain') return openText(plain);
  setPasting(true);
  // Whatever happens to the rich text, its plain form is there.
  const { text, origin } = await reader.readClipboard(given.html).catch(() => ({ text: '', origin: null }));
  setPasting(false);
  if (text.trim() === '') openText(plain);
  else openText(text, origin);
}

/** What a file keeps; what reads it is loaded with the first one. */
async function readSaved(incoming: Incoming): Promise<Saved> {
  try {
    const { readSaved: read } = await import('../export/open');
    return await read(incoming);
  } catch (error) {
    console.warn(error);
    return { fault: error instanceof DOMException ? 'unreadable' : 'not-loaded' };
  }
}

/** Takes a file as a table of the dictionary, and says whether it is one; what reads it is loaded with the first table. */
async function takeDictionary(incoming: Incoming): Promise<boolean | 'not-loaded'> {
  try {
    const { takeTable } = await import('../dictionary/table');
    return await takeTable(incoming);
  } catch (error) {
    console.warn(error);
    return 'not-loaded';
  }
}

/** Files that came together, and those that came before they were done. */
class Queue {
  readonly #waiting: Incoming[] = [];
  /** Lists of files that are still being gone through. */
  #lists = 0;
  #wake: () => void = () => {};
  #end: 'finished' | 'cancelled' | null = null;
  /** Whether the worker could not be loaded: then it is not tried again for every file. */
  #isWorkerMissing = false;

  #name = '';
  #files = 0;
  #totalFiles = 0;
  #bytes = 0;
  #within = 0;
  #totalBytes = 0;
  /** Whether the file that is being read has nothing more in it, though nobody has said so yet. */
  #isWhole = false;
  #documents = 0;
  /** Files that went into the dictionary. */
  #tables = 0;
  #textLength = store.value.articles.reduce((sum, { text }) => sum + text.length, 0);

  #newDocuments: AddedArticle[] = [];
  #newFailures: Failure[] = [];
  /** Whether it takes so long that it is told how far it is. */
  #isTold = false;
  /** What was on the desk: whoever goes on with something else is not disturbed. */
  readonly #desk = { ...currentArticle(store.value) };
  #isShown = false;

  async add(files: Iterable<Incoming> | AsyncIterable<Incoming>): Promise<void> {
    this.#lists += 1;
    for await (const file of files) {
      if (this.#end !== null) break;
      this.#waiting.push(file);
      this.#totalFiles += 1;
      this.#totalBytes += file.file.size;
      this.#wake();
    }
    this.#lists -= 1;
    this.#wake();
  }

  async run(): Promise<void> {
    beginBatch();
    const ticking = setInterval(() => {
      this.#isTold = true;
      this.#tell();
    }, INTERVAL);
    for (let at = 0; this.#end === null; at += 1) {
      while (at >= this.#waiting.length && this.#lists > 0) await this.#more();
      const file = this.#waiting[at];
      if (!file) break;
      this.#name = shownName(file.name);
      this.#isWhole = false;
      await this.#read(file);
      if (this.#isCancelled() && !this.#isWhole) break;
      this.#files += 1;
      this.#bytes += file.file.size;
      this.#within = 0;
    }
    clearInterval(ticking);
    // Whoever stops the last file may have come too late.
    if (this.#end === null || (this.#lists === 0 && this.#files === this.#totalFiles)) this.#end = 'finished';
    this.#tell();
  }

  cancel(): void {
    this.#end = 'cancelled';
    reader.stop();
    this.#wake();
  }

  async #read(incoming: Incoming): Promise<void> {
    const fail = (code: PageFault): void => {
      this.#newFailures.push({ name: this.#name, path: null, code, advice: null });
    };
    if (this.#textLength > MOST_TEXT) return fail('full');
    const plain = await readPlain(incoming);
    if (this.#isCancelled()) return;
    if (plain) return this.#take({ ...plain, origin: null });
    const taken = TABLE.test(incoming.name) && (await takeDictionary(incoming));
    if (taken === 'not-loaded') return fail(taken);
    if (taken) {
      this.#tables += 1;
      return;
    }
    if (SAVED.test(incoming.name)) {
      const saved = await readSaved(incoming);
      if (this.#isCancelled()) return;
      if (saved !== null && 'fault' in saved) return fail(saved.fault);
      if (saved !== null) {
        for (const article of saved.articles) this.#take(article);
        return;
      }
    }
    if (this.#isWorkerMissing) return fail('not-loaded');
    let isPartMissing = false;
    try {
      await reader.read(incoming, {
        document: (document) => {
          this.#take(document);
        },
        failure: (failure) => {
          const { name, path, code } = failure;
          const shown = { name: shownName(name), path: path === null ? null : shownName(path) };
          this.#newFailures.push({ ...failure, ...shown });
          isPartMissing ||= code === 'not-loaded';
        },
        bytes: (bytes) => {
          this.#within = bytes;
        },
      });
      // Browsers remember what could not be imported; a new worker asks again.
      if (isPartMissing) reader.stop();
    } catch (interruption) {
      if (this.#isCancelled()) return;
      this.#isWorkerMissing = interruption === 'not-loaded';
      fail(this.#textLength > MOST_TEXT ? 'full' : interruption === 'stopped' ? 'crashed' : (interruption as Exclude<Interruption, 'stopped'>));
    }
  }

  #take(document: AddedArticle): void {
    const { record } = document;
    // A mail may have attachments, and what has a path lies among others.
    this.#isWhole = record !== null && record.path === null && record.format !== 'mail';
    const named = record && { ...record, name: shownName(record.name), path: record.path === null ? null : shownName(record.path) };
    this.#newDocuments.push({ ...document, record: named });
    this.#documents += 1;
    this.#textLength += document.text.length;
    // One archive may hold more than there is room for.
    if (this.#textLength > MOST_TEXT) reader.stop();
    // The first one is shown as soon as it is there.
    if (!this.#isShown) this.#tell();
  }

  #isCancelled(): boolean {
    return this.#end === 'cancelled';
  }

  #more(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  #tell(): void {
    const documents = this.#newDocuments;
    this.#newDocuments = [];
    if (documents.length > 0) {
      const { id, text } = currentArticle(store.value);
      openArticles(documents, !this.#isShown && id === this.#desk.id && text === this.#desk.text);
      this.#isShown = true;
    }
    if (!this.#isTold && this.#end === null) return;
    const failures = this.#newFailures;
    this.#newFailures = [];
    // Of the dictionary it is told elsewhere what came of it.
    if (this.#end === 'finished' && this.#tables > 0 && this.#tables === this.#files) return beginBatch();
    tellBatch(
      {
        files: this.#files,
        totalFiles: this.#totalFiles,
        bytes: Math.min(this.#totalBytes, this.#bytes + this.#within),
        totalBytes: this.#totalBytes,
        documents: this.#documents,
        name: this.#name,
        end: this.#end,
      },
      failures,
    );
  }
}
