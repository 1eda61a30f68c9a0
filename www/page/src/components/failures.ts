import { html, nothing } from 'lit';

import type { Failure } from '../files/protocol';
import type { State } from '../state/state';
import { View } from './view';

/** Names that are shown of every reason at first, and at most. */
const FIRST = 5;
const MOST = 1000;

/** Files that could not be read: why, and what to do, with the names under each reason. */
class Failures extends View {
  #opened: ReadonlySet<Failure['code']> = new Set();

  protected override depends(state: State): readonly unknown[] {
    return [state.failures];
  }

  protected override render(): unknown {
    const groups = new Map<Failure['code'], Failure[]>();
    for (const failure of this.state.failures) {
      const group = groups.get(failure.code);
      if (group) group.push(failure);
      else groups.set(failure.code, [failure]);
    }
    return html`<ul class="faults" tabindex="0" aria-label=${this.t.batch.failed}>
      ${[...groups].map(([code, failures]) => this.#fault(code, failures))}
    </ul>`;
  }

  #fault(code: Failure['code'], failures: readonly Failure[]): unknown {
    const { t } = this;
    const [why, todo] = sentences(failures[0] ? this.#said(failures[0]) : '');
    const shown = failures.slice(0, this.#opened.has(code) ? MOST : FIRST);
    const left = failures.length - shown.length;
    return html`<li data-code=${code}>
      <p class="fault-why">${why} ${failures.length > 1 ? html`<span class="count">${failures.length}</span>` : nothing}</p>
      <p class="detail">${todo}</p>
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
                // The button goes, the list stays.
                this.querySelector<HTMLElement>('.faults')?.focus();
              }}
            >
              ${t.batch.left(left)}
            </button>`}
    </li>`;
  }

  #said({ code, advice }: Failure): string {
    return advice === null ? this.t.faults[code] : advice[this.t.code];
  }
}

/** "Why. What to do." */
function sentences(said: string): [why: string, todo: string] {
  const [, why = said, todo = ''] = /^(.*?\.) (?=\p{Lu})(.*)$/su.exec(said) ?? [];
  return [why, todo];
}

customElements.define('db-failures', Failures);
