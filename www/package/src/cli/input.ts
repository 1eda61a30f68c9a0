import { type Stats, createReadStream, fstatSync } from "node:fs";
import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { DocumentError, type DocumentInput, LIMITS, isLitter } from "../documents/index.js";

/** Name of standard input among files. */
export const STDIN = "-";

/** Bytes to be read, and how many there are where that is known. */
export interface Input {
  stream: Readable;
  size: number | undefined;
}

/** Opens a file or standard input; rejects with the system's error. */
export async function openInput(file: string): Promise<Input> {
  if (file === STDIN) return { stream: process.stdin, size: sizeOf(fstatSync(0)) };
  const handle = await open(file);
  return { stream: handle.createReadStream(), size: sizeOf(await handle.stat()) };
}

/** A file as a document: no more of it is read than is asked for, so that an archive may be larger than memory. */
export async function documentIn(file: string): Promise<Exclude<DocumentInput, File>> {
  if (file === STDIN) return { name: file, bytes: await allOf(process.stdin) };
  const stats = await stat(file);
  // Pipes and devices have no size and cannot be read twice.
  if (!stats.isFile()) return { name: file, bytes: await allOf(createReadStream(file)) };
  const slice = (start: number, end: number) => ({ arrayBuffer: () => bytesOf(file, start, end) });
  return { name: file, bytes: { size: stats.size, slice } };
}

/** What comes through a pipe, which may have no end. */
async function allOf(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LIMITS.documentBytes) {
      throw new DocumentError("too-large", `it has more than ${LIMITS.documentBytes >> 20} MB, and no more is read through a pipe: name the file`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function bytesOf(file: string, start: number, end: number): Promise<ArrayBuffer> {
  const handle = await open(file);
  try {
    const bytes = new Uint8Array(end - start);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length, start + length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.buffer.slice(0, length);
  } finally {
    await handle.close();
  }
}

/** Replaces every folder by the files in it and in its folders, in the order of their names. */
export async function filesIn(paths: readonly string[]): Promise<{ files: string[]; hasFolders: boolean }> {
  const files: string[] = [];
  let hasFolders = false;
  for (const path of paths) {
    // What is not there is said when it is to be read.
    const isFolder = path !== STDIN && (await stat(path).then((stats) => stats.isDirectory(), () => false));
    if (isFolder) await collect(path, files);
    else files.push(path);
    hasFolders ||= isFolder;
  }
  return { files, hasFolders };
}

async function collect(folder: string, files: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = new Set(entries.map(({ name }) => name));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    // Browsers put what belongs to a saved page into a folder beside it.
    const page = /^(.*)_files$/.exec(entry.name)?.[1];
    const isOfPage = page !== undefined && (names.has(`${page}.html`) || names.has(`${page}.htm`));
    if (isLitter(entry.name) || isOfPage) continue;
    if (entry.isDirectory()) await collect(path, files);
    else if (entry.isFile()) files.push(path);
  }
}

function sizeOf(stats: Stats): number | undefined {
  return stats.isFile() ? stats.size : undefined;
}
