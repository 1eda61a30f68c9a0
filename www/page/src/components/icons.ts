/** Icons, drawn on a grid of 16; always beside or instead of a text label, so hidden from screen readers. */
import { svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { html } from 'lit';

function icon(drawing: SVGTemplateResult): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${drawing}</svg>`;
}

export const icons = {
  close: icon(svg`<path d="M4 4l8 8M12 4l-8 8" />`),
  previous: icon(svg`<path d="M10 3.5L5.5 8l4.5 4.5" />`),
  next: icon(svg`<path d="M6 3.5L10.5 8 6 12.5" />`),
  foldLeft: icon(svg`<rect x="2.5" y="3" width="11" height="10" rx="1.5" /><path d="M6 3v10M11 6.2L9.2 8l1.8 1.8" />`),
  unfoldLeft: icon(svg`<rect x="2.5" y="3" width="11" height="10" rx="1.5" /><path d="M6 3v10M9.2 6.2L11 8 9.2 9.8" />`),
  foldRight: icon(svg`<rect x="2.5" y="3" width="11" height="10" rx="1.5" /><path d="M10 3v10M5 6.2L6.8 8 5 9.8" />`),
  unfoldRight: icon(svg`<rect x="2.5" y="3" width="11" height="10" rx="1.5" /><path d="M10 3v10M6.8 6.2L5 8l1.8 1.8" />`),
  keys: icon(svg`<rect x="1.5" y="4" width="13" height="8.5" rx="1.5" /><path d="M4 7h.01M6.7 7h.01M9.4 7h.01M12 7h.01M5 10h6" />`),
  filter: icon(svg`<path d="M2.5 4.5h11M4.5 8h7M6.5 11.5h3" />`),
  exclude: icon(svg`<circle cx="8" cy="8" r="5" /><path d="M4.6 4.6l6.8 6.8" />`),
  edit: icon(svg`<path d="M3 13l.7-3L10.5 3.2a1.2 1.2 0 0 1 1.7 0l.6.6a1.2 1.2 0 0 1 0 1.7L6 12.3 3 13z" />`),
  undo: icon(svg`<path d="M5.5 3L2.5 6l3 3M2.5 6H9.5a3.5 3.5 0 0 1 0 7H6" />`),
  redo: icon(svg`<path d="M10.5 3l3 3-3 3M13.5 6H6.5a3.5 3.5 0 0 0 0 7H10" />`),
  done: icon(svg`<path d="M3.5 8.5l3 3 6-7" />`),
  file: icon(svg`<path d="M4 2h5l3.5 3.5V14H4zM9 2v3.5h3.5" />`),
  folder: icon(svg`<path d="M2 4.5V12.5h12v-7H8L6.5 3.5H2z" />`),
  copy: icon(svg`<path d="M6 5.5h6.5v8H6zM10 5.5v-3H3.5v8H6" />`),
  save: icon(svg`<path d="M8 2.5v7.5M4.8 6.8L8 10l3.2-3.2M3 11v2.5h10V11" />`),
  list: icon(svg`<path d="M4.5 6.5L8 10l3.5-3.5" />`),
  minus: icon(svg`<path d="M3.5 8h9" />`),
  add: icon(svg`<path d="M8 3.5v9M3.5 8h9" />`),
  example: icon(svg`<path d="M3 3.5h10M3 6.5h10M3 9.5h10M3 12.5h6" />`),
  book: icon(svg`<path d="M8 4.2C6.6 3.2 4.6 2.9 2.5 3v9.5c2.1-.1 4.1.2 5.5 1.2 1.4-1 3.4-1.3 5.5-1.2V3C11.4 2.9 9.4 3.2 8 4.2zM8 4.2v9.5" />`),
  print: icon(svg`<path d="M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z" />`),
  past: icon(svg`<path d="M2.5 8a5.5 5.5 0 1 0 1.8-4.1L2.5 5.5M2.5 2.5v3h3M8 5v3.2l2.2 1.4" />`),
  trash: icon(svg`<path d="M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5M6.8 7v3.5M9.2 7v3.5" />`),
  themeAuto: icon(svg`<circle cx="8" cy="8" r="5" /><path d="M8 3a5 5 0 0 1 0 10z" fill="currentColor" stroke="none" />`),
  themeLight: icon(
    svg`<circle cx="8" cy="8" r="2.8" /><path d="M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1" />`,
  ),
  themeDark: icon(svg`<path d="M13 9.6A5.4 5.4 0 0 1 6.4 3a5.4 5.4 0 1 0 6.6 6.6z" />`),
};
