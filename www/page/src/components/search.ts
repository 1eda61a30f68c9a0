import { html } from 'lit';

import { setQuery } from '../state/filtering';
import type { State } from '../state/state';
import { View } from './view';

/** A field that narrows the lists to what is typed. */
class Search extends View {
  protected override depends(state: State): readonly unknown[] {
    return [state.query];
  }

  protected override render(): unknown {
    const { t } = this;
    return html`<input
      id="search"
      type="search"
      aria-label=${t.search.label}
      placeholder=${t.search.placeholder}
      autocomplete="off"
      spellcheck="false"
      .value=${this.state.query}
      @input=${(event: Event) => {
        setQuery((event.target as HTMLInputElement).value);
      }}
      @keydown=${this.#keydown}
    />`;
  }

  /** Escape empties the field, and then leaves it. */
  #keydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.state.query === '') document.querySelector('db-reader')?.focusArticle();
    else setQuery('');
  }
}

customElements.define('db-search', Search);
