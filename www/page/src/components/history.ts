import { html, nothing } from 'lit';

import { shownOf } from '../model/shown';
import type { OfficialEntry, PersonEntry } from '../model/types';
import { historyOf, redo, redoable, undo, undoable } from '../state/correct';
import { currentArticle, shownTab, unplacedCorrections } from '../state/state';
import type { State } from '../state/state';
import { textOfStep } from './correction-text';
import { icons } from './icons';
import { View } from './view';

/** Undoing and doing again, what was corrected, and adding what was not seen. */
class History extends View {
  protected override depends(state: State): readonly unknown[] {
    const article = currentArticle(state);
    return [historyOf(state), state.dictionaryHistory, article.corrections, state.rules, shownOf(state), state.mode, shownTab(state)];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#keydown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#keydown);
  }

  protected override render(): unknown {
    const { t, state } = this;
    const article = currentArticle(state);
    const { past, future } = historyOf(state);
    const [undone, redone] = [undoable(state), redoable(state)];
    const count = article.corrections.length + state.rules.length;
    const unplaced = unplacedCorrections(article).filter((correction) => article.corrections.includes(correction)).length;
    const undoText = undone ? t.correct.undoOf(textOfStep(undone, t)) : t.correct.undo;
    const redoText = redone ? t.correct.redoOf(textOfStep(redone, t)) : t.correct.redo;
    return html`
      ${shownTab(state) === 'text'
        ? html`<button class="quiet" id="add-selected" aria-keyshortcuts="Alt+Enter" title=${`${t.correct.add.open} (Alt+Enter)`} @click=${this.#add}>${icons.add}<span>${t.correct.add.open}</span></button>`
        : nothing}
      ${this.#chosenPeople().length === 2 ? html`<button class="quiet" id="merge-chosen" title=${this.#chosenPeople().map(({ person }) => person.nameNormalised).join(' + ')} @click=${this.#merge}><span>${t.correct.mergeTwo}</span></button>` : nothing}
      ${count === 0 && !undone && !redone
        ? nothing
        : html`<span class="history-steps">
            ${count + past.length + future.length === 0
              ? nothing
              : html`<button class="quiet" id="corrections" aria-haspopup="dialog" @click=${this.#list}>
                  <span>${t.correct.count(count)}</span>${unplaced > 0 ? html`<span class="history-lost">${t.correct.list.unplacedCount(unplaced)}</span>` : nothing}
                </button>`}
            <button class="quiet icon-only" id="undo" aria-disabled=${undone ? 'false' : 'true'} aria-keyshortcuts="Control+Z" title=${undoText} aria-label=${undoText} @click=${undo}>${icons.undo}</button>
            <button class="quiet icon-only" id="redo" aria-disabled=${redone ? 'false' : 'true'} aria-keyshortcuts="Control+Shift+Z Control+Y" title=${redoText} aria-label=${redoText} @click=${redo}>${icons.redo}</button>
          </span>`}
    `;
  }

  /** The people who are chosen in the list, if nothing else is. */
  #chosenPeople(): readonly (OfficialEntry | PersonEntry)[] {
    const { entries } = this.state.filter;
    const findings = shownOf(this.state)?.findings;
    const people = entries.map((key) => findings?.byKey.get(key)).filter((entry) => entry?.category === 'official' || entry?.category === 'person');
    return people.length === entries.length ? people : [];
  }

  /** The fuller name stays; it can be undone. */
  #merge(): void {
    const [one, two] = this.#chosenPeople();
    if (!one || !two) return;
    const [person, into] = two.person.nameNormalised.length > one.person.nameNormalised.length ? [one, two] : [two, one];
    void import('../correct/merge').then(async ({ mergePeople }) => {
      await mergePeople(person, into);
      this.querySelector<HTMLElement>('#undo')?.focus({ preventScroll: true });
    });
  }

  #add(): void {
    document.querySelector('db-selection')?.open();
  }

  #list(): void {
    void import('../correct/list').then(({ openCorrections }) => {
      openCorrections();
    });
  }

  /** In a field, the browser's own undo stays. */
  readonly #keydown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
    const { target } = event;
    if (target instanceof Element && target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]')) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) undo();
    else if ((key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey)) redo();
    else return;
    event.preventDefault();
  };
}

customElements.define('db-history', History);
