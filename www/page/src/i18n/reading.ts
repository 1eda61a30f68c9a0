/** The words of finding: areas, facets, filter, keys. */
import type { Facet } from '../model/facets';
import type { SortOrder } from '../model/sort';
import type { Shortcut } from '../state/keys';
import type { Side } from '../state/settings';
import { counted } from './numbers';

export interface ReadingMessages {
  readonly areas: Readonly<Record<Side, { readonly title: string; readonly fold: string; readonly unfold: string }>>;
  readonly search: { readonly label: string; readonly placeholder: string; readonly none: string; readonly found: (count: number) => string };
  readonly sort: { readonly label: string; readonly orders: Readonly<Record<SortOrder, string>> };
  readonly facets: {
    readonly open: string;
    readonly names: Readonly<Record<Facet, string>>;
    readonly other: string;
    /** Of dates that cover more than a year, and of those without one. */
    readonly longer: string;
    readonly unknown: string;
  };
  readonly filter: {
    readonly label: string;
    readonly choose: string;
    readonly chooseEntry: (name: string) => string;
    readonly exclude: string;
    readonly excludeEntry: (name: string) => string;
    readonly includeShort: string;
    /** Of chips: no longer chosen, no longer excluded. */
    readonly remove: (name: string) => string;
    readonly include: (name: string) => string;
    readonly clear: string;
    readonly share: (left: number, of: number) => string;
    readonly mentions: (left: number, of: number) => string;
    /** Where no paragraph has all that is chosen. */
    readonly nothing: string;
    readonly paragraphs: (left: number, of: number) => string;
    /** For screen readers, when nothing is filtered any more. */
    readonly none: string;
  };
  readonly keys: {
    readonly title: string;
    readonly on: string;
    readonly always: string;
    readonly does: Readonly<Record<Shortcut, string>>;
    /** Keys that work always, and what they do. */
    readonly others: readonly (readonly [keys: readonly string[], does: string])[];
  };
  readonly layerSwitched: (name: string, shown: boolean) => string;
  readonly details: { readonly none: string; readonly keys: string; readonly mentions: string; readonly open: string };
}

export const vi: ReadingMessages = {
  areas: {
    found: { title: 'Tìm thấy', fold: 'Thu gọn danh mục', unfold: 'Mở danh mục tìm thấy' },
    details: { title: 'Chi tiết', fold: 'Thu gọn phần chi tiết', unfold: 'Mở phần chi tiết' },
  },
  search: { label: 'Tìm trong danh mục', placeholder: 'Tìm tên, chức vụ, số, ngày …', none: 'Không có gì khớp.', found: (count) => `${count} kết quả` },
  sort: {
    label: 'Xếp theo',
    orders: { appearance: 'thứ tự trong bài', name: 'tên gọi', mentions: 'số lần nhắc', rank: 'bậc chức vụ', calendar: 'thời gian', value: 'độ lớn' },
  },
  facets: {
    open: 'Xếp, lọc',
    names: { branch: 'Ngành', level: 'Cấp', year: 'Năm', month: 'Tháng', kind: 'Loại' },
    other: 'khác',
    longer: 'nhiều năm',
    unknown: 'chưa rõ',
  },
  filter: {
    label: 'Đang lọc',
    choose: 'Chỉ để những đoạn có mục này',
    chooseEntry: (name) => `Lọc theo ${name}`,
    exclude: 'Loại trừ: bỏ những đoạn có mục này',
    excludeEntry: (name) => `Loại trừ ${name}`,
    includeShort: 'Thôi loại trừ',
    remove: (name) => `Thôi lọc theo ${name}`,
    include: (name) => `Thôi loại trừ ${name}`,
    clear: 'Bỏ lọc',
    share: (left, of) => `${left}/${of}`,
    mentions: (left, of) => `${left} trong ${of} lần nhắc`,
    nothing: 'Không đoạn nào có đủ những mục đã chọn.',
    paragraphs: (left, of) => `Còn ${left}/${of} đoạn`,
    none: 'Đã bỏ lọc.',
  },
  keys: {
    title: 'Phím tắt',
    on: 'Dùng phím tắt một chữ',
    always: 'Luôn dùng được',
    does: {
      next: 'Chỗ được tô màu kế tiếp (trong phần đang lọc)',
      previous: 'Chỗ được tô màu trước đó',
      nextSame: 'Lần nhắc kế tiếp của mục đang chọn',
      previousSame: 'Lần nhắc trước của mục đang chọn',
      search: 'Tìm trong danh mục',
      choose: 'Lọc theo mục đang chọn',
      exclude: 'Loại trừ mục đang chọn',
      edit: 'Sửa bài',
      hide: 'Ẩn loại của mục đang chọn',
      layers: 'Ẩn, hiện từng loại',
      list: 'Thu gọn, mở danh mục',
      details: 'Thu gọn, mở phần chi tiết',
      help: 'Danh sách này',
    },
    others: [
      [['←', '→'], 'Đi qua từng chỗ được tô màu khi đang ở trong bài'],
      [['Enter'], 'Mở thẻ'],
      [['Esc'], 'Đóng thẻ; thôi chọn; bỏ lọc'],
    ],
  },
  layerSwitched: (name, shown) => `${shown ? 'Đang hiện' : 'Đang ẩn'}: ${name}.`,
  details: {
    none: 'Bấm vào một người, ngày hay số liệu, trong bài hoặc trong danh mục, để xem ở đây.',
    keys: 'Phím j, k đi qua từng chỗ được tô màu; phím ? cho xem các phím khác.',
    mentions: 'Các lần nhắc',
    open: 'Xem chi tiết',
  },
};

export const en: ReadingMessages = {
  areas: {
    found: { title: 'Found', fold: 'Fold the list away', unfold: 'Open the list of what was found' },
    details: { title: 'Details', fold: 'Fold the details away', unfold: 'Open the details' },
  },
  search: { label: 'Search the lists', placeholder: 'Name, title, number, date …', none: 'Nothing matches.', found: (count) => counted(count, 'result', 'results') },
  sort: {
    label: 'Order',
    orders: { appearance: 'as in the text', name: 'given name', mentions: 'mentions', rank: 'rank of office', calendar: 'calendar', value: 'value' },
  },
  facets: {
    open: 'Sort, filter',
    names: { branch: 'Branch', level: 'Level', year: 'Year', month: 'Month', kind: 'Kind' },
    other: 'other',
    longer: 'several years',
    unknown: 'unknown',
  },
  filter: {
    label: 'Filter',
    choose: 'Keep paragraphs with this one',
    chooseEntry: (name) => `Filter by ${name}`,
    exclude: 'Exclude: drop paragraphs with this one',
    excludeEntry: (name) => `Exclude ${name}`,
    includeShort: 'No longer exclude',
    remove: (name) => `No longer filter by ${name}`,
    include: (name) => `No longer exclude ${name}`,
    clear: 'Clear',
    share: (left, of) => `${left}/${of}`,
    mentions: (left, of) => `${left} of ${of} mentions`,
    nothing: 'No paragraph has all that is chosen.',
    paragraphs: (left, of) => `${left} of ${of} paragraphs left`,
    none: 'No filter.',
  },
  keys: {
    title: 'Keyboard shortcuts',
    on: 'Use single-letter shortcuts',
    always: 'Always',
    does: {
      next: 'Next highlight (of what the filter leaves)',
      previous: 'Previous highlight',
      nextSame: 'Next mention of what is selected',
      previousSame: 'Previous mention of what is selected',
      search: 'Search the lists',
      choose: 'Filter by what is selected',
      exclude: 'Exclude what is selected',
      edit: 'Edit the article',
      hide: 'Hide the kind of what is selected',
      layers: 'Hide or show each kind',
      list: 'Fold or open the list',
      details: 'Fold or open the details',
      help: 'This list',
    },
    others: [
      [['←', '→'], 'From highlight to highlight, while in the article'],
      [['Enter'], 'Open the card'],
      [['Esc'], 'Close the card; select nothing; clear the filter'],
    ],
  },
  layerSwitched: (name, shown) => `${shown ? 'Shown' : 'Hidden'}: ${name}.`,
  details: {
    none: 'Press a person, date or figure, in the article or in the list, to see it here.',
    keys: 'The keys j and k go from highlight to highlight; ? shows the others.',
    mentions: 'Mentions',
    open: 'Show details',
  },
};
