/** The personal dictionary: its entries, the form for one of them, and its way in and out as a file. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { icons } from '../components/icons';
import { Pieces } from '../components/pieces';
import { View } from '../components/view';
import { incoming } from '../files/incoming';
import type { Incoming } from '../files/incoming';
import { dictionaryMessages } from '../i18n/dictionary';
import type { DictionaryMessages } from '../i18n/dictionary';
import { BLANK, KINDS, found, keyOf, listOf } from '../model/dictionary';
import type { Change, Item, Kind } from '../model/dictionary';
import { sizeOf } from '../state/dictionary';
import { store } from '../state/state';
import type { State } from '../state/state';
import '../style/dialog.css';
import { changeDictionary, redoDictionary, undoDictionary } from './change';
import './dictionary.css';
import './form';
import { emptyNote, section, told } from './list';
import type { Outcome, Pressed } from './list';
import { SAMPLE } from './sample';

/** Pixels from the end of the list at which more of it is drawn. */
const NEAR = 400;

/** What the form is open for. */
interface Editing {
  readonly item: Item;
  readonly original: Item | null;
  /** Whether the dialog was opened for it alone, and closes with it. */
  readonly isAlone: boolean;
}

type Did = 'added' | 'edited' | 'removed';

export class DictionaryDialog extends View {
  readonly #pieces = new Pieces(this, '.dictionary-entry');
  #kind: Kind | null = null;
  #editing: Editing | null = null;
  #outcome: Outcome | null = null;
  /** Called when an entry was written in a dialog that was opened for it alone. */
  #saved: (name: string, did: Did) => void = () => {};
  #returnFocus: () => void = () => {};

  /** Opens the list; `outcome` is what was imported just now. */
  async open(returnFocus: () => void, outcome: Outcome | null = null): Promise<void> {
    this.#begin(returnFocus);
    this.#outcome = outcome;
    await this.#show();
    (this.querySelector<HTMLElement>('#dictionary-search') ?? this.querySelector<HTMLElement>('#dictionary-add'))?.focus();
  }

  /** Opens the form for one entry alone. */
  async openFor(item: Item, original: Item | null, returnFocus: () => void, saved: (name: string, did: Did) => void): Promise<void> {
    this.#begin(returnFocus);
    this.#editing = { item, original, isAlone: true };
    this.#saved = saved;
    await this.#show();
  }

  get isOpen(): boolean {
    return this.querySelector('dialog')?.open === true;
  }

  /** What came of a file. */
  tell(outcome: Outcome): void {
    this.#editing = null;
    this.#outcome = outcome;
    this.requestUpdate();
  }

  protected override depends(state: State): readonly unknown[] {
    return [state.dictionary, state.dictionaryHistory, state.isKept];
  }

  protected override render(): unknown {
    const w = dictionaryMessages[this.t.code];
    const size = sizeOf(this.state.dictionary);
    const editing = this.#editing;
    return html`<dialog class="dialog dictionary" aria-labelledby="dictionary-title" @click=${this.#clickBeside} @close=${this.#closed} @keydown=${this.#keydown}>
      <div class="dialog-body" @scroll=${this.#scroll}>
        <header class="dialog-head">
          <h2 id="dictionary-title" tabindex="-1">${editing ? (editing.original ? w.form.edit : w.form.add) : this.t.dictionary.title} <span class="count">${editing || size === 0 ? '' : w.count(size)}</span></h2>
          <span class="dictionary-head-buttons">
            ${editing ? nothing : this.#steps()}
            <button class="quiet icon-only" id="dictionary-close" title=${this.t.card.close} aria-label=${this.t.card.close} @click=${this.#close}>${icons.close}</button>
          </span>
        </header>
        ${editing
          ? html`<db-dictionary-form .item=${editing.item} .original=${editing.original} @saved=${this.#save} @left=${this.#leaveForm} @opened=${this.#openThere}></db-dictionary-form>`
          : this.#list(w, size)}
      </div>
    </dialog>`;
  }

  #steps(): TemplateResult | typeof nothing {
    const { correct } = this.t;
    const { past, future } = this.state.dictionaryHistory;
    const [undone, redone] = [past.at(-1)?.said[this.t.code], future.at(-1)?.said[this.t.code]];
    if (undone === undefined && redone === undefined) return nothing;
    const [undoText, redoText] = [correct.undoOf(undone ?? ''), correct.redoOf(redone ?? '')];
    return html`
      <button class="quiet icon-only" id="dictionary-undo" aria-disabled=${undone === undefined ? 'true' : 'false'} title=${undoText} aria-label=${undoText} @click=${this.#undo}>${icons.undo}</button>
      <button class="quiet icon-only" id="dictionary-redo" aria-disabled=${redone === undefined ? 'true' : 'false'} title=${redoText} aria-label=${redoText} @click=${this.#redo}>${icons.redo}</button>
    `;
  }

  #list(w: DictionaryMessages, size: number): TemplateResult {
    return html`
      <div class="dictionary-tools">
        <button class="button" id="dictionary-add" @click=${this.#add}>${icons.add}<span>${w.add}</span></button>
        <button class="button" id="dictionary-import" @click=${this.#choose}>${icons.file}<span>${w.importFile}</span></button>
        ${size === 0
          ? html`<button class="quiet" id="dictionary-sample" @click=${this.#sample}>${icons.save}<span>${w.sample}</span></button>`
          : html`<button class="button" id="dictionary-export" @click=${this.#export}>${icons.save}<span>${w.exportFile}</span></button>`}
      </div>
      <div class="dictionary-said" role="status" ?data-problem=${this.#outcome?.isProblem === true}>
        ${this.#outcome
          ? html`<span>${this.#outcome.text}</span> ${this.#outcome.canUndo ? html`<button class="plain" id="dictionary-take-back" @click=${this.#undo}>${this.t.correct.undo}</button>` : nothing}`
          : nothing}
      </div>
      ${told(this.#outcome)} ${size === 0 ? emptyNote(w) : this.#entries(w)}
      <p class="detail">${this.state.isKept ? w.share : w.notKept}</p>
    `;
  }

  #entries(w: DictionaryMessages): TemplateResult {
    const all = listOf(this.state.dictionary);
    const fitting = found(all, null, this.#pieces.query);
    const wanted = this.#kind === null ? fitting : fitting.filter(({ item }) => item.kind === this.#kind);
    const shown = this.#pieces.of(wanted);
    const isAsked = this.#pieces.query.trim() !== '';
    const counts = new Map(KINDS.map((kind) => [kind, fitting.filter(({ item }) => item.kind === kind).length]));
    const chip = (kind: Kind | null, name: string, count: number): TemplateResult => html`<button
      class="dictionary-chip"
      data-kind=${kind ?? 'all'}
      aria-pressed=${this.#kind === kind ? 'true' : 'false'}
      @click=${() => {
        this.#kind = kind;
        this.#pieces.restart();
      }}
    >
      ${name} <span class="count">${count}</span>
    </button>`;
    const pressed: Pressed = {
      edit: (item) => {
        this.#edit(item);
      },
      remove: (item) => void this.#remove(item),
    };
    return html`
      <input id="dictionary-search" type="search" aria-label=${w.search} placeholder=${w.search} autocomplete="off" spellcheck="false" .value=${this.#pieces.query} @input=${this.#pieces.search} />
      <div class="dictionary-chips" role="group" aria-label=${w.kindsLabel}>${chip(null, w.all, fitting.length)}${KINDS.map((kind) => chip(kind, w.kinds[kind], counts.get(kind) ?? 0))}</div>
      <p class="visually-hidden" role="status">${!isAsked ? '' : wanted.length === 0 ? w.none : w.found(wanted.length, all.length)}</p>
      <div class="dictionary-entries" @scroll=${this.#scroll}>
        ${KINDS.map((kind) => section(kind, shown.filter(({ item }) => item.kind === kind), w, pressed))}
        ${wanted.length > shown.length ? html`<p><button class="plain" id="dictionary-more" @click=${this.#pieces.more}>${this.t.files.more(wanted.length - shown.length)}</button></p>` : nothing}
      </div>
      ${wanted.length === 0 ? html`<p class="quiet-line">${w.none}</p>` : nothing}
    `;
  }

  #begin(returnFocus: () => void): void {
    this.#pieces.clear();
    this.#kind = null;
    this.#editing = null;
    this.#outcome = null;
    this.#saved = () => {};
    this.#returnFocus = returnFocus;
  }

  async #show(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const dialog = this.#dialog;
    if (!dialog.open) dialog.showModal();
    await this.#focusForm();
  }

  /** The form draws its fields after this. */
  async #focusForm(): Promise<void> {
    const form = this.querySelector('db-dictionary-form');
    await form?.updateComplete;
    form?.querySelector<HTMLElement>('#dictionary-name')?.focus();
  }

  #add(): void {
    void this.#openForm({ item: { ...BLANK, kind: this.#kind ?? 'person' }, original: null, isAlone: false });
  }

  #edit(item: Item): void {
    void this.#openForm({ item, original: item, isAlone: false });
  }

  #openThere(event: CustomEvent<Item>): void {
    void this.#openForm({ item: event.detail, original: event.detail, isAlone: this.#editing?.isAlone === true });
  }

  async #openForm(editing: Editing): Promise<void> {
    // Another entry gets another form.
    this.#editing = null;
    this.requestUpdate();
    await this.updateComplete;
    this.#editing = editing;
    this.#outcome = null;
    await this.#show();
  }

  async #leaveForm(): Promise<void> {
    const editing = this.#editing;
    if (editing?.isAlone) return this.#close();
    this.#editing = null;
    this.requestUpdate();
    await this.updateComplete;
    this.#focusEntry(editing?.original ?? null);
  }

  async #save(event: CustomEvent<Change>): Promise<void> {
    const change = event.detail;
    const { after } = change;
    const editing = this.#editing;
    if (!after || !editing) return;
    const did = change.before === null ? 'added' : 'edited';
    make(change, did, after.name);
    if (editing.isAlone) {
      this.#close();
      this.#saved(after.name, did);
      return;
    }
    this.#editing = null;
    this.#outcome = { text: dictionaryMessages[this.t.code].done[did](after.name), canUndo: true };
    this.#reveal(after);
    this.requestUpdate();
    await this.updateComplete;
    this.#focusEntry(after);
  }

  /** What was written shows, wherever in the list it stands. */
  #reveal(item: Item): void {
    if (this.#kind !== null && this.#kind !== item.kind) this.#kind = null;
    const place = (): number => found(listOf(store.value.dictionary), this.#kind, this.#pieces.query).findIndex((listed) => keyOf(listed.item) === keyOf(item));
    if (place() === -1) this.#pieces.query = '';
    this.#pieces.reach(place());
  }

  #focusEntry(item: Item | null): void {
    const entry = item && this.querySelector<HTMLElement>(`li[data-key="${CSS.escape(keyOf(item))}"] .dictionary-entry`);
    const target = entry ?? this.querySelector<HTMLElement>('#dictionary-add');
    target?.scrollIntoView({ block: 'nearest' });
    target?.focus();
  }

  async #remove(item: Item): Promise<void> {
    const at = [...this.querySelectorAll('.dictionary-entries li')].findIndex((line) => line.getAttribute('data-key') === keyOf(item));
    make({ before: item, after: null }, 'removed', item.name);
    this.#outcome = { text: dictionaryMessages[this.t.code].done.removed(item.name), canUndo: true };
    this.requestUpdate();
    await this.updateComplete;
    // The button that was pressed is gone; what can be pressed now is in its place.
    const button = this.querySelectorAll<HTMLElement>('.dictionary-entries li > .icon-only')[at] ?? this.querySelector<HTMLElement>('#dictionary-take-back');
    button?.focus();
  }

  #undo(): void {
    this.#step(undoDictionary, 'undone', this.state.dictionaryHistory.past.at(-1)?.said[this.t.code]);
  }

  #redo(): void {
    this.#step(redoDictionary, 'redone', this.state.dictionaryHistory.future.at(-1)?.said[this.t.code]);
  }

  #step(run: () => void, how: 'undone' | 'redone', what: string | undefined): void {
    if (what === undefined) return;
    run();
    this.#outcome = { text: this.t.correct.announce[how](what) };
    this.requestUpdate();
    void this.updateComplete.then(() => {
      if (!this.contains(document.activeElement)) this.querySelector<HTMLElement>(how === 'undone' ? '#dictionary-redo' : '#dictionary-undo')?.focus();
    });
  }

  #choose(): void {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.csv,.tsv,.txt,text/csv';
    input.addEventListener('change', () => {
      const [file] = incoming(input.files ?? []);
      if (file) void this.#import(file);
    });
    input.click();
  }

  async #import(file: Incoming): Promise<void> {
    await this.#withTables(({ importTable }) => importTable(file));
  }

  async #export(): Promise<void> {
    await this.#withTables(({ exportTable }) => exportTable(this.state.dictionary, fileName()));
  }

  async #sample(): Promise<void> {
    await this.#withTables(({ exportTable }) => exportTable(SAMPLE, dictionaryMessages[this.t.code].sampleName));
  }

  async #withTables(work: (tables: typeof import('./table')) => Outcome | Promise<Outcome>): Promise<void> {
    const tables = await import('./table').catch(() => null);
    this.tell(tables ? await work(tables) : { text: this.t.tabs.failed, isProblem: true });
  }

  /** On a narrow screen the dialog scrolls, elsewhere the list. */
  #scroll(event: Event): void {
    const { scrollTop, clientHeight, scrollHeight } = event.currentTarget as HTMLElement;
    if (scrollTop === 0 || scrollHeight - scrollTop - clientHeight > NEAR || !this.querySelector('#dictionary-more')) return;
    this.#pieces.add();
  }

  /** In a field the browser's own undo stays. */
  #keydown(event: KeyboardEvent): void {
    const { target, key, shiftKey } = event;
    // Whatever the page does with keys, it does not do here.
    event.stopPropagation();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || this.#editing) return;
    if (target instanceof HTMLInputElement && target.value !== '') return;
    if (key.toLowerCase() === 'z' && !shiftKey) this.#undo();
    else if (key.toLowerCase() === 'z' || (key.toLowerCase() === 'y' && !shiftKey)) this.#redo();
    else return;
    event.preventDefault();
  }

  get #dialog(): HTMLDialogElement {
    const dialog = this.querySelector('dialog');
    if (!dialog) throw new Error('the dictionary has not been rendered');
    return dialog;
  }

  #close(): void {
    this.#dialog.close();
  }

  /** A press beside it closes it, but not over what somebody is writing. */
  #clickBeside(event: MouseEvent): void {
    if (event.target === this.#dialog && !this.#editing) this.#close();
  }

  #closed(): void {
    this.#editing = null;
    this.#outcome = null;
    this.requestUpdate();
    // A browser that found nothing to give it back to may leave it on what was closed.
    const { activeElement } = document;
    if (activeElement === document.body || this.contains(activeElement)) this.#returnFocus();
  }
}

function make(change: Change, did: Did, name: string): void {
  changeDictionary([change], { vi: dictionaryMessages.vi.said[did](name), en: dictionaryMessages.en.said[did](name) });
}

function fileName(): string {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  return `tu-dien-${day}.csv`;
}

customElements.define('db-dictionary', DictionaryDialog);

declare global {
  interface HTMLElementTagNameMap {
    'db-dictionary': DictionaryDialog;
    'db-dictionary-form': import('./form').DictionaryForm;
  }
}
