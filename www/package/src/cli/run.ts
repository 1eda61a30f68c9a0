import { analyze } from "../analyze.js";
import type { Options } from "../generated/analysis.js";
import type { EncodingName } from "./arguments.js";
import type { Format } from "./formats/index.js";
import { STDIN, openInput, readArticle } from "./input.js";
import { answersTo } from "./jsonl.js";
import type { Output } from "./output.js";
import { startProgress } from "./progress.js";

/** What is to be read, and where to. */
export interface Run {
  /** Paths, `-` for standard input. */
  files: readonly string[];
  options: Options;
  /** How articles are written; lines of JSON are UTF-8. */
  encoding: EncodingName;
  output: Output;
  /** Whether a bar may be drawn on standard error, should that be a terminal. */
  mayShowBar: boolean;
}

/** Reads whole articles and writes them in a format; returns whether every file could be read. */
export async function runArticles({ files, options, encoding, output, mayShowBar }: Run, format: Format): Promise<boolean> {
  const total = files.length;
  const progress = startProgress(process.stderr, mayShowBar && total > 1, { total, unit: "files" });
  let written = 0;
  await output.write(format.begin());
  for (const file of files) {
    try {
      const { text, notes } = await readArticle(file, encoding);
      for (const note of notes) progress.note(complaint(file, note));
      await output.write(format.article({ file, analysis: analyze(text, options) }, written));
      written++;
    } catch (error) {
      progress.note(complaint(file, error));
    }
    progress.advance(1);
  }
  await output.write(format.end(written));
  progress.stop();
  return written === total;
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

function complaint(file: string, problem: unknown): string {
  const reason = problem instanceof Error ? problem.message : String(problem);
  return `diembao: ${file === STDIN ? "standard input" : file}: ${reason}`;
}
