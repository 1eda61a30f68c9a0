import { NO_FILTER } from '../model/filter';
import type { OfficialEntry, PersonEntry } from '../model/types';
import { correct } from '../state/correct';
import { store } from '../state/state';
import { reference } from './anchors';

/** Two people who were chosen in the list are one: the second, who is then selected. */
export async function mergePeople(person: OfficialEntry | PersonEntry, into: OfficialEntry | PersonEntry): Promise<void> {
  const [about = null] = into.mentions;
  const said = [{ type: 'merge', person: reference(person), into: reference(into) }] as const;
  // What was chosen is no longer two.
  store.update({ filter: NO_FILTER });
  await correct(said, about);
}
