import { html, nothing } from 'lit';

import { describeDate } from '../format/edtf';
import { setPublished } from '../state/actions';
import { currentArticle } from '../state/state';
import type { State } from '../state/state';
import { View } from './view';

/** The publication date, where it comes from, and a field to set it: relative dates hang on it. */
class Published extends View {
  protected override depends(state: State): readonly unknown[] {
    const { result, published, record, id } = currentArticle(state);
    return [result, published, record, id];
  }

  protected override render(): unknown {
    const { t } = this;
    const { result, published, record } = currentArticle(this.state);
    const found = result?.analysis.published ?? null;
    const from = result?.analysis.publishedFrom ?? 'none';
    const said = from === 'option' && result?.published === null ? record?.published : undefined;
    const day = published ?? (found !== null && /^\d{4}-\d{2}-\d{2}/u.test(found) ? found.slice(0, 10) : '');
    return html`
      <label for="published">${t.published.label}</label>
      <input id="published" type="date" min="1900-01-01" max="2199-12-31" .value=${day} @change=${this.#change} aria-describedby="published-from" />
      <p id="published-from" class="detail">
        ${found === null ? nothing : html`${describeDate({ value: found, type: 'date' }, t)} – `}${said ? t.published.said(t.provenance[said.from], said.isGuess) : t.published.from[from]}
        ${published === null
          ? nothing
          : html`<button
              class="plain"
              id="published-reset"
              @click=${this.#reset}
            >
              ${record?.published ? t.published.resetToFile : t.published.reset}
            </button>`}
      </p>
    `;
  }

  /** The button goes, the field stays. */
  #reset(): void {
    setPublished(null);
    this.querySelector<HTMLElement>('#published')?.focus({ preventScroll: true });
  }

  #change(event: Event): void {
    const { value, validity } = event.target as HTMLInputElement;
    if (validity.valid) setPublished(value === '' ? null : value);
  }
}

customElements.define('db-published', Published);
