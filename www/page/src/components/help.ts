import { html } from 'lit';

import { KEYS, KEY_OF, closeHelp, setShortcuts } from '../state/keys';
import type { State } from '../state/state';
import { icons } from './icons';
import { View } from './view';

/** The list of keys, and a switch for those that are single letters. */
class Help extends View {
  #before: Element | null = null;

  protected override depends(state: State): readonly unknown[] {
    return [state.shortcuts];
  }

  protected override render(): unknown {
    const { t } = this;
    const { shortcuts } = this.state;
    return html`<dialog class="help" aria-labelledby="help-title" @close=${this.#closed} @click=${this.#click}>
      <div class="help-body">
        <div class="card-head">
          <h2 id="help-title">${t.keys.title}</h2>
          <button class="quiet icon-only" title=${t.card.close} aria-label=${t.card.close} @click=${this.#close}>${icons.close}</button>
        </div>
        <dl class="keys" ?data-off=${!shortcuts}>
          ${KEYS.map((name) => html`<div><dt><kbd>${KEY_OF[name]}</kbd></dt><dd>${t.keys.does[name]}</dd></div>`)}
        </dl>
        <label class="help-switch">
          <input
            type="checkbox"
            id="shortcuts"
            .checked=${shortcuts}
            @change=${(event: Event) => {
              setShortcuts((event.target as HTMLInputElement).checked);
            }}
          />
          <span>${t.keys.on}</span>
        </label>
        <h3>${t.keys.always}</h3>
        <dl class="keys">
          ${t.keys.others.map(([keys, does]) => html`<div><dt>${keys.map((key) => html`<kbd>${key}</kbd>`)}</dt><dd>${does}</dd></div>`)}
        </dl>
      </div>
    </dialog>`;
  }

  protected override firstUpdated(): void {
    this.#before = document.activeElement;
    this.querySelector('dialog')?.showModal();
  }

  #close(): void {
    this.querySelector('dialog')?.close();
  }

  /** A press beside it closes it. */
  #click(event: MouseEvent): void {
    if (event.target === event.currentTarget) this.#close();
  }

  #closed(): void {
    closeHelp();
    if (this.#before instanceof HTMLElement) this.#before.focus({ preventScroll: true });
  }
}

customElements.define('db-help', Help);
