/** Figures in the reader's language: the value written out, with its unit or counted noun. */
import type { Figure } from '../model/types';
import type { Messages } from '../i18n/messages';
import { numberFormat } from './intl';
import { symbolOf, wordOf } from './units';

const FULL = { maximumFractionDigits: 6 } as const;

/** "hơn 1.200.000.000.000 ₫", "189/193 quốc gia", "20 – 90 người". */
export function describeFigure(figure: Figure, t: Messages): string {
  const qualifier = t.figure.qualifiers[figure.qualifier];
  const quantity = describeQuantity(figure, t);
  return qualifier === '' ? quantity : `${qualifier} ${quantity}`;
}

/** The value alone, in full digits. */
export function describeNumber(value: number, t: Messages): string {
  return numberFormat(t.locale, FULL).format(value);
}

export function describeRange({ low, high }: Figure, t: Messages): string | null {
  if (low === null || high === null || low === high) return null;
  return `${describeNumber(low, t)} – ${describeNumber(high, t)}`;
}

function describeQuantity(figure: Figure, t: Messages): string {
  const { kind, of, unit, noun } = figure;
  const number = describeRange(figure, t) ?? describeNumber(figure.value, t);
  switch (kind) {
    case 'percent':
      return `${number}%`;
    case 'age':
      return t.figure.age(number);
    case 'rank':
    case 'ordinal':
      return [noun, t.figure.ordinal(number)].filter(Boolean).join(' ');
    case 'score':
      return of === null ? number : `${number} – ${describeNumber(of, t)}`;
    case 'ratio':
      if (of === null) return t.figure.times(number);
      return withNoun(`${number}/${describeNumber(of, t)}`, noun);
    case 'money':
      return unit === null ? withNoun(number, noun) : inCurrency(figure, unit, t);
    case 'measure':
    case 'duration':
    case 'count':
      return unit === null ? withNoun(number, noun) : withUnit(figure, number, unit, t);
  }
}

function withNoun(number: string, noun: string | null): string {
  return noun === null ? number : `${number} ${noun}`;
}

/** A unit that the browser has words for is written with them ("3 năm", "3 years"), another as its symbol. */
function withUnit(figure: Figure, number: string, unit: string, t: Messages): string {
  const word = wordOf(unit);
  if (word === null) return `${number} ${symbolOf(unit)}`;
  const range = describeRange(figure, t);
  const last = range === null ? figure.value : (figure.high ?? figure.value);
  const parts = numberFormat(t.locale, { style: 'unit', unit: word, unitDisplay: 'long', ...FULL }).formatToParts(last);
  const words = parts
    .filter((part) => part.type === 'unit')
    .map((part) => part.value.trim())
    .join(' ');
  return `${number} ${words}`;
}

function inCurrency({ value, low, high }: Figure, code: string, t: Messages): string {
  let format: Intl.NumberFormat;
  try {
    format = numberFormat(t.locale, {
      style: 'currency',
      currency: code,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: 0,
      maximumFractionDigits: 2,
    });
  } catch {
    // Not the form of a currency's code.
    return `${describeNumber(value, t)} ${code}`;
  }
  return low === null || high === null || low === high ? format.format(value) : `${format.format(low)} – ${format.format(high)}`;
}
