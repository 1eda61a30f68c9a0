/** The calendar above the line: fine marks, and above them the day, month or year that they belong to. */
import { utcDay, utcMonday, utcMonth, utcTicks, utcYear } from 'd3-time';
import type { TimeInterval } from 'd3-time';

import { DAY } from './items';
import type { Stretch } from './items';

/** Pixels that a mark needs for its label. */
const ROOM = 72;
const YEAR = 365 * DAY;

export interface Mark {
  readonly at: number;
  readonly label: string;
}

export interface Frame extends Stretch {
  readonly label: string;
}

export interface Axis {
  readonly marks: readonly Mark[];
  readonly frames: readonly Frame[];
}

/** What long stretches are called. */
export interface EraNames {
  readonly decade: (firstYear: number) => string;
  readonly century: (number: number) => string;
}

/** `locale` is a BCP 47 tag. */
export function axisOf({ from, to }: Stretch, width: number, locale: string, names: EraNames): Axis {
  let ticks = utcTicks(new Date(from), new Date(to), Math.max(2, Math.floor(width / ROOM)));
  const [first, second] = ticks;
  // The library's weeks begin on Sunday, those of its readers on Monday.
  if (first && second && second.getTime() - first.getTime() === 7 * DAY) ticks = utcMonday.range(utcMonday.ceil(new Date(from)), new Date(to));
  const step = first && second ? second.getTime() - first.getTime() : to - from;
  const { label, frame, frameLabel } = scaleOf(step, locale, names);
  return {
    marks: ticks.map((tick) => ({ at: tick.getTime(), label: label(tick) })),
    frames: frame ? framesOf(frame, (date) => capitalised(frameLabel(date), locale), from, to) : [],
  };
}

interface Scale {
  readonly label: (date: Date) => string;
  readonly frame: TimeInterval | null;
  readonly frameLabel: (date: Date) => string;
}

function scaleOf(step: number, locale: string, { decade, century }: EraNames): Scale {
  if (step < DAY) return { label: formatter(locale, { hour: '2-digit', minute: '2-digit' }), frame: utcDay, frameLabel: formatter(locale, { day: 'numeric', month: 'long', year: 'numeric' }) };
  if (step < 27 * DAY) return { label: formatter(locale, { day: 'numeric' }), frame: utcMonth, frameLabel: formatter(locale, { month: 'long', year: 'numeric' }) };
  if (step < 360 * DAY) return { label: formatter(locale, { month: 'short' }), frame: utcYear, frameLabel: yearLabel };
  if (step < 5 * YEAR) return { label: yearLabel, frame: utcYear.every(10), frameLabel: (date) => decade(date.getUTCFullYear()) };
  if (step < 45 * YEAR) return { label: yearLabel, frame: utcYear.every(100), frameLabel: (date) => century(Math.floor(date.getUTCFullYear() / 100) + 1) };
  return { label: yearLabel, frame: null, frameLabel: yearLabel };
}

/** As at the beginning of a line: "Tháng 8 năm 2025". */
function capitalised(words: string, locale: string): string {
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}

/** As people write years: "2025", "40", and before our era with a minus. */
function yearLabel(date: Date): string {
  return String(date.getUTCFullYear());
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): (date: Date) => string {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', hourCycle: 'h23' });
  formatters.set(key, format);
  return (date) => format.format(date);
}

function framesOf(interval: TimeInterval, label: (date: Date) => string, from: number, to: number): Frame[] {
  const frames: Frame[] = [];
  for (let at = interval.floor(new Date(from)); at.getTime() < to; at = interval.offset(at, 1)) {
    frames.push({ from: at.getTime(), to: interval.offset(at, 1).getTime(), label: label(at) });
  }
  return frames;
}
