/** All mentions of what is listed in the order of the text, and the way from one to the next. */
import type { Filtered } from './filter';
import type { Findings } from './findings';
import { lineAt } from './filter';
import type { Category } from './types';

export interface Step {
  readonly key: string;
  readonly category: Category;
  /** Which of the entry's mentions, of how many. */
  readonly at: number;
  readonly of: number;
  readonly start: number;
  readonly line: number;
}

const cache = new WeakMap<Findings, readonly Step[]>();

function stepsOf(findings: Findings, text: string): readonly Step[] {
  const known = cache.get(findings);
  if (known) return known;
  const steps = Object.values(findings.lists).flat().flatMap(({ key, category, mentions }) =>
    mentions.map(({ start }, at) => ({ key, category, at, of: mentions.length, start, line: lineAt(findings, text, start) })),
  );
  steps.sort((a, b) => a.start - b.start);
  cache.set(findings, steps);
  return steps;
}

/**
 * The mention before or behind `from`, an offset, of those that are shown and that the filter leaves; round again at both
 * ends. Without `from` the first or the last.
 */
export function neighbour(findings: Findings, text: string, { lines, faded }: Filtered, shown: Readonly<Record<Category, boolean>>, from: number | null, by: 1 | -1): Step | undefined {
  const steps = stepsOf(findings, text).filter(({ key, category, line }) => shown[category] && lines?.[line] !== 0 && !faded.has(key));
  if (from === null) return by === 1 ? steps[0] : steps.at(-1);
  return by === 1 ? (steps.find(({ start }) => start > from) ?? steps[0]) : (steps.findLast(({ start }) => start < from) ?? steps.at(-1));
}
