import { html, nothing } from 'lit';

import { icons } from './icons';
import { View } from './view';

/** Opens the personal dictionary, which is loaded for it. */
class DictionaryButton extends View {
  #isFailed = false;

  protected override depends(): readonly unknown[] {
    return [];
  }

  protected override render(): unknown {
    const { name, title } = this.t.dictionary;
    return html`<button class="quiet" id="dictionary" title=${title} aria-label=${title} aria-haspopup="dialog" @click=${this.#open}>${icons.book}<span>${name}</span></button>
      <p class="export-failed" role="alert">${this.#isFailed ? this.t.tabs.failed : nothing}</p>`;
  }

  async #open(): Promise<void> {
    try {
      const { openDictionary } = await import('../dictionary/open');
      this.#isFailed = false;
      await openDictionary();
    } catch (error) {
      console.warn(error);
      this.#isFailed = true;
    }
    this.requestUpdate();
  }
}

customElements.define('db-dictionary-button', DictionaryButton);
