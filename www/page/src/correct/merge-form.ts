import type { Correction } from 'diembao/corrections';
import { html, nothing } from 'lit';

import { View } from '../components/view';
import { tools } from '../i18n/correct-tools';
import { folded } from '../model/article-name';
import { reference } from './anchors';
import { peopleOfArticle } from './people';
import type { AnyPerson } from './people';

/** Whom of the article a person is, too. */
class MergeForm extends View {
  static override readonly properties = { entry: { attribute: false }, at: { attribute: false } };

  declare entry: AnyPerson;
  declare at: number;
  #query = '';
  #chosen: AnyPerson | null = null;

  protected override depends(): readonly unknown[] {
    return [];
  }

  protected override render(): unknown {
    const { t } = this;
    const found = peopleOfArticle().filter((other) => other.key !== this.entry.key && folded(other.person.nameNormalised).includes(folded(this.#query.trim())));
    return html`<form class="correct-form" @submit=${this.#submit}>
      <fieldset class="choice">
        <legend class="form-label">${tools(t).mergeWith}</legend>
        <input class="form-input" type="search" aria-label=${tools(t).mergeSearch} placeholder=${tools(t).mergeSearch} autocomplete="off" @input=${this.#search} />
        <div class="choice-list">
          ${found.map(
            (other) => html`<label class="choice-line">
              <input type="radio" name="into" .checked=${other.key === this.#chosen?.key} @change=${() => { this.#choose(other); }} />
              <span><span lang="vi">${other.person.nameNormalised}</span> <span class="detail" lang="vi">${'positions' in other.person ? (other.person.positions[0]?.title ?? '') : ''}</span></span>
            </label>`,
          )}
          ${found.length === 0 ? html`<p class="quiet-line" role="status">${tools(t).mergeNone}</p>` : nothing}
        </div>
      </fieldset>
      <p class="detail" role="status">${this.#chosen ? tools(t).mergeHint(this.#chosen.person.nameNormalised) : nothing}</p>
      <p class="form-buttons">
        <button class="button" type="submit" ?disabled=${this.#chosen === null}>${tools(t).applyMerge}</button>
        <button class="quiet" type="button" @click=${() => this.dispatchEvent(new CustomEvent('left'))}>${tools(t).cancel}</button>
      </p>
    </form>`;
  }

  #search(event: InputEvent): void {
    this.#query = (event.target as HTMLInputElement).value;
    this.requestUpdate();
  }

  #choose(other: AnyPerson): void {
    this.#chosen = other;
    this.requestUpdate();
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    if (!this.#chosen) return;
    const detail: Correction = { type: 'merge', person: reference(this.entry, this.at), into: reference(this.#chosen) };
    this.dispatchEvent(new CustomEvent('said', { detail }));
  }
}

customElements.define('db-merge-form', MergeForm);
