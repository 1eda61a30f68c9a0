/** What the dialog of the dictionary lists: entries by their kind, what an import left out, and what it says while there are none. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { icons } from '../components/icons';
import type { DictionaryMessages } from '../i18n/dictionary';
import { keyOf, listOf } from '../model/dictionary';
import type { Item, Kind, Listed } from '../model/dictionary';
import { SAMPLE } from './sample';

/** What was done last: a sentence, whether it can be taken back, and what is to be told one by one. */
export interface Outcome {
  readonly text: string;
  readonly isProblem?: boolean;
  readonly canUndo?: boolean;
  readonly list?: readonly string[];
  readonly listLabel?: string;
}

/** What presses on an entry do. */
export interface Pressed {
  readonly edit: (item: Item) => void;
  readonly remove: (item: Item) => void;
}

export function told(outcome: Outcome | null): TemplateResult | typeof nothing {
  const { list = [], listLabel } = outcome ?? {};
  if (list.length === 0) return nothing;
  return html`<ul class="dictionary-told" tabindex="0" aria-label=${listLabel ?? nothing}>${list.map((line) => html`<li>${line}</li>`)}</ul>`;
}

export function emptyNote(w: DictionaryMessages): TemplateResult {
  const [example] = listOf(SAMPLE);
  return html`<div class="dictionary-empty">
    <p>${w.about}</p>
    <p>${w.exampleOf}</p>
    ${example ? html`<div class="dictionary-example">${facts(example.item, w)}</div>` : nothing}
  </div>`;
}

export function section(kind: Kind, list: readonly Listed[], w: DictionaryMessages, pressed: Pressed): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  return html`<h3 id="dictionary-kind-${kind}">${w.kinds[kind]}</h3>
    <ul aria-labelledby="dictionary-kind-${kind}">
      ${repeat(list, ({ item }) => keyOf(item), ({ item }) => entry(item, w, pressed))}
    </ul>`;
}

function entry(item: Item, w: DictionaryMessages, { edit, remove }: Pressed): TemplateResult {
  const { name } = item;
  return html`<li data-key=${keyOf(item)}>
    <button class="dictionary-entry" title=${w.edit(name)} @click=${() => { edit(item); }}>${facts(item, w)}</button>
    <button class="quiet icon-only" title=${w.remove(name)} aria-label=${w.remove(name)} @click=${() => { remove(item); }}>${icons.trash}</button>
  </li>`;
}

function facts({ name, positions, alsoKnownAs, full }: Item, w: DictionaryMessages): TemplateResult {
  const parts = [full, positions.join('; '), alsoKnownAs.length > 0 ? w.alias(alsoKnownAs.join(', ')) : ''].filter((fact) => fact !== '');
  return html`<span class="dictionary-name" lang="vi">${name}</span>${parts.length > 0 ? html`<span class="detail">${parts.join(' · ')}</span>` : nothing}`;
}
