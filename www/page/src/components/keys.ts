import { escape, pressKey } from '../state/keys';
import { store } from '../state/state';

/** Fields in which keys are letters, and what lies over the page and has keys of its own. */
const TYPING = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';
const OVER = 'dialog[open], [popover]:not(.card):popover-open';

/** Listens to the keys that do something wherever the focus is. */
export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    const { key, target, defaultPrevented, isComposing, ctrlKey, metaKey, altKey } = event;
    if (defaultPrevented || isComposing || ctrlKey || metaKey || altKey || !(target instanceof Element)) return;
    if (target.closest(TYPING) || document.querySelector(OVER)) return;
    const did = key === 'Escape' ? escape() : store.value.shortcuts && key.length === 1 && pressKey(event, entryOf(target));
    if (did) event.preventDefault();
  });
}

/** The entry to which a mark or a line of the list belongs. */
function entryOf(element: Element): string | null {
  const mark = element.closest('.mark');
  const reader = document.querySelector('db-reader');
  return (mark && reader?.keyOf(mark)) ?? element.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null;
}

