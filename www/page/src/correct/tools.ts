/** The tools for one entry: what is wrong with it, and what is right. */
import type { Correction } from 'diembao/corrections';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { whatOf } from '../components/correction-text';
import { View } from '../components/view';
import { tools } from '../i18n/correct-tools';
import { findingsOf } from '../model/findings';
import type { Entry, Span } from '../model/types';
import { correct, correctEverywhere } from '../state/correct';
import { currentArticle, shownAnalysis } from '../state/state';
import type { State } from '../state/state';
import { anchorAt, reference } from './anchors';
import './correct.css';
import './merge-form';
import './person-form';
import './split-form';
import './value-field';
import type { ValueField } from './value-field';

type Form = 'value' | 'person' | 'merge' | 'split';

/** Says `corrected` when something was corrected. */
class CorrectTools extends View {
  static override readonly properties = { entry: { attribute: false }, at: { attribute: false } };

  declare entry: string;
  declare at: number;
  #form: Form | null = null;

  constructor() {
    super();
    this.entry = '';
    this.at = 0;
  }

  protected override depends(state: State): readonly unknown[] {
    return [shownAnalysis(currentArticle(state))];
  }

  protected override render(): unknown {
    const { t } = this;
    const entry = this.#entry();
    const mention = entry && (entry.mentions[this.at] ?? entry.mentions[0]);
    if (!entry || !mention) return nothing;
    const isPerson = entry.category === 'official' || entry.category === 'person';
    const { wrong } = tools(t);
    if (this.#form !== null) return this.#shownForm(entry, mention);
    return html`
      <div class="tools" role="group" aria-label=${wrong.label(mention.text, whatOf(entry.category))}>
        <span class="tools-label">${wrong.label(mention.text, whatOf(entry.category))}</span>
        <span class="tools-row">
          ${this.#button(wrong.here, () => this.#say([{ type: 'remove', category: entry.category, at: anchorAt(mention) }], mention))}
          ${this.#button(wrong.article, () => this.#say(removals(entry, mention), mention))}
          ${this.#button(wrong.all, () => this.#everywhere(removals(entry, mention)), wrong.allHint)}
        </span>
      </div>
      <div class="tools tools-row">
        ${isPerson
          ? html`
              ${entry.category === 'official' ? this.#button(tools(t).notOfficial, () => this.#say([{ type: 'not-official', person: reference(entry, this.at) }], mention)) : nothing}
              ${this.#opener('person', tools(t).person)} ${this.#opener('merge', tools(t).merge)}
              ${entry.mentions.length > 1 ? this.#opener('split', tools(t).split) : nothing}
            `
          : this.#opener('value', tools(t).value)}
      </div>
    `;
  }

  protected override updated(): void {
    const form = this.querySelector<HTMLElement>('[data-fresh]');
    if (!form) return;
    form.removeAttribute('data-fresh');
    // Its fields are drawn after this.
    requestAnimationFrame(() => {
      form.scrollIntoView({ block: 'nearest' });
      form.querySelector<HTMLElement>('db-value-field, input, textarea')?.focus({ preventScroll: true });
    });
  }

  #button(text: string, act: () => void, hint?: string): TemplateResult {
    return html`<button class="tool" title=${hint ?? nothing} @click=${act}>${text}</button>`;
  }

  #opener(form: Form, text: string): TemplateResult {
    return html`<button
      class="tool"
      data-form=${form}
      @click=${() => {
        this.#form = form;
        this.requestUpdate();
      }}
    >
      ${text}
    </button>`;
  }

  #shownForm(entry: Entry, mention: Span): unknown {
    return html`<p class="form-title">${this.#form === null ? '' : tools(this.t)[this.#form]}</p>
      ${this.#formOf(entry, mention)}`;
  }

  #formOf(entry: Entry, mention: Span): unknown {
    const { t } = this;
    if (this.#form === 'value' && (entry.category === 'date' || entry.category === 'figure')) {
      const kind = entry.category;
      return html`<form
        class="correct-form"
        data-fresh
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#sayValue(kind, mention);
        }}
      >
        <db-value-field .kind=${kind} .words=${mention.text}></db-value-field>
        <p class="form-buttons"><button class="button" type="submit">${tools(t).apply}</button><button class="quiet" type="button" @click=${this.#close}>${tools(t).cancel}</button></p>
      </form>`;
    }
    if (entry.category !== 'official' && entry.category !== 'person') return nothing;
    const said = (event: CustomEvent<Correction>): void => {
      this.#say([event.detail], mention);
    };
    if (this.#form === 'person') return html`<db-person-form data-fresh .entry=${entry} .at=${this.at} @said=${said} @left=${this.#close}></db-person-form>`;
    if (this.#form === 'merge') return html`<db-merge-form data-fresh .entry=${entry} .at=${this.at} @said=${said} @left=${this.#close}></db-merge-form>`;
    if (this.#form === 'split') return html`<db-split-form data-fresh .entry=${entry} .at=${this.at} @said=${said} @left=${this.#close}></db-split-form>`;
    return nothing;
  }

  #close(): void {
    const form = this.#form ?? '';
    this.#form = null;
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`[data-form="${form}"]`)?.focus({ preventScroll: true }));
  }

  #entry(): Entry | undefined {
    const analysis = shownAnalysis(currentArticle(this.state));
    return analysis ? findingsOf(analysis).byKey.get(this.entry) : undefined;
  }

  async #sayValue(kind: 'date' | 'figure', mention: Span): Promise<void> {
    const value = await this.querySelector<ValueField>('db-value-field')?.value();
    if (!value) return;
    this.#say([{ type: kind, at: anchorAt(mention), value } as Correction], mention);
  }

  #say(said: readonly Correction[], about: Span): void {
    void correct(said, about).then(() => this.#done());
  }

  #everywhere(said: readonly Correction[]): void {
    void correctEverywhere(said).then(() => this.#done());
  }

  #done(): void {
    this.#form = null;
    this.dispatchEvent(new CustomEvent('corrected', { bubbles: true }));
  }
}

/** Of a person all spellings of the name that the article has; of the rest the words that are looked at. */
function removals(entry: Entry, mention: Span): readonly Correction[] {
  const names = entry.category === 'official' || entry.category === 'person' ? entry.person.mentions.filter(({ kind }) => kind === 'name').map(({ text }) => text) : [];
  const spellings = new Map([mention.text, ...(names.includes(mention.text) ? names : [])].map((text) => [text.normalize('NFC').toLocaleLowerCase('vi'), text]));
  return [...spellings.values()].map((text) => ({ type: 'remove-all', category: entry.category, text }));
}

customElements.define('db-correct-tools', CorrectTools);
