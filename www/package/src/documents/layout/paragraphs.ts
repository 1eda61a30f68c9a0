// Lines of a column → paragraphs: a line is joined to the one before where the next word had no room there.
import { isStretched } from "./cells.js";
import { type Line, type Row, median } from "./page.js";
import { ENDS, MARK, hadNoRoom, isOther, joined } from "./words.js";

/** How far in a paragraph begins, in sizes of its letters. */
const INDENT = 0.8;
/** What begins further in stands in the middle, or at the right. */
const MOST_INDENT = 4;

/** The rows of a column as lines: a blank between words that are far apart only to fill the line, a tab between cells. */
export function linesOf(rows: readonly Row[]): Line[] {
  const lines = plainLinesOf(rows);
  lines.forEach((line, i) => {
    line.isCentred = [lines[i - 1], lines[i + 1]].some((other) => other !== undefined && areCentred(line, other));
  });
  return lines;
}

function areCentred(one: Line, other: Line): boolean {
  const size = Math.min(one.size, other.size);
  const isMiddle = Math.abs(one.left + one.right - other.left - other.right) < 0.4 * size;
  return isMiddle && Math.abs(one.left - other.left) > 0.25 * size && !one.isTable && !other.isTable;
}

function plainLinesOf(rows: readonly Row[]): Line[] {
  const edge = Math.max(...rows.flatMap(({ segments }) => segments.map(({ right }) => right)));
  return rows.map((row) => {
    const { base, size, segments } = row;
    const [left = 0, right = 0] = [segments[0]?.left, segments.at(-1)?.right];
    const isText = isStretched(row) && edge - right < size * 0.5;
    const text = segments.map((segment) => segment.text).join(isText ? " " : "\t");
    const face = segments[0]?.pieces[0]?.face;
    const isOneFace = segments.every(({ pieces }) => pieces.every((piece) => piece.face === face));
    return { text, left, right, base, size, isTable: segments.length > 1 && !isText, face: isOneFace ? face : undefined };
  });
}

export interface Measure {
  /** From where to where the column may reach. */
  room: readonly [from: number, to: number] | undefined;
  left: number;
  right: number;
  /** The usual distance of two lines, and their usual size. */
  pitch: number;
  size: number;
  /** Whether paragraphs begin further in than they go on. */
  isIndented: boolean;
}

export function measureOf(lines: readonly Line[], least: number, room?: Measure["room"]): Measure {
  const text = lines.filter(({ isTable }) => !isTable);
  const steps = lines.slice(1).map(({ base }, i) => base - (lines[i]?.base ?? 0));
  const left = Math.min(...text.map((line) => line.left));
  const right = Math.max(...text.map((line) => line.right));
  // Many lines of one length are a column, however narrow.
  const full = text.filter((line) => line.right > right - (right - left) * 0.1).length;
  const isFull = full >= 4 && full >= text.length * 0.4;
  const isIn = (line: Line | undefined) => line !== undefined && line.left > left + INDENT * line.size;
  const indented = text.filter((line, i) => isIn(line) && i + 1 < text.length && !isIn(text[i + 1])).length;
  return {
    room,
    left,
    isIndented: indented >= 2 || (indented === 1 && text.length < 6),
    right: isFull ? right : Math.max(least, right),
    pitch: pitchOf(steps.filter((step) => step > 0)),
    size: median(text.map(({ size }) => size)),
  };
}

/** The distance of lines: of short paragraphs most distances are those between paragraphs, so the least one that is no accident. */
function pitchOf(steps: number[]): number {
  const sorted = steps.sort((a, b) => a - b);
  const few = Math.max(1, Math.floor(steps.length * 0.05));
  return sorted.find((step, i) => (sorted[i + few] ?? Number.POSITIVE_INFINITY) < step * 1.05) ?? sorted[sorted.length >> 2] ?? 0;
}

/** Whether a line goes on with the paragraph of the line before it. */
function isJoined(before: Line, line: Line, measure: Measure, isFirst: boolean): boolean {
  if (before.isTable || line.isTable || Math.abs(before.size - line.size) > 0.12 * line.size) return false;
  const { left, right, pitch, size, isIndented, room } = measure;
  const step = line.base - before.base;
  // A headline in large letters is broken where it looks well.
  if (line.size > size * 1.15) return step < line.size * 1.7 && !ENDS.test(before.text);
  if (step > Math.max(pitch * 1.25, line.size * 1.05) || step <= 0) return false;
  if (isOther(before.text, line.text) || (MARK.test(line.text) && ENDS.test(before.text))) return false;
  // What goes on below a mark stands further in than the mark.
  const isHanging = MARK.test(before.text) && !MARK.test(line.text) && line.left > before.left + 0.3 * line.size;
  const isIn = line.left > left + INDENT * line.size && !isHanging;
  if (hasOtherFace(before, line)) return false;
  // Below a line that begins at the edge, one that begins further in may have the same middle by chance.
  const isByChance = isIndented && before.left < left + 0.3 * before.size && line.left < left + MOST_INDENT * line.size;
  if (room && !isByChance && areCentred(before, line)) {
    const half = Math.min((before.left + before.right) / 2 - room[0], room[1] - (before.left + before.right) / 2);
    return hadNoRoom({ ...before, right: before.right - before.left }, line, 2 * half);
  }
  if (isIn && (line.left > before.left + INDENT * line.size || (isIndented && isFirst))) return false;
  return hadNoRoom(before, line, right);
}

/** Whether a line is in other letters than all of the line before, as a headline is, and does not begin amid a sentence. */
function hasOtherFace(before: Line, line: Line): boolean {
  return before.face !== undefined && line.face !== undefined && before.face !== line.face && /^\P{L}*\p{Lu}/u.test(line.text);
}

/** What may be followed by the items of a list. */
const OPENS = /[:;]["”’)\]]*$/u;

/**
 * Whether a paragraph goes on in the next column or on the next page: as within a column, where the last line is full, also
 * if a sentence ends there, unless the next one begins further in. Without a measure somebody else has told paragraphs apart,
 * and a sentence that ends there ends one.
 */
export function isCarriedOver(last: Line, line: Line, edge: number, measure?: Measure): boolean {
  const further = (line.left - (measure?.left ?? line.left)) / line.size;
  if (measure?.isIndented && further > INDENT && further < MOST_INDENT) return false;
  if (last.isTable || line.isTable || last.isCentred || line.isCentred || hasOtherFace(last, line) || Math.abs(last.size - line.size) > 0.12 * line.size) return false;
  return !(measure ? OPENS : ENDS).test(last.text) && !MARK.test(line.text) && !isOther(last.text, line.text) && hadNoRoom(last, line, edge);
}

export interface Paragraph {
  text: string;
  first: Line;
  last: Line;
}

/** The paragraphs that lines of one column make. */
export function paragraphsIn(lines: readonly Line[], measure: Measure): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && isJoined(open.last, line, measure, open.last === open.first)) {
      open.text = joined(open.text, line.text);
      open.last = line;
    } else paragraphs.push({ text: line.text, first: line, last: line });
  }
  return paragraphs;
}
