// ZIP, entry by entry: the directory at the end of the file says what there is, and one entry at a time is unpacked.
//
// fflate has a reader of its own for whole archives (`unzipSync`) and one for streams (`Unzip`). The first needs all bytes
// in memory, the second never sees the directory, which alone has the sizes before anything is unpacked. So the directory
// is read here and fflate inflates.
import { DocumentError, broken } from "./error.js";
import type { Allowance } from "./limits.js";
import type { Source } from "./source.js";

/** An entry as the directory of an archive lists it. */
export interface Entry {
  readonly name: string;
  /** Bytes packed and unpacked, as the directory says. */
  readonly packed: number;
  readonly size: number;
  readonly isFolder: boolean;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly offset: number;
  readonly checksum: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const UNKNOWN = 0xffffffff;
const LONGEST_COMMENT = 0xffff;
/** A long name and some extra fields; far more than any archiver writes for an entry. */
const LONGEST_ENTRY = 4096;
const STORED = 0;
const DEFLATED = 8;

const brokenArchive = (what: string) => broken(`the archive is damaged, for ${what}`);

/** Lists the entries of an archive; counts them against the allowance. */
export async function entriesOf(source: Source, allowance: Allowance): Promise<Entry[]> {
  const tail = await source.read(Math.max(0, source.size - END_LENGTH - LONGEST_COMMENT), source.size);
  const end = lastEnd(tail);
  if (end === undefined) throw brokenArchive("its directory is missing");
  const count = end.getUint16(10, true);
  const [length, start] = [end.getUint32(12, true), end.getUint32(16, true)];
  if (count === 0xffff || start === UNKNOWN) throw new DocumentError("too-many", "archives of more than 65,534 entries are not read: divide it");
  allowance.takeEntries(count);
  if (start + length > source.size || length > count * LONGEST_ENTRY) throw brokenArchive("its directory lies outside of the file");
  return listed(await source.read(start, start + length), count);
}

function lastEnd(tail: Uint8Array): DataView | undefined {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  for (let at = tail.length - END_LENGTH; at >= 0; at--) {
    if (view.getUint32(at, true) === END) return new DataView(tail.buffer, tail.byteOffset + at);
  }
  return undefined;
}

function listed(bytes: Uint8Array, count: number): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY) throw brokenArchive("its directory is cut off");
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const rawName = bytes.subarray(at + ENTRY_LENGTH, nameEnd);
    const name = nameOf(rawName);
    const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    const [size = 0, packed = 0, offset = 0] = large(bytes.subarray(nameEnd, extraEnd), sizes);
    const checksum = view.getUint32(at + 16, true);
    entries.push({ name, packed, size, offset, method, checksum, isFolder: name.endsWith("/"), isEncrypted: (flags & 0x41) !== 0 });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

/** UTF-8, which all archivers of today write, whether they say so or not; else letter by letter, so that it shows. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Numbers that do not fit into 32 bits stand in an extra field (ZIP64), which some write for small ones too. */
function large(extra: Uint8Array, numbers: number[]): number[] {
  if (!numbers.includes(UNKNOWN)) return numbers;
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let next = at + 4;
      return numbers.map((number) => {
        if (number !== UNKNOWN || next + 8 > Math.min(end, extra.length)) return number;
        next += 8;
        return Number(view.getBigUint64(next - 8, true));
      });
    }
    at = end;
  }
  return numbers;
}

/** Refuses a name that a careless program would write somewhere else, or that a terminal would not show as it is. */
export function checkName(name: string): void {
  if (/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(name)) {
    throw new DocumentError("unsafe-name", "its name holds control characters: save it under another");
  }
  const parts = name.split(/[\\/]/);
  if (parts.includes("..") || /^(?:[\\/]|[A-Za-z]:)/.test(name)) {
    throw new DocumentError("unsafe-name", "its name leads out of the folder that it is in: save it under another");
  }
}

/** Unpacks an entry, of no more bytes than its directory says and the allowance grants. */
export async function unpack(source: Source, entry: Entry, allowance: Allowance, signal?: AbortSignal): Promise<Uint8Array> {
  const { packed, size, offset, method } = entry;
  if (entry.isEncrypted) throw new DocumentError("encrypted", "it is protected by a password: unpack it first");
  if (method !== STORED && method !== DEFLATED) {
    throw new DocumentError("unsupported", `it is packed in a way (${method}) that is not read: pack it as an ordinary ZIP`);
  }
  if (method === STORED && packed !== size) throw brokenArchive("the sizes of an entry do not agree");
  allowance.takeBytes(size, packed);
  const head = await source.read(offset, offset + LOCAL_LENGTH);
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < LOCAL_LENGTH || view.getUint32(0, true) !== LOCAL) throw brokenArchive("an entry is not where its directory says");
  const start = offset + LOCAL_LENGTH + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + packed > source.size) throw brokenArchive("an entry is cut off");
  const out =
    method === STORED ? await source.read(start, start + packed) : await (await import("./inflate.js")).inflate(source, start, entry, signal);
  if (out.length !== size || crc32(out) !== entry.checksum) throw brokenArchive("an entry is not what its directory says");
  return out;
}

/** Unpacks the named parts of a document that is an archive, as DOCX and ODT are; those that are missing are left out. */
export async function partsOf(source: Source, names: readonly string[], allowance: Allowance): Promise<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  for (const entry of await entriesOf(source, allowance)) {
    if (names.includes(entry.name) && !parts.has(entry.name)) parts.set(entry.name, await unpack(source, entry, allowance));
  }
  return parts;
}

let table: Uint32Array | undefined;

/** The checksum of ZIP. */
function crc32(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, i) => {
    for (let bit = 0; bit < 8; bit++) i = i & 1 ? (i >>> 1) ^ 0xedb88320 : i >>> 1;
    return i;
  });
  let sum = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) sum = (table[(sum ^ (bytes[i] as number)) & 0xff] as number) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
