/** The words of importing and exporting the dictionary, which are loaded with the first table. */
import type { DictionaryProblemCode } from 'diembao/dictionary';

import type { Imported, TableFault } from '../dictionary/table';
import { counted, gb, vn } from './numbers';

export interface TableMessages {
  readonly imported: (imported: Imported) => string;
  /** Of what came in with articles. */
  readonly kept: (imported: Imported) => string;
  /** As it goes on after "Undo: ". */
  readonly step: (file: string) => string;
  readonly problem: (row: number, code: DictionaryProblemCode) => string;
  readonly more: (count: number) => string;
  readonly leftOut: string;
  readonly faults: Readonly<Record<TableFault, (file: string) => string>>;
  readonly exported: (file: string) => string;
  readonly show: string;
}

const sentence = (parts: readonly string[]): string => `${parts.filter((part) => part !== '').join(', ')}.`;

const problemsVi: Readonly<Record<DictionaryProblemCode, string>> = {
  'unknown-kind': 'cột kind phải là person, title, body hay abbreviation',
  'no-name': 'thiếu tên',
  'no-full': 'chữ viết tắt thiếu cách viết đầy đủ',
  'no-word': 'tên không có chữ cái hay chữ số nào',
  'open-quote': 'dấu ngoặc kép mở mà không đóng, nên không đọc được từ đây trở đi',
};

const problemsEn: Readonly<Record<DictionaryProblemCode, string>> = {
  'unknown-kind': 'the column kind must be person, title, body or abbreviation',
  'no-name': 'there is no name',
  'no-full': 'the abbreviation stands for nothing',
  'no-word': 'there is neither a letter nor a digit in the name',
  'open-quote': 'a quotation mark is not closed, so nothing from here on can be read',
};

export const tableMessages: Readonly<Record<'vi' | 'en', TableMessages>> = {
  vi: {
    imported: ({ file, added, changed, known, problems }) =>
      `Đã nhập ${file}: ${sentence([
        added > 0 ? `${vn(added)} mục mới` : 'không có mục mới',
        changed > 0 ? `${vn(changed)} mục được bổ sung` : '',
        known > 0 ? `${vn(known)} mục đã có sẵn` : '',
        problems.length > 0 ? `bỏ qua ${vn(problems.length)} dòng` : '',
      ])}`,
    kept: ({ file, added, changed, known }) =>
      `Bài trong ${file} được đọc với từ điển riêng, nay đã nhập vào từ điển ở đây: ${sentence([
        added > 0 ? `${vn(added)} mục mới` : '',
        changed > 0 ? `${vn(changed)} mục được bổ sung` : '',
        known > 0 ? `${vn(known)} mục đã có sẵn` : '',
      ])}`,
    step: (file) => `nhập từ điển từ ${file}`,
    problem: (row, code) => `Dòng ${vn(row)}: ${problemsVi[code]}.`,
    more: (count) => `và ${vn(count)} dòng nữa`,
    leftOut: 'Những dòng bị bỏ qua',
    faults: {
      unreadable: (file) => `Không mở được ${file}. Tệp đã bị dời, bị xóa hay không được phép đọc.`,
      'too-large': (file) => `${file} quá lớn, không phải tệp từ điển.`,
      'no-table': (file) => `${file} không phải tệp từ điển. Dòng đầu phải là các cột kind, name, positions, also_known_as, full, như trong tệp mẫu.`,
    },
    exported: (file) => `Đã lưu ${file}.`,
    show: 'Xem từ điển',
  },
  en: {
    imported: ({ file, added, changed, known, problems }) =>
      `Imported ${file}: ${sentence([
        added > 0 ? counted(added, 'new entry', 'new entries') : 'no new entries',
        changed > 0 ? `${gb(changed)} changed` : '',
        known > 0 ? `${gb(known)} there already` : '',
        problems.length > 0 ? `${counted(problems.length, 'row', 'rows')} left out` : '',
      ])}`,
    kept: ({ file, added, changed, known }) =>
      `What is in ${file} was read with a dictionary, which was added to the one here: ${sentence([
        added > 0 ? counted(added, 'new entry', 'new entries') : '',
        changed > 0 ? `${gb(changed)} changed` : '',
        known > 0 ? `${gb(known)} there already` : '',
      ])}`,
    step: (file) => `import a dictionary from ${file}`,
    problem: (row, code) => `Row ${gb(row)}: ${problemsEn[code]}.`,
    more: (count) => `and ${counted(count, 'more row', 'more rows')}`,
    leftOut: 'Rows that were left out',
    faults: {
      unreadable: (file) => `${file} cannot be opened. It was moved, deleted, or may not be read.`,
      'too-large': (file) => `${file} is too large for a dictionary.`,
      'no-table': (file) => `${file} is no dictionary. Its first line must name the columns kind, name, positions, also_known_as, full, as the sample file does.`,
    },
    exported: (file) => `Saved ${file}.`,
    show: 'Show the dictionary',
  },
};
