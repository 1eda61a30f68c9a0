import { readFile } from "node:fs/promises";
import { analyze } from "../analyze.js";
import { DiembaoError } from "../error.js";
import { init } from "../init.js";
import { USAGE_ERROR, readArguments } from "./arguments.js";
import { documentFormatOf, formatOf } from "./formats/index.js";
import { Output } from "./output.js";
import { type Run, runArticles, runDocuments, runLines } from "./run.js";

/** Runs the command line; returns the exit status. */
export async function main(argv: readonly string[]): Promise<number> {
  const args = readArguments(argv, await version());
  if (typeof args === "number") return args;
  await init();

  const { files, format, jsonl, documents, bom, published, encoding } = args;
  const options = published === undefined ? {} : { published };
  try {
    analyze("", options);
  } catch (error) {
    if (!(error instanceof DiembaoError)) throw error;
    process.stderr.write(`error: --published: ${error.message}\n`);
    return USAGE_ERROR;
  }

  // On the terminal that the output goes to, a bar would only be in its way.
  const run: Run = { files, options, encoding, output: new Output(process.stdout), mayShowBar: !process.stdout.isTTY };
  return (await start()) ? 0 : 1;

  function start(): Promise<boolean> {
    if (jsonl) return runLines(run);
    if (documents) return runDocuments(run, (count) => documentFormatOf(format, count));
    return runArticles(run, (count) => formatOf(format, count, bom));
  }
}

async function version(): Promise<string> {
  const json = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(json) as { version: string }).version;
}
