/** Lists and cards into the clipboard: as text, and as a table or list for word processors and spreadsheets. */
import type { Table } from 'diembao/export';

/** What is copied, in both forms. */
interface Copied {
  readonly text: string;
  readonly html: string;
}

/** A line a row, tabs between the cells; a table. */
export function copyTable({ title, head, rows }: Table): Promise<boolean> {
  const lines = [head, ...rows.map(({ cells }) => cells)];
  const table = element('table');
  table.append(element('caption', title));
  lines.forEach((cells, at) => {
    const row = element('tr');
    row.append(...cells.map((cell) => element(at === 0 ? 'th' : 'td', cell)));
    table.append(row);
  });
  const text = lines.map((cells) => cells.map((cell) => cell.replace(/\s+/gu, ' ')).join('\t')).join('\n');
  return copy({ text: `${text}\n`, html: table.outerHTML });
}

/** What a card or the details show: the name, the positions, the facts, what is quoted. */
export function copyCard(card: Element): Promise<boolean> {
  const words = (node: Element): string => (node instanceof HTMLElement ? node.innerText : (node.textContent ?? '')).replace(/\s+/gu, ' ').trim();
  const name = words(card.querySelector('#card-title, .details-name') ?? card);
  const positions = Array.from(card.querySelectorAll('.positions > li'), (position) => {
    const title = Array.from(position.querySelectorAll('.position-title, .badge'), words).join(' ');
    return [title, ...Array.from(position.querySelectorAll('.detail'), words)].join(' – ');
  });
  const facts = Array.from(card.querySelectorAll('dl > div'), (fact) => Array.from(fact.querySelectorAll('dt, dd'), words)).filter(([term, value]) => term && value);
  const quotes = Array.from(card.querySelectorAll('.quote'), words);

  const root = element('div');
  root.append(element('h3', name));
  if (positions.length > 0) root.append(list(positions));
  if (facts.length > 0) root.append(list(facts.map(([term, ...values]) => `${term ?? ''}: ${values.join(', ')}`)));
  root.append(...quotes.map((quote) => element('blockquote', quote)));
  const lines = [name, ...positions.map((position) => `- ${position}`), ...facts.map(([term, ...values]) => `${term ?? ''}: ${values.join(', ')}`), ...quotes.map((quote) => `“${quote}”`)];
  return copy({ text: `${lines.join('\n')}\n`, html: root.innerHTML });
}

function list(items: readonly string[]): HTMLElement {
  const ul = element('ul');
  ul.append(...items.map((item) => element('li', item)));
  return ul;
}

function element(name: string, text?: string): HTMLElement {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  return made;
}

/** Whether it is in the clipboard now. */
async function copy({ text, html }: Copied): Promise<boolean> {
  try {
    const blob = (content: string, type: string): Blob => new Blob([content], { type });
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') })]);
    return true;
  } catch {
    // Pages without a safe connection have no such clipboard, and some browsers ask for leave.
    return copyByEvent({ text, html });
  }
}

function copyByEvent({ text, html }: Copied): boolean {
  let isDone = false;
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    isDone = event.clipboardData !== null;
  };
  document.addEventListener('copy', fill, { capture: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way left
  const isAsked = document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return isAsked && isDone;
}
