/** The dictionary as a table in a file; loaded, with the library for that, when one is read or written. */
import { isDictionary, mergeDictionaries, readDictionary, writeDictionary } from 'diembao/dictionary';
import type { DictionaryProblem } from 'diembao/dictionary';

import { say } from '../export/said';
import { download } from '../files/download';
import type { Incoming } from '../files/incoming';
import { messages } from '../i18n';
import { tableMessages } from '../i18n/dictionary-table';
import { changesBetween, itemsOf } from '../model/dictionary';
import { decodeBytes } from '../state/analyst';
import { store } from '../state/state';
import type { State } from '../state/state';
import { changeDictionary } from './change';
import type { DictionaryDialog } from './dialog';
import type { Outcome } from './list';
import { dictionaryDialog, focusButton, takingBack } from './open';

/** Bytes of the largest table that is read: some hundred thousand rows. */
const LARGEST = 16 * 1024 * 1024;
/** Rows of a table that are told one by one. */
const MOST_PROBLEMS = 50;

/** What came of a table. */
export interface Imported {
  readonly file: string;
  readonly added: number;
  readonly changed: number;
  /** Entries that said nothing new. */
  readonly known: number;
  /** Rows that were left out. */
  readonly problems: readonly DictionaryProblem[];
}

/** Why a file is no table that can be read. */
export type TableFault = 'unreadable' | 'too-large' | 'no-table';

/** Takes a file that was dropped, if it is a dictionary, and tells what came of it, in the dialog if that is open. */
export async function takeTable(incoming: Incoming): Promise<boolean> {
  // Two bytes for every letter where a spreadsheet writes "Unicode text".
  if (!isDictionary((await incoming.file.slice(0, 2000).text()).replace(/[\0\ufffd]/gu, ''))) return false;
  const outcome = await importTable(incoming);
  const dialog = dictionaryDialog();
  if (dialog.isOpen) dialog.tell(outcome);
  else tell(dialog, outcome);
  return true;
}

/**
 * Joins the dictionary with those that articles in a file were read with, so that the same is found in them here. It is told if there
 * was something new in them. What is here says what an abbreviation stands for.
 */
export function takeKept(file: string, kept: readonly State['dictionary'][]): void {
  const before = store.value.dictionary;
  const all = kept.reduce((joined, next) => mergeDictionaries(joined, next).dictionary, {});
  const { dictionary: after, added, changed } = mergeDictionaries(before, mergeDictionaries(all, before).dictionary);
  if (added + changed === 0) return;
  changeDictionary(changesBetween(before, after), { vi: tableMessages.vi.step(file), en: tableMessages.en.step(file) });
  const text = tableMessages[messages().code].kept({ file, added, changed, known: itemsOf(all).length - added - changed, problems: [] });
  tell(dictionaryDialog(), { text, canUndo: true });
}

/** Joins the dictionary with a file's. */
export async function importTable({ name, file }: Incoming): Promise<Outcome> {
  const words = tableMessages[messages().code];
  const fail = (fault: TableFault): Outcome => ({ text: words.faults[fault](name), isProblem: true });
  if (file.size > LARGEST) return fail('too-large');
  try {
    const { dictionary, problems } = readDictionary(await textOf(await file.arrayBuffer()));
    const before = store.value.dictionary;
    const { dictionary: after, added, changed } = mergeDictionaries(before, dictionary);
    changeDictionary(changesBetween(before, after), { vi: tableMessages.vi.step(name), en: tableMessages.en.step(name) });
    return {
      text: words.imported({ file: name, added, changed, known: itemsOf(dictionary).length - added - changed, problems }),
      canUndo: added + changed > 0,
      list: [...problems.slice(0, MOST_PROBLEMS).map(({ row, code }) => words.problem(row, code)), ...(problems.length > MOST_PROBLEMS ? [words.more(problems.length - MOST_PROBLEMS)] : [])],
      listLabel: words.leftOut,
    };
  } catch (error) {
    console.warn(error);
    return fail(error instanceof DOMException ? 'unreadable' : 'no-table');
  }
}

/** Saves a dictionary for spreadsheets. */
export function exportTable(dictionary: State['dictionary'], name: string): Outcome {
  download(name, 'text/csv', writeDictionary(dictionary));
  return { text: tableMessages[messages().code].exported(name) };
}

/** Spreadsheets of some years ago, and of some languages, write no UTF-8; only then the decoder is asked. */
async function textOf(bytes: ArrayBuffer): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeBytes(bytes);
  }
}

function tell(dialog: DictionaryDialog, outcome: Outcome): void {
  const { text, isProblem = false, canUndo = false, list = [] } = outcome;
  const show = { name: tableMessages[messages().code].show, run: () => void dialog.open(focusButton, outcome) };
  const actions = isProblem ? {} : canUndo ? { action: { name: messages().correct.undo, run: takingBack() }, also: show } : { action: show };
  say(text, { isProblem, ...actions, isBrief: list.length === 0 });
}
