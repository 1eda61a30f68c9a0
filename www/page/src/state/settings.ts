/**
 * The choices that are remembered between visits. They are kept in the database, with everything else; a copy stands in
 * `localStorage`, which can be read before the first paint. No text is ever stored there.
 */
import { changeValue } from '../keep/values';
import { SORT_ORDERS } from '../model/sort';
import type { SortOrder } from '../model/sort';
import { CATEGORIES, LAYERS } from '../model/types';
import type { Category, Layer } from '../model/types';

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
  /** Whether articles are kept in this browser. */
  readonly isKept: boolean;
  readonly folded: Readonly<Record<Side, boolean>>;
  readonly sort: Sort;
  /** The categories whose facets are open. */
  readonly tools: readonly Category[];
  /** What shows over the text. */
  readonly shown: Readonly<Record<Layer, boolean>>;
  /** Whether single keys do something. */
  readonly shortcuts: boolean;
}

/** `public/first-paint.js` reads it, too. */
const KEY = 'diembao.settings';

let saved: Partial<Settings> = {};

/** What is known at once. */
export function loadSettings(): Settings {
  saved = settingsOf(read(), { language: preferredLanguage(), theme: 'auto', isKept: true });
  return saved as Settings;
}

/** Settings that may have been stored by another version; what is missing is that of `others`. */
export function settingsOf(stored: Partial<Record<keyof Settings, unknown>>, others: Pick<Settings, 'language' | 'theme' | 'isKept'> & Partial<Settings>): Settings {
  const { language, theme, isKept } = stored;
  const folded = recordOf(stored.folded ?? others.folded);
  const shown = recordOf(stored.shown ?? others.shown);
  const tools = stored.tools ?? others.tools;
  return {
    language: language === 'vi' || language === 'en' ? language : others.language,
    theme: theme === 'auto' || theme === 'light' || theme === 'dark' ? theme : others.theme,
    isKept: typeof isKept === 'boolean' ? isKept : others.isKept,
    sort: sortOf(recordOf(stored.sort ?? others.sort)),
    tools: CATEGORIES.filter((category) => Array.isArray(tools) && tools.includes(category)),
    shown: Object.fromEntries(LAYERS.map((layer) => [layer, shown[layer] !== false])) as Record<Layer, boolean>,
    shortcuts: (stored.shortcuts ?? others.shortcuts) !== false,
    folded: { found: folded['found'] === true, details: folded['details'] === true },
  };
}

/** Settings of the database are saved already. */
export function settingsRead(settings: Partial<Settings>): void {
  saved = { ...saved, ...settings };
}

/** Saves what was chosen here, and only that: another tab may have chosen something else. */
export function saveSettings({ language, theme, isKept, folded, sort, tools, shown, shortcuts }: Settings): void {
  const settings: Settings = { language, theme, isKept, folded, sort, tools, shown, shortcuts };
  const changed = Object.fromEntries(Object.entries(settings).filter(([name, value]) => value !== saved[name as keyof Settings]));
  saved = settings;
  void changeValue('settings', (before: Partial<Settings> | undefined) => ({ ...before, ...changed }));
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
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
