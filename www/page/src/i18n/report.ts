/** What the printed report and its dialog say; both are loaded when they are needed. */
import type { Messages } from './messages';
import { counted, vn } from './numbers';

export const PARTS = ['text', 'people', 'dates', 'figures'] as const;
export type Part = (typeof PARTS)[number];

export interface ReportMessages {
  readonly dialog: string;
  readonly hint: string;
  readonly parts: Readonly<Record<Part, string>>;
  readonly storyOnly: string;
  readonly dropped: (lines: number) => string;
  readonly print: string;
  readonly cancel: string;
  readonly nothing: string;
  /** Headings. */
  readonly people: string;
  readonly dates: string;
  readonly figures: string;
  readonly published: string;
  readonly marks: string;
  readonly made: (day: string) => string;
  readonly numbers: Readonly<Record<'value' | 'what' | 'sentence', string>>;
}

export const reportMessages: Readonly<Record<Messages['code'], ReportMessages>> = {
  vi: {
    dialog: 'In bài này',
    hint: 'Bản in trắng đen, không có nút bấm; cũng có thể lưu thành PDF.',
    parts: { text: 'Bài báo, có gạch chân những gì tìm thấy', people: 'Nhân vật và chức vụ', dates: 'Ngày tháng', figures: 'Số liệu' },
    storyOnly: 'Bỏ mục lục trang, tin liên quan, dòng lặp',
    dropped: (lines) => `Không in ${vn(lines)} dòng ngoài bài: mục lục trang, tin liên quan, dòng lặp lại.`,
    print: 'In',
    cancel: 'Thôi',
    nothing: 'Hãy chọn ít nhất một phần.',
    people: 'Nhân vật',
    dates: 'Ngày tháng',
    figures: 'Số liệu',
    published: 'Ngày đăng',
    marks: 'Trong bài:',
    made: (day) => `điểm báo, in ngày ${day}`,
    numbers: { value: 'Giá trị', what: 'Đếm gì, mức', sentence: 'Câu trong bài' },
  },
  en: {
    dialog: 'Print this article',
    hint: 'Printed in black on white without buttons; it can be saved as PDF, too.',
    parts: { text: 'The article, with what was found underlined', people: 'People and positions', dates: 'Dates', figures: 'Figures' },
    storyOnly: 'Leave out menus, related stories and repeated lines',
    dropped: (lines) => `${counted(lines, 'line', 'lines')} around the story not printed: menus, related stories, repeated lines.`,
    print: 'Print',
    cancel: 'Cancel',
    nothing: 'Choose at least one part.',
    people: 'People',
    dates: 'Dates',
    figures: 'Figures',
    published: 'Published',
    marks: 'In the article:',
    made: (day) => `điểm báo, printed on ${day}`,
    numbers: { value: 'Value', what: 'Counts, precision', sentence: 'Sentence' },
  },
};
