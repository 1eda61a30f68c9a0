/** Copies a card or the details, and says so. */
import { messages } from '../i18n';
import { exportMessages } from '../i18n/export';
import { copyCard } from './copy';
import './export.css';
import { say } from './said';

export async function copyEntry(shown: Element, name: string): Promise<void> {
  const words = exportMessages[messages().code];
  if (await copyCard(shown)) say(words.copied(name));
  else say(words.notCopied, { isProblem: true });
}
