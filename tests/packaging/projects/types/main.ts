// Compiles only while the types of every entry point say what its users rely on.
import {
  type Analysis,
  DiembaoError,
  type ErrorCode,
  type Highlights,
  type Official,
  type Options,
  analyze,
  highlight,
  init,
  textOf,
  unhighlight,
} from "diembao";
import { type Decoded, ENCODINGS, type Encoding, decode, encodingOfFont, initDecoder } from "diembao/decode";
import { DocumentError, type DocumentRecord, type ReadProgress, adviceOn, readDocument, readDocuments } from "diembao/documents";
import type { DiemBaoElement } from "diembao/element";
import { EXPORTS, type ExportArticle, type ExportFile, type ExportId, type ReadAnnotations, type RestoredArticle, exportOf, readAnnotations, readState } from "diembao/export";
import { type DiembaoWorker, createWorker } from "diembao/worker";

const options: Options = { published: "2021-12-14" };
const ready: Promise<void> = init(new URL("https://example.org/diembao.wasm"));
const analysis: Analysis = analyze("", options);
const officials: Official[] = analysis.officials;
const level: "central" | undefined = officials[0]?.positions.find(({ level }) => level === "central") && "central";
const format: 1 = analysis.format;
// @ts-expect-error the text comes first
analyze(options);
// @ts-expect-error a date is a string
analyze("", { published: new Date() });

const element: DiemBaoElement = document.createElement("diem-bao");
element.published = "2021-12-14";
element.addEventListener("diembao-analysis", ({ detail }) => {
  const found: Analysis = detail.analysis;
  return [found, detail.text.length, detail.highlights.marks];
});
const highlights: Highlights = highlight(element, analysis, { kinds: ["date"], text: textOf(element) });
const marks: readonly HTMLElement[] | undefined = highlights.items.get("date:0")?.[0]?.marks;
// @ts-expect-error no such kind
highlight(element, analysis, { kinds: ["dates"] });
unhighlight(element);

const worker: DiembaoWorker = createWorker();
const later: Promise<Analysis> = worker.analyze("", options, { signal: new AbortController().signal });
const decoding: Promise<void> = initDecoder(new URL("https://example.org/decoder.wasm"));
const decoded: Decoded = decode(new Uint8Array(), { encoding: "tcvn3" });
const encodings: readonly Encoding[] = ENCODINGS;
const encoding: Encoding | undefined = encodingOfFont(decoded.text);
// @ts-expect-error no such encoding
decode(new Uint8Array(), { encoding: "ebcdic" });
const laterDecoded: Promise<Decoded> = worker.decodeText("");
const code = (error: unknown): ErrorCode | undefined => (error instanceof DiembaoError ? error.code : undefined);

const read: Promise<DocumentRecord> = readDocument({ name: "a.docx", bytes: new Uint8Array() }, { limits: { depth: 1 } });
async function* titles(files: FileList): AsyncGenerator<string | undefined> {
  const onProgress = ({ files, totalBytes }: ReadProgress) => [files, totalBytes];
  for await (const result of readDocuments(files, { onProgress, signal: AbortSignal.timeout(1000) })) {
    if (result.error) yield result.error.code === "scanned" ? result.error.message : result.path ?? result.name;
    else yield result.title?.value ?? result.published?.value;
  }
}
const why = (error: unknown): string | undefined => (error instanceof DocumentError ? adviceOn(error.code, "vi") : undefined);

const article: ExportArticle = { text: "", analysis, record: { name: "a.txt" } };
const files: Promise<ExportFile[]> = exportOf("ics").write([article], { stamp: new Date(), language: "vi" });
const ids: readonly ExportId[] = EXPORTS.map(({ id }) => id);
// @ts-expect-error no such format
exportOf("xml");
const restored: Promise<RestoredArticle[]> = readState("");
const added: Promise<ReadAnnotations> = readAnnotations("", "", analysis, { analyze });

export { added, code, decoding, encoding, encodings, files, format, ids, laterDecoded, later, level, marks, read, ready, restored, titles, why };
