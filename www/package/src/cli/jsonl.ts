import { analyze } from "../analyze.js";
import { DiembaoError, type ErrorCode } from "../error.js";
import type { Analysis, Options } from "../generated/analysis.js";
import type { Input } from "./input.js";
import { LONGEST_LINE, type Line, linesOf } from "./lines.js";

/** What is wrong with a line, besides what can be wrong with an article. */
type LineErrorCode = ErrorCode | "line-too-long" | "invalid-encoding" | "invalid-json" | "invalid-line";

class LineError extends Error {
  constructor(
    readonly code: LineErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** What is written for a line; `id` is the line's own, null where it could not be read or there is none, which is an error. */
export type Answer = { id: unknown } & (
  | { analysis: Analysis; error?: undefined }
  | { error: { code: LineErrorCode; message: string; line: number } }
);

/** What came of one line. */
export interface LineRead {
  /** Length of the line in bytes with its end; at least this for a line that is too long. */
  bytes: number;
  /** Undefined for an empty line. */
  answer: Answer | undefined;
}

/** Reads lines `{"id","text","published"?}`, one at a time; `options` hold for lines that do not say otherwise. */
export async function* answersTo({ stream }: Input, options: Options): AsyncGenerator<LineRead> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let number = 0;
  for await (const line of linesOf(stream)) {
    number++;
    yield { bytes: (line?.length ?? LONGEST_LINE) + 1, answer: answerTo(line, number, options, decoder) };
  }
}

function answerTo(line: Line, number: number, options: Options, decoder: TextDecoder): Answer | undefined {
  let id: unknown = null;
  try {
    const json = decode(line, decoder);
    if (json.trim() === "") return undefined;
    const request = parse(json);
    if (!("id" in request)) throw new LineError("invalid-line", 'the line has no "id"');
    id = request["id"];
    // `analyze` itself refuses a text or date that is no string.
    const published = (request["published"] as string | null | undefined) ?? options.published;
    const analysis = analyze(request["text"] as string, published === undefined ? options : { ...options, published });
    return { id, analysis };
  } catch (error) {
    if (!(error instanceof LineError || error instanceof DiembaoError)) throw error;
    return { id, error: { code: error.code, message: error.message, line: number } };
  }
}

function decode(line: Line, decoder: TextDecoder): string {
  if (line === null) throw new LineError("line-too-long", `the line is longer than ${LONGEST_LINE} bytes`);
  try {
    return decoder.decode(line);
  } catch {
    throw new LineError("invalid-encoding", "the line is not UTF-8");
  }
}

function parse(json: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new LineError("invalid-json", `the line is not JSON: ${(error as Error).message}`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new LineError("invalid-line", 'the line is not an object with "id" and "text"');
  }
  return value as Record<string, unknown>;
}
