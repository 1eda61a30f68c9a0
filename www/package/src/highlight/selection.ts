/** Runs a change of an element's nodes, but not of its text, and puts the reader's selection or caret back after it. */
export function keepingSelection(element: Element, change: () => void): void {
  const selection = element.ownerDocument.getSelection?.() ?? null;
  const anchor = selection && offsetIn(element, selection.anchorNode, selection.anchorOffset);
  const focus = selection && offsetIn(element, selection.focusNode, selection.focusOffset);
  change();
  if (!selection || anchor === null || focus === null) return;
  const from = pointAt(element, anchor);
  const to = pointAt(element, focus);
  if (from && to && !(isAnchor(selection, from) && isFocus(selection, to))) {
    selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }
}

/** Offset of a point in the text of the element; null outside of it, and between nodes, where a browser keeps it itself. */
function offsetIn(element: Element, node: Node | null, offset: number): number | null {
  if (node === null || node.nodeType !== 3 || !element.contains(node)) return null;
  const walker = textWalker(element);
  let before = 0;
  for (let text = walker.nextNode() as Text | null; text && text !== node; text = walker.nextNode() as Text | null) {
    before += text.length;
  }
  return before + offset;
}

interface Point {
  node: Text;
  offset: number;
}

function isAnchor({ anchorNode, anchorOffset }: Selection, { node, offset }: Point): boolean {
  return anchorNode === node && anchorOffset === offset;
}

function isFocus({ focusNode, focusOffset }: Selection, { node, offset }: Point): boolean {
  return focusNode === node && focusOffset === offset;
}

function pointAt(element: Element, offset: number): Point | null {
  const walker = textWalker(element);
  let before = 0;
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
    if (offset <= before + text.length) return { node: text, offset: offset - before };
    before += text.length;
  }
  return null;
}

function textWalker(element: Element): TreeWalker {
  return element.ownerDocument.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
}
