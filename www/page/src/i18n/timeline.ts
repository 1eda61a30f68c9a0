/** What the timeline says; it is loaded with the timeline. */
import type { Messages } from './messages';
import { byCount } from './numbers';

export interface TimelineMessages {
  readonly label: string;
  readonly hint: string;
  /** Of touch screens. */
  readonly touchHint: string;
  readonly shape: string;
  readonly shapes: Readonly<Record<'line' | 'list', string>>;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly earlier: string;
  readonly later: string;
  /** Shows the dates around which the story plays, or all. */
  readonly story: string;
  readonly all: string;
  readonly aside: string;
  /** Of dates beyond an edge of the window. */
  readonly before: (count: number) => string;
  readonly after: (count: number) => string;
  readonly cluster: (count: number) => string;
  readonly published: string;
  readonly key: Readonly<Record<'day' | 'stretch' | 'open' | 'approximate' | 'uncertain' | 'aside', string>>;
  readonly apart: string;
  readonly apartHint: string;
  readonly none: string;
  readonly noneOnLine: string;
  readonly isAside: string;
  readonly more: (count: number) => string;
  /** Between two dates of the list. */
  readonly gap: (count: number, unit: 'day' | 'month' | 'year') => string;
  /** Of a date that lies in the stretch before it in the list. */
  readonly within: string;
  /** Short forms, for labels. */
  readonly short: Partial<Messages['date']>;
}

const some = (count: number, one: string): string => `${count} ${one}${byCount(count, '', 's')}`;
const months = Array.from({ length: 12 }, (_, month) => new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }).format(Date.UTC(2000, month)));

export const timelineMessages: Readonly<Record<Messages['code'], TimelineMessages>> = {
  vi: {
    label: 'Trục thời gian',
    hint: 'Kéo để dời; giữ Ctrl mà lăn chuột, hoặc phím + và −, để phóng to thu nhỏ; mũi tên để sang mốc khác, Enter để tới chỗ trong bài.',
    touchHint: 'Kéo ngang để dời, chụm hai ngón để phóng to thu nhỏ, chạm một mốc để tới chỗ trong bài.',
    shape: 'Cách xem',
    shapes: { line: 'Trục', list: 'Danh sách' },
    zoomIn: 'Phóng to',
    zoomOut: 'Thu nhỏ',
    earlier: 'Lùi về trước',
    later: 'Tiến về sau',
    story: 'Mốc chính',
    all: 'Toàn bộ',
    aside: 'Cả phần phụ',
    before: (count) => `${count} mốc sớm hơn`,
    after: (count) => `${count} mốc muộn hơn`,
    cluster: (count) => `${count} mốc sát nhau; bấm để phóng to`,
    published: 'Ngày đăng',
    key: { day: 'một ngày', stretch: 'một khoảng', open: 'chưa rõ một đầu', approximate: 'khoảng chừng', uncertain: 'chưa chắc', aside: 'ở phần phụ' },
    apart: 'Ngoài trục',
    apartHint: 'lặp lại, hoặc chưa đủ để xếp vào lịch',
    none: 'Bài không có ngày tháng.',
    noneOnLine: 'Không có ngày nào xếp được vào lịch.',
    isAside: 'phần phụ',
    more: (count) => `và ${count} chỗ nữa`,
    gap: (count, unit) => `${count} ${{ day: 'ngày', month: 'tháng', year: 'năm' }[unit]} sau`,
    within: 'trong khoảng đó',
    short: {
      weekday: () => '',
      day: (year, month, day) => `${day}/${month}${year === null ? '' : `/${year}`}`,
      month: (year, month) => (year === null ? `tháng ${month}` : `${month}/${year}`),
      year: (year) => year,
      season: (season, year) => `${['xuân', 'hè', 'thu', 'đông'][season - 1]}${year === null ? '' : ` ${year}`}`,
      quarter: (quarter, year) => `quý ${['I', 'II', 'III', 'IV'][quarter - 1]}${year === null ? '' : `/${year}`}`,
      half: (half, year) => `${half === 1 ? 'nửa đầu' : 'nửa cuối'} ${year ?? 'năm'}`,
      time: (clock, day) => `${clock} ${day}`,
      uncertain: (date) => `${date}?`,
    },
  },
  en: {
    label: 'Timeline',
    hint: 'Drag to move; hold Ctrl and turn the wheel, or press + and −, to zoom; arrow keys go from date to date, Enter leads to the article.',
    touchHint: 'Drag sideways to move, pinch to zoom, tap a date to go to the article.',
    shape: 'Show as',
    shapes: { line: 'Line', list: 'List' },
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    earlier: 'Earlier',
    later: 'Later',
    story: 'The story',
    all: 'Fit all',
    aside: 'Outside the story, too',
    before: (count) => `${count} earlier`,
    after: (count) => `${count} later`,
    cluster: (count) => `${count} dates close together; press to zoom in`,
    published: 'Published',
    key: { day: 'a day', stretch: 'a stretch', open: 'open end', approximate: 'approximate', uncertain: 'uncertain', aside: 'outside the story' },
    apart: 'Not on the line',
    apartHint: 'recurring, or not known well enough to be placed on the calendar',
    none: 'The article has no dates.',
    noneOnLine: 'No date can be placed on the calendar.',
    isAside: 'outside the story',
    more: (count) => `and ${some(count, 'place')} more`,
    gap: (count, unit) => `${some(count, unit)} later`,
    within: 'within that time',
    short: {
      weekday: () => '',
      day: (year, month, day) => `${day} ${months[month - 1]}${year === null ? '' : ` ${year}`}`,
      month: (year, month) => `${months[month - 1]}${year === null ? '' : ` ${year}`}`,
      time: (clock, day) => `${clock} ${day}`,
      half: (half, year) => `H${half}${year === null ? '' : ` ${year}`}`,
      uncertain: (date) => `${date}?`,
    },
  },
};
