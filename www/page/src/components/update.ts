import { html, nothing } from 'lit';

import { keepNow } from '../keep/writing';
import { takeUpdate } from '../offline/start';
import type { State } from '../state/state';
import { icons } from './icons';
import { dismissUpdate } from '../state/keep-actions';
import { View } from './view';

/** Offers a new version of the page, quietly; nobody is forced to take it. */
class Update extends View {
  protected override depends(state: State): readonly unknown[] {
    return [state.update];
  }

  protected override render(): unknown {
    const { offline, keeping } = this.t;
    const { update } = this.state;
    return html`<div role="status">
      ${update === null
        ? nothing
        : html`<div class="notice" data-mild data-code="update">
            <span>${offline.update[update]} <button class="plain" id="update" @click=${this.#take}>${offline.take[update]}</button></span>
            <button class="quiet icon-only" title=${keeping.dismiss} aria-label=${keeping.dismiss} @click=${this.#dismiss}>${icons.close}</button>
          </div>`}
    </div>`;
  }

  async #take(): Promise<void> {
    await keepNow();
    takeUpdate();
  }

  #dismiss(): void {
    dismissUpdate();
    document.querySelector('db-reader')?.focusArticle();
  }
}

customElements.define('db-update', Update);
