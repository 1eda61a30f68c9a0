import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { removeArticle, showArticle } from '../state/actions';
import type { Article, State } from '../state/state';
import { icons } from './icons';
import { View } from './view';

const LONGEST_NAME = 48;

/** The articles on the desk, to switch between and to remove. */
class Articles extends View {
  protected override depends(state: State): readonly unknown[] {
    return [state.articles, state.current];
  }

  protected override render(): unknown {
    const { t } = this;
    const { articles, current } = this.state;
    return html`<nav class="articles" aria-label=${t.files.list}>
      <ul>
        ${repeat(
          articles,
          ({ id }) => id,
          (article) => {
            const name = this.#nameOf(article);
            return html`<li ?data-current=${article.id === current}>
              <button
                class="quiet"
                title=${name}
                aria-current=${article.id === current ? 'true' : 'false'}
                @click=${() => {
                  showArticle(article.id);
                }}
              >
                <span>${name}</span>
              </button>
              <button
                class="quiet icon-only"
                title=${t.files.remove(name)}
                aria-label=${t.files.remove(name)}
                @click=${() => {
                  removeArticle(article.id);
                  document.querySelector('db-reader')?.focusArticle();
                }}
              >
                ${icons.close}
              </button>
            </li>`;
          },
        )}
      </ul>
    </nav>`;
  }

  /** The file's name; for a pasted text its first line. */
  #nameOf({ fileName, text }: Article): string {
    if (fileName !== null) return fileName;
    const line = /\S.*/u.exec(text)?.[0].trimEnd() ?? this.t.files.untitled;
    return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME).replace(/\s\S*$/u, '')} …` : line;
  }
}

customElements.define('db-articles', Articles);
