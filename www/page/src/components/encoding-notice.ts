import { html, nothing } from 'lit';

import type { Messages } from '../i18n';
import { CONVERTED } from '../model/types';
import type { ConvertedEncoding } from '../model/types';
import { isMixed } from '../files/origin';
import { chooseEncoding, dismissEncoding } from '../state/actions';
import { currentArticle } from '../state/state';
import type { Origin, State } from '../state/state';
import { icons } from './icons';
import { View } from './view';

/** Tells that the text on the desk was in an old encoding; takes that back, or reads it in another one. */
class EncodingNotice extends View {
  protected override depends(state: State): readonly unknown[] {
    return [currentArticle(state).origin];
  }

  protected override render(): unknown {
    const { t } = this;
    const { origin } = currentArticle(this.state);
    const encodings = CONVERTED.filter((encoding) => origin?.encodings.includes(encoding));
    // The fonts of capitals belong to the others.
    const told = encodings.filter((encoding) => encoding !== 'tcvn3-capitals' || !encodings.includes('tcvn3'));
    const names = told.map((encoding) => t.encoding.names[encoding]);
    const hasAuto = origin !== null && isMixed(origin);
    const [first = ''] = encodings;
    const current = hasAuto && !origin.isChosen ? 'auto' : first;
    // The region stands there empty, too: a live region must exist before it speaks.
    return html`<div class="encoding" role="status">
      ${origin === null
        ? nothing
        : html`<div class="notice" data-mild>
            <span>${said(origin, names, t)}</span>
            <span class="encoding-choice">
              ${names.length > 0 ? html`<button class="plain" id="encoding-undo" @click=${this.#undo}>${t.encoding.undo}</button>` : nothing}
              <select id="encoding" aria-label=${t.encoding.other} .value=${current} @change=${this.#choose}>
                <option value="" disabled ?selected=${current === ''}>${t.encoding.other}</option>
                ${hasAuto ? html`<option value="auto" ?selected=${current === 'auto'}>${t.encoding.auto}</option>` : nothing}
                ${CONVERTED.map((encoding) => html`<option value=${encoding} ?selected=${encoding === current}>${t.encoding.names[encoding]}</option>`)}
              </select>
            </span>
            <button class="quiet icon-only" title=${t.encoding.dismiss} aria-label=${t.encoding.dismiss} @click=${this.#dismiss}>${icons.close}</button>
          </div>`}
    </div>`;
  }

  /** The button goes; what stays is the choice of another encoding. */
  #undo(): void {
    void chooseEncoding('unicode');
    this.querySelector<HTMLElement>('#encoding')?.focus({ preventScroll: true });
  }

  #choose(event: Event): void {
    void chooseEncoding((event.target as HTMLSelectElement).value as ConvertedEncoding | 'auto');
  }

  #dismiss(): void {
    dismissEncoding();
    document.querySelector('db-reader')?.focusArticle();
  }
}

function said({ isWhole, isChosen, isByFont }: Origin, names: readonly string[], t: Messages): string {
  const [name] = names;
  if (name === undefined) return t.encoding.kept;
  if (isChosen) return t.encoding.chosen(name);
  return isByFont ? t.encoding.byFont(names, isWhole) : t.encoding.found(names, isWhole);
}

customElements.define('db-encoding', EncodingNotice);
