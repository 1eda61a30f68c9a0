import { html } from 'lit';
import type { TemplateResult } from 'lit';

import type { Messages } from '../i18n';
import { icons } from './icons';

/** "‹ 2/7 ›": through the mentions of one entry. */
export function stepper(name: string, at: number, of: number, go: (at: number) => void, t: Messages): TemplateResult {
  return html`<div class="stepper" role="group" aria-label=${t.step.label(name)}>
    <button
      class="quiet icon-only"
      data-step="previous"
      title=${t.step.previous}
      aria-label=${t.step.previous}
      ?disabled=${of < 2}
      @click=${() => {
        go(at - 1);
      }}
    >
      ${icons.previous}
    </button>
    <span class="step-position">${t.step.position(at + 1, of)}</span>
    <button
      class="quiet icon-only"
      data-step="next"
      title=${t.step.next}
      aria-label=${t.step.next}
      ?disabled=${of < 2}
      @click=${() => {
        go(at + 1);
      }}
    >
      ${icons.next}
    </button>
  </div>`;
}
