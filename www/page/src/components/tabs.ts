import { html, nothing } from 'lit';

import { setTab } from '../state/actions';
import { currentArticle, shownTab, store } from '../state/state';
import type { State } from '../state/state';
import { TABS } from '../state/tab';
import type { Tab } from '../state/tab';
import { icons } from './icons';
import { whenIdle } from './idle';
import { View } from './view';

/** The tabs over the middle area, and the button that prints. Every tab of an article keeps its own place on the page. */
class Tabs extends View {
  /** How far down each tab of an article was read. */
  readonly #places = new Map<string, number>();
  #shown = '';
  #unwatchPlaces: (() => void) | undefined;

  protected override depends(state: State): readonly unknown[] {
    return [shownTab(state), state.current];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('click', this.#skipped);
    this.#shown = this.#nameOf(shownTab(this.state));
    this.#unwatchPlaces = store.watch(this.#leave);
  }

  protected override firstUpdated(): void {
    // The report must be there before the browser asks for it: Ctrl+P waits for nobody.
    whenIdle(() => void import('../report/printing').catch(() => undefined));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('click', this.#skipped);
    this.#unwatchPlaces?.();
  }

  protected override render(): unknown {
    const { t } = this;
    const shown = shownTab(this.state);
    return html`
      <div class="tabs" role="tablist" aria-label=${t.tabs.label} @keydown=${this.#keydown}>
        ${TABS.map(
          (tab) => html`<button
            class="quiet tab"
            id="tab-${tab}"
            role="tab"
            aria-selected=${tab === shown ? 'true' : 'false'}
            aria-controls=${tab === shown || tab === 'text' ? `panel-${tab}` : nothing}
            tabindex=${tab === shown ? 0 : -1}
            @click=${() => {
              setTab(tab);
            }}
          >
            ${t.tabs.names[tab]}
          </button>`,
        )}
      </div>
      <button class="quiet" id="print" title=${t.tabs.print} aria-label=${t.tabs.print} aria-haspopup="dialog" @click=${this.#print}>${icons.print}<span>${t.tabs.print}</span></button>
    `;
  }

  /** Remembers the place that is about to be left, before anything is drawn anew. */
  readonly #leave = (): void => {
    const next = this.#nameOf(shownTab(this.state));
    if (next === this.#shown) return;
    if (this.#shown !== '') this.#places.set(this.#shown, this.#scroller().scrollTop);
    this.#shown = next;
    const restore = (): void => {
      if (this.#shown === next) this.#scroller().scrollTop = this.#places.get(next) ?? 0;
    };
    // The text is there with the next drawing, and whoever leads to a mention scrolls after that; a view takes until the frame.
    void this.updateComplete.then(next.endsWith(' text') ? restore : () => requestAnimationFrame(restore));
  };

  #nameOf(tab: Tab): string {
    return `${currentArticle(this.state).id} ${tab}`;
  }

  /** What scrolls: the area around, where it does, else the page. */
  #scroller(): Element {
    for (let element = this.parentElement; element && element !== document.body; element = element.parentElement) {
      if (/auto|scroll/u.test(getComputedStyle(element).overflowY)) return element;
    }
    return document.scrollingElement ?? document.documentElement;
  }

  #keydown(event: KeyboardEvent): void {
    const at = TABS.indexOf(shownTab(this.state));
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const tab = TABS.at(to % TABS.length);
    if (!tab) return;
    event.preventDefault();
    setTab(tab);
    this.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  }

  /** The link to the article leads to it from every tab. */
  readonly #skipped = (event: Event): void => {
    if (!(event.target instanceof Element) || !event.target.closest('a[href="#article"]') || shownTab(this.state) === 'text') return;
    event.preventDefault();
    setTab('text');
    requestAnimationFrame(() => document.querySelector('db-reader')?.focusArticle());
  };

  #print(): void {
    import('../report/dialog').then(
      ({ openPrintDialog }) => {
        openPrintDialog();
      },
      // Without the dialog the browser prints the page as it is.
      () => {
        window.print();
      },
    );
  }
}

customElements.define('db-tabs', Tabs);
