/** Why a document gives no text, for programs. */
export type DocumentErrorCode =
  /** A picture, a table calculation, a program: a kind of file that is not read. */
  | "unsupported"
  /** The binary format of Word before 2007. */
  | "legacy-doc"
  /** A password is needed. */
  | "encrypted"
  /** Pages that are pictures, without text. */
  | "scanned"
  /** Damaged, cut off, or not what it says it is. */
  | "broken"
  /** Larger than the limits allow. */
  | "too-large"
  /** An archive of more entries, or of deeper archives, than the limits allow. */
  | "too-many"
  /** An entry that unpacks to far more than it should. */
  | "bomb"
  /** An entry whose name leads out of the archive or holds control characters. */
  | "unsafe-name"
  /** There is no text in it. */
  | "empty";

/** Why a document gives no text; the message is a sentence in English, the code lets an interface say it in its language. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
  readonly code: DocumentErrorCode;

  constructor(code: DocumentErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** A document that needs a password. */
export function locked(): DocumentError {
  return new DocumentError("encrypted", "it is protected by a password: open it with the password and save it without one");
}

/** What is damaged, and what to do about it. */
export function broken(what: string, options?: ErrorOptions): DocumentError {
  return new DocumentError("broken", `${what}: fetch it again, or open it in its own program and save it anew`, options);
}

/** Makes a `DocumentError` of whatever a reader or its library has thrown; a request given up stays what it is. */
export function asDocumentError(error: unknown, signal?: AbortSignal): DocumentError {
  if (signal?.aborted) throw signal.reason;
  if (error instanceof DocumentError) return error;
  const reason = error instanceof RangeError && /call stack/i.test(error.message) ? "it is nested too deep" : String(error);
  return broken(`the file is damaged and cannot be read (${reason})`, { cause: error });
}
