import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';

import { describeBytes } from '../format/bytes';
import { dismissBatch } from '../state/actions';
import { cancelFiles } from '../state/intake';
import type { Batch, State } from '../state/state';
import './failures';
import { icons } from './icons';
import { View } from './view';

/** Milliseconds between two announcements of how far the reading is. */
const SAID_EVERY = 8_000;
/** Milliseconds after which a live region that has come into the page is listened to. */
const LISTENED = 100;
/** Files that come in with no more ado; of more it is said how many documents they made. */
const FEW = 6;

/** How far the reading of files is, how it ended, and what could not be read. */
class BatchView extends View {
  /** What screen readers are told, and of which batch. */
  #said = '';
  #saidAt = 0;
  #before: Batch | null = null;
  #cancelHadFocus = false;

  protected override depends(state: State): readonly unknown[] {
    return [state.batch, state.failures, state.isPasting];
  }

  protected override render(): unknown {
    const { t } = this;
    const { batch, isPasting } = this.state;
    if (this.hasUpdated) this.#announce();
    // The region stands there empty, too: a live region must exist before it speaks.
    return html`
      ${isPasting ? html`<p class="loading">${t.batch.pasting}</p>` : nothing}
      ${batch === null ? nothing : batch.end === null ? this.#progress(batch) : this.#summary(batch)}
      <p class="visually-hidden" id="batch-status" role="status">${!this.hasUpdated ? '' : isPasting ? t.batch.pasting : this.#said}</p>
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#cancelHadFocus = document.activeElement?.id === 'cancel';
  }

  /** Files may have come in before this was loaded. */
  protected override firstUpdated(): void {
    setTimeout(() => {
      this.requestUpdate();
    }, LISTENED);
  }

  protected override updated(): void {
    if (!this.#cancelHadFocus || this.querySelector('#cancel')) return;
    const summary = this.querySelector<HTMLElement>('#batch-summary');
    if (summary) summary.focus({ preventScroll: true });
    else document.querySelector('db-reader')?.focusArticle();
  }

  #progress({ files, totalFiles, bytes, totalBytes, name }: Batch): unknown {
    const { t } = this;
    const size = describeBytes(bytes, totalBytes, t);
    return html`<section class="batch" aria-label=${t.batch.label}>
      <p class="batch-count" id="batch-count">${t.batch.reading(files, totalFiles)}</p>
      <button class="quiet" id="cancel" @click=${cancelFiles}>${icons.close}<span>${t.batch.cancel}</span></button>
      <progress aria-labelledby="batch-count" aria-valuetext=${`${t.batch.reading(files, totalFiles)}, ${size}`} max="1" .value=${share(files, totalFiles, bytes, totalBytes)}></progress>
      <p class="detail batch-name">${name}</p>
      <p class="detail batch-size">${size}</p>
    </section>`;
  }

  #summary(batch: Batch): unknown {
    const { t } = this;
    const { failures } = this.state;
    const { end, documents, totalFiles } = batch;
    if (end === 'finished' && failures.length === 0 && documents > 0 && Math.max(documents, totalFiles) <= FEW) return nothing;
    return html`<section class="batch-end" id="batch-summary" tabindex="-1" aria-label=${t.batch.label}>
      <div class="notice" data-mild>
        <span>${this.#outcome(batch)}</span>
        <button class="quiet icon-only" id="batch-dismiss" title=${t.batch.dismiss} aria-label=${t.batch.dismiss} @click=${this.#dismiss}>${icons.close}</button>
      </div>
      ${failures.length === 0 ? nothing : html`<db-failures></db-failures>`}
    </section>`;
  }

  #outcome({ end, documents, files, totalFiles }: Batch): string {
    const { t } = this;
    const failed = this.state.failures.length;
    if (end === 'cancelled') return t.batch.cancelled(documents, failed, totalFiles - files);
    return documents === 0 && failed === 0 ? t.batch.nothing : t.batch.finished(documents, failed);
  }

  /** The beginning, now and then how far it is, and the end; not every file. */
  #announce(): void {
    const { batch } = this.state;
    const before = this.#before;
    this.#before = batch;
    if (batch === null) {
      this.#said = '';
    } else if (batch.end !== null) {
      this.#said = this.#outcome(batch);
    } else if (before === null || before.end !== null || performance.now() - this.#saidAt >= SAID_EVERY) {
      this.#said = this.t.batch.reading(batch.files, batch.totalFiles);
      this.#saidAt = performance.now();
    }
  }

  #dismiss(): void {
    dismissBatch();
    document.querySelector('db-reader')?.focusArticle();
  }
}

/** Of one large file the bytes tell more, of many small ones the files. */
function share(files: number, totalFiles: number, bytes: number, totalBytes: number): number {
  const parts = [totalFiles === 0 ? 0 : files / totalFiles, totalBytes === 0 ? 0 : bytes / totalBytes];
  return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

customElements.define('db-batch', BatchView);
