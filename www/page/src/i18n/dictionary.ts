/** The words of the personal dictionary, which is loaded with a press. */
import type { Kind } from '../model/dictionary';
import { counted, gb, vn } from './numbers';

export interface DictionaryMessages {
  readonly about: string;
  readonly exampleOf: string;
  readonly share: string;
  readonly notKept: string;
  readonly search: string;
  readonly all: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly kindsLabel: string;
  readonly count: (count: number) => string;
  readonly found: (count: number, of: number) => string;
  readonly none: string;
  readonly alias: (names: string) => string;
  readonly add: string;
  readonly importFile: string;
  readonly exportFile: string;
  readonly sample: string;
  readonly sampleName: string;
  readonly edit: (name: string) => string;
  readonly remove: (name: string) => string;

  readonly form: {
    readonly add: string;
    readonly edit: string;
    readonly kind: string;
    readonly kinds: Readonly<Record<Kind, string>>;
    /** What the name is called. */
    readonly name: Readonly<Record<Kind, string>>;
    readonly hint: (example: string) => string;
    readonly positions: string;
    readonly positionsHint: (example: string) => string;
    readonly alsoKnownAs: string;
    readonly alsoKnownAsHint: string;
    readonly full: string;
    readonly save: string;
    readonly cancel: string;
  };
  readonly faults: {
    readonly missing: (what: string) => string;
    readonly noWord: string;
    readonly tooLong: (most: number) => string;
    readonly isThere: (name: string) => string;
    readonly isOther: (name: string, person: string) => string;
    readonly openThere: string;
  };

  /** What a step does, as it goes on after "Undo: ", and what it has done. */
  readonly said: Readonly<Record<'added' | 'edited' | 'removed', (name: string) => string>>;
  readonly done: Readonly<Record<'added' | 'edited' | 'removed', (name: string) => string>>;
}

const entries = (count: number): string => counted(count, 'entry', 'entries');

const vi: DictionaryMessages = {
  about:
    'Những gì bộ đọc chưa biết, bạn ghi vào đây: người địa phương với chức vụ và tên thường gọi, chức danh, cơ quan, chữ viết tắt. Từ đó, mọi bài đều được đọc theo từ điển này, như thể bộ đọc đã biết sẵn.',
  exampleOf: 'Chẳng hạn, có mục này thì “Tư Páo” trong bài được hiểu là ông Lò Seo Páo, chủ tịch xã:',
  share: 'Từ điển chỉ nằm trong trình duyệt này trên máy này. Muốn dùng chung với đồng nghiệp, hãy xuất ra tệp CSV rồi gửi cho họ; họ thả tệp đó vào trang là nhập được.',
  notKept: 'Trang đang không lưu gì, nên đóng trang là mất từ điển. Muốn giữ lại, hãy xuất ra tệp CSV.',
  search: 'Tìm trong từ điển',
  all: 'Tất cả',
  kinds: { person: 'Người', title: 'Chức danh', body: 'Cơ quan', abbreviation: 'Viết tắt' },
  kindsLabel: 'Hiện loại mục',
  count: (count) => `${vn(count)} mục`,
  found: (count, of) => `${vn(count)}/${vn(of)} mục`,
  none: 'Không có mục nào như vậy.',
  alias: (names) => `còn gọi là ${names}`,
  add: 'Thêm mục',
  importFile: 'Nhập CSV …',
  exportFile: 'Xuất CSV',
  sample: 'Lấy tệp CSV mẫu',
  sampleName: 'tu-dien-mau.csv',
  edit: (name) => `Sửa “${name}”`,
  remove: (name) => `Xóa “${name}”`,

  form: {
    add: 'Thêm vào từ điển',
    edit: 'Sửa mục trong từ điển',
    kind: 'Loại mục',
    kinds: { person: 'Người', title: 'Chức danh', body: 'Cơ quan, tổ chức', abbreviation: 'Chữ viết tắt' },
    name: { person: 'Họ và tên', title: 'Chức danh', body: 'Tên cơ quan, tổ chức', abbreviation: 'Chữ viết tắt' },
    hint: (example) => `Như viết trong bài, chẳng hạn: ${example}.`,
    positions: 'Chức vụ',
    positionsHint: (example) => `Mỗi dòng một chức vụ, chẳng hạn: ${example}. Không có cũng được.`,
    alsoKnownAs: 'Tên khác',
    alsoKnownAsHint: 'Mỗi dòng một tên: tên thường gọi, bí danh. Gặp tên nào trong bài cũng là người này.',
    full: 'Cách viết đầy đủ',
    save: 'Lưu',
    cancel: 'Thôi',
  },
  faults: {
    missing: (what) => `Hãy điền ${what.toLocaleLowerCase('vi')}.`,
    noWord: 'Phải có ít nhất một chữ cái hay chữ số.',
    tooLong: (most) => `Dài quá: nhiều nhất ${vn(most)} ký tự.`,
    isThere: (name) => `“${name}” đã có trong từ điển.`,
    isOther: (name, person) => `“${name}” đã là tên của ${person}.`,
    openThere: 'Mở mục đó',
  },

  said: {
    added: (name) => `thêm “${name}” vào từ điển`,
    edited: (name) => `sửa “${name}” trong từ điển`,
    removed: (name) => `xóa “${name}” khỏi từ điển`,
  },
  done: {
    added: (name) => `Đã thêm “${name}” vào từ điển.`,
    edited: (name) => `Đã sửa “${name}” trong từ điển.`,
    removed: (name) => `Đã xóa “${name}” khỏi từ điển.`,
  },
};

const en: DictionaryMessages = {
  about:
    'Write down here what the reader does not know yet: local people with their positions and other names, titles, organisations, abbreviations. From then on every article is read with this dictionary, as if it had been known all along.',
  exampleOf: 'With this entry, for instance, “Tư Páo” in an article is understood as Lò Seo Páo, chairman of the commune:',
  share: 'The dictionary lies in this browser on this machine only. To share it with colleagues, export it as a CSV file and send it to them; they drop it onto the page.',
  notKept: 'The page stores nothing, so closing it loses the dictionary. To keep it, export it as a CSV file.',
  search: 'Search the dictionary',
  all: 'All',
  kinds: { person: 'People', title: 'Titles', body: 'Organisations', abbreviation: 'Abbreviations' },
  kindsLabel: 'Kind of entries that are shown',
  count: entries,
  found: (count, of) => `${gb(count)} of ${entries(of)}`,
  none: 'There is no such entry.',
  alias: (names) => `also known as ${names}`,
  add: 'Add an entry',
  importFile: 'Import CSV …',
  exportFile: 'Export CSV',
  sample: 'Get a sample CSV file',
  sampleName: 'sample-dictionary.csv',
  edit: (name) => `Edit “${name}”`,
  remove: (name) => `Remove “${name}”`,

  form: {
    add: 'Add to the dictionary',
    edit: 'Edit an entry',
    kind: 'Kind of entry',
    kinds: { person: 'Person', title: 'Title', body: 'Organisation', abbreviation: 'Abbreviation' },
    name: { person: 'Full name', title: 'Title', body: 'Name of the organisation', abbreviation: 'Abbreviation' },
    hint: (example) => `As articles write it, for instance: ${example}.`,
    positions: 'Positions',
    positionsHint: (example) => `One a line, for instance: ${example}. There may be none.`,
    alsoKnownAs: 'Other names',
    alsoKnownAsHint: 'One a line: nicknames, aliases. Each of them in an article means this person.',
    full: 'Full form',
    save: 'Save',
    cancel: 'Cancel',
  },
  faults: {
    missing: (what) => `Please fill in the ${what.toLowerCase()}.`,
    noWord: 'There must be a letter or a digit in it.',
    tooLong: (most) => `Too long: ${gb(most)} characters at most.`,
    isThere: (name) => `“${name}” is in the dictionary already.`,
    isOther: (name, person) => `“${name}” is a name of ${person} already.`,
    openThere: 'Open that entry',
  },

  said: {
    added: (name) => `add “${name}” to the dictionary`,
    edited: (name) => `edit “${name}” in the dictionary`,
    removed: (name) => `remove “${name}” from the dictionary`,
  },
  done: {
    added: (name) => `“${name}” is added to the dictionary.`,
    edited: (name) => `“${name}” is changed in the dictionary.`,
    removed: (name) => `“${name}” is removed from the dictionary.`,
  },
};

export const dictionaryMessages = { vi, en } as const;
