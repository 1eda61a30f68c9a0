/** What is said of keeping articles; the list of what is kept brings words of its own (`past.ts`). */
import type { KeepFault } from '../keep/database';
import type { Keeping } from '../state/state';

export interface KeepingMessages {
  readonly faults: Readonly<Record<KeepFault, string>>;
  readonly news: Readonly<Record<NonNullable<Keeping['news']>, string>>;
  readonly retry: string;
  readonly reload: string;
  readonly makeRoom: string;
  readonly dismiss: string;
  /** Opens the list. */
  readonly past: string;
  /** At the foot of the page. */
  readonly kept: string;
  readonly notKept: string;
}

export const keeping: Readonly<Record<'vi' | 'en', KeepingMessages>> = {
  vi: {
    faults: {
      unavailable: 'Trình duyệt không cho trang này lưu gì (thường gặp ở cửa sổ riêng tư). Trang vẫn dùng được, nhưng đóng trang thì bài mất.',
      broken: 'Không mở được nơi lưu bài của trình duyệt. Trang vẫn dùng được, nhưng bài chưa được lưu.',
      blocked: 'Một thẻ khác còn mở bản cũ của trang này nên chưa lưu được bài. Hãy đóng hoặc tải lại thẻ đó.',
      newer: 'Các bài đã lưu thuộc về một bản mới hơn của trang này. Hãy tải lại trang để dùng bản mới; cho tới lúc đó bài chưa được lưu.',
      outdated: 'Trang này đã có bản mới, đang mở ở một thẻ khác. Bài ở đây đã lưu; những gì thay đổi từ lúc này thì chưa, cho tới khi tải lại trang.',
      quota: 'Hết chỗ lưu, nên thay đổi mới nhất chưa được lưu. Hãy xóa bớt bài đã lưu, hoặc dọn chỗ trên máy.',
      unwritten: 'Chưa lưu được thay đổi mới nhất. Trang sẽ thử lại.',
    },
    news: {
      versions: 'Một bài cũng đã được sửa ở thẻ khác. Cả hai bản đều được giữ, đặt cạnh nhau trong danh sách bài.',
      followed: 'Bài vừa được sửa ở thẻ khác; ở đây đã hiện bản mới.',
      removed: 'Bài đã bị xóa ở thẻ khác nên không còn ở đây.',
    },
    retry: 'Thử lại',
    reload: 'Tải lại trang',
    makeRoom: 'Xem bài đã lưu',
    dismiss: 'Đóng thông báo',
    past: 'Bài đã lưu',
    kept: 'Bài được lưu trong trình duyệt này để lần sau mở lại.',
    notKept: 'Bài không được lưu: đóng trang là mất.',
  },
  en: {
    faults: {
      unavailable: 'The browser lets this page store nothing (as some do in private windows). The page works, but articles are gone when it is closed.',
      broken: 'The place where the browser stores articles cannot be opened. The page works, but articles are not saved.',
      blocked: 'Another tab still has an earlier version of this page open, so articles cannot be saved yet. Please close or reload that tab.',
      newer: 'The saved articles belong to a later version of this page. Please reload to get it; until then articles are not saved.',
      outdated: 'There is a new version of this page, open in another tab. Articles here are saved; what changes from now on is not, until you reload.',
      quota: 'There is no room left, so the latest changes are not saved. Please delete some saved articles, or make room on this machine.',
      unwritten: 'The latest changes could not be saved. The page will try again.',
    },
    news: {
      versions: 'An article was edited in another tab as well. Both versions are kept, side by side in the list of articles.',
      followed: 'The article was just edited in another tab; this is the new version.',
      removed: 'The article was deleted in another tab, so it is no longer here.',
    },
    retry: 'Try again',
    reload: 'Reload',
    makeRoom: 'Saved articles',
    dismiss: 'Close this message',
    past: 'Saved articles',
    kept: 'Articles are saved in this browser, to be opened again.',
    notKept: 'Articles are not saved: closing the page loses them.',
  },
};
