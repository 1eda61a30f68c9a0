import type { Analysis } from "../generated/analysis.js";

/** UTF-16 code units in which a title is looked for. */
const HEAD = 4000;

/** The first line of a text that says more than menus, datelines and the like; where there is none the first line, "" for no text. */
export function firstLine(text: string, furniture: Analysis["furniture"]): string {
  const lines = [...text.slice(0, HEAD).matchAll(/\S.*/gu)];
  const line = lines.find(({ 0: words, index }) => {
    let [rest, from] = ["", index];
    for (const { start, end } of [...furniture].sort((a, b) => a.start - b.start)) {
      if (start >= index + words.length) break;
      rest += text.slice(from, Math.max(from, start));
      from = Math.max(from, end);
    }
    return /[\p{L}\p{N}]/u.test(rest + text.slice(from, index + words.length));
  });
  return (line ?? lines[0])?.[0].trimEnd() ?? "";
}
