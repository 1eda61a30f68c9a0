// The model as far as it is needed: https://www.w3.org/TR/annotation-model/. Nothing is fetched.
import { invalid, isObject, parsed } from "./state.js";

/** A word that a body says. */
export interface Tag {
  readonly purpose: string | null;
  readonly value: string;
}

/** What is told by an annotation about a place in a text. */
export interface WebAnnotation {
  readonly id: string | null;
  /** What its bodies say in words. */
  readonly tags: readonly Tag[];
  /** What a body says in JSON. */
  readonly data: unknown;
  readonly source: string | null;
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string } | null;
  /** In code points. */
  readonly position: { readonly start: number; readonly end: number } | null;
}

/** The annotations of a collection, a page, a list, or the only one. Throws a `DiembaoError` for anything else. */
export function annotationsIn(json: string): WebAnnotation[] {
  const found: Record<string, unknown>[] = [];
  collect(parsed(json), found, 0);
  if (found.length === 0) throw invalid("there are no Web Annotations in the file, or their pages are kept elsewhere");
  return found.map(annotationOf);
}

function collect(value: unknown, found: Record<string, unknown>[], depth: number): void {
  // A collection in a list is deep enough.
  if (depth > 4) return;
  if (Array.isArray(value)) for (const item of value) collect(item, found, depth + 1);
  else if (isObject(value)) {
    const types = listOf(value["type"]);
    if (types.includes("Annotation")) found.push(value);
    else if (types.includes("AnnotationCollection")) collect(value["first"], found, depth + 1);
    if (types.includes("AnnotationPage") || types.includes("AnnotationCollection")) collect(value["items"], found, depth + 1);
  }
}

function annotationOf(annotation: Record<string, unknown>): WebAnnotation {
  const bodies = [...listOf(annotation["body"]), ...listOf(annotation["bodyValue"])];
  const [target] = listOf(annotation["target"]);
  const selectors = isObject(target) ? listOf(target["selector"]).flatMap(refined) : [];
  const quote = selectors.find((selector) => selector["type"] === "TextQuoteSelector");
  const position = selectors.find((selector) => selector["type"] === "TextPositionSelector");
  const { start, end } = position ?? {};
  return {
    id: textOr(annotation["id"]),
    tags: bodies.flatMap(tagsOf),
    data: bodies.map(dataOf).find((data) => data !== undefined),
    source: isObject(target) ? sourceOf(target["source"]) : textOr(target),
    quote: quote && textOr(quote["exact"]) ? { exact: String(quote["exact"]), prefix: textOr(quote["prefix"]) ?? "", suffix: textOr(quote["suffix"]) ?? "" } : null,
    position: isOffset(start) && isOffset(end) ? { start, end } : null,
  };
}

function sourceOf(source: unknown): string | null {
  return isObject(source) ? textOr(source["id"]) : textOr(source);
}

/** A selector, and what it is refined by; of a choice all. */
function refined(selector: unknown): Record<string, unknown>[] {
  if (!isObject(selector)) return [];
  const inner = selector["refinedBy"] ?? (selector["type"] === "Choice" ? selector["items"] : undefined);
  return [...listOf(inner).filter(isObject), selector];
}

/** A body in words; one that is a resource by its address. */
function tagsOf(body: unknown): Tag[] {
  if (typeof body === "string") return [{ purpose: null, value: body }];
  if (!isObject(body) || body["format"] === "application/json") return [];
  const purpose = textOr(listOf(body["purpose"])[0]);
  const value = textOr(body["value"]) ?? textOr(body["source"]) ?? textOr(body["id"]);
  return value === null ? [] : [{ purpose, value }];
}

function dataOf(body: unknown): unknown {
  if (!isObject(body) || body["format"] !== "application/json" || typeof body["value"] !== "string") return undefined;
  try {
    return JSON.parse(body["value"]);
  } catch {
    return undefined;
  }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function textOr(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function isOffset(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}
