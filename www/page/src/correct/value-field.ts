import { readDate, readFigure } from 'diembao/corrections';
import type { DateValue, FigureValue, Reading } from 'diembao/corrections';
import { html, nothing } from 'lit';

import { textOfDate, textOfFigure } from '../components/correction-text';
import { View } from '../components/view';
import { tools } from '../i18n/correct-tools';
import { saysSomething } from '../format/edtf';
import { readWords } from '../state/analyst';
import { currentArticle, shownAnalysis } from '../state/state';

/** Milliseconds without a keystroke before what was typed is read. */
const PAUSE = 120;

type Kind = 'date' | 'figure';
type AnyReading = Reading<DateValue> | Reading<FigureValue>;

let lastId = 0;

/** A field for the value of a date or a figure, which tells at once what was understood. */
export class ValueField extends View {
  static override readonly properties = { kind: { attribute: false }, words: { attribute: false } };

  declare kind: Kind;
  /** What stands in the field at first. */
  declare words: string;
  readonly #id = `value-${(lastId += 1)}`;
  #typed: string | null = null;
  #reading: AnyReading | 'unread' | null = null;
  /** The text that was read. */
  #read: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether faults are told: not before somebody has written something. */
  #isTold = false;

  constructor() {
    super();
    this.kind = 'date';
    this.words = '';
  }

  protected override depends(): readonly unknown[] {
    return [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#readNow();
  }

  protected override render(): unknown {
    const { t } = this;
    const isDate = this.kind === 'date';
    const fault = this.#fault();
    const reading = this.#reading;
    const value = reading !== null && reading !== 'unread' ? reading.value : null;
    return html`
      <label class="form-label" for=${this.#id}>${isDate ? tools(t).dateValue : tools(t).figureValue}</label>
      <input id=${this.#id} class="form-input" lang="vi" autocomplete="off" spellcheck="false" .value=${this.#typed ?? this.words} aria-invalid=${fault === null ? 'false' : 'true'} aria-describedby="${this.#id}-hint ${this.#id}-read" @input=${this.#input} />
      <p class="detail" id="${this.#id}-hint">${isDate ? tools(t).dateHint : tools(t).figureHint}</p>
      <p class="value-read" id="${this.#id}-read" role="status">
        ${fault !== null
          ? html`<span class="field-error">${fault}</span>`
          : value
            ? html`<span class="detail">${tools(t).understood}</span> <strong>${isDateValue(value) ? textOfDate(value, t) : textOfFigure(value, t)}</strong>
                ${isDateValue(value) ? (saysSomething(value) ? html`<code class="edtf">${value.value}</code>` : nothing) : html`<span class="detail">${t.figure.kinds[value.kind]}</span>`}`
            : nothing}
      </p>
    `;
  }

  override focus(options?: FocusOptions): void {
    const input = this.querySelector('input');
    input?.focus(options);
    input?.select();
  }

  /** The value of what stands in the field, or null where there is none, which is told. */
  async value(): Promise<DateValue | FigureValue | null> {
    this.#isTold = true;
    await this.#readNow();
    const reading = this.#reading;
    const value = reading === null || reading === 'unread' ? null : reading.value;
    if (!value) this.querySelector('input')?.focus();
    return value;
  }

  #fault(): string | null {
    const { t } = this;
    if (!this.#isTold || this.#reading === null) return null;
    if (this.#reading === 'unread') return tools(t).unread;
    return this.#reading.fault === null ? null : tools(t).faults[this.#reading.fault];
  }

  #input(event: InputEvent): void {
    this.#typed = (event.target as HTMLInputElement).value;
    this.#isTold = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#readNow(), PAUSE);
  }

  /** The newest text wins. */
  async #readNow(): Promise<void> {
    clearTimeout(this.#timer);
    const text = this.#typed ?? this.words;
    const published = shownAnalysis(currentArticle(this.state))?.published ?? null;
    this.#read = text;
    let reading: AnyReading | 'unread';
    try {
      reading = this.kind === 'date' ? await readDate(text, { analyze: readWords, published }) : await readFigure(text, { analyze: readWords });
    } catch {
      reading = 'unread';
    }
    if (this.#read !== text) return;
    this.#reading = reading;
    this.requestUpdate();
  }
}

function isDateValue(value: DateValue | FigureValue): value is DateValue {
  return 'calendar' in value;
}

customElements.define('db-value-field', ValueField);

declare global {
  interface HTMLElementTagNameMap {
    'db-value-field': ValueField;
  }
}
