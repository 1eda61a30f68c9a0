import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';

import { shownOf } from '../model/shown';
import type { Entry } from '../model/types';
import { uncover } from '../reader/scroll';
import { closeCard, openCard } from '../state/actions';
import { showDetails } from '../state/areas';
import { currentArticle, shownAnalysis } from '../state/state';
import type { OpenCard, State } from '../state/state';
import { entryFacts } from './entry-facts';
import { copyButton } from './copy-button';
import { nameOf } from './entry-name';
import { icons } from './icons';
import { peeking } from './peek';
import { quote } from './quote';
import { stepper } from './stepper';
import { View } from './view';

/** Pixels between the card and its mark, and between the card and the window. */
const EDGE = 8;

const REACHED = 'button:enabled, input:enabled, select:enabled, textarea:enabled, a[href], summary, [tabindex="0"]';

/** What is known about one entry, beside its mark. Escape or a press elsewhere closes it. */
class Card extends View {
  /** The card that is shown, kept while it closes so that the focus can go back. */
  #shown: OpenCard | null = null;
  #hadFocus = false;
  #wasPeek = false;
  #stopFollowing: (() => void) | undefined;

  protected override depends(state: State): readonly unknown[] {
    return [state.card, shownOf(state)];
  }

  protected override render(): unknown {
    return html`<div class="card" popover="auto" role="dialog" aria-labelledby="card-title" tabindex="-1" @pointerenter=${peeking.stay} @pointerleave=${peeking.leave} @focusout=${peeking.leave} @keydown=${this.#keydown} @beforetoggle=${this.#toggles} @toggle=${this.#toggled}>
      ${this.#content()}
    </div>`;
  }

  /** What has the focus goes with the content, before the card itself does. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#hadFocus = this.contains(document.activeElement);
  }

  protected override updated(): void {
    const { card } = this.state;
    const popover = this.#popover;
    const anchor = card ? this.#anchorOf(card) : undefined;
    if (!card || !anchor) {
      if (popover.matches(':popover-open')) popover.hidePopover();
      return;
    }
    // A press on another mark closes the card and opens it again, before anybody is told that it was closed.
    const opens = !popover.matches(':popover-open');
    const moves = this.#shown !== card;
    this.#shown = card;
    if (opens) popover.showPopover();
    if (moves) this.#follow(anchor);
    // Whoever types goes on typing, and whoever only looks goes on reading; everybody else gets into the card.
    const enters = !card.isPeek && (opens || this.#wasPeek);
    this.#wasPeek = card.isPeek;
    if (enters && this.state.mode === 'read') popover.focus({ preventScroll: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing?.();
  }

  #content(): unknown {
    const { t, state } = this;
    const entry = this.#entry();
    const { card } = state;
    const shown = shownOf(state);
    if (!entry || !card || !shown) return nothing;
    const { at } = card;
    const { key, mentions, category } = entry;
    const mention = mentions[at];
    const name = nameOf(entry, t);
    const step = (at: number): void => {
      const wrapped = (at + mentions.length) % mentions.length;
      openCard(key, mentions[wrapped]?.start ?? 0, wrapped);
    };
    return html`
      <div class="card-head">
        <p class="card-kind" data-category=${category}><span class="sample">${t.layers[category]}</span></p>
        <span class="card-buttons">
          ${copyButton(name, t)}
          <button class="quiet icon-only" id="card-details" title=${t.details.open} aria-label=${t.details.open} @click=${() => { this.#details(key, at); }}>${icons.unfoldRight}</button>
          <button class="quiet icon-only" id="card-close" title=${t.card.close} aria-label=${t.card.close} @click=${closeCard}>${icons.close}</button>
        </span>
      </div>
      <h2 id="card-title" lang=${category === 'date' ? t.code : 'vi'}>${name}</h2>
      ${entryFacts(entry, at, shownAnalysis(currentArticle(state))?.published ?? null, t)}
      ${mention ? html`<p class="card-quote">${quote(shown.text, mention, category)}</p>` : nothing}
      <div class="card-foot">
        <span class="detail">${t.panel.times(mentions.length)}</span>
        ${mentions.length > 1 ? stepper(name, at, mentions.length, step, t) : nothing}
      </div>
      <db-correct .entry=${key} .at=${at}></db-correct>
    `;
  }

  /** The entry becomes the selected one, and the details come into sight. */
  #details(key: string, at: number): void {
    openCard(key, 0, at);
    this.#shown = null;
    showDetails();
    requestAnimationFrame(() => {
      document.querySelector<HTMLElement>('.details-name')?.focus({ preventScroll: true });
    });
  }

  #entry(): Entry | undefined {
    const { card } = this.state;
    return card ? shownOf(this.state)?.findings.byKey.get(card.key) : undefined;
  }

  #anchorOf({ key, start }: OpenCard): HTMLElement | undefined {
    return document.querySelector('db-reader')?.markOf(key, start);
  }

  get #popover(): HTMLElement {
    const popover = this.querySelector<HTMLElement>('.card');
    if (!popover) throw new Error('the card has not been rendered');
    return popover;
  }

  #follow(anchor: HTMLElement): void {
    const popover = this.#popover;
    let arrives = true;
    this.#stopFollowing?.();
    const switcher = document.querySelector<HTMLElement>('db-view-switch');
    const place = (): void => {
      // The bar at the lower edge of a narrow screen stays free. In a low window there is only room beside the mark.
      const bar = switcher?.offsetHeight ?? 0;
      const padding = { top: EDGE, right: EDGE, bottom: EDGE + bar, left: EDGE };
      popover.style.setProperty('--bar', `${bar}px`);
      void computePosition(anchor, popover, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware: [
          offset(EDGE),
          flip({ padding, fallbackPlacements: ['top-start', 'right-start', 'left-start'] }),
          // A form stays in sight, be it over its mark: somebody writes in it.
          shift({ padding, crossAxis: popover.querySelector('.correct-form') !== null }),
          size({
            padding,
            apply: ({ availableHeight }) => {
              popover.style.setProperty('--room', `${Math.floor(availableHeight)}px`);
            },
          }),
        ],
      }).then(({ x, y }) => {
        // Custom properties, so that the stylesheet can make a sheet of it on a narrow screen.
        popover.style.setProperty('--x', `${Math.round(x)}px`);
        popover.style.setProperty('--y', `${Math.round(y)}px`);
        if (arrives) uncover(anchor, popover);
        arrives = false;
      });
    };
    const stop = autoUpdate(anchor, popover, place);
    // The bar grows by a line when something is selected.
    const grows = new ResizeObserver(place);
    if (switcher) grows.observe(switcher);
    this.#stopFollowing = () => {
      stop();
      grows.disconnect();
    };
  }

  /** Tab leaves the card where its mark stands in the order. Out of a form it leads round again: somebody writes in it. */
  #keydown(event: KeyboardEvent): void {
    const { key, shiftKey, altKey, ctrlKey, metaKey, target } = event;
    const popover = this.#popover;
    if (key !== 'Tab' || altKey || ctrlKey || metaKey || this.state.mode !== 'read') return;
    const reached = [...popover.querySelectorAll<HTMLElement>(REACHED)].filter((element) => element.tabIndex >= 0 && element.checkVisibility());
    const [first] = reached;
    const last = reached.at(-1);
    if (shiftKey ? target !== first && target !== popover : target !== last) return;
    if (popover.querySelector('.correct-form')) {
      event.preventDefault();
      (shiftKey ? last : first)?.focus();
      return;
    }
    // From the mark, Tab goes on to what follows it.
    if (shiftKey) event.preventDefault();
    this.#giveBack();
    closeCard();
  }

  /** What was corrected may be no mention any more. */
  #giveBack(anchor = this.#shown ? this.#anchorOf(this.#shown) : undefined): void {
    if (anchor) peeking.giveFocus(anchor);
    else document.querySelector('db-reader')?.focusArticle();
  }

  /** The browser would give the focus back to where it came from; by then the card may have moved to another mark. */
  #toggles(): void {
    this.#hadFocus ||= this.contains(document.activeElement);
  }

  #toggled(event: ToggleEvent): void {
    if (event.newState !== 'closed' || !this.#shown) return;
    const anchor = this.#anchorOf(this.#shown);
    if (this.#hadFocus) peeking.dismiss(this.#shown.key, this.#shown.start);
    this.#shown = null;
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    closeCard();
    // A step to another mark has taken the focus there, and the button for them into the details.
    const { activeElement } = document;
    const isTaken = activeElement?.matches('.mark[data-current], .details-name') === true;
    const goesBack = this.#hadFocus && !isTaken;
    this.#hadFocus = false;
    if (goesBack) this.#giveBack(anchor);
  }
}

customElements.define('db-card', Card);
