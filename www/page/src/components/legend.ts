import { html } from 'lit';

import { LAYERS } from '../model/types';
import { listedOf } from '../model/findings';
import { setMode, toggleLayer } from '../state/actions';
import { currentArticle, shownAnalysis } from '../state/state';
import type { State } from '../state/state';
import { icons } from './icons';
import { View } from './view';

/** What the colours mean, how much of each there is, and a switch for each; and the switch between reading and editing. */
class Legend extends View {
  protected override depends(state: State): readonly unknown[] {
    return [state.shown, state.mode, shownAnalysis(currentArticle(state))];
  }

  protected override render(): unknown {
    const { t } = this;
    const { shown, mode } = this.state;
    const analysis = shownAnalysis(currentArticle(this.state));
    const counts = analysis && listedOf(analysis, shown.furniture).counts;
    const change = mode === 'edit' ? t.reader.done : t.reader.edit;
    return html`
      <div class="layers" role="group" aria-label=${t.layersLabel}>
        ${LAYERS.map(
          (layer) => html`<button
            class="layer"
            data-layer=${layer}
            aria-pressed=${shown[layer] ? 'true' : 'false'}
            title=${t.layerHint(layer, shown[layer])}
            @click=${() => {
              toggleLayer(layer);
            }}
          >
            <span class="sample">${t.layers[layer]}</span> <span class="count">${counts?.[layer] ?? ''}</span>
          </button>`,
        )}
      </div>
      <button class="quiet" id="edit" title=${change} aria-label=${change} @click=${this.#switchMode}>
        ${mode === 'edit' ? icons.done : icons.edit}<span>${change}</span>
      </button>
    `;
  }

  #switchMode(): void {
    const mode = this.state.mode === 'edit' ? 'read' : 'edit';
    setMode(mode);
    if (mode === 'edit') document.querySelector('db-reader')?.focusText();
  }
}

customElements.define('db-legend', Legend);
