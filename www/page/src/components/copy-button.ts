import { html } from 'lit';
import type { TemplateResult } from 'lit';

import type { Messages } from '../i18n';
import { icons } from './icons';

/** Copies what is shown of an entry around the button: the card, or the details. */
export function copyButton(name: string, t: Messages): TemplateResult {
  const copy = async ({ currentTarget }: Event): Promise<void> => {
    const around = (currentTarget as Element).closest('.card, db-details');
    const { copyEntry } = await import('../export/copy-entry');
    if (around) await copyEntry(around, name);
  };
  return html`<button class="quiet icon-only copy-entry" title=${t.copyEntry} aria-label="${t.copyEntry}: ${name}" @click=${copy}>${icons.copy}</button>`;
}
