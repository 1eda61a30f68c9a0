import { analyzeColumns } from "../wasm/diembao.js";
import { checkArguments } from "./arguments.js";
import { DiembaoError, asDiembaoError } from "./error.js";
import type { Options } from "./generated/analysis.js";
import { isInitialised } from "./init.js";

/** An analysis as it leaves WebAssembly: its numbers in order, and the strings that they point to. */
export type Columns = readonly [numbers: Float64Array<ArrayBuffer>, strings: readonly string[]];

/** Reads one article; throws a `DiembaoError` for wrong arguments. */
export function columnsOf(text: string, options?: Options): Columns {
  if (!isInitialised()) throw new DiembaoError("not-initialised", "call init() and wait for it before analyze()");
  checkArguments(text, options);
  try {
    return analyzeColumns(text, options) as Columns;
  } catch (error) {
    throw asDiembaoError(error, "internal");
  }
}
