import { readFile } from "node:fs/promises";
import type { Writable } from "node:stream";
import { analyze } from "../analyze.js";
import { DiembaoError } from "../error.js";
import { init } from "../init.js";
import { USAGE_ERROR, readArguments } from "./arguments.js";
import { exportOf } from "../export/index.js";
import { readDictionaries } from "./dictionary.js";
import { documentFormatOf } from "./document-json.js";
import { Output, openFile, pathIn, writeFiles } from "./output.js";
import { type Run, runArticles, runDocuments, runIntoFiles, runLines } from "./run.js";

/** Runs the command line; returns the exit status. */
export async function main(argv: readonly string[]): Promise<number> {
  const args = readArguments(argv, await version());
  if (typeof args === "number") return args;
  await init();

  const { files, format, jsonl, documents, bom, published, encoding, language, output: path } = args;
  const own = await readDictionaries(args.dictionary);
  if (own === null) return USAGE_ERROR;
  const options = { ...(published === undefined ? {} : { published }), ...(own.dictionary === null ? {} : { dictionary: own.dictionary }) };
  try {
    analyze("", options);
  } catch (error) {
    if (!(error instanceof DiembaoError)) throw error;
    process.stderr.write(`error: --published: ${error.message}\n`);
    return USAGE_ERROR;
  }

  let annotations: string | undefined;
  try {
    if (args.annotations !== undefined) annotations = await readFile(args.annotations, "utf8");
  } catch (error) {
    process.stderr.write(`diembao: ${args.annotations}: ${(error as Error).message}\n`);
    return 1;
  }
  const exported = exportOf(format);
  const settings = { language, bom, stamp: new Date() };
  // What has several files makes them itself; all else goes to one.
  const isApart = exported.writer === null && !jsonl && !documents;
  let stream: Writable = process.stdout;
  if (path !== undefined && !isApart) {
    try {
      stream = await openFile(await pathIn(path, `diembao.${exported.extension}`));
    } catch (error) {
      process.stderr.write(`diembao: the output cannot be written: ${(error as Error).message}\n`);
      return 1;
    }
  }
  const output = new Output(stream);
  // On the terminal that the output goes to, a bar would only be in its way.
  const run: Run = { files, options, annotations, encoding, output, mayShowBar: stream !== process.stdout || !process.stdout.isTTY };
  const isGood = await start();
  await output.close();
  return isGood && own.isGood ? 0 : 1;

  function start(): Promise<boolean> {
    if (jsonl) return runLines(run);
    if (documents) return runDocuments(run, (count) => documentFormatOf(format, count));
    if (isApart) return runIntoFiles(run, exported, settings, (made) => writeFiles(path ?? ".", made));
    return runArticles(run, exported, settings);
  }
}

async function version(): Promise<string> {
  const json = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(json) as { version: string }).version;
}
