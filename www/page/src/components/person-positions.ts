import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { Messages } from '../i18n';
import type { Official } from '../model/types';

/** Every position of an official as a list, each with its status where that is not the present one. */
export function positionsOf({ positions }: Official, t: Messages): TemplateResult {
  return html`<ul class="person-positions" aria-label=${t.card.positions}>
    ${positions.map(({ title, status }) => {
      const word = t.statuses[status];
      return html`<li><span lang="vi">${title}</span>${word === '' ? nothing : html` <span class="badge">${word}</span>`}</li>`;
    })}
  </ul>`;
}
