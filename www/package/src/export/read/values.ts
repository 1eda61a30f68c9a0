import type { DateValue } from "../../corrections/types.js";

/** A day, month or year of ISO 8601 as the value of a date; null for what is none. */
export function dateOf(value: string): DateValue | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value.trim());
  if (!match) return null;
  const [, year = "", month, day] = match;
  const first = `${year}-${month ?? "01"}-${day ?? "01"}`;
  const date = new Date(`${first}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== first) return null;
  if (day === undefined) {
    if (month === undefined) date.setUTCFullYear(date.getUTCFullYear() + 1);
    else date.setUTCMonth(date.getUTCMonth() + 1);
    date.setUTCDate(0);
    if (month === undefined) date.setUTCMonth(11, 31);
  }
  return { value: match[0], earliest: first, latest: date.toISOString().slice(0, 10), type: "date", partOfDay: null, calendar: "gregorian" };
}
