/** Everything that can happen on the page. */
import { findingsOf } from '../model/findings';
import { NO_FILTER } from '../model/filter';
import type { Encoding, Layer } from '../model/types';
import { originOf, readOrigin } from '../files/origin';
import type { Failure } from '../files/protocol';
import { readAs, readNow, readSoon } from './analyst';
import { saveSettings } from './settings';
import type { Language, Settings, Theme } from './settings';
import { blankArticle, currentArticle, shownAnalysis, store } from './state';
import type { Article, Batch, State } from './state';
import { saveTab } from './tab';
import type { Tab } from './tab';

let lastId = 0;
export const nextId = (): number => (lastId += 1);

/** Nothing is selected and no card is open … */
const UNSELECTED = { selection: null, card: null } as const;
/** … and nothing is filtered: so it is whenever another text comes onto the desk. */
export const FRESH = { ...UNSELECTED, filter: NO_FILTER, query: '' } as const;

// Articles

export function editText(text: string): void {
  store.update((state) => ({
    card: null,
    ...(text === '' ? FRESH : {}),
    ...changeCurrent(state, (article) => ({ ...article, text, origin: null, error: null, result: text === '' ? null : article.result })),
  }));
  readSoon();
}

/** Puts a whole text on the desk, in the place of an empty article or beside the others; if it lies there, shows it. */
export function openText(text: string, origin: Article['origin'] = null): void {
  const original = origin?.original ?? text;
  const known = store.value.articles.find(
    (article) => article.record === null && (article.text === text || article.origin?.original === original),
  );
  if (!known) {
    openArticles([{ record: null, text, origin }]);
    if (!origin) void recogniseEncoding();
    return;
  }
  showArticle(known.id);
  store.update({ mode: 'read', view: 'article' });
}

/** An article as it comes in; one that was kept brings what was done with it. */
export type AddedArticle = Pick<Article, 'record' | 'text' | 'origin'> & Partial<Article>;

/** Puts articles on the desk; the first is shown, unless somebody is busy with another one. */
export function openArticles(added: readonly AddedArticle[], isShown = true): void {
  const articles = added.map((article) => ({ ...blankArticle(0), ...article, id: nextId() }));
  const [first] = articles;
  if (!first) return;
  store.update((state) =>
    isShown
      ? {
          ...FRESH,
          articles: [...state.articles.filter((article) => article.text !== ''), ...articles],
          current: first.id,
          mode: 'read',
          view: 'article',
        }
      : { articles: [...state.articles, ...articles] },
  );
  readNow();
}

/** Converts the text on the desk, which came in whole, if it is in an old encoding. */
export async function recogniseEncoding(): Promise<void> {
  const { id, text } = currentArticle(store.value);
  const decoded = await readAs(text, 'auto');
  const origin = originOf(decoded);
  if (origin) replaceText(id, text, { text: decoded.text, origin });
}

/** Reads the text on the desk anew, as what it was before it was converted; `unicode` leaves it so, `auto` is what was recognised. */
export async function chooseEncoding(encoding: Encoding | 'auto'): Promise<void> {
  const { id, text, origin } = currentArticle(store.value);
  if (!origin) return;
  const isChosen = encoding !== 'auto';
  const recognised = [...new Set(origin.parts.map((part) => part.encoding))];
  const encodings = encoding === 'auto' ? recognised : encoding === 'unicode' ? [] : [encoding];
  const read = await readOrigin(origin, encoding, async (characters, name) => (await readAs(characters, name)).text);
  replaceText(id, text, { text: read, origin: { ...origin, encodings, isChosen } });
}

/** What is said of the encoding has been read. */
export function dismissEncoding(): void {
  store.update((state) => changeCurrent(state, (article) => ({ ...article, origin: null })));
}

/** Unless somebody has changed the text meanwhile. */
function replaceText(id: number, before: string, change: Pick<Article, 'text' | 'origin'>): void {
  store.update(({ articles }) => ({
    ...FRESH,
    articles: articles.map((article) =>
      article.id === id && article.text === before ? { ...article, ...change, error: null } : article,
    ),
  }));
  readNow();
}

/** An empty article to paste or type into. */
export function newArticle(): void {
  const article = blankArticle(nextId());
  store.update((state) => ({
    ...FRESH,
    articles: [...state.articles.filter(({ text }) => text !== ''), article],
    current: article.id,
    mode: 'edit',
    view: 'article',
  }));
}

export function showArticle(id: number): void {
  if (id === store.value.current) return;
  store.update(({ articles }) => ({
    ...FRESH,
    current: id,
    mode: articles.some((article) => article.id === id && article.text !== '') ? 'read' : 'edit',
    view: 'article',
  }));
  readNow();
}

export function removeArticle(id: number): void {
  store.update(({ articles, current, mode }) => {
    const place = articles.findIndex((article) => article.id === id);
    const left = articles.filter((article) => article.id !== id);
    const [first = blankArticle(nextId()), ...rest] = left;
    const stays = left.some((article) => article.id === current);
    const next = stays ? current : (left[Math.min(place, left.length - 1)] ?? first).id;
    return {
      ...(stays ? {} : FRESH),
      articles: [first, ...rest],
      current: next,
      mode: left.length === 0 ? 'edit' : stays ? mode : 'read',
    };
  });
}

/** `published` is YYYY-MM-DD; null goes back to what the text says. */
export function setPublished(published: string | null): void {
  store.update((state) => changeCurrent(state, (article) => ({ ...article, published, error: null })));
  readNow();
}

function changeCurrent(state: State, change: (article: Article) => Article): Pick<State, 'articles'> {
  const current = currentArticle(state);
  return {
    articles: state.articles.map((article) => (article === current ? change(article) : article)),
  };
}

/** Leaves the desk empty. */
export function removeAllArticles(): void {
  const article = blankArticle(nextId());
  store.update({ ...FRESH, articles: [article], current: article.id, mode: 'edit', view: 'article' });
}

// Files

/** Nothing is said any more of the files before. */
export function beginBatch(): void {
  store.update({ batch: null, failures: [] });
}

/** How far the reading of files is, and what could not be read since the last time. */
export function tellBatch(batch: Batch, failed: readonly Failure[]): void {
  store.update(({ failures }) => ({ batch, failures: failed.length === 0 ? failures : [...failures, ...failed] }));
}

/** What is said of the last batch has been read. */
export function dismissBatch(): void {
  store.update(({ batch }) => ({ failures: [], batch: batch?.end === null ? batch : null }));
}

export function setPasting(isPasting: boolean): void {
  store.update({ isPasting });
}

// Looking

export function setMode(mode: State['mode']): void {
  store.update({ mode, card: null, ...(mode === 'edit' ? { tab: 'text' } : {}) });
}

/** Shows the text or one of the views in the middle area, for the rest of the visit. */
export function setTab(tab: Tab): void {
  saveTab(tab);
  store.update({ tab, card: null });
}

export function setView(view: State['view']): void {
  store.update({ view, card: null });
}

/** What is selected goes with the layer that it stands in; the choice holds for the next visits, too. */
export function toggleLayer(layer: Layer): void {
  store.update((state) => {
    const { shown, selection } = state;
    const analysis = shownAnalysis(currentArticle(state));
    const selected = selection && analysis ? findingsOf(analysis).byKey.get(selection.key)?.category : undefined;
    return { shown: { ...shown, [layer]: !shown[layer] }, ...(shown[layer] && selected === layer ? UNSELECTED : { card: null }) };
  });
  saveSettings(store.value);
}

/** Goes to mention `at` of an entry; counting wraps around at both ends. */
export function goToMention(key: string, at: number, of: number): void {
  store.update({ selection: { key, at: ((at % of) + of) % of }, card: null, view: 'article', tab: 'text' });
}

export function clearSelection(): void {
  store.update(UNSELECTED);
}

export function openCard(key: string, start: number, at: number): void {
  store.update({ card: { key, start, at, isPeek: false }, selection: { key, at } });
}

/** Shows the card of what the pointer or the focus rests on; nothing is selected by that. */
export function peekCard(key: string, start: number, at: number): void {
  store.update({ card: { key, start, at, isPeek: true } });
}

export function closeCard(): void {
  if (store.value.card) store.update({ card: null });
}

// Settings

export function setLanguage(language: Language): void {
  changeSettings({ language });
}

export function setTheme(theme: Theme): void {
  changeSettings({ theme });
}

/** Chosen for this visit and the next ones. */
export function changeSettings(change: Partial<Settings>): void {
  store.update(change);
  saveSettings(store.value);
}
