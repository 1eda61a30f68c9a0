/** The table of figures: a row for every mention, sorted and filtered. */
import { unitOf } from '../format/quantity';
import { folded } from './article-name';
import { paragraphAt, paragraphStarts } from './paragraphs';
import { quoteOf } from './quote';
import type { Quote } from './quote';
import { findingsOf } from './findings';
import { furnitureOf } from './furniture';
import type { Analysis, Figure } from './types';

export interface FigureRow {
  readonly figure: Figure;
  /** The entry that it is a mention of, and which. */
  readonly key: string;
  readonly at: number;
  readonly of: number;
  /** Only figures of one measure can be compared; those of the first measure stand before those of the next. */
  readonly measure: string;
  /** In base units of the measure. */
  readonly size: number;
  readonly paragraph: number;
  /** Whether it stands outside of the story. */
  readonly isAside: boolean;
  /** Whether it tells which one, not how many. */
  readonly isOrdinal: boolean;
  readonly quote: () => Quote;
}

export const COLUMNS = ['value', 'unit', 'kind', 'noun', 'detail', 'sentence', 'place'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  readonly column: Column;
  readonly isDescending: boolean;
}

/** The unit of what has none, in filters. */
export const NO_UNIT = '';

export interface Filter {
  /** A UCUM or ISO 4217 code, as in the figure, or `NO_UNIT`. */
  readonly unit: string | null;
  readonly kind: Figure['kind'] | null;
  /** Words that all must be there, with or without diacritics. */
  readonly words: string;
}

const MEASURES: Readonly<Record<Figure['kind'], number>> = { money: 0, count: 1, percent: 2, ratio: 3, measure: 4, duration: 5, age: 6, score: 7, rank: 8, ordinal: 9 };

const cache = new WeakMap<Analysis, readonly FigureRow[]>();

/** In the order of the text. */
export function figureRows(analysis: Analysis, text: string): readonly FigureRow[] {
  const known = cache.get(analysis);
  if (known) return known;
  const { byItem } = findingsOf(analysis);
  const isAside = furnitureOf(analysis);
  const starts = paragraphStarts(text);
  const rows = analysis.figures.flatMap((figure, index): FigureRow[] => {
    const entry = byItem.get(`figure:${index}`);
    if (entry?.category !== 'figure') return [];
    const { measure, size } = sizeOf(figure);
    let quote: Quote | undefined;
    return [
      {
        figure,
        key: entry.key,
        at: Math.max(entry.mentions.indexOf(figure), 0),
        of: entry.mentions.length,
        measure,
        size,
        paragraph: paragraphAt(starts, figure.start),
        isAside: isAside(figure),
        isOrdinal: figure.kind === 'ordinal' || figure.kind === 'rank',
        quote: () => (quote ??= quoteOf(text, figure)),
      },
    ];
  });
  cache.set(analysis, rows);
  return rows;
}

function sizeOf({ kind, value, of, unit }: Figure): { measure: string; size: number } {
  const place = MEASURES[kind];
  if (kind === 'ratio') return of === null || of === 0 ? { measure: `${place} times`, size: value } : { measure: `${place} of`, size: value / of };
  if (kind === 'money' || unit === null) return { measure: `${place} ${unit === 'VND' ? '' : (unit ?? '~')}`, size: value };
  const { dimension, factor, offset } = unitOf(unit);
  return { measure: `${place} ${dimension}`, size: (value + offset) * factor };
}

/** Equal rows keep the order of the text; ordinals stay behind all others, what a column says nothing of behind the rest. */
export function sortRows(rows: readonly FigureRow[], { column, isDescending }: Sorting, textOf: (row: FigureRow, column: Column) => string): FigureRow[] {
  const sign = isDescending ? -1 : 1;
  const texts = new Map(column === 'value' || column === 'place' ? [] : rows.map((row) => [row, textOf(row, column)]));
  return rows.toSorted((a, b) => Number(a.isOrdinal) - Number(b.isOrdinal) || compare(a, b));

  function compare(a: FigureRow, b: FigureRow): number {
    if (column === 'value') return ordered(a.measure, b.measure) || sign * (a.size - b.size);
    if (column === 'place') return sign * (a.figure.start - b.figure.start);
    const [x = '', y = ''] = [texts.get(a), texts.get(b)];
    return Number(x === '') - Number(y === '') || sign * collator.compare(x, y);
  }
}

const collator = new Intl.Collator('vi', { numeric: true });

function ordered(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export interface Filtered {
  readonly rows: readonly FigureRow[];
  /** How many there would be with each unit or kind, all else as it is; those that the article does not have are left out. */
  readonly units: ReadonlyMap<string, number>;
  readonly kinds: ReadonlyMap<Figure['kind'], number>;
}

export function filterRows(rows: readonly FigureRow[], { unit, kind, words }: Filter): Filtered {
  const wanted = folded(words).split(/\s+/u).filter(Boolean);
  const fits = rows.filter((row) => wanted.length === 0 || hasAll(row, wanted));
  const units = new Map<string, number>();
  const kinds = new Map<Figure['kind'], number>();
  for (const row of rows) {
    units.set(row.figure.unit ?? NO_UNIT, 0);
    kinds.set(row.figure.kind, 0);
  }
  const left: FigureRow[] = [];
  for (const row of fits) {
    const name = row.figure.unit ?? NO_UNIT;
    const isUnit = unit === null || unit === name;
    const isKind = kind === null || kind === row.figure.kind;
    if (isKind) units.set(name, (units.get(name) ?? 0) + 1);
    if (isUnit) kinds.set(row.figure.kind, (kinds.get(row.figure.kind) ?? 0) + 1);
    if (isUnit && isKind) left.push(row);
  }
  return { rows: left, units, kinds };
}

const haystacks = new WeakMap<FigureRow, string>();

function hasAll(row: FigureRow, wanted: readonly string[]): boolean {
  const haystack = haystackOf(row);
  return wanted.every((word) => haystack.includes(word));
}

function haystackOf(row: FigureRow): string {
  let haystack = haystacks.get(row);
  if (haystack === undefined) {
    const { before, mention, after } = row.quote();
    haystack = folded(`${before}${mention}${after} ${row.figure.noun ?? ''}`);
    haystacks.set(row, haystack);
  }
  return haystack;
}

/** Makes what the first search needs, for the time before somebody types. */
export function prepareSearch(rows: readonly FigureRow[]): void {
  for (const row of rows) haystackOf(row);
}
