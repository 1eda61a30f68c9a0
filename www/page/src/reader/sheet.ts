/** A block ends with the line that reaches one of these: about what fills a window. */
const BLOCK_LINES = 40;
const BLOCK_CHARACTERS = 4_000;
/** Characters that are compared at once. */
const PIECE = 1_024;

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
  #text = '';
  #lines: readonly string[] = [];
  #elements: readonly HTMLElement[] = [];

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  setText(text: string): void {
    const before = this.#text;
    if (text === before && this.#lines.length > 0) return;
    const { at, removed, added } = changeOf(this.#lines, before, text);
    this.#text = text;
    const [line] = added;
    const element = this.#elements[at];
    if (removed === 1 && added.length === 1 && line !== undefined && element) {
      editLine(element, this.#lines[at] ?? '', line);
    } else if (removed > 0 || added.length > 0) {
      this.#replaceLines(at, removed, added);
    }
    this.#lines = [...this.#lines.slice(0, at), ...added, ...this.#lines.slice(at + removed)];
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

interface Change {
  /** The first line that is another one. */
  readonly at: number;
  readonly removed: number;
  readonly added: readonly string[];
}

/** What became of the lines of a text. Done with every key, so only the lines around the characters that differ are split anew. */
function changeOf(lines: readonly string[], before: string, after: string): Change {
  const { head, tail } = sameEnds(before, after);
  const lengthOf = (line: number): number => lines[line]?.length ?? 0;
  let first = 0;
  let start = 0;
  while (first < lines.length - 1 && start + lengthOf(first) <= head) {
    start += lengthOf(first);
    first += 1;
  }
  let last = first;
  let end = start + lengthOf(first);
  while (last < lines.length - 1 && end <= before.length - tail) {
    last += 1;
    end += lengthOf(last);
  }
  const old = lines.slice(first, last + 1);
  const added = linesOf(after.slice(start, after.length - (before.length - end)));
  // The line feed in front of the lines that stay begins no line of its own.
  if (last < lines.length - 1 && added.at(-1) === '') added.pop();
  let same = 0;
  while (same < old.length && same < added.length && old[same] === added[same]) same += 1;
  let sameLast = 0;
  while (sameLast < old.length - same && sameLast < added.length - same && old.at(-1 - sameLast) === added.at(-1 - sameLast)) sameLast += 1;
  return { at: first + same, removed: old.length - same - sameLast, added: added.slice(same, added.length - sameLast) };
}

/** How many characters two texts have in common at their beginning, and behind that at their end: piece by piece first, which is faster by far. */
function sameEnds(before: string, after: string): { head: number; tail: number } {
  const shorter = Math.min(before.length, after.length);
  const from = before.length;
  const to = after.length;
  let head = 0;
  while (head + PIECE <= shorter && before.slice(head, head + PIECE) === after.slice(head, head + PIECE)) head += PIECE;
  while (head < shorter && before[head] === after[head]) head += 1;
  const most = shorter - head;
  let tail = 0;
  while (tail + PIECE <= most && before.slice(from - tail - PIECE, from - tail) === after.slice(to - tail - PIECE, to - tail)) tail += PIECE;
  while (tail < most && before[from - tail - 1] === after[to - tail - 1]) tail += 1;
  return { head, tail };
}

/** Puts the characters that differ in their place, without touching the elements around them. */
function editLine(element: Element, before: string, after: string): void {
  const { head, tail } = sameEnds(before, after);
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
