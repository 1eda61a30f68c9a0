import { html } from 'lit';
import type { TemplateResult } from 'lit';

import { shownAnalysis, currentArticle, shownTab } from '../state/state';
import type { State } from '../state/state';
import type { Tab } from '../state/tab';
import { View } from './view';

type Loaded = Exclude<Tab, 'text'>;

/** Each view comes with the first press of its tab. */
const VIEWS: Readonly<Record<Loaded, { readonly load: () => Promise<unknown>; readonly element: TemplateResult }>> = {
  people: { load: () => import('../views/people'), element: html`<db-people></db-people>` },
  timeline: { load: () => import('../views/timeline'), element: html`<db-timeline></db-timeline>` },
  figures: { load: () => import('../views/figures'), element: html`<db-figures></db-figures>` },
};

/** The view that is shown in place of the text. */
class TabPanel extends View {
  readonly #loaded = new Set<Loaded>();
  #failed: Loaded | null = null;

  protected override depends(state: State): readonly unknown[] {
    return [shownTab(state), shownAnalysis(currentArticle(state)) === null, state.engine];
  }

  protected override render(): unknown {
    const { t, state } = this;
    const tab = shownTab(state);
    if (tab === 'text') return html``;
    if (shownAnalysis(currentArticle(state)) === null) return html`<p class="quiet-line">${state.engine === 'ready' ? t.engine.reading : ''}</p>`;
    if (this.#loaded.has(tab)) return VIEWS[tab].element;
    if (this.#failed === tab) {
      return html`<p class="notice" role="alert">
        <span>${t.tabs.failed}</span>
        <button class="plain" @click=${this.#retry}>${t.engine.retry}</button>
      </p>`;
    }
    this.#load(tab);
    return html`<p class="quiet-line" role="status">${t.tabs.loading}</p>`;
  }

  #load(tab: Loaded): void {
    VIEWS[tab].load().then(
      () => {
        this.#loaded.add(tab);
        this.requestUpdate();
      },
      () => {
        this.#failed = tab;
        this.requestUpdate();
      },
    );
  }

  #retry(): void {
    this.#failed = null;
    this.requestUpdate();
  }
}

customElements.define('db-tab-panel', TabPanel);
