import type { Anchor } from "../../corrections/types.js";
import type { Range } from "../sentences.js";

/** What is quoted, what stood around it, and where it began in UTF-16 code units, where those are known. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number | null;
}

/** UTF-16 code units around an anchor. */
const AROUND = 32;
/** Two places agree with what stood around the quote as long as they agree in so many characters. */
const MOST_AROUND = 64;
/** A quote that stands everywhere is looked for in no more places than that. */
const MOST_PLACES = 10_000;

/**
 * Where a quote stands in a text: where most of what stood around it stands still, else next to where it was. Blanks may have
 * become others, letters may be composed in another way. Null where it stands nowhere.
 */
export function findQuote(text: string, quote: Quote): Range | null {
  const { exact: words, prefix, suffix, start } = quote;
  // Most texts are as they were, and looking for every place of every quote takes long.
  if (start !== null && text.startsWith(prefix + words + suffix, start - prefix.length)) return { start, end: start + words.length };
  for (const exact of new Set([quote.exact, quote.exact.normalize("NFC"), quote.exact.normalize("NFD")])) {
    const places = placesOf(text, exact);
    if (places.length > 0) return best(text, places, quote);
  }
  return null;
}

/** The anchor of a place, from which it is found again. */
export function anchorAt(text: string, { start, end }: Range): Anchor {
  return { exact: text.slice(start, end), prefix: text.slice(Math.max(0, start - AROUND), start), suffix: text.slice(end, end + AROUND), start };
}

/** Every place of some words in a text, whatever the blanks between them are. */
export function placesOf(text: string, exact: string, flags = "gu"): Range[] {
  const words = exact.trim().split(/\s+/u);
  if (words[0] === "") return [];
  const pattern = new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("\\s+"), flags);
  const places: Range[] = [];
  for (const { 0: found, index } of text.matchAll(pattern)) {
    places.push({ start: index, end: index + found.length });
    if (places.length === MOST_PLACES) break;
  }
  return places;
}

function best(text: string, places: readonly Range[], { prefix, suffix, start }: Quote): Range {
  const score = (place: Range) => agreement(reversed(prefix), reversed(text.slice(Math.max(0, place.start - 2 * MOST_AROUND), place.start))) + agreement(suffix, text.slice(place.end, place.end + 2 * MOST_AROUND));
  const distance = (place: Range) => (start === null ? 0 : Math.abs(place.start - start));
  return places
    .map((place) => ({ place, score: score(place), distance: distance(place) }))
    .reduce((a, b) => (b.score > a.score || (b.score === a.score && b.distance < a.distance) ? b : a)).place;
}

/** How many characters two texts have in common from their beginning, but for blanks. */
function agreement(a: string, b: string): number {
  const [one, other] = [a.replace(/\s+/gu, ""), b.replace(/\s+/gu, "")];
  let length = 0;
  while (length < Math.min(one.length, other.length, MOST_AROUND) && one[length] === other[length]) length++;
  return length;
}

function reversed(text: string): string {
  return [...text].reverse().join("");
}
