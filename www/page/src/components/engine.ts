import { html, nothing } from 'lit';

import { startEngine } from '../state/analyst';
import { currentArticle } from '../state/state';
import type { State } from '../state/state';
import { View } from './view';

/** Says when the module is loading, when it could not be loaded, and when a text could not be read. */
class Engine extends View {
  protected override depends(state: State): readonly unknown[] {
    return [state.engine, currentArticle(state).error];
  }

  protected override render(): unknown {
    const { t, state } = this;
    const { error } = currentArticle(state);
    if (state.engine === 'loading') return html`<p class="loading" role="status">${t.engine.loading}</p>`;
    if (state.engine === 'failed') {
      return html`<p class="notice" role="alert">
        <span>${t.engine.failed}</span>
        <button class="plain" @click=${startEngine}>${t.engine.retry}</button>
      </p>`;
    }
    return error === null ? nothing : html`<p class="notice" role="alert">${t.analysisFailed(error)}</p>`;
  }
}

customElements.define('db-engine', Engine);
