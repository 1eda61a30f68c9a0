import { readFile } from "node:fs/promises";
import { type Dictionary, mergeDictionaries, readDictionary } from "../dictionary/index.js";
import { visible } from "../export/visible.js";

interface Own {
  /** Null where no file was named. */
  readonly dictionary: Dictionary | null;
  /** Whether every row could be read. */
  readonly isGood: boolean;
}

/** Joins the dictionaries of all files, and says on standard error which rows are left out; null where a file is none. */
export async function readDictionaries(files: readonly string[]): Promise<Own | null> {
  let dictionary: Dictionary | null = null;
  let isGood = true;
  for (const file of files) {
    const complain = (reason: string): void => void process.stderr.write(`${visible(`diembao: ${file}: ${reason}`)}\n`);
    try {
      const read = readDictionary(await readFile(file, "utf8"));
      for (const { row, message } of read.problems) complain(`row ${row}: ${message}`);
      isGood &&= read.problems.length === 0;
      dictionary = mergeDictionaries(dictionary ?? {}, read.dictionary).dictionary;
    } catch (error) {
      complain((error as Error).message);
      return null;
    }
  }
  return { dictionary, isGood };
}
