import { html } from 'lit';

import { LAYERS } from '../model/types';
import { findingsOf } from '../model/findings';
import { currentArticle, freshResult } from '../state/state';
import type { State } from '../state/state';
import { isFiltering } from '../model/filter';
import type { Filter } from '../model/filter';
import { isFound } from '../model/search';
import { shownOf } from '../model/shown';
import { nameOf } from './entry-name';
import { View } from './view';

/** Tells screen readers what was found, and where a step through the mentions has led. */
class Status extends View {
  #said: unknown = null;
  #text = '';
  #filter: Filter | null = null;
  #query = '';

  protected override depends(state: State): readonly unknown[] {
    return [currentArticle(state).result, currentArticle(state).text, state.selection, state.filter, state.query];
  }

  protected override render(): unknown {
    const { selection, filter, query } = this.state;
    const shown = shownOf(this.state);
    if (shown && query !== this.#query) {
      this.#query = query;
      const found = [...shown.findings.byKey.values()].filter((entry) => isFound(entry, nameOf(entry, this.t), query)).length;
      if (query.trim() !== '') this.#text = this.t.search.found(found);
    }
    if (shown && filter !== this.#filter) {
      const { remaining, paragraphs } = shown.filtered;
      if (isFiltering(filter)) this.#text = this.t.filter.paragraphs(remaining, paragraphs);
      else if (this.#filter !== null && isFiltering(this.#filter)) this.#text = this.t.filter.none;
      this.#filter = filter;
    }
    const result = freshResult(currentArticle(this.state));
    if (selection && selection !== this.#said) {
      this.#said = selection;
      const mention = result && findingsOf(result.analysis).byKey.get(selection.key)?.mentions;
      if (mention) this.#text = `${mention[selection.at]?.text ?? ''}, ${this.t.step.position(selection.at + 1, mention.length)}`;
    } else if (result && result !== this.#said && !selection) {
      this.#said = result;
      const { counts } = findingsOf(result.analysis);
      const found = LAYERS.filter((layer) => counts[layer] > 0).map((layer) => this.t.counted(layer, counts[layer]));
      this.#text = found.length === 0 ? this.t.nothingFound : `${found.join(', ')}.`;
    }
    return html`${this.#text}`;
  }
}

customElements.define('db-status', Status);
