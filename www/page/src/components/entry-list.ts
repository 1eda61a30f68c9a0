import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import type { Messages } from '../i18n';
import type { Entry } from '../model/types';
import { revealWithin } from '../reader/scroll';
import { goToMention } from '../state/actions';
import type { Selection, State } from '../state/state';
import { nameOf } from './entry-name';
import { stepper } from './stepper';
import { View } from './view';

/** The entries of one category; pressing one goes to its first mention, pressing it again to the next. */
class EntryList extends View {
  static override readonly properties = { entries: { attribute: false }, summary: { attribute: false }, none: { attribute: false } };

  declare entries: readonly Entry[];
  declare summary: (entry: Entry) => TemplateResult;
  declare none: string;

  constructor() {
    super();
    this.entries = [];
    this.summary = () => html``;
    this.none = '';
  }

  protected override depends(state: State): readonly unknown[] {
    const { selection } = state;
    return [this.entries.some(({ key }) => key === selection?.key) ? selection : null];
  }

  protected override render(): unknown {
    if (this.entries.length === 0) return html`<p class="quiet-line">${this.none}</p>`;
    const { selection } = this.state;
    return html`<ol class="entries">
      ${repeat(
        this.entries,
        ({ key }) => key,
        (entry) => this.#entry(entry, selection?.key === entry.key ? selection : null),
      )}
    </ol>`;
  }

  protected override updated(): void {
    const selected = this.querySelector('[data-selected]');
    const panel = this.closest('db-panel');
    if (selected && panel) revealWithin(selected, panel, panel.querySelector('.area-head'));
  }

  #entry(entry: Entry, selection: Selection | null): TemplateResult {
    const { t } = this;
    const { key, mentions } = entry;
    const go = (at: number): void => {
      goToMention(key, at, mentions.length);
    };
    return html`<li class="entry" ?data-selected=${selection !== null}>
      <button
        class="entry-button"
        aria-current=${selection === null ? 'false' : 'true'}
        @click=${() => {
          go(selection === null ? 0 : selection.at + 1);
        }}
        @keydown=${(event: KeyboardEvent) => {
          if (selection === null || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
          event.preventDefault();
          go(selection.at + (event.key === 'ArrowRight' ? 1 : -1));
        }}
      >
        ${this.summary(entry)}
      </button>
      ${mentions.length === 1 ? nothing : selection === null ? times(mentions.length, t) : stepper(nameOf(entry, t), selection.at, mentions.length, go, t)}
    </li>`;
  }
}

function times(count: number, t: Messages): TemplateResult {
  return html`<span class="times"><span aria-hidden="true">×${count}</span><span class="visually-hidden">${t.panel.times(count)}</span></span>`;
}

customElements.define('db-entry-list', EntryList);
