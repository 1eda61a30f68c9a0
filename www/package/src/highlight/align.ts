import { DiembaoError } from "../error.js";

/** Turns a range of one text into the range of the same characters in another; null for white space alone. */
export type RangeMap = (start: number, end: number) => { start: number; end: number } | null;

/**
 * Maps ranges of `text` to ranges of `content`, which has the same characters but for white space: either may have some
 * where the other has none. Throws `text-mismatch` where they differ in more.
 */
export function align(text: string, content: string): RangeMap {
  const offsets = new Uint32Array(text.length);
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    if (isSpaceAt(text, i)) continue;
    while (isSpaceAt(content, at)) at++;
    if (content.charCodeAt(at) !== text.charCodeAt(i)) throw mismatch(text.slice(i, i + 20), content.slice(at, at + 20));
    offsets[i] = at++;
  }
  return (start, end) => {
    while (start < end && isSpaceAt(text, start)) start++;
    while (start < end && isSpaceAt(text, end - 1)) end--;
    return start < end ? { start: offsets[start]!, end: offsets[end - 1]! + 1 } : null;
  };
}

/** The error for an analysis of another text than the element's. */
export function mismatch(expected: string, found: string): DiembaoError {
  const message = `the analysis is of another text: it has “${expected}” where the element has “${found}”`;
  return new DiembaoError("text-mismatch", message);
}

function isSpaceAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code <= 0x20 || (code >= 0xa0 && /\s/.test(text.charAt(index)));
}
