import type { Analysis } from "../generated/analysis.js";
import { STATE_FORMAT } from "./formats/state.js";
import type { ReadAnnotations, ReadAnnotationsOptions } from "./read/annotations.js";
import type { RestoredArticle } from "./read/state.js";

/** Whether a text begins as a file of the format `state` does; its first 200 characters are enough. */
export function isState(text: string): boolean {
  return new RegExp(`^\\ufeff?\\s*\\{\\s*"format"\\s*:\\s*"${STATE_FORMAT}"`).test(text.slice(0, 200));
}

/** Whether a text begins as a file of Web Annotations does; its first 4,000 characters are enough. */
export function isAnnotations(text: string): boolean {
  const head = text.slice(0, 4000);
  return /^\ufeff?\s*[[{]/.test(head) && /"(?:@context|type)"\s*:\s*(?:\[[^\]]*)?"(?:http:\/\/www\.w3\.org\/ns\/anno\.jsonld|Annotation(?:Collection|Page)?)"/.test(head);
}

/**
 * The articles of a file that the format `state` wrote, the same as they were, corrections included.
 *
 * Rejects with a `DiembaoError`: `invalid-file` for what is no such file, was cut off or is of a later version,
 * `text-mismatch` for an analysis that is not one of its text.
 */
export async function readState(json: string): Promise<RestoredArticle[]> {
  return (await import("./read/state.js")).readState(json);
}

/**
 * Reads Web Annotations of a text: a collection, a page, a list or a single one, of this package or of other tools. What the
 * analysis lacks becomes corrections of the types `add-…`; what it has already is counted. A quote goes before a position, which counts
 * code points.
 *
 * Rejects with a `DiembaoError`, `invalid-file`, for what are no Web Annotations.
 */
export async function readAnnotations(json: string, text: string, analysis: Analysis, options?: ReadAnnotationsOptions): Promise<ReadAnnotations> {
  return (await import("./read/annotations.js")).readAnnotations(json, text, analysis, options);
}
