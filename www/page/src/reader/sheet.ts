/** A block ends with the line that reaches one of these: about what fills a window. */
const BLOCK_LINES = 40;
const BLOCK_CHARACTERS = 4_000;

/**
 * The text of an article in the document: one element for every line, each with its own line feed, so that the
 * element's `textContent` is the text. Lines stand in blocks, which the browser may leave for later while they are out
 * of sight.
 *
 * A change of the text touches the lines that changed and nothing else: marks in the other lines stay, and marks in the
 * line that is being typed in move with their words.
 */
export class Sheet {
  readonly #root: HTMLElement;
  #lines: readonly string[] = [];
  #elements: readonly HTMLElement[] = [];

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  setText(text: string): void {
    const before = this.#lines;
    const after = linesOf(text);
    let head = 0;
    while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
    let tail = 0;
    while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;

    const removed = before.length - head - tail;
    const added = after.slice(head, after.length - tail);
    const [line] = added;
    const element = this.#elements[head];
    if (removed === 1 && added.length === 1 && line !== undefined && element) {
      editLine(element, before[head] ?? '', line);
    } else if (removed > 0 || added.length > 0) {
      this.#replaceLines(head, removed, added);
    }
    this.#lines = after;
  }

  /** Marks the lines that do not remain; null is for all of them. */
  dim(remaining: Uint8Array | null): void {
    this.#elements.forEach((element, line) => {
      const isDim = remaining?.[line] === 0;
      if (isDim !== 'dim' in element.dataset) element.toggleAttribute('data-dim', isDim);
    });
  }

  #replaceLines(at: number, removed: number, added: readonly string[]): void {
    const lines = added.map(lineElement);
    const next = this.#elements[at + removed];
    const previous = this.#elements[at - 1];
    const gone = this.#elements.slice(at, at + removed);
    this.#elements = [...this.#elements.slice(0, at), ...lines, ...this.#elements.slice(at + removed)];

    if (lines.length > BLOCK_LINES || !(next ?? previous)) {
      this.#arrange();
    } else {
      if (next) next.before(...lines);
      else previous?.after(...lines);
      for (const line of gone) remove(line);
    }
  }

  /** Puts all lines into new blocks. */
  #arrange(): void {
    const blocks: HTMLElement[] = [];
    let lines: HTMLElement[] = [];
    let characters = 0;
    const close = (): void => {
      const block = document.createElement('div');
      block.className = 'block';
      block.append(...lines);
      blocks.push(block);
      lines = [];
      characters = 0;
    };
    for (const line of this.#elements) {
      lines.push(line);
      characters += line.textContent.length;
      if (lines.length >= BLOCK_LINES || characters >= BLOCK_CHARACTERS) close();
    }
    if (lines.length > 0) close();
    this.#root.replaceChildren(...blocks);
  }
}

function lineElement(line: string): HTMLElement {
  const element = document.createElement('div');
  element.className = 'line';
  element.textContent = line;
  return element;
}

/** Removes a line, and its block with the last one. */
function remove(line: HTMLElement): void {
  const block = line.parentElement;
  line.remove();
  if (block?.childElementCount === 0) block.remove();
}

/** Lines with their line feeds; after a last line feed there is one more line, empty, as the eye sees it. */
function linesOf(text: string): string[] {
  const lines = text.split(/(?<=\n)/u);
  if (text.endsWith('\n')) lines.push('');
  return lines;
}

/** Puts the characters that differ in their place, without touching the elements around them. */
function editLine(element: Element, before: string, after: string): void {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  cut(element, head, before.length - tail);
  insert(element, head, after.slice(head, after.length - tail));
}

function cut(element: Element, start: number, end: number): void {
  let at = 0;
  for (const node of textNodes(element)) {
    const { length } = node;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, length);
    if (from < to) node.deleteData(from, to - from);
    at += length;
  }
}

function insert(element: Element, at: number, text: string): void {
  if (text === '') return;
  let before = 0;
  let place: { node: Text; offset: number } | null = null;
  for (const node of textNodes(element)) {
    // Where a mark ends or begins, the words typed there do not belong to it.
    const fits = at >= before && at <= before + node.length;
    if (fits && (place === null || place.node.parentNode !== element)) place = { node, offset: at - before };
    before += node.length;
  }
  if (place) place.node.insertData(place.offset, text);
  else element.append(text);
}

function textNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}
