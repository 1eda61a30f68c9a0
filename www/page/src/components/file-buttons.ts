import { html, nothing } from 'lit';

import example from '../example.txt?raw';
import { ACCEPT } from '../files/document';
import { incoming } from '../files/incoming';
import { newArticle, openText } from '../state/actions';
import { takeFiles } from '../state/intake';
import { currentArticle } from '../state/state';
import type { State } from '../state/state';
import { icons } from './icons';
import { View } from './view';

export function openExample(): void {
  openText(example.trimEnd());
}

/** Opens the file chooser of the browser. */
export function chooseFiles(): void {
  choose((input) => {
    input.multiple = true;
    input.accept = ACCEPT;
  });
}

/** The same for all that lies in a folder. */
export function chooseFolder(): void {
  choose((input) => {
    input.webkitdirectory = true;
  });
}

function choose(prepare: (input: HTMLInputElement) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  prepare(input);
  input.addEventListener('change', () => void takeFiles(incoming(input.files ?? [])));
  input.click();
}

/** Ways to bring an article in, other than pasting it. */
class FileButtons extends View {
  protected override depends(state: State): readonly unknown[] {
    return [currentArticle(state).text === ''];
  }

  protected override render(): unknown {
    const { t } = this;
    // An empty page offers the same in its middle.
    if (currentArticle(this.state).text === '') return nothing;
    return html`
      <button class="quiet" id="add" title=${t.files.add} aria-label=${t.files.add} @click=${this.#add}>${icons.add}<span>${t.files.add}</span></button>
      <button class="quiet" id="choose" title=${t.files.choose} aria-label=${t.files.choose} @click=${chooseFiles}>${icons.file}<span>${t.files.choose}</span></button>
      <button class="quiet" id="choose-folder" title=${t.files.chooseFolder} aria-label=${t.files.chooseFolder} @click=${chooseFolder}>${icons.folder}<span>${t.files.chooseFolder}</span></button>
      <button class="quiet" id="example" title=${t.files.example} aria-label=${t.files.example} @click=${openExample}>${icons.example}<span>${t.files.example}</span></button>
    `;
  }

  #add(): void {
    newArticle();
    document.querySelector('db-reader')?.focusText();
  }
}

customElements.define('db-file-buttons', FileButtons);
