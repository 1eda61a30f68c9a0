/** What can be done with the articles that are kept, whether they lie on the desk or not. */
import { changeSettings, showArticle } from '../state/actions';
import { forgetSteps } from '../state/dictionary';
import { showKept, takeAway } from '../state/keep-actions';
import { store } from '../state/state';
import { clearArticles, putBack, readArticles, removeArticles } from './articles';
import { keptDictionary } from './dictionary';
import { dropLate } from './late';
import { keptRules } from './rules';
import type { Entry } from './schema';
import { bringIn, forgetAll, gone, idOf, kept, session } from './session';
import { tellTabs } from './tabs';
import { keepNow, schedule, written } from './writing';

/** All that is kept, the last looked at first. */
export async function keptEntries(): Promise<Entry[]> {
  await keepNow();
  const entries = session.database ? await session.database.getAll('entries') : [];
  return entries.sort((a, b) => b.seen - a.seen || (a.key < b.key ? 1 : -1));
}

/** Keys of what lies on the desk. */
export function openKeys(): ReadonlySet<string> {
  return new Set(store.value.articles.flatMap(({ id }) => kept.get(id)?.key ?? []));
}

/** Shows a kept article, and says whether it was there. */
export async function openKept(key: string): Promise<boolean> {
  let id = idOf(key);
  if (id === undefined) {
    const stored = session.database ? await readArticles(session.database, [key]) : [];
    [id] = bringIn(stored, store.value.articles.at(-1)?.id ?? null, 'after');
  }
  if (id === undefined) return false;
  showKept(id);
  showArticle(id);
  return true;
}

/** Removes a kept article, from the desk as well; what is returned puts it back. */
export async function removeKept(key: string): Promise<() => Promise<void>> {
  await keepNow();
  const id = idOf(key);
  if (id !== undefined) forget([id]);
  await written();
  const removed = session.database ? await removeArticles(session.database, [key]) : [];
  tellTabs({ removed: [key] });
  return async () => {
    if (session.database) await putBack(session.database, removed);
    if (id !== undefined) bringIn(removed, store.value.articles.at(-1)?.id ?? null, 'after');
    schedule();
  };
}

/** Removes everything that is kept, the dictionary and the rules too, from this tab as well, unless it `stays` there. */
export async function removeAllKept(stays = false): Promise<void> {
  if (stays) {
    forgetAll();
  } else {
    forget(store.value.articles.map(({ id }) => id));
  }
  session.leaving = [];
  session.returning = [];
  session.desk = '';
  dropLate();
  await written();
  if (session.database) await clearArticles(session.database);
  if (!stays) forgetSteps();
  await Promise.all([keptDictionary.forget(stays), keptRules.forget(stays)]);
  tellTabs({ removed: null, stays });
}

/** Keeps articles from now on, or none any more: then those that are kept are removed, and stay on the desk. */
export async function keepArticles(isKept: boolean): Promise<void> {
  changeSettings({ isKept });
  const { dictionary, rules } = store.value;
  if (isKept) await Promise.all([keptDictionary.keep(() => dictionary), keptRules.keep(() => rules)]);
  else await removeAllKept(true);
  await keepNow();
}

function forget(ids: readonly number[]): void {
  for (const id of ids) {
    gone.add(id);
    kept.delete(id);
  }
  takeAway(new Set(ids));
}
