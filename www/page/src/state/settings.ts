/** The choices that are remembered between visits. No text is ever stored here. */
import { SORT_ORDERS } from '../model/sort';
import type { SortOrder } from '../model/sort';
import { CATEGORIES } from '../model/types';
import type { Category } from '../model/types';

export type Language = 'vi' | 'en';
export type Theme = 'auto' | 'light' | 'dark';

/** The two areas beside the article, which can be folded away. */
export const SIDES = ['found', 'details'] as const;
export type Side = (typeof SIDES)[number];

/** In which order each category is listed. */
export type Sort = Readonly<Record<Category, SortOrder>>;

export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly folded: Readonly<Record<Side, boolean>>;
  readonly sort: Sort;
  /** The categories whose facets are open. */
  readonly tools: readonly Category[];
  /** Whether single keys do something. */
  readonly shortcuts: boolean;
}

const KEY = 'diembao.settings';

export function loadSettings(): Settings {
  const stored = read();
  const folded = recordOf(stored.folded);
  return {
    language: stored.language === 'vi' || stored.language === 'en' ? stored.language : preferredLanguage(),
    theme: stored.theme === 'light' || stored.theme === 'dark' ? stored.theme : 'auto',
    sort: sortOf(recordOf(stored.sort)),
    tools: CATEGORIES.filter((category) => Array.isArray(stored.tools) && stored.tools.includes(category)),
    shortcuts: stored.shortcuts !== false,
    folded: { found: folded['found'] === true, details: folded['details'] === true },
  };
}

export function saveSettings({ language, theme, folded, sort, tools, shortcuts }: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ language, theme, folded, sort, tools, shortcuts } satisfies Settings));
  } catch {
    // Storage is switched off or full: the choice holds for this visit.
  }
}

function read(): Partial<Record<keyof Settings, unknown>> {
  try {
    return recordOf(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return {};
  }
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function sortOf(stored: Record<string, unknown>): Sort {
  const orderOf = (category: Category): SortOrder => SORT_ORDERS[category].find((order) => order === stored[category]) ?? SORT_ORDERS[category][0] ?? 'appearance';
  return { official: orderOf('official'), person: orderOf('person'), date: orderOf('date'), figure: orderOf('figure') };
}

/** English only for those whose browser asks for English before Vietnamese. */
function preferredLanguage(): Language {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find((tag) => tag === 'vi' || tag === 'en') === 'en' ? 'en' : 'vi';
}
