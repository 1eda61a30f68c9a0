import { html, nothing, render } from 'lit';
import type { TemplateResult } from 'lit';

import { PARTS, reportMessages } from '../i18n/report';
import type { ReportMessages } from '../i18n/report';
import { messages } from '../i18n';
import { currentArticle, shownAnalysis, store } from '../state/state';
import { hasAround } from './paper';
import { choosePart, chosenParts, printStoryOnly, printsStoryOnly } from './printing';
import '../views/views.css';
import './dialog.css';

/** Asks what to print, and prints it. The browser gives the focus back to where it came from. */
export function openPrintDialog(): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'print-dialog';
  dialog.setAttribute('aria-labelledby', 'print-title');
  const analysis = shownAnalysis(currentArticle(store.value));
  const isAround = analysis !== null && hasAround(analysis);
  const draw = (): void => {
    const t = messages();
    const words = reportMessages[t.code];
    const chosen = chosenParts();
    render(
      html`<form method="dialog">
        <h2 id="print-title">${words.dialog}</h2>
        <fieldset aria-describedby="print-hint">
          <legend class="visually-hidden">${words.dialog}</legend>
          ${PARTS.map(
            (part) => html`<label>
              <input type="checkbox" name=${part} .checked=${chosen.has(part)} @change=${(event: Event) => {
                choosePart(part, (event.target as HTMLInputElement).checked);
                draw();
              }} />
              ${words.parts[part]}
            </label>${part === 'text' && isAround ? storyOnly(words, chosen.has('text')) : nothing}`,
          )}
        </fieldset>
        <p class="detail" id="print-hint" role="status">${chosen.size === 0 ? words.nothing : words.hint}</p>
        <div class="buttons">
          <button class="button" id="print-now" value="print" ?disabled=${chosen.size === 0}>${words.print}</button>
          <button class="quiet" id="print-cancel" value="cancel" formnovalidate>${words.cancel}</button>
        </div>
      </form>`,
      dialog,
    );
  };
  draw();
  dialog.addEventListener('close', () => {
    const isWanted = dialog.returnValue === 'print';
    dialog.remove();
    if (isWanted) window.print();
  });
  // A press beside it closes it.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
}

function storyOnly(words: ReportMessages, isText: boolean): TemplateResult {
  return html`<label class="within">
    <input type="checkbox" name="story" .checked=${printsStoryOnly()} ?disabled=${!isText} @change=${(event: Event) => {
      printStoryOnly((event.target as HTMLInputElement).checked);
    }} />
    ${words.storyOnly}
  </label>`;
}
