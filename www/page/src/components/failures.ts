import { html, nothing } from 'lit';

import type { FaultCode } from '../files/document';
import type { Failure } from '../files/protocol';
import type { State } from '../state/state';
import { View } from './view';

/** Names that are shown of every reason at first, and at most. */
const FIRST = 5;
const MOST = 1000;

/** Files that could not be read: why, and what to do, with the names under each reason. */
class Failures extends View {
  #opened: ReadonlySet<FaultCode> = new Set();

  protected override depends(state: State): readonly unknown[] {
    return [state.failures];
  }

  protected override render(): unknown {
    const groups = new Map<FaultCode, Failure[]>();
    for (const failure of this.state.failures) {
      const group = groups.get(failure.code);
      if (group) group.push(failure);
      else groups.set(failure.code, [failure]);
    }
    return html`<ul class="faults" tabindex="0" aria-label=${this.t.batch.failed}>
      ${[...groups].map(([code, failures]) => this.#fault(code, failures))}
    </ul>`;
  }

  #fault(code: FaultCode, failures: readonly Failure[]): unknown {
    const { t } = this;
    const { what, advice } = t.faults[code];
    const shown = failures.slice(0, this.#opened.has(code) ? MOST : FIRST);
    const left = failures.length - shown.length;
    return html`<li data-code=${code}>
      <p class="fault-what">${what} <span class="count">${failures.length}</span></p>
      <p class="detail">${advice}</p>
      <ul class="fault-names">
        ${shown.map(({ name, path }) => html`<li>${path === null ? name : html`${name} <span class="detail">›</span> ${path}`}</li>`)}
      </ul>
      ${left === 0
        ? nothing
        : shown.length === MOST
          ? html`<p class="detail">${t.batch.left(left)}</p>`
          : html`<button
              class="plain"
              @click=${() => {
                this.#opened = new Set([...this.#opened, code]);
                this.requestUpdate();
              }}
            >
              ${t.batch.left(left)}
            </button>`}
    </li>`;
  }
}

customElements.define('db-failures', Failures);
