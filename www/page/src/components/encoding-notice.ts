import { html, nothing } from 'lit';

import { CONVERTED } from '../model/types';
import type { ConvertedEncoding } from '../model/types';
import { chooseEncoding, dismissEncoding } from '../state/actions';
import { currentArticle } from '../state/state';
import type { State } from '../state/state';
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
    const [current = ''] = origin?.encodings ?? [];
    const names = CONVERTED.filter((encoding) => origin?.encodings.includes(encoding)).map((encoding) => t.encoding.names[encoding]);
    // The region stands there empty, too: a live region must exist before it speaks.
    return html`<div class="encoding" role="status">
      ${origin === null
        ? nothing
        : html`<div class="notice" data-mild>
            <span>${names.length > 0 ? t.encoding.found(names, origin.isWhole) : t.encoding.kept}</span>
            <span class="encoding-choice">
              ${names.length > 0 ? html`<button class="plain" id="encoding-undo" @click=${() => void chooseEncoding('unicode')}>${t.encoding.undo}</button>` : nothing}
              <select id="encoding" aria-label=${t.encoding.other} .value=${current} @change=${this.#choose}>
                <option value="" disabled ?selected=${current === ''}>${t.encoding.other}</option>
                ${CONVERTED.map((encoding) => html`<option value=${encoding} ?selected=${encoding === current}>${t.encoding.names[encoding]}</option>`)}
              </select>
              <button class="quiet icon-only" title=${t.encoding.dismiss} aria-label=${t.encoding.dismiss} @click=${this.#dismiss}>${icons.close}</button>
            </span>
          </div>`}
    </div>`;
  }

  #choose(event: Event): void {
    void chooseEncoding((event.target as HTMLSelectElement).value as ConvertedEncoding);
  }

  #dismiss(): void {
    dismissEncoding();
    document.querySelector('db-reader')?.focusArticle();
  }
}

customElements.define('db-encoding', EncodingNotice);
