/** Finding entries by what is typed, with or without the marks of Vietnamese. */
import { folded } from './article-name';
import type { Entry } from './types';

const cache = new WeakMap<Entry, { readonly name: string; readonly text: string }>();

/** Whether every word of a query stands somewhere in what is known of an entry: name, titles, values, nouns. */
export function isFound(entry: Entry, name: string, query: string): boolean {
  const words = folded(query).split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return true;
  const known = cache.get(entry);
  const text = known?.name === name ? known.text : folded([name, ...textsOf(entry)].join('\n'));
  if (known?.name !== name) cache.set(entry, { name, text });
  return words.every((word) => text.includes(word));
}

function textsOf(entry: Entry): string[] {
  const written = entry.mentions.map(({ text }) => text);
  switch (entry.category) {
    case 'official':
      return [entry.person.name, ...entry.person.positions.flatMap(({ text, title, organisation }) => [text, title, organisation ?? '']), ...written];
    case 'person':
      return [entry.person.name, ...written];
    case 'date':
      return [...entry.mentions.map(({ value }) => value), ...written];
    case 'figure':
      return [...entry.mentions.flatMap(({ value, noun, unit }) => [String(value), noun ?? '', unit ?? '']), ...written];
  }
}
