// PDF, with pdfjs-dist: it is kept by Mozilla, reads what browsers read, and is the only one without native parts that does.
// Version 5.6, the last one for Node 20. It wants a canvas in Node, to draw; nothing is drawn here, so it is built as for browsers.
import type { PDFDocumentProxy, PDFPageProxy, PDFWorker } from "pdfjs-dist";
import { encodingOfFont } from "../../decode/index.js";
import { isoDate } from "../dates.js";
import { DocumentError, broken, locked } from "../error.js";
import { type Page, type Piece, type Tag, paragraphsOf } from "../layout.js";
import { ARTIFACT } from "../layout/tags.js";
import { type EncodingName, readInFonts } from "../legacy.js";
import { type Limits, tooLong } from "../limits.js";
import type { Settings } from "../read.js";
import type { Content, DocumentWarning, Found } from "../record.js";

/** Letters below which a page is a picture with a number. */
const FEWEST_LETTERS = 20;

const NO_TITLE = /^(?:microsoft (?:word|powerpoint)\b|untitled|document\d*$|.*\.(?:docx?|pdf|indd|odt|html?)$|about:)/i;

export async function readPdf(bytes: Uint8Array, encoding: EncodingName | undefined, { signal, limits }: Settings): Promise<Content> {
  const { getDocument, PDFWorker } = await import("../pdf-library.js");
  const engine = takeKept() ?? (await openEngine((port) => new PDFWorker({ port, verbosity: 0 } as ConstructorParameters<typeof PDFWorker>[0])));
  const { worker, failed } = engine;
  let isSound = false;
  const task = getDocument({
    // It takes what it is given away from us.
    ...{ data: bytes.slice(), worker, verbosity: 0, disableFontFace: true, useSystemFonts: false, isEvalSupported: false },
    // Pictures are not looked at.
    ...{ maxImageSize: 1, isOffscreenCanvasSupported: false, isImageDecoderSupported: false, useWasm: false, enableXfa: false },
  });
  try {
    const content = await Promise.race([task.promise.then((pdf) => contentOf(pdf, encoding, limits, signal)), failed]);
    isSound = true;
    return content;
  } catch (error) {
    throw translated(error);
  } finally {
    await task.destroy().catch(() => {});
    if (isSound && engine.isCostly) keep(engine);
    else close(engine);
  }
}

/** What reads the bytes of PDFs, and how it is ended. */
interface Engine {
  worker: PDFWorker;
  failed: Promise<never>;
  /** Whether it takes longer to start than most files take to be read. */
  isCostly: boolean;
  end(): void;
}

/** Milliseconds for which a worker waits for another PDF. */
const PATIENCE = 2000;

/** The worker of the last PDF, for the next one. */
let kept: { engine: Engine; timer: ReturnType<typeof setTimeout> } | undefined;

function takeKept(): Engine | undefined {
  const engine = kept?.engine;
  clearTimeout(kept?.timer);
  kept = undefined;
  return engine;
}

function keep(engine: Engine): void {
  const other = takeKept();
  if (other) close(other);
  const timer = setTimeout(() => {
    kept = undefined;
    close(engine);
  }, PATIENCE);
  kept = { engine, timer };
}

function close({ worker, end }: Engine): void {
  worker.destroy();
  end();
}

/** A worker where there are workers; elsewhere, as in Node, the same code at the other end of a channel. */
async function openEngine(at: (port: unknown) => PDFWorker): Promise<Engine> {
  // Bundlers recognise a worker by this very form, and only by this form.
  if (typeof Worker === "function") {
    const worker = new Worker(new URL("./pdf-worker.js", import.meta.url), { type: "module" });
    const failed = new Promise<never>((_, reject) => {
      worker.addEventListener("error", ({ message }) => reject(new Error(`the worker for PDFs failed: ${message || "it could not be loaded"}`)));
    });
    // Nobody may be reading when it fails.
    failed.catch(() => {});
    return { worker: at(worker), failed, isCostly: true, end: () => worker.terminate() };
  }
  // Not by its name: bundlers for browsers would copy it once more.
  const { WorkerMessageHandler } = await import(/* @vite-ignore */ import.meta.resolve("./pdf-worker.js"));
  const { port1, port2 } = new MessageChannel();
  WorkerMessageHandler.initializeFromPort(port1);
  port1.start();
  port2.start();
  return {
    worker: at(port2),
    failed: new Promise<never>(() => {}),
    isCostly: false,
    end() {
      port1.close();
      port2.close();
    },
  };
}

async function contentOf(
  pdf: PDFDocumentProxy,
  encoding: EncodingName | undefined,
  limits: Limits,
  signal: AbortSignal | undefined,
): Promise<Content> {
  const pages: Page[] = [];
  const isTagged = (await pdf.getMarkInfo().catch(() => null))?.Marked === true;
  let [pictures, length] = [0, 0];
  for (let number = 1; number <= pdf.numPages; number++) {
    signal?.throwIfAborted();
    const page = await pdf.getPage(number);
    const pieces = await piecesOf(page, isTagged);
    const tags = isTagged ? ((await page.getStructTree().catch(() => null)) as Tag | null) : null;
    page.cleanup();
    pages.push({ width: page.getViewport({ scale: 1 }).width, pieces, tags: tags ?? undefined });
    const letters = pieces.reduce((sum, { text }) => sum + text.trim().length, 0);
    if (letters < FEWEST_LETTERS) pictures++;
    length += letters;
    if (length > limits.textLength) throw tooLong(limits);
  }
  if (pictures === pdf.numPages && length < FEWEST_LETTERS * pictures) {
    throw new DocumentError("scanned", "its pages are pictures without text: have a program recognise the text (OCR) first");
  }
  const { text, conversions, fonts, warnings } = await readInFonts(encoding, (converter) => {
    const shown = converter.isOff ? pages.map((page) => ({ ...page, pieces: page.pieces.map(held) })) : pages;
    return { text: released(paragraphsOf(shown, converter).join("\n")) };
  });
  return {
    ...(await saidOf(pdf)),
    text,
    conversions,
    fonts,
    warnings: pictures > 0 && pdf.numPages > 1 ? [...warnings, warningOf(pictures)] : warnings,
  };
}

function warningOf(pages: number): DocumentWarning {
  return { code: "pages-without-text", message: pages === 1 ? "a page has no text" : `${pages} pages have no text` };
}

/** The pieces of text of a page, upright ones only: what is turned is a watermark or a label of a picture. */
async function piecesOf(page: PDFPageProxy, isTagged: boolean): Promise<Piece[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: isTagged });
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page.getViewport({ scale: 1 }).transform;
  const pieces: Piece[] = [];
  const marks: (string | undefined)[] = [];
  for (const item of items) {
    if (!("str" in item)) {
      if (item.type === "endMarkedContent") marks.pop();
      else marks.push((item as { tag?: string }).tag === "Artifact" ? ARTIFACT : (item.id ?? marks.at(-1)));
      continue;
    }
    const [ma = 0, mb = 0, mc = 0, md = 0, x = 0, y = 0] = item.transform as number[];
    const [right, down] = [a * ma + c * mb, b * ma + d * mb];
    if (right <= 0 || Math.abs(down) > right * 0.1) continue;
    const size = Math.hypot(a * mc + c * md, b * mc + d * md);
    const left = a * x + c * y + e;
    const text = item.str.replace(/[\u0000-\u001f\ufeff]/g, "");
    pieces.push({ text, left, right: left + item.width, base: b * x + d * y + f, size, font: item.fontName, face: item.fontName, mark: marks.at(-1) });
  }
  if (!pieces.some(({ text }) => mayBeLegacy(text))) return pieces.map((piece) => ({ ...piece, font: undefined }));
  // Only who would draw the page hears the names of its fonts. Where it cannot be drawn, the letters may still tell.
  await page.getOperatorList().catch(() => {});
  const names = new Map<string, string>();
  const nameOf = (font: string) => {
    const known = page.commonObjs.has(font) ? (page.commonObjs.get(font) as { name?: unknown }).name : undefined;
    return typeof known === "string" ? known : "";
  };
  for (const { font = "" } of pieces) if (!names.has(font)) names.set(font, nameOf(font));
  return withLostLetters(pieces.map((piece) => ({ ...piece, font: names.get(piece.font ?? "") })));
}

const isTcvn3 = ({ font = "" }: Piece): boolean => encodingOfFont(font)?.startsWith("tcvn3") ?? false;

/** Letters that are shown as what they stand for do not part words at the ends of lines as hyphens do. */
function held(piece: Piece): Piece {
  return isTcvn3(piece) ? { ...piece, text: piece.text.replaceAll("\u00ad", "\ufdd0").replaceAll("\u2010", "\ufdd1") } : piece;
}

const released = (text: string): string => text.replaceAll("\ufdd0", "\u00ad").replaceAll("\ufdd1", "\u2010");

/**
 * In fonts of TCVN3 "ư" is a soft hyphen and "à" a micro sign. Where a file does not say what its codes stand for, PDF has a hyphen
 * for the first, as its own encoding of Windows says, and the Greek letter for the other.
 */
function withLostLetters(pieces: Piece[]): Piece[] {
  const isLost = !pieces.some((piece) => isTcvn3(piece) && /[\u00ad\u2212]/.test(piece.text));
  const mended = (text: string) => (isLost ? text.replaceAll("-", "\u2010") : text).replaceAll("\u03bc", "\u00b5");
  return pieces.map((piece) => (isTcvn3(piece) ? { ...piece, text: mended(piece.text) } : piece));
}

/** Whether there are letters beyond ASCII, none of which is Vietnamese alone. */
const mayBeLegacy = (text: string): boolean => /[\u00a1-\u00ff]/.test(text) && !/[\u0102-\u01b0\u1ea0-\u1ef9]/.test(text);

async function saidOf(pdf: PDFDocumentProxy): Promise<Pick<Content, "title" | "author" | "published">> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const said = (name: string): string | undefined => {
    const value = (info as Record<string, unknown>)[name];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  const found = (value: string | undefined): Found | null => (value === undefined ? null : { value, from: "pdf-info" });
  // D:20211214080500+07'00'
  const [, year, month, day, rest = ""] = /^D:(\d{4})(\d{2})(\d{2})(.*)$/.exec(said("CreationDate") ?? said("ModDate") ?? "") ?? [];
  const clock = rest.replace(/^(\d{2})(\d{2})(\d{2})?/, "T$1:$2").replace(/'(?=\d)/, ":").replaceAll("'", "");
  const date = year === undefined ? undefined : (isoDate(`${year}-${month}-${day}${clock}`) ?? isoDate(`${year}-${month}-${day}`));
  const title = said("Title");
  return {
    title: title !== undefined && NO_TITLE.test(title) ? null : found(title),
    author: found(said("Author")),
    published: date === undefined ? null : { value: date, from: "pdf-info", isGuess: true },
  };
}

/** What pdfjs-dist throws, in our words. */
function translated(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DocumentError) return error;
  if (error.name === "PasswordException") {
    return locked();
  }
  if (/^(?:InvalidPDF|UnexpectedResponse|Response|Format|MissingPDF)/.test(error.name)) {
    return broken("the file is damaged or cut off", { cause: error });
  }
  return error;
}
