/** Sizes of files in the reader's language. */
import type { Messages } from '../i18n/messages';
import { numberFormat } from './intl';

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** "35 / 120 MB", both in the unit of the second. */
export function describeBytes(done: number, total: number, t: Messages): string {
  const at = total < 1e6 ? 0 : total < 1e9 ? 1 : 2;
  const scale = 1000 ** (at + 1);
  const digits = { maximumFractionDigits: total / scale < 10 ? 1 : 0 };
  return `${numberFormat(t.locale, digits).format(done / scale)} / ${numberFormat(t.locale, { ...digits, style: 'unit', unit: UNITS[at] ?? 'kilobyte' }).format(total / scale)}`;
}

/** "4,2 kB"; what is there at all is at least 0,1. */
export function describeSize(bytes: number, t: Messages): string {
  const at = bytes < 1e6 ? 0 : bytes < 1e9 ? 1 : 2;
  const value = bytes === 0 ? 0 : Math.max(0.1, bytes / 1000 ** (at + 1));
  return numberFormat(t.locale, { maximumFractionDigits: value < 10 ? 1 : 0, style: 'unit', unit: UNITS[at] ?? 'kilobyte' }).format(value);
}
