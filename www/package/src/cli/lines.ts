/** Longest line that is read, in bytes; a text is far below that, and memory stays bounded whatever comes. */
export const LONGEST_LINE = 128 * 1024 * 1024;

const NEWLINE = 0x0a;

/** One line without its end, or null for a line that is too long, of which nothing is kept. */
export type Line = Buffer | null;

/**
 * Cuts bytes into lines, one at a time. Not `node:readline`, which also breaks lines at U+2028 and U+2029, and these may
 * stand in a string of JSON.
 */
export async function* linesOf(chunks: AsyncIterable<Buffer>, longest = LONGEST_LINE): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let length = 0;
  const take = (part: Buffer) => {
    length += part.length;
    if (length <= longest) parts.push(part);
    else parts = [];
  };
  const finish = (): Line => {
    const line = length <= longest ? Buffer.concat(parts) : null;
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, at));
      yield finish();
      from = at + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (length > 0) yield finish();
}
