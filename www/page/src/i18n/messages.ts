/** What every language of the interface has to say. Vietnamese is the reference; English must say all of it. */
import type { Branch, Category, ConvertedEncoding, Figure, Furniture, Layer, Level, Status } from '../model/types';
import type { CorrectMessages } from './correct';
import type { ReadingMessages } from './reading';
import type { Tab } from '../state/tab';
import type { DocumentFormat, DocumentWarning, PageFault, Provenance } from '../files/document';
import type { KeepingMessages } from './keeping';
import type { OfflineMessages } from './offline';

export interface Messages extends ReadingMessages {
  readonly code: 'vi' | 'en';
  /** BCP 47 tag for `Intl`. */
  readonly locale: string;
  readonly title: string;
  readonly tagline: string;
  readonly skip: string;
  readonly privacy: string;

  readonly language: { readonly label: string; readonly other: string; readonly switch: string };
  readonly theme: { readonly label: string; readonly auto: string; readonly light: string; readonly dark: string };

  readonly layers: Readonly<Record<Layer, string>>;
  readonly layersLabel: string;
  readonly layerHint: (layer: Layer, shown: boolean) => string;
  readonly counted: (layer: Layer, count: number) => string;
  readonly nothingFound: string;

  readonly engine: { readonly loading: string; readonly failed: string; readonly retry: string; readonly reading: string };
  readonly analysisFailed: (code: string) => string;

  readonly empty: {
    readonly label: string;
    readonly placeholder: string;
    readonly how: string;
    /** Goes on after the list of what is coloured. */
    readonly found: string;
    readonly privacy: string;
    readonly example: string;
  };
  /** What opens the personal dictionary, short and in full. */
  readonly dictionary: { readonly name: string; readonly title: string };
  /** What opens the menu of what can be taken away. */
  readonly export: string;
  /** When that menu cannot be loaded. */
  readonly exportFailed: string;
  readonly copyEntry: string;
  readonly keeping: KeepingMessages;
  readonly offline: OfflineMessages;
  readonly drop: string;
  readonly files: {
    readonly choose: string;
    readonly example: string;
    readonly add: string;
    readonly list: string;
    readonly untitled: string;
    readonly remove: (name: string) => string;
    readonly chooseFolder: string;
    readonly previous: string;
    readonly next: string;
    readonly all: (at: number, of: number) => string;
    readonly filter: string;
    readonly more: (count: number) => string;
    readonly none: string;
    readonly removeAll: string;
  };
  readonly batch: {
    readonly label: string;
    readonly pasting: string;
    readonly reading: (files: number, of: number) => string;
    readonly cancel: string;
    readonly finished: (documents: number, failed: number) => string;
    readonly cancelled: (documents: number, failed: number, left: number) => string;
    readonly nothing: string;
    readonly failed: string;
    /** Names that are not shown. */
    readonly left: (count: number) => string;
    readonly dismiss: string;
  };
  /** Why a document was not read, and what to do, where the readers do not say it themselves. */
  readonly faults: Readonly<Record<PageFault, string>>;
  readonly record: {
    readonly file: string;
    readonly title: string;
    readonly source: string;
    readonly author: string;
    readonly warnings: Readonly<Record<DocumentWarning, string>>;
  };
  readonly formats: Readonly<Record<DocumentFormat, string>>;
  readonly provenance: Readonly<Record<Provenance, string>>;

  readonly encoding: {
    readonly found: (names: readonly string[], isWhole: boolean) => string;
    /** Of what the fonts of a document told. */
    readonly byFont: (names: readonly string[], isWhole: boolean) => string;
    /** Of one that somebody chose. */
    readonly chosen: (name: string) => string;
    readonly kept: string;
    readonly undo: string;
    readonly other: string;
    /** As a choice: what was recognised. */
    readonly auto: string;
    readonly names: Readonly<Record<ConvertedEncoding, string>>;
    readonly dismiss: string;
  };

  readonly reader: {
    readonly article: string;
    readonly edit: string;
    readonly done: string;
    readonly hint: string;
    readonly furniture: Readonly<Record<Furniture['kind'], string>>;
  };

  readonly panel: { readonly label: string; readonly none: Readonly<Record<Category, string>>; readonly times: (count: number) => string; readonly withAside: (count: number) => string; readonly withoutAside: (count: number) => string; readonly asideHint: string };
  readonly view: { readonly label: string; readonly article: string; readonly found: string; readonly details: string };
  readonly tabs: {
    readonly label: string;
    readonly names: Readonly<Record<Tab, string>>;
    readonly print: string;
    readonly loading: string;
    readonly failed: string;
  };
  readonly step: { readonly label: (name: string) => string; readonly previous: string; readonly next: string; readonly position: (at: number, of: number) => string; readonly close: string };

  readonly published: { readonly label: string; readonly from: Readonly<Record<'option' | 'text' | 'none', string>>; readonly said: (provenance: string, isGuess: boolean) => string; readonly set: string; readonly reset: string; readonly resetToFile: string; readonly unknown: string };

  readonly card: {
    readonly close: string;
    readonly honorifics: string;
    readonly asWritten: string;
    readonly positions: string;
    readonly noPosition: string;
    readonly mentions: string;
    readonly value: string;
    readonly edtf: string;
    readonly covers: string;
    readonly partOfDay: string;
    readonly calendar: string;
    readonly lunar: string;
    readonly resolved: string;
    readonly kind: string;
    readonly qualifier: string;
    readonly range: string;
    readonly unit: string;
    readonly noun: string;
    readonly of: string;
    readonly change: string;
  };

  readonly correct: CorrectMessages;

  readonly levels: Readonly<Record<Level, string>>;
  readonly branches: Readonly<Record<Branch, string>>;
  readonly statuses: Readonly<Record<Status, string>>;

  readonly date: {
    /** By its number, 0 for Sunday. */
    readonly weekday: (day: number) => string;
    readonly day: (year: string | null, month: number, day: number) => string;
    readonly month: (year: string | null, month: number) => string;
    readonly year: (year: string) => string;
    readonly season: (season: 1 | 2 | 3 | 4, year: string | null) => string;
    readonly quarter: (quarter: 1 | 2 | 3 | 4, year: string | null) => string;
    readonly half: (half: 1 | 2, year: string | null) => string;
    readonly decade: (firstYear: number) => string;
    readonly century: (number: number) => string;
    readonly time: (clock: string, day: string) => string;
    readonly approximate: (date: string) => string;
    readonly uncertain: (date: string) => string;
    readonly interval: (from: string, to: string) => string;
    readonly since: (from: string) => string;
    readonly until: (to: string) => string;
    readonly every: (date: string) => string;
    readonly partOfDay: Readonly<Record<'early_morning' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night', string>>;
    readonly resolvedFrom: Readonly<Record<'text' | 'published' | 'context', string>>;
    /** What is known lacks the year. */
    readonly unresolved: string;
    /** Nothing is known but the words. */
    readonly unknown: string;
  };

  readonly figure: {
    readonly kinds: Readonly<Record<Figure['kind'], string>>;
    readonly qualifiers: Readonly<Record<Figure['qualifier'], string>>;
    readonly change: Readonly<Record<'up' | 'down', string>>;
    readonly times: (value: string) => string;
    readonly age: (value: string) => string;
    readonly ordinal: (value: string) => string;
  };
}
