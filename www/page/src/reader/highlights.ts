/** The marks in the text: which entry each belongs to, which can be reached by keyboard, which are selected. */
import { highlight, unhighlight } from 'diembao/highlight';
import type { HighlightedSpan } from 'diembao/highlight';

import { findingsOf } from '../model/findings';
import type { Analysis, Entry, Layer } from '../model/types';
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
  /** The layers whose marks the keyboard reaches; null while none is set for the marks that there are. */
  #shown: Readonly<Record<Layer, boolean>> | null = null;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  clear(): void {
    unhighlight(this.#root);
    this.#forget();
  }

  /** Marks an analysis of exactly the text that the element has. */
  show(analysis: Analysis, t: Messages): void {
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
          mark.title = t.reader.furniture[analysis.furniture[first.index]?.kind ?? 'menu'];
        }
      },
    });
    for (const [id, spans] of items) {
      const entry = byItem.get(id);
      if (!entry) continue;
      const mentions = new Map(entry.mentions.map(({ start }, index) => [start, index]));
      for (const span of spans) this.#take(span, entry, mentions.get(span.start) ?? nextMention(entry, span.start), top, t);
    }
    this.#all.sort((a, b) => a.start - b.start);
    this.#stops.sort((a, b) => a.start - b.start);
  }

  #take(span: HighlightedSpan, entry: Entry, mention: number, top: ReadonlyMap<HTMLElement, HighlightedSpan>, t: Messages): void {
    const { start, end, marks, part, kind } = span;
    const place: Place = { entry, start, end, mention };
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
      mark.setAttribute('aria-description', t.layers[kind]);
      this.#stops.push({ ...place, mark, layer: kind });
    }
  }

  /** Lets the keyboard reach the marks of the layers that are shown, and one of them by Tab. */
  setReachable(shown: Readonly<Record<Layer, boolean>>): void {
    if (shown === this.#shown) return;
    this.#shown = shown;
    for (const { mark, layer } of this.#stops) {
      if (shown[layer]) mark.tabIndex = -1;
      else mark.removeAttribute('tabindex');
    }
    const [first] = this.#reachable();
    const current = this.#current.find((mark) => mark.hasAttribute('tabindex'));
    const mark = current ?? first?.mark;
    if (mark) mark.tabIndex = 0;
  }

  select(key: string | null, start: number | null): void {
    for (const mark of this.#selected) delete mark.dataset['selected'];
    for (const mark of this.#current) delete mark.dataset['current'];
    this.#selected = key === null ? [] : (this.#marksOf.get(key) ?? []);
    this.#current = key === null || start === null ? [] : (this.#marks.get(placeKey(key, start)) ?? []);
    for (const mark of this.#selected) mark.dataset['selected'] = '';
    for (const mark of this.#current) mark.dataset['current'] = '';
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
    for (const { mark: other } of this.#stops) if (other.tabIndex === 0) other.tabIndex = -1;
    mark.tabIndex = 0;
  }

  #reachable(): Stop[] {
    return this.#stops.filter(({ mark }) => mark.hasAttribute('tabindex'));
  }

  #forget(): void {
    this.#shown = null;
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

/** The mention behind an offset, or the last one: a position mostly stands before the name. */
function nextMention({ mentions }: Entry, start: number): number {
  const next = mentions.findIndex((mention) => mention.start >= start);
  return next < 0 ? mentions.length - 1 : next;
}
