/** The words of finding: areas, facets, filter, keys. */
import type { Side } from '../state/settings';

export interface ReadingMessages {
  readonly areas: Readonly<Record<Side, { readonly title: string; readonly fold: string; readonly unfold: string }>>;
  readonly details: { readonly none: string; readonly mentions: string; readonly open: string };
}

export const vi: ReadingMessages = {
  areas: {
    found: { title: 'Tìm thấy', fold: 'Thu gọn danh mục', unfold: 'Mở danh mục tìm thấy' },
    details: { title: 'Chi tiết', fold: 'Thu gọn phần chi tiết', unfold: 'Mở phần chi tiết' },
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
  details: {
    none: 'Press a person, date or figure, in the article or in the list, to see it here.',
    mentions: 'Mentions',
    open: 'Show details',
  },
};
