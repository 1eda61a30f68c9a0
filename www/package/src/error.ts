/** What went wrong, for programs. */
export type ErrorCode =
  /** `analyze` was called before `init` had finished, or a decoder before `initDecoder` had. */
  | "not-initialised"
  /** The module could not be loaded or compiled; `init` can be called again. */
  | "init-failed"
  /** The text is not a string. */
  | "invalid-text"
  /** The bytes are not an `ArrayBuffer` or a view of one. */
  | "invalid-bytes"
  /** No encoding has that name. */
  | "unknown-encoding"
  /** The options, or one of them, have the wrong shape. */
  | "invalid-options"
  /** `published` is not an ISO 8601 date or date-time. */
  | "invalid-published"
  /** The text is longer than 4 GiB. */
  | "text-too-long"
  /** The analysis belongs to another text than the one in the element or file. */
  | "text-mismatch"
  /** The worker could not be started, or ended by itself. */
  | "worker-failed"
  /** The worker was terminated before it answered. */
  | "worker-terminated"
  /** The file is not one that `diembao/export` or `diembao/dictionary` reads, was cut off or changed, or is of a later version. */
  | "invalid-file"
  /** A fault of diembao itself. */
  | "internal";

/** Every error that diembao throws or rejects with. */
export class DiembaoError extends Error {
  override readonly name = "DiembaoError";
  /** What went wrong, for programs. */
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Makes a `DiembaoError` of anything thrown: errors with a code keep it, all others get `code`. */
export function asDiembaoError(error: unknown, code: ErrorCode): DiembaoError {
  if (error instanceof DiembaoError) return error;
  if (error instanceof Error) {
    const own = "code" in error && error.name === "DiembaoError" ? (error.code as ErrorCode) : code;
    return new DiembaoError(own, error.message, { cause: error });
  }
  return new DiembaoError(code, String(error), { cause: error });
}
