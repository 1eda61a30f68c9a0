/** Ways into the dictionary: the whole of it, and one entry from where somebody reads. */
import '../export/export.css';
import { say, unsay } from '../export/said';
import { messages } from '../i18n';
import { dictionaryMessages } from '../i18n/dictionary';
import type { OfficialEntry, PersonEntry } from '../model/types';
import { store } from '../state/state';
import { undoDictionary } from './change';
import './dialog';
import type { DictionaryDialog } from './dialog';
import { itemOfPerson, itemOfWords } from './prefill';
import type { Prefilled } from './prefill';

export { redoDictionary, undoDictionary } from './change';

export function dictionaryDialog(): DictionaryDialog {
  return document.querySelector('db-dictionary') ?? document.body.appendChild(document.createElement('db-dictionary'));
}

export async function openDictionary(): Promise<void> {
  await dictionaryDialog().open(focusButton);
}

/** Opens the form for a person of the article … */
export async function openPerson(person: OfficialEntry | PersonEntry): Promise<void> {
  await openEntry(itemOfPerson(person));
}

/** … and for words of it. */
export async function openWords(words: string): Promise<void> {
  await openEntry(itemOfWords(words));
}

async function openEntry({ item, original }: Prefilled): Promise<void> {
  await dictionaryDialog().openFor(item, original, focusText, (name, did) => {
    const t = messages();
    say(dictionaryMessages[t.code].done[did](name), { action: { name: t.correct.undo, run: takingBack() }, isBrief: true });
  });
}

/** Takes back what was just done, as long as nothing was done since. The button that was pressed goes with the sentence. */
export function takingBack(): () => void {
  const step = store.value.dictionaryHistory.past.at(-1);
  return () => {
    unsay();
    if (step && store.value.dictionaryHistory.past.at(-1) === step) {
      undoDictionary();
      const t = messages();
      say(t.correct.announce.undone(step.said[t.code]));
    }
    focusText();
  };
}

export function focusButton(): void {
  document.querySelector<HTMLElement>('#dictionary')?.focus({ preventScroll: true });
}

/** The mention that is looked at, the article, or the field. */
function focusText(): void {
  const reader = document.querySelector('db-reader');
  if (store.value.mode === 'edit') reader?.focusText();
  else reader?.focusMention();
}
