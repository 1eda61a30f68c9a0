import { HIGHLIGHT_KINDS, type HighlightedSpan } from "./spans.js";

/** A stretch of text over which the same spans lie. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** By kind, the most telling first. */
  readonly spans: readonly HighlightedSpan[];
}

/** Cuts spans, sorted by their start, where one of them begins or ends; the segments do not overlap. */
export function segmentsOf(spans: readonly HighlightedSpan[]): Segment[] {
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const segments: Segment[] = [];
  let open: HighlightedSpan[] = [];
  let next = 0;
  for (const [i, start] of cuts.entries()) {
    open = open.filter((span) => span.end > start);
    for (let span = spans[next]; span && span.start === start; span = spans[++next]) open.push(span);
    const end = cuts[i + 1];
    if (end !== undefined && open.length > 0) segments.push({ start, end, spans: [...open].sort(byKind) });
  }
  return segments;
}

function byKind(a: HighlightedSpan, b: HighlightedSpan): number {
  return HIGHLIGHT_KINDS.indexOf(a.kind) - HIGHLIGHT_KINDS.indexOf(b.kind);
}
