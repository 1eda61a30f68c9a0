/** What is said of corrections; correct-tools.ts has what the forms say, which come with the first press. */
import { byCount, counted, vn } from './numbers';

/** What words can be taken for. */
export type What = 'person' | 'date' | 'figure';

export interface CorrectMessages {
  /** Opens the tools for one entry. */
  readonly open: string;
  readonly failed: string;
  readonly sign: string;
  readonly takeBack: string;
  readonly takeBackOf: (what: string) => string;

  readonly mergeTwo: string;

  /** Adding what was not seen. */
  readonly add: {
    readonly open: string;
    readonly label: (words: string) => string;
    readonly what: Readonly<Record<What, string>>;
    readonly who: string;
    readonly newPerson: string;
    readonly do: string;
    readonly nothing: string;
    readonly tooLong: string;
  };

  /** What was corrected. */
  readonly undo: string;
  readonly redo: string;
  readonly undoOf: (what: string) => string;
  readonly redoOf: (what: string) => string;
  readonly count: (count: number) => string;
  readonly list: {
    readonly title: string;
    readonly article: string;
    readonly none: string;
    readonly all: string;
    readonly allNone: string;
    readonly unplaced: string;
    readonly unplacedCount: (count: number) => string;
    readonly show: string;
    readonly close: string;
  };
  readonly announce: Readonly<Record<'done' | 'takenBack' | 'undone' | 'redone', (what: string) => string>>;

  /** What a correction says. */
  readonly said: {
    readonly remove: (words: string, what: What) => string;
    readonly removeAll: (words: string, what: What) => string;
    readonly merge: (name: string, into: string) => string;
    readonly split: (count: number, from: string, name: string) => string;
    readonly notOfficial: (name: string) => string;
    readonly renamed: (name: string, now: string) => string;
    readonly positions: (name: string, positions: string) => string;
    readonly value: (words: string, value: string) => string;
    readonly addPerson: (words: string, name: string) => string;
    readonly addValue: (words: string, what: What, value: string) => string;
    readonly more: (first: string, count: number) => string;
  };
}

export const thingsVi: Readonly<Record<What, string>> = { person: 'người', date: 'ngày tháng', figure: 'số liệu' };

export const vi: CorrectMessages = {
  open: 'Sửa chỗ này',
  failed: 'Chưa nạp được phần sửa. Hãy kiểm tra kết nối rồi thử lại.',
  sign: 'đã sửa',
  takeBack: 'Bỏ sửa',
  takeBackOf: (what) => `Bỏ sửa: ${what}`,

  mergeTwo: 'Gộp hai người đã chọn',

  add: {
    open: 'Thêm đoạn đã chọn',
    label: (words) => `Thêm “${words}”`,
    what: { person: 'Người', date: 'Ngày', figure: 'Số liệu' },
    who: 'Là ai',
    newPerson: 'Người mới',
    do: 'Thêm',
    nothing: 'Hãy chọn một đoạn chữ trong bài trước, bằng chuột hay bằng bàn phím trong ô sửa bài.',
    tooLong: 'Đoạn đã chọn quá dài. Hãy chọn trong một dòng, vài chữ thôi.',
  },

  undo: 'Hoàn tác',
  redo: 'Làm lại',
  undoOf: (what) => `Hoàn tác (Ctrl+Z): ${what}`,
  redoOf: (what) => `Làm lại (Ctrl+Shift+Z): ${what}`,
  count: (count) => `${vn(count)} chỗ đã sửa`,
  list: {
    title: 'Những chỗ đã sửa',
    article: 'Trong bài này',
    none: 'Chưa sửa gì trong bài này.',
    all: 'Trong mọi bài',
    allNone: 'Không có gì được bỏ qua trong mọi bài.',
    unplaced: 'Không còn tìm thấy chỗ này trong bài, nên chưa áp dụng.',
    unplacedCount: (count) => `${vn(count)} chỗ không còn tìm thấy`,
    show: 'Tới chỗ đó',
    close: 'Đóng',
  },
  announce: {
    done: (what) => `Đã sửa: ${what}.`,
    takenBack: (what) => `Đã bỏ sửa: ${what}.`,
    undone: (what) => `Đã hoàn tác: ${what}.`,
    redone: (what) => `Đã làm lại: ${what}.`,
  },
  said: {
    remove: (words, what) => `“${words}” ở đây không phải ${thingsVi[what]}`,
    removeAll: (words, what) => `“${words}” không phải ${thingsVi[what]}`,
    merge: (name, into) => `${name} và ${into} là một người`,
    split: (count, from, name) => `${vn(count)} chỗ không phải ${from} mà là ${name}`,
    notOfficial: (name) => `${name} không giữ chức vụ`,
    renamed: (name, now) => `${name} là ${now}`,
    positions: (name, positions) => `chức vụ của ${name}: ${positions === '' ? 'không có' : positions}`,
    value: (words, value) => `“${words}” là ${value}`,
    addPerson: (words, name) => (words === name ? `thêm ${name}` : `“${words}” là ${name}`),
    addValue: (words, what, value) => `thêm ${thingsVi[what]} “${words}”: ${value}`,
    more: (first, count) => `${first} (và ${vn(count)} cách viết khác)`,
  },
};

export const things: Readonly<Record<What, string>> = { person: 'a person', date: 'a date', figure: 'a figure' };

export const en: CorrectMessages = {
  open: 'Correct this',
  failed: 'The tools for correcting could not be loaded. Check the connection and try again.',
  sign: 'corrected',
  takeBack: 'Take back',
  takeBackOf: (what) => `Take back: ${what}`,

  mergeTwo: 'Merge the two selected people',

  add: {
    open: 'Add the selected words',
    label: (words) => `Add “${words}”`,
    what: { person: 'Person', date: 'Date', figure: 'Figure' },
    who: 'Who is it',
    newPerson: 'Somebody new',
    do: 'Add',
    nothing: 'Select some words of the article first, with the mouse, or with the keyboard in the text field.',
    tooLong: 'Too much is selected. Select a few words of one line.',
  },

  undo: 'Undo',
  redo: 'Redo',
  undoOf: (what) => `Undo (Ctrl+Z): ${what}`,
  redoOf: (what) => `Redo (Ctrl+Shift+Z): ${what}`,
  count: (count) => counted(count, 'correction', 'corrections'),
  list: {
    title: 'Corrections',
    article: 'In this article',
    none: 'Nothing was corrected in this article.',
    all: 'In all articles',
    allNone: 'Nothing is passed over in all articles.',
    unplaced: 'Its place is no longer found in the article, so it does not apply.',
    unplacedCount: (count) => `${counted(count, 'correction has', 'corrections have')} lost ${byCount(count, 'its', 'their')} place`,
    show: 'Go there',
    close: 'Close',
  },
  announce: {
    done: (what) => `Corrected: ${what}.`,
    takenBack: (what) => `Taken back: ${what}.`,
    undone: (what) => `Undone: ${what}.`,
    redone: (what) => `Done again: ${what}.`,
  },
  said: {
    remove: (words, what) => `“${words}” is not ${things[what]} here`,
    removeAll: (words, what) => `“${words}” is not ${things[what]}`,
    merge: (name, into) => `${name} and ${into} are one person`,
    split: (count, from, name) => `${counted(count, 'mention is', 'mentions are')} not ${from} but ${name}`,
    notOfficial: (name) => `${name} holds no position`,
    renamed: (name, now) => `${name} is ${now}`,
    positions: (name, positions) => `positions of ${name}: ${positions === '' ? 'none' : positions}`,
    value: (words, value) => `“${words}” is ${value}`,
    addPerson: (words, name) => (words === name ? `added ${name}` : `“${words}” is ${name}`),
    addValue: (words, what, value) => `added ${things[what]} “${words}”: ${value}`,
    more: (first, count) => `${first} (and ${counted(count, 'other spelling', 'other spellings')})`,
  },
};
