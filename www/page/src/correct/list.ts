/** All corrections of the article, and those for all articles. */
import { findAnchor } from 'diembao/corrections';
import type { Anchor, Correction } from 'diembao/corrections';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { textOfCorrection } from '../components/correction-text';
import { icons } from '../components/icons';
import { View } from '../components/view';
import { entryAt } from '../model/concerned';
import { findingsOf } from '../model/findings';
import { CATEGORIES } from '../model/types';
import { goToMention } from '../state/actions';
import { takeBack } from '../state/correct';
import { currentArticle, shownAnalysis, unplacedCorrections } from '../state/state';
import type { State } from '../state/state';
import { textRead } from './anchors';
import './correct.css';

export function openCorrections(): void {
  const list = document.createElement('db-corrections');
  document.body.append(list);
}

class Corrections extends View {
  #opener: Element | null = null;

  protected override depends(state: State): readonly unknown[] {
    const article = currentArticle(state);
    return [article.corrections, state.rules, shownAnalysis(article)];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#opener = document.activeElement;
  }

  protected override render(): unknown {
    const { t, state } = this;
    const { list } = t.correct;
    const article = currentArticle(state);
    const unplaced = unplacedCorrections(article);
    return html`<dialog class="corrections" aria-labelledby="corrections-title" @close=${this.#closed} @click=${this.#click}>
      <div class="corrections-body">
        <div class="card-head">
          <h2 id="corrections-title" tabindex="-1">${list.title}</h2>
          <button class="quiet icon-only" title=${list.close} aria-label=${list.close} @click=${this.#close}>${icons.close}</button>
        </div>
        <h3>${list.article}</h3>
        ${article.corrections.length === 0 ? html`<p class="quiet-line">${list.none}</p>` : html`<ol class="corrections-list">${article.corrections.map((correction) => this.#line(correction, unplaced.includes(correction)))}</ol>`}
        <h3>${list.all}</h3>
        ${state.rules.length === 0 ? html`<p class="quiet-line">${list.allNone}</p>` : html`<ol class="corrections-list" id="rules">${state.rules.map((rule) => this.#line(rule, false))}</ol>`}
      </div>
    </dialog>`;
  }

  protected override firstUpdated(): void {
    this.#dialog?.showModal();
    this.querySelector<HTMLElement>('#corrections-title')?.focus();
  }

  #line(correction: Correction, isUnplaced: boolean): TemplateResult {
    const { t } = this;
    const text = textOfCorrection(correction, t);
    const anchor = anchorIn(correction);
    return html`<li ?data-unplaced=${isUnplaced}>
      <span class="corrections-text">${text}${isUnplaced ? html`<span class="field-error">${t.correct.list.unplaced}</span>` : nothing}</span>
      <span class="corrections-buttons">
        ${anchor && !isUnplaced && this.#find(anchor) ? html`<button class="plain" aria-label=${`${t.correct.list.show}: ${text}`} @click=${() => { this.#show(anchor); }}>${t.correct.list.show}</button>` : nothing}
        <button class="plain" aria-label=${t.correct.takeBackOf(text)} @click=${() => { this.#takeBack(correction); }}>${t.correct.takeBack}</button>
      </span>
    </li>`;
  }

  #takeBack(correction: Correction): void {
    takeBack(correction);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#corrections-title')?.focus());
  }

  /** The mention that a correction has its place at. */
  #find(anchor: Anchor): { key: string; at: number; of: number } | null {
    const analysis = shownAnalysis(currentArticle(this.state));
    const place = analysis && findAnchor(textRead(), anchor);
    const entry = place && entryAt(findingsOf(analysis), CATEGORIES, place);
    if (!entry) return null;
    const at = entry.mentions.findIndex(({ start, end }) => start < place.end && place.start < end);
    return { key: entry.key, at: Math.max(0, at), of: entry.mentions.length };
  }

  #show(anchor: Anchor): void {
    const found = this.#find(anchor);
    this.#opener = null;
    this.#close();
    if (found) goToMention(found.key, found.at, found.of);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  readonly #close = (): void => {
    this.#dialog?.close();
  };

  /** A press beside the dialog. */
  #click(event: MouseEvent): void {
    if (event.target === this.#dialog) this.#close();
  }

  #closed(): void {
    const opener = this.#opener;
    this.remove();
    const button = document.querySelector<HTMLElement>('#corrections');
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    else if (opener) (button ?? document.querySelector<HTMLElement>('#article'))?.focus({ preventScroll: true });
  }
}

function anchorIn(correction: Correction): Anchor | null {
  if ('at' in correction) return correction.at;
  if (correction.type === 'merge') return correction.into.at;
  return 'person' in correction && correction.person ? correction.person.at : null;
}

customElements.define('db-corrections', Corrections);
