import { html } from 'lit';
import type { TemplateResult } from 'lit';

import { quoteOf } from '../model/context';
import type { Category, Span } from '../model/types';

/** The sentence around a mention, with the mention marked in the colour and with the line of its category. */
export function quoteView(text: string, span: Span, category: Category): TemplateResult {
  const { before, text: words, after } = quoteOf(text, span);
  return html`<span class="quote" lang="vi" data-category=${category}>${before}<span class="sample">${words}</span>${after}</span>`;
}
