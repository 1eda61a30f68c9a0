/** The tabs of the middle area, and which one was looked at last in this visit. */

/** What the middle area shows of the article: the text itself, or a view of what was found in it. */
export const TABS = ['text', 'people', 'timeline', 'figures'] as const;
export type Tab = (typeof TABS)[number];

const KEY = 'diembao.tab';

export function loadTab(): Tab {
  try {
    const stored = sessionStorage.getItem(KEY);
    return TABS.find((tab) => tab === stored) ?? 'text';
  } catch {
    return 'text';
  }
}

export function saveTab(tab: Tab): void {
  try {
    sessionStorage.setItem(KEY, tab);
  } catch {
    // Storage is switched off: the choice holds until the page is left.
  }
}
