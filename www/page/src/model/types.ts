/** The words of the page: layers over the text, and the entries that the panel lists. */
import type { Analysis, DateMention, Decoded, Encoding, Figure, Furniture, Official, Person, Position, Span } from 'diembao';
import type { HighlightKind } from 'diembao/highlight';

export type { Analysis, DateMention, Decoded, Encoding, Figure, Furniture, Official, Person, Position, Span };
export type Level = Position['level'];
export type Branch = Position['branch'];
export type Status = Position['status'];

/** The old encodings in which a text can be read, the commonest first. */
export const CONVERTED = ['tcvn3', 'tcvn3-capitals', 'vni', 'windows-1258', 'viqr', 'mojibake'] as const satisfies readonly Encoding[];
export type ConvertedEncoding = (typeof CONVERTED)[number];

/** What can be shown or hidden over the text: every category, and the dimming of furniture. */
export type Layer = HighlightKind;
export const LAYERS = ['official', 'person', 'date', 'figure', 'furniture'] as const satisfies readonly Layer[];

/** What is found and listed. */
export type Category = Exclude<Layer, 'furniture'>;
export const CATEGORIES = ['official', 'person', 'date', 'figure'] as const satisfies readonly Category[];

interface EntryBase {
  /** Made from the content, so that it outlives a new analysis of an edited text. */
  readonly key: string;
  /** Every mention, in text order; never empty. */
  readonly mentions: readonly Span[];
}

export interface OfficialEntry extends EntryBase {
  readonly category: 'official';
  readonly person: Official;
}

export interface PersonEntry extends EntryBase {
  readonly category: 'person';
  readonly person: Person;
}

/** Every mention of one point or stretch of the calendar. */
export interface DateEntry extends EntryBase {
  readonly category: 'date';
  readonly mentions: readonly DateMention[];
}

/** Every mention of one quantity. */
export interface FigureEntry extends EntryBase {
  readonly category: 'figure';
  readonly mentions: readonly Figure[];
}

export type Entry = OfficialEntry | PersonEntry | DateEntry | FigureEntry;
