// Every format by its name. Each is loaded when it is used, so that whoever lists them loads none.
import type { ExportArticle, ExportFile, ExportOptions, Writer } from "./article.js";
import { written } from "./article.js";
import { Names, stemOf } from "./names.js";
import { EXPORT_CATEGORIES, type ExportCategory } from "./tables.js";

/** The names of the formats. */
export type ExportId = "state" | "json" | "jsonl" | "csv" | `csv-${ExportCategory}` | "csv-zip" | "markdown" | "html" | "annotations" | "brat" | "iob2" | "ics" | "popolo";

/** A format in which articles are written. */
export interface ExportFormat {
  readonly id: ExportId;
  /** How its files end, without the point. */
  readonly extension: string;
  readonly mediaType: string;
  /** Whether `readState` or `readAnnotations` reads it back. */
  readonly isReadBack: boolean;
  /**
   * Loads what writes articles one after the other into one file; `count` says how many there will be. Null for a format that has
   * several files.
   */
  readonly writer: ((options?: ExportOptions, count?: number) => Promise<Writer>) | null;
  /** All articles as files: one of all, or, for a format that has several, those of each. */
  readonly write: (articles: readonly ExportArticle[], options?: ExportOptions) => Promise<ExportFile[]>;
}

const csv = (category: ExportCategory) => async (options?: ExportOptions) => (await import("./formats/csv.js")).csvOf(category, options);

/** Every format, in the order in which an interface may list them. */
export const EXPORTS: readonly ExportFormat[] = [
  inOneFile("state", "json", "application/json", async () => (await import("./formats/state.js")).stateOf(), { isReadBack: true, suffix: "diembao" }),
  inOneFile("html", "html", "text/html", async (options) => (await import("./formats/html.js")).htmlOf(options)),
  inOneFile("markdown", "md", "text/markdown", async (options) => (await import("./formats/markdown.js")).markdownOf(options)),
  {
    id: "csv-zip",
    extension: "zip",
    mediaType: "application/zip",
    isReadBack: false,
    writer: null,
    write: async (articles, options) => {
      const { csvOf } = await import("./formats/csv.js");
      const tables = EXPORT_CATEGORIES.map((category): ExportFile => ({ name: `${category}.csv`, mediaType: "text/csv", content: written(csvOf(category, options), articles) }));
      return [{ name: `${stemOfAll(articles)}.csv.zip`, mediaType: "application/zip", content: (await import("./zip.js")).zipOf(tables, options?.stamp) }];
    },
  },
  ...EXPORT_CATEGORIES.map((category) => inOneFile(`csv-${category}`, "csv", "text/csv", csv(category), { suffix: category })),
  inOneFile("csv", "csv", "text/csv", async (options) => (await import("./formats/csv.js")).csvOfAll(options)),
  inOneFile("ics", "ics", "text/calendar", async (options) => (await import("./formats/ics.js")).icsOf(options)),
  inOneFile("popolo", "json", "application/json", async (options) => (await import("./formats/popolo.js")).popoloOf(options), { suffix: "popolo" }),
  inOneFile("annotations", "jsonld", 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"', async (options) => (await import("./formats/annotations.js")).annotationsOf(options), { isReadBack: true }),
  {
    id: "brat",
    extension: "ann",
    mediaType: "text/plain",
    isReadBack: false,
    writer: null,
    write: async (articles) => {
      const { bratOf, BRAT_CONFIGURATION } = await import("./formats/brat.js");
      const names = new Names();
      const files = articles.flatMap((article): ExportFile[] => {
        const [stem, { txt, ann }] = [names.take(stemOf(article)), bratOf(article)];
        return [
          { name: `${stem}.txt`, mediaType: "text/plain", content: txt },
          { name: `${stem}.ann`, mediaType: "text/plain", content: ann },
        ];
      });
      return [...files, { name: "annotation.conf", mediaType: "text/plain", content: BRAT_CONFIGURATION }];
    },
  },
  inOneFile("iob2", "conll", "text/plain", async () => (await import("./formats/iob2.js")).iob2Of()),
  inOneFile("json", "json", "application/json", async (_options, count = 1) => (await import("./formats/json.js")).analysesOf(count), { suffix: "analysis" }),
  inOneFile("jsonl", "jsonl", "application/jsonl", async () => (await import("./formats/json.js")).analysisLines()),
];

/** The format of a name. */
export function exportOf(id: ExportId): ExportFormat {
  const format = EXPORTS.find((known) => known.id === id);
  if (!format) throw new RangeError(`there is no format ${JSON.stringify(id)}: it is one of ${EXPORTS.map((known) => known.id).join(", ")}`);
  return format;
}

function inOneFile(
  id: ExportId,
  extension: string,
  mediaType: string,
  writer: NonNullable<ExportFormat["writer"]>,
  { isReadBack = false, suffix = "" }: { isReadBack?: boolean; suffix?: string } = {},
): ExportFormat {
  return {
    id,
    extension,
    mediaType,
    isReadBack,
    writer,
    write: async (articles, options) => {
      const name = `${stemOfAll(articles)}${suffix && `.${suffix}`}.${extension}`;
      return [{ name, mediaType, content: written(await writer(options, articles.length), articles) }];
    },
  };
}

/** One archive of several files, for where only one can be given; `stamp` is the time of its entries. */
export async function zipFiles(files: readonly ExportFile[], stamp?: Date): Promise<Uint8Array<ArrayBuffer>> {
  return (await import("./zip.js")).zipOf(files, stamp);
}

/** Files of one article are called after it. */
function stemOfAll(articles: readonly ExportArticle[]): string {
  const [article] = articles;
  return article && articles.length === 1 ? stemOf(article) : "diembao";
}
