import { html, nothing } from 'lit';

import { currentArticle } from '../state/state';
import type { State } from '../state/state';
import { icons } from './icons';
import { View } from './view';

/** Opens the menu of what can be taken away, which is loaded when it is first wanted. */
class ExportButton extends View {
  #wasOpen = false;
  #isFailed = false;

  protected override depends(state: State): readonly unknown[] {
    return [currentArticle(state).text === ''];
  }

  protected override render(): unknown {
    const { t } = this;
    if (currentArticle(this.state).text === '') return nothing;
    return html`<button class="quiet" id="export" title=${t.export} aria-label=${t.export} aria-haspopup="menu" aria-expanded="false" @pointerenter=${prefetch} @pointerdown=${this.#press} @click=${this.#open}>
        ${icons.save}<span>${t.export}</span></button
      ><db-export-menu></db-export-menu>
      <p class="export-failed" role="alert">${this.#isFailed ? t.exportFailed : nothing}</p>`;
  }

  /** A press closes the menu by itself, before it is a click. */
  #press(): void {
    this.#wasOpen = this.querySelector('#export')?.getAttribute('aria-expanded') === 'true';
  }

  async #open({ currentTarget, detail }: MouseEvent): Promise<void> {
    const isClosing = detail > 0 && this.#wasOpen;
    this.#wasOpen = false;
    if (isClosing) return;
    try {
      await load();
      const menu = this.querySelector('db-export-menu');
      await menu?.updateComplete;
      menu?.toggle(currentTarget as HTMLElement);
      if (this.#isFailed) {
        this.#isFailed = false;
        this.requestUpdate();
      }
    } catch (error) {
      console.warn(error);
      this.#isFailed = true;
      this.requestUpdate();
    }
  }
}

function load(): Promise<unknown> {
  return import('../export/menu');
}

/** Loaded in time for the press; what fails is said then. */
function prefetch(): void {
  load().catch(() => undefined);
}

customElements.define('db-export-button', ExportButton);
