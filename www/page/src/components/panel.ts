import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';

import { findingsOf } from '../model/findings';
import { CATEGORIES } from '../model/types';
import type { Category, Entry } from '../model/types';
import { currentArticle, shownAnalysis } from '../state/state';
import type { State } from '../state/state';
import { correctedSign } from './corrected-sign';
import { dateSummary } from './date-summary';
import './entry-list';
import { figureSummary } from './figure-summary';
import { personSummary } from './person-summary';
import './published';
import './record';
import { View } from './view';

/** Everything that was found, by category. */
class Panel extends View {
  #hadFocus = false;

  protected override depends(state: State): readonly unknown[] {
    const article = currentArticle(state);
    return [shownAnalysis(article), article.record, state.engine];
  }

  protected override render(): unknown {
    const { t, state } = this;
    const { record } = currentArticle(state);
    const analysis = shownAnalysis(currentArticle(state));
    if (!analysis) return html`<p class="quiet-line">${state.engine === 'ready' ? t.engine.reading : ''}</p>`;
    const findings = findingsOf(analysis);
    return html`
      ${record === null ? nothing : html`<db-record></db-record>`}
      <db-published></db-published>
      ${CATEGORIES.filter((category) => category !== 'person' || findings.lists.person.length > 0).map(
        (category) => html`<section class="found" data-category=${category} aria-labelledby="found-${category}">
          <h2 id="found-${category}"><span class="swatch" aria-hidden="true"></span>${t.layers[category]} <span class="count">${findings.counts[category]}</span></h2>
          <db-entry-list .entries=${findings.lists[category]} .summary=${this.#summary[category]} .none=${t.panel.none[category]}></db-entry-list>
        </section>`,
      )}
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#hadFocus = this.contains(document.activeElement);
  }

  /** What had the focus may go with the article that it belongs to, once the lists are drawn. */
  protected override updated(): void {
    if (!this.#hadFocus) return;
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.querySelector('db-reader')?.focusArticle();
    });
  }

  readonly #summary: Readonly<Record<Category, (entry: Entry) => TemplateResult>> = {
    official: (entry) => html`${personSummary(entry, this.t)}${correctedSign(entry, this.t)}`,
    person: (entry) => html`${personSummary(entry, this.t)}${correctedSign(entry, this.t)}`,
    date: (entry) => html`${dateSummary(entry, this.t)}${correctedSign(entry, this.t)}`,
    figure: (entry) => html`${figureSummary(entry, this.t)}${correctedSign(entry, this.t)}`,
  };
}

customElements.define('db-panel', Panel);
