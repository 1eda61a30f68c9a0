import type { Correction } from 'diembao/corrections';
import { html, nothing } from 'lit';

import { View } from '../components/view';
import { tools } from '../i18n/correct-tools';
import type { Span } from '../model/types';
import { anchorAt, reference, textRead } from './anchors';
import { peopleOfArticle } from './people';
import type { AnyPerson } from './people';

/** UTF-16 code units of the line that are shown on either side of a mention. */
const AROUND = 36;

/** Which mentions are another person's. */
class SplitForm extends View {
  static override readonly properties = { entry: { attribute: false }, at: { attribute: false } };

  declare entry: AnyPerson;
  declare at: number;
  #chosen: ReadonlySet<number> | null = null;
  #fault: 'splitNone' | 'nameMissing' | null = null;

  protected override depends(): readonly unknown[] {
    return [];
  }

  protected override render(): unknown {
    const { t } = this;
    const { mentions } = this.entry;
    const text = textRead();
    const chosen = this.#chosenOnes();
    return html`<form class="correct-form" @submit=${this.#submit}>
      <fieldset class="choice">
        <legend class="form-label">${tools(t).splitWhich}</legend>
        <div class="choice-list">
          ${mentions.map(
            (mention, index) => html`<label class="choice-line">
              <input type="checkbox" .checked=${chosen.has(index)} @change=${() => { this.#toggle(index); }} />
              ${excerpt(text, mention)}
            </label>`,
          )}
        </div>
      </fieldset>
      <label class="form-label">${tools(t).splitName}<input class="form-input" name="name" lang="vi" list="split-people" autocomplete="off" /></label>
      <datalist id="split-people">${peopleOfArticle().filter(({ key }) => key !== this.entry.key).map(({ person }) => html`<option value=${person.nameNormalised}></option>`)}</datalist>
      ${this.#fault === null ? nothing : html`<p class="field-error" role="alert">${tools(t)[this.#fault]}</p>`}
      <p class="form-buttons">
        <button class="button" type="submit">${tools(t).applySplit}</button>
        <button class="quiet" type="button" @click=${() => this.dispatchEvent(new CustomEvent('left'))}>${tools(t).cancel}</button>
      </p>
    </form>`;
  }

  /** At first the mention that is looked at. */
  #chosenOnes(): ReadonlySet<number> {
    return this.#chosen ?? new Set([this.at]);
  }

  #toggle(index: number): void {
    const chosen = new Set(this.#chosenOnes());
    if (!chosen.delete(index)) chosen.add(index);
    this.#chosen = chosen;
    this.requestUpdate();
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const name = String(new FormData(event.target as HTMLFormElement).get('name')).normalize('NFC').replace(/\s+/gu, ' ').trim();
    const mentions = this.entry.mentions.filter((_, index) => this.#chosenOnes().has(index));
    this.#fault = mentions.length === 0 ? 'splitNone' : name === '' ? 'nameMissing' : null;
    this.requestUpdate();
    if (this.#fault === 'nameMissing') this.querySelector<HTMLElement>('input[name=name]')?.focus();
    if (this.#fault !== null) return;
    const stays = this.entry.mentions.findIndex((mention) => !mentions.includes(mention));
    const detail: Correction = { type: 'split', person: reference(this.entry, Math.max(0, stays)), mentions: mentions.map((mention) => anchorAt(mention)), name };
    this.dispatchEvent(new CustomEvent('said', { detail }));
  }
}

function excerpt(text: string, { start, end }: Span): unknown {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - AROUND);
  const lineEnd = text.indexOf('\n', end);
  const to = Math.min(lineEnd === -1 ? text.length : lineEnd, end + AROUND);
  const before = text.slice(from, start).replace(from === 0 || text[from - 1] === '\n' ? /^/u : /^\S*\s/u, '');
  const behind = text.slice(end, to);
  return html`<span lang="vi">${before}<strong>${text.slice(start, end)}</strong>${behind.length < AROUND ? behind : behind.replace(/\s\S*$/u, '')}</span>`;
}

customElements.define('db-split-form', SplitForm);
