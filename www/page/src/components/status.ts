import { html } from 'lit';

import { LAYERS } from '../model/types';
import { findingsOf, listedOf } from '../model/findings';
import { currentArticle, freshResult, shownAnalysis } from '../state/state';
import type { State } from '../state/state';
import { isFiltering } from '../model/filter';
import type { Filter } from '../model/filter';
import { isFound } from '../model/search';
import { shownOf } from '../model/shown';
import { announcement } from './correction-text';
import { nameOf } from './entry-name';
import { View } from './view';

/** Tells screen readers what was found, and where a step through the mentions has led. */
class Status extends View {
  #said: unknown = null;
  #corrected: State['corrected'] = null;
  #text = '';
  /** What was said last of how much was found. */
  #counted = '';
  #filter: Filter | null = null;
  #query = '';
  #layers: State['shown'] | null = null;

  protected override depends(state: State): readonly unknown[] {
    return [shownAnalysis(currentArticle(state)), currentArticle(state).text, state.selection, state.filter, state.query, state.shown, state.corrected];
  }

  protected override render(): unknown {
    const { selection, filter, query, shown: layers, corrected } = this.state;
    const switched = this.#layers === null ? undefined : LAYERS.find((layer) => this.#layers?.[layer] !== layers[layer]);
    this.#layers = layers;
    if (switched) this.#text = this.t.layerSwitched(this.t.layers[switched], layers[switched]);
    const shown = shownOf(this.state);
    if (shown && query !== this.#query) {
      this.#query = query;
      const found = [...shown.findings.byKey.values()].filter((entry) => isFound(entry, nameOf(entry, this.t), query)).length;
      if (query.trim() !== '') this.#text = this.t.search.found(found);
    }
    if (shown && filter !== this.#filter) {
      const { remaining, paragraphs } = shown.filtered;
      if (isFiltering(filter)) this.#text = remaining === 0 ? this.t.filter.nothing : this.t.filter.paragraphs(remaining, paragraphs);
      else if (this.#filter !== null && isFiltering(this.#filter)) this.#text = this.t.filter.none;
      this.#filter = filter;
    }
    const article = currentArticle(this.state);
    const result = freshResult(article);
    const analysis = result && shownAnalysis(article);
    if (corrected !== this.#corrected) {
      this.#corrected = corrected;
      this.#said = selection ?? result;
      if (corrected) this.#text = announcement(corrected, this.t);
    } else if (selection && selection !== this.#said) {
      this.#said = selection;
      const entry = analysis && findingsOf(analysis).byKey.get(selection.key);
      if (entry) this.#text = `${this.t.layers[entry.category]}: ${entry.mentions[selection.at]?.text ?? ''}, ${this.t.step.position(selection.at + 1, entry.mentions.length)}`;
    } else if (analysis && !selection && (result !== this.#said || this.#text === this.#counted)) {
      // Corrections and rules may come from another tab: a count that still stands here follows them.
      this.#said = result;
      const { counts } = listedOf(analysis, layers.furniture);
      const found = LAYERS.filter((layer) => counts[layer] > 0).map((layer) => this.t.counted(layer, counts[layer]));
      this.#counted = found.length === 0 ? this.t.nothingFound : `${found.join(', ')}.`;
      this.#text = this.#counted;
    }
    return html`${this.#text}`;
  }
}

customElements.define('db-status', Status);
