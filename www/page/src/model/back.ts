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
}

const NOTHING: Back = { isBack: () => false, isMentionBack: () => false, isExcluded: () => false };

export function backOf(state: State): Back {
  const shown = shownOf(state);
  if (!shown?.filtered.lines) return NOTHING;
  const { findings, text, filtered } = shown;
  const { lines, counts, faded } = filtered;
  const excluded = new Set(state.filter.excluded);
  return {
    isBack: (key) => faded.has(key) || counts.get(key) === 0,
    isMentionBack: (key, start) => faded.has(key) || lines?.[lineAt(findings, text, start)] === 0,
    isExcluded: (key) => excluded.has(key),
  };
}
