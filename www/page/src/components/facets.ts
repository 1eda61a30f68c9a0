import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { facetsOf } from '../model/facets';
import type { FacetList, FacetValue } from '../model/facets';
import { isFiltering } from '../model/filter';
import { shownOf } from '../model/shown';
import type { Shown } from '../model/shown';
import { SORT_ORDERS } from '../model/sort';
import type { SortOrder } from '../model/sort';
import type { Category } from '../model/types';
import { setSort, toggleFacet } from '../state/filtering';
import type { State } from '../state/state';
import { facetValueName } from './facet-name';
import { View } from './view';

/** In which order a category is listed, and its facets: how many entries have a value, and a switch for each. */
class Facets extends View {
  static override readonly properties = { category: { attribute: false } };

  declare category: Category;

  constructor() {
    super();
    this.category = 'official';
  }

  protected override depends(state: State): readonly unknown[] {
    return [shownOf(state), state.filter, state.sort[this.category]];
  }

  protected override render(): unknown {
    const { t, category, state } = this;
    const shown = shownOf(state);
    if (!shown) return nothing;
    return html`
      <label class="facet">
        <span class="facet-name">${t.sort.label}</span>
        <select class="sort" @change=${this.#sort}>
          ${SORT_ORDERS[category].map((order) => html`<option value=${order} ?selected=${state.sort[category] === order}>${t.sort.orders[order]}</option>`)}
        </select>
      </label>
      ${facetsOf(shown.findings, category).map((list) => this.#facet(list, shown))}
    `;
  }

  #sort(event: Event): void {
    setSort(this.category, (event.target as HTMLSelectElement).value as SortOrder);
  }

  #facet({ facet, values }: FacetList, shown: Shown): TemplateResult {
    const name = this.t.facets.names[facet];
    return html`<div class="facet" role="group" aria-label=${name}>
      <span class="facet-name" aria-hidden="true">${name}</span>
      <span class="facet-values">${values.map((value) => this.#value(facet, value, shown))}</span>
    </div>`;
  }

  #value(facet: FacetList['facet'], { value, keys }: FacetValue, { filtered }: Shown): TemplateResult {
    const { t } = this;
    const { filter } = this.state;
    const isChosen = filter.facets.some((choice) => choice.facet === facet && choice.value === value);
    const left = keys.filter((key) => (filtered.counts.get(key) ?? 0) > 0).length;
    return html`<button
      class="facet-value"
      aria-pressed=${isChosen ? 'true' : 'false'}
      ?data-dim=${!isChosen && left === 0}
      @click=${() => {
        toggleFacet({ facet, value });
      }}
    >
      ${facetValueName(facet, value, t)} <span class="count">${isFiltering(filter) ? t.filter.share(left, keys.length) : keys.length}</span>
    </button>`;
  }
}

customElements.define('db-facets', Facets);
