/** The two choices that are remembered between visits. No text is ever stored. */

export type Language = 'vi' | 'en';
export type Theme = 'auto' | 'light' | 'dark';

export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
}

const KEY = 'diembao.settings';

export function loadSettings(): Settings {
  const stored = read();
  return {
    language: stored.language === 'vi' || stored.language === 'en' ? stored.language : preferredLanguage(),
    theme: stored.theme === 'light' || stored.theme === 'dark' ? stored.theme : 'auto',
  };
}

export function saveSettings({ language, theme }: Settings): void {
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
