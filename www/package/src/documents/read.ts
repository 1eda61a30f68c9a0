import { checkName, entriesOf, unpack } from "./archive.js";
import { dateInName } from "./dates.js";
import { formatOf, isLitter } from "./detect.js";
import { DocumentError, asDocumentError } from "./error.js";
import type { EncodingName } from "./legacy.js";
import { Allowance, LIMITS, type Limits, tooLarge, tooLong } from "./limits.js";
import type { Content, DocumentFailure, DocumentFormat, DocumentInput, DocumentRecord, Published } from "./record.js";
import { type Source, readAll, sourceOf } from "./source.js";

/** How documents are read. */
export interface ReadOptions {
  /** Gives the reading up: it rejects with the signal's reason. */
  signal?: AbortSignal;
  /** What is read at most, where that is to be other than `LIMITS`. */
  limits?: Partial<Limits>;
  /**
   * How documents are written, as for `decode`; found out without it. Of what is set in fonts of legacy encodings, these are
   * read in it; `unicode` and others in which no letter stands for another leave letters as they are.
   */
  encoding?: EncodingName;
}

/** How far a reading has come. */
export interface ReadProgress {
  /** Files that are done, and how many there are where that is known. */
  files: number;
  totalFiles: number | undefined;
  /** Bytes that are done, of archives those of the entries that are. */
  bytes: number;
  totalBytes: number | undefined;
}

export interface ReadManyOptions extends ReadOptions {
  onProgress?: (progress: ReadProgress) => void;
}

/** Reads one format; libraries are loaded by this, and only by this. */
type Reader = (bytes: Uint8Array, encoding: EncodingName | undefined, settings: Settings) => Promise<Content>;

const READERS: Record<Exclude<DocumentFormat, "zip">, () => Promise<Reader>> = {
  text: async () => (await import("./formats/text.js")).readText,
  markdown: async () => (await import("./formats/text.js")).readMarkdown,
  html: async () => (await import("./formats/html.js")).readHtml,
  mhtml: async () => (await import("./formats/mail.js")).readMhtml,
  docx: async () => (await import("./formats/docx.js")).readDocx,
  odt: async () => (await import("./formats/odt.js")).readOdt,
  rtf: async () => (await import("./formats/rtf.js")).readRtf,
  pdf: async () => (await import("./formats/pdf.js")).readPdf,
  mail: async () => (await import("./formats/mail.js")).readMail,
};

/** What holds for the reading of one file and all within it. */
export interface Settings {
  limits: Limits;
  signal: AbortSignal | undefined;
}

interface Run extends Settings {
  encoding: EncodingName | undefined;
  allowance: Allowance;
  /** Tells how many bytes of the file are done. */
  advanced(bytes: number): void;
}

interface Opened {
  name: string;
  path: string | null;
  source: Source;
}

type Result = DocumentRecord | DocumentFailure;

/**
 * Reads one document. Of a mail that is the letter; of an archive the only document in it, and one of several is refused
 * with `too-many`: `readDocuments` reads them all.
 *
 * Waits for `initDecoder()`, and calls it where nobody has. Rejects with a `DocumentError`, or with the reason of the signal.
 */
export async function readDocument(input: DocumentInput, options: ReadOptions = {}): Promise<DocumentRecord> {
  const results = documentsOf(opened(input), runOf(options), 0);
  const first = await results.next();
  if (first.done) throw new DocumentError("empty", "there is no document in the archive");
  const { value } = first;
  if (value.path !== null && !(await results.next()).done) {
    throw new DocumentError("too-many", "there are several documents in the archive: read them all, or one of them");
  }
  if (value.error) throw value.error;
  return value;
}

/**
 * Reads documents one after the other, entries of archives and attachments of mails as documents of their own. What cannot
 * be read comes as a failure in its place, and the others go on.
 *
 * No more than one file, of an archive one entry, is in memory at a time. Rejects only with the reason of the signal.
 */
export async function* readDocuments(
  inputs: Iterable<DocumentInput> | AsyncIterable<DocumentInput>,
  options: ReadManyOptions = {},
): AsyncGenerator<Result, void, undefined> {
  const list = Array.isArray(inputs) ? (inputs as DocumentInput[]) : undefined;
  const totalFiles = list?.length;
  const totalBytes = list?.reduce((sum, input) => sum + opened(input).source.size, 0);
  let [files, before] = [0, 0];
  const tell = (bytes: number) => options.onProgress?.({ files, totalFiles, bytes: before + bytes, totalBytes });
  for await (const input of inputs) {
    options.signal?.throwIfAborted();
    const file = opened(input);
    yield* documentsOf(file, runOf(options, tell), 0);
    files++;
    before += file.source.size;
    tell(0);
  }
}

function runOf({ signal, limits, encoding }: ReadOptions, advanced: (bytes: number) => void = () => {}): Run {
  const all = { ...LIMITS, ...limits };
  return { limits: all, signal, encoding, allowance: new Allowance(all), advanced };
}

function opened(input: DocumentInput): Opened {
  const isFile = input instanceof Blob;
  return { name: input.name, path: null, source: sourceOf(isFile ? input : (input as Exclude<DocumentInput, File>).bytes) };
}

/** The documents of a file: itself, or those within it; `depth` counts the files around it. */
async function* documentsOf(file: Opened, run: Run, depth: number): AsyncGenerator<Result, void, undefined> {
  const { name, path, source } = file;
  const { limits, signal } = run;
  try {
    signal?.throwIfAborted();
    const format = await formatOf(path ?? name, source, limits);
    if (depth > limits.depth && (format === "zip" || format === "mail")) {
      throw new DocumentError("too-many", `archives within archives are read ${limits.depth} deep: unpack it`);
    }
    if (format === "zip") return yield* documentsInArchive(file, run, depth);
    if (source.size > limits.documentBytes) throw tooLarge(source.size, limits);
    const read = await READERS[format]();
    const { attachments = [], ...content } = await read(await readAll(source), run.encoding, run);
    signal?.throwIfAborted();
    const isEmpty = content.text.trim() === "";
    if (isEmpty && attachments.length === 0) throw new DocumentError("empty", "there is no text in it");
    if (content.text.length > limits.textLength) throw tooLong(limits);
    if (!isEmpty) yield recordOf(file, format, content);
    run.allowance.takeEntries(attachments.length);
    for (const { name: own, bytes } of attachments) yield* documentsWithin(file, own, async () => bytes, run, depth);
  } catch (error) {
    yield { name, path, error: asDocumentError(error, signal) };
  }
}

async function* documentsInArchive(file: Opened, run: Run, depth: number): AsyncGenerator<Result, void, undefined> {
  const { source } = file;
  const { allowance, signal } = run;
  for (const entry of await entriesOf(source, allowance)) {
    signal?.throwIfAborted();
    if (entry.isFolder || isLitter(entry.name)) continue;
    yield* documentsWithin(file, entry.name, () => unpack(source, entry, allowance, signal), run, depth);
    if (depth === 0) run.advanced(Math.min(source.size, entry.offset + entry.packed));
  }
}

/** The documents of what lies in a file under a name of its own. */
async function* documentsWithin(
  { name, path: around }: Opened,
  own: string,
  open: () => Promise<Uint8Array>,
  run: Run,
  depth: number,
): AsyncGenerator<Result, void, undefined> {
  const path = around === null ? own : `${around}/${own}`;
  let source: Source;
  try {
    checkName(own);
    source = sourceOf(await open());
  } catch (error) {
    yield { name, path, error: asDocumentError(error, run.signal) };
    return;
  }
  yield* documentsOf({ name, path, source }, run, depth + 1);
}

function recordOf({ name, path }: Opened, format: DocumentFormat, content: Omit<Content, "attachments">): DocumentRecord {
  const file = (path ?? name).replace(/^.*[\\/]/, "");
  const stem = file.replace(/\.[a-z0-9]{1,8}$/i, "");
  return {
    name,
    path,
    format,
    text: content.text,
    title: content.title ?? (stem === "" || stem === "-" ? null : { value: stem, from: "file-name" }),
    source: content.source ?? null,
    author: content.author ?? null,
    published: dateOf(content.published, file),
    encoding: content.encoding ?? null,
    conversions: content.conversions ?? [],
    fonts: content.fonts ?? [],
    warnings: content.warnings ?? [],
  };
}

/** What somebody wrote into the name of a file comes before what a program noted of its making. */
function dateOf(published: Published | null | undefined, file: string): Published | null {
  if (published && !published.isGuess) return published;
  const named = dateInName(file);
  return named === undefined ? (published ?? null) : { value: named, from: "file-name", isGuess: true };
}
