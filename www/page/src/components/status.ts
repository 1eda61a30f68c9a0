import { html } from 'lit';

import { LAYERS } from '../model/types';
import { findingsOf } from '../model/findings';
import { currentArticle, freshResult } from '../state/state';
import type { State } from '../state/state';
import { View } from './view';

/** Tells screen readers what was found, and where a step through the mentions has led. */
class Status extends View {
  #said: unknown = null;
  #text = '';

  protected override depends(state: State): readonly unknown[] {
    return [currentArticle(state).result, currentArticle(state).text, state.selection];
  }

  protected override render(): unknown {
    const { selection } = this.state;
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
