import { html } from 'lit';

import { icons } from './icons';
import { View } from './view';

/** Opens the list of saved articles, which is loaded for it. */
export async function openPast(): Promise<void> {
  await import('./past');
  const there = document.querySelector('db-past') ?? document.body.appendChild(document.createElement('db-past'));
  await there.open();
}

class PastButton extends View {
  protected override depends(): readonly unknown[] {
    return [];
  }

  protected override render(): unknown {
    const { past } = this.t.keeping;
    return html`<button class="quiet" id="past" title=${past} aria-label=${past} aria-haspopup="dialog" @click=${openPast}>${icons.past}<span>${past}</span></button>`;
  }
}

customElements.define('db-past-button', PastButton);
