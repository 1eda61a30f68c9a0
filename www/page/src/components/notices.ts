import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { dismissNotice } from '../state/actions';
import type { State } from '../state/state';
import { icons } from './icons';
import { View } from './view';

/** Files that could not be read, and why. */
class Notices extends View {
  protected override depends(state: State): readonly unknown[] {
    return [state.notices];
  }

  protected override render(): unknown {
    const { t } = this;
    const { notices } = this.state;
    // The region stands there empty, too: a live region must exist before it speaks.
    return html`<div class="notices" role="alert">
      ${notices.length === 0
        ? nothing
        : repeat(
            notices,
            ({ id }) => id,
            ({ id, name, fault }) => html`<div class="notice">
              <span>${t.files.fault(name, fault)}</span>
              <button
                class="quiet icon-only"
                title=${t.files.dismiss}
                aria-label=${t.files.dismiss}
                @click=${() => {
                  dismissNotice(id);
                  document.querySelector('db-reader')?.focusArticle();
                }}
              >
                ${icons.close}
              </button>
            </div>`,
          )}
    </div>`;
  }
}

customElements.define('db-notices', Notices);
