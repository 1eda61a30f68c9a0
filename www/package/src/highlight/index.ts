import type { Analysis } from "../generated/analysis.js";
import { type RangeMap, align, mismatch } from "./align.js";
import { type Marking, applyMarks, removeMarks } from "./marks.js";
import { keepingSelection } from "./selection.js";
import { segmentsOf } from "./segments.js";
import { HIGHLIGHT_KINDS, type HighlightKind, type HighlightedSpan, type ItemId, spansOf } from "./spans.js";
import { placedTexts, readableTexts } from "./text.js";

export { HIGHLIGHT_KINDS, type HighlightKind, type HighlightedSpan, type ItemId } from "./spans.js";
export { textOf } from "./text.js";

/** What `highlight` marks, and how. */
export interface HighlightOptions {
  /** The kinds to mark; all by default. */
  kinds?: Iterable<HighlightKind>;
  /**
   * The text that was analysed, where it is not the `textContent` of the element but what `textOf` (or `innerText`) gives
   * for it: the same characters with other white space.
   */
  text?: string;
  /** Class of the marks; `diembao-mark` by default, for which `diembao/highlight.css` has styles. */
  className?: string;
  /** Called with every new mark and the spans that lie over it, the most telling first. */
  onMark?: (mark: HTMLElement, spans: readonly HighlightedSpan[]) => void;
}

/** What `highlight` has marked. */
export interface Highlights {
  /** All marks in text order. */
  readonly marks: readonly HTMLElement[];
  /** The spans of every item with their marks, in text order: `items.get("official:0")`. */
  readonly items: ReadonlyMap<ItemId, readonly HighlightedSpan[]>;
}

const markings = new WeakMap<Element, Marking>();

/**
 * Marks the officials, people, dates, figures and furniture of an analysis in the text of an element.
 *
 * Every mark is a `mark` element around text alone. It carries `data-diembao-kind` and `data-diembao-id`, lists with
 * spaces where spans lie over one another (`official date`, `official:3 date:1`), and for people `data-diembao-part`
 * (`name`, `title`, `position`). Earlier highlights of the element are replaced, and the selection stays.
 *
 * The analysis must be one of the element's `textContent`, or of the option `text`; otherwise a `DiembaoError` of code
 * `text-mismatch` is thrown and nothing changed.
 */
export function highlight(element: Element, analysis: Analysis, options: HighlightOptions = {}): Highlights {
  const { kinds = HIGHLIGHT_KINDS, text, className = "diembao-mark", onMark } = options;
  const spans = spansOf(analysis, new Set(kinds));
  const isWhole = text === undefined || text === element.textContent;
  const range = rangeMap(element, spans, isWhole ? undefined : text);
  const segments = segmentsOf(spans).flatMap((segment) => {
    const placed = range(segment.start, segment.end);
    return placed ? [{ ...placed, spans: segment.spans }] : [];
  });

  const marked: [mark: HTMLElement, spans: readonly HighlightedSpan[]][] = [];
  keepingSelection(element, () => {
    takeAway(element);
    const texts = isWhole ? placedTexts(element) : readableTexts(element);
    const marking = applyMarks(texts, segments, ({ spans }, document) => {
      const mark = markFor(spans, document, className);
      marked.push([mark, spans]);
      return mark;
    });
    markings.set(element, marking);
  });

  for (const [mark, over] of marked) for (const span of over) span.marks.push(mark);
  if (onMark) for (const [mark, over] of marked) onMark(mark, over);
  return { marks: marked.map(([mark]) => mark), items: groupById(spans) };
}

/** Takes the highlights of an element away: its nodes are again the very ones that it had. */
export function unhighlight(element: Element): void {
  if (markings.has(element)) keepingSelection(element, () => takeAway(element));
}

function takeAway(element: Element): void {
  const marking = markings.get(element);
  if (marking) removeMarks(marking);
  markings.delete(element);
}

/** From ranges of the analysed text to ranges of the element's; checks that they are the same text. */
function rangeMap(element: Element, spans: readonly HighlightedSpan[], text: string | undefined): RangeMap {
  const analysed = text ?? element.textContent ?? "";
  for (const { start, end, text: expected } of spans) {
    const found = analysed.slice(start, end);
    if (found !== expected) throw mismatch(expected, found);
  }
  if (text === undefined) return (start, end) => ({ start, end });
  const readable = readableTexts(element).map(({ node }) => node.data);
  return align(text, readable.join(""));
}

function markFor(spans: readonly HighlightedSpan[], document: Document, className: string): HTMLElement {
  const mark = document.createElement("mark");
  const parts = listOf(spans, "part");
  // Not through `dataset` and `className`: for tens of thousands of marks that takes twice as long.
  mark.setAttribute("class", className);
  mark.setAttribute("data-diembao-kind", listOf(spans, "kind"));
  mark.setAttribute("data-diembao-id", listOf(spans, "id"));
  if (parts) mark.setAttribute("data-diembao-part", parts);
  return mark;
}

/** What the spans have under a key, each once, with spaces between. */
function listOf(spans: readonly HighlightedSpan[], key: "part" | "kind" | "id"): string {
  if (spans.length === 1) return spans[0]![key] ?? "";
  return [...new Set(spans.map((span) => span[key]))].filter(Boolean).join(" ");
}

function groupById(spans: readonly HighlightedSpan[]): Map<ItemId, HighlightedSpan[]> {
  const items = new Map<ItemId, HighlightedSpan[]>();
  for (const span of spans) {
    const item = items.get(span.id);
    if (item) item.push(span);
    else items.set(span.id, [span]);
  }
  return items;
}
