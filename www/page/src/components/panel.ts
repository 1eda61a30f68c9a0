import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';

import { isFiltering } from '../model/filter';
import { isFound } from '../model/search';
import { shownOf } from '../model/shown';
import { CATEGORIES } from '../model/types';
import type { Category, Entry } from '../model/types';
import { toggleLayer } from '../state/actions';
import { toggleTools } from '../state/filtering';
import { currentArticle } from '../state/state';
import type { State } from '../state/state';
import { areaHead, areaRail } from './area';
import './chips';
import { correctedSign } from './corrected-sign';
import { dateSummary } from './date-summary';
import './entry-list';
import { nameOf } from './entry-name';
import './facets';
import { figureSummary } from './figure-summary';
import { icons } from './icons';
import { personSummary } from './person-summary';
import './published';
import './record';
import './search';
import { View } from './view';

/** Everything that was found, by category. */
class Panel extends View {
  #hadFocus = false;

  protected override depends(state: State): readonly unknown[] {
    return [shownOf(state), currentArticle(state).record, state.engine, state.tools, state.query];
  }

  protected override render(): unknown {
    const { t, state } = this;
    const { record } = currentArticle(state);
    const shown = shownOf(state);
    if (!shown) return html`${areaRail('found', t)}${areaHead('found', t)}<p class="quiet-line">${state.engine === 'ready' ? t.engine.reading : ''}</p>`;
    const { lists, aside } = shown.findings;
    return html`
      ${areaRail('found', t)}
      <div class="panel-head">${areaHead('found', t)}<db-search></db-search><db-chips id="found-chips"></db-chips></div>
      <div class="panel-about">${record === null ? nothing : html`<db-record></db-record>`}<db-published></db-published></div>
      ${CATEGORIES.filter((category) => category !== 'person' || lists.person.length + aside.person > 0).map((category) => this.#section(category, lists[category], aside[category]))}
    `;
  }

  #section(category: Category, entries: readonly Entry[], aside: number): TemplateResult {
    const { t, state } = this;
    const isOpen = state.tools.includes(category);
    return html`<section class="found" data-category=${category} aria-labelledby="found-${category}">
      <div class="found-head">
        <h3 id="found-${category}"><span class="swatch" aria-hidden="true"></span>${t.layers[category]} <span class="count">${this.#count(entries)}</span></h3>
        ${entries.length < 2
          ? nothing
          : html`<button
              class="quiet tools-toggle"
              aria-expanded=${isOpen ? 'true' : 'false'}
              aria-controls="facets-${category}"
              title=${t.facets.open}
              aria-label="${t.facets.open}: ${t.layers[category]}"
              @click=${() => {
                toggleTools(category);
              }}
            >
              ${icons.filter}<span>${t.facets.open}</span>
            </button>`}
      </div>
      <db-facets id="facets-${category}" .category=${category} ?hidden=${!isOpen}></db-facets>
      <db-entry-list .category=${category} .summary=${this.#summary[category]}></db-entry-list>
      ${aside === 0
        ? nothing
        : html`<button
            class="quiet more aside"
            title=${t.panel.asideHint}
            @click=${() => {
              toggleLayer('furniture');
            }}
          >
            ${state.shown.furniture ? t.panel.withAside(aside) : t.panel.withoutAside(aside)}
          </button>`}
    </section>`;
  }

  /** All, or how many of them search and filter leave. */
  #count(entries: readonly Entry[]): string {
    const { t, state } = this;
    const { filter, query } = state;
    if (!isFiltering(filter) && query.trim() === '') return String(entries.length);
    const counts = shownOf(state)?.filtered.counts;
    const left = entries.filter((entry) => (counts?.get(entry.key) ?? 0) > 0 && isFound(entry, nameOf(entry, t), query));
    return t.filter.share(left.length, entries.length);
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
