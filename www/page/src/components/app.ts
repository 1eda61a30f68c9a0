import { html, nothing } from 'lit';

import { currentArticle } from '../state/state';
import type { State } from '../state/state';
import { View } from './view';

/** The whole page. */
class App extends View {
  protected override depends(state: State): readonly unknown[] {
    return [currentArticle(state).text === '', state.view, state.folded, state.theme, state.articles.length > 1, state.keeping.phase === 'opening', state.isKept];
  }

  protected override render(): unknown {
    const { t, state } = this;
    const empty = currentArticle(state).text === '';
    return html`
      <a class="skip" href="#article">${t.skip}</a>
      <db-masthead role="banner"></db-masthead>
      <div class="layout" data-view=${state.view} ?data-empty=${empty} ?data-opening=${state.keeping.phase === 'opening'} ?data-found-folded=${state.folded.found} ?data-details-folded=${state.folded.details}>
        ${empty ? nothing : html`<db-panel class="area" role="complementary" aria-label=${t.panel.label}></db-panel>`}
        <main class="desk" aria-label=${t.reader.article}>
          <db-engine></db-engine>
          <db-update></db-update>
          <db-keeping></db-keeping>
          <db-batch></db-batch>
          <db-encoding></db-encoding>
          ${state.articles.length > 1 ? html`<db-articles></db-articles>` : nothing}
          ${empty ? nothing : html`<db-legend></db-legend>`}
          ${empty ? nothing : html`<db-chips id="desk-chips"></db-chips>`}
          <db-reader></db-reader>
        </main>
        ${empty
          ? html`<db-welcome role="region" aria-label=${t.tagline}></db-welcome>`
          : html`<db-details class="area" role="complementary" aria-label=${t.areas.details.title}></db-details>`}
      </div>
      ${empty ? nothing : html`<footer class="footer"><p>${t.privacy} ${state.isKept ? t.keeping.kept : t.keeping.notKept}</p><db-requests></db-requests></footer>`}
      ${empty ? nothing : html`<db-view-switch></db-view-switch>`}
      <db-card></db-card>
      <db-drop-zone></db-drop-zone>
      <db-status role="status" class="visually-hidden"></db-status>
    `;
  }

  protected override updated(): void {
    const { documentElement } = document;
    documentElement.lang = this.t.code;
    documentElement.dataset['theme'] = this.state.theme;
    document.title = this.t.title;
  }
}

customElements.define('db-app', App);
