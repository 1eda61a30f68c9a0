import { type DocumentInput, type DocumentRecord, readDocuments } from "../documents/index.js";
import type { ExportArticle, ExportFile, ExportFormat, ExportOptions } from "../export/index.js";
import { visible } from "../export/visible.js";
import type { Encoding, Options } from "../generated/analysis.js";
import type { EncodingName } from "./arguments.js";
import { STDIN, documentIn, filesIn, openInput } from "./input.js";
import { answersTo } from "./jsonl.js";
import type { Output } from "./output.js";
import { type Progress, startProgress } from "./progress.js";
import { type Format, type ReadDocument, annotated, articleOf, holdsState, restoredIn } from "./read-document.js";

/** What is to be read, and where to. */
export interface Run {
  /** Paths, `-` for standard input. */
  files: readonly string[];
  options: Options;
  /** How articles are written; lines of JSON are UTF-8. */
  encoding: EncodingName;
  output: Output;
  /** Web Annotations to be added to the articles. */
  annotations?: string | undefined;
  /** Whether a bar may be drawn on standard error, should that be a terminal. */
  mayShowBar: boolean;
}

/** Something that was read, or why it was not. */
type Outcome<Item> = Item | { file: string; error: unknown };

/** Reads documents and writes what was found in them; returns whether everything could be read. */
export async function runArticles(run: Run, { writer }: ExportFormat, options: ExportOptions): Promise<boolean> {
  if (writer === null) throw new TypeError("the format has several files");
  return runFiles(run, (count) => writer(options, count), (read) => madeOf(read, run));
}

/** What is found in a document, with what others have annotated. */
async function madeOf(read: ReadDocument, { options, annotations }: Run): Promise<ExportArticle> {
  const article = articleOf(read, options);
  if (annotations === undefined) return article;
  const added = await annotated(article, annotations, options);
  if (added.left > 0) process.stderr.write(`${complaint(read.file, `${added.left === 1 ? "1 annotation was" : `${added.left} annotations were`} not understood, or without a place in it`)}\n`);
  return added.article;
}

/** Reads documents and makes files of what was found in them, for formats that have several; of all of them the articles are in memory. */
export async function runIntoFiles(run: Run, { write }: ExportFormat, options: ExportOptions, take: (files: ExportFile[]) => Promise<void>): Promise<boolean> {
  const articles: ExportArticle[] = [];
  const collect: Format<ExportArticle> = { begin: () => "", article: (article) => (articles.push(article), ""), end: () => "" };
  const isGood = await runFiles(run, () => collect, (read) => madeOf(read, run));
  await take(await write(articles, options));
  return isGood;
}

/** Reads documents and writes them themselves; returns whether everything could be read. */
export function runDocuments(run: Run, formatFor: (count: number) => Format<ReadDocument>): Promise<boolean> {
  return runFiles(run, formatFor, (read) => read);
}

/**
 * Makes something of every document and writes it. A folder stands for the files in it, an archive for its entries; only a
 * file that is a single document is written as one.
 */
async function runFiles<Item extends object>(
  run: Run,
  formatFor: (count: number) => Format<Item> | Promise<Format<Item>>,
  make: (read: ReadDocument) => Item | Promise<Item>,
): Promise<boolean> {
  const { output, mayShowBar } = run;
  const { files, hasFolders } = await filesIn(run.files);
  const total = files.length;
  const progress = startProgress(process.stderr, mayShowBar && total > 1, { total, unit: "files" });
  const outcomes = outcomesOf(files, run, progress);
  const first = await outcomes.next();
  const second = await outcomes.next();
  const isOne = total === 1 && !hasFolders && second.done && (first.done || first.value.file === files[0] || "restored" in first.value);
  const format = await formatFor(isOne ? 1 : 2);

  let [written, isGood] = [0, true];
  const write = async (outcome: Outcome<ReadDocument>) => {
    try {
      if ("error" in outcome) throw outcome.error;
      await output.write(format.article(await make(outcome), written));
      written++;
    } catch (error) {
      isGood = false;
      progress.note(complaint(outcome.file, error));
    }
  };
  await output.write(format.begin());
  if (!first.done) await write(first.value);
  if (!second.done) await write(second.value);
  for await (const outcome of outcomes) await write(outcome);
  await output.write(format.end(written));
  progress.stop();
  return isGood;
}

async function* outcomesOf(files: readonly string[], { encoding }: Run, progress: Progress): AsyncGenerator<Outcome<ReadDocument>> {
  for (const name of files) {
    try {
      const input = await documentIn(name);
      if (await holdsState(input)) yield* await restoredIn(input);
      else yield* documentsIn(input, encoding, progress);
    } catch (error) {
      yield { file: name, error };
    }
    progress.advance(1);
  }
}

async function* documentsIn(input: DocumentInput & { name: string }, encoding: EncodingName, progress: Progress): AsyncGenerator<Outcome<ReadDocument>> {
  const { name } = input;
  for await (const result of readDocuments([input], { encoding })) {
    const file = result.path === null ? name : `${name}/${result.path}`;
    if (result.error) yield { file, error: result.error };
    else {
      for (const note of notesOn(result, encoding)) progress.note(complaint(file, note));
      yield { file, document: result };
    }
  }
}

/** How an encoding is called in a note; the others are what everybody expects. */
const LABELS: Partial<Record<string, string>> = {
  "windows-1252": "Windows-1252",
  "windows-1258": "Windows-1258",
  tcvn3: "TCVN3",
  "tcvn3-capitals": "TCVN3",
  vni: "VNI-Windows",
  viqr: "VIQR",
  mojibake: "UTF-8 that was read wrongly once",
} satisfies Partial<Record<Encoding, string>>;

function notesOn({ encoding, conversions, fonts, warnings }: DocumentRecord, asked: EncodingName): string[] {
  const notes: string[] = [];
  const label = LABELS[encoding ?? ""];
  const parts = [...new Set(conversions.map((conversion) => LABELS[conversion.encoding]))];
  if (asked === "auto" && fonts.length > 0) notes.push(`read as ${parts.join(" and ")}, as its fonts say; --encoding unicode leaves it`);
  else if (asked === "auto" && label) notes.push(`read as ${label}`);
  else if (asked === "auto" && parts.length > 0) notes.push(`read in part as ${parts.join(" and ")}`);
  return [...notes, ...warnings.map(({ message }) => message)];
}

/** Answers lines of JSON in their order; returns whether every file and every line could be read. */
export async function runLines({ files, options, output, mayShowBar }: Run): Promise<boolean> {
  let isGood = true;
  for (const file of files) {
    try {
      const input = await openInput(file);
      const total = input.size;
      const unit = total === undefined ? "lines" : "MB";
      const progress = startProgress(process.stderr, mayShowBar, { total, unit });
      for await (const { bytes, answer } of answersTo(input, options)) {
        if (answer?.error) isGood = false;
        if (answer) await output.write(`${JSON.stringify(answer)}\n`);
        progress.advance(total === undefined ? 1 : bytes);
      }
      progress.stop();
    } catch (error) {
      isGood = false;
      process.stderr.write(`${complaint(file, error)}\n`);
    }
  }
  return isGood;
}

/** One line, whatever stands in the name of an entry. */
function complaint(file: string, problem: unknown): string {
  const reason = problem instanceof Error ? problem.message : String(problem);
  return visible(`diembao: ${file === STDIN ? "standard input" : file}: ${reason}`);
}
