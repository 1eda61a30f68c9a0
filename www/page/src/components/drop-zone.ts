import { html, nothing } from 'lit';

import { dropped, pasted } from '../files/incoming';
import { takeFiles, takePasted } from '../state/intake';
import { View } from './view';

/** Takes files and folders dropped anywhere on the page, and what is pasted anywhere but into a text. */
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
    return this.#over ? html`<p class="drop-zone" role="status">${this.t.drop}</p>` : nothing;
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
    if (event.dataTransfer) void takeFiles(dropped(event.dataTransfer));
  };

  readonly #paste = (event: ClipboardEvent): void => {
    const given = event.clipboardData && pasted(event.clipboardData);
    if (!given) return;
    const field = event.target instanceof Element ? event.target.closest<HTMLTextAreaElement | HTMLInputElement>('textarea, input') : null;
    // The browser puts plain text into a field as the user expects; what is richer only where it is a whole article.
    const isOurs = field === null || given.kind === 'files' || (given.kind === 'rich' && field.matches('.field') && field.value === '');
    if (!isOurs) return;
    event.preventDefault();
    void takePasted(given);
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
