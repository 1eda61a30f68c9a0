import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { isFiltering } from '../model/filter';
import { shownOf } from '../model/shown';
import { clearFilter, toggleChosen, toggleExcluded, toggleFacet } from '../state/filtering';
import type { State } from '../state/state';
import { nameOf } from './entry-name';
import { facetValueName } from './facet-name';
import { icons } from './icons';
import { View } from './view';

/** What is chosen and excluded: one press removes each, another one all. */
class Chips extends View {
  protected override depends(state: State): readonly unknown[] {
    return [state.filter, shownOf(state)];
  }

  protected override render(): unknown {
    const { t, state } = this;
    const { filter } = state;
    const shown = shownOf(state);
    if (!shown || !isFiltering(filter)) return nothing;
    const { findings, filtered } = shown;
    const entry = (key: string, isExcluded: boolean): TemplateResult | typeof nothing => {
      const known = findings.byKey.get(key);
      const remove = (): void => {
        if (isExcluded) toggleExcluded(key);
        else toggleChosen(key);
      };
      return known ? this.#chip(nameOf(known, t), known.category, isExcluded, remove) : nothing;
    };
    return html`<div class="chips" role="group" aria-label=${t.filter.label}>
      <ul>
        ${filter.entries.map((key) => entry(key, false))}
        ${filter.facets.map((choice) => this.#chip(facetValueName(choice.facet, choice.value, t), CATEGORY[choice.facet], false, () => { toggleFacet(choice); }))}
        ${filter.excluded.map((key) => entry(key, true))}
      </ul>
      <p class="chips-foot"><span class="detail">${filtered.remaining === 0 ? t.filter.nothing : t.filter.paragraphs(filtered.remaining, filtered.paragraphs)}</span>
        <button class="plain" id=${`${this.id}-clear`} @click=${this.#clear}>${t.filter.clear}</button></p>
    </div>`;
  }

  #chip(name: string, category: string, isExcluded: boolean, remove: () => void): TemplateResult {
    const { t } = this;
    const label = isExcluded ? t.filter.include(name) : t.filter.remove(name);
    return html`<li>
      <button
        class="chip"
        data-category=${category}
        ?data-excluded=${isExcluded}
        title=${label}
        aria-label=${label}
        @click=${(event: Event) => {
          this.#leave(event.currentTarget as HTMLElement);
          remove();
        }}
      >
        <span class="swatch" aria-hidden="true"></span><span class="chip-name">${name}</span>${icons.close}
      </button>
    </li>`;
  }

  /** The focus goes on to what stands beside a chip that is removed, or to the article with the last one. */
  #leave(chip: HTMLElement): void {
    const all = [...this.querySelectorAll<HTMLElement>('.chip')];
    const at = all.indexOf(chip);
    void this.updateComplete.then(() => this.updateComplete).then(() => {
      const left = [...this.querySelectorAll<HTMLElement>('.chip')];
      const next = left[Math.min(at, left.length - 1)];
      if (next) next.focus({ preventScroll: true });
      else focusAround(this);
    });
  }

  #clear(): void {
    clearFilter();
    focusAround(this);
  }
}

/** What stands around the chips: the search in the list, the article elsewhere. */
function focusAround(chips: HTMLElement): void {
  const search = chips.closest('db-panel')?.querySelector<HTMLElement>('#search');
  if (search) search.focus({ preventScroll: true });
  else document.querySelector('db-reader')?.focusArticle();
}

const CATEGORY = { branch: 'official', level: 'official', year: 'date', month: 'date', kind: 'figure' } as const;

customElements.define('db-chips', Chips);
