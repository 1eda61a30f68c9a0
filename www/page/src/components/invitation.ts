import { html } from 'lit';
import type { TemplateResult } from 'lit';

import type { Messages } from '../i18n';
import { chooseFiles, openExample } from './file-buttons';
import { icons } from './icons';

/** What an empty page says of itself; the first of its three lines stands where the text will. */
export function invitation(t: Messages): TemplateResult {
  const [, found, privacy] = t.empty.lines;
  return html`<div class="invitation">
    <p>${found}</p>
    <p>${privacy}</p>
    <p class="buttons">
      <button class="button" id="example" @click=${openExample}>${icons.example}<span>${t.empty.example}</span></button>
      <button class="button" id="choose" @click=${chooseFiles}>${icons.file}<span>${t.empty.choose}</span></button>
    </p>
  </div>`;
}
