/** Which entries were corrected, and by what. */
import type { Anchor, Correction, Place } from 'diembao/corrections';

import type { Findings } from './findings';
import type { Category, Entry } from './types';

/** What was said of each entry; a correction that took something away concerns none. */
export function concerned(findings: Findings, corrections: readonly Correction[], find: (anchor: Anchor) => Place | null): ReadonlyMap<Entry, readonly Correction[]> {
  const byEntry = new Map<Entry, Correction[]>();
  for (const correction of corrections) {
    for (const { categories, anchor } of subjects(correction)) {
      const place = find(anchor);
      const entry = place && entryAt(findings, categories, place);
      const list = entry ? (byEntry.get(entry) ?? []) : [];
      if (entry && !list.includes(correction)) byEntry.set(entry, [...list, correction]);
    }
  }
  return byEntry;
}

/** The entry of one of the categories that is mentioned at a place. */
export function entryAt({ lists }: Findings, categories: readonly Category[], { start, end }: Place): Entry | undefined {
  const entries = categories.flatMap<Entry>((category) => lists[category]);
  const exactly = entries.find(({ mentions }) => mentions.some((mention) => mention.start === start && mention.end === end));
  return exactly ?? entries.find(({ mentions }) => mentions.some((mention) => mention.start < end && start < mention.end));
}

interface Subject {
  readonly categories: readonly Category[];
  readonly anchor: Anchor;
}

export const PEOPLE = ['official', 'person'] as const satisfies readonly Category[];
const people = (anchor: Anchor): Subject => ({ categories: PEOPLE, anchor });

function subjects(correction: Correction): readonly Subject[] {
  switch (correction.type) {
    case 'remove':
    case 'remove-all':
      return [];
    case 'merge':
      return [people(correction.into.at)];
    case 'split':
      return [people(correction.person.at), ...correction.mentions.map(people)];
    case 'not-official':
    case 'person':
      return [people(correction.person.at)];
    case 'add-person':
      return [people(correction.at)];
    case 'date':
    case 'add-date':
      return [{ categories: ['date'], anchor: correction.at }];
    case 'figure':
    case 'add-figure':
      return [{ categories: ['figure'], anchor: correction.at }];
  }
}
