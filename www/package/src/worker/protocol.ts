import type { Columns } from "../columns.js";
import type { DecodeOptions, decode } from "../decode/encodings.js";
import type { ErrorCode } from "../error.js";
import type { Decoded, Options } from "../generated/analysis.js";

/** What can be sent to a worker of the things that `init` takes. */
export type ClonableSource = string | ArrayBuffer | ArrayBufferView<ArrayBuffer> | WebAssembly.Module;

/** What a worker is asked to do; `analyze` and `decode` are for different ones. */
export type Task =
  | { type: "init"; source: ClonableSource | undefined }
  | { type: "analyze"; text: string; options: Options | undefined }
  | { type: "decode"; given: Parameters<typeof decode>[0] | string; options: DecodeOptions | undefined };

/** A task, answered by the reply of the same `id`. */
export type Request = Task & { id: number };

/** What was asked for: columns for an analysis, a text, nothing for `init`. */
export interface Answer {
  columns?: Columns;
  decoded?: Decoded;
}

/** The worker's answer, or an error. */
export type Reply = { id: number } & (
  | (Answer & { error?: undefined })
  | { error: { code: ErrorCode; message: string } }
);
