/** The words of the list of saved articles, which is loaded when it is opened. */
import { counted, gb, vn } from './numbers';

/** What is stored besides articles. */
export interface Besides {
  /** Entries of the dictionary. */
  readonly entries: number;
  /** Corrections of all articles. */
  readonly rules: number;
}

export interface PastMessages {
  readonly title: string;
  readonly close: string;
  readonly search: string;
  readonly untitled: string;
  readonly empty: string;
  readonly none: string;
  readonly found: (count: number, of: number) => string;
  /** Null for less than a minute ago. */
  readonly seen: (when: string | null) => string;
  readonly isOpen: string;
  readonly remove: (name: string) => string;
  readonly removed: (name: string) => string;
  readonly undo: string;
  readonly more: (count: number) => string;

  readonly storage: string;
  readonly stored: (count: number, size: string, besides: Besides) => string;
  readonly usage: (used: string, quota: string) => string;
  readonly where: string;
  readonly fleeting: string;
  readonly persist: string;
  readonly persisted: string;
  readonly notPersisted: string;

  readonly keep: string;
  readonly keepHint: string;
  readonly stopKeeping: (count: number, besides: Besides) => string;
  readonly stopConfirm: string;
  readonly removeAll: string;
  readonly removeAllAsk: (count: number, besides: Besides) => string;
  readonly removeAllConfirm: string;
  readonly cancel: string;
  readonly removedAll: string;
}

const articles = (count: number): string => counted(count, 'article', 'articles');

const list = (locale: string, parts: readonly string[]): string => new Intl.ListFormat(locale).format(parts.filter((part) => part !== ''));
const whatVi = (first: string, { entries, rules }: Besides): string => list('vi-VN', [first, rules === 0 ? '' : `${vn(rules)} chỗ sửa cho mọi bài`, entries === 0 ? '' : `từ điển riêng (${vn(entries)} mục)`]);
const whatEn = (first: string, { entries, rules }: Besides): string =>
  list('en-GB', [first, rules === 0 ? '' : `${counted(rules, 'correction', 'corrections')} of all articles`, entries === 0 ? '' : `the personal dictionary (${counted(entries, 'entry', 'entries')})`]);

export const past: Readonly<Record<'vi' | 'en', PastMessages>> = {
  vi: {
    title: 'Bài đã lưu',
    close: 'Đóng',
    search: 'Tìm theo tên, nhan đề, ngày',
    untitled: 'Bài chưa có tên',
    empty: 'Chưa có bài nào được lưu.',
    none: 'Không có bài nào như vậy.',
    found: (count, of) => (count === of ? `${vn(of)} bài` : `${vn(count)}/${vn(of)} bài`),
    seen: (when) => (when === null ? 'vừa xem' : `xem ${when}`),
    isOpen: 'đang mở',
    remove: (name) => `Xóa bài “${name}”`,
    removed: (name) => `Đã xóa “${name}”.`,
    undo: 'Lấy lại',
    more: (count) => `Hiện thêm (còn ${vn(count)})`,

    storage: 'Lưu trữ',
    stored: (count, size, besides) => `${whatVi(`${vn(count)} bài, ${size} chữ`, besides)}, chỉ nằm trong trình duyệt này trên máy này.`,
    usage: (used, quota) => `Trang dùng tất cả ${used}, kể cả phần để chạy khi không có mạng; trình duyệt cho đến ${quota}.`,
    where: 'Ai dùng trình duyệt này với cùng hồ sơ đều xem được. Trong cửa sổ riêng tư, trình duyệt xóa hết khi đóng cửa sổ.',
    fleeting: 'Khi máy gần hết chỗ, trình duyệt có thể tự xóa.',
    persist: 'Xin trình duyệt giữ lâu dài',
    persisted: 'Trình duyệt đã nhận giữ lâu dài, không tự xóa.',
    notPersisted: 'Trình duyệt chưa nhận giữ lâu dài. Nhiều trình duyệt chỉ nhận sau khi trang được cài đặt hay đánh dấu.',

    keep: 'Lưu bài và từ điển trong trình duyệt này',
    keepHint: 'Bỏ chọn thì không bài nào được lưu, từ điển riêng cũng không, và những gì đã lưu bị xóa.',
    stopKeeping: (count, besides) => `Xóa ${whatVi(count === 0 ? '' : `${vn(count)} bài đã lưu`, besides)}, và không lưu gì nữa? Những gì đang mở, kể cả từ điển, vẫn ở lại cho tới khi đóng trang.`,
    stopConfirm: 'Xóa và không lưu nữa',
    removeAll: 'Xóa tất cả …',
    removeAllAsk: (count, besides) => `Xóa ${whatVi(count === 0 ? '' : count === 1 ? 'bài duy nhất đã lưu, kể cả khi bài đang mở' : `tất cả ${vn(count)} bài đã lưu, kể cả bài đang mở`, besides)}? Không lấy lại được.`,
    removeAllConfirm: 'Xóa tất cả',
    cancel: 'Thôi',
    removedAll: 'Đã xóa tất cả những gì đã lưu.',
  },
  en: {
    title: 'Saved articles',
    close: 'Close',
    search: 'Search by name, title, date',
    untitled: 'Untitled article',
    empty: 'No article is saved yet.',
    none: 'There is no such article.',
    found: (count, of) => (count === of ? articles(of) : `${gb(count)} of ${articles(of)}`),
    seen: (when) => (when === null ? 'just seen' : `seen ${when}`),
    isOpen: 'open',
    remove: (name) => `Delete “${name}”`,
    removed: (name) => `“${name}” is deleted.`,
    undo: 'Undo',
    more: (count) => `Show more (${gb(count)} left)`,

    storage: 'Storage',
    stored: (count, size, besides) => `${whatEn(`${articles(count)}, ${size} of text`, besides)}, in this browser on this machine only.`,
    usage: (used, quota) => `The page uses ${used} in all, with what it needs to run without a network; the browser grants up to ${quota}.`,
    where: 'Whoever uses this browser with the same profile can read them. Of a private window the browser deletes everything when it is closed.',
    fleeting: 'When the machine runs out of room, the browser may delete them by itself.',
    persist: 'Ask the browser to keep them for good',
    persisted: 'The browser has agreed to keep them, and will not delete them by itself.',
    notPersisted: 'The browser has not agreed. Many do so only once the page is installed or bookmarked.',

    keep: 'Save articles and the dictionary in this browser',
    keepHint: 'Unticked, no article is saved, nor is the personal dictionary, and what is saved gets deleted.',
    stopKeeping: (count, besides) => `Delete ${whatEn(count === 0 ? '' : articles(count), besides)}, and save nothing any more? What is open stays until the page is closed, and so does the dictionary.`,
    stopConfirm: 'Delete and stop saving',
    removeAll: 'Delete all …',
    removeAllAsk: (count, besides) => `Delete ${whatEn(count === 0 ? '' : count === 1 ? 'the only saved article, even if it is open' : `all ${articles(count)}, those that are open as well`, besides)}? This cannot be undone.`,
    removeAllConfirm: 'Delete all',
    cancel: 'Cancel',
    removedAll: 'All that was saved is deleted.',
  },
};
