import { DocumentError } from "./error.js";

/** What is read at most. A file beyond is refused, and the others are read. */
export interface Limits {
  /** Bytes of one document, unpacked. */
  documentBytes: number;
  /** UTF-16 code units of its text. */
  textLength: number;
  /** Entries of an archive, those of archives within it included. */
  entries: number;
  /** Bytes of all entries of an archive together, unpacked. */
  archiveBytes: number;
  /** How many times larger than packed an entry may be. Compressed text is rarely a tenth, and never below a thousandth. */
  ratio: number;
  /** Archives and mails within each other. */
  depth: number;
}

const MIB = 1024 * 1024;

export const LIMITS: Limits = {
  documentBytes: 64 * MIB,
  textLength: 16 * MIB,
  entries: 10_000,
  archiveBytes: 2048 * MIB,
  ratio: 200,
  depth: 3,
};

/** Below this no ratio is looked at: a short file of one letter is no bomb. */
const HARMLESS = MIB;

/** What is left of the limits of an archive while its entries are read, nested ones included. */
export class Allowance {
  #entries: number;
  #bytes: number;

  constructor(readonly limits: Limits) {
    this.#entries = limits.entries;
    this.#bytes = limits.archiveBytes;
  }

  takeEntries(count: number): void {
    this.#entries -= count;
    if (this.#entries < 0) {
      throw new DocumentError("too-many", `the archive has more than ${this.limits.entries} entries: divide it, or unpack it and read the folder`);
    }
  }

  /** Asks before anything is unpacked whether so many bytes may be; `packed` is what they are made of. */
  takeBytes(count: number, packed: number): void {
    if (count > HARMLESS && count > packed * this.limits.ratio) {
      throw new DocumentError("bomb", `it would unpack to more than ${this.limits.ratio} times its size: unpack it yourself, if you trust it`);
    }
    if (count > this.limits.documentBytes) throw tooLarge(count, this.limits);
    this.#bytes -= count;
    if (this.#bytes < 0) {
      throw new DocumentError("bomb", `the archive would unpack to more than ${megabytes(this.limits.archiveBytes)}: divide it`);
    }
  }
}

export function tooLong({ textLength }: Limits): DocumentError {
  return new DocumentError("too-large", `its text is longer than ${textLength} characters: divide it`);
}

export function tooLarge(size: number, { documentBytes }: Limits): DocumentError {
  return new DocumentError("too-large", `it has ${megabytes(size)}, and no document above ${megabytes(documentBytes)} is read: divide it`);
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / MIB)} MB`;
}
