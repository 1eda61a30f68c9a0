/** Whether a text needs the decoder of old encodings, which is loaded for such texts only. */

/** A letter of Latin-1 that Vietnamese has, and one that it has not, by the small ones; ¡ to ÷ are letters in TCVN3. */
const SHARED = 'àáâãèéêìíòóôõùúý';
const FOREIGN = 'äåæçëîïðñöøûüþßÿ';
const SIGNS = '¡-ª¬-®µ-¹¼-¾×÷';

/**
 * What characters of Windows-1252 that stand for others leave in nearly every line, and Vietnamese in none:
 *
 * - letters that Vietnamese has not ("ViÖt", "Coäng"), and controls;
 * - signs that touch a letter ("x·", "®éc", "c«ng"), and U+2212, which some readers of PDF make of a soft hyphen;
 * - letters that Vietnamese has, where it cannot have them: behind another one ("hôòi"), behind a vowel ("noùi"), before
 *   what ends no syllable with such a tone ("Quèc") or in no rhyme ("trêi", "nhýng").
 *
 * A foreign name, a guillemet or "5 µm" does so, too; then the decoder is loaded in vain, and leaves the text alone.
 */
const OLD_LETTERS = new RegExp(
  [
    `[\\u0080-\\u009f${FOREIGN}]`,
    `\\p{L}[${SIGNS}«\\u2212]|[${SIGNS}»]\\p{L}`,
    `[${SHARED}]{2}|[ae][${SHARED}]|y[àáâãèéìíòóôõùúý]|o[âêôìíòóõùúý]|u[õùúòó]|(?<!g)i[àáâãèéìíòóôõùúý]`,
    `[àâãèêìòôõù](?:ch?|p|t)(?!\\p{L})|ê[aioy]|ýng|â(?!\\p{L})`,
  ].join('|'),
  'iu',
);

/** A capital behind a small letter ("khÈu", "nghiÌn"). */
const OLD_CAPITALS = /\p{Ll}[À-Ý]/u;

/** UTF-8 that was read as Windows-1252: the first byte of a letter, and what may stand for the next. */
const MISREAD = /Ã[\u00a0-¿€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|á[º»]/u;

/** VIQR: a mark behind a vowel that takes it ("Vie^.t", "ddu+o+`ng", "no'i"); not the "A- A+" of news sites. */
const MARKS = /[aeo]\^|a\(|[ou][+*]|[aeiouy](?:[~`]|'[a-z])/iu;

/** Cheap, and true too often rather than too seldom: only the decoder knows. */
export function mayBeOld(text: string): boolean {
  return OLD_LETTERS.test(text) || OLD_CAPITALS.test(text) || MISREAD.test(text) || MARKS.test(text);
}
