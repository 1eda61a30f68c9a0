/** The areas beside the article: folding them away, and which of the three fills a narrow screen. */
import { saveSettings } from './settings';
import type { Side } from './settings';
import { store } from './state';

export function setFolded(side: Side, isFolded: boolean): void {
  store.update(({ folded }) => ({ folded: { ...folded, [side]: isFolded } }));
  saveSettings(store.value);
}

/** Shows the details, wherever they are: beside, over or below the article. */
export function showDetails(): void {
  if (store.value.folded.details) setFolded('details', false);
  store.update({ view: 'details', card: null });
}

/** Shows the list of what was found. */
export function showFound(): void {
  if (store.value.folded.found) setFolded('found', false);
  store.update({ view: 'found', card: null });
}
