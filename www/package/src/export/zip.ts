import { type Zippable, strToU8, zipSync } from "fflate";
import type { ExportFile } from "./article.js";
import { Names } from "./names.js";

/** The earliest time that an archive can tell. */
const EPOCH = new Date(1980, 0, 1);

/** One archive of several files; `stamp` is when they were made. */
export function zipOf(files: readonly ExportFile[], stamp?: Date): Uint8Array<ArrayBuffer> {
  const names = new Names();
  const entries: Zippable = {};
  for (const { name, content } of files) entries[names.take(name)] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(entries, { mtime: stamp && stamp > EPOCH ? stamp : EPOCH }) as Uint8Array<ArrayBuffer>;
}
