/** What is said of the network: requests, and new versions of the page. */
import { byCount, counted, gb, vn } from './numbers';

export interface OfflineMessages {
  /** Requests to anybody but the place that the page comes from. */
  readonly requests: (count: number) => string;
  readonly requestsMean: string;
  readonly ownRequests: (count: number) => string;
  readonly update: Readonly<Record<'ready' | 'elsewhere', string>>;
  readonly take: Readonly<Record<'ready' | 'elsewhere', string>>;
}


export const offline: Readonly<Record<'vi' | 'en', OfflineMessages>> = {
  vi: {
    requests: (count) => `${vn(count)} yêu cầu mạng ra ngoài từ khi mở`,
    requestsMean: 'Đó là số lần trang này, kể cả các phần chạy nền, đã gọi tới bất cứ nơi nào khác ngoài nơi đặt trang. Trình duyệt cũng chặn sẵn mọi lần gọi như thế. Bài báo không rời khỏi máy.',
    ownRequests: (count) =>
      count === 0
        ? 'Trang cũng chưa phải nạp thêm phần nào của chính nó.'
        : `Trang đã nạp thêm ${vn(count)} tệp của chính nó từ nơi đặt trang hoặc từ phần đã lưu sẵn trên máy, như bộ đọc PDF; những lần ấy không gửi nội dung gì.`,
    update: { ready: 'Đã có bản mới của trang.', elsewhere: 'Trang đã được đổi sang bản mới ở một thẻ khác.' },
    take: { ready: 'Dùng bản mới', elsewhere: 'Tải lại trang' },
  },
  en: {
    requests: (count) => `${counted(count, 'request', 'requests')} to anybody else since load`,
    requestsMean: 'So often this page, with all that runs behind it, has called any place other than the one it comes from. The browser blocks such calls in any case. Articles never leave the machine.',
    ownRequests: (count) =>
      count === 0
        ? 'Nor has the page had to load any more of its own parts.'
        : `It has loaded ${gb(count)} more ${byCount(count, 'file', 'files')} of its own, such as the reader of PDFs, from the place it comes from or from what is stored on this machine; none of that sends anything.`,
    update: { ready: 'There is a new version of this page.', elsewhere: 'The page was changed to a new version in another tab.' },
    take: { ready: 'Use the new version', elsewhere: 'Reload' },
  },
};
