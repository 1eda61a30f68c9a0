/** How far a date lies from another one, in whole days, months or years, as exactly as both are known. */
import type { DateMention } from '../model/types';

export type Distance = { readonly unit: 'day' | 'month' | 'year'; readonly count: number; readonly side: 'before' | 'after' } | 'same' | 'within';

const DAY = 86_400_000;
/** From how many days on months say more, and from how many months on years. */
const MANY_DAYS = 60;
const MANY_MONTHS = 24;

/** From the day of publication, YYYY-MM-DD…; null where one of both is not known to the day, month or year. */
export function distanceFrom(published: string | null, { earliest, latest }: Pick<DateMention, 'earliest' | 'latest'>): Distance | null {
  const origin = published === null ? null : /^\d{4}-\d{2}-\d{2}/u.exec(published)?.[0];
  if (!origin || earliest === null || latest === null) return null;
  if (earliest <= origin && origin <= latest) return earliest === latest ? 'same' : 'within';
  const side = latest < origin ? 'before' : 'after';
  const near = side === 'before' ? latest : earliest;
  const days = Math.round(Math.abs(Date.parse(near) - Date.parse(origin)) / DAY);
  const months = Math.abs(monthsOf(near) - monthsOf(origin));
  const years = Math.abs(Number(near.slice(0, 4)) - Number(origin.slice(0, 4)));
  const isMonth = isWhole(earliest, latest, 7);
  if (isWhole(earliest, latest, 4)) return { unit: 'year', count: years, side };
  if (isMonth && months < MANY_MONTHS) return { unit: 'month', count: months, side };
  if (days < MANY_DAYS) return { unit: 'day', count: days, side };
  const whole = wholeMonths(near, origin);
  return whole < MANY_MONTHS ? { unit: 'month', count: whole, side } : { unit: 'year', count: Math.floor(whole / 12), side };
}

function monthsOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

/** Months that are full between two days. */
function wholeMonths(a: string, b: string): number {
  const [from, to] = a < b ? [a, b] : [b, a];
  return monthsOf(to) - monthsOf(from) - (to.slice(8, 10) < from.slice(8, 10) ? 1 : 0);
}

/** Whether two days are the ends of one year (`length` 4) or month (7). */
function isWhole(earliest: string, latest: string, length: 4 | 7): boolean {
  const next = new Date(Date.parse(latest) + DAY).toISOString();
  return earliest.slice(0, length) === latest.slice(0, length) && earliest.endsWith(length === 4 ? '-01-01' : '-01') && next.slice(0, length) > latest.slice(0, length);
}
