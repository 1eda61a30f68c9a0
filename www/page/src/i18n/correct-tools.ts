/** What the forms say in which findings are corrected. */
import type { ReadingFault } from 'diembao/corrections';

import { things, thingsVi } from './correct';
import type { What } from './correct';
import type { Messages } from './messages';

export interface ToolMessages {
  readonly wrong: { readonly label: (words: string, what: What) => string; readonly here: string; readonly article: string; readonly all: string; readonly allHint: string };
  readonly notOfficial: string;
  readonly person: string;
  readonly merge: string;
  readonly split: string;
  readonly value: string;
  readonly apply: string;
  readonly applyMerge: string;
  readonly applySplit: string;
  readonly cancel: string;
  readonly name: string;
  readonly positions: string;
  readonly positionsHint: string;
  readonly nameMissing: string;
  readonly mergeWith: string;
  readonly mergeSearch: string;
  readonly mergeNone: string;
  readonly mergeHint: (name: string) => string;
  readonly splitWhich: string;
  readonly splitNone: string;
  readonly splitName: string;
  readonly dateValue: string;
  readonly dateHint: string;
  readonly figureValue: string;
  readonly figureHint: string;
  readonly understood: string;
  readonly faults: Readonly<Record<ReadingFault, string>>;
  readonly unread: string;
}

export function tools({ code }: Messages): ToolMessages {
  return code === 'vi' ? vi : en;
}

const vi: ToolMessages = {
  wrong: {
    label: (words, what) => `“${words}” không phải ${thingsVi[what]}:`,
    here: 'ở đây',
    article: 'trong cả bài',
    all: 'trong mọi bài',
    allHint: 'Không tô những chữ này trong bất cứ bài nào nữa; có thể bỏ lại trong danh sách đã sửa',
  },
  notOfficial: 'Không giữ chức vụ',
  person: 'Sửa tên, chức vụ',
  merge: 'Gộp với người khác',
  split: 'Tách thành người khác',
  value: 'Sửa giá trị',
  apply: 'Sửa',
  applyMerge: 'Gộp',
  applySplit: 'Tách',
  cancel: 'Thôi',
  name: 'Họ tên',
  positions: 'Chức vụ',
  positionsHint: 'Mỗi dòng một chức vụ; để trống nếu không giữ chức vụ gì.',
  nameMissing: 'Hãy ghi họ tên.',
  mergeWith: 'Là cùng một người với',
  mergeSearch: 'Tìm theo tên',
  mergeNone: 'Không có ai tên như vậy.',
  mergeHint: (name) => `Hai người thành một, mang tên ${name}.`,
  splitWhich: 'Những chỗ nói về người khác',
  splitNone: 'Hãy chọn ít nhất một chỗ.',
  splitName: 'Người đó là',
  dateValue: 'Ngày đúng',
  dateHint: 'Ví dụ: 14/12/2021, sáng 5/3, quý I/2022, 2021-12/2022-01',
  figureValue: 'Số liệu đúng',
  figureHint: 'Ví dụ: hơn 1.200 đại biểu, 3,5 tỷ đồng, 12%',
  understood: 'Hiểu là',
  faults: {
    empty: 'Hãy ghi giá trị.',
    none: 'Chưa hiểu được giá trị này.',
    partly: 'Chỉ hiểu được một phần; hãy bỏ bớt chữ thừa.',
    several: 'Có nhiều giá trị; hãy chỉ ghi một.',
  },
  unread: 'Bộ đọc chưa sẵn sàng. Hãy thử lại sau giây lát.',
};

const en: ToolMessages = {
  wrong: {
    label: (words, what) => `“${words}” is not ${things[what]}:`,
    here: 'here',
    article: 'in this article',
    all: 'in any article',
    allHint: 'These words are marked in no article any more; that can be taken back in the list of corrections',
  },
  notOfficial: 'Holds no position',
  person: 'Change name or positions',
  merge: 'Merge with somebody else',
  split: 'Split off somebody else',
  value: 'Change the value',
  apply: 'Correct',
  applyMerge: 'Merge',
  applySplit: 'Split off',
  cancel: 'Cancel',
  name: 'Name',
  positions: 'Positions',
  positionsHint: 'One a line, in Vietnamese; empty for somebody without.',
  nameMissing: 'Write a name.',
  mergeWith: 'Is the same person as',
  mergeSearch: 'Search by name',
  mergeNone: 'Nobody has such a name.',
  mergeHint: (name) => `The two become one, called ${name}.`,
  splitWhich: 'Mentions of somebody else',
  splitNone: 'Choose at least one mention.',
  splitName: 'That person is',
  dateValue: 'Right date',
  dateHint: 'For example: 14/12/2021, sáng 5/3, quý I/2022, 2021-12/2022-01',
  figureValue: 'Right figure',
  figureHint: 'For example: hơn 1.200 đại biểu, 3,5 tỷ đồng, 12%',
  understood: 'Read as',
  faults: {
    empty: 'Write a value.',
    none: 'This is not understood.',
    partly: 'Only a part of this is understood; leave out the rest.',
    several: 'These are several values; write one.',
  },
  unread: 'The reader is not ready. Try again in a moment.',
};
