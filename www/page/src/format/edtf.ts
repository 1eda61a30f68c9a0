/**
 * EDTF values in the reader's language: `2021-12-14` → "thứ Ba, 14 tháng 12 năm 2021".
 *
 * Covers the forms that an analysis returns (ISO 8601-2): days, months, years, seasons, quarters, halves, decades,
 * centuries, times of day, approximate and uncertain values, open and closed intervals, unknown years.
 */
import type { DateMention } from '../model/types';
import type { Messages } from '../i18n/messages';

const MOMENT =
  /^(?<year>\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?:T(?<clock>\d{2}:\d{2})(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?(?<doubt>[~?%]?)$/u;

/** Whether a value says anything: "XXXX" is that of "yesterday" where no day is known. */
export function saysSomething({ value }: Pick<DateMention, 'value'>): boolean {
  return /\d/u.test(value);
}

/** The value in words; a form that is not known is shown as it is. */
export function describeDate({ value, type }: Pick<DateMention, 'value' | 'type'>, t: Messages): string {
  const words = describeValue(value, t);
  return type === 'set' ? t.date.every(words) : words;
}

function describeValue(value: string, t: Messages): string {
  const ends = value.split('/');
  if (ends.length === 1) return describeMoment(value, t);
  const [from = '', to = ''] = ends;
  if (ends.length > 2 || (isOpen(from) && isOpen(to))) return value;
  if (isOpen(from)) return t.date.until(describeMoment(to, t));
  if (isOpen(to)) return t.date.since(describeMoment(from, t));
  return t.date.interval(describeMoment(from, t), describeMoment(to, t));
}

function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

function describeMoment(value: string, t: Messages): string {
  const parts = MOMENT.exec(value)?.groups;
  if (!parts) return value;
  const words = describeCalendar(parts['year'] ?? '', parts['month'], parts['day'], t);
  if (words === null) return value;
  const timed = parts['clock'] === undefined ? words : t.date.time(parts['clock'], words);
  const doubt = parts['doubt'];
  if (doubt === '~') return t.date.approximate(timed);
  if (doubt === '?') return t.date.uncertain(timed);
  return doubt === '%' ? t.date.uncertain(t.date.approximate(timed)) : timed;
}

function describeCalendar(year: string, month: string | undefined, day: string | undefined, t: Messages): string | null {
  if (month === undefined) return describeYear(year, t);
  const number = Number(month);
  if (year !== 'XXXX' && year.includes('X')) return null;
  const known = year === 'XXXX' ? null : plain(year);
  if (day !== undefined) {
    const words = t.date.day(known, number, Number(day));
    const name = known === null ? '' : weekday(Number(year), number, Number(day), t);
    return name === '' ? words : `${name}, ${words}`;
  }
  if (number >= 1 && number <= 12) return t.date.month(known, number);
  if (number >= 21 && number <= 24) return t.date.season((number - 20) as 1 | 2 | 3 | 4, known);
  if (number >= 33 && number <= 36) return t.date.quarter((number - 32) as 1 | 2 | 3 | 4, known);
  return number === 40 || number === 41 ? t.date.half((number - 39) as 1 | 2, known) : null;
}

function describeYear(year: string, t: Messages): string | null {
  if (/^\d{4}$/u.test(year)) return t.date.year(plain(year));
  if (/^\d{3}X$/u.test(year)) return t.date.decade(Number(year.slice(0, 3)) * 10);
  if (/^\d{2}XX$/u.test(year)) return t.date.century(Number(year.slice(0, 2)) + 1);
  return null;
}

/** "0040" → "40". */
function plain(year: string): string {
  return String(Number(year));
}

function weekday(year: number, month: number, day: number, t: Messages): string {
  const date = new Date(Date.UTC(year, month - 1, day));
  // Years below 100 would be taken for the twentieth century.
  date.setUTCFullYear(year);
  return t.date.weekday(date.getUTCDay());
}
