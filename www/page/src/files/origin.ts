/** What a text was before it was converted from an old encoding. */
import type { Decoded } from '../model/types';
import type { Origin } from '../state/state';

/** Null for a text of which nothing was converted. */
export function originOf({ text, encoding, conversions }: Pick<Decoded, 'text' | 'conversions'> & { encoding: string | null }): Origin | null {
  if (conversions.length === 0) return null;
  const encodings = [...new Set(conversions.map((conversion) => conversion.encoding))];
  return { original: takenBack(text, conversions), encodings, isWhole: encodings.some((name) => name === encoding), isChosen: false };
}

function takenBack(text: string, conversions: Decoded['conversions']): string {
  let original = '';
  let at = 0;
  for (const conversion of conversions) {
    original += text.slice(at, conversion.start) + conversion.original;
    at = conversion.end;
  }
  return original + text.slice(at);
}
