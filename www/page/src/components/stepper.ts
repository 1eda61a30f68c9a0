import { html } from 'lit';
import type { TemplateResult } from 'lit';

import type { Messages } from '../i18n';
import { icons } from './icons';

const STEPS = { previous: -1, next: 1 } as const;

/** "‹ 2/7 ›": through the mentions of one entry. */
export function stepper(name: string, at: number, of: number, go: (at: number) => void, t: Messages): TemplateResult {
  const button = (step: keyof typeof STEPS): TemplateResult => html`<button
    class="quiet icon-only"
    data-step=${step}
    title=${t.step[step]}
    aria-label=${t.step[step]}
    ?disabled=${of < 2}
    @click=${() => {
      go(at + STEPS[step]);
    }}
  >
    ${icons[step]}
  </button>`;
  return html`<div class="stepper" role="group" aria-label=${t.step.label(name)}>
    ${button('previous')}
    <span class="step-position">${t.step.position(at + 1, of)}</span>
    ${button('next')}
  </div>`;
}
