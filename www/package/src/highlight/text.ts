/** Elements whose text is not for reading, or that can hold no mark. */
const SKIPPED = "script, style, textarea, select, option, noscript, iframe, object, title, svg, math";

/** Elements that begin and end a line. */
const BLOCKS =
  "address, article, aside, blockquote, body, br, caption, dd, details, dialog, div, dl, dt, fieldset, figcaption, " +
  "figure, footer, form, h1, h2, h3, h4, h5, h6, header, hgroup, hr, legend, li, main, menu, nav, ol, p, pre, section, " +
  "summary, table, tbody, td, tfoot, th, thead, tr, ul";

/** A text node and where it stands in a text. */
export interface PlacedText {
  readonly node: Text;
  /** Offset of its first character. */
  readonly start: number;
  /** Whether marks can stand in it. */
  readonly markable: boolean;
}

/** All text nodes of an element, placed in its `textContent`. */
export function placedTexts(element: Element): PlacedText[] {
  return place(textNodes(element), isReadable);
}

/** The text nodes of an element that can be marked, placed in the text that they make together. */
export function readableTexts(element: Element): PlacedText[] {
  return place(textNodes(element).filter(isReadable), () => true);
}

function place(nodes: readonly Text[], isMarkable: (node: Text) => boolean): PlacedText[] {
  let start = 0;
  return nodes.map((node) => {
    const placed = { node, start, markable: isMarkable(node) };
    start += node.length;
    return placed;
  });
}

function textNodes(element: Element): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, 4 | 8 /* NodeFilter.SHOW_TEXT | SHOW_CDATA_SECTION */);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

function isReadable(node: Text): boolean {
  return !node.parentElement?.closest(SKIPPED);
}

/**
 * The text of an element as a reader sees it: one line for every block, without scripts, styles and form fields.
 *
 * Analyse this rather than `textContent`, in which the last word of a paragraph runs into the first of the next, and
 * give it to `highlight` as its option `text`.
 */
export function textOf(element: Element): string {
  const lines = new LineWriter();
  readInto(lines, element);
  return lines.text();
}

function readInto(lines: LineWriter, element: Element): void {
  const keepsSpace = isPreformatted(element);
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (isText(child)) {
      lines.write(keepsSpace ? child.data : child.data.replace(/[ \t\n\r\f]+/g, " "));
    } else if (isElement(child) && !child.matches(SKIPPED)) {
      const isBlock = child.matches(BLOCKS);
      if (isBlock) lines.breakLine();
      readInto(lines, child);
      if (isBlock) lines.breakLine();
    }
  }
}

class LineWriter {
  readonly #parts: string[] = [];
  #isAtLineStart = true;
  #owesBreak = false;

  write(text: string): void {
    const part = this.#isAtLineStart && text.startsWith(" ") ? text.slice(1) : text;
    if (part === "") return;
    if (this.#owesBreak) this.#parts.push("\n");
    this.#parts.push(part);
    this.#owesBreak = false;
    this.#isAtLineStart = part.endsWith("\n");
  }

  /** Begins a new line before the next text, if there is any. */
  breakLine(): void {
    this.#owesBreak ||= !this.#isAtLineStart;
    this.#isAtLineStart = true;
  }

  text(): string {
    return this.#parts.join("");
  }
}

/** Whether line breaks of the source show, by style where there is one. */
function isPreformatted(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element).whiteSpace;
  return style ? /^(?:pre|break-spaces)/.test(style) : element.closest("pre") !== null;
}

function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
