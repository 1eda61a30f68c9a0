import type { Dictionary } from "../../generated/analysis.js";
import type { ExportArticle, Writer } from "../article.js";
import { listOf } from "./json.js";

/** How a file of states begins to tell what it is. */
export const STATE_FORMAT = "diembao-state";
/** Raised when a field changes meaning; files of earlier versions stay readable. */
export const STATE_VERSION = 1;

/** Articles with all that was done with them, to go on another day or on another machine: `readState` reads it back. */
export function stateOf(): Writer {
  const head = `{\n"format": ${JSON.stringify(STATE_FORMAT)},\n"version": ${STATE_VERSION},\n"articles": `;
  const dictionaries = new Dictionaries();
  return listOf((article) => stateOfArticle(article, dictionaries), head, () => `${dictionaries.written()}\n}\n`);
}

function stateOfArticle({ text, record = null, published = null, analysis, corrections = [], dictionary = null }: ExportArticle, dictionaries: Dictionaries): unknown {
  return { text, record, published, analysis, corrections, ...(dictionary ? { dictionary: dictionaries.placeOf(dictionary) } : {}) };
}

/** A dictionary may be long, and the same for every article: it is written once, behind the articles, which tell its place. */
class Dictionaries {
  readonly #all = new Map<string, number>();
  /** Most articles share the object, too. */
  readonly #known = new WeakMap<Dictionary, number>();

  placeOf(dictionary: Dictionary): number {
    const known = this.#known.get(dictionary);
    if (known !== undefined) return known;
    const json = JSON.stringify(dictionary);
    const place = this.#all.get(json) ?? this.#all.size;
    this.#all.set(json, place);
    this.#known.set(dictionary, place);
    return place;
  }

  written(): string {
    return this.#all.size === 0 ? "" : `,\n"dictionaries": [\n${[...this.#all.keys()].join(",\n")}\n]`;
  }
}
