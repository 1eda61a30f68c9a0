import * as v from "valibot";
import { DiembaoError } from "../../error.js";
import type { Analysis, Span } from "../../generated/analysis.js";
import type { ExportArticle } from "../article.js";
import { STATE_FORMAT, STATE_VERSION } from "../formats/state.js";
import { analysisSchema, correctionSchema, dictionarySchema, recordSchema } from "./schema.js";

const stateSchema = v.object({
  articles: v.array(
    v.object({
      text: v.string(),
      record: v.nullable(recordSchema),
      published: v.nullable(v.string()),
      analysis: analysisSchema,
      corrections: v.array(correctionSchema),
      /** Place in the list of dictionaries; earlier files have neither. */
      dictionary: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    }),
  ),
  dictionaries: v.optional(v.array(dictionarySchema), []),
});

/** An article as it was written, with every field. */
export type RestoredArticle = Required<ExportArticle>;

/** What `readState` of the package does, once this is loaded. */
export function readState(json: string): RestoredArticle[] {
  const data = parsed(json);
  if (!isObject(data) || data["format"] !== STATE_FORMAT) throw invalid("this is no file of articles that diembao has written");
  const version = data["version"];
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) throw invalid("the file does not say in which version it is written");
  if (version > STATE_VERSION) throw invalid(`the file is of version ${version}, and this diembao reads up to ${STATE_VERSION}: take a newer one`);
  const result = v.safeParse(stateSchema, data);
  if (!result.success) {
    const [issue] = result.issues;
    throw invalid(`the file was changed or damaged: ${v.getDotPath(issue) ?? "it"} is not as it should be (${issue.message})`);
  }
  const { dictionaries } = result.output;
  const articles = result.output.articles.map(({ dictionary: place, ...article }, index): RestoredArticle => {
    const dictionary = place === undefined ? null : dictionaries[place];
    if (dictionary === undefined) throw invalid(`the file was changed or damaged: the dictionary of article ${index + 1} is not in it`);
    return { ...article, dictionary };
  });
  articles.forEach(({ text, analysis }, index) => checkSpans(text, analysis, articles.length > 1 ? ` of article ${index + 1}` : ""));
  return articles;
}

/** JSON, with or without a byte order mark. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new DiembaoError("invalid-file", "this is no JSON, or it was cut off", { cause: error });
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function invalid(message: string): DiembaoError {
  return new DiembaoError("invalid-file", message);
}

/** Every span must be what stands in its place of the text. */
function checkSpans(text: string, { officials, people, dates, figures, furniture }: Analysis, which: string): void {
  const spans: Span[] = [
    ...officials.flatMap(({ mentions, positions }) => [...mentions, ...positions.flatMap((position) => position.spans)]),
    ...people.flatMap(({ mentions }) => mentions),
    ...dates,
    ...figures,
    ...furniture,
  ];
  for (const { start, end, text: quoted } of spans) {
    if (start > end || end > text.length || text.slice(start, end) !== quoted) {
      throw new DiembaoError("text-mismatch", `the analysis${which} belongs to another text: at ${start} there is no ${JSON.stringify(quoted.slice(0, 60))}`);
    }
  }
}
