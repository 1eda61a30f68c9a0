import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';

import { findingsOf } from '../model/findings';
import { closeCard } from '../state/actions';
import { correctionsOf } from '../state/corrected';
import { takeBack } from '../state/correct';
import { dictionaryWays } from '../i18n/dictionary-ways';
import type { OfficialEntry, PersonEntry } from '../model/types';
import { currentArticle, shownAnalysis } from '../state/state';
import type { State } from '../state/state';
import { textOfCorrection } from './correction-text';
import { icons } from './icons';
import { View } from './view';

/** What was corrected of an entry, and the button that brings the tools for it; it stands wherever an entry is told of. */
class Correct extends View {
  static override readonly properties = { entry: { attribute: false }, at: { attribute: false } };

  /** Key of the entry, and which of its mentions is looked at. */
  declare entry: string;
  declare at: number;
  #phase: 'closed' | 'loading' | 'open' | 'failed' = 'closed';

  constructor() {
    super();
    this.entry = '';
    this.at = 0;
  }

  protected override depends(state: State): readonly unknown[] {
    return [shownAnalysis(currentArticle(state)), state.dictionary];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('entry')) this.#phase = 'closed';
  }

  protected override render(): unknown {
    const { t } = this;
    const analysis = shownAnalysis(currentArticle(this.state));
    const entry = analysis && findingsOf(analysis).byKey.get(this.entry);
    if (!analysis || !entry) return nothing;
    const isOpen = this.#phase === 'open';
    return html`
      ${correctionsOf(analysis, entry).map((correction) => {
        const text = textOfCorrection(correction, t);
        return html`<p class="corrected">
          <span><span class="badge corrected-sign">${t.correct.sign}</span> ${text}</span>
          <button
            class="plain"
            aria-label=${t.correct.takeBackOf(text)}
            @click=${() => {
              takeBack(correction);
              this.#keepFocus();
            }}
          >
            ${t.correct.takeBack}
          </button>
        </p>`;
      })}
      <button class="quiet correct-open" aria-expanded=${isOpen ? 'true' : 'false'} @click=${this.#toggle}>${icons.edit}<span>${t.correct.open}</span></button>
      ${entry.category === 'official' || entry.category === 'person' ? this.#dictionary(entry) : nothing}
      ${this.#phase === 'failed' ? html`<p class="field-error" role="alert">${t.correct.failed}</p>` : nothing}
      ${isOpen ? html`<db-correct-tools .entry=${entry.key} .at=${this.at} @corrected=${this.#corrected}></db-correct-tools>` : nothing}
    `;
  }

  #dictionary(entry: OfficialEntry | PersonEntry): TemplateResult {
    const ways = dictionaryWays[this.t.code];
    const key = (name: string): string => name.toLocaleLowerCase('vi');
    const isThere = this.state.dictionary.people?.some(({ name, alsoKnownAs = [] }) => [name, ...alsoKnownAs].some((known) => key(known) === key(entry.person.nameNormalised)));
    return html`<button class="quiet add-to-dictionary" aria-haspopup="dialog" @click=${() => this.#openDictionary(entry)}>${icons.book}<span>${isThere ? ways.edit : ways.add}</span></button>`;
  }

  async #openDictionary(entry: OfficialEntry | PersonEntry): Promise<void> {
    try {
      const { openPerson } = await import('../dictionary/open');
      // A card would lie over the dialog.
      closeCard();
      await openPerson(entry);
    } catch (error) {
      console.warn(error);
      this.#set('failed');
    }
  }

  #toggle(): void {
    if (this.#phase === 'open') return this.#set('closed');
    this.#set('loading');
    import('../correct/tools').then(
      () => {
        if (this.#phase === 'loading') this.#set('open');
      },
      () => {
        this.#set('failed');
      },
    );
  }

  #set(phase: 'closed' | 'loading' | 'open' | 'failed'): void {
    this.#phase = phase;
    this.requestUpdate();
  }

  #corrected(): void {
    this.#set('closed');
    this.#keepFocus();
  }

  /** The button that was pressed is gone; perhaps the entry is, too. */
  #keepFocus(): void {
    requestAnimationFrame(() => {
      const { activeElement, body } = document;
      // The reader gives a lost focus to the mark; here it was in the tools.
      const isElsewhere = activeElement !== null && activeElement !== body && activeElement.checkVisibility() && !activeElement.matches('.mark');
      if (isElsewhere) return;
      const button = this.querySelector<HTMLElement>('.correct-open');
      if (button?.checkVisibility()) button.focus({ preventScroll: true });
      else if (!activeElement?.matches('.mark')) document.querySelector('db-reader')?.focusArticle();
    });
  }
}

customElements.define('db-correct', Correct);
