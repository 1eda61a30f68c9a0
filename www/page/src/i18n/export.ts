/** The words of taking away, which are loaded with the menu. */
import type { ExportCategory, ExportId } from 'diembao/export';

import type { Language } from '../state/settings';
import { counted, gb, vn } from './numbers';

/** The headings of the menu. */
export type ExportGroup = 'copy' | 'read' | 'keep' | 'tables' | 'calendar' | 'programs';

export interface ExportMessages {
  readonly scope: string;
  readonly this: string;
  readonly all: (count: number) => string;
  readonly groups: Readonly<Record<ExportGroup, string>>;
  readonly formats: Readonly<Record<ExportId, { readonly name: string; readonly use: string }>>;
  readonly lists: Readonly<Record<ExportCategory, string>>;
  readonly saved: (name: string) => string;
  readonly copied: (what: string) => string;
  readonly empty: (what: string) => string;
  readonly notCopied: string;
  readonly notLoaded: string;
  readonly notRead: (name: string) => string;
  readonly reading: (at: number, of: number) => string;
  readonly stop: string;
  readonly stopped: string;
  readonly annotations: (added: number, changed: number, known: number, left: number) => string;
}

const vi: ExportMessages = {
  scope: 'Xuất những bài nào',
  this: 'Bài này',
  all: (count) => `Tất cả ${vn(count)} bài`,
  groups: {
    copy: 'Chép để dán',
    read: 'Để đọc, gửi, in',
    keep: 'Để mở lại',
    tables: 'Bảng tính (CSV)',
    calendar: 'Lịch',
    programs: 'Cho chương trình khác',
  },
  formats: {
    state: { name: 'Tệp điểm báo', use: 'bài, kết quả, mọi chỗ đã sửa và từ điển riêng; mở lại được ở đây' },
    html: { name: 'Báo cáo HTML', use: 'bài đã tô màu kèm danh mục, xem và in được ở máy nào cũng vậy' },
    markdown: { name: 'Báo cáo Markdown', use: 'bảng có câu trích, để đưa vào ghi chép, wiki' },
    'csv-zip': { name: 'Cả bốn bảng', use: 'trong một tệp ZIP, mở bằng Excel' },
    'csv-officials': { name: 'Người có chức vụ', use: 'mỗi lần nhắc một dòng, có câu trích' },
    'csv-people': { name: 'Người khác', use: 'những người không nói rõ chức vụ' },
    'csv-dates': { name: 'Ngày tháng', use: 'lời trong bài và ngày theo lịch' },
    'csv-figures': { name: 'Số liệu', use: 'giá trị, đơn vị, vật được đếm' },
    csv: { name: 'Một bảng chung', use: 'mọi thứ tìm thấy, không có câu trích' },
    ics: { name: 'Lịch ICS', use: 'các ngày trong bài, cho lịch trên điện thoại, Outlook, Google' },
    popolo: { name: 'Popolo JSON', use: 'người, cơ quan, chức vụ cho cơ sở dữ liệu về quan chức' },
    annotations: { name: 'Chú giải W3C', use: 'cho Hypothesis, Recogito …; mở lại được trên cùng bài' },
    brat: { name: 'brat', use: 'tệp .txt và .ann cho công cụ gán nhãn' },
    iob2: { name: 'CoNLL, IOB2', use: 'mỗi tiếng một dòng kèm nhãn, để huấn luyện máy' },
    json: { name: 'JSON', use: 'kết quả phân tích, không kèm bài' },
    jsonl: { name: 'JSON Lines', use: 'như trên, mỗi bài một dòng' },
  },
  lists: { officials: 'Người có chức vụ', people: 'Người khác', dates: 'Ngày tháng', figures: 'Số liệu' },
  saved: (name) => `Đã lưu ${name}.`,
  copied: (what) => `Đã chép: ${what}.`,
  empty: (what) => `Trong bài không có gì để chép: ${what}.`,
  notCopied: 'Trình duyệt không cho chép. Hãy thử lại.',
  notLoaded: 'Chưa nạp được phần xuất. Hãy kiểm tra kết nối rồi thử lại.',
  notRead: (name) => `Chưa đọc được “${name}”, nên chưa xuất được.`,
  reading: (at, of) => `Đang đọc bài ${vn(at)}/${vn(of)} …`,
  stop: 'Dừng',
  stopped: 'Đã dừng, chưa lưu gì.',
  annotations: (added, changed, known, left) =>
    [
      added > 0 ? `Đã thêm ${vn(added)} chú giải.` : '',
      changed > 0 ? `Đã sửa ${vn(changed)} chỗ theo chú giải.` : '',
      known > 0 ? `${vn(known)} chú giải đã có trong bài.` : '',
      left > 0 ? `${vn(left)} chú giải không hiểu được hoặc không tìm thấy chỗ.` : '',
    ]
      .filter(Boolean)
      .join(' '),
};

const en: ExportMessages = {
  scope: 'Which articles to export',
  this: 'This article',
  all: (count) => `All ${gb(count)} articles`,
  groups: {
    copy: 'Copy, to paste',
    read: 'To read, send and print',
    keep: 'To open again',
    tables: 'Spreadsheets (CSV)',
    calendar: 'Calendar',
    programs: 'For other programs',
  },
  formats: {
    state: { name: 'File of điểm báo', use: 'article, findings, every correction and your dictionary; opens here again' },
    html: { name: 'HTML report', use: 'the marked article with its lists, for any screen and for paper' },
    markdown: { name: 'Markdown report', use: 'tables with the sentences, for notes and wikis' },
    'csv-zip': { name: 'All four tables', use: 'in one ZIP, for Excel' },
    'csv-officials': { name: 'Officials', use: 'a row for every mention, with its sentence' },
    'csv-people': { name: 'Other people', use: 'those to whom no position is given' },
    'csv-dates': { name: 'Dates', use: 'the words, and the day on the calendar' },
    'csv-figures': { name: 'Figures', use: 'value, unit, what is counted' },
    csv: { name: 'One table', use: 'everything found, without sentences' },
    ics: { name: 'ICS calendar', use: 'the dates of the article, for phones, Outlook, Google' },
    popolo: { name: 'Popolo JSON', use: 'persons, bodies, posts for databases of officials' },
    annotations: { name: 'W3C annotations', use: 'for Hypothesis, Recogito …; opens here again on the same article' },
    brat: { name: 'brat', use: '.txt and .ann for the annotation tool' },
    iob2: { name: 'CoNLL, IOB2', use: 'a token and its label a line, for training' },
    json: { name: 'JSON', use: 'the analysis, without the article' },
    jsonl: { name: 'JSON Lines', use: 'the same, an article a line' },
  },
  lists: { officials: 'Officials', people: 'Other people', dates: 'Dates', figures: 'Figures' },
  saved: (name) => `Saved ${name}.`,
  copied: (what) => `Copied: ${what}.`,
  empty: (what) => `The article has nothing to copy: ${what}.`,
  notCopied: 'The browser did not let the page copy. Please try again.',
  notLoaded: 'What exports could not be loaded. Check the connection and try again.',
  notRead: (name) => `“${name}” has not been read, so nothing was exported.`,
  reading: (at, of) => `Reading article ${gb(at)} of ${gb(of)} …`,
  stop: 'Stop',
  stopped: 'Stopped; nothing was saved.',
  annotations: (added, changed, known, left) =>
    [
      added > 0 ? `${counted(added, 'annotation', 'annotations')} added.` : '',
      changed > 0 ? `${counted(changed, 'correction', 'corrections')} made as annotated.` : '',
      known > 0 ? `${counted(known, 'says', 'say')} what the article says already.` : '',
      left > 0 ? `${gb(left)} could not be understood or placed.` : '',
    ]
      .filter(Boolean)
      .join(' '),
};

export const exportMessages: Readonly<Record<Language, ExportMessages>> = { vi, en };
