/** What other tabs do to the articles that are open here. */
import { followArticle, takeAway, tellKeeping } from '../state/keep-actions';
import { store } from '../state/state';
import { readArticles } from './articles';
import { gone, isDirty, kept, know, session } from './session';
import { renameTab, tellTabs } from './tabs';
import type { Said } from './tabs';
import { valueChanged } from './values';
import { schedule } from './writing';

export function hear(said: Said): void {
  if ('hello' in said) {
    if (said.hello === session.tab) tellTabs({ taken: session.tab });
  } else if ('taken' in said) {
    // This tab was made as a copy of another one: from now on it has a desk of its own.
    if (said.taken === session.tab) {
      session.tab = renameTab();
      session.desk = '';
      schedule();
    }
  } else if ('value' in said) {
    valueChanged(said.value);
  } else if ('written' in said) {
    void follow(new Map(said.written.map(({ key, revision }) => [key, revision])));
  } else {
    if (!said.stays) forgetRemoved(said.removed);
  }
}

/** Takes over what another tab has written of articles that nobody has touched here. */
async function follow(revisions: ReadonlyMap<string, number>): Promise<void> {
  const stale = [...kept].filter(([, { key, revision, written }]) => written !== null && (revisions.get(key) ?? 0) > revision);
  if (!session.database || stale.length === 0) return;
  const read = new Map((await readArticles(session.database, stale.map(([, { key }]) => key))).map((stored) => [stored.entry.key, stored]));
  for (const [id] of stale) {
    const known = kept.get(id);
    const article = store.value.articles.find((other) => other.id === id);
    const theirs = known && read.get(known.key);
    // A touched one is told apart when it is written.
    if (!known || !article || !theirs || isDirty(article) || theirs.entry.revision <= known.revision) continue;
    followArticle(id, theirs.article);
    const now = store.value.articles.find((other) => other.id === id);
    if (now) know(id, theirs.entry, now);
    tellKeeping({ news: 'followed' });
  }
}

/** Another tab has removed articles; what somebody has changed here stays. */
function forgetRemoved(keys: readonly string[] | null): void {
  const removed = new Set<number>();
  for (const [id, { key }] of [...kept]) {
    if (keys !== null && !keys.includes(key)) continue;
    const article = store.value.articles.find((other) => other.id === id);
    const isUntouched = article !== undefined && !isDirty(article);
    kept.delete(id);
    if (!isUntouched) continue;
    gone.add(id);
    removed.add(id);
  }
  session.desk = '';
  if (removed.size === 0) return;
  takeAway(removed);
  tellKeeping({ news: 'removed' });
}

/** While this page was away, nobody has told it anything. */
export async function lookAgain(): Promise<void> {
  const known = kept.get(store.value.current);
  if (!session.database || !known) return;
  const entry = await session.database.get('entries', known.key).catch(() => undefined);
  if (entry && entry.revision > known.revision) await follow(new Map([[entry.key, entry.revision]]));
  schedule();
}
