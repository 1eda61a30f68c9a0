/** A list that is searched, and drawn in pieces: what is searched for, and how many of its entries are drawn. */
import type { View } from './view';

/** Entries that are drawn at first, and how many are added at a time. */
const PIECE = 100;

export class Pieces {
  /** What is searched for, as it was typed. */
  query = '';
  #most = PIECE;
  readonly #view: View;
  readonly #entries: string;

  /** @param entries Selector of the entries' buttons within the view. */
  constructor(view: View, entries: string) {
    this.#view = view;
    this.#entries = entries;
  }

  /** Those of the entries that are drawn. */
  of<Entry>(found: readonly Entry[]): readonly Entry[] {
    return found.slice(0, this.#most);
  }

  /** Begins anew, with nothing searched for. */
  clear(): void {
    this.query = '';
    this.#most = PIECE;
  }

  /** The first piece of another list. */
  restart(): void {
    this.#most = PIECE;
    this.#view.requestUpdate();
  }

  /** Draws so much that the entry of this index is there. */
  reach(index: number): void {
    this.#most = Math.max(this.#most, Math.ceil((index + 1) / PIECE) * PIECE);
  }

  add(): void {
    this.#most += PIECE;
    this.#view.requestUpdate();
  }

  /** For the field. */
  readonly search = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value;
    this.restart();
  };

  /** For the button below; it may be gone after that, so the focus goes to the first of the new entries. */
  readonly more = (): void => {
    const first = this.#most;
    this.add();
    void this.#view.updateComplete.then(() => this.#view.querySelectorAll<HTMLElement>(this.#entries)[first]?.focus());
  };
}
