import type { Columns } from "./columns.js";
import type {
  Analysis,
  DateMention,
  Figure,
  Furniture,
  Mention,
  Official,
  Person,
  Position,
  Span,
} from "./generated/analysis.js";

/** Makes plain objects of columns, in the order in which `src/columns.rs` lays them out; `text` is what was analysed. */
export function objectsOf(text: string, columns: Columns): Analysis {
  return new Reader(text, columns).analysis();
}

class Reader {
  readonly #text: string;
  readonly #numbers: Float64Array;
  readonly #strings: readonly string[];
  #at = 0;

  constructor(text: string, [numbers, strings]: Columns) {
    this.#text = text;
    this.#numbers = numbers;
    this.#strings = strings;
  }

  // Properties are evaluated in the order they are written, which is the order of the columns. Spans are written out where
  // there are thousands of them: `...span` took 130 ms for 28,000.
  analysis(): Analysis {
    return {
      format: this.#number() as Analysis["format"],
      published: this.#optionalString(),
      publishedFrom: this.#optionalString<Analysis["publishedFrom"]>(),
      officials: this.#list(this.#official),
      people: this.#list(this.#person),
      dates: this.#list(this.#date),
      figures: this.#list(this.#figure),
      furniture: this.#list(this.#mention<Furniture>),
    };
  }

  #official(): Official {
    return { ...this.#person(), positions: this.#list(this.#position) };
  }

  #person(): Person {
    return {
      name: this.#string(),
      nameNormalised: this.#string(),
      honorifics: this.#list(this.#string),
      mentions: this.#list(this.#mention),
    };
  }

  #mention<T extends Mention | Furniture = Mention>(): T {
    const start = this.#number();
    const end = this.#number();
    return { start, end, text: this.#text.slice(start, end), kind: this.#string() } as T;
  }

  #position(): Position {
    return {
      text: this.#string(),
      title: this.#string(),
      role: this.#string(),
      organisation: this.#optionalString(),
      level: this.#string(),
      branch: this.#string(),
      status: this.#string(),
      spans: this.#list(this.#span),
    };
  }

  #span(): Span {
    const start = this.#number();
    const end = this.#number();
    return { start, end, text: this.#text.slice(start, end) };
  }

  #date(): DateMention {
    const start = this.#number();
    const end = this.#number();
    return {
      start,
      end,
      text: this.#text.slice(start, end),
      value: this.#string(),
      earliest: this.#optionalString(),
      latest: this.#optionalString(),
      type: this.#string(),
      partOfDay: this.#optionalString<DateMention["partOfDay"]>(),
      calendar: this.#string(),
      resolvedFrom: this.#optionalString<DateMention["resolvedFrom"]>(),
    };
  }

  #figure(): Figure {
    const start = this.#number();
    const end = this.#number();
    return {
      start,
      end,
      text: this.#text.slice(start, end),
      kind: this.#string(),
      value: this.#number(),
      low: this.#optionalNumber(),
      high: this.#optionalNumber(),
      of: this.#optionalNumber(),
      qualifier: this.#string(),
      unit: this.#optionalString(),
      noun: this.#optionalString(),
      change: this.#optionalString<Figure["change"]>(),
    };
  }

  #list<T>(item: (this: this) => T): T[] {
    const length = this.#number();
    const items: T[] = [];
    for (let i = 0; i < length; i++) items.push(item.call(this));
    return items;
  }

  #number(): number {
    return this.#numbers[this.#at++] as number;
  }

  #optionalNumber(): number | null {
    const number = this.#number();
    return Number.isNaN(number) ? null : number;
  }

  #string<T extends string>(): T {
    return this.#strings[this.#number()] as T;
  }

  #optionalString<T extends string | null = string>(): T | null {
    const place = this.#number();
    return place < 0 ? null : (this.#strings[place] as T);
  }
}
