import { html, nothing } from 'lit';

import { describeDate } from '../format/edtf';
import { setPublished } from '../state/actions';
import { currentArticle } from '../state/state';
import type { State } from '../state/state';
import { View } from './view';

/** The publication date, where it comes from, and a field to set it: relative dates hang on it. */
class Published extends View {
  protected override depends(state: State): readonly unknown[] {
    const { result, published, id } = currentArticle(state);
    return [result, published, id];
  }

  protected override render(): unknown {
    const { t } = this;
    const { result, published } = currentArticle(this.state);
    const found = result?.analysis.published ?? null;
    const from = result?.analysis.publishedFrom ?? 'none';
    const day = published ?? (found !== null && /^\d{4}-\d{2}-\d{2}/u.test(found) ? found.slice(0, 10) : '');
    return html`
      <label for="published">${t.published.label}</label>
      <input id="published" type="date" min="1900-01-01" max="2199-12-31" .value=${day} @change=${this.#change} aria-describedby="published-from" />
      <p id="published-from" class="detail">
        ${found === null ? nothing : html`${describeDate({ value: found, type: 'date' }, t)} – `}${t.published.from[from]}
        ${published === null
          ? nothing
          : html`<button
              class="plain"
              id="published-reset"
              @click=${() => {
                setPublished(null);
              }}
            >
              ${t.published.reset}
            </button>`}
      </p>
    `;
  }

  #change(event: Event): void {
    const { value, validity } = event.target as HTMLInputElement;
    if (validity.valid) setPublished(value === '' ? null : value);
  }
}

customElements.define('db-published', Published);
