/** From what was found to what stands on the calendar: one item for every date entry that has a place there. */
import type { Findings } from '../../model/findings';
import { isAside } from '../../model/furniture';
import type { DateEntry, DateMention, Span } from '../../model/types';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export interface Stretch {
  /** Milliseconds of UTC, as all times here; -Infinity and Infinity where an end is open. */
  readonly from: number;
  /** Behind the last moment. */
  readonly to: number;
}

export interface TimelineItem extends Stretch {
  readonly entry: DateEntry;
  readonly date: DateMention;
  /** By the marks of EDTF: "~", "?" and "%". */
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
  /** Whether all mentions stand outside of the story. */
  readonly isAside: boolean;
}

export interface Timeline {
  /** By beginning, then by end. */
  readonly items: readonly TimelineItem[];
  /** Recurring dates, and those that have no place on the calendar. */
  readonly apart: readonly DateEntry[];
}

export function timelineOf({ lists }: Pick<Findings, 'lists'>, inFurniture: (span: Pick<Span, 'start' | 'end'>) => boolean): Timeline {
  const items: TimelineItem[] = [];
  const apart: DateEntry[] = [];
  for (const entry of lists.date) {
    if (entry.category !== 'date') continue;
    const [date] = entry.mentions;
    const stretch = date && stretchOf(date);
    if (!date || !stretch) {
      apart.push(entry);
      continue;
    }
    items.push({
      ...stretch,
      entry,
      date,
      isApproximate: /[~%]/u.test(date.value),
      isUncertain: /[?%]/u.test(date.value),
      isAside: isAside(entry, inFurniture),
    });
  }
  items.sort((a, b) => ascending(a.from, b.from) || ascending(a.to, b.to));
  return { items, apart };
}

/** Null for what recurs and for what has no place. */
export function stretchOf({ type, value, earliest, latest }: Pick<DateMention, 'type' | 'value' | 'earliest' | 'latest'>): Stretch | null {
  const first = dayOf(earliest);
  const last = dayOf(latest);
  if (type === 'set' || (first === null && last === null)) return null;
  const clock = /^-?\d+-\d\d-\d\dT(?<hour>\d\d):(?<minute>\d\d)[^/]*$/u.exec(value)?.groups;
  if (clock && first !== null) {
    const from = first + (Number(clock['hour']) * 60 + Number(clock['minute'])) * 60_000;
    return { from, to: from + 60_000 };
  }
  return { from: first ?? -Infinity, to: last === null ? Infinity : last + DAY };
}

/** The beginning of a day, YYYY-MM-DD, in UTC. */
export function dayOf(day: string | null): number | null {
  const { year, month, date } = /^(?<year>-?\d{4,})-(?<month>\d\d)-(?<date>\d\d)/u.exec(day ?? '')?.groups ?? {};
  if (year === undefined) return null;
  // Years below 100 would be taken for the twentieth century.
  return new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(date));
}

/** Infinity minus itself is no number. */
function ascending(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
