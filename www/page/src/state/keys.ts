/** Single keys: what each does. They can be switched off, and do nothing while somebody types. */
import { shownOf } from '../model/shown';
import { neighbour } from '../model/steps';
import { LAYERS } from '../model/types';
import { clearSelection, goToMention, setMode, setView, toggleLayer } from './actions';
import { setFolded, showFound } from './areas';
import { clearFilter, toggleChosen, toggleExcluded } from './filtering';
import { isFiltering } from '../model/filter';
import { saveSettings } from './settings';
import type { Side } from './settings';
import { store } from './state';
import type { Selection } from './state';

export const KEYS = ['next', 'previous', 'nextSame', 'previousSame', 'search', 'choose', 'exclude', 'edit', 'hide', 'layers', 'list', 'details', 'help'] as const;
export type Shortcut = (typeof KEYS)[number];

/** As they are printed on the keys; `layers` is any of five digits. */
export const KEY_OF: Readonly<Record<Shortcut, string>> = {
  next: 'j',
  previous: 'k',
  nextSame: 'n',
  previousSame: 'p',
  search: '/',
  choose: 'f',
  exclude: 'x',
  edit: 'e',
  hide: 'h',
  layers: '1–5',
  list: 'l',
  details: 'd',
  help: '?',
};

/** What a key does; `listed` is the entry in whose line the focus is. Says whether it did anything. */
export function pressKey(event: Pick<KeyboardEvent, 'key' | 'code'>, listed: string | null): boolean {
  const layer = LAYERS[Number(/^Digit(?<digit>[1-5])$/u.exec(event.code)?.groups?.['digit'] ?? 0) - 1];
  if (layer && event.key !== '?') {
    toggleLayer(layer);
    return true;
  }
  const key = event.key.toLowerCase();
  const shortcut = KEYS.find((name) => KEY_OF[name] === key);
  if (shortcut === undefined || shortcut === 'layers') return false;
  if (shortcut === 'help') {
    openHelp();
    return true;
  }
  return hasFindings() && ACTIONS[shortcut](listed ?? position()?.key ?? null);
}

/** The mention from which the keys go on: that of the mark with the focus, or the selected one. */
function position(): Selection | null {
  // Where mentions lie over each other, the mark of the selected one may belong to another first.
  const mark = document.activeElement?.closest('.mark:not([data-current])');
  const place = mark && document.querySelector('db-reader')?.placeOf(mark);
  return place ? { key: place.entry.key, at: place.mention } : store.value.selection;
}

function hasFindings(): boolean {
  return shownOf(store.value) !== null;
}

const ACTIONS: Readonly<Record<Exclude<Shortcut, 'help' | 'layers'>, (key: string | null) => boolean>> = {
  next: () => step(1),
  previous: () => step(-1),
  nextSame: () => stepSame(1),
  previousSame: () => stepSame(-1),
  search: () => {
    showFound();
    focusOn('#search');
    return true;
  },
  choose: (key) => withKey(key, toggleChosen),
  exclude: (key) => withKey(key, toggleExcluded),
  edit: () => {
    setView('article');
    setMode('edit');
    document.querySelector('db-reader')?.focusText();
    return true;
  },
  hide: (key) => {
    const category = key === null ? undefined : shownOf(store.value)?.findings.byKey.get(key)?.category;
    if (category) toggleLayer(category);
    return category !== undefined;
  },
  list: () => fold('found'),
  details: () => fold('details'),
};

function withKey(key: string | null, act: (key: string) => void): boolean {
  if (key !== null) act(key);
  return key !== null;
}

/** To the next mention of all that is shown and that the filter leaves. */
function step(by: 1 | -1): boolean {
  const { shown: layers } = store.value;
  const shown = shownOf(store.value);
  if (!shown) return false;
  const here = position();
  const from = here ? (shown.findings.byKey.get(here.key)?.mentions[here.at]?.start ?? null) : null;
  const next = neighbour(shown.findings, shown.text, shown.filtered, layers, from, by);
  if (!next) return false;
  goToMention(next.key, next.at, next.of);
  document.querySelector('db-reader')?.focusMention(true);
  return true;
}

/** To the next mention of the same entry. */
function stepSame(by: 1 | -1): boolean {
  const here = position();
  const entry = here ? shownOf(store.value)?.findings.byKey.get(here.key) : undefined;
  if (!here || !entry) return false;
  goToMention(here.key, here.at + by, entry.mentions.length);
  document.querySelector('db-reader')?.focusMention(true);
  return true;
}

function fold(side: Side): boolean {
  const { view } = store.value;
  const area = document.querySelector(side === 'found' ? 'db-panel' : 'db-details');
  const isOpen = area?.querySelector(`#fold-${side}, .area-head`)?.checkVisibility() === true;
  if (isOpen && view === side) setView('article');
  if (document.querySelector('db-view-switch')?.checkVisibility() === true) setView(isOpen ? 'article' : side);
  else if (isOpen) document.querySelector<HTMLElement>(`#fold-${side}`)?.click();
  else document.querySelector<HTMLElement>(`#unfold-${side}`)?.click();
  if (!isOpen) setFolded(side, false);
  return true;
}

/** Escape takes back one thing after the other: the card, the details over the article, the selection, the filter. */
export function escape(): boolean {
  const { card, mode, view, selection, filter } = store.value;
  if (card) {
    // The browser closes it. Wherever the focus went from an opened one, it goes back to the mark.
    if (!card.isPeek && mode === 'read' && document.activeElement?.closest('.mark, db-card') === null) document.querySelector('db-reader')?.focusMention();
    return false;
  }
  if (view === 'details') {
    setView('article');
    document.querySelector('db-reader')?.focusMention();
  } else if (selection) clearSelection();
  else if (isFiltering(filter)) clearFilter();
  else return false;
  return true;
}

export function openHelp(): void {
  void import('../components/help').then(() => {
    store.update({ isHelpOpen: true });
  });
}

export function closeHelp(): void {
  store.update({ isHelpOpen: false });
}

export function setShortcuts(shortcuts: boolean): void {
  store.update({ shortcuts });
  saveSettings(store.value);
}

function focusOn(selector: string): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>(selector);
    field?.focus({ preventScroll: true });
    field?.select();
  });
}
