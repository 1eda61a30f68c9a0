import { html } from 'lit';

import { LAYERS } from '../model/types';
import { findingsOf } from '../model/findings';
import { currentArticle, freshResult, shownAnalysis } from '../state/state';
import type { State } from '../state/state';
import { announcement } from './correction-text';
import { View } from './view';

/** Tells screen readers what was found, and where a step through the mentions has led. */
class Status extends View {
  #said: unknown = null;
  #corrected: State['corrected'] = null;
  #text = '';

  protected override depends(state: State): readonly unknown[] {
    return [shownAnalysis(currentArticle(state)), currentArticle(state).text, state.selection, state.corrected];
  }

  protected override render(): unknown {
    const { selection, corrected } = this.state;
    const article = currentArticle(this.state);
    const result = freshResult(article);
    const analysis = result && shownAnalysis(article);
    if (corrected !== this.#corrected) {
      this.#corrected = corrected;
      this.#said = selection ?? result;
      if (corrected) this.#text = announcement(corrected, this.t);
    } else if (selection && selection !== this.#said) {
      this.#said = selection;
      const mention = analysis && findingsOf(analysis).byKey.get(selection.key)?.mentions;
      if (mention) this.#text = `${mention[selection.at]?.text ?? ''}, ${this.t.step.position(selection.at + 1, mention.length)}`;
    } else if (analysis && result !== this.#said && !selection) {
      this.#said = result;
      const { counts } = findingsOf(analysis);
      const found = LAYERS.filter((layer) => counts[layer] > 0).map((layer) => this.t.counted(layer, counts[layer]));
      this.#text = found.length === 0 ? this.t.nothingFound : `${found.join(', ')}.`;
    }
    return html`${this.#text}`;
  }
}

customElements.define('db-status', Status);
