/** The choices that are remembered between visits. No text is ever stored here. */

export type Language = 'vi' | 'en';
export type Theme = 'auto' | 'light' | 'dark';

/** The two areas beside the article, which can be folded away. */
export const SIDES = ['found', 'details'] as const;
export type Side = (typeof SIDES)[number];

export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly folded: Readonly<Record<Side, boolean>>;
}

const KEY = 'diembao.settings';

export function loadSettings(): Settings {
  const stored = read();
  const folded = recordOf(stored.folded);
  return {
    language: stored.language === 'vi' || stored.language === 'en' ? stored.language : preferredLanguage(),
    theme: stored.theme === 'light' || stored.theme === 'dark' ? stored.theme : 'auto',
    folded: { found: folded['found'] === true, details: folded['details'] === true },
  };
}

export function saveSettings({ language, theme, folded }: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ language, theme, folded } satisfies Settings));
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

/** English only for those whose browser asks for English before Vietnamese. */
function preferredLanguage(): Language {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find((tag) => tag === 'vi' || tag === 'en') === 'en' ? 'en' : 'vi';
}
