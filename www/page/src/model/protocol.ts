/** The order in which offices are named: by the table beside this file. */
import { folded } from './article-name';
import table from './protocol.tsv?raw';
import type { Official, Position } from './types';

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
  /** Rank of the highest position, 0 for the first office of all; who held it stands right behind who holds it. */
  readonly rank: number;
  /** The position that says where the person works: the highest office, or the highest seat of those who have no office. */
  readonly main: Position;
}

/** Null for somebody without a position. */
export function standingOf({ positions }: Pick<Official, 'positions'>): Standing | null {
  const all = positions.map((position) => {
    const isPast = position.status === 'former' || position.status === 'late';
    const { rank, isMember } = placeOf(position);
    return { position, isPast, isMember, rank: 2 * rank + Number(isPast) };
  });
  // Sorting is stable: of equal ones the first counts.
  const [main] = all.toSorted((a, b) => Number(a.isPast) - Number(b.isPast) || Number(a.isMember) - Number(b.isMember) || a.rank - b.rank);
  return main ? { rank: Math.min(...all.map(({ rank }) => rank)), main: main.position } : null;
}
