// Pieces of text on pages → paragraphs, in the order in which a person reads them.
//
//   page   = pieces → rows of segments → blocks, the columns one after the other
//   block  = rows → paragraphs: a row is joined to the one before where the next word had no room there
//   text   = blocks of all pages, without what stands on every page

/** A piece of text at its place, from the left and upper edge of the page. */
export interface Piece {
  text: string;
  left: number;
  right: number;
  base: number;
  size: number;
  font: string | undefined;
}

/** A page and its width. */
export interface Page {
  width: number;
  pieces: Piece[];
}

/** Pieces without a wide gap between them. */
interface Segment {
  text: string;
  left: number;
  right: number;
  pieces: Piece[];
}

/** What stands on one line of a page, across all columns. */
interface Row {
  base: number;
  /** Where the last line of its cells stands. */
  last: number;
  size: number;
  segments: Segment[];
}

/** A line of a column; the cells of a table are one. */
interface Line {
  text: string;
  left: number;
  right: number;
  base: number;
  size: number;
  isTable: boolean;
}

/** In sizes of the letters: a blank, and the gap between columns or cells. */
const BLANK = 0.12;
const GAP = 1.2;
/** Share of a page that its text reaches at least, unless all its lines are short and end where they are meant to. */
const SHORT = 0.7;
/** How far in a paragraph begins. */
const INDENT = 0.8;
/** Rows of a column at least; fewer are a table, or the head of a letter. */
const FEWEST_ROWS = 5;
/** Share of the lines of a column that reach most of its width. */
const FULL_SHARE = 0.6;
/** Share of the rows of columns, at least, that stand on one side alone where the heights of lines differ. */
const ALONE_SHARE = 0.2;
/** Rows at the edges of a page that may be a header or footer. */
const EDGE = 3;

type Convert = (text: string, font: string | undefined) => string;

/** The paragraphs of all pages. `convert` makes Unicode of text in a font. */
export function paragraphsOf(pages: readonly Page[], convert: Convert): string[] {
  const rows = withoutFurniture(pages.map(({ pieces }) => rowsOf(pieces, convert)));
  const blocks = rows.flatMap((page, i) => blocksOf(page, (pages[i]?.width ?? 0) * SHORT));
  const paragraphs: string[] = [];
  let open: { text: string; first: Line; last: Line; edge: number } | undefined;
  for (const block of blocks) {
    const lines = linesOf(cellsOf(block.isColumn ? filledOf(block.rows, convert) : block.rows, convert));
    const measure = measureOf(lines, block.least);
    let before: Line | undefined;
    for (const line of lines) {
      const goesOn = open && (before ? isJoined(before, line, measure, before === open.first) : isCarriedOver(open.last, line, open.edge));
      if (open && goesOn) {
        open.text = joined(open.text, line.text);
        open.last = line;
      } else {
        if (open) paragraphs.push(open.text);
        open = { text: line.text, first: line, last: line, edge: measure.right };
      }
      open.edge = measure.right;
      before = line;
    }
  }
  if (open) paragraphs.push(open.text);
  return paragraphs;
}

/** Puts pieces into rows, and joins those of a row that have no gap between them. */
function rowsOf(pieces: readonly Piece[], convert: Convert): Row[] {
  const visible = pieces.filter(({ text }) => text.trim() !== "");
  const sizes = visible.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[sizes.length >> 1] ?? 0;
  // What is small may be raised or lowered beside a word; it finds its row when the others have theirs.
  const [small, normal] = [visible.filter(({ size }) => size < usual * 0.8), visible.filter(({ size }) => size >= usual * 0.8)];
  const rows: { base: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of normal.sort((a, b) => a.base - b.base)) {
    const row = rows.at(-1);
    if (row && Math.abs(piece.base - row.base) < 0.35 * Math.max(piece.size, row.size)) {
      row.pieces.push(piece);
      row.size = Math.max(row.size, piece.size);
    } else rows.push({ base: piece.base, size: piece.size, pieces: [piece] });
  }
  for (const piece of small) {
    const isBeside = (size: number) => (other: Piece) =>
      Math.abs(piece.left - other.right) < size * 0.3 || Math.abs(other.left - piece.right) < size * 0.3;
    const row =
      rows.find(({ base, size, pieces }) => Math.abs(base - piece.base) < 0.6 * size && pieces.some(isBeside(size))) ??
      rows.find(({ base }) => Math.abs(base - piece.base) < 0.2 * piece.size);
    if (row) row.pieces.push(piece);
    else rows.push({ base: piece.base, size: piece.size, pieces: [piece] });
  }
  return rows
    .sort((a, b) => a.base - b.base)
    .map(({ base, size, pieces }) => ({ base, last: base, size, segments: segmentsOf(pieces, convert) }));
}

function segmentsOf(pieces: Piece[], convert: Convert): Segment[] {
  const groups: Piece[][] = [];
  for (const piece of pieces.sort((a, b) => a.left - b.left)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (!group || !last || piece.left - Math.max(...group.map(({ right }) => right)) > GAP * piece.size) groups.push([piece]);
    // The same letters a hair beside are what some print for bold.
    else if (piece.text !== last.text || piece.left - last.left > 0.5 * (last.right - last.left)) group.push(piece);
  }
  return groups.map((group) => segmentOf(group, convert));
}

function segmentOf(pieces: Piece[], convert: Convert): Segment {
  let [text, run, right] = ["", "", Number.NEGATIVE_INFINITY];
  let font = pieces[0]?.font;
  for (const piece of pieces) {
    const gap = piece.left - right;
    const blank = gap > BLANK * piece.size && !/\s$/.test(run) && !/^\s/.test(piece.text) && Number.isFinite(gap) ? " " : "";
    // Letters and their marks may be pieces of their own, so that a font is converted as a whole.
    if (piece.font !== font) {
      text += convert(run, font);
      run = "";
      font = piece.font;
    }
    run += blank + piece.text;
    right = Math.max(right, piece.right);
  }
  text = (text + convert(run, font)).replace(/\s+/g, " ").trim().normalize("NFC");
  return { text, left: pieces[0]?.left ?? 0, right, pieces };
}

const textOf = ({ segments }: Row): string => segments.map(({ text }) => text).join("\t");

/** Leaves out what stands in the same place of several pages, and the numbers of pages. */
function withoutFurniture(pages: Row[][]): Row[][] {
  const patternOf = (row: Row) => textOf(row).replace(/\d+/g, "#");
  const seen = new Map<string, { base: number; pages: Set<number> }[]>();
  const edges = pages.map((rows) => new Set([...rows.slice(0, EDGE), ...rows.slice(-EDGE)]));
  const placeOf = (row: Row) => seen.get(patternOf(row))?.find(({ base }) => Math.abs(base - row.base) < row.size);
  edges.forEach((rows, page) => {
    for (const row of rows) {
      const place = placeOf(row);
      if (place) place.pages.add(page);
      else seen.set(patternOf(row), [...(seen.get(patternOf(row)) ?? []), { base: row.base, pages: new Set([page]) }]);
    }
  });
  return pages.map((rows, page) => {
    const isPrinted = /^(?:https?|file):\S*\s.*\b\d+\/\d+$/.test(rows.length > 0 ? textOf(rows.at(-1) as Row) : "");
    return rows.filter((row, i) => {
      const isEdge = edges[page]?.has(row) ?? false;
      const count = isEdge ? (placeOf(row)?.pages.size ?? 0) : 0;
      if (count >= 2 && count >= pages.length * 0.3) return false;
      const isOutermost = i === 0 || i === rows.length - 1;
      // Browsers print the address and the number of the page below, and the day and the title above.
      return !isOutermost || !(isPrinted || isPageNumber(textOf(row), page + 1, pages.length));
    });
  });
}

function isPageNumber(text: string, page: number, pages: number): boolean {
  const [, number, of] = /^(?:trang|page)?[\s.:–-]*(\d+)(?:\s*(?:\/|of|trên)\s*(\d+))?[\s.–-]*$/i.exec(text) ?? [];
  return Number(number) === page && (of === undefined || Number(of) === pages);
}

interface Block {
  rows: Row[];
  /** Where its longest line ends at least. */
  least: number;
  /** Whether it stands beside other text. */
  isColumn: boolean;
}

/** Parts a page into columns, and what stands above and below them; returns each in the order of reading. */
function blocksOf(rows: Row[], least: number, isColumn = false): Block[] {
  const band = bandOf(rows);
  if (!band) return rows.length > 0 ? [{ rows, least, isColumn }] : [];
  const { from, to, at } = band;
  const side = (isLeft: boolean) => sideOf(rows.slice(from, to), at, isLeft);
  const [above, below] = [rows.slice(0, from), rows.slice(to)].map((part) => blocksOf(part, least, isColumn)) as [Block[], Block[]];
  return [...above, ...blocksOf(side(true), 0, true), ...blocksOf(side(false), 0, true), ...below];
}

interface Band {
  from: number;
  to: number;
  /** Where the columns part. */
  at: number;
}

/** Where a gap begins and ends. */
type Gap = [from: number, to: number];

/** The most rows in a sequence that are parted by one gap into columns of text. */
function bandOf(rows: readonly Row[]): Band | undefined {
  let best: Band | undefined;
  const edge = Math.max(...rows.flatMap(({ segments }) => segments.map(({ right }) => right)));
  const pitch = median(rows.slice(1).map(({ base }, i) => base - (rows[i]?.base ?? 0)));
  for (let from = 0; from < rows.length; from++) {
    if (best && rows.length - from <= best.to - best.from) break;
    let free: Gap[] = [[0, edge]];
    for (let to = from; to < rows.length; to++) {
      const row = rows[to] as Row;
      const { size, base } = row;
      // A wide gap across all columns parts what stands above from what stands below.
      if (to > from && base - (rows[to - 1]?.base ?? 0) > Math.max(1.8 * pitch, 2 * size)) break;
      free = narrowed(free, row);
      if (free.length === 0) break;
      if (to + 1 - from < FEWEST_ROWS || to + 1 - from <= (best ? best.to - best.from : 0)) continue;
      const gap = free.find(([, at]) => areColumns(rows.slice(from, to + 1), at));
      if (gap) best = { from, to: to + 1, at: gap[1] };
    }
  }
  return best;
}

const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** What is left of gaps beside the text of a further row. */
function narrowed(gaps: readonly Gap[], { segments, size }: Row): Gap[] {
  let free = [...gaps];
  for (const { left, right } of segments) {
    free = free.flatMap(([a, b]): Gap[] =>
      right <= a || left >= b ? [[a, b]] : ([[a, left], [right, b]] as Gap[]).filter(([c, d]) => d - c >= size),
    );
  }
  return free;
}

/** The part of rows on one side of a place. */
function sideOf(rows: readonly Row[], at: number, isLeft: boolean): Row[] {
  return rows.flatMap((row) => {
    const segments = row.segments.filter(({ right }) => right <= at === isLeft);
    // The lines of columns need not stand at the same height.
    return segments.length > 0 ? [{ ...row, ...placeOf(segments), segments }] : [];
  });
}

/** Where the largest letters stand. */
function placeOf(segments: readonly Segment[]): Pick<Row, "base" | "last" | "size"> {
  let [base, size] = [0, 0];
  for (const { pieces } of segments) for (const piece of pieces) if (piece.size > size) ({ base, size } = piece);
  return { base, last: base, size };
}

/** Whether there is running text on both sides of a gap that ends there, or columns again, or lines at heights of their own. */
function areColumns(rows: readonly Row[], at: number): boolean {
  if (areApart(rows, at)) return true;
  return [true, false].every((isLeft) => {
    const side = sideOf(rows, at, isLeft);
    if (side.length < FEWEST_ROWS) return false;
    if (isColumn(side)) return true;
    const ends = side.flatMap(({ segments }) => segments.map(({ right }) => right));
    let free: Gap[] = [[Math.min(...side.map(({ segments }) => segments[0]?.left ?? 0)), Math.max(...ends)]];
    for (const row of side) free = narrowed(free, row);
    return free.some(([, end]) => areColumns(side, end));
  });
}

/** Whether most lines on both sides of a gap stand at another height than those beside: the rows of tables do not. */
function areApart(rows: readonly Row[], at: number): boolean {
  let [lefts, rights] = [0, 0];
  for (const { segments } of rows) {
    const isLeft = segments.some(({ right }) => right <= at);
    const isRight = segments.some(({ left }) => left >= at);
    if (isLeft && !isRight) lefts++;
    if (isRight && !isLeft) rights++;
  }
  return Math.min(lefts, rights) >= Math.max(FEWEST_ROWS, rows.length * ALONE_SHARE);
}

/** Whether rows are running text: few cells, and most lines full. */
function isColumn(rows: readonly Row[]): boolean {
  const lines = rows.map(({ segments }) => ({ segments, left: segments[0]?.left ?? 0, right: segments.at(-1)?.right ?? 0 }));
  const cells = lines.filter(({ segments }) => segments.length > 1 && segments.some(({ text }) => text.includes(" ")));
  if (cells.length > lines.length * 0.3) return false;
  const left = Math.min(...lines.map((line) => line.left));
  const width = Math.max(...lines.map((line) => line.right)) - left;
  const full = lines.filter((line) => line.right - line.left >= width * 0.7);
  return width >= 8 * (rows[0]?.size ?? 0) && full.length >= lines.length * FULL_SHARE;
}

/** Mends the lines of a narrow column in which few words are far apart to fill it: from edge to edge, and like no line beside. */
function filledOf(rows: readonly Row[], convert: Convert): Row[] {
  const left = Math.min(...rows.map(({ segments }) => segments[0]?.left ?? 0));
  const right = Math.max(...rows.map(({ segments }) => segments.at(-1)?.right ?? 0));
  return rows.map((row, i) => {
    const { segments, size } = row;
    const isFilled = segments.length > 1 && (segments[0]?.left ?? 0) - left < size * 0.5 && right - (segments.at(-1)?.right ?? 0) < size * 0.5;
    const starts = [rows[i - 1], rows[i + 1]].flatMap((other) => other?.segments.slice(1) ?? []);
    const isCell = segments.slice(1).some((cell) => starts.some((start) => Math.abs(start.left - cell.left) < size * 0.1));
    return isFilled && !isCell ? { ...row, segments: [segmentOf(segments.flatMap(({ pieces }) => pieces), convert)] } : row;
  });
}

/**
 * Mends tables: parts what stands close to the next cell where the rows around show that a cell begins, and puts the
 * second line of a cell to the first.
 */
function cellsOf(rows: readonly Row[], convert: Convert): Row[] {
  const mended: Row[] = [];
  rows.forEach((row, i) => {
    const around = [rows[i - 1], row, rows[i + 1]].filter((other) => other && other.segments.length > 1 && !isStretched(other));
    const starts = around.flatMap((other) => other?.segments.slice(1).map(({ left }) => left) ?? []);
    const isStart = (left: number) => starts.some((start) => Math.abs(start - left) < 0.1 * row.size);
    const segments = row.segments.flatMap(({ pieces }) => {
      const cells: Piece[][] = [];
      for (const piece of pieces.flatMap((one) => partedAt(one, starts.length > 0 ? startBeside(one, rows[i - 1], rows[i + 1]) : undefined))) {
        if (cells.length === 0 || isStart(piece.left)) cells.push([piece]);
        else cells.at(-1)?.push(piece);
      }
      return cells.map((cell) => segmentOf(cell, convert));
    });
    const before = mended.at(-1);
    const edge = before?.segments[0]?.left ?? 0;
    const goesOn =
      before !== undefined && before.segments.length > 1 && !isStretched(before) && row.base - before.last < row.size * 1.5 &&
      segments.every(({ left }) => left > edge + row.size && before.segments.some((cell) => Math.abs(cell.left - left) < 0.1 * row.size));
    if (!goesOn) {
      mended.push({ ...row, segments, last: row.base });
      return;
    }
    for (const { text, left, right } of segments) {
      const cell = before.segments.find((one) => Math.abs(one.left - left) < 0.1 * row.size);
      if (cell) Object.assign(cell, { text: joined(cell.text, text), right: Math.max(cell.right, right) });
    }
    before.last = row.base;
  });
  return mended;
}

/** Where a cell begins above and below, within a piece. */
function startBeside({ left, right, size }: Pick<Piece, "left" | "right" | "size">, above: Row | undefined, below: Row | undefined): number | undefined {
  const isBelow = (start: number) => below?.segments.some((segment) => Math.abs(segment.left - start) < 0.1 * size);
  return above?.segments.find((segment) => segment.left > left + size && segment.left < right - size && isBelow(segment.left))?.left;
}

/** A piece in two, where two cells stand so close that they came as one: at the word that begins nearest to that place. */
function partedAt(piece: Piece, start: number | undefined): Piece[] {
  if (start === undefined) return [piece];
  const { text, left, right, size } = piece;
  const letter = (right - left) / Math.max(weightOf(text), 1);
  const words = [...text.matchAll(/ (?=[\p{Lu}\p{N}])/gu)].map(({ index }) => ({ index, off: Math.abs(left + letter * weightOf(text.slice(0, index + 1)) - start) }));
  const nearest = words.sort((a, b) => a.off - b.off)[0];
  if (!nearest || nearest.off > 2 * size) return [piece];
  return [
    { ...piece, text: text.slice(0, nearest.index), right: start },
    { ...piece, text: text.slice(nearest.index + 1), left: start },
  ];
}

/** Whether words are far apart only to fill the line: all by the same. */
function isStretched({ segments }: Row): boolean {
  const gaps = segments.slice(1).map(({ left }, i) => left - (segments[i]?.right ?? 0));
  return gaps.length > 1 && segments.every(({ text }) => !text.includes(" ")) && Math.max(...gaps) < Math.min(...gaps) * 1.3;
}

/** The rows of a column as lines: a blank between words that are far apart only to fill the line, a tab between cells. */
function linesOf(rows: readonly Row[]): Line[] {
  const edge = Math.max(...rows.flatMap(({ segments }) => segments.map(({ right }) => right)));
  return rows.map((row) => {
    const { base, size, segments } = row;
    const [left = 0, right = 0] = [segments[0]?.left, segments.at(-1)?.right];
    const isText = isStretched(row) && edge - right < size * 0.5;
    const text = segments.map((segment) => segment.text).join(isText ? " " : "\t");
    return { text, left, right, base, size, isTable: segments.length > 1 && !isText };
  });
}

interface Measure {
  left: number;
  right: number;
  /** The usual distance of two lines, and their usual size. */
  pitch: number;
  size: number;
  /** Whether paragraphs begin further in than they go on. */
  isIndented: boolean;
}

function measureOf(lines: readonly Line[], least: number): Measure {
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

const MARK = /^(?:[-–—+*•●▪◦○■]|\d{1,3}[.)]|[a-zđ][.)])\s/u;
const ENDS = /[.!?:;…]["”’)\]]*$/u;

/** A day with a time of the day, and nothing else. */
const STAMP = /^(?=.*\d[/.-]\d)(?=.*\d[:h]\d)[\d\s/:h|,.–-]+\d(?:\s*[([]?GMT\s*[+-]\s*\d+[)\]]?)?$/u;

/** Whether a line is all of capitals, and long enough to be a headline. */
const isHeadline = (text: string): boolean => text === text.toUpperCase() && /(?:\p{L}{2,}\P{L}+){3}\p{L}{2}/u.test(text);

/** Whether two lines are of two paragraphs, as their words show. Captions are often said twice. */
function isOther(before: string, line: string): boolean {
  if (line === before || (STAMP.test(line) && !/[,|:]$/.test(before)) || (STAMP.test(before) && !/^\W?GMT/.test(line))) return true;
  return (isHeadline(before) && line !== line.toUpperCase()) || (isHeadline(line) && before !== before.toUpperCase());
}

/** Whether a line goes on with the paragraph of the line before it. */
function isJoined(before: Line, line: Line, { left, right, pitch, size, isIndented }: Measure, isFirst: boolean): boolean {
  if (before.isTable || line.isTable || Math.abs(before.size - line.size) > 0.12 * line.size) return false;
  const step = line.base - before.base;
  // A headline in large letters is broken where it looks well.
  if (line.size > size * 1.15) return step < line.size * 1.7 && !ENDS.test(before.text);
  if (step > Math.max(pitch * 1.25, line.size * 1.05) || step <= 0) return false;
  if (isOther(before.text, line.text) || (MARK.test(line.text) && ENDS.test(before.text))) return false;
  // What goes on below a mark stands further in than the mark.
  const isHanging = MARK.test(before.text) && !MARK.test(line.text) && line.left > before.left + 0.3 * line.size;
  const isIn = line.left > left + INDENT * line.size && !isHanging;
  if (isIn && (line.left > before.left + INDENT * line.size || (isIndented && isFirst))) return false;
  return hadNoRoom(before, line, right);
}

/** Whether a paragraph goes on in the next column or on the next page. */
function isCarriedOver(last: Line, line: Line, edge: number): boolean {
  if (last.isTable || line.isTable || Math.abs(last.size - line.size) > 0.12 * line.size) return false;
  return !ENDS.test(last.text) && !MARK.test(line.text) && !isOther(last.text, line.text) && hadNoRoom(last, line, edge);
}

/** Whether the first word of a line would have gone beyond the edge in the line before. */
function hadNoRoom(before: Line, line: Line, edge: number): boolean {
  const [word = ""] = line.text.split(" ", 1);
  const letter = (line.right - line.left) / Math.max(weightOf(line.text), 1);
  return before.right + letter * (weightOf(word) + BLANK_WEIGHT) > edge - letter;
}

const BLANK_WEIGHT = 0.6;

/** How wide a text is, in usual letters; fonts agree about that, more or less. */
function weightOf(text: string): number {
  let weight = 0;
  for (const [letter] of text.matchAll(/\P{M}/gu)) {
    if (/[\s.,:;!'()[\]/\-|ijltfrIJ]/.test(letter)) weight += BLANK_WEIGHT;
    else weight += /[mwMW]/.test(letter) ? 1.6 : letter === letter.toLowerCase() ? 1 : 1.3;
  }
  return weight;
}

/** Two vowels with something between: no syllable, of which every Vietnamese word is one. */
const FOREIGN = /[aeiouy]+[^aeiouy]+[aeiouy]/i;

/** Joins lines: Vietnamese words are never broken, and what ends in a hyphen, as "Xin-ga-", keeps it; a foreign word may be broken. */
function joined(text: string, line: string): string {
  // Signs that only programs write, where they break a word.
  if (/[\u00ad\u2010]$/.test(text)) return text.slice(0, -1) + line;
  const [, head = ""] = /(?<![\p{L}\p{N}-])([a-z]{2,})-$/iu.exec(text) ?? [];
  const [, tail = ""] = /^([a-z]{2,})(?![\p{L}\p{N}-])/u.exec(line) ?? [];
  if (head !== "" && tail !== "" && (FOREIGN.test(head) || FOREIGN.test(tail))) return text.slice(0, -1) + line;
  return /[\p{L}\p{N}]-$|\p{N}–$/u.test(text) ? text + line : `${text} ${line}`;
}
