/** Formatters of the browser, each made once: making one takes longer than a hundred uses of it. */

const numbers = new Map<string, Intl.NumberFormat>();
const days = new Map<string, Intl.DateTimeFormat>();

/** Throws a `RangeError` for a currency that has not the form of a code. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = numbers.get(key) ?? new Intl.NumberFormat(locale, options);
  numbers.set(key, format);
  return format;
}

/** Names of weekdays, for dates in UTC. */
export function weekdayFormat(locale: string): Intl.DateTimeFormat {
  const format = days.get(locale) ?? new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  days.set(locale, format);
  return format;
}
