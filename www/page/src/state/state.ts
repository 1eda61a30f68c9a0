/** All that the page knows, as plain data; `actions.ts` is the only place that changes it. */
import type { Dictionary } from 'diembao';
import type { Correction } from 'diembao/corrections';

import { NO_FILTER } from '../model/filter';
import type { Filter } from '../model/filter';
import type { Analysis, Encoding } from '../model/types';
import type { SourceRecord } from '../files/document';
import type { Failure } from '../files/protocol';
import { correctedOf, whenCorrecting } from './corrected';
import type { KeepFault } from '../keep/database';
import type { DictionaryHistory, DictionaryStep } from './dictionary';
import { loadSettings } from './settings';
import type { Settings } from './settings';
import { Store } from './store';
import { loadTab } from './tab';
import type { Tab } from './tab';

export interface Article {
  readonly id: number;
  /** What the file says of itself; null for what was pasted or typed. */
  readonly record: SourceRecord | null;
  /** With `\n` as the only line end. */
  readonly text: string;
  /** What the text was converted from; null where nothing was, or where it was edited since. */
  readonly origin: Origin | null;
  /** Publication date that the user set, YYYY-MM-DD. */
  readonly published: string | null;
  /** What was said of what was found in it. */
  readonly corrections: readonly Correction[];
  /** The newest result there is; it may belong to an earlier state of the text. */
  readonly result: Result | null;
  /** Code of the error, where the newest analysis failed. */
  readonly error: string | null;
}

/** A text in an old encoding, from which it can be read again in another way. */
export interface Origin {
  /** The characters before anything was converted. */
  readonly original: string;
  /** What was converted; empty where the text is shown as it was. */
  readonly encodings: readonly Encoding[];
  /** Whether that is the whole text. */
  readonly isWhole: boolean;
  /** Whether somebody chose it. */
  readonly isChosen: boolean;
  /** Whether fonts told it. */
  readonly isByFont: boolean;
  /** What was recognised, in the order of the text; it stays when somebody chooses otherwise. */
  readonly parts: readonly OriginPart[];
}

/** A part of the original, and what was recognised in it. */
export interface OriginPart {
  readonly start: number;
  readonly end: number;
  readonly encoding: Encoding;
  readonly text: string;
}

export interface Result {
  /** The text that was analysed, and with which publication date and dictionary. */
  readonly text: string;
  readonly published: string | null;
  readonly dictionary: Dictionary;
  readonly analysis: Analysis;
}

/** An entry picked in the panel or in the text, and which of its mentions is the current one. */
export interface Selection {
  readonly key: string;
  readonly at: number;
}

/** The card that is open: what it tells about, and where in the text it hangs. */
export interface OpenCard {
  readonly key: string;
  readonly start: number;
  /** The mention of the entry that it tells about. */
  readonly at: number;
  /** Whether it opened by itself under the pointer or the focus, and goes with it. */
  readonly isPeek: boolean;
}

/** One thing that somebody said of an article, or took back. */
export interface CorrectionStep {
  readonly said: readonly Correction[];
  readonly isTakenBack: boolean;
  /** Whether it holds for all articles, and so is one of the rules. */
  readonly ofAll: boolean;
  /** The article's corrections before and after. */
  readonly before: readonly Correction[];
  readonly after: readonly Correction[];
  /** Steps of articles and of the dictionary count on together. */
  readonly made: number;
}

/** What can be undone and done again, the last one last. */
export interface CorrectionHistory {
  readonly past: readonly CorrectionStep[];
  readonly future: readonly CorrectionStep[];
}

/** Files that are being read, or were. */
export interface Batch {
  readonly files: number;
  readonly totalFiles: number;
  readonly bytes: number;
  readonly totalBytes: number;
  /** What came out; a mail or an archive may hold several. */
  readonly documents: number;
  /** The file that is being read. */
  readonly name: string;
  readonly end: 'finished' | 'cancelled' | null;
}

/** What is to be said of keeping articles. */
export interface Keeping {
  /** Whether what was kept is on the desk again; `late` if that takes so long that the page is shown before. */
  readonly phase: 'opening' | 'late' | 'ready' | 'off';
  readonly fault: KeepFault | null;
  /** What another tab has done to the articles here: written one that was written here as well, or one that was not, or removed one. */
  readonly news: 'versions' | 'followed' | 'removed' | null;
}

export interface State extends Settings {
  readonly engine: 'loading' | 'ready' | 'failed';
  readonly articles: readonly Article[];
  /** Id of the article on the desk. */
  readonly current: number;
  readonly mode: 'read' | 'edit';
  /** What was said of all articles. */
  readonly rules: readonly Correction[];
  /** People, titles, bodies, abbreviations of the user's own. */
  readonly dictionary: Dictionary;
  readonly dictionaryHistory: DictionaryHistory;
  /** By the id of the article; for this visit only. */
  readonly histories: Readonly<Record<number, CorrectionHistory>>;
  /** The last step that was made, and which way. */
  readonly corrected: { readonly step: CorrectionStep | DictionaryStep; readonly how: 'done' | 'undone' | 'redone' } | null;
  readonly selection: Selection | null;
  /** What is chosen and excluded. */
  readonly filter: Filter;
  /** What is looked for in the lists. */
  readonly query: string;
  /** Whether the list of keys lies over the page. */
  readonly isHelpOpen: boolean;
  readonly card: OpenCard | null;
  /** Null before the first batch, and when what is said of the last one has been read. */
  readonly batch: Batch | null;
  /** What could not be read of the last batch. */
  readonly failures: readonly Failure[];
  /** Whether rich text that was pasted is being read. */
  readonly isPasting: boolean;
  /** Which area fills a phone; on a medium screen, whether the details lie over the others. */
  readonly view: 'found' | 'article' | 'details';
  /** What the middle area shows of the article. */
  readonly tab: Tab;
  readonly keeping: Keeping;
  /** A new version of the page waits to be taken, or was taken in another tab. */
  readonly update: 'ready' | 'elsewhere' | null;
  /** Requests since the page was opened: for parts of the page itself, and to anybody else. */
  readonly requests: { readonly own: number; readonly elsewhere: number };
}

export function blankArticle(id: number): Article {
  return { id, record: null, text: '', origin: null, published: null, corrections: [], result: null, error: null };
}

export const store = new Store<State>({
  engine: 'loading',
  articles: [blankArticle(0)],
  current: 0,
  mode: 'edit',
  rules: [],
  dictionary: {},
  dictionaryHistory: { past: [], future: [] },
  histories: {},
  corrected: null,
  selection: null,
  filter: NO_FILTER,
  query: '',
  isHelpOpen: false,
  card: null,
  batch: null,
  failures: [],
  isPasting: false,
  view: 'article',
  tab: loadTab(),
  keeping: { phase: 'opening', fault: null, news: null },
  update: null,
  requests: { own: 0, elsewhere: 0 },
  ...loadSettings(),
});

export function currentArticle(state: State): Article {
  return state.articles.find((article) => article.id === state.current) ?? blankArticle(state.current);
}

/** The tab that shows: an empty article has nothing but its text. */
export function shownTab(state: State): Tab {
  return currentArticle(state).text === '' ? 'text' : state.tab;
}

/** The result that fits the text as it stands now, if there is one already. */
export function freshResult(article: Article): Result | null {
  return article.result?.text === article.text ? article.result : null;
}

/** What the article is read as: everything that shows findings reads them here. */
export function shownAnalysis(article: Article, rules: readonly Correction[] = store.value.rules): Analysis | null {
  return article.result && correctedOf(article.result, article.corrections, rules).analysis;
}

/** What was said of the article, or of all, and has no place in it. */
export function unplacedCorrections(article: Article): readonly Correction[] {
  return article.result ? correctedOf(article.result, article.corrections, store.value.rules).unplaced : [];
}

// An article that came with corrections is shown again with them.
whenCorrecting(() => {
  store.update({});
});
