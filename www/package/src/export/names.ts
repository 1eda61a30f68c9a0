import { type ExportArticle, fileOf, titleOf } from "./article.js";

const LONGEST = 80;

/** A name for files about an article: its file without the ending, or its title, of characters that every system takes. */
export function stemOf(article: ExportArticle, fallback = "diembao"): string {
  const file = fileOf(article)
    .replace(/^.*[\\/]/u, "")
    .replace(/\.[A-Za-z0-9]{1,8}$/u, "");
  const stem = (file === "-" || file === "" ? titleOf(article) : file)
    .normalize("NFC")
    .replace(/[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/gu, " ")
    .replace(/\s+/gu, " ");
  const short = Array.from(stem).slice(0, LONGEST).join("").replace(/^[\s.]+|[\s.…]+$/gu, "");
  // Names of devices in Windows, whatever follows their first point.
  return short === "" ? fallback : /^(?:con|prn|aux|nul|com\d|lpt\d)(?:$|\.)/iu.test(short) ? `_${short}` : short;
}

/** Names of which no two are one, on systems that do not tell capitals either. */
export class Names {
  readonly #taken = new Set<string>();

  /** The name, with a number where it was given before. */
  take(stem: string): string {
    let name = stem;
    for (let number = 2; this.#taken.has(name.toLowerCase()); number++) name = `${stem} (${number})`;
    this.#taken.add(name.toLowerCase());
    return name;
  }
}
