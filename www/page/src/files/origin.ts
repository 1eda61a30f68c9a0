/** What a text was before it was converted from an old encoding, and what it becomes in another one. */
import type { Decoded, Encoding } from '../model/types';
import type { Origin, OriginPart } from '../state/state';

interface Given extends Pick<Decoded, 'text' | 'conversions'> {
  /** The encoding of all of it, where there is one. */
  readonly encoding?: string | null;
  /** What of it fonts told. */
  readonly fonts?: readonly unknown[];
}

/** Null for a text of which nothing was converted. */
export function originOf({ text, encoding, conversions, fonts = [] }: Given): Origin | null {
  if (conversions.length === 0) return null;
  const encodings = [...new Set(conversions.map((conversion) => conversion.encoding))];
  const parts: OriginPart[] = [];
  let [original, others, at] = ['', '', 0];
  for (const conversion of conversions) {
    const { start, end } = conversion;
    const kept = text.slice(at, start);
    others += kept;
    original += kept;
    const from = original.length;
    original += conversion.original;
    parts.push({ start: from, end: original.length, encoding: conversion.encoding, text: text.slice(start, end) });
    at = end;
  }
  others += text.slice(at);
  original += text.slice(at);
  const isByFont = fonts.length > 0;
  // Letters of ASCII are the same in all fonts.
  const isWhole = encodings.some((name) => name === encoding) || (isByFont && !/[^\0-\x7f]/u.test(others));
  return { original, encodings, isWhole, isChosen: false, isByFont, parts };
}

/** Whether what was recognised is more than one encoding of the whole text, so that to choose that one is not the same. */
export function isMixed({ parts, isWhole }: Origin): boolean {
  const [first] = parts;
  return first !== undefined && (!isWhole || parts.some(({ encoding }) => encoding !== first.encoding));
}

/**
 * The original in another encoding: all of it, or the parts that were recognised. `auto` is what was recognised, `unicode` the
 * original itself; `read` makes text of characters.
 */
export async function readOrigin(
  { original, parts, isWhole, isByFont }: Origin,
  encoding: Encoding | 'auto',
  read: (characters: string, encoding: Encoding) => Promise<string>,
): Promise<string> {
  if (encoding === 'unicode') return original;
  if (parts.length === 0 || (isWhole && !isByFont && encoding !== 'auto')) return encoding === 'auto' ? original : read(original, encoding);
  const texts = parts.map(({ start, end, encoding: own, text }) =>
    // That letters are capitals only the font has told.
    encoding === 'auto' || own.startsWith(encoding) ? text : read(original.slice(start, end), encoding),
  );
  let [made, at] = ['', 0];
  for (const [index, text] of (await Promise.all(texts)).entries()) {
    const { start, end } = parts[index] ?? { start: at, end: at };
    made += original.slice(at, start) + text;
    at = end;
  }
  return made + original.slice(at);
}

/** The same with `\n` as the only line end. */
export function withLineFeedsIn(origin: Origin): Origin {
  if (!origin.original.includes('\r')) return origin;
  const linesOf = (text: string): string => text.replace(/\r\n?/gu, '\n');
  const before = (at: number): number => linesOf(origin.original.slice(0, at)).length;
  const parts = origin.parts.map(({ start, end, encoding, text }) => ({ start: before(start), end: before(end), encoding, text: linesOf(text) }));
  return { ...origin, original: linesOf(origin.original), parts };
}
