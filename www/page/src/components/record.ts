import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { currentArticle } from '../state/state';
import type { State } from '../state/state';
import { View } from './view';

const SAID = ['title', 'source', 'author'] as const;

/** The document that the article came from: what it says of itself, and where it says so. */
class RecordView extends View {
  protected override depends(state: State): readonly unknown[] {
    return [currentArticle(state).record];
  }

  protected override render(): unknown {
    const { t } = this;
    const { record } = currentArticle(this.state);
    if (!record) return nothing;
    const { name, path, format } = record;
    return html`<dl>
        ${row(t.record.file, html`<span class="record-file">${path === null ? name : html`${name} <span class="detail">›</span> ${path}`}</span> <span class="badge">${t.formats[format]}</span>`)}
        ${SAID.map((key) => {
          const found = record[key];
          return found ? row(t.record[key], html`${found.value} <span class="detail">${t.provenance[found.from]}</span>`) : nothing;
        })}
      </dl>
      ${record.warnings.map((warning) => html`<p class="record-note">${t.record.warnings[warning]}</p>`)}`;
  }
}

function row(label: string, value: TemplateResult): TemplateResult {
  return html`<dt>${label}</dt>
    <dd>${value}</dd>`;
}

customElements.define('db-record', RecordView);
