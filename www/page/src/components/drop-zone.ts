import { html, nothing } from 'lit';

import { withLineFeeds } from '../files/read';
import { openText } from '../state/actions';
import { takeFiles } from './file-buttons';
import { View } from './view';

/** Takes files dropped anywhere on the page, and text pasted anywhere but into a field. */
class DropZone extends View {
  #over = false;

  protected override depends(): readonly unknown[] {
    return [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { body } = document;
    body.addEventListener('dragover', this.#drag);
    body.addEventListener('dragleave', this.#leave);
    body.addEventListener('drop', this.#drop);
    body.addEventListener('paste', this.#paste);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    const { body } = document;
    body.removeEventListener('dragover', this.#drag);
    body.removeEventListener('dragleave', this.#leave);
    body.removeEventListener('drop', this.#drop);
    body.removeEventListener('paste', this.#paste);
  }

  protected override render(): unknown {
    return this.#over ? html`<p class="drop-zone">${this.t.drop}</p>` : nothing;
  }

  readonly #drag = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    this.#show(true);
  };

  readonly #leave = (event: DragEvent): void => {
    // Leaving one element for another inside the page is not leaving the page.
    if (event.relatedTarget === null) this.#show(false);
  };

  readonly #drop = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    this.#show(false);
    void takeFiles(event.dataTransfer?.files ?? []);
  };

  readonly #paste = (event: ClipboardEvent): void => {
    if (event.target instanceof Element && event.target.closest('textarea, input')) return;
    const { clipboardData } = event;
    if (!clipboardData) return;
    if (clipboardData.files.length > 0) {
      event.preventDefault();
      void takeFiles(clipboardData.files);
      return;
    }
    const text = withLineFeeds(clipboardData.getData('text/plain'));
    if (text.trim() !== '') {
      event.preventDefault();
      openText(text);
    }
  };

  #show(over: boolean): void {
    if (this.#over === over) return;
    this.#over = over;
    this.requestUpdate();
  }
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

customElements.define('db-drop-zone', DropZone);
