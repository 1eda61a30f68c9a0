/** What is looked at stays so when the same text is read otherwise: the entry that its mention belongs to now. */
import { entryAt, PEOPLE } from '../model/concerned';
import { findingsOf } from '../model/findings';
import type { Analysis } from '../model/types';
import type { Selection, State } from './state';

export function followed({ selection, card, filter }: State, before: Analysis, after: Analysis): Pick<State, 'selection' | 'card' | 'filter'> {
  const follow = (looked: Selection): (Selection & { readonly start: number }) | null => {
    const entry = findingsOf(before).byKey.get(looked.key);
    const mention = entry?.mentions[looked.at];
    if (!entry || !mention) return null;
    const { category } = entry;
    const now = entryAt(findingsOf(after), category === 'date' || category === 'figure' ? [category] : PEOPLE, mention);
    const at = now?.mentions.findIndex(({ start, end }) => start < mention.end && mention.start < end) ?? -1;
    const place = now?.mentions[at];
    return now && place ? { key: now.key, at, start: place.start } : null;
  };
  const followAll = (keys: readonly string[]): readonly string[] => keys.map((key) => (findingsOf(after).byKey.has(key) ? key : (follow({ key, at: 0 })?.key ?? key)));
  const [entries, excluded] = [followAll(filter.entries), followAll(filter.excluded)];
  const isMoved = [...entries, ...excluded].some((key, index) => key !== [...filter.entries, ...filter.excluded][index]);
  const selected = selection && follow(selection);
  const shown = card && follow(card);
  return {
    selection: selected && { key: selected.key, at: selected.at },
    card: card && shown && { ...card, ...shown },
    filter: isMoved ? { ...filter, entries, excluded } : filter,
  };
}
