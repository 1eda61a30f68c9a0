/** Days and times of what was done in the page, in the reader's language. */

const STEPS = [
  ['minute', 60_000, 60],
  ['hour', 3_600_000, 24],
  ['day', 86_400_000, 7],
] as const;

/** "5 phút trước", "hôm qua"; the day where that is longer ago than a week, and null for less than a minute. */
export function timeAgo(time: number, locale: string, now = Date.now()): string | null {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const past = Math.max(0, now - time);
  if (past < 60_000) return null;
  for (const [unit, length, most] of STEPS) {
    const count = Math.round(past / length);
    if (count < most) return relative.format(-count, unit);
  }
  return new Intl.DateTimeFormat(locale).format(time);
}

/** "5/3/2024" for a date that begins with a whole day; others as they are. */
export function shortDate(value: string, locale: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(value) ?? [];
  return year === undefined ? value : new Intl.DateTimeFormat(locale, { timeZone: 'UTC' }).format(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}
