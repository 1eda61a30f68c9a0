import { html } from 'lit';

import { findingsOf } from '../model/findings';
import { NO_FILTER } from '../model/filter';
import type { Filter } from '../model/filter';
import { shownOf } from '../model/shown';
import type { Analysis } from '../model/types';
import { Highlights } from '../reader/highlights';
import type { Place } from '../reader/highlights';
import { reveal } from '../reader/scroll';
import { Sheet } from '../reader/sheet';
import { editText, goToMention, openCard, recogniseEncoding, setMode } from '../state/actions';
import { currentArticle, freshResult, shownAnalysis } from '../state/state';
import type { Article, Selection, State } from '../state/state';
import { peeking } from './peek';
import { View } from './view';

const STEPS = { ArrowLeft: 'previous', ArrowRight: 'next', Home: 'first', End: 'last' } as const;

/** Characters from which on only what shows in the window is laid out while reading. */
const LONG = 50_000;

interface Marked {
  readonly article: number | null;
  readonly analysis: Analysis | null;
  readonly language: string;
}

/**
 * The article, to be read and to be edited.
 *
 * A sheet with the marked text lies under a text field of the same measure. The field is the browser's own, so undo,
 * selection, input methods and screen readers work as everywhere, and nothing is ever written into it while somebody
 * types. While editing, the field shows the letters and the sheet the colours; while reading, the field is away and the
 * marks can be pressed. The field is the only one of an empty form: with every key Chromium looks through the form for what
 * it could fill in, or through all fields of the page that have none, of which the lists have hundreds.
 */
export class Reader extends View {
  #sheet: Sheet | undefined;
  #highlights: Highlights | undefined;
  /** What the marks show: the analysis of an article in a language. */
  #marked: Marked = { article: null, analysis: null, language: '' };
  #revealed: Selection | null = null;
  /** Where the pointer was last, on the screen. */
  #pointer = { x: -1, y: -1 };
  /** The filter whose first paragraph was led to. */
  #led: Filter = NO_FILTER;

  protected override depends(state: State): readonly unknown[] {
    const article = currentArticle(state);
    return [article.text, shownAnalysis(article), state.mode, state.shown, state.selection, state.view, state.filter];
  }

  /** Puts the caret into the text. */
  focusText(): void {
    void this.updateComplete.then(() => {
      const { selection } = this.state;
      const mention = selection ? this.#mentionOf(selection) : undefined;
      if (mention) this.#field.setSelectionRange(mention.start, mention.start);
      this.#field.focus({ preventScroll: true });
    });
  }

  /** Gives the focus to the article as a whole; Tab goes on to its first mark. */
  focusArticle(): void {
    this.querySelector<HTMLElement>('.paper')?.focus({ preventScroll: true });
  }

  /** Gives the focus to the current mention; as a visit, which may bring its card, or as it was before. */
  focusMention(isVisit = false): void {
    void this.updateComplete.then(() => {
      const { selection } = this.state;
      const mention = selection ? this.#mentionOf(selection) : undefined;
      const mark = selection && mention ? this.markOf(selection.key, mention.start) : undefined;
      if (!mark) this.focusArticle();
      else if (isVisit) mark.focus({ preventScroll: true });
      else peeking.giveFocus(mark);
    });
  }

  /** The place to which a mark belongs. */
  placeOf(mark: Element): Place | undefined {
    return this.#highlights?.placeOf(mark);
  }

  /** The mark at which a mention begins. */
  markOf(key: string, start: number): HTMLElement | undefined {
    return this.#highlights?.markOf(key, start);
  }

  protected override render(): unknown {
    const { t, state } = this;
    const editing = state.mode === 'edit';
    const article = currentArticle(state);
    const empty = article.text === '';
    const hidden = Object.entries(state.shown).filter(([, shown]) => !shown).map(([layer]) => layer);
    return html`
      <div class="paper" id="article" tabindex="-1" data-mode=${state.mode} ?data-empty=${empty} ?data-long=${article.text.length > LONG} data-hidden=${hidden.join(' ')}>
        <div
          class="sheet"
          lang="vi"
          role="group"
          aria-label=${t.reader.article}
          aria-describedby="reader-hint"
          ?inert=${editing}
          @click=${this.#click}
          @keydown=${this.#keydown}
          @copy=${this.#copy}
          @pointermove=${this.#pointermove}
          @pointerleave=${peeking.leave}
          @focusin=${this.#focusin}
          @focusout=${peeking.leave}
        ></div>
        <textarea
          class="field"
          form="field-form"
          lang="vi"
          rows="1"
          aria-label=${t.empty.label}
          placeholder=${t.empty.placeholder}
          spellcheck="false"
          autocomplete="off"
          autocapitalize="off"
          ?inert=${!editing}
          @input=${this.#input}
          @click=${this.#clickField}
          @keydown=${this.#keydownField}
        ></textarea>
      </div>
      <form id="field-form" hidden></form>
      <p id="reader-hint" hidden>${t.reader.hint}</p>
    `;
  }

  protected override firstUpdated(): void {
    const root = this.querySelector<HTMLElement>('.sheet');
    if (!root) return;
    this.#sheet = new Sheet(root);
    this.#highlights = new Highlights(root);
  }

  protected override updated(): void {
    const { state } = this;
    const article = currentArticle(state);
    // Equal while somebody types: the field is written only when another article comes onto the desk.
    if (this.#field.value !== article.text) {
      this.#field.value = article.text;
      this.#field.setSelectionRange(0, 0);
    }
    const { activeElement } = document;
    const held = activeElement && this.placeOf(activeElement);
    this.#mark(article);
    this.#highlights?.setReachable(state.shown);
    this.#dim(article);
    this.#showSelection();
    if (held && isFocusLost()) this.#hold(held);
  }

  /** The marks are others now: the focus stays at its place in the text. */
  #hold({ start }: Place): void {
    const place = this.#highlights?.placeAt(start);
    const mark = place && this.markOf(place.entry.key, place.start);
    if (mark) {
      this.#highlights?.enterAt(mark);
      peeking.giveFocus(mark);
    } else if (!this.state.selection) this.focusArticle();
  }

  /** While a changed text has no result yet, the marks of the last one stay with their words. */
  #mark(article: Article): void {
    const { article: of, analysis: marked, language } = this.#marked;
    const { code } = this.t;
    const analysis = freshResult(article) && shownAnalysis(article);
    const waits = of === article.id && analysis === null && article.result !== null;
    // What brought another article here may be gone with the old one.
    if (of !== null && of !== article.id && isFocusLost()) this.focusArticle();
    const changes = !waits && (of !== article.id || marked !== analysis);
    if (changes) this.#highlights?.clear();
    this.#sheet?.setText(article.text);
    if (changes && analysis) this.#highlights?.show(analysis);
    if (changes || language !== code) this.#highlights?.label(this.t);
    this.#marked = changes ? { article: article.id, analysis, language: code } : { ...this.#marked, language: code };
  }

  /** What the filter drops stands back. */
  #dim(article: Article): void {
    const filtered = freshResult(article) ? shownOf(this.state)?.filtered : undefined;
    if (!filtered) return;
    this.#sheet?.dim(filtered.lines);
    this.#highlights?.fade(filtered.faded);
    const { filter, view } = this.state;
    if (filter === this.#led || view !== 'article') return;
    this.#led = filter;
    if (filtered.lines) requestAnimationFrame(() => this.#leadToRemaining());
  }

  /** Where nothing in the window remains, to the first paragraph that does. */
  #leadToRemaining(): void {
    const remaining = [...this.querySelectorAll('.line:not([data-dim])')].filter((line) => line.textContent.trim() !== '');
    const isInSight = (line: Element): boolean => {
      const { top, bottom } = line.getBoundingClientRect();
      return bottom > 0 && top < window.innerHeight;
    };
    const [first] = remaining;
    if (first && !remaining.some(isInSight)) reveal(first);
  }

  #showSelection(): void {
    const { selection, view } = this.state;
    const mention = selection ? this.#mentionOf(selection) : undefined;
    this.#highlights?.select(selection?.key ?? null, mention?.start ?? null);
    if (!selection || !mention || view !== 'article' || selection === this.#revealed) return;
    this.#revealed = selection;
    const mark = this.markOf(selection.key, mention.start);
    if (mark) {
      this.#highlights?.enterAt(mark);
      // The article may have been hidden until this very update, and what had the focus may be hidden since.
      requestAnimationFrame(() => {
        reveal(mark);
        if (isFocusLost()) peeking.giveFocus(mark);
      });
    }
  }

  #mentionOf({ key, at }: Selection): { start: number } | undefined {
    const analysis = shownAnalysis(currentArticle(this.state));
    return analysis ? findingsOf(analysis).byKey.get(key)?.mentions[at] : undefined;
  }

  get #field(): HTMLTextAreaElement {
    const field = this.querySelector('textarea');
    if (!field) throw new Error('the reader has not been rendered');
    return field;
  }

  #input(event: InputEvent): void {
    const before = currentArticle(this.state).text;
    editText(this.#field.value);
    const whole = event.inputType === 'insertFromPaste' || event.inputType === 'insertFromDrop';
    if (!whole || before !== '') return;
    void recogniseEncoding();
    this.#read();
  }

  #read(): void {
    setMode('read');
    this.focusArticle();
  }

  #keydownField(event: KeyboardEvent): void {
    const closesCard = this.state.card !== null;
    if (event.key !== 'Escape' || event.isComposing || closesCard || this.#field.value === '') return;
    event.preventDefault();
    this.#read();
  }

  #clickField(event: MouseEvent): void {
    const { selectionStart, selectionEnd } = this.#field;
    if (event.detail !== 1 || selectionStart !== selectionEnd || !freshResult(currentArticle(this.state))) return;
    this.#open(this.#highlights?.placeAt(selectionStart));
  }

  #click(event: MouseEvent): void {
    if (event.target instanceof Element && getSelection()?.isCollapsed !== false) this.#openAt(event.target);
  }

  #keydown(event: KeyboardEvent): void {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (key === 'Enter' || key === ' ') {
      event.preventDefault();
      this.#openAt(target);
    } else if (key in STEPS) {
      const mark = this.#highlights?.neighbour(target, STEPS[key as keyof typeof STEPS]);
      if (!mark) return;
      event.preventDefault();
      this.#highlights?.enterAt(mark);
      mark.focus({ preventScroll: true });
      // Where the focus is, there the other keys go on, and that is what the details tell of.
      const place = this.#highlights?.placeOf(mark);
      if (place) goToMention(place.entry.key, place.mention, place.entry.mentions.length);
    }
  }

  /** A mark under the pointer shows its card after a while. Nothing happens where only the text moved under the pointer. */
  #pointermove(event: PointerEvent): void {
    const { pointerType, buttons, screenX, screenY } = event;
    const moved = screenX !== this.#pointer.x || screenY !== this.#pointer.y;
    this.#pointer = { x: screenX, y: screenY };
    if (pointerType !== 'mouse' || buttons !== 0 || !moved) return;
    this.#peek(event.target);
  }

  #focusin({ target }: FocusEvent): void {
    if (target instanceof Element && target.matches(':focus-visible')) this.#peek(target);
  }

  #peek(target: EventTarget | null): void {
    const mark = target instanceof Element ? target.closest('.mark') : null;
    const place = mark && this.#highlights?.placeOf(mark);
    if (place && this.state.shown[place.entry.category]) peeking.come(place.entry.key, place.start, place.mention);
    else peeking.leave();
  }

  #openAt(element: Element): void {
    const mark = element.closest('.mark');
    if (mark) this.#open(this.#highlights?.placeOf(mark));
  }

  #open(place: Place | undefined): void {
    peeking.cancel();
    if (!place || !this.state.shown[place.entry.category]) return;
    const { entry, start, mention } = place;
    openCard(entry.key, start, mention);
  }

  /** What is copied is the text itself, without colours and without the browser's idea of lines. */
  #copy(event: ClipboardEvent): void {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', selection.getRangeAt(0).toString());
    event.preventDefault();
  }
}

function isFocusLost(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || !activeElement.checkVisibility();
}

customElements.define('db-reader', Reader);

declare global {
  interface HTMLElementTagNameMap {
    'db-reader': Reader;
  }
}
