/**
 * The Vietnamese lunar calendar, which goes by the time of Hà Nội: the one that `Intl` knows is the Chinese one, in which
 * months begin a day later or earlier now and then, and Tết 1985 a month.
 */
import { SolarDate } from '@nghiavuive/lunar_date_vi';

export interface LunarDay {
  readonly day: number;
  readonly month: number;
  readonly isLeap: boolean;
  /** Lunar year, by the Gregorian one in which it begins. */
  readonly year: number;
  /** "Ất Tỵ". */
  readonly yearName: string;
}

/** The lunar day of a Gregorian one, YYYY-MM-DD, within the years for which the library is checked; null outside them. */
export function lunarDay(iso: string): LunarDay | null {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  if (iso < '1900-01-31' || iso > '2100-12-31') return null;
  const lunar = new SolarDate({ year, month, day }).toLunarDate();
  const { day: lunarDayOf, month: lunarMonth, year: lunarYear, leap_month: isLeap } = lunar.get();
  return { day: lunarDayOf, month: lunarMonth, year: lunarYear, isLeap, yearName: lunar.getYearName() };
}
