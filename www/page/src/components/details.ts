import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { findingsOf } from '../model/findings';
import type { Entry } from '../model/types';
import { goToMention } from '../state/actions';
import { currentArticle, shownAnalysis } from '../state/state';
import type { State } from '../state/state';
import { areaHead, areaRail } from './area';
import { cardFacts } from './card-facts';
import { nameOf } from './entry-name';
import { stepper } from './stepper';
import { View } from './view';

/** All that is known about the entry that is selected. */
class Details extends View {
  protected override depends(state: State): readonly unknown[] {
    return [state.selection, shownAnalysis(currentArticle(state))];
  }

  protected override render(): unknown {
    const { t, state } = this;
    const analysis = shownAnalysis(currentArticle(state));
    const entry = state.selection && analysis ? findingsOf(analysis).byKey.get(state.selection.key) : undefined;
    return html`
      ${areaRail('details', t)}${areaHead('details', t)}
      ${entry && state.selection ? this.#entry(entry, state.selection.at) : html`<p class="quiet-line">${t.details.none}</p>`}
    `;
  }

  #entry(entry: Entry, at: number): TemplateResult {
    const { t } = this;
    const { key, mentions, category } = entry;
    const name = nameOf(entry, t);
    return html`
      <p class="card-kind" data-category=${category}><span class="sample">${t.layers[category]}</span></p>
      <h3 class="details-name" lang=${category === 'date' ? t.code : 'vi'}>${name}</h3>
      ${cardFacts(entry, at, t)}
      <div class="card-foot">
        <span class="detail">${t.panel.times(mentions.length)}</span>
        ${mentions.length > 1 ? stepper(name, at, mentions.length, (to) => { goToMention(key, to, mentions.length); }, t) : nothing}
      </div>
      <db-correct .entry=${key} .at=${at}></db-correct>
    `;
  }
}

customElements.define('db-details', Details);
