import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { detailsMessages } from '../i18n/details';
import { shownOf } from '../model/shown';
import type { Entry } from '../model/types';
import { revealWithin } from '../reader/scroll';
import { goToMention } from '../state/actions';
import { currentArticle, shownAnalysis } from '../state/state';
import type { Selection, State } from '../state/state';
import { areaHead, areaRail } from './area';
import { copyButton } from './copy-button';
import { entryFacts } from './entry-facts';
import { nameOf } from './entry-name';
import { quote } from './quote';
import { stepper } from './stepper';
import { View } from './view';

/** Mentions that are listed at first, and how many are added at a time. */
const PAGE = 40;

/** All that is known about the entry that is selected. */
class Details extends View {
  #most = PAGE;
  #key: string | null = null;
  #revealed: Selection | null = null;

  protected override depends(state: State): readonly unknown[] {
    return [state.selection, shownOf(state), state.shortcuts];
  }

  protected override render(): unknown {
    const { t, state } = this;
    const { selection } = state;
    const shown = shownOf(state);
    const entry = selection && shown ? shown.findings.byKey.get(selection.key) : undefined;
    return html`
      ${areaRail('details', t)}${areaHead('details', t)}
      ${entry && selection && shown ? this.#entry(entry, selection.at, shown.text) : html`<p class="quiet-line">${t.details.none}</p>${state.shortcuts ? html`<p class="quiet-line for-keys">${t.details.keys}</p>` : nothing}`}
    `;
  }

  /** A step shows in the text first, and here in the frame after it. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    super.scheduleUpdate();
  }

  protected override updated(): void {
    const { selection } = this.state;
    if (selection === this.#revealed) return;
    this.#revealed = selection;
    const current = this.querySelector('.mention[aria-current=true]');
    if (current) revealWithin(current, this);
  }

  #entry(entry: Entry, at: number, text: string): TemplateResult {
    const { t } = this;
    const words = detailsMessages[t.code];
    const { key, mentions, category } = entry;
    if (key !== this.#key) {
      this.#key = key;
      this.#most = PAGE;
    }
    this.#most = Math.max(this.#most, Math.ceil((at + 1) / PAGE) * PAGE);
    const name = nameOf(entry, t);
    const published = shownAnalysis(currentArticle(this.state))?.published ?? null;
    const go = (to: number): void => {
      goToMention(key, to, mentions.length);
    };
    return html`
      <div class="card-head">
        <p class="card-kind" data-category=${category}><span class="sample">${t.layers[category]}</span></p>
        <span class="card-buttons">${copyButton(name, t)}</span>
      </div>
      <h3 class="details-name" tabindex="-1" lang=${category === 'date' ? t.code : 'vi'}>${name}</h3>
      ${entryFacts(entry, at, published, t)}
      <div class="mentions-head">
        <h4>${t.details.mentions} <span class="count">${mentions.length}</span></h4>
        ${mentions.length > 1 ? stepper(name, at, mentions.length, go, t) : nothing}
      </div>
      <ol class="mentions">
        ${mentions.slice(0, this.#most).map(
          (mention, index) => html`<li>
            <button
              class="mention"
              aria-current=${index === at ? 'true' : 'false'}
              @click=${() => {
                go(index);
              }}
            >
              <span class="visually-hidden">${words.mention(index + 1, mentions.length)}: </span>${quote(text, mention, category)}
            </button>
          </li>`,
        )}
      </ol>
      ${mentions.length > this.#most ? html`<button class="quiet more" @click=${this.#more}>${words.more(mentions.length - this.#most)}</button>` : nothing}
      <db-correct .entry=${key} .at=${at}></db-correct>
    `;
  }

  #more(): void {
    this.#most += PAGE;
    this.requestUpdate();
  }
}

customElements.define('db-details', Details);
