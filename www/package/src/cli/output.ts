import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Writable } from "node:stream";
import type { ExportFile } from "../export/index.js";

/** Writes to a stream no faster than it takes, so that nothing piles up in memory. */
export class Output {
  readonly #stream: Writable;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // The reader has gone (`| head`): there is nobody left to write for.
      if (error.code === "EPIPE") process.exit();
      process.stderr.write(`diembao: the output cannot be written: ${error.message}\n`);
      process.exit(1);
    });
  }

  async write(text: string): Promise<void> {
    if (text !== "" && !this.#stream.write(text)) await once(this.#stream, "drain");
  }

  /** Waits until a file is whole; standard output stays open. */
  async close(): Promise<void> {
    if (this.#stream === process.stdout) return;
    this.#stream.end();
    await once(this.#stream, "close");
  }
}

/** Opens a file to write; rejects where that cannot be. */
export async function openFile(path: string): Promise<Writable> {
  const stream = createWriteStream(path);
  await once(stream, "open");
  return stream;
}

/** The path itself; in a folder, or what ends like one, a file of that name there. */
export async function pathIn(path: string, name: string): Promise<string> {
  const isFolder = /[\\/]$/.test(path) || (await stat(path).then((stats) => stats.isDirectory(), () => false));
  if (isFolder) await mkdir(path, { recursive: true });
  return isFolder ? join(path, name) : path;
}

/** Writes files: a single one to the path, several into it as a folder. */
export async function writeFiles(path: string, files: readonly ExportFile[]): Promise<void> {
  try {
    const [only] = files;
    if (only && files.length === 1) return await writeFile(await pathIn(path, only.name), only.content);
    await mkdir(path, { recursive: true });
    for (const { name, content } of files) await writeFile(join(path, basename(name)), content);
  } catch (error) {
    process.stderr.write(`diembao: the output cannot be written: ${(error as Error).message}\n`);
    process.exit(1);
  }
}
