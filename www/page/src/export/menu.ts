/** The menu of what can be taken away, and what it does; loaded when it is first opened. */
import { EXPORT_CATEGORIES, EXPORTS, exportOf, tableOf } from 'diembao/export';
import type { ExportArticle, ExportCategory, ExportId } from 'diembao/export';
import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { View } from '../components/view';
import { exportMessages } from '../i18n/export';
import type { ExportGroup, ExportMessages } from '../i18n/export';
import { nameOfArticle } from '../model/article-name';
import { currentArticle, store } from '../state/state';
import type { State } from '../state/state';
import { exported } from './articles';
import { copyTable } from './copy';
import './export.css';
import { save } from './save';
import { say } from './said';

/** Pixels between the menu and its button, and between the menu and the window. */
const EDGE = 8;
/** Milliseconds before it is said how far the reading of many articles is. */
const PATIENCE = 400;

/** What belongs under which heading. */
const GROUPS: readonly (readonly [ExportGroup, readonly ExportId[]])[] = [
  ['read', ['html', 'markdown']],
  ['keep', ['state']],
  ['tables', ['csv-zip', 'csv-officials', 'csv-people', 'csv-dates', 'csv-figures', 'csv']],
  ['calendar', ['ics']],
  ['programs', EXPORTS.map(({ id }) => id).filter((id) => /^(?:popolo|annotations|brat|iob2|jsonl?)$/u.test(id))],
];

class ExportMenu extends View {
  #isOfAll = false;
  #stopFollowing: (() => void) | undefined;

  protected override depends(state: State): readonly unknown[] {
    return [state.articles.length, state.current];
  }

  protected override render(): unknown {
    const words = exportMessages[this.t.code];
    return html`<div
      class="export-menu"
      id="export-menu"
      popover="auto"
      role="menu"
      tabindex="-1"
      aria-label=${this.t.export}
      @keydown=${this.#keydown}
      @toggle=${this.#toggled}
    >
      ${this.#scope(words)}
      ${this.#group('copy', words, EXPORT_CATEGORIES.map((category) => this.#copyItem(category, words)))}
      <div class="export-groups">
        <div class="export-column">
          ${GROUPS.slice(0, 3).map(([group, ids]) => this.#group(group, words, ids.map((id) => this.#item(id, words))))}
        </div>
        <div class="export-column">${GROUPS.slice(3).map(([group, ids]) => this.#group(group, words, ids.map((id) => this.#item(id, words))))}</div>
      </div>
    </div>`;
  }

  /** Opens below the button, or closes. */
  toggle(button: HTMLElement): void {
    const menu = this.#menu;
    if (!menu || menu.matches(':popover-open')) {
      menu?.hidePopover();
      return;
    }
    menu.showPopover();
    this.#stopFollowing = autoUpdate(button, menu, () => {
      void computePosition(button, menu, {
        strategy: 'fixed',
        placement: 'bottom-end',
        middleware: [offset(EDGE / 2), flip({ padding: EDGE }), shift({ padding: EDGE, crossAxis: true })],
      }).then(({ x, y }) => {
        menu.style.setProperty('--x', `${Math.round(x)}px`);
        menu.style.setProperty('--y', `${Math.round(y)}px`);
      });
    });
    this.#items[0]?.focus({ preventScroll: true });
  }

  get #menu(): HTMLElement | null {
    return this.querySelector<HTMLElement>('#export-menu');
  }

  get #items(): HTMLElement[] {
    return Array.from(this.querySelectorAll<HTMLElement>('[role^="menuitem"]'));
  }

  #scope(words: ExportMessages): TemplateResult | typeof nothing {
    const count = this.state.articles.filter(({ text }) => text !== '').length;
    if (count < 2) return nothing;
    const choice = (isAll: boolean, name: string): TemplateResult => html`<button
      class="quiet export-scope"
      role="menuitemradio"
      tabindex="-1"
      aria-checked=${this.#isOfAll === isAll ? 'true' : 'false'}
      @click=${() => {
        this.#isOfAll = isAll;
        this.requestUpdate();
      }}
    >
      ${name}
    </button>`;
    return html`<div class="export-scopes" role="group" aria-label=${words.scope}>${choice(false, words.this)}${choice(true, words.all(count))}</div>`;
  }

  #group(group: ExportGroup, words: ExportMessages, items: readonly TemplateResult[]): TemplateResult {
    return html`<div class="export-group" role="group" aria-labelledby="export-${group}">
      <p class="export-heading" id="export-${group}" role="presentation">${words.groups[group]}</p>
      ${group === 'copy' ? html`<div class="export-row" role="presentation">${items}</div>` : items}
    </div>`;
  }

  #item(id: ExportId, words: ExportMessages): TemplateResult {
    const { name, use } = words.formats[id];
    return html`<button class="export-item" role="menuitem" tabindex="-1" data-format=${id} @click=${() => this.#write(id)}>
      <span class="export-name">${name}</span>
      <span class="export-use">${use}</span>
    </button>`;
  }

  #copyItem(category: ExportCategory, words: ExportMessages): TemplateResult {
    return html`<button class="export-item export-copy" role="menuitem" tabindex="-1" data-copy=${category} @click=${() => this.#copy(category)}>${words.lists[category]}</button>`;
  }

  async #write(id: ExportId): Promise<void> {
    this.#close();
    const words = exportMessages[this.t.code];
    const isOfAll = this.#isOfAll;
    try {
      const articles = await this.#articles(isOfAll, words);
      if (!articles) return;
      const stamp = new Date();
      const files = await exportOf(id).write(articles, { language: this.t.code, furniture: !this.state.shown.furniture, bom: true, stamp });
      say(words.saved(await save(files, archiveName(files[0]?.name, articles.length, id), stamp)));
    } catch (error) {
      console.warn(error);
      say(words.notLoaded, { isProblem: true });
    }
  }

  /** What is to be exported; null where it cannot be, which is said. */
  async #articles(isOfAll: boolean, words: ExportMessages): Promise<ExportArticle[] | null> {
    const chosen = isOfAll ? store.value.articles.filter(({ text }) => text !== '') : [currentArticle(store.value)];
    const made: ExportArticle[] = [];
    const since = performance.now();
    let isStopped = false;
    const stop = (): void => {
      isStopped = true;
    };
    for (const [at, article] of chosen.entries()) {
      if (performance.now() - since > PATIENCE) say(words.reading(at + 1, chosen.length), { action: { name: words.stop, run: stop } });
      const one = await exported(article);
      if (isStopped) {
        say(words.stopped);
        return null;
      }
      if (!one) {
        say(words.notRead(nameOfArticle(article, this.t.files.untitled)), { isProblem: true });
        return null;
      }
      made.push(one);
    }
    return made;
  }

  async #copy(category: ExportCategory): Promise<void> {
    this.#close();
    const words = exportMessages[this.t.code];
    const [article] = (await this.#articles(false, words)) ?? [];
    if (!article) return;
    const table = tableOf(category, article, this.t.code, { furniture: !this.state.shown.furniture });
    if (table.rows.length === 0) say(words.empty(words.lists[category]));
    else say((await copyTable(table)) ? words.copied(`${words.lists[category]} (${String(table.rows.length)})`) : words.notCopied);
  }

  #close(): void {
    this.#menu?.hidePopover();
    document.querySelector<HTMLElement>('#export')?.focus({ preventScroll: true });
  }

  /** Arrows walk, Home and End lead to the ends, a letter to the next item that begins with it. */
  #keydown(event: KeyboardEvent): void {
    const items = this.#items;
    const at = items.indexOf(document.activeElement as HTMLElement);
    const { key } = event;
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: -1 };
    let next = steps[key];
    if (key === 'ArrowUp' && at === -1) next = -1;
    if (key === 'Tab') {
      this.#close();
      return;
    }
    if (next === undefined && key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && key !== ' ') {
      const order = [...items.slice(at + 1), ...items.slice(0, at + 1)];
      const found = order.find((item) => (item.textContent ?? '').trim().toLocaleLowerCase('vi').startsWith(key.toLocaleLowerCase('vi')));
      next = found ? items.indexOf(found) : undefined;
    }
    // Whatever else the page does with single keys, it does not do here.
    event.stopPropagation();
    if (next === undefined) return;
    event.preventDefault();
    items[(next + items.length) % items.length]?.focus();
  }

  #toggled(event: ToggleEvent): void {
    const isOpen = event.newState === 'open';
    document.querySelector('#export')?.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) return;
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
  }
}

/** Several files come in an archive that is called after the first, or after the format. */
function archiveName(first: string | undefined, count: number, id: ExportId): string {
  return `${count === 1 && first !== undefined ? first.replace(/\.\w+$/u, '') : 'diembao'}.${id}.zip`;
}

customElements.define('db-export-menu', ExportMenu);

declare global {
  interface HTMLElementTagNameMap {
    'db-export-menu': ExportMenu;
  }
}
