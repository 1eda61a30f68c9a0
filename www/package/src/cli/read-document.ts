import { analyze } from "../analyze.js";
import type { DocumentRecord, Sliceable } from "../documents/index.js";
import { sourceOf } from "../documents/source.js";
import { applyCorrections } from "../corrections/index.js";
import { type ExportArticle, type RestoredArticle, isState, readAnnotations, readState, sourceOf as iriOf } from "../export/index.js";
import type { Analysis, Options } from "../generated/analysis.js";

/** Bytes in which a file of articles tells what it is. */
const HEAD = 256;

/** Writes things one after the other. */
export interface Format<Item> {
  /** What stands before the first. */
  begin(): string;
  /** One of them; `index` counts those written before. */
  article(item: Item, index: number): string;
  /** What stands after the last of `count`. */
  end(count: number): string;
}

/** A document as it was read, or an article as it was restored from a file of them. */
export interface ReadDocument {
  /** The path as given, `-` for standard input; in an archive with the path there. */
  file: string;
  document: Pick<DocumentRecord, "name" | "path" | "text"> & Partial<DocumentRecord>;
  restored?: RestoredArticle;
}

/** Whether a file is one of articles that diembao has written. */
export async function holdsState({ bytes }: { bytes: Uint8Array | Sliceable }): Promise<boolean> {
  return isState(new TextDecoder().decode(await sourceOf(bytes).read(0, HEAD)));
}

/** The articles of such a file. */
export async function restoredIn({ name: file, bytes }: { name: string; bytes: Uint8Array | Sliceable }): Promise<ReadDocument[]> {
  const source = sourceOf(bytes);
  const articles = await readState(new TextDecoder().decode(await source.read(0, source.size)));
  return articles.map((restored) => {
    const { text, record } = restored;
    const name = record?.name ?? file;
    return { file: record?.path ?? name, document: { ...(record as Partial<DocumentRecord> | null), name, path: record?.path ?? null, text }, restored };
  });
}

/** What is written of a document: of one that was restored what was kept, of others what is found in it now. */
export function articleOf({ file, document, restored }: ReadDocument, options: Options): ExportArticle {
  if (restored) return { ...restored, record: restored.record ?? { name: file } };
  const { format, title = null, source = null, author = null, published = null } = document;
  const record = { name: file, path: null, ...(format ? { format } : {}), title, source, author, published };
  return { text: document.text, record, published: options.published ?? null, analysis: analysisOf(document, options), corrections: [], dictionary: options.dictionary ?? null };
}

/** The analysis of a document, dated by it where nobody says otherwise. */
function analysisOf({ text, published = null }: ReadDocument["document"], options: Options): Analysis {
  if (options.published !== undefined || published === null) return analyze(text, options);
  const dated = { ...options, published: published.value };
  if (!published.isGuess) return analyze(text, dated);
  const analysis = analyze(text, options);
  return analysis.published === null ? analyze(text, dated) : analysis;
}

/** An article to which what others have annotated is added, and how many of their annotations were not understood. */
export async function annotated(article: ExportArticle, json: string, options: Options): Promise<{ article: ExportArticle; left: number }> {
  const { text, analysis, corrections: before = [] } = article;
  const published = analysis.published?.slice(0, 10);
  const settings = published === undefined || !/^\d{4}-\d\d-\d\d$/.test(published) ? options : { ...options, published };
  const { corrections, problems } = await readAnnotations(json, text, analysis, { source: iriOf(article), analyze: (quote) => analyze(quote, settings) });
  const corrected = applyCorrections(text, analysis, corrections);
  return { article: { ...article, analysis: corrected.analysis, corrections: [...before, ...corrections] }, left: problems.length };
}
