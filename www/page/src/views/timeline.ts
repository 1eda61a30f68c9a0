import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';

import { entryFacts } from '../components/entry-facts';
import { nameOf } from '../components/entry-name';
import { icons } from '../components/icons';
import { Tooltip } from '../components/tooltip';
import { quote } from '../components/quote';
import { View } from '../components/view';
import { timelineMessages } from '../i18n/timeline';
import type { TimelineMessages } from '../i18n/timeline';
import { backOf } from '../model/back';
import { findingsOf, listedOf } from '../model/findings';
import { furnitureOf } from '../model/furniture';
import type { Analysis, DateEntry } from '../model/types';
import { goToMention, toggleLayer } from '../state/actions';
import { currentArticle, shownAnalysis } from '../state/state';
import type { State } from '../state/state';
import { drawing, drawingHeight } from './timeline/drawing';
import { Gestures } from './timeline/gestures';
import { DAY, dayOf, timelineOf } from './timeline/items';
import type { Stretch, Timeline } from './timeline/items';
import { labelled, shortName } from './timeline/labels';
import type { LabelledItem } from './timeline/labels';
import { layOut } from './timeline/layout';
import type { Layout } from './timeline/layout';
import { apartList, dateList } from './timeline/list';
import type { DateList } from './timeline/list';
import { aroundStory, limitsOf, panned, storyOf, windowAround, windowAt, zoomed } from './timeline/window';
import './views.css';
import './timeline.css';

/** Lanes of the line; more dates than they hold are gathered in clusters. */
const LANES = 12;
/** Pixels below which the list is shown, unless somebody wants the line. */
const NARROW = 560;
const ZOOM = 1.6;
const STEP = 0.25;

/** How the timeline was left in this visit. */
const left: { shape: 'line' | 'list' | null; windows: Map<number, Stretch>; lanes: Map<number, number> } = {
  shape: null,
  windows: new Map(),
  lanes: new Map(),
};

/** What is not the story is dimmed and left out, here and in all lists, or neither. */
const toggleAside = (): void => {
  toggleLayer('furniture');
};

const timelines = new WeakMap<Analysis, Timeline>();

function timelineFrom(analysis: Analysis): Timeline {
  const known = timelines.get(analysis) ?? timelineOf(findingsOf(analysis), furnitureOf(analysis));
  timelines.set(analysis, known);
  return known;
}

/** All dates on a line from days to centuries, or as a list in calendar order. */
class TimelineView extends View {
  #width = 0;
  #watch: ResizeObserver | undefined;
  #items: readonly LabelledItem[] = [];
  #layout: Layout = { places: [], clusters: [], lanes: 0 };
  /** Key of the item that Tab leads to, and that takes the focus with the next drawing. */
  #entrance: string | null = null;
  #takesFocus = false;
  readonly #tooltip = new Tooltip(this, 'timeline-peek');
  readonly #gestures = new Gestures({
    pan: (share) => { this.#pan(share); },
    zoom: (factor, share) => { this.#zoom(factor, share); },
  });

  protected override depends(state: State): readonly unknown[] {
    const article = currentArticle(state);
    return [shownAnalysis(article), article.id, state.selection?.key, state.filter, state.shown.furniture];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0);
      if (width === this.#width || width === 0) return;
      this.#width = width;
      this.requestUpdate();
    });
    this.#watch.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch?.disconnect();
    this.#tooltip.close();
  }

  protected override render(): unknown {
    const { t } = this;
    const words = timelineMessages[t.code];
    const article = currentArticle(this.state);
    const analysis = shownAnalysis(article);
    if (!analysis || this.#width === 0) return nothing;
    const showsAside = !this.state.shown.furniture;
    const { items: all, apart: everyApart } = timelineFrom(analysis);
    if (all.length + everyApart.length === 0) return html`<p class="quiet-line view-none">${words.none}</p>`;
    const items = showsAside ? all : all.filter(({ isAside }) => !isAside);
    const { lists, aside } = listedOf(analysis, !showsAside);
    const apart = everyApart.filter((entry) => lists.date.includes(entry));
    const shape = left.shape ?? (this.#width < NARROW ? 'list' : 'line');
    const published = dayOf(analysis.published);
    const list: DateList = {
      text: article.result?.text ?? article.text,
      t,
      words,
      published,
      selected: this.state.selection?.key ?? null,
      back: backOf(this.state),
      go: this.#go,
    };
    return html`
      <div class="view-tools">
        <div class="segments" role="group" aria-label=${words.shape}>
          ${(['line', 'list'] as const).map(
            (name) => html`<button class="quiet" data-shape=${name} aria-pressed=${shape === name ? 'true' : 'false'} @click=${() => { this.#setShape(name); }}>${words.shapes[name]}</button>`,
          )}
        </div>
        ${aside.date > 0
          ? html`<label><input type="checkbox" id="timeline-aside" .checked=${showsAside} @change=${toggleAside} /> ${words.aside}</label>`
          : nothing}
        ${shape === 'line' && items.length > 0 ? this.#tools(words) : nothing}
      </div>
      ${items.length === 0
        ? html`<p class="quiet-line view-none">${words.noneOnLine}</p>`
        : shape === 'line'
          ? this.#line(items, published, words)
          : html`<div class="rail-box">${dateList(items, list)}</div>`}
      ${apart.length === 0
        ? nothing
        : html`<section class="rail-box" aria-labelledby="timeline-apart">
            <h2 id="timeline-apart" class="rail-heading">${words.apart} <span class="detail">${words.apartHint}</span></h2>
            ${apartList(apart, list)}
          </section>`}
    `;
  }

  protected override updated(): void {
    if (this.#tooltip.anchor?.isConnected === false) this.#tooltip.close();
    if (!this.#takesFocus) return;
    this.#takesFocus = false;
    const stop = this.querySelector<SVGElement>('.line-drawing [tabindex="0"]');
    stop?.focus({ preventScroll: true });
    stop?.scrollIntoView({ block: 'nearest' });
  }

  #tools(words: TimelineMessages): TemplateResult {
    const button = (id: string, label: string, sign: unknown, press: () => void): TemplateResult =>
      html`<button class="quiet icon-only" id=${id} title=${label} aria-label=${label} @click=${press}>${sign}</button>`;
    return html`<div class="line-tools push" role="group" aria-label=${words.label}>
      ${button('line-earlier', words.earlier, icons.previous, () => { this.#pan(-2 * STEP); })}
      ${button('line-later', words.later, icons.next, () => { this.#pan(2 * STEP); })}
      ${button('line-out', words.zoomOut, icons.minus, () => { this.#zoom(ZOOM, 0.5); })}
      ${button('line-in', words.zoomIn, icons.add, () => { this.#zoom(1 / ZOOM, 0.5); })}
      <button class="quiet" id="line-story" @click=${() => { this.#fit('story'); }}>${words.story}</button>
      <button class="quiet" id="line-all" @click=${() => { this.#fit('all'); }}>${words.all}</button>
    </div>`;
  }

  #line(items: Timeline['items'], published: number | null, words: TimelineMessages): TemplateResult {
    const { t, state } = this;
    this.#items = labelled(items, t, fontOf(this));
    const window = this.#window();
    const scale = this.#width / (window.to - window.from);
    this.#layout = layOut(this.#items, scale, left.lanes.get(state.current) ?? LANES);
    const height = drawingHeight(this.#layout);
    const before = this.#items.filter(({ to }) => to <= window.from);
    const after = this.#items.filter(({ from }) => from >= window.to);
    const earlier = before.length > 0 ? before.reduce((a, b) => (b.to > a.to ? b : a)) : undefined;
    const [later] = after;
    const key = keyOf(this.#items);
    return html`
      <div class="line-edges">
        ${earlier ? html`<button class="quiet" id="line-before" @click=${() => { this.#show(earlier); }}>${icons.previous}<span>${words.before(before.length)}<span class="line-nearest">: ${shortName(earlier, t)}</span></span></button>` : nothing}
        ${later ? html`<button class="quiet push" id="line-after" @click=${() => { this.#show(later); }}><span>${words.after(after.length)}<span class="line-nearest">: ${shortName(later, t)}</span></span>${icons.next}</button>` : nothing}
      </div>
      <div class="line-box">
        <svg
          class="line-drawing"
          role="group"
          aria-label=${words.label}
          aria-describedby="line-hint"
          width=${this.#width}
          height=${height}
          viewBox="0 0 ${this.#width} ${height}"
          @wheel=${this.#wheel}
          @pointerdown=${(event: PointerEvent) => { this.#gestures.down(event); }}
          @pointermove=${(event: PointerEvent) => { this.#gestures.move(event); }}
          @pointerup=${(event: PointerEvent) => { this.#gestures.up(event); }}
          @pointercancel=${(event: PointerEvent) => { this.#gestures.up(event); }}
          @click=${this.#click}
          @keydown=${this.#keydown}
          @pointerover=${this.#over}
          @pointerout=${this.#out}
          @focusin=${this.#focused}
          @focusout=${() => { this.#tooltip.close(); }}
        >
          ${drawing({ items: this.#items, layout: this.#layout, window, width: this.#width, published, t, words, entrance: this.#entranceAt(window), selected: state.selection?.key ?? null, back: backOf(state) })}
        </svg>
      </div>
      <p class="line-key detail">${key.map((name) => html`<span class="line-key-item"><svg width="26" height="16" aria-hidden="true" class="line-item" ?data-approximate=${name === 'approximate'} ?data-uncertain=${name === 'uncertain'} ?data-aside=${name === 'aside'}>${sampleOf(name)}</svg>${words.key[name]}</span>`)}</p>
      <p class="line-hint detail" id="line-hint">${matchMedia('(pointer: coarse)').matches ? words.touchHint : words.hint}</p>
    `;
  }

  // The window

  #window(): Stretch {
    const { current } = this.state;
    return left.windows.get(current) ?? this.#story();
  }

  #story(): Stretch {
    const analysis = shownAnalysis(currentArticle(this.state));
    const plain = this.#items.filter(({ isAside }) => !isAside);
    const story = storyOf(plain.length > 0 ? plain : this.#items, dayOf(analysis?.published ?? null));
    return windowAround(aroundStory(story, this.#items), this.#width, limitsOf(this.#items).shortest);
  }

  #move(window: Stretch): void {
    left.windows.set(this.state.current, window);
    this.requestUpdate();
  }

  #pan(share: number): void {
    this.#move(panned(this.#window(), share, limitsOf(this.#items)));
  }

  #zoom(factor: number, share: number): void {
    this.#move(zoomed(this.#window(), factor, share, limitsOf(this.#items)));
  }

  #fit(what: 'story' | 'all'): void {
    this.#move(what === 'story' ? this.#story() : windowAround(this.#items, this.#width, limitsOf(this.#items).shortest));
  }

  #show(item: Stretch): void {
    this.#move(windowAt(item, this.#window(), limitsOf(this.#items)));
  }

  /** Zooms until the dates stand apart, or gives them lanes where no zooming helps. */
  #open(first: number): void {
    const { current } = this.state;
    const cluster = this.#layout.clusters.find(({ indices }) => indices.includes(first));
    if (!cluster) return;
    const items = cluster.indices.flatMap((index) => this.#items[index] ?? []);
    const window = this.#window();
    const wanted = windowAround(items, this.#width, limitsOf(this.#items).shortest);
    if (wanted.to - wanted.from < (window.to - window.from) * 0.8) this.#move(wanted);
    else {
      left.lanes.set(current, (left.lanes.get(current) ?? LANES) + items.length);
      this.requestUpdate();
    }
  }

  // Presses and keys

  readonly #go = (entry: DateEntry, at: number): void => {
    goToMention(entry.key, at, entry.mentions.length);
  };

  #setShape(shape: 'line' | 'list'): void {
    left.shape = shape;
    this.#tooltip.close();
    this.requestUpdate();
  }

  #wheel(event: WheelEvent): void {
    this.#gestures.wheel(event);
  }

  #click(event: MouseEvent): void {
    if (!this.#gestures.hasDragged && event.target instanceof Element) this.#press(event.target);
  }

  #press(target: Element): void {
    const stop = target.closest('[data-index]:is(.line-item, .line-cluster)');
    const item = this.#items[indexOf(stop)];
    if (!stop || !item) return;
    if (stop.matches('.line-item')) this.#go(item.entry, 0);
    else {
      this.#entrance = item.entry.key;
      this.#takesFocus = stop === document.activeElement;
      this.#open(indexOf(stop));
    }
  }

  #keydown(event: KeyboardEvent): void {
    const { key, target } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || !(target instanceof Element)) return;
    const at = indexOf(target.closest('[data-index]'));
    if (key === 'Enter' || key === ' ') this.#press(target);
    else if (key === 'Escape' && this.#tooltip.anchor) this.#tooltip.close();
    else if (key === '+' || key === '=') this.#zoom(1 / ZOOM, this.#shareOf(at));
    else if (key === '-' || key === '_') this.#zoom(ZOOM, this.#shareOf(at));
    else if (key === '0') this.#fit('all');
    else if (event.shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight')) this.#pan(key === 'ArrowLeft' ? -STEP : STEP);
    else if (key === 'ArrowLeft' || key === 'ArrowUp') this.#step(this.#neighbour(at, -1));
    else if (key === 'ArrowRight' || key === 'ArrowDown') this.#step(this.#neighbour(at, 1));
    else if (key === 'Home') this.#step(0);
    else if (key === 'End') this.#step(this.#items.length - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Where an item stands in the window, so that zooming keeps it there; the middle for those that do not show. */
  #shareOf(index: number): number {
    const { from, to } = this.#window();
    const item = this.#items[index];
    const share = item ? ((Number.isFinite(item.from) ? item.from : item.to) - from) / (to - from) : 0.5;
    return share >= 0 && share <= 1 ? share : 0.5;
  }

  /** The next item in calendar order; a cluster is one step. */
  #neighbour(index: number, step: 1 | -1): number {
    const cluster = this.#layout.clusters.find(({ indices }) => indices.includes(index));
    let next = index + step;
    while (cluster?.indices.includes(next)) next += step;
    return next;
  }

  #step(index: number): void {
    const item = this.#items[index];
    if (!item) return;
    this.#entrance = item.entry.key;
    this.#takesFocus = true;
    const { from, to } = this.#window();
    const mark = Number.isFinite(item.from) ? item.from : item.to;
    const margin = (to - from) * 0.05;
    if ((mark < from + margin || mark > to - margin) && !(item.from < from && item.to > to)) this.#show(item);
    else this.requestUpdate();
  }

  /** Index of the item that Tab leads to: the one that was visited last, or the first that shows. */
  #entranceAt({ from, to }: Stretch): number {
    const visible = (index: number): boolean => {
      const item = this.#items[index];
      return item !== undefined && item.to > from && item.from < to;
    };
    const last = this.#items.findIndex(({ entry }) => entry.key === this.#entrance);
    if (last !== -1 && visible(last)) return last;
    return Math.max(this.#items.findIndex((_item, index) => visible(index)), 0);
  }

  // What is known of the item under the pointer or with the focus

  #over(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    this.#peekAt(event.target, false);
  }

  #out(): void {
    const { activeElement } = document;
    if (activeElement === this.#tooltip.anchor && activeElement?.matches(':focus-visible')) return;
    this.#tooltip.close(250);
  }

  #focused(event: FocusEvent): void {
    const { target } = event;
    if (!(target instanceof Element)) return;
    this.#entrance = this.#items[indexOf(target.closest('[data-index]'))]?.entry.key ?? this.#entrance;
    if (target.matches(':focus-visible')) this.#peekAt(target, true);
  }

  #peekAt(target: EventTarget | null, isAtOnce: boolean): void {
    const stop = target instanceof Element ? target.closest('.line-item[data-index]') : null;
    const item = this.#items[indexOf(stop)];
    if (!stop || !item) return;
    const { t } = this;
    const article = currentArticle(this.state);
    const { entry } = item;
    const text = article.result?.text ?? article.text;
    this.#tooltip.open(
      stop,
      html`<h2>${nameOf(entry, t)}</h2>
        ${entryFacts(entry, 0, article.result?.analysis.published ?? null, t)}
        <p class="peek-quote">${quote(text, item.date, 'date')}</p>
        ${entry.mentions.length > 1 ? html`<p class="detail">${t.panel.times(entry.mentions.length)}</p>` : nothing}`,
      isAtOnce,
    );
  }
}

type KeyName = keyof TimelineMessages['key'];

/** Only what there is is explained. */
function keyOf(items: readonly LabelledItem[]): KeyName[] {
  const is: Record<KeyName, (item: LabelledItem) => boolean> = {
    day: ({ from, to }) => to - from <= DAY,
    stretch: ({ from, to }) => Number.isFinite(to - from) && to - from > DAY,
    open: ({ from, to }) => !Number.isFinite(to - from),
    approximate: ({ isApproximate }) => isApproximate,
    uncertain: ({ isUncertain }) => isUncertain,
    aside: ({ isAside }) => isAside,
  };
  return (Object.keys(is) as KeyName[]).filter((name) => items.some(is[name]));
}

function sampleOf(name: KeyName): unknown {
  if (name === 'open') return svg`<path class="line-bar" d="M2 2H17L24 8L17 14H2Z" />`;
  return svg`<rect class="line-bar" x=${name === 'day' ? 7 : 2} y="2" width=${name === 'day' ? 12 : 22} height="12" rx="4" />`;
}

function indexOf(element: Element | null): number {
  return Number(element?.getAttribute('data-index') ?? -1);
}

/** As the labels of the drawing are set. */
function fontOf(element: Element): string {
  const { fontFamily } = getComputedStyle(element);
  return `13px ${fontFamily}`;
}

customElements.define('db-timeline', TimelineView);
