/** The words of finding: areas, facets, filter, keys. */
import type { Facet } from '../model/facets';
import type { SortOrder } from '../model/sort';
import type { Side } from '../state/settings';

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
    readonly paragraphs: (left: number, of: number) => string;
    /** For screen readers, when nothing is filtered any more. */
    readonly none: string;
  };
  readonly details: { readonly none: string; readonly mentions: string; readonly open: string };
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
    paragraphs: (left, of) => `Còn ${left}/${of} đoạn`,
    none: 'Đã bỏ lọc.',
  },
  details: {
    none: 'Bấm vào một người, ngày hay số liệu, trong bài hoặc trong danh mục, để xem ở đây.',
    mentions: 'Các lần nhắc',
    open: 'Xem chi tiết',
  },
};

export const en: ReadingMessages = {
  areas: {
    found: { title: 'Found', fold: 'Fold the list away', unfold: 'Open the list of what was found' },
    details: { title: 'Details', fold: 'Fold the details away', unfold: 'Open the details' },
  },
  search: { label: 'Search the lists', placeholder: 'Name, title, number, date …', none: 'Nothing matches.', found: (count) => `${count} ${count === 1 ? 'result' : 'results'}` },
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
    paragraphs: (left, of) => `${left} of ${of} paragraphs left`,
    none: 'No filter.',
  },
  details: {
    none: 'Press a person, date or figure, in the article or in the list, to see it here.',
    mentions: 'Mentions',
    open: 'Show details',
  },
};
