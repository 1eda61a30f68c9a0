/**
 * The choices that are remembered between visits. They are kept in the database, with everything else (`keep/settings.ts`);
 * of language and appearance a copy stands in `localStorage`, which can be read before the first paint.
 */

export type Language = 'vi' | 'en';
export type Theme = 'auto' | 'light' | 'dark';

export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  /** Whether articles are kept in this browser. */
  readonly isKept: boolean;
}

/** `public/first-paint.js` reads it, too. */
const KEY = 'diembao.settings';

/** What is known at once. */
export function loadSettings(): Settings {
  return settingsOf(read(), { language: preferredLanguage(), theme: 'auto', isKept: true });
}

/** Settings that may have been stored by another version, each or else that of `others`. */
export function settingsOf(stored: Partial<Record<keyof Settings, unknown>>, others: Settings): Settings {
  const { language, theme, isKept } = stored;
  return {
    language: language === 'vi' || language === 'en' ? language : others.language,
    theme: theme === 'auto' || theme === 'light' || theme === 'dark' ? theme : others.theme,
    isKept: typeof isKept === 'boolean' ? isKept : others.isKept,
  };
}

/** Remembers what the next first paint needs. */
export function saveForPaint({ language, theme }: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ language, theme }));
  } catch {
    // Storage is switched off or full: the choice holds for this visit.
  }
}

function read(): Partial<Record<keyof Settings, unknown>> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** English only for those whose browser asks for English before Vietnamese. */
function preferredLanguage(): Language {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find((tag) => tag === 'vi' || tag === 'en') === 'en' ? 'en' : 'vi';
}
