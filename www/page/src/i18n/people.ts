/** What the list of people says; it is loaded with the list. */
import type { Branch, Level } from '../model/types';
import type { Messages } from './messages';
import { byCount } from './numbers';

/** How many there are, and how many of them a filter leaves, if there is one. */
export interface Count {
  readonly of: number;
  readonly left?: number | null;
}

export interface PeopleMessages {
  readonly summary: (officials: Count, others: Count) => string;
  readonly nobody: string;
  /** Headings. */
  readonly levels: Readonly<Record<Level, string>>;
  readonly branch: (branch: Branch, level: Level) => string;
  readonly others: string;
  readonly mentions: (count: number) => string;
  readonly paragraph: (number: number, count: number) => string;
  /** For screen readers, of a press that leads to a mention. */
  readonly goTo: (name: string, paragraph: number) => string;
}

const share = ({ of, left }: Count, between: string): string => (typeof left === 'number' ? `${left}${between}${of}` : `${of}`);
const people = (count: Count, one: string, many: string): string => `${share(count, ' of ')} ${byCount(count.of, one, many)}`;

export const peopleMessages: Readonly<Record<Messages['code'], PeopleMessages>> = {
  vi: {
    summary: (officials, others) => [officials.of > 0 ? `${share(officials, '/')} người có chức vụ` : '', others.of > 0 ? `${share(others, '/')} người khác` : ''].filter(Boolean).join(', '),
    nobody: 'Bài không nhắc tới ai.',
    levels: {
      central: 'Trung ương',
      provincial: 'Cấp tỉnh',
      district: 'Cấp huyện',
      commune: 'Cấp xã',
      foreign: 'Nước ngoài',
      international: 'Tổ chức quốc tế',
      enterprise: 'Doanh nghiệp',
      other: 'Cơ quan, đơn vị khác',
    },
    branch: (branch, level) =>
      ({
        party: 'Đảng',
        state: 'Nhà nước',
        assembly: level === 'central' ? 'Quốc hội' : level === 'foreign' ? 'Nghị viện' : 'Hội đồng nhân dân, đại biểu Quốc hội',
        government: level === 'central' || level === 'foreign' ? 'Chính phủ' : 'Chính quyền',
        front: 'Mặt trận, đoàn thể',
        judiciary: 'Tòa án, kiểm sát',
        military: 'Quân đội',
        police: 'Công an',
        other: 'Lĩnh vực khác',
      })[branch],
    others: 'Người khác',
    mentions: (count) => `nhắc tới ${count} lần`,
    paragraph: (number, count) => `đoạn ${number}${count > 1 ? ` (${count})` : ''}`,
    goTo: (name, paragraph) => `${name}, tới đoạn ${paragraph} trong bài`,
  },
  en: {
    summary: (officials, others) =>
      [officials.of > 0 ? people(officials, 'official', 'officials') : '', others.of > 0 ? people(others, 'other person', 'other people') : ''].filter(Boolean).join(', '),
    nobody: 'The article names nobody.',
    levels: {
      central: 'Central',
      provincial: 'Provincial',
      district: 'District',
      commune: 'Commune',
      foreign: 'Foreign',
      international: 'International organisations',
      enterprise: 'Enterprises',
      other: 'Other bodies',
    },
    branch: (branch, level) =>
      ({
        party: 'Party',
        state: 'State',
        assembly: level === 'central' ? 'National Assembly' : level === 'foreign' ? 'Parliament' : 'People’s Councils, deputies',
        government: level === 'central' || level === 'foreign' ? 'Government' : 'Administration',
        front: 'Front and mass organisations',
        judiciary: 'Courts, procuracies',
        military: 'Military',
        police: 'Police',
        other: 'Other fields',
      })[branch],
    others: 'Other people',
    mentions: (count) => people({ of: count }, 'mention', 'mentions'),
    paragraph: (number, count) => `paragraph ${number}${count > 1 ? ` (${count})` : ''}`,
    goTo: (name, paragraph) => `${name}, to paragraph ${paragraph} of the article`,
  },
};
