import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { folded, nameOfArticle, titleOfArticle } from '../model/article-name';
import { removeAllArticles, removeArticle, showArticle } from '../state/actions';
import type { Article, State } from '../state/state';
import { icons } from './icons';
import { Pieces } from './pieces';
import { View } from './view';

/** Articles that stand side by side; of more the current one is named, above a list to open. */
const FEW = 6;

/** The articles on the desk, to switch between and to remove. */
class Articles extends View {
  #isOpen = false;
  readonly #pieces = new Pieces(this, '.article-entries li > button:first-child');

  protected override depends(state: State): readonly unknown[] {
    return [state.articles, state.current];
  }

  protected override render(): unknown {
    const { t } = this;
    const { articles } = this.state;
    return html`<nav class="articles" aria-label=${t.files.list}>
      ${articles.length <= FEW
        ? html`<ul class="article-tabs">
            ${repeat(articles, ({ id }) => id, (article) => this.#entry(article, null))}
          </ul>`
        : this.#many(articles)}
    </nav>`;
  }

  #many(articles: readonly Article[]): TemplateResult {
    const { t } = this;
    const at = articles.findIndex(({ id }) => id === this.state.current);
    const current = articles[at];
    const name = current ? nameOfArticle(current, t.files.untitled) : '';
    const step = (label: string, by: -1 | 1): TemplateResult => html`<button
      class="quiet icon-only"
      title=${label}
      aria-label=${label}
      ?disabled=${articles[at + by] === undefined}
      @click=${() => {
        const next = articles[at + by];
        if (next) showArticle(next.id);
      }}
    >
      ${by === -1 ? icons.previous : icons.next}
    </button>`;
    return html`<div class="article-bar">
        ${step(t.files.previous, -1)}
        <button class="quiet" id="all-articles" title=${name} aria-expanded=${this.#isOpen ? 'true' : 'false'} aria-controls="article-list" @click=${this.#toggle}>
          <span class="article-name">${name}</span> <span class="count">${t.files.all(at + 1, articles.length)}</span>${icons.list}
        </button>
        ${step(t.files.next, 1)}
      </div>
      <div id="article-list" ?hidden=${!this.#isOpen} @keydown=${this.#keydown}>${this.#isOpen ? this.#list(articles) : nothing}</div>`;
  }

  #list(articles: readonly Article[]): TemplateResult {
    const { t } = this;
    const wanted = folded(this.#pieces.query.trim());
    const found = wanted === '' ? articles : articles.filter((article) => folded(`${article.record?.name ?? ''} ${nameOfArticle(article, '')} ${titleOfArticle(article) ?? ''}`).includes(wanted));
    const shown = this.#pieces.of(found);
    return html`<input id="article-filter" type="search" aria-label=${t.files.filter} placeholder=${t.files.filter} autocomplete="off" spellcheck="false" .value=${this.#pieces.query} @input=${this.#pieces.search} />
      <p class="visually-hidden" role="status">${wanted === '' ? '' : found.length === 0 ? t.files.none : t.files.all(found.length, articles.length)}</p>
      <ul class="article-entries">
        ${repeat(shown, ({ id }) => id, (article) => this.#entry(article, titleOfArticle(article)))}
      </ul>
      ${found.length === 0 ? html`<p class="detail">${t.files.none}</p>` : nothing}
      <p class="article-actions">
        ${found.length > shown.length ? html`<button class="plain" @click=${this.#pieces.more}>${t.files.more(found.length - shown.length)}</button>` : nothing}
        <button class="plain" id="remove-all" @click=${this.#removeAll}>${t.files.removeAll}</button>
      </p>`;
  }

  #entry(article: Article, title: string | null): TemplateResult {
    const { t } = this;
    const name = nameOfArticle(article, t.files.untitled);
    const isCurrent = article.id === this.state.current;
    return html`<li ?data-current=${isCurrent}>
      <button
        class="quiet"
        title=${article.record?.name ?? name}
        aria-current=${isCurrent ? 'true' : 'false'}
        @click=${() => {
          showArticle(article.id);
        }}
      >
        <span>${name}</span>${title === null ? nothing : html` <span class="detail">${title}</span>`}
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
  }

  #toggle(): void {
    this.#isOpen = !this.#isOpen;
    this.requestUpdate();
    if (this.#isOpen) void this.updateComplete.then(() => this.querySelector<HTMLElement>('#article-filter')?.focus());
  }

  /** Escape closes the list; in the field it first takes away what was typed, as browsers do. */
  #keydown(event: KeyboardEvent): void {
    const { target, key } = event;
    if (key !== 'Escape' || (target instanceof HTMLInputElement && target.value !== '')) return;
    event.preventDefault();
    this.#isOpen = false;
    this.requestUpdate();
    this.querySelector<HTMLElement>('#all-articles')?.focus();
  }

  #removeAll(): void {
    removeAllArticles();
    document.querySelector('db-reader')?.focusText();
  }
}

customElements.define('db-articles', Articles);
