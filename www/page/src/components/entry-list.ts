import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';

import type { Messages } from '../i18n';
import { isFiltering } from '../model/filter';
import { isFound } from '../model/search';
import { shownOf } from '../model/shown';
import { sorted } from '../model/sort';
import type { Category, Entry } from '../model/types';
import { revealWithin } from '../reader/scroll';
import { goToMention } from '../state/actions';
import { toggleChosen, toggleExcluded } from '../state/filtering';
import type { Selection, State } from '../state/state';
import { nameOf } from './entry-name';
import { icons } from './icons';
import { stepper } from './stepper';
import { View } from './view';

/** Entries of a category that are listed at first, and how many are added at a time. */
const PAGE = 100;

/** The entries of one category; pressing one goes to its first mention, pressing it again to the next. */
class EntryList extends View {
  static override readonly properties = { category: { attribute: false }, summary: { attribute: false } };

  declare category: Category;
  declare summary: (entry: Entry) => TemplateResult;
  #most = PAGE;
  /** The selection that was scrolled to. */
  #revealed: Selection | null = null;

  constructor() {
    super();
    this.category = 'official';
    this.summary = () => html``;
  }

  protected override depends(state: State): readonly unknown[] {
    const { selection, query, sort } = state;
    const shown = shownOf(state);
    return [shown, query, sort[this.category], shown?.findings.byKey.get(selection?.key ?? '')?.category === this.category ? selection : null];
  }

  protected override render(): unknown {
    const { t, category, state } = this;
    const { selection, query, sort, filter } = state;
    const shown = shownOf(state);
    if (!shown) return nothing;
    const { lists, byKey } = shown.findings;
    // What is looked at in the text stands in the list, be it outside of the story.
    const picked = byKey.get(selection?.key ?? '');
    const all = picked?.category === category && !lists[category].includes(picked) ? [...lists[category], picked] : lists[category];
    const found = sorted(all, category, sort[category]).filter((entry) => isFound(entry, nameOf(entry, t), query));
    if (found.length === 0) return html`<p class="quiet-line">${all.length === 0 ? t.panel.none[category] : t.search.none}</p>`;
    const at = found.findIndex(({ key }) => key === selection?.key);
    this.#most = Math.max(this.#most, Math.ceil((at + 1) / PAGE) * PAGE);
    const { counts, faded } = shown.filtered;
    const filtering = isFiltering(filter);
    return html`<ol class="entries">
        ${repeat(
          found.slice(0, this.#most),
          ({ key }) => key,
          (entry) => {
            const { key, mentions } = entry;
            const selected = selection?.key === key ? selection : null;
            const look: Look = {
              left: counts.get(key) ?? mentions.length,
              isFaded: filtering && !filter.entries.includes(key) && (faded.has(key) || counts.get(key) === 0),
              isChosen: filter.entries.includes(key),
              isExcluded: filter.excluded.includes(key),
            };
            return guard([entry, selected, look.left, look.isFaded, look.isChosen, look.isExcluded, filtering, t], () => this.#entry(entry, selected, look));
          },
        )}
      </ol>
      ${found.length > this.#most
        ? html`<button class="quiet more" @click=${this.#more}>${t.files.more(found.length - this.#most)}</button>`
        : nothing}`;
  }

  protected override updated(): void {
    const { selection } = this.state;
    if (selection === this.#revealed) return;
    this.#revealed = selection;
    const selected = this.querySelector('[data-selected]');
    const panel = this.closest('db-panel');
    if (selected && panel) revealWithin(selected, panel, panel.querySelector('.panel-head'));
  }

  #more(): void {
    this.#most += PAGE;
    this.requestUpdate();
  }

  #entry(entry: Entry, selection: Selection | null, { left, isFaded, isChosen, isExcluded }: Look): TemplateResult {
    const { t } = this;
    const { key, mentions } = entry;
    const name = nameOf(entry, t);
    const count = mentions.length;
    const go = (at: number): void => {
      goToMention(key, at, mentions.length);
    };
    return html`<li class="entry" data-key=${key} ?data-selected=${selection !== null} ?data-steps=${selection !== null && left === count && count > 1} ?data-dim=${isFaded} ?data-excluded=${isExcluded}>
      <input
        type="checkbox"
        class="entry-check"
        .checked=${isChosen}
        title=${t.filter.choose}
        aria-label=${t.filter.chooseEntry(name)}
        @change=${() => {
          toggleChosen(key);
        }}
      />
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
      <span class="entry-side">
        <button
          class="quiet icon-only entry-exclude"
          aria-pressed=${isExcluded ? 'true' : 'false'}
          title=${isExcluded ? t.filter.includeShort : t.filter.exclude}
          aria-label=${t.filter.excludeEntry(name)}
          @click=${() => {
            toggleExcluded(key);
          }}
        >
          ${icons.exclude}
        </button>
        ${left !== count ? share(left, count, t) : count === 1 ? nothing : selection === null ? times(count, t) : stepper(name, selection.at, count, go, t)}
      </span>
    </li>`;
  }
}

interface Look {
  /** Mentions in the paragraphs that remain. */
  readonly left: number;
  readonly isFaded: boolean;
  readonly isChosen: boolean;
  readonly isExcluded: boolean;
}

function times(count: number, t: Messages): TemplateResult {
  return html`<span class="times"><span aria-hidden="true">×${count}</span><span class="visually-hidden">${t.panel.times(count)}</span></span>`;
}

function share(left: number, count: number, t: Messages): TemplateResult {
  return html`<span class="times"><span aria-hidden="true">${t.filter.share(left, count)}</span><span class="visually-hidden">${t.filter.mentions(left, count)}</span></span>`;
}

customElements.define('db-entry-list', EntryList);
