import { html, nothing } from 'lit';

import { CATEGORIES } from '../model/types';
import { findingsOf, listedOf } from '../model/findings';
import { clearSelection, goToMention, setView } from '../state/actions';
import { currentArticle, shownAnalysis } from '../state/state';
import type { State } from '../state/state';
import { nameOf } from './entry-name';
import { icons } from './icons';
import { stepper } from './stepper';
import { View } from './view';

/** On a narrow screen: the article or what was found, and the steps through what is selected. */
class ViewSwitch extends View {
  readonly #left = new Map<State['view'], number>();

  protected override depends(state: State): readonly unknown[] {
    return [state.view, state.selection, state.shown.furniture, shownAnalysis(currentArticle(state))];
  }

  protected override render(): unknown {
    const { t } = this;
    const { view, shown } = this.state;
    const analysis = shownAnalysis(currentArticle(this.state));
    const counts = analysis && listedOf(analysis, shown.furniture).counts;
    const total = counts ? CATEGORIES.reduce((sum, category) => sum + counts[category], 0) : null;
    return html`
      ${view === 'found' ? nothing : this.#selected()}
      <nav class="views" aria-label=${t.view.label}>
        ${(['found', 'article', 'details'] as const).map(
          (name) => html`<button
            class="quiet"
            data-view=${name}
            aria-current=${view === name ? 'true' : 'false'}
            @click=${() => {
              this.#show(name);
            }}
          >
            ${t.view[name]} ${name === 'found' && total !== null ? html`<span class="count">${total}</span>` : nothing}
          </button>`,
        )}
      </nav>
    `;
  }

  /** Each area is found where it was left. */
  #show(view: State['view']): void {
    this.#left.set(this.state.view, window.scrollY);
    setView(view);
    requestAnimationFrame(() => {
      window.scrollTo({ top: this.#left.get(view) ?? 0, behavior: 'instant' });
    });
  }

  #selected(): unknown {
    const { t } = this;
    const { selection } = this.state;
    const analysis = shownAnalysis(currentArticle(this.state));
    const entry = selection && analysis ? findingsOf(analysis).byKey.get(selection.key) : undefined;
    if (!selection || !entry) return nothing;
    const { key, mentions } = entry;
    const name = nameOf(entry, t);
    const step = (at: number): void => {
      goToMention(key, at, mentions.length);
    };
    return html`<section class="selected-bar" aria-label=${t.step.label(name)}>
      <span class="selected-name">${name}</span>
      ${mentions.length > 1 ? stepper(name, selection.at, mentions.length, step, t) : nothing}
      <button class="quiet icon-only" title=${t.step.close} aria-label=${t.step.close} @click=${clearSelection}>${icons.close}</button>
    </section>`;
  }
}

customElements.define('db-view-switch', ViewSwitch);
