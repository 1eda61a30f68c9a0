import { html } from 'lit';
import type { TemplateResult } from 'lit';

import type { Category } from '../model/types';
import type { State } from '../state/state';
import { chooseFiles, chooseFolder, openExample } from './file-buttons';
import { icons } from './icons';
import { View } from './view';

const COLOURED = ['official', 'date', 'figure'] as const satisfies readonly Category[];

/** What an empty page says of itself, in the colours that it will use. */
class Welcome extends View {
  protected override depends(state: State): readonly unknown[] {
    return [state.isKept];
  }

  protected override render(): unknown {
    const { t } = this;
    return html`
      <p>${t.empty.how}</p>
      <p>${this.#legend()} ${t.empty.found}</p>
      <p>${t.empty.privacy} ${this.state.isKept ? t.keeping.kept : t.keeping.notKept}</p>
      <p class="buttons">
        <button class="button" id="example" @click=${openExample}>${icons.example}<span>${t.empty.example}</span></button>
        <button class="button" id="choose" @click=${chooseFiles}>${icons.file}<span>${t.files.choose}</span></button>
        <button class="button" id="choose-folder" @click=${chooseFolder}>${icons.folder}<span>${t.files.chooseFolder}</span></button>
      </p>
    `;
  }

  /** "Người có chức vụ, ngày tháng và số liệu", each in its colours. */
  #legend(): (TemplateResult | string)[] {
    const names = COLOURED.map((layer, index) => (index === 0 ? this.t.layers[layer] : this.t.layers[layer].toLocaleLowerCase(this.t.locale)));
    return new Intl.ListFormat(this.t.locale).formatToParts(names).map(({ type, value }) => {
      const layer = COLOURED[names.indexOf(value)];
      return type === 'element' && layer ? html`<span data-layer=${layer}><span class="sample">${value}</span></span>` : value;
    });
  }
}

customElements.define('db-welcome', Welcome);
