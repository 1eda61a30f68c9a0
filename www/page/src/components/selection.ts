import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import { html, nothing } from 'lit';

import type { Span } from '../model/types';
import { currentArticle } from '../state/state';
import type { State } from '../state/state';
import { View } from './view';

/** Milliseconds that a selection must stay as it is. */
const PAUSE = 250;
/** UTF-16 code units; more than this is no mention. */
const LONGEST = 200;
const EDGE = 8;

/** A small bar at words that are selected while reading, to add what was not seen. What is in it comes with the first one. */
export class SelectionBar extends View {
  #span: Span | null = null;
  #fault: 'nothing' | 'tooLong' | 'failed' | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isPressed = false;
  /** Whether it was opened by hand, and so stays until it is closed so. */
  #isByHand = false;
  /** Where the focus was when it was opened by hand. */
  #from: HTMLElement | null = null;
  /** What was selected when it was closed: it does not come again by itself. */
  #dismissed: Span | null = null;
  #stopFollowing: (() => void) | undefined;

  protected override depends(state: State): readonly unknown[] {
    return [currentArticle(state).text, state.mode];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.#changed);
    document.addEventListener('pointerdown', this.#pressed, true);
    document.addEventListener('pointerup', this.#released, true);
    addEventListener('keydown', this.#keydown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('selectionchange', this.#changed);
    document.removeEventListener('pointerdown', this.#pressed, true);
    document.removeEventListener('pointerup', this.#released, true);
    removeEventListener('keydown', this.#keydown);
    this.#stopFollowing?.();
  }

  /** Opens the bar for what is selected, in the text or in the text field, and goes into it. */
  open(): void {
    clearTimeout(this.#timer);
    this.#isByHand = true;
    this.#from = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    void this.#show(this.#selected(), true);
  }

  protected override render(): unknown {
    const { t } = this;
    return html`<div class="card selection-bar" popover="manual" role="dialog" aria-label=${this.#span ? t.correct.add.label(this.#span.text) : t.correct.add.open} tabindex="-1" @keydown=${this.#keydownWithin}>
      ${this.#fault === null
        ? this.#span
          ? html`<db-add .span=${this.#span} @added=${this.#added} @left=${this.#left}></db-add>`
          : nothing
        : html`<p class="field-error" role="alert">${this.#fault === 'failed' ? t.correct.failed : t.correct.add[this.#fault]}</p>`}
    </div>`;
  }

  /** Another text, or another way of looking at it. */
  protected override updated(): void {
    const { text } = currentArticle(this.state);
    if (this.#span && text.slice(this.#span.start, this.#span.end) !== this.#span.text) this.#hide();
  }

  async #show(span: Span | null, byHand: boolean): Promise<void> {
    this.#fault = span === null ? 'nothing' : span.text.length > LONGEST || span.text.includes('\n') ? 'tooLong' : null;
    if (this.#fault !== null && !byHand) return this.#hide();
    this.#span = this.#fault === null ? span : null;
    try {
      await import('../correct/add');
    } catch {
      this.#fault = 'failed';
    }
    this.requestUpdate();
    await this.updateComplete;
    const bar = this.#bar;
    if (!bar.matches(':popover-open')) bar.showPopover();
    this.#follow();
    if (byHand) (bar.querySelector<HTMLElement>('button, input') ?? bar).focus({ preventScroll: true });
  }

  #hide(): void {
    this.#span = null;
    this.#fault = null;
    this.#isByHand = false;
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    if (this.#bar.matches(':popover-open')) this.#bar.hidePopover();
    this.requestUpdate();
  }

  #follow(): void {
    const bar = this.#bar;
    const range = this.#range();
    const button = document.querySelector('#add-selected');
    const anchor = range && this.state.mode === 'read' ? { getBoundingClientRect: () => range.getBoundingClientRect() } : (button ?? document.body);
    this.#stopFollowing?.();
    this.#stopFollowing = autoUpdate(anchor, bar, () => {
      const middleware = [offset(EDGE), flip({ padding: EDGE }), shift({ padding: EDGE, crossAxis: true })];
      void computePosition(anchor, bar, { strategy: 'fixed', placement: 'bottom-start', middleware }).then(({ x, y }) => {
        bar.style.setProperty('--x', `${Math.round(x)}px`);
        bar.style.setProperty('--y', `${Math.round(y)}px`);
      });
    });
  }

  /** What is selected of the article, without blanks around it. */
  #selected(): Span | null {
    const { text } = currentArticle(this.state);
    const field = document.querySelector<HTMLTextAreaElement>('textarea.field');
    if (this.state.mode === 'edit') return field ? spanOf(text, field.selectionStart, field.selectionEnd) : null;
    const range = this.#range();
    const sheet = document.querySelector('.sheet');
    if (!range || !sheet) return null;
    const before = document.createRange();
    before.setStart(sheet, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const start = before.toString().length;
    return spanOf(text, start, start + range.toString().length);
  }

  #range(): Range | null {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    return document.querySelector('.sheet')?.contains(range.commonAncestorContainer) ? range : null;
  }

  get #bar(): HTMLElement {
    const bar = this.querySelector<HTMLElement>('.selection-bar');
    if (!bar) throw new Error('the bar has not been rendered');
    return bar;
  }

  readonly #changed = (): void => {
    // With every key; the bar comes by itself only while reading.
    if (this.state.mode !== 'read') return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#isPressed || this.#isByHand || this.state.mode !== 'read' || this.contains(document.activeElement)) return;
      const span = this.#selected();
      if (span && span.start === this.#dismissed?.start && span.end === this.#dismissed.end) return;
      this.#dismissed = null;
      if (span) void this.#show(span, false);
      else if (this.hasUpdated) this.#hide();
    }, PAUSE);
  };

  readonly #pressed = (event: Event): void => {
    const isWithin = event.target instanceof Node && this.contains(event.target);
    this.#isPressed = !isWithin;
    const isOpener = event.target instanceof Element && event.target.closest('#add-selected') !== null;
    if (isWithin || isOpener || !this.hasUpdated) return;
    this.#dismissed = this.#span ?? this.#dismissed;
    this.#hide();
  };

  readonly #released = (): void => {
    this.#isPressed = false;
    this.#changed();
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
    if (currentArticle(this.state).text === '') return;
    event.preventDefault();
    this.open();
  };

  #keydownWithin(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#left();
  }

  #left(): void {
    this.#dismissed = this.#selected();
    this.#hide();
    if (this.#from?.isConnected) this.#from.focus({ preventScroll: true });
    else document.querySelector('db-reader')?.focusArticle();
  }

  /** Whoever edits goes on editing; else the new mention has the focus. */
  #added(event: CustomEvent<Span>): void {
    const { start } = event.detail;
    this.#hide();
    getSelection()?.removeAllRanges();
    const { selection, mode } = this.state;
    requestAnimationFrame(() => {
      const reader = document.querySelector('db-reader');
      const mark = selection ? reader?.markOf(selection.key, start) : undefined;
      if (mode === 'edit') document.querySelector<HTMLElement>('textarea.field')?.focus({ preventScroll: true });
      else if (mark) mark.focus({ preventScroll: true });
      else reader?.focusArticle();
    });
  }
}

function spanOf(text: string, from: number, to: number): Span | null {
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const end = from + words.trimEnd().length;
  return start < end ? { start, end, text: text.slice(start, end) } : null;
}

customElements.define('db-selection', SelectionBar);

declare global {
  interface HTMLElementTagNameMap {
    'db-selection': SelectionBar;
  }
}
