import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { whenIdle } from '../components/idle';
import { View } from '../components/view';
import { cellText, detailOf, tableAsHtml, tableAsTsv, valueParts } from '../format/figure-cells';
import { unitName } from '../format/units';
import { figuresMessages } from '../i18n/figures';
import type { FiguresMessages } from '../i18n/figures';
import { backOf } from '../model/back';
import type { Back } from '../model/back';
import { COLUMNS, NO_UNIT, figureRows, filterRows, prepareSearch, sortRows } from '../model/figure-rows';
import type { Column, FigureRow, Filter, Sorting } from '../model/figure-rows';
import { goToMention, toggleLayer } from '../state/actions';
import { currentArticle, shownAnalysis } from '../state/state';
import type { State } from '../state/state';
import './views.css';
import './figures.css';

/** Rows that are drawn at first, and with every press for more or when the end comes near. */
const CHUNK = 100;

const NO_FILTER: Filter = { unit: null, kind: null, words: '' };

/** How the table was left; the filters belong to an article, the order to the visit. */
let sorting: Sorting = { column: 'place', isDescending: false };
let filter: Filter = NO_FILTER;
let filteredArticle: number | null = null;

/** All figures as a table to sort, filter and copy. */
class Figures extends View {
  #count = CHUNK;
  #said = '';
  #back: Back | undefined;
  #nearEnd: IntersectionObserver | undefined;

  protected override depends(state: State): readonly unknown[] {
    const article = currentArticle(state);
    return [shownAnalysis(article), article.id, state.selection, state.filter, state.shown.furniture];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#nearEnd?.disconnect();
    this.#nearEnd = undefined;
  }

  protected override render(): unknown {
    const { t } = this;
    const words = figuresMessages[t.code];
    const all = this.#all();
    if (all.length === 0) return html`<p class="quiet-line view-none">${words.nothing}</p>`;
    this.#back = backOf(this.state);
    const hidesAside = this.state.shown.furniture;
    const listed = hidesAside ? all.filter(({ isAside }) => !isAside) : all;
    const { rows: fitting, units, kinds } = filterRows(listed, filter);
    const rows = sortRows(fitting, sorting, (row, column) => cellText(row, column, t));
    // What the lists leave is counted as they count it; the other rows stand back.
    const isLeft = this.#back.isMentionLeft;
    const left = isLeft && filterRows(listed.filter(({ key, figure }) => isLeft(key, figure.start)), filter);
    const shown = rows.slice(0, this.#count);
    const isFiltered = filter.unit !== null || filter.kind !== null || filter.words.trim() !== '';
    return html`
      <div class="view-tools" role="search" aria-label=${words.label}>
        <input type="search" id="figure-words" aria-label=${words.words} placeholder=${words.words} .value=${filter.words} @input=${this.#filterWords} />
        <label><span class="visually-hidden">${words.unit}</span> ${this.#choice('unit', units, left && left.units, filter.unit, (unit) => (unit === NO_UNIT ? words.noUnit : unitName(unit, t.locale)), words)}</label>
        <label><span class="visually-hidden">${words.kind}</span> ${this.#choice('kind', kinds, left && left.kinds, filter.kind, (kind) => t.figure.kinds[kind], words)}</label>
      </div>
      <div class="figure-bar"><p class="view-summary">
        <span role="status" id="figure-count">${words.shown((left ?? { rows }).rows.length, listed.length)}</span>
        ${isFiltered ? html`<button class="plain" id="figure-clear" @click=${this.#clear}>${words.clear}</button>` : nothing}
        <span role="status" id="figure-said">${this.#said}</span>
      </p>
      ${all.some(({ isAside }) => isAside)
          ? html`<label><input type="checkbox" id="figure-aside" .checked=${!hidesAside} @change=${this.#toggleAside} /> ${words.aside}</label>`
          : nothing}
      <button class="quiet" id="figure-copy" ?disabled=${rows.length === 0} @click=${() => void this.#copy(rows)}>${words.copy}</button></div>
      ${rows.length === 0
        ? html`<p class="quiet-line view-none">${words.none}</p>`
        : html`<div class="figure-box">
            <table class="figure-table" role="table" aria-label=${words.label} aria-rowcount=${rows.length + 1}>
              <thead role="rowgroup">
                <tr role="row" aria-rowindex="1">
                  ${COLUMNS.map((column) => this.#heading(column, words))}
                </tr>
              </thead>
              <tbody role="rowgroup">
                ${repeat(
                  shown,
                  ({ figure }) => figure.start,
                  (row, index) => this.#row(row, index, words),
                )}
              </tbody>
            </table>
            ${shown.length < rows.length
              ? html`<p class="figure-more"><button class="button" id="figure-more" @click=${this.#showMore}>${words.more(rows.length - shown.length)}</button></p>`
              : nothing}
          </div>`}
    `;
  }

  protected override firstUpdated(): void {
    whenIdle(() => {
      prepareSearch(this.#all());
    });
  }

  protected override updated(): void {
    // No style may stand in the markup: the policy of the page forbids it.
    const table = this.querySelector<HTMLElement>('.figure-table');
    // Signs between digits are half as wide as digits.
    const widthOf = (text: string): number => text.length - 0.5 * text.replace(/\d/gu, '').length;
    const longest = (name: string): number => Math.max(0, ...[...this.querySelectorAll(`.figure-table .${name}`)].map(({ textContent }) => widthOf(textContent)));
    table?.style.setProperty('--fraction', `${longest('fraction')}ch`);
    table?.style.setProperty('--whole', `${longest('whole') + 1}ch`);
    const more = this.querySelector('#figure-more');
    this.#nearEnd?.disconnect();
    if (!more) return;
    this.#nearEnd = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) this.#showMore();
    }, { rootMargin: '600px' });
    this.#nearEnd.observe(more);
  }

  #all(): readonly FigureRow[] {
    const article = currentArticle(this.state);
    const analysis = shownAnalysis(article);
    if (filteredArticle !== article.id) {
      filteredArticle = article.id;
      filter = NO_FILTER;
      this.#count = CHUNK;
    }
    return analysis ? figureRows(analysis, article.result?.text ?? article.text) : [];
  }

  #choice<T extends string>(field: 'unit' | 'kind', counts: ReadonlyMap<T, number>, left: ReadonlyMap<T, number> | null, chosen: string | null, nameOf: (value: T) => string, words: FiguresMessages): TemplateResult {
    return html`<select id="figure-${field}" @change=${this.#filterBy(field)}>
      <option value="all" .selected=${chosen === null}>${words.all[field]}</option>
      ${[...counts].map(([value, count]) => html`<option value=${`=${value}`} .selected=${chosen === value}>${words.options(nameOf(value), count, left ? (left.get(value) ?? 0) : null)}</option>`)}
    </select>`;
  }

  #heading(column: Column, words: FiguresMessages): TemplateResult {
    const isSorted = sorting.column === column;
    const direction = sorting.isDescending ? 'descending' : 'ascending';
    return html`<th role="columnheader" data-column=${column} aria-sort=${isSorted ? direction : 'none'}>
      <button title=${words.sortBy(words.columns[column])} @click=${() => { this.#sortBy(column); }}>
        ${words.columns[column]}<span class="arrow" aria-hidden="true">${isSorted ? (sorting.isDescending ? '▼' : '▲') : ''}</span>
      </button>
    </th>`;
  }

  #row(row: FigureRow, index: number, words: FiguresMessages): TemplateResult {
    const { t } = this;
    const { figure, key, at, of, paragraph, isAside } = row;
    const { whole, fraction } = valueParts(row, t);
    const { before, mention, after } = row.quote();
    const { selection } = this.state;
    return html`<tr
      role="row"
      aria-rowindex=${index + 2}
      ?data-aside=${isAside}
      ?data-back=${this.#back?.isMentionBack(key, figure.start)}
      ?data-excluded=${this.#back?.isExcluded(key)}
      ?data-selected=${selection?.key === key && selection.at === at}
      @click=${() => {
        if (getSelection()?.isCollapsed !== false) goToMention(key, at, of);
      }}
    >
      <td role="cell" data-column="value"><span class="whole">${whole}</span><span class="fraction">${fraction}</span></td>
      <td role="cell" data-column="unit">${cellText(row, 'unit', t)}</td>
      <td role="cell" data-column="kind">${t.figure.kinds[figure.kind]}</td>
      <td role="cell" data-column="noun" lang="vi">${figure.noun}</td>
      <td role="cell" data-column="detail">${detailOf(row, t)}</td>
      <td role="cell" data-column="sentence" lang="vi">${before}<b>${mention}</b>${after}</td>
      <td role="cell" data-column="place"><button class="place-button" aria-label=${words.goTo(mention, paragraph)}>${words.paragraph(paragraph)}</button></td>
    </tr>`;
  }

  #change(change: Partial<Filter>): void {
    filter = { ...filter, ...change };
    this.#count = CHUNK;
    this.#said = '';
    this.requestUpdate();
  }

  #filterWords(event: Event): void {
    this.#change({ words: (event.target as HTMLInputElement).value });
  }

  #filterBy(field: 'unit' | 'kind') {
    return (event: Event): void => {
      const { value } = event.target as HTMLSelectElement;
      this.#change({ [field]: value === 'all' ? null : value.slice(1) });
    };
  }

  #toggleAside(): void {
    this.#change({});
    toggleLayer('furniture');
  }

  /** The button goes, the field stays. */
  #clear(): void {
    this.#change(NO_FILTER);
    this.querySelector<HTMLElement>('#figure-words')?.focus();
  }

  /** Numbers are wanted from the largest down at first, everything else from the beginning. */
  #sortBy(column: Column): void {
    const isDescending = sorting.column === column ? !sorting.isDescending : column === 'value';
    sorting = { column, isDescending };
    this.#count = CHUNK;
    this.requestUpdate();
  }

  #showMore(): void {
    this.#count += CHUNK;
    this.requestUpdate();
  }

  async #copy(rows: readonly FigureRow[]): Promise<void> {
    const { t } = this;
    const words = figuresMessages[t.code];
    const [plain, rich] = [tableAsTsv(rows, t, words), tableAsHtml(rows, t, words)];
    try {
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': new Blob([plain], { type: 'text/plain' }), 'text/html': new Blob([rich], { type: 'text/html' }) }),
      ]);
      this.#said = words.done(rows.length);
    } catch {
      this.#said = words.refused;
    }
    this.requestUpdate();
  }
}

customElements.define('db-figures', Figures);
