// What the words of two lines say of them: whether these belong together, and how they are joined.
import type { Line } from "./page.js";

export const MARK = /^(?:[-–—+*•●▪◦○■]|\d{1,3}[.)]|[a-zđ][.)])\s/u;
export const ENDS = /[.!?:;…]["”’)\]]*$/u;

/** A zone of time with its offset, "GMT+7" or "(UTC +07:00)": a form, whatever the letters. */
const ZONE = "[([]?[A-Z]{1,4} ?[+-] ?\\d{1,2}(?::?\\d\\d)?[)\\]]?";

/** A day with a time of the day, and nothing else. */
const STAMP = new RegExp(`^(?=.*\\d[/.-]\\d)(?=.*\\d[:h]\\d)[\\d\\s/:h|,.–-]+\\d(?: ?${ZONE})?$`, "u");
const BEGINS_WITH_ZONE = new RegExp(`^${ZONE}`, "u");

/** Whether a line is all of capitals, and long enough to be a headline. */
const isHeadline = (text: string): boolean => text === text.toUpperCase() && /(?:\p{L}{2,}\P{L}+){3}\p{L}{2}/u.test(text);

/** Whether two lines are of two paragraphs, as their words show. Captions are often said twice. */
export function isOther(before: string, line: string): boolean {
  if (line === before || (STAMP.test(line) && !/(?:[,|:•·–-]|(?<!\p{L})(?:ngày|lúc))$/iu.test(before)) || (STAMP.test(before) && !BEGINS_WITH_ZONE.test(line))) return true;
  return (isHeadline(before) && line !== line.toUpperCase()) || (isHeadline(line) && before !== before.toUpperCase());
}

/** Whether the first word of a line would have gone beyond the edge in the line before. */
export function hadNoRoom(before: Line, line: Line, edge: number): boolean {
  const [word = ""] = line.text.split(" ", 1);
  const letter = (line.right - line.left) / Math.max(weightOf(line.text), 1);
  return before.right + letter * (weightOf(word) + BLANK_WEIGHT) > edge - letter;
}

const BLANK_WEIGHT = 0.6;

/** How wide a text is, in usual letters; fonts agree about that, more or less. */
export function weightOf(text: string): number {
  let weight = 0;
  for (const [letter] of text.matchAll(/\P{M}/gu)) {
    if (/[\s.,:;!'()[\]/\-|ijltfrIJ]/.test(letter)) weight += BLANK_WEIGHT;
    else weight += /[mwMW]/.test(letter) ? 1.6 : letter === letter.toLowerCase() ? 1 : 1.3;
  }
  return weight;
}

/** Two vowels with something between: no syllable, of which every Vietnamese word is one. */
const FOREIGN = /[aeiouy]+[^aeiouy]+[aeiouy]/i;

/** Joins lines: Vietnamese words are never broken, and what ends in a hyphen, as "Xin-ga-", keeps it; a foreign word may be broken. */
export function joined(text: string, line: string): string {
  // Signs that only programs write, where they break a word.
  if (/[\u00ad\u2010]$/.test(text)) return text.slice(0, -1) + line;
  const [, head = ""] = /(?<![\p{L}\p{N}-])([a-z]{2,})-$/iu.exec(text) ?? [];
  const [, tail = ""] = /^([a-z]{2,})(?![\p{L}\p{N}-])/u.exec(line) ?? [];
  if (head !== "" && tail !== "" && (FOREIGN.test(head) || FOREIGN.test(tail))) return text.slice(0, -1) + line;
  return /[\p{L}\p{N}]-$|\p{N}–$/u.test(text) ? text + line : `${text} ${line}`;
}
