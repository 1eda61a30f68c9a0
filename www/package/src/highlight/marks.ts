import type { Segment } from "./segments.js";
import type { PlacedText } from "./text.js";

/** Makes the element that marks a segment. */
export type MarkMaker = (segment: Segment, document: Document) => HTMLElement;

/** What has been done to an element, so that it can be undone. */
export interface Marking {
  readonly marks: HTMLElement[];
  /** Every text node that was cut, as its pieces; the first one is the node itself. */
  readonly cuts: Text[][];
}

/** Wraps every segment in marks, one for every text node in which a part of it stands. */
export function applyMarks(texts: readonly PlacedText[], segments: readonly Segment[], make: MarkMaker): Marking {
  const marking: Marking = { marks: [], cuts: [] };
  let next = 0;
  for (const text of texts) {
    const end = text.start + text.node.length;
    while (next < segments.length && segments[next]!.end <= text.start) next++;
    let last = next;
    while (last < segments.length && segments[last]!.start < end) last++;
    // White space between blocks is left alone: in a table or a list it could not hold a mark.
    const isBlank = text.node.data.trim() === "";
    if (last > next && text.markable && !isBlank) markText(text, segments.slice(next, last), make, marking);
  }
  return marking;
}

/** Takes every mark away and puts every text node together again. */
export function removeMarks({ marks, cuts }: Marking): void {
  const ours = new Set<Node | null>(marks);
  for (const pieces of cuts) join(pieces, (piece) => (ours.has(piece.parentNode) ? (piece.parentNode as Element) : piece));
  for (const mark of marks) mark.replaceWith(...mark.childNodes);
}

function markText({ node, start }: PlacedText, segments: readonly Segment[], make: MarkMaker, marking: Marking): void {
  const document = node.ownerDocument;
  const pieces = cut(node.data, start, segments);
  const texts: Text[] = [];
  let previous: ChildNode | undefined;
  const rest = document.createDocumentFragment();
  for (const { data, segment } of pieces) {
    // The node itself stays in its place with the first piece, so that taking the marks away leaves the very same node.
    const text = texts.length === 0 ? node : document.createTextNode(data);
    const mark = segment && make(segment, document);
    if (mark) marking.marks.push(mark);
    if (text !== node) rest.append(mark ?? text);
    else if (mark) node.replaceWith(mark);
    mark?.append(text);
    previous ??= mark ?? text;
    texts.push(text);
  }
  if (texts.length === 1) return;
  node.data = pieces[0]!.data;
  previous?.after(rest);
  marking.cuts.push(texts);
}

interface Piece {
  data: string;
  segment: Segment | undefined;
}

// A string is cut and not the node with `splitText`, which copies all that follows at every cut.
function cut(data: string, start: number, segments: readonly Segment[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (to: number, segment?: Segment) => {
    if (to > at) pieces.push({ data: data.slice(at, to), segment });
    at = Math.max(at, to);
  };
  for (const segment of segments) {
    add(segment.start - start);
    add(Math.min(segment.end - start, data.length), segment);
  }
  add(data.length);
  return pieces;
}

/** Joins the pieces that still stand one after the other; what the page has changed since stays as it is. */
function join([node, ...added]: Text[], holderOf: (piece: Text) => ChildNode): void {
  if (!node) return;
  const first = holderOf(node);
  if (first !== node && first.lastChild !== node) return;
  const data = [node.data];
  for (const piece of added) {
    const holder = holderOf(piece);
    if (first.nextSibling !== holder || (holder !== piece && holder.childNodes.length > 1)) break;
    data.push(piece.data);
    holder.remove();
  }
  if (data.length > 1) node.data = data.join("");
}
