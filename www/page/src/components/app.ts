import { html, nothing } from 'lit';

import { currentArticle, shownTab } from '../state/state';
import type { State } from '../state/state';
import { View } from './view';

/** The whole page. */
class App extends View {
  protected override depends(state: State): readonly unknown[] {
    return [
      currentArticle(state).text === '',
      state.view,
      state.folded,
      state.isHelpOpen,
      state.theme,
      state.articles.length > 1,
      shownTab(state),
      state.keeping.phase === 'opening',
      state.isKept,
    ];
  }

  protected override render(): unknown {
    const { t, state } = this;
    const empty = currentArticle(state).text === '';
    const tab = shownTab(state);
    return html`
      <a class="skip" href="#article">${t.skip}</a>
      <db-masthead role="banner"></db-masthead>
      <main class="layout" data-view=${state.view} ?data-empty=${empty} ?data-opening=${state.keeping.phase === 'opening'} ?data-found-folded=${state.folded.found} ?data-details-folded=${state.folded.details}>
        ${empty ? nothing : html`<db-panel class="area" role="region" aria-label=${t.panel.label}></db-panel>`}
        <section class="desk" aria-label=${t.reader.article}>
          <db-engine></db-engine>
          <db-update></db-update>
          <db-keeping></db-keeping>
          <db-batch></db-batch>
          <db-encoding></db-encoding>
          ${state.articles.length > 1 ? html`<db-articles></db-articles>` : nothing}
          ${empty ? nothing : html`<db-tabs></db-tabs><db-legend ?hidden=${tab !== 'text'}></db-legend><db-history></db-history>`}
          ${empty ? nothing : html`<db-chips id="desk-chips"></db-chips>`}
          <db-reader id="panel-text" role=${empty ? nothing : 'tabpanel'} aria-labelledby=${empty ? nothing : 'tab-text'} ?hidden=${tab !== 'text'}></db-reader>
          ${tab === 'text' ? nothing : html`<db-tab-panel id="panel-${tab}" role="tabpanel" aria-labelledby="tab-${tab}"></db-tab-panel>`}
        </section>
        ${empty
          ? html`<db-welcome role="region" aria-label=${t.tagline}></db-welcome>`
          : html`<db-details class="area" role="region" aria-label=${t.areas.details.title}></db-details>`}
      </main>
      ${empty ? nothing : html`<footer class="footer"><p>${t.privacy} ${state.isKept ? t.keeping.kept : t.keeping.notKept}</p><db-requests></db-requests></footer>`}
      ${empty ? nothing : html`<db-view-switch></db-view-switch>`}
      <db-card></db-card>
      ${state.isHelpOpen ? html`<db-help></db-help>` : nothing}
      <db-selection></db-selection>
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
