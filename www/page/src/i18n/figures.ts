/** What the table of figures says; it is loaded with the table. */
import type { Column } from '../model/figure-rows';
import type { Messages } from './messages';
import { counted, gb, vn } from './numbers';

export interface FiguresMessages {
  readonly label: string;
  readonly columns: Readonly<Record<Column, string>>;
  /** Columns that are copied besides. */
  readonly copied: Readonly<Record<'written' | 'qualifier' | 'low' | 'high' | 'of' | 'change', string>>;
  readonly sortBy: (column: string) => string;
  readonly unit: string;
  readonly kind: string;
  /** Of the filters, where they let everything through. */
  readonly all: Readonly<Record<'unit' | 'kind', string>>;
  readonly noUnit: string;
  readonly words: string;
  readonly aside: string;
  readonly shown: (count: number, of: number) => string;
  readonly none: string;
  readonly nothing: string;
  readonly clear: string;
  readonly copy: string;
  readonly done: (count: number) => string;
  readonly refused: string;
  readonly more: (count: number) => string;
  readonly paragraph: (number: number) => string;
  readonly goTo: (text: string, paragraph: number) => string;
  readonly outOf: (total: string) => string;
  /** `left` of them remain by what is chosen in the lists; null where nothing is. */
  readonly options: (name: string, count: number, left: number | null) => string;
}


export const figuresMessages: Readonly<Record<Messages['code'], FiguresMessages>> = {
  vi: {
    label: 'Bảng số liệu',
    columns: { value: 'Giá trị', unit: 'Đơn vị', kind: 'Loại', noun: 'Đếm gì', detail: 'Mức, khoảng', sentence: 'Câu trong bài', place: 'Chỗ' },
    copied: { written: 'Trong bài', qualifier: 'Mức', low: 'Từ', high: 'Đến', of: 'Trên tổng', change: 'Thay đổi' },
    sortBy: (column) => `Xếp theo: ${column}`,
    unit: 'Đơn vị',
    kind: 'Loại',
    all: { unit: 'Mọi đơn vị', kind: 'Mọi loại' },
    noUnit: 'không có đơn vị',
    words: 'Lọc theo từ, không cần dấu',
    aside: 'Cả phần phụ',
    shown: (count, of) => (count === of ? `${vn(of)} số liệu` : `${vn(count)}/${vn(of)} số liệu`),
    none: 'Không có số liệu nào như vậy.',
    nothing: 'Bài không có số liệu.',
    clear: 'Bỏ lọc',
    copy: 'Chép bảng',
    done: (count) => `Đã chép ${vn(count)} dòng; dán được vào Excel, Word.`,
    refused: 'Trình duyệt không cho chép.',
    more: (count) => `Hiện thêm (còn ${vn(count)})`,
    paragraph: (number) => `đoạn ${number}`,
    goTo: (text, paragraph) => `${text}, tới đoạn ${paragraph} trong bài`,
    outOf: (total) => `trên tổng ${total}`,
    options: (name, count, left) => `${name} (${left === null ? '' : `${vn(left)}/`}${vn(count)})`,
  },
  en: {
    label: 'Table of figures',
    columns: { value: 'Value', unit: 'Unit', kind: 'Kind', noun: 'Counts', detail: 'Precision, range', sentence: 'Sentence', place: 'Place' },
    copied: { written: 'As written', qualifier: 'Precision', low: 'From', high: 'To', of: 'Out of', change: 'Change' },
    sortBy: (column) => `Sort by ${column.toLowerCase()}`,
    unit: 'Unit',
    kind: 'Kind',
    all: { unit: 'All units', kind: 'All kinds' },
    noUnit: 'no unit',
    words: 'Filter by words, diacritics or not',
    aside: 'Outside the story, too',
    shown: (count, of) => (count === of ? `${counted(of, 'figure', 'figures')}` : `${gb(count)} of ${gb(of)} figures`),
    none: 'No such figures.',
    nothing: 'The article has no figures.',
    clear: 'Clear filters',
    copy: 'Copy table',
    done: (count) => `${counted(count, 'row', 'rows')} copied, ready to be pasted into Excel or Word.`,
    refused: 'The browser does not allow copying.',
    more: (count) => `Show more (${gb(count)} left)`,
    paragraph: (number) => `paragraph ${number}`,
    goTo: (text, paragraph) => `${text}, to paragraph ${paragraph} of the article`,
    outOf: (total) => `out of ${total}`,
    options: (name, count, left) => `${name} (${left === null ? '' : `${gb(left)}/`}${gb(count)})`,
  },
};
