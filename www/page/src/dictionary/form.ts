/** The form in which an entry of the dictionary is written. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { View } from '../components/view';
import { dictionaryMessages } from '../i18n/dictionary';
import { BLANK, KINDS, itemsOf, keyOf, nameKey, personNamed, tidy } from '../model/dictionary';
import type { Change, Item, Kind } from '../model/dictionary';
import { store } from '../state/state';
import { SAMPLE } from './sample';

/** UTF-16 code units of a name or a position. */
const LONGEST = 200;

type Field = 'name' | 'positions' | 'alsoKnownAs' | 'full';

interface Fault {
  readonly field: Field;
  readonly text: string;
  /** The entry that is in the way. */
  readonly there?: Item;
}

/** Says `saved` with the change, `left`, or `opened` with an entry that is there already. */
export class DictionaryForm extends View {
  static override readonly properties = { item: { attribute: false }, original: { attribute: false } };

  /** What the form begins with, and the entry that it changes; null for a new one. */
  declare item: Item;
  declare original: Item | null;
  #kind: Kind = 'person';
  #fault: Fault | null = null;

  constructor() {
    super();
    this.item = BLANK;
    this.original = null;
  }

  protected override depends(): readonly unknown[] {
    return [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#kind = this.item.kind;
  }

  protected override render(): unknown {
    const w = dictionaryMessages[this.t.code];
    const { item } = this;
    const kind = this.#kind;
    const isPerson = kind === 'person';
    const example = itemsOf(SAMPLE).find((item) => item.kind === kind);
    return html`<form class="dictionary-form" novalidate @submit=${this.#submit} @keydown=${this.#keydown}>
      <fieldset class="dictionary-kinds">
        <legend>${w.form.kind}</legend>
        ${KINDS.map(
          (name) => html`<label class="dictionary-kind"
            ><input type="radio" name="kind" value=${name} .checked=${name === kind} @change=${() => { this.#choose(name); }} /><span>${w.form.kinds[name]}</span></label
          >`,
        )}
      </fieldset>
      ${this.#field('name', w.form.name[kind], isPerson ? '' : w.form.hint(example?.name ?? ''), (ids) => html`<input id="dictionary-name" name="name" lang="vi" autocomplete="off" spellcheck="false" .value=${item.name} aria-describedby=${ids} aria-invalid=${this.#isWrong('name')} />`)}
      ${kind === 'abbreviation'
        ? this.#field('full', w.form.full, '', (ids) => html`<input id="dictionary-full" name="full" lang="vi" autocomplete="off" spellcheck="false" .value=${item.full} aria-describedby=${ids} aria-invalid=${this.#isWrong('full')} />`)
        : nothing}
      ${isPerson
        ? html`${this.#field('positions', w.form.positions, w.form.positionsHint(example?.positions[0] ?? ''), (ids) => html`<textarea id="dictionary-positions" name="positions" lang="vi" spellcheck="false" rows=${rows(item.positions)} .value=${item.positions.join('\n')} aria-describedby=${ids} aria-invalid=${this.#isWrong('positions')}></textarea>`)}
          ${this.#field('alsoKnownAs', w.form.alsoKnownAs, w.form.alsoKnownAsHint, (ids) => html`<textarea id="dictionary-alsoKnownAs" name="alsoKnownAs" lang="vi" spellcheck="false" rows=${rows(item.alsoKnownAs)} .value=${item.alsoKnownAs.join('\n')} aria-describedby=${ids} aria-invalid=${this.#isWrong('alsoKnownAs')}></textarea>`)}`
        : nothing}
      <p class="form-buttons">
        <button class="button" type="submit" id="dictionary-save">${w.form.save}</button>
        <button class="quiet" type="button" @click=${this.#leave}>${w.form.cancel}</button>
      </p>
    </form>`;
  }

  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>('#dictionary-name')?.focus();
  }

  #field(field: Field, label: string, hint: string, control: (ids: string | typeof nothing) => TemplateResult): TemplateResult {
    const fault = this.#fault?.field === field ? this.#fault : null;
    const ids = [hint === '' ? '' : `dictionary-${field}-hint`, fault ? `dictionary-${field}-fault` : ''].filter((id) => id !== '').join(' ');
    const { faults } = dictionaryMessages[this.t.code];
    return html`<div class="dictionary-field">
      <label for="dictionary-${field}">${label}</label>
      ${control(ids === '' ? nothing : ids)}
      ${fault
        ? html`<p class="field-error" id="dictionary-${field}-fault" role="alert">
            ${fault.text} ${fault.there ? html`<button class="plain" type="button" id="dictionary-there" @click=${() => { this.#open(fault.there); }}>${faults.openThere}</button>` : nothing}
          </p>`
        : nothing}
      ${hint === '' ? nothing : html`<p class="detail" id="dictionary-${field}-hint">${hint}</p>`}
    </div>`;
  }

  #isWrong(field: Field): 'true' | 'false' {
    return this.#fault?.field === field ? 'true' : 'false';
  }

  /** What was typed stays in the fields that stay. */
  #choose(kind: Kind): void {
    this.item = this.#written();
    this.#kind = kind;
    this.#fault = null;
    this.requestUpdate();
  }

  /** What stands in the fields; those that are not shown keep what they had. */
  #written(): Item {
    const data = new FormData(this.querySelector('form') ?? undefined);
    const text = (field: Field, before: string): string => (data.has(field) ? tidy(String(data.get(field))) : before);
    const lines = (field: Field, before: readonly string[]): readonly string[] => {
      if (!data.has(field)) return before;
      const all = String(data.get(field)).split(/[\r\n]+/u).map(tidy).filter((line) => line !== '');
      return [...new Map(all.map((line) => [nameKey(line), line])).values()];
    };
    const { name, full, positions, alsoKnownAs } = this.item;
    return { kind: this.#kind, name: text('name', name), full: text('full', full), positions: lines('positions', positions), alsoKnownAs: lines('alsoKnownAs', alsoKnownAs) };
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const written = this.#written();
    const { kind } = written;
    // What belongs to other kinds is not kept.
    const item: Item = { ...BLANK, kind, name: written.name, ...(kind === 'person' ? { positions: written.positions, alsoKnownAs: written.alsoKnownAs.filter((name) => nameKey(name) !== nameKey(written.name)) } : kind === 'abbreviation' ? { full: written.full } : {}) };
    this.#fault = this.#faultOf(item);
    this.requestUpdate();
    if (this.#fault) {
      this.querySelector<HTMLElement>(`#dictionary-${this.#fault.field}`)?.focus();
      return;
    }
    this.dispatchEvent(new CustomEvent<Change>('saved', { detail: { before: this.original, after: item } }));
  }

  #faultOf(item: Item): Fault | null {
    const { faults, form } = dictionaryMessages[this.t.code];
    const { dictionary } = store.value;
    if (item.name === '') return { field: 'name', text: faults.missing(form.name[item.kind]) };
    if (item.kind === 'abbreviation' && item.full === '') return { field: 'full', text: faults.missing(form.full) };
    const fields: readonly (readonly [Field, readonly string[]])[] = [['name', [item.name]], ['full', item.full === '' ? [] : [item.full]], ['positions', item.positions], ['alsoKnownAs', item.alsoKnownAs]];
    for (const [field, texts] of fields) {
      if (texts.some((text) => !/[\p{L}\p{N}]/u.test(text))) return { field, text: faults.noWord };
      if (texts.some((text) => text.length > LONGEST)) return { field, text: faults.tooLong(LONGEST) };
    }
    const own = this.original && keyOf(this.original);
    const there = keyOf(item) === own ? undefined : itemsOf(dictionary).find((other) => keyOf(other) === keyOf(item));
    if (there) return { field: 'name', text: faults.isThere(there.name), there };
    if (item.kind !== 'person') return null;
    for (const [field, names] of [['name', [item.name]], ['alsoKnownAs', item.alsoKnownAs]] as const) {
      for (const name of names) {
        const person = personNamed(dictionary, name, own);
        if (person) return { field, text: faults.isOther(name, person.name), there: person };
      }
    }
    return null;
  }

  #open(item: Item | undefined): void {
    this.dispatchEvent(new CustomEvent<Item>('opened', { detail: item ?? BLANK }));
  }

  #leave(): void {
    this.dispatchEvent(new CustomEvent('left'));
  }

  /** Escape leaves the form, not the dialog; an input method may need it for itself. */
  #keydown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#leave();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.querySelector('form')?.requestSubmit();
    }
  }
}

function rows(lines: readonly string[]): number {
  return Math.min(6, Math.max(2, lines.length + 1));
}

customElements.define('db-dictionary-form', DictionaryForm);
