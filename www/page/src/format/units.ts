/** How UCUM codes are shown. */
import { numberFormat } from './intl';


/** Codes for which `Intl.NumberFormat` has words in every language. */
const WORDS: Readonly<Record<string, string>> = {
  a: 'year',
  mo: 'month',
  wk: 'week',
  d: 'day',
  h: 'hour',
  min: 'minute',
  s: 'second',
  ms: 'millisecond',
};

/** Codes that look different from the symbol that people write. */
const SYMBOLS: Readonly<Record<string, string>> = {
  Cel: '°C',
  '[degF]': '°F',
  deg: '°',
  har: 'ha',
  '[in_i]': 'in',
  '[ft_i]': 'ft',
  '[mi_i]': 'mi',
  '[nmi_i]': 'nmi',
  '[lb_av]': 'lb',
  '[kn_i]': 'kn',
};

export function wordOf(code: string): string | null {
  return WORDS[code] ?? null;
}

/** "a" → "năm" or "years"; for units without words the symbol. */
export function unitName(code: string, locale: string): string {
  const word = wordOf(code);
  if (word === null) return symbolOf(code);
  const parts = numberFormat(locale, { style: 'unit', unit: word, unitDisplay: 'long' }).formatToParts(2);
  return parts
    .filter(({ type }) => type === 'unit')
    .map(({ value }) => value.trim())
    .join(' ');
}

/** "km2" → "km²", "kW.h" → "kW·h", "t/har" → "t/ha". */
export function symbolOf(code: string): string {
  return code
    .split('/')
    .map((part) => SYMBOLS[part] ?? part.replace(/(?<=[a-z])2$/iu, '²').replace(/(?<=[a-z])3$/iu, '³').replaceAll('.', '·'))
    .join('/');
}
