import search from "approx-string-match";
import type { Anchor } from "./types.js";

/** A place in a text, in UTF-16 code units, end-exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** How much of what stands around is remembered, in UTF-16 code units: as Hypothesis does. */
const CONTEXT = 32;
/** And how much at most, where less stands around the same words elsewhere, too. */
const MOST_CONTEXT = 512;

/** Words with more errors than one letter in so many are other words. */
const LETTERS_PER_ERROR = 4;
/** How well what stands around must fit, 0 to 1: on both sides taken together, or on one of them. */
const ENOUGH = 0.6;
const ENOUGH_ON_ONE_SIDE = 0.75;
/** Less than so much, in UTF-16 code units, says nothing by itself: a text begins or ends there. */
const LITTLE = 8;

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** Remembers where `text.slice(start, end)` stands, so that it is found after the text was edited. */
export function anchorOf(text: string, start: number, end: number): Anchor {
  const exact = text.slice(start, end);
  let context = CONTEXT;
  let anchor = withContext(text, start, end, context);
  while (context < MOST_CONTEXT && isRepeated(text, anchor)) {
    context *= 2;
    anchor = withContext(text, start, end, context);
  }
  return { ...anchor, exact };
}

/**
 * Where the words of an anchor stand in a text, or null where they are gone.
 *
 * The same words with the same around them count most, then the same words with what fits best around them, the nearest
 * one where several fit alike. What stands around must fit on one side at least: a name that was deleted is not found in
 * its next mention. Words that were edited a little are found if what stands around them fits; but no numbers that have
 * become others.
 */
export function findAnchor(text: string, anchor: Anchor): Place | null {
  if (anchor.exact === "") return null;
  return placeWithContext(text, anchor) ?? placeOfWords(text, anchor) ?? placeOfEdited(text, anchor);
}

function withContext(text: string, start: number, end: number, context: number): Anchor {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(whole(text, Math.max(0, start - context)), start),
    suffix: text.slice(end, whole(text, Math.min(text.length, end + context))),
    start,
  };
}

/** An offset that does not cut a character in two. */
function whole(text: string, offset: number): number {
  const isCut = offset > 0 && offset < text.length && (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
  return isCut ? offset + 1 : offset;
}

function isRepeated(text: string, { prefix, exact, suffix }: Anchor): boolean {
  const all = prefix + exact + suffix;
  const first = text.indexOf(all);
  return text.indexOf(all, first + 1) !== -1;
}

function* occurrences(text: string, words: string): Generator<number> {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) yield at;
}

/** At the beginning or end of a text everything may have been put before or behind it: a context that is cut says less. */
function placeWithContext(text: string, { exact, prefix, suffix, start }: Anchor): Place | null {
  const all = prefix + exact + suffix;
  let best: number | null = null;
  if (text.startsWith(all, start - prefix.length) && start >= prefix.length) best = start;
  else if (prefix.length + suffix.length >= CONTEXT) {
    for (const at of occurrences(text, all)) {
      const place = at + prefix.length;
      if (best === null || Math.abs(place - start) < Math.abs(best - start)) best = place;
    }
  }
  return best === null ? null : { start: best, end: best + exact.length };
}

/** Words stand by themselves where they stood so before: "An" is not found in "Anh". */
function placeOfWords(text: string, anchor: Anchor): Place | null {
  const { exact, prefix, suffix, start } = anchor;
  let best: { place: Place; score: number } | null = null;
  for (const at of occurrences(text, exact)) {
    const place = { start: at, end: at + exact.length };
    const isSame = joins(text, at) === joins(prefix + exact, prefix.length) && joins(text, place.end) === joins(exact + suffix, exact.length);
    if (!isSame) continue;
    const { score, isEnough } = fit(text, place, anchor);
    if (!isEnough) continue;
    const isNearer = best !== null && score === best.score && Math.abs(at - start) < Math.abs(best.place.start - start);
    if (best === null || score > best.score || isNearer) best = { place, score };
  }
  return best?.place ?? null;
}

function placeOfEdited(text: string, anchor: Anchor): Place | null {
  const { exact, start } = anchor;
  const most = Math.floor(exact.length / LETTERS_PER_ERROR);
  if (most === 0) return null;
  let best: { place: Place; score: number } | null = null;
  for (const match of search(text, exact, most)) {
    const place = wholeWords(text, match);
    const added = match.start - place.start + place.end - match.end;
    if (match.errors + added > most || digits(text.slice(place.start, place.end)) !== digits(exact)) continue;
    const { score: around, isEnough } = fit(text, place, anchor);
    if (!isEnough) continue;
    const score = around - (match.errors + added) / exact.length - Math.abs(place.start - start) / (1000 * (text.length + 1));
    if (best === null || score > best.score) best = { place, score };
  }
  return best?.place ?? null;
}

/** Whether a word goes on over an offset. */
function joins(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && isWord(text, offset - 1) && isWord(text, offset);
}

function isWord(text: string, at: number): boolean {
  return WORD.test(text[at]!);
}

function wholeWords(text: string, { start, end }: Place): Place {
  let from = start;
  let to = end;
  while (joins(text, from)) from -= 1;
  while (joins(text, to)) to += 1;
  return { start: from, end: to };
}

function digits(words: string): string {
  return words.replace(/\P{Nd}+/gu, " ").trim();
}

/** How well what stands around a place fits an anchor, 0 to 1, and whether that is enough to know it again. */
function fit(text: string, { start, end }: Place, { prefix, suffix }: Anchor): { score: number; isEnough: boolean } {
  const before = prefix.slice(-CONTEXT);
  const behind = suffix.slice(0, CONTEXT);
  const all = before.length + behind.length;
  if (all === 0) return { score: 1, isEnough: true };
  const room = (length: number) => length + Math.ceil(length / LETTERS_PER_ERROR);
  const wrongBefore = errorsIn(text.slice(Math.max(0, start - room(before.length)), start), before);
  const wrongBehind = errorsIn(text.slice(end, end + room(behind.length)), behind);
  const score = 1 - (wrongBefore + wrongBehind) / all;
  const fits = (errors: number, length: number) => length >= LITTLE && 1 - errors / length >= ENOUGH_ON_ONE_SIDE;
  return { score, isEnough: score >= ENOUGH || fits(wrongBefore, before.length) || fits(wrongBehind, behind.length) };
}

/** How many letters of `words` have to be changed so that they stand somewhere in `text`. */
function errorsIn(text: string, words: string): number {
  if (words === "" || text.includes(words)) return 0;
  return search(text, words, words.length).reduce((least, { errors }) => Math.min(least, errors), words.length);
}
