/** Counts code points, the characters of other programs, where offsets here count UTF-16 code units. */
export class CodePoints {
  /** Where the second half of every surrogate pair stands, in text order. */
  readonly #pairs: readonly number[];

  constructor(text: string) {
    this.#pairs = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index + 1);
  }

  /** How many code points stand before a place given in code units. */
  before(units: number): number {
    let [low, high] = [0, this.#pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#pairs[middle] as number) < units) low = middle + 1;
      else high = middle;
    }
    return units - low;
  }

  /** The place in code units before which so many code points stand. */
  unitsOf(points: number): number {
    let [low, high] = [0, this.#pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      // The pair at `middle` ends behind this many code points.
      if ((this.#pairs[middle] as number) - middle <= points) low = middle + 1;
      else high = middle;
    }
    return points + low;
  }
}
