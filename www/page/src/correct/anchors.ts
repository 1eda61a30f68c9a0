/** What corrections are made of: places in the text that was read, and people. */
import { anchorOf } from 'diembao/corrections';
import type { Anchor, PersonReference } from 'diembao/corrections';

import type { OfficialEntry, PersonEntry, Span } from '../model/types';
import { currentArticle, store } from '../state/state';

/** Spans of the analysis belong to the text that was analysed, which may lag behind the one that is typed. */
export function textRead(): string {
  const { result, text } = currentArticle(store.value);
  return result?.text ?? text;
}

export function anchorAt({ start, end }: Span, text = textRead()): Anchor {
  return anchorOf(text, start, end);
}

/** A person, by the mention that is looked at. */
export function reference({ person, mentions }: OfficialEntry | PersonEntry, at = 0): PersonReference {
  const mention = mentions[at] ?? mentions[0];
  if (!mention) throw new Error('nobody is in a text without a mention');
  return { name: person.nameNormalised, at: anchorAt(mention) };
}
