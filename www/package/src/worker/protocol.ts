import type { Columns } from "../columns.js";
import type { ErrorCode } from "../error.js";
import type { Options } from "../generated/analysis.js";

/** What can be sent to a worker of the things that `init` takes. */
export type ClonableSource = string | ArrayBuffer | ArrayBufferView<ArrayBuffer> | WebAssembly.Module;

/** What the worker is asked to do. */
export type Task =
  | { type: "init"; source: ClonableSource | undefined }
  | { type: "analyze"; text: string; options: Options | undefined };

/** A task, answered by the reply of the same `id`. */
export type Request = Task & { id: number };

/** The worker's answer: columns for an analysis, nothing for `init`, or an error. */
export type Reply = { id: number } & (
  | { columns?: Columns; error?: undefined }
  | { error: { code: ErrorCode; message: string } }
);
