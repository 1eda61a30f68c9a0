import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { describeSize } from '../format/bytes';
import { shortDate, timeAgo } from '../format/time';
import { past } from '../i18n/past';
import type { Besides, PastMessages } from '../i18n/past';
import { keepArticles, keptEntries, openKept, openKeys, removeAllKept, removeKept } from '../keep/listing';
import type { Entry } from '../keep/schema';
import { folded } from '../model/article-name';
import { sizeOf } from '../state/dictionary';
import type { State } from '../state/state';
import '../style/dialog.css';
import '../style/past.css';
import { icons } from './icons';
import { Pieces } from './pieces';
import { View } from './view';

/** What the browser says of its storage; null where it says nothing. */
interface Room {
  readonly used: number | null;
  readonly quota: number | null;
  readonly isPersistent: boolean | null;
}

/** All articles that are kept, whether they lie on the desk or not, and what keeping them takes. */
class Past extends View {
  #entries: readonly Entry[] = [];
  #open: ReadonlySet<string> = new Set();
  readonly #pieces = new Pieces(this, '.past-entry');
  #undo: { readonly entry: Entry; readonly run: () => Promise<void> } | null = null;
  #asks: 'all' | 'stop' | null = null;
  #said = '';
  #room: Room = { used: null, quota: null, isPersistent: null };
  #wasRefused = false;

  async open(): Promise<void> {
    this.#pieces.clear();
    this.#undo = null;
    this.#asks = null;
    this.#said = '';
    this.#wasRefused = false;
    await this.#load();
    await this.updateComplete;
    const dialog = this.#dialog;
    if (!dialog.open) dialog.showModal();
    this.querySelector<HTMLElement>('#past-search')?.focus();
  }

  protected override depends(state: State): readonly unknown[] {
    return [state.isKept, state.dictionary, state.rules];
  }

  protected override render(): unknown {
    const p = past[this.t.code];
    const wanted = folded(this.#pieces.query.trim());
    const found = wanted === '' ? this.#entries : this.#entries.filter((entry) => this.#textOf(entry).includes(wanted));
    const shown = this.#pieces.of(found);
    return html`<dialog class="dialog past" aria-labelledby="past-title" @click=${this.#clickBeside} @close=${this.#closed}>
      <div class="dialog-body">
        <header class="dialog-head">
          <h2 id="past-title">${p.title} <span class="count">${this.#entries.length > 0 ? p.found(found.length, this.#entries.length) : ''}</span></h2>
          <button class="quiet icon-only" title=${p.close} aria-label=${p.close} @click=${this.#close}>${icons.close}</button>
        </header>
        <input id="past-search" type="search" aria-label=${p.search} placeholder=${p.search} autocomplete="off" spellcheck="false" .value=${this.#pieces.query} @input=${this.#pieces.search} />
        <p class="visually-hidden" role="status">${wanted === '' ? '' : found.length === 0 ? p.none : p.found(found.length, this.#entries.length)}</p>
        <div class="past-undo" role="status">
          ${this.#undo
            ? html`<span>${p.removed(this.#nameOf(this.#undo.entry, p))}</span> <button class="plain" id="past-undo" @click=${this.#takeBack}>${p.undo}</button>`
            : this.#said}
        </div>
        <ul class="past-entries">
          ${repeat(shown, ({ key }) => key, (entry) => this.#entry(entry, p))}
        </ul>
        ${found.length > 0 ? nothing : html`<p class="detail">${this.#entries.length === 0 ? p.empty : p.none}</p>`}
        ${found.length > shown.length ? html`<p><button class="plain" id="past-more" @click=${this.#pieces.more}>${p.more(found.length - shown.length)}</button></p>` : nothing}
        ${this.#storage(p)}
      </div>
    </dialog>`;
  }

  #entry(entry: Entry, p: PastMessages): TemplateResult {
    const name = this.#nameOf(entry, p);
    const facts = [
      entry.date === null ? '' : shortDate(entry.date, this.t.locale),
      describeSize(entry.size, this.t),
      p.seen(timeAgo(entry.seen, this.t.locale)),
      this.#open.has(entry.key) ? p.isOpen : '',
    ].filter((fact) => fact !== '');
    return html`<li>
      <button
        class="past-entry"
        @click=${async () => {
          this.#close();
          await openKept(entry.key);
          document.querySelector('db-reader')?.focusArticle();
        }}
      >
        <span class="past-name">${name}</span>
        ${entry.title === null || entry.title === name ? nothing : html`<span class="past-title">${entry.title}</span>`}
        <span class="detail">${facts.join(' · ')}</span>
      </button>
      <button class="quiet icon-only" title=${p.remove(name)} aria-label=${p.remove(name)} @click=${() => this.#remove(entry)}>${icons.trash}</button>
    </li>`;
  }

  #storage(p: PastMessages): TemplateResult {
    const { used, quota, isPersistent } = this.#room;
    const size = this.#entries.reduce((sum, entry) => sum + entry.size, 0);
    const count = this.#entries.length;
    const besides = this.#besides;
    const isEmpty = count + besides.entries + besides.rules === 0;
    return html`<section class="past-storage" aria-labelledby="past-storage">
      <h3 id="past-storage">${p.storage}</h3>
      <p>${p.stored(count, describeSize(size, this.t), besides)} ${used !== null && quota !== null ? p.usage(describeSize(used, this.t), describeSize(quota, this.t)) : nothing}</p>
      <p>${p.where}</p>
      ${isPersistent === null
        ? nothing
        : html`<p>
            ${isPersistent ? p.persisted : this.#wasRefused ? p.notPersisted : p.fleeting}
            ${isPersistent || this.#wasRefused ? nothing : html`<button class="plain" id="past-persist" @click=${this.#persist}>${p.persist}</button>`}
          </p>`}
      <label class="past-keep"><input type="checkbox" id="past-keep" .checked=${this.state.isKept} aria-describedby="past-keep-hint" @change=${this.#changeKeeping} /> ${p.keep}</label>
      <p class="detail" id="past-keep-hint">${p.keepHint}</p>
      ${this.#asks === null
        ? isEmpty
          ? nothing
          : html`<p><button class="button" id="past-remove-all" @click=${() => this.#ask('all')}>${p.removeAll}</button></p>`
        : html`<div class="past-ask" role="alertdialog" aria-labelledby="past-ask">
            <p id="past-ask">${this.#asks === 'all' ? p.removeAllAsk(count, besides) : p.stopKeeping(count, besides)}</p>
            <p class="buttons">
              <button class="button" id="past-cancel" @click=${() => this.#ask(null)}>${p.cancel}</button>
              <button class="button" data-danger id="past-confirm" @click=${this.#confirm}>${this.#asks === 'all' ? p.removeAllConfirm : p.stopConfirm}</button>
            </p>
          </div>`}
    </section>`;
  }

  #nameOf({ name }: Entry, p: PastMessages): string {
    return name === '' ? p.untitled : name;
  }

  /** What is stored besides articles. */
  get #besides(): Besides {
    const { isKept, dictionary, rules } = this.state;
    return isKept ? { entries: sizeOf(dictionary), rules: rules.length } : { entries: 0, rules: 0 };
  }

  /** What is searched in, without marks and capitals. */
  #textOf({ name, title, date }: Entry): string {
    return folded(`${name} ${title ?? ''} ${date === null ? '' : `${date} ${shortDate(date, this.t.locale)}`}`);
  }

  async #load(): Promise<void> {
    this.#entries = await keptEntries();
    this.#open = openKeys();
    this.#room = await roomOf();
    this.requestUpdate();
  }

  async #remove(entry: Entry): Promise<void> {
    const at = this.#entries.indexOf(entry);
    const run = await removeKept(entry.key);
    this.#undo = { entry, run };
    this.#said = '';
    await this.#load();
    await this.updateComplete;
    // The button that was pressed is gone; what can be pressed now is beside it.
    const button = this.querySelectorAll<HTMLElement>('.past-entries li > .icon-only')[at] ?? this.querySelector<HTMLElement>('#past-undo');
    button?.focus();
  }

  async #takeBack(): Promise<void> {
    await this.#undo?.run();
    this.#undo = null;
    await this.#load();
    await this.updateComplete;
    this.querySelector<HTMLElement>('#past-search')?.focus();
  }

  async #persist(): Promise<void> {
    const isPersistent = await navigator.storage.persist().catch(() => false);
    this.#wasRefused = !isPersistent;
    this.#room = { ...this.#room, isPersistent };
    this.requestUpdate();
  }

  #ask(question: 'all' | 'stop' | null): void {
    const before = this.#asks;
    this.#asks = question;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      // A tick that was not confirmed is taken back.
      const box = this.querySelector<HTMLInputElement>('#past-keep');
      if (box && question !== 'stop') box.checked = this.state.isKept;
      this.querySelector<HTMLElement>(question === null ? (before === 'all' ? '#past-remove-all' : '#past-keep') : '#past-cancel')?.focus();
    });
  }

  async #changeKeeping(event: Event): Promise<void> {
    const { checked } = event.target as HTMLInputElement;
    const { entries, rules } = this.#besides;
    if (!checked && this.#entries.length + entries + rules > 0) {
      this.#ask('stop');
      return;
    }
    await keepArticles(checked);
    await this.#load();
  }

  async #confirm(): Promise<void> {
    if (this.#asks === 'stop') await keepArticles(false);
    else await removeAllKept();
    this.#asks = null;
    this.#undo = null;
    this.#said = past[this.t.code].removedAll;
    await this.#load();
    await this.updateComplete;
    this.querySelector<HTMLElement>('#past-search')?.focus();
  }

  get #dialog(): HTMLDialogElement {
    const dialog = this.querySelector('dialog');
    if (!dialog) throw new Error('the list has not been rendered');
    return dialog;
  }

  #close(): void {
    this.#dialog.close();
  }

  /** What was taken for undo is let go, and what may be on the desk gets the focus where its button is gone. */
  #closed(): void {
    this.#undo = null;
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('#past')?.focus();
  }

  #clickBeside(event: MouseEvent): void {
    if (event.target === this.#dialog) this.#close();
  }
}

/** Asked for anew each time: deleting and saving change it. */
async function roomOf(): Promise<Room> {
  try {
    const [{ usage = null, quota = null }, isPersistent] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
    return { used: usage, quota, isPersistent };
  } catch {
    return { used: null, quota: null, isPersistent: null };
  }
}

customElements.define('db-past', Past);

declare global {
  interface HTMLElementTagNameMap {
    'db-past': Past;
  }
}
