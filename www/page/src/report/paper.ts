/** The text as it is marked in the reader, made ready for paper. */
import type { Analysis, Furniture } from '../model/types';

/** Lines of the text in which its title is looked for. */
const HEAD_LINES = 40;
/** What a portal puts around a story. Its byline, captions and day are of the story's own making. */
const AROUND: ReadonlySet<Furniture['kind']> = new Set(['menu', 'teaser', 'duplicate']);

/** A copy of what the reader shows, whatever the page shows at the moment; null without a reader. */
export function copyOfPaper(): HTMLElement | null {
  const paper = document.querySelector('db-reader .paper');
  if (!paper) return null;
  const copy = paper.cloneNode(true) as HTMLElement;
  copy.removeAttribute('id');
  copy.removeAttribute('tabindex');
  copy.dataset['mode'] = 'read';
  copy.querySelector('textarea')?.remove();
  copy.querySelector('.sheet')?.removeAttribute('aria-describedby');
  for (const mark of copy.querySelectorAll('[data-selected], [data-current]')) {
    mark.removeAttribute('data-selected');
    mark.removeAttribute('data-current');
  }
  return copy;
}

/** Makes the line of the text the heading that is the title, if one at its head is; menus may stand above it. */
export function markTitle(paper: HTMLElement, title: string): boolean {
  const first = [...paper.querySelectorAll('.line')].filter(({ textContent }) => textContent.trim() !== '').slice(0, HEAD_LINES).find(({ textContent }) => textContent.trim() === title);
  if (!first) return false;
  first.classList.add('report-title');
  first.setAttribute('role', 'heading');
  first.setAttribute('aria-level', '1');
  return true;
}

/** Whether some of a text stands around its story. */
export function hasAround({ furniture }: Analysis): boolean {
  return furniture.some(({ kind }) => AROUND.has(kind));
}

/**
 * Takes the lines away that hold nothing of the story, and of the empty lines around them all but one.
 *
 * @param paper Shows exactly the text of the analysis.
 * @returns How many lines with words went.
 */
export function dropAround(paper: HTMLElement, analysis: Analysis): number {
  const lines = [...paper.querySelectorAll('.line')];
  const isAround = new Uint8Array(lines.reduce((sum, { textContent }) => sum + textContent.length, 0));
  for (const { kind, start, end } of analysis.furniture) if (AROUND.has(kind)) isAround.fill(1, start, end);
  let at = 0;
  let dropped = 0;
  let isAfterEmpty = true;
  for (const line of lines) {
    const { textContent } = line;
    const words = [...textContent.matchAll(/\S/gu)];
    const start = at;
    at += textContent.length;
    const isEmpty = words.length === 0;
    if (isEmpty ? isAfterEmpty : words.every(({ index }) => isAround[start + index] === 1)) {
      line.remove();
      if (!isEmpty) dropped += 1;
    } else {
      isAfterEmpty = isEmpty;
    }
  }
  return dropped;
}
