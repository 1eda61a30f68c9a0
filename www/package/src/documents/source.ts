/** Bytes that can be had in parts, as those of a `Blob` can. */
export interface Sliceable {
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** Bytes that are read piece by piece: of a file of the browser no more than asked for comes into memory. */
export interface Source {
  readonly size: number;
  read(start: number, end: number): Promise<Uint8Array>;
}

export function sourceOf(bytes: Uint8Array | Sliceable): Source {
  if (bytes instanceof Uint8Array) {
    // A Buffer of Node cuts views where a Uint8Array makes copies.
    const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return { size: plain.length, read: async (start, end) => plain.subarray(start, end) };
  }
  return {
    size: bytes.size,
    read: async (start, end) => new Uint8Array(await bytes.slice(start, end).arrayBuffer()),
  };
}

export const readAll = (source: Source): Promise<Uint8Array> => source.read(0, source.size);
