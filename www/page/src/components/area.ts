/** The heads of the areas beside the article, and the rails that are left of them when they are folded away. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';

import type { Messages } from '../i18n';
import { setFolded } from '../state/areas';
import { setView } from '../state/actions';
import type { Side } from '../state/settings';
import { icons } from './icons';

export function areaHead(side: Side, t: Messages): TemplateResult {
  const { title, fold } = t.areas[side];
  return html`<div class="area-head">
    <h2>${title}</h2>
    <button class="quiet icon-only fold" id="fold-${side}" title=${fold} aria-expanded="true" aria-label=${fold} @click=${() => { close(side); }}>
      ${side === 'found' ? icons.foldLeft : icons.foldRight}
    </button>
  </div>`;
}

export function areaRail(side: Side, t: Messages): TemplateResult {
  const { title, unfold } = t.areas[side];
  return html`<button class="quiet rail" id="unfold-${side}" title=${unfold} aria-expanded="false" aria-label=${unfold} @click=${() => { open(side); }}>
    ${side === 'found' ? icons.unfoldLeft : icons.unfoldRight}<span aria-hidden="true">${title}</span>
  </button>`;
}

/** On a medium screen the rail of the details opens them over the article. */
function open(side: Side): void {
  if (side === 'details') setView('details');
  setFolded(side, false);
  focusOn(`#fold-${side}`);
}

function close(side: Side): void {
  const lay = side === 'details' && matchMedia(MEDIUM).matches;
  setView('article');
  if (!lay) setFolded(side, true);
  focusOn(`#unfold-${side}`);
}

/** Between the widths at which all areas stand side by side, and one alone. The stylesheet has the same. */
const MEDIUM = '(48rem <= width < 80rem) and (height >= 30rem)';

/** The button that was pressed goes; its counterpart comes with the next update. */
function focusOn(selector: string): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  });
}
