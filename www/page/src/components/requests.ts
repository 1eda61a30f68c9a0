import { html } from 'lit';

import type { State } from '../state/state';
import { View } from './view';

/** How often the page has asked anybody else for anything since it was opened, and what that means. */
class Requests extends View {
  protected override depends(state: State): readonly unknown[] {
    return [state.requests];
  }

  protected override render(): unknown {
    const { offline } = this.t;
    const { own, elsewhere } = this.state.requests;
    return html`<details class="requests" ?data-some=${elsewhere > 0}>
      <summary>${offline.requests(elsewhere)}</summary>
      <p>${offline.requestsMean}</p>
      <p>${offline.ownRequests(own)}</p>
    </details>`;
  }
}

customElements.define('db-requests', Requests);
