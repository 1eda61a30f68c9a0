/** Corrections that come in with files. */
import type { Correction } from 'diembao/corrections';

import { correct } from './correct';
import { loadCorrecting } from './corrected';
import { stamp } from './stamp';
import { store } from './state';

/** Says of an article what was said of it elsewhere, after what was said here; it can be undone as anything said here. */
export async function addCorrections(id: number, said: readonly Correction[]): Promise<void> {
  if (id === store.value.current) return correct(said);
  await loadCorrecting();
  store.update(({ articles, histories }) => {
    const article = articles.find((other) => other.id === id);
    if (!article) return {};
    const [before, after] = [article.corrections, [...article.corrections, ...said]];
    const step = { said, isTakenBack: false, ofAll: false, before, after, made: stamp() };
    return {
      articles: articles.map((other) => (other === article ? { ...other, corrections: after } : other)),
      histories: { ...histories, [id]: { past: [...(histories[id]?.past ?? []), step], future: [] } },
    };
  });
}
