/**
 * Cards that open by themselves, as WCAG 1.4.13 asks: they come after a short while, stay while the pointer is on the mark or on the
 * card, and go with Escape.
 */
import { closeCard, peekCard } from '../state/actions';
import { store } from '../state/state';

/** Milliseconds on a mark before its card comes, and away from both before it goes. */
const COMES = 450;
const GOES = 300;

let timer: ReturnType<typeof setTimeout> | undefined;
/** The place for which a card is to come, or came: with Escape it stays away until another place was visited. */
let wanted: string | null = null;
/** Whether the page itself is giving the focus to a mark. */
let isGiving = false;
/** Whether the card is to go already: more moves of the pointer do not put that off. */
let leaves = false;

function stop(): void {
  clearTimeout(timer);
  leaves = false;
}

export const peeking = {
  /** The pointer or the focus is on a place of the text. */
  come(key: string, start: number, at: number): void {
    const { card, mode } = store.value;
    const place = `${start} ${key}`;
    if (place === wanted) {
      if (isShown(place)) stop();
      return;
    }
    stop();
    // A card that was opened stays, and so does whatever else lies over the page.
    if (mode !== 'read' || (card && !card.isPeek)) return;
    wanted = place;
    if (isGiving) return;
    timer = setTimeout(() => {
      const other = document.querySelector(':popover-open:not(.card), dialog[open]');
      if (!other && wanted === place) peekCard(key, start, at);
    }, COMES);
  },

  /** Gives the focus to a mark that nobody has gone to: it brings no card. */
  giveFocus(mark: HTMLElement): void {
    isGiving = true;
    mark.focus({ preventScroll: true });
    isGiving = false;
  },

  /** The card of a place was closed: the focus that goes back to it brings no other. */
  dismiss(key: string, start: number): void {
    stop();
    wanted = `${start} ${key}`;
  },

  /** The pointer is on the card. */
  stay(): void {
    if (store.value.card?.isPeek) stop();
  },

  /** The pointer or the focus has left the mark or the card. */
  leave(): void {
    if (leaves) return;
    stop();
    if (!store.value.card?.isPeek) wanted = null;
    leaves = true;
    timer = setTimeout(() => {
      leaves = false;
      wanted = null;
      if (store.value.card?.isPeek && !document.querySelector('db-card')?.contains(document.activeElement)) closeCard();
    }, GOES);
  },

  /** Somebody opens a card or does something else: none comes by itself. */
  cancel(): void {
    stop();
  },
};

function isShown(place: string): boolean {
  const { card } = store.value;
  return card !== null && `${card.start} ${card.key}` === place;
}
