import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { tryAgain } from '../keep/keeper';
import { dismissKeeping } from '../state/keep-actions';
import type { State } from '../state/state';
import { icons } from './icons';
import { openPast } from './past-button';
import { View } from './view';

/** Says quietly when articles cannot be kept, and what another tab has done to them. */
class KeepingNotice extends View {
  protected override depends(state: State): readonly unknown[] {
    return [state.keeping.fault, state.keeping.news];
  }

  protected override render(): unknown {
    const { t } = this;
    const { fault, news } = this.state.keeping;
    const said = fault ? t.keeping.faults[fault] : news ? t.keeping.news[news] : null;
    // The region stands there empty, too: a live region must exist before it speaks.
    return html`<div class="keeping" role="status">
      ${said === null
        ? nothing
        : html`<div class="notice" data-mild data-code=${fault ?? news ?? ''}>
            <span>${said} ${this.#remedy()}</span>
            <button class="quiet icon-only" title=${t.keeping.dismiss} aria-label=${t.keeping.dismiss} @click=${this.#dismiss}>${icons.close}</button>
          </div>`}
    </div>`;
  }

  #remedy(): TemplateResult | typeof nothing {
    const { t } = this;
    switch (this.state.keeping.fault) {
      case 'newer':
      case 'outdated':
        return html`<button class="plain" @click=${() => {
          location.reload();
        }}>${t.keeping.reload}</button>`;
      case 'quota':
        return html`<button class="plain" @click=${openPast}>${t.keeping.makeRoom}</button>`;
      case 'broken':
      case 'unwritten':
        return html`<button class="plain" @click=${tryAgain}>${t.keeping.retry}</button>`;
      default:
        return nothing;
    }
  }

  #dismiss(): void {
    dismissKeeping();
    document.querySelector('db-reader')?.focusArticle();
  }
}

customElements.define('db-keeping', KeepingNotice);
