/** Officials by level and branch, in the order of protocol. */
import { standingOf } from './protocol';
import { BRANCH_ORDER, LEVEL_ORDER } from './ranks';
import type { Branch, Entry, Level, OfficialEntry } from './types';

export interface BranchGroup {
  readonly branch: Branch;
  /** By rank; equal ones in the order of the text. */
  readonly entries: readonly OfficialEntry[];
}

export interface LevelGroup {
  readonly level: Level;
  readonly count: number;
  readonly branches: readonly BranchGroup[];
}

/** Everybody stands once, where their highest office is; levels and branches without anybody are left out. */
export function groupPeople(entries: readonly Entry[]): LevelGroup[] {
  const placed = entries.flatMap((entry) => {
    const standing = entry.category === 'official' ? standingOf(entry.person) : null;
    return entry.category === 'official' && standing ? [{ entry, ...standing }] : [];
  });
  placed.sort((a, b) => a.rank - b.rank);
  return LEVEL_ORDER.map((level) => {
    const here = placed.filter(({ main }) => main.level === level);
    const branches = BRANCH_ORDER.map((branch) => ({ branch, entries: here.filter(({ main }) => main.branch === branch).map(({ entry }) => entry) }));
    return { level, count: here.length, branches: branches.filter(({ entries: some }) => some.length > 0) };
  }).filter(({ count }) => count > 0);
}
