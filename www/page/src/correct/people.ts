/** The people of the article on the desk. */
import { readPositions } from 'diembao/corrections';
import type { CorrectedPosition } from 'diembao/corrections';

import { folded } from '../model/article-name';
import { findingsOf } from '../model/findings';
import type { OfficialEntry, PersonEntry, Position } from '../model/types';
import { readWords } from '../state/analyst';
import { currentArticle, shownAnalysis, store } from '../state/state';

export type AnyPerson = OfficialEntry | PersonEntry;

export function peopleOfArticle(): readonly AnyPerson[] {
  const analysis = shownAnalysis(currentArticle(store.value));
  if (!analysis) return [];
  const { official, person } = findingsOf(analysis).lists;
  return [...official, ...person].filter((entry): entry is AnyPerson => entry.category === 'official' || entry.category === 'person');
}

/** Who is meant by words that end a name: "ông Trường". */
export function personMeantBy(words: string): AnyPerson | undefined {
  const last = folded(words).split(/\s+/u).at(-1) ?? '';
  return peopleOfArticle().find(({ person }) => folded(person.nameNormalised).split(/\s+/u).at(-1) === last);
}

export function positionLines(positions: readonly Position[]): string {
  return positions.map(({ title }) => title).join('\n');
}

/** Positions as somebody wrote them, one a line; those that stayed are what they were, and others take their lines' places. */
export async function positionsFrom(lines: string, before: readonly Position[]): Promise<readonly CorrectedPosition[]> {
  const written = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const positions: CorrectedPosition[] = [];
  for (const [index, line] of written.entries()) {
    const known = before.find(({ title }) => title === line);
    if (known) {
      const { title, role, organisation, level, branch, status } = known;
      positions.push({ title, role, organisation, level, branch, status });
      continue;
    }
    const was = before[index];
    const isReplaced = was !== undefined && !written.includes(was.title);
    const read = await readPositions(line, { analyze: readWords });
    positions.push(...read.map((position) => (isReplaced ? { ...position, from: was.title } : position)));
  }
  return positions;
}
