/** An article of 100 KB for the measures. */
import { readFile, readdir } from 'node:fs/promises';

const CHARACTERS = 100_000;

/** The articles of the tests one after the other, so that hardly anything repeats itself, up to the length. */
export async function longArticle() {
  const folder = new URL('../../../tests/articles/', import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  const articles = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  return articles.join('\n\n').normalize('NFC').replaceAll('\r\n', '\n').slice(0, CHARACTERS).trimEnd();
}
