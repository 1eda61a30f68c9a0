/** Formatters of the browser, each made once: making one takes longer than a hundred uses of it. */

const numbers = new Map<string, Intl.NumberFormat>();

/** Throws a `RangeError` for a currency that has not the form of a code. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = numbers.get(key) ?? new Intl.NumberFormat(locale, options);
  numbers.set(key, format);
  return format;
}
