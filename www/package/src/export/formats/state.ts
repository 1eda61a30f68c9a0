import type { ExportArticle, Writer } from "../article.js";
import { listOf } from "./json.js";

/** How a file of states begins to tell what it is. */
export const STATE_FORMAT = "diembao-state";
/** Raised when a field changes meaning; files of earlier versions stay readable. */
export const STATE_VERSION = 1;

/** Articles with all that was done with them, to go on another day or on another machine: `readState` reads it back. */
export function stateOf(): Writer {
  const head = `{\n"format": ${JSON.stringify(STATE_FORMAT)},\n"version": ${STATE_VERSION},\n"articles": `;
  return listOf(article, head, () => "\n}\n");
}

function article({ text, record = null, published = null, analysis, corrections = [] }: ExportArticle): unknown {
  return { text, record, published, analysis, corrections };
}
