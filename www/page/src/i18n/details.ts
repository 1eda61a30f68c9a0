/** The words of cards and details, which are loaded after the page itself. */
import type { Distance } from '../format/distance';
import type { LunarDay } from '../format/lunar';
import { numberFormat } from '../format/intl';
import type { Messages } from './messages';
import { gb, vn } from './numbers';

export interface DetailsMessages {
  readonly printed: string;
  readonly branchAndLevel: string;
  readonly weekday: string;
  readonly lunar: string;
  readonly lunarDay: (day: LunarDay) => string;
  readonly distance: string;
  readonly distanceOf: (distance: Distance) => string;
  readonly assumed: string;
  readonly assumedFrom: (from: 'text' | 'published' | 'context', published: string | null) => string;
  readonly words: string;
  readonly digits: string;
  readonly sentence: string;
  /** "Mention 2 of 7", for the buttons of a list. */
  readonly mention: (at: number, of: number) => string;
  readonly more: (count: number) => string;
}

const MONTHS = ['Giêng', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', 'Chạp'];

const vi: DetailsMessages = {
  printed: 'Trong bài',
  branchAndLevel: 'Ngành, cấp',
  weekday: 'Thứ',
  lunar: 'Âm lịch',
  lunarDay: ({ day, month, isLeap, yearName }) => `${day <= 10 ? `mùng ${day}` : day} tháng ${MONTHS[month - 1] ?? month}${isLeap ? ' nhuận' : ''} năm ${yearName}`,
  distance: 'So với ngày đăng',
  distanceOf: (distance) => {
    if (distance === 'same') return 'đúng ngày đăng';
    if (distance === 'within') return 'gồm cả ngày đăng';
    const { count, unit, side } = distance;
    if (count === 0) return unit === 'year' ? 'cùng năm đăng' : 'cùng tháng đăng';
    return `${inUnits('vi-VN', count, unit)} ${side === 'before' ? 'trước' : 'sau'} ngày đăng`;
  },
  assumed: 'Căn cứ',
  assumedFrom: (from, published) =>
    from === 'text'
      ? 'Bài viết đủ, không phải đoán gì.'
      : from === 'published'
        ? `Bài không viết đủ; phần thiếu tính từ ngày đăng${published === null ? '' : ` (${published})`}.`
        : 'Bài không viết đủ; phần thiếu lấy theo ngày nêu gần đó trong bài.',
  words: 'Bằng chữ',
  digits: 'Bằng số',
  sentence: 'Câu có mục này',
  mention: (at, of) => `Lần nhắc ${at}/${of}`,
  more: (count) => `Hiện thêm (còn ${vn(count)})`,
};

const en: DetailsMessages = {
  printed: 'As printed',
  branchAndLevel: 'Branch, level',
  weekday: 'Weekday',
  lunar: 'Lunar',
  lunarDay: ({ day, month, isLeap, yearName }) => `day ${day} of ${isLeap ? 'leap ' : ''}month ${month}, year ${yearName}`,
  distance: 'From publication',
  distanceOf: (distance) => {
    if (distance === 'same') return 'on the day of publication';
    if (distance === 'within') return 'includes the day of publication';
    const { count, unit, side } = distance;
    if (count === 0) return unit === 'year' ? 'in the year of publication' : 'in the month of publication';
    return `${inUnits('en-GB', count, unit)} ${side} publication`;
  },
  assumed: 'Assumed',
  assumedFrom: (from, published) =>
    from === 'text'
      ? 'Nothing: the text says it in full.'
      : from === 'published'
        ? `The text does not say all of it; the rest counts from the day of publication${published === null ? '' : ` (${published})`}.`
        : 'The text does not say all of it; the rest comes from a date nearby.',
  words: 'In words',
  digits: 'In digits',
  sentence: 'Sentence',
  mention: (at, of) => `Mention ${at} of ${of}`,
  more: (count) => `Show more (${gb(count)} left)`,
};

/** "3 ngày", "1 day". */
function inUnits(locale: string, count: number, unit: 'day' | 'month' | 'year'): string {
  return numberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

export const detailsMessages: Readonly<Record<Messages['code'], DetailsMessages>> = { vi, en };
