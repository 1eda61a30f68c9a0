import type { Correction } from 'diembao/corrections';
import { html, nothing } from 'lit';

import { View } from '../components/view';
import { tools } from '../i18n/correct-tools';
import { reference } from './anchors';
import { positionLines, positionsFrom } from './people';
import type { AnyPerson } from './people';

/** The name and the positions of a person. */
class PersonForm extends View {
  static override readonly properties = { entry: { attribute: false }, at: { attribute: false } };

  declare entry: AnyPerson;
  declare at: number;
  #isNameMissing = false;

  protected override depends(): readonly unknown[] {
    return [];
  }

  protected override render(): unknown {
    const { t } = this;
    const { person } = this.entry;
    const positions = 'positions' in person ? person.positions : [];
    return html`<form class="correct-form" @submit=${this.#submit}>
      <label class="form-label">${tools(t).name}<input class="form-input" name="name" lang="vi" autocomplete="off" .value=${person.nameNormalised} aria-invalid=${this.#isNameMissing ? 'true' : 'false'} /></label>
      ${this.#isNameMissing ? html`<p class="field-error" role="alert">${tools(t).nameMissing}</p>` : nothing}
      <label class="form-label">${tools(t).positions}<textarea class="form-input" name="positions" lang="vi" rows=${Math.max(2, positions.length + 1)} spellcheck="false" .value=${positionLines(positions)}></textarea></label>
      <p class="detail">${tools(t).positionsHint}</p>
      <p class="form-buttons">
        <button class="button" type="submit">${tools(t).apply}</button>
        <button class="quiet" type="button" @click=${() => this.dispatchEvent(new CustomEvent('left'))}>${tools(t).cancel}</button>
      </p>
    </form>`;
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const name = String(data.get('name')).normalize('NFC').replace(/\s+/gu, ' ').trim();
    this.#isNameMissing = name === '';
    this.requestUpdate();
    if (name === '') return this.querySelector('input')?.focus();
    const { entry, at } = this;
    const before = 'positions' in entry.person ? entry.person.positions : [];
    const lines = String(data.get('positions')).replaceAll('\r', '');
    const positions = lines.trim() === positionLines(before) ? null : await positionsFrom(lines, before);
    if (positions === null && name === entry.person.nameNormalised) return void this.dispatchEvent(new CustomEvent('left'));
    this.dispatchEvent(new CustomEvent<Correction>('said', { detail: { type: 'person', person: reference(entry, at), name, positions } }));
  }
}

customElements.define('db-person-form', PersonForm);
