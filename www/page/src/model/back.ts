/** What stands back in the views of the middle area while the list of what was found is filtered. */
import type { State } from '../state/state';
import { lineAt } from './filter';
import { shownOf } from './shown';

export interface Back {
  /** Whether nothing of an entry remains. */
  readonly isBack: (key: string) => boolean;
  /** Whether one of its mentions does not remain. */
  readonly isMentionBack: (key: string, start: number) => boolean;
  readonly isExcluded: (key: string) => boolean;
  /** Whether anything of an entry is left to count, as the list counts; null where nothing is filtered. */
  readonly isLeft: ((key: string) => boolean) | null;
  /** The same of one of its mentions. */
  readonly isMentionLeft: ((key: string, start: number) => boolean) | null;
}

const NOTHING: Back = { isBack: () => false, isMentionBack: () => false, isExcluded: () => false, isLeft: null, isMentionLeft: null };

export function backOf(state: State): Back {
  const shown = shownOf(state);
  const lines = shown?.filtered.lines;
  if (!shown || !lines) return NOTHING;
  const { findings, text, filtered } = shown;
  const { counts, faded } = filtered;
  const excluded = new Set(state.filter.excluded);
  return {
    isBack: (key) => faded.has(key) || counts.get(key) === 0,
    isMentionBack: (key, start) => faded.has(key) || lines[lineAt(findings, text, start)] === 0,
    isExcluded: (key) => excluded.has(key),
    isLeft: (key) => (counts.get(key) ?? 0) > 0,
    isMentionLeft: (key, start) => !excluded.has(key) && lines[lineAt(findings, text, start)] !== 0,
  };
}
