// What tags mean, and whether they are to be believed.
import { type Page, type Piece, type Tag, isTag } from "./page.js";
import { ENDS } from "./words.js";

/** What is marked so is no part of the text: headers, footers, lines. */
export const ARTIFACT = "artifact";

/** Share of the letters that may have no tag, or be marked as decoration, where the tags are believed. */
const MOST_LOOSE = 0.02;
const MOST_ARTIFACTS = 0.3;
/** Share of paragraphs that begin amid a sentence, beyond which tags are of lines. */
const MOST_TORN = 0.2;

/** Roles (ISO 32000-1, 14.8.4) of parts of a line. The others are blocks. */
const INLINE = /^(?:Span|Quote|Reference|BibEntry|Code|Link|Annot|Ruby|R[BTP]|Warichu|W[TP]|Em|Strong|Sub|NonStruct|Private)$/;
/** Roles of a paragraph. What stands in others without one, as in a division, may be several. */
export const PARAGRAPH = /^(?:P|H\d*|Title|Caption|Lbl|LI|LBody|TOCI|BlockQuote|T[HD])$/;

/** Whether an element is part of a line, with all that is in it. */
export const isInline = (tag: Tag): boolean => INLINE.test(tag.role) && tag.children.every((child) => !isTag(child) || isInline(child));

/**
 * Whether the tags of pages are of paragraphs: some programs tag every line, and some leave out text, or mark it as decoration.
 */
export function areBelieved(pages: readonly Page[]): boolean {
  let [all, loose, artifacts] = [0, 0, 0];
  let [paragraphs, torn] = [0, 0];
  for (const { pieces, tags } of pages) {
    const marks = new Set<string>();
    const blocks: string[][] = [];
    const collect = (tag: Tag, block: string[]) => {
      if (PARAGRAPH.test(tag.role)) blocks.push((block = []));
      for (const child of tag.children) {
        if (isTag(child)) collect(child, block);
        else {
          marks.add(child.id);
          block.push(child.id);
        }
      }
    };
    if (tags) collect(tags, []);
    const texts = new Map<string, Piece[]>();
    for (const piece of pieces) {
      const length = piece.text.trim().length;
      all += length;
      if (piece.mark === ARTIFACT) artifacts += length;
      else if (piece.mark === undefined || !marks.has(piece.mark)) loose += length;
      else if (length > 0) texts.set(piece.mark, [...(texts.get(piece.mark) ?? []), piece]);
    }
    let before: Piece | undefined;
    for (const block of blocks) {
      const content = block.flatMap((mark) => texts.get(mark) ?? []);
      const first = content[0];
      if (!first) continue;
      paragraphs++;
      if (before && !ENDS.test(before.text) && /^\s*\p{Ll}\p{L}/u.test(first.text) && Math.abs(first.base - before.base - before.size * 1.3) < before.size * 0.5) torn++;
      before = content.at(-1);
    }
  }
  return all > 0 && loose <= all * MOST_LOOSE && artifacts <= all * MOST_ARTIFACTS && (torn < 3 || torn <= paragraphs * MOST_TORN);
}
