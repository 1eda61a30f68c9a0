/** Correcting what was found, and taking it back: as far as one likes, until the page is closed. */
import type { Correction } from 'diembao/corrections';

import { keptRules } from '../keep/rules';
import { entryAt, PEOPLE } from '../model/concerned';
import { findingsOf } from '../model/findings';
import type { Category, Span } from '../model/types';
import { loadCorrecting } from './corrected';
import type { DictionaryStep } from './dictionary';
import { stamp } from './stamp';
import { currentArticle, shownAnalysis, store } from './state';
import type { Article, CorrectionHistory, CorrectionStep, State } from './state';

const NOTHING: CorrectionHistory = { past: [], future: [] };

export function historyOf(state: State): CorrectionHistory {
  return state.histories[state.current] ?? NOTHING;
}

/** Says something of the article on the desk; `about` is the mention that somebody looks at, which stays selected. */
export async function correct(said: readonly Correction[], about: Span | null = null): Promise<void> {
  await loadCorrecting();
  change({ said, isTakenBack: false, ofAll: false }, about);
}

/** Says of all articles that some words are never a mention. */
export async function correctEverywhere(said: readonly Correction[]): Promise<void> {
  await loadCorrecting();
  change({ said, isTakenBack: false, ofAll: true }, null);
}

export function takeBack(correction: Correction): void {
  change({ said: [correction], isTakenBack: true, ofAll: store.value.rules.includes(correction) }, null);
}

/** What is undone next: the last step of the article on the desk, or of the dictionary if that was later. */
export function undoable(state: State): CorrectionStep | DictionaryStep | undefined {
  return later(historyOf(state).past.at(-1), state.dictionaryHistory.past.at(-1));
}

/** What is done again next. */
export function redoable(state: State): CorrectionStep | DictionaryStep | undefined {
  return later(historyOf(state).future.at(-1), state.dictionaryHistory.future.at(-1));
}

function later(step: CorrectionStep | undefined, other: DictionaryStep | undefined): CorrectionStep | DictionaryStep | undefined {
  return step && other ? (step.made > other.made ? step : other) : (step ?? other);
}

export function undo(): void {
  const step = undoable(store.value);
  if (!step) return;
  // What changed the dictionary is there already.
  if ('changes' in step) return void import('../dictionary/open').then(({ undoDictionary }) => undoDictionary());
  const { past, future } = historyOf(store.value);
  apply(step, 'undone', { past: past.slice(0, -1), future: [...future, { ...step, made: stamp() }] });
}

export function redo(): void {
  const step = redoable(store.value);
  if (!step) return;
  if ('changes' in step) return void import('../dictionary/open').then(({ redoDictionary }) => redoDictionary());
  const { past, future } = historyOf(store.value);
  apply(step, 'redone', { past: [...past, { ...step, made: stamp() }], future: future.slice(0, -1) });
}

/** Nothing that was undone before can be done again after it. */
function change(what: Pick<CorrectionStep, 'said' | 'isTakenBack' | 'ofAll'>, about: Span | null): void {
  const { corrections } = currentArticle(store.value);
  const before = corrections;
  const after = what.ofAll ? before : what.isTakenBack ? before.filter((correction) => !what.said.includes(correction)) : [...before, ...what.said];
  const step = { ...what, before, after, made: stamp() };
  store.update(({ dictionaryHistory }) => ({ dictionaryHistory: { ...dictionaryHistory, future: [] } }));
  apply(step, 'done', { past: [...historyOf(store.value).past, step], future: [] }, about);
}

function apply(step: CorrectionStep, how: 'done' | 'undone' | 'redone', history: CorrectionHistory, about: Span | null = null): void {
  const isBack = how === 'undone';
  const adds = step.isTakenBack === isBack;
  if (step.ofAll) void keptRules.keep((before) => changedRules(before, step.said, adds));
  store.update((state) => {
    const article = currentArticle(state);
    const looked = about ?? lookedAt(state, article);
    const changed = step.ofAll ? article : { ...article, corrections: isBack ? step.before : step.after };
    // What is corrected in a card that came by itself is opened by that; a step back or forth is no reason to go into one.
    const card = how !== 'done' && state.card?.isPeek === true ? null : state.card;
    const rules = step.ofAll ? changedRules(state.rules, step.said, adds) : state.rules;
    return {
      articles: state.articles.map((other) => (other === article ? changed : other)),
      rules,
      histories: { ...state.histories, [article.id]: history },
      corrected: { step, how },
      ...reselected(card, changed, rules, looked),
    };
  });
}

/** What was stored, or said in another tab, is the same if it says the same. */
function changedRules(rules: State['rules'], said: readonly Correction[], adds: boolean): State['rules'] {
  const texts = new Set(said.map((rule) => JSON.stringify(rule)));
  const others = rules.filter((rule) => !texts.has(JSON.stringify(rule)));
  return adds ? [...others, ...said] : others;
}

/** The mention that is looked at: that of the opened card, or else the selected one, or that of a card that came by itself. */
function lookedAt({ selection, card }: State, article: Article): (Span & { readonly category: Category }) | null {
  const analysis = shownAnalysis(article);
  const looked = card?.isPeek === true ? (selection ?? card) : (card ?? selection);
  const entry = looked && analysis ? findingsOf(analysis).byKey.get(looked.key) : undefined;
  const mention = looked && entry?.mentions[looked.at];
  return entry && mention ? { ...mention, category: entry.category } : null;
}

/** The mention that was looked at may belong to another entry now, or to none. */
function reselected(card: State['card'], article: Article, rules: State['rules'], about: (Span & { readonly category?: Category }) | null): Pick<State, 'selection' | 'card'> {
  const analysis = shownAnalysis(article, rules);
  if (!about || !analysis) return { selection: null, card: null };
  const findings = findingsOf(analysis);
  const category = about.category;
  const categories = category === undefined ? [] : category === 'date' || category === 'figure' ? [category] : PEOPLE;
  const entry = entryAt(findings, category === undefined ? [...PEOPLE, 'date', 'figure'] : categories, about);
  const at = entry?.mentions.findIndex(({ start, end }) => start < about.end && about.start < end) ?? -1;
  const mention = entry?.mentions[at];
  if (!entry || !mention) return { selection: null, card: null };
  return { selection: { key: entry.key, at }, card: card && { key: entry.key, start: mention.start, at, isPeek: false } };
}
