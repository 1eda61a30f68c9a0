// Dates as pages, mails and files write them → ISO 8601.

/** The offset of Vietnam from universal time, where a document gives no other. */
const VIETNAM = 7 * 60;

const ISO = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(\d{1,2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?)?$/i;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[\s,|-]+(\d{1,2})[:hg](\d{2})(?::(\d{2}))?\s*(AM|PM|SA|CH)?)?/i;
const DAY_LAST = /(\d{1,2})[:hg](\d{2})[\s,|-]+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/**
 * Reads a date or date-time: ISO 8601 and its neighbours, days before months as in Vietnam, and what mails write
 * (RFC 5322). Returns an ISO date or date-time, or undefined for what is none. A time of another zone keeps it; universal
 * time, which machines write, becomes that of Vietnam, where it may be the next day.
 */
export function isoDate(written: string): string | undefined {
  const text = written.trim().replace(/^[^\d]*(?:ngày|lúc|,)\s*/i, "");
  const iso = ISO.exec(text);
  if (iso) {
    const [, year = "", month = "", day = "", hour, minute, second, zone] = iso;
    return made(year, month, day, hour, minute, second, zone);
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [, a = "", b = "", year = "", hour, minute, second, half] = dayFirst;
    // Servers with American settings write the month first, and then the half of the day as well.
    const isAmerican = /^[AP]M$/i.test(half ?? "") && Number(b) > 12;
    const [day, month] = isAmerican || Number(b) > 12 ? [b, a] : [a, b];
    return made(year, month, day, halved(hour, half), minute, second);
  }
  const dayLast = DAY_LAST.exec(text);
  if (dayLast) {
    const [, hour, minute, day = "", month = "", year = ""] = dayLast;
    return made(year, month, day, hour, minute);
  }
  return ofMail(text);
}

/** A date that stands in the name of a file: "2021-12-14", "20211214", "14.12.2021". */
export function dateInName(name: string): string | undefined {
  const whole = /(?<!\d)(?:(\d{4})([-_. ]?)(\d{2})\2(\d{2})|(\d{1,2})[-_. ](\d{1,2})[-_. ](\d{4}))(?!\d)/.exec(name);
  if (!whole) return undefined;
  const [, year, , month = "", day = "", dayFirst = "", second = "", last = ""] = whole;
  const found = year === undefined ? made(last, second, dayFirst) : made(year, month, day);
  return found !== undefined && found >= "1945" && found < "2100" ? found : undefined;
}

const MAIL = /^(?:[a-z]{3},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[a-z]+)?)?/i;
const MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

function ofMail(text: string): string | undefined {
  const mail = MAIL.exec(text);
  if (!mail) return undefined;
  const [, day = "", name = "", year = "", hour, minute, second, zone] = mail;
  const month = MONTHS.indexOf(name.toLowerCase()) / 3 + 1;
  return Number.isInteger(month) && month > 0 ? made(year, `${month}`, day, hour, minute, second, zone) : undefined;
}

function halved(hour: string | undefined, half: string | undefined): string | undefined {
  if (hour === undefined || half === undefined) return hour;
  return `${(Number(hour) % 12) + (/^(?:PM|CH)$/i.test(half) ? 12 : 0)}`;
}

function made(year: string, month: string, day: string, hour?: string, minute?: string, second?: string, zone?: string): string | undefined {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0)));
  const isReal = date.getUTCFullYear() === Number(year) && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  if (!isReal || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59) return undefined;
  if (hour === undefined) return date.toISOString().slice(0, 10);
  if (zone === undefined) return date.toISOString().slice(0, 19);
  const offset = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!offset || /^[+-]0+$/.test(zone.replace(":", ""))) {
    return `${new Date(date.getTime() + VIETNAM * 60_000).toISOString().slice(0, 19)}+07:00`;
  }
  const [, sign, hours, minutes = "00"] = offset;
  return `${date.toISOString().slice(0, 19)}${sign}${hours}:${minutes}`;
}
