/** The marks in the text: which entry each belongs to, which can be reached by keyboard, which are selected. */
import { highlight, unhighlight } from 'diembao/highlight';
import type { HighlightedSpan } from 'diembao/highlight';

import { nameOf } from '../components/entry-name';
import { findingsOf } from '../model/findings';
import type { Analysis, Entry, Furniture, Layer } from '../model/types';
import type { Messages } from '../i18n';

/** A place in the text that belongs to an entry. */
export interface Place {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
  /** The entry's mention that this is, or that it belongs to. */
  readonly mention: number;
}

interface Stop extends Place {
  readonly mark: HTMLElement;
  readonly layer: Layer;
}

export class Highlights {
  readonly #root: HTMLElement;
  /** What a click on a mark means. */
  #places = new WeakMap<Element, Place>();
  /** Marks of every place, by entry and start. */
  #marks = new Map<string, readonly HTMLElement[]>();
  /** Every mark of every entry. */
  #marksOf = new Map<string, HTMLElement[]>();
  /** The marks that the arrow keys walk through, in text order: one for every mention. */
  #stops: Stop[] = [];
  /** All places in text order. */
  #all: Place[] = [];
  #selected: readonly HTMLElement[] = [];
  #current: readonly HTMLElement[] = [];
  #faded: ReadonlySet<string> = new Set();
  /** The layers whose marks the keyboard reaches; null while none is set for the marks that there are. */
  #shown: Readonly<Record<Layer, boolean>> | null = null;
  /** The one mark that Tab leads to; the others get what makes them reachable when somebody comes to them. */
  #entrance: HTMLElement | null = null;
  /** Marks of furniture alone, with its kind. */
  #furniture: [mark: HTMLElement, kind: Furniture['kind']][] = [];

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  clear(): void {
    unhighlight(this.#root);
    this.#forget();
  }

  /** Marks an analysis of exactly the text that the element has. */
  show(analysis: Analysis): void {
    this.#forget();
    const { byItem } = findingsOf(analysis);
    const top = new Map<HTMLElement, HighlightedSpan>();
    const { items } = highlight(this.#root, analysis, {
      className: 'mark',
      onMark: (mark, [first]) => {
        if (!first) return;
        top.set(mark, first);
        if (first.kind === 'furniture') {
          mark.setAttribute('role', 'presentation');
          this.#furniture.push([mark, analysis.furniture[first.index]?.kind ?? 'menu']);
        }
      },
    });
    for (const [id, spans] of items) {
      const entry = byItem.get(id);
      if (!entry) continue;
      for (const span of spans) this.#take(span, entry, top);
    }
    this.#all.sort((a, b) => a.start - b.start);
    this.#stops.sort((a, b) => a.start - b.start);
  }

  #take(span: HighlightedSpan, entry: Entry, top: ReadonlyMap<HTMLElement, HighlightedSpan>): void {
    const { start, end, marks, part, kind } = span;
    const place: Place = { entry, start, end, mention: mentionFrom(entry, start) };
    this.#all.push(place);
    this.#marks.set(placeKey(entry.key, start), marks);
    const marksOf = this.#marksOf.get(entry.key) ?? [];
    marksOf.push(...marks);
    this.#marksOf.set(entry.key, marksOf);
    const own = marks.filter((mark) => top.get(mark) === span);
    for (const mark of own) this.#places.set(mark, place);
    const [mark] = own;
    if (mark && part !== 'position') {
      mark.setAttribute('role', 'button');
      mark.setAttribute('aria-haspopup', 'dialog');
      this.#stops.push({ ...place, mark, layer: kind });
    }
  }

  /** Says in the language of the page what the marks are. */
  label(t: Messages): void {
    for (const { mark, layer, entry } of this.#stops) {
      const name = nameOf(entry, t);
      mark.setAttribute('aria-description', name === mark.textContent ? t.layers[layer] : `${t.layers[layer]}: ${name}`);
    }
    for (const [mark, kind] of this.#furniture) mark.title = t.reader.furniture[kind];
  }

  /** Lets the keyboard reach the marks of the layers that are shown, and one of them by Tab. */
  setReachable(shown: Readonly<Record<Layer, boolean>>): void {
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#entrance?.removeAttribute('tabindex');
    this.#entrance = null;
    const stops = this.#reachable();
    const { mark } = stops.find((stop) => this.#current.includes(stop.mark)) ?? stops[0] ?? {};
    if (mark) this.enterAt(mark);
  }

  select(key: string | null, start: number | null): void {
    for (const mark of this.#selected) delete mark.dataset['selected'];
    for (const mark of this.#current) delete mark.dataset['current'];
    this.#selected = key === null ? [] : (this.#marksOf.get(key) ?? []);
    this.#current = key === null || start === null ? [] : (this.#marks.get(placeKey(key, start)) ?? []);
    for (const mark of this.#selected) mark.dataset['selected'] = '';
    for (const mark of this.#current) mark.dataset['current'] = '';
  }

  /** Lets the marks of some entries stand back. */
  fade(keys: ReadonlySet<string>): void {
    for (const key of this.#faded) if (!keys.has(key)) for (const mark of this.#marksOf.get(key) ?? []) delete mark.dataset['faded'];
    for (const key of keys) if (!this.#faded.has(key)) for (const mark of this.#marksOf.get(key) ?? []) mark.dataset['faded'] = '';
    this.#faded = keys;
  }

  /** The mark at which a place begins. */
  markOf(key: string, start: number): HTMLElement | undefined {
    return this.#marks.get(placeKey(key, start))?.[0];
  }

  placeOf(mark: Element): Place | undefined {
    return this.#places.get(mark);
  }

  /** The innermost place around an offset of the text. */
  placeAt(offset: number): Place | undefined {
    const around = this.#all.filter(({ start, end }) => start <= offset && offset < end);
    return around.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  }

  /** The mark that the keyboard reaches `step` marks away, or the first or last one. */
  neighbour(mark: Element, step: 'previous' | 'next' | 'first' | 'last'): HTMLElement | undefined {
    const stops = this.#reachable();
    if (step === 'first') return stops[0]?.mark;
    if (step === 'last') return stops.at(-1)?.mark;
    const at = stops.findIndex((stop) => stop.mark === mark);
    return stops[at + (step === 'next' ? 1 : -1)]?.mark;
  }

  /** Moves the place where Tab enters the text. */
  enterAt(mark: HTMLElement): void {
    if (this.#entrance && this.#entrance !== mark) this.#entrance.tabIndex = -1;
    this.#entrance = mark;
    mark.tabIndex = 0;
  }

  #reachable(): Stop[] {
    return this.#stops.filter(({ layer }) => this.#shown?.[layer]);
  }

  #forget(): void {
    this.#faded = new Set();
    this.#shown = null;
    this.#entrance = null;
    this.#furniture = [];
    this.#places = new WeakMap();
    this.#marks = new Map();
    this.#marksOf = new Map();
    this.#stops = [];
    this.#all = [];
    this.#selected = [];
    this.#current = [];
  }
}

function placeKey(key: string, start: number): string {
  return `${start} ${key}`;
}

/** The mention at or behind an offset, or the last one: a position mostly stands before the name. */
function mentionFrom({ mentions }: Entry, start: number): number {
  let low = 0;
  let high = mentions.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
