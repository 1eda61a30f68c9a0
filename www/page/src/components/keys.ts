import { escape, pressKey } from '../state/keys';
import { store } from '../state/state';
import { peeking } from './peek';

/** Fields in which keys are letters, and what lies over the page and has keys of its own. */
const TYPING = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';
const OVER = 'dialog[open], [popover]:not(.card):popover-open';

/** Listens to the keys that do something wherever the focus is. */
export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    const { key, target, defaultPrevented, isComposing, ctrlKey, metaKey, altKey } = event;
    if (defaultPrevented || isComposing || ctrlKey || metaKey || altKey || !(target instanceof Element)) return;
    if (target.closest(TYPING) || document.querySelector(OVER)) return;
    // A card that is on its way does not come any more.
    if (key === 'Escape') peeking.cancel();
    const did = key === 'Escape' ? escape() : store.value.shortcuts && key.length === 1 && pressKey(event, target.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null);
    if (did) event.preventDefault();
  });
}
