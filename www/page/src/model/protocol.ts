/** The order in which offices are named: by the table beside this file. */
import { folded } from './article-name';
import table from './protocol.tsv?raw';
import type { Branch, Level, Official, Position } from './types';

/** Levels and branches in the order of their groups. */
export const LEVEL_ORDER = ['central', 'provincial', 'district', 'commune', 'foreign', 'international', 'enterprise', 'other'] as const satisfies readonly Level[];
export const BRANCH_ORDER = ['party', 'state', 'assembly', 'government', 'front', 'judiciary', 'military', 'police', 'other'] as const satisfies readonly Branch[];

interface Row {
  /** Folded, with a space behind, so that only whole words fit. */
  readonly title: string;
  readonly branch: string;
  readonly level: string;
  readonly isMember: boolean;
}

const rows: readonly Row[] = table
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => {
    const [title = '', branch = '', level = '', is = ''] = line.split('\t');
    return { title: `${folded(title)} `, branch, level, isMember: is === 'member' };
  });

interface Place {
  /** 0 for the first office of all. */
  readonly rank: number;
  readonly isMember: boolean;
}

function placeOf({ title, branch, level }: Position): Place {
  const words = `${folded(title)} `;
  const rank = rows.findIndex((row) => words.startsWith(row.title) && (row.branch === '' || row.branch === branch) && (row.level === '' || row.level === level));
  return rank === -1 ? { rank: rows.length, isMember: false } : { rank, isMember: rows[rank]?.isMember ?? false };
}

export interface Standing {
  /** Rank of the highest position, 0 for the first office of all; those that nobody holds any more come behind all others. */
  readonly rank: number;
  /** The position that says where the person works: the highest office, or the highest seat of those who have no office. */
  readonly main: Position;
}

/** Null for somebody without a position. */
export function standingOf({ positions }: Pick<Official, 'positions'>): Standing | null {
  const held = positions
    .map((position, index) => ({ position, index, isPast: position.status === 'former' || position.status === 'late', ...placeOf(position) }))
    .sort((a, b) => Number(a.isPast) - Number(b.isPast) || a.rank - b.rank || a.index - b.index);
  const [highest] = held;
  if (!highest) return null;
  const offices = held.filter(({ isMember, isPast }) => !isMember && isPast === highest.isPast);
  return { rank: highest.rank + (highest.isPast ? rows.length + 1 : 0), main: (offices[0] ?? highest).position };
}
