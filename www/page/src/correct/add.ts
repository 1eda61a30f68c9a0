/** What words are that were not seen. */
import type { Correction } from 'diembao/corrections';
import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';

import { View } from '../components/view';
import { icons } from '../components/icons';
import { tools } from '../i18n/correct-tools';
import { dictionaryWays } from '../i18n/dictionary-ways';
import type { What } from '../i18n/correct';
import type { Span } from '../model/types';
import { correct } from '../state/correct';
import { currentArticle } from '../state/state';
import { anchorAt, reference } from './anchors';
import './correct.css';
import { peopleOfArticle, personMeantBy, positionsFrom } from './people';
import './value-field';
import type { ValueField } from './value-field';

const WHATS = ['person', 'date', 'figure'] as const satisfies readonly What[];

/** Says `added` with the span, or `left`. */
class Add extends View {
  static override readonly properties = { span: { attribute: false } };

  declare span: Span;
  #what: What | null = null;
  /** Key of the person whom the words mean; empty for a new one. */
  #person = '';
  #isNameMissing = false;
  #isFresh = false;

  protected override depends(): readonly unknown[] {
    return [];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('span')) this.#what = null;
  }

  protected override render(): unknown {
    const { t } = this;
    return html`
      <div class="add-what" role="group" aria-label=${t.correct.add.label(this.span.text)}>
        <span class="tools-label">${t.correct.add.label(this.span.text)}</span>
        <span class="tools-row">
          ${WHATS.map(
            (what) => html`<button
              class="tool"
              data-what=${what}
              aria-expanded=${this.#what === what ? 'true' : 'false'}
              @click=${() => {
                this.#open(what);
              }}
            >
              ${t.correct.add.what[what]}
            </button>`,
          )}
          <button class="tool" id="add-to-dictionary" aria-haspopup="dialog" @click=${this.#toDictionary}>${icons.book} ${dictionaryWays[t.code].selected}</button>
        </span>
      </div>
      ${this.#what === null
        ? nothing
        : html`<form class="correct-form" @submit=${this.#submit}>
            ${this.#what === 'person' ? this.#personFields() : html`<db-value-field .kind=${this.#what} .words=${this.span.text}></db-value-field>`}
            <p class="form-buttons">
              <button class="button" type="submit">${t.correct.add.do}</button>
              <button class="quiet" type="button" @click=${() => this.dispatchEvent(new CustomEvent('left'))}>${tools(t).cancel}</button>
            </p>
          </form>`}
    `;
  }

  protected override updated(): void {
    if (!this.#isFresh) return;
    this.#isFresh = false;
    requestAnimationFrame(() => {
      this.querySelector<HTMLElement>('db-value-field, .form-input')?.focus({ preventScroll: true });
    });
  }

  #personFields(): unknown {
    const { t } = this;
    return html`
      <label class="form-label"
        >${t.correct.add.who}<select class="form-input" @change=${this.#choose}>
          <option value="" ?selected=${this.#person === ''}>${t.correct.add.newPerson}</option>
          ${peopleOfArticle().map(({ key, person }) => html`<option value=${key} lang="vi" ?selected=${key === this.#person}>${person.nameNormalised}</option>`)}
        </select></label
      >
      ${this.#person !== ''
        ? nothing
        : html`<label class="form-label">${tools(t).name}<input class="form-input" name="name" lang="vi" autocomplete="off" .value=${this.span.text} aria-invalid=${this.#isNameMissing ? 'true' : 'false'} /></label>
            ${this.#isNameMissing ? html`<p class="field-error" role="alert">${tools(t).nameMissing}</p>` : nothing}
            <label class="form-label">${tools(t).positions}<textarea class="form-input" name="positions" lang="vi" rows="2" spellcheck="false"></textarea></label>
            <p class="detail">${tools(t).positionsHint}</p>`}
    `;
  }

  #open(what: What): void {
    this.#what = this.#what === what ? null : what;
    this.#person = what === 'person' ? (personMeantBy(this.span.text)?.key ?? '') : '';
    this.#isNameMissing = false;
    this.#isFresh = true;
    this.requestUpdate();
  }

  /** The bar is left as if by Escape, so the focus comes back to where it was. */
  async #toDictionary(): Promise<void> {
    const { text } = this.span;
    const { openWords } = await import('../dictionary/open');
    this.dispatchEvent(new CustomEvent('left'));
    await openWords(text);
  }

  #choose(event: Event): void {
    this.#person = (event.target as HTMLSelectElement).value;
    this.requestUpdate();
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { span } = this;
    const said = await this.#correction(new FormData(event.target as HTMLFormElement));
    if (!said) return;
    await correct([said], span);
    this.dispatchEvent(new CustomEvent<Span>('added', { detail: span }));
  }

  async #correction(data: FormData): Promise<Correction | null> {
    const at = anchorAt(this.span, currentArticle(this.state).text);
    if (this.#what === 'person') {
      const known = peopleOfArticle().find(({ key }) => key === this.#person);
      if (known) return { type: 'add-person', at, person: reference(known), name: known.person.nameNormalised, positions: [] };
      const name = String(data.get('name')).normalize('NFC').replace(/\s+/gu, ' ').trim();
      this.#isNameMissing = name === '';
      this.requestUpdate();
      if (name !== '') return { type: 'add-person', at, person: null, name, positions: await positionsFrom(String(data.get('positions')).replaceAll('\r', ''), []) };
      this.querySelector<HTMLElement>('input[name=name]')?.focus();
      return null;
    }
    const value = await this.querySelector<ValueField>('db-value-field')?.value();
    return value ? ({ type: this.#what === 'date' ? 'add-date' : 'add-figure', at, value } as Correction) : null;
  }
}

customElements.define('db-add', Add);
