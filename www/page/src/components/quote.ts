import { html } from 'lit';
import type { TemplateResult } from 'lit';

import { quoteOf } from '../model/quote';
import type { Category, Span } from '../model/types';

/** A mention within its sentence. */
export function quote(text: string, mention: Span, category: Category): TemplateResult {
  const { before, mention: words, after } = quoteOf(text, mention);
  return html`<span class="quote" lang="vi" data-category=${category}>${before}<mark class="sample">${words}</mark>${after}</span>`;
}
