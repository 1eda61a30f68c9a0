import { store } from '../state/state';
import type { Language } from '../state/settings';
import { en } from './en';
import type { Messages } from './messages';
import { vi } from './vi';

export type { Messages };

const languages: Readonly<Record<Language, Messages>> = { vi, en };

/** The messages of the language that is switched on. */
export function messages(): Messages {
  return languages[store.value.language];
}
