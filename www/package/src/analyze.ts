import { columnsOf } from "./columns.js";
import type { Analysis, Options } from "./generated/analysis.js";
import { objectsOf } from "./objects.js";

/**
 * Reads one article and returns its officials, people, dates, figures and furniture.
 *
 * Offsets are UTF-16 code units: `text.slice(span.start, span.end) === span.text` for every span.
 *
 * Throws a `DiembaoError`: `not-initialised` before `init()` has finished, `invalid-text`, `invalid-options`,
 * `invalid-published`, `text-too-long`. An unknown option is named in a warning on the console.
 */
export function analyze(text: string, options?: Options): Analysis {
  return objectsOf(text, columnsOf(text, options));
}
