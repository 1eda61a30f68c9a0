import { Command, CommanderError, Option } from "commander";
import { ENCODINGS } from "../decode/encodings.js";
import { EXPORTS, type ExportId, type ExportLanguage, exportOf } from "../export/index.js";
import type { Encoding } from "../generated/analysis.js";

/** The formats in which articles are written. */
export type FormatName = ExportId;

/** An encoding, or `auto` to detect it. */
export type EncodingName = Encoding | "auto";

/** What the command line asks for. */
export interface Arguments {
  /** Paths, `-` for standard input; never empty. */
  files: string[];
  format: FormatName;
  /** Read lines of JSON instead of articles. */
  jsonl: boolean;
  /** Write the documents themselves instead of what is found in them. */
  documents: boolean;
  /** A file, or a folder for formats that have several; standard output without it. */
  output: string | undefined;
  language: ExportLanguage;
  /** A file of Web Annotations to add. */
  annotations: string | undefined;
  /** Begin CSV with a byte order mark, without which Excel reads it in another encoding. */
  bom: boolean;
  published: string | undefined;
  /** Files of dictionaries, CSV. */
  dictionary: readonly string[];
  encoding: EncodingName;
}

const EXAMPLES = `
Examples:
  diembao article.txt                            the analysis as JSON
  diembao --format csv *.txt > found.csv         one row for everything found
  diembao --format csv --bom *.txt > found.csv   the same for Excel
  diembao --published 2021-12-14 < article.txt   relative dates count from that day
  diembao --encoding tcvn3 old.txt               in an encoding that is not to be detected
  diembao --format html --language vi -o bao-cao.html *.txt    a report to read and to print
  diembao --format brat -o folder/ *.txt         files for an annotation tool
  diembao --format state -o today.json *.txt     all of it, to open again in the page or here
  diembao --format csv today.json                what was kept there, corrections included
  diembao --documents *.docx > texts.json        the texts, with title, source, author and date
  diembao --dictionary own.csv *.txt             with people, titles, bodies and abbreviations of your own
  diembao --jsonl < articles.jsonl > out.jsonl   {"id","text","published"?} to {"id","analysis"}, line by line

Exit status: 0 when everything was read, 1 when a file or a line was not, 2 for a wrong command line.`;

/** Reads the command line; returns the exit status instead where it was wrong, or asked for help or the version. */
export function readArguments(argv: readonly string[], version: string): Arguments | number {
  const program = new Command("diembao")
    .description("Finds officials with their positions, dates and figures in Vietnamese news.")
    .argument("[files...]", "articles: text, pages, documents, mails, archives of these, folders, files of --format state; standard input without any, or for -")
    .addOption(new Option("-f, --format <format>", "how to write what was found").choices(EXPORTS.map(({ id }) => id)).default("json"))
    .option("-o, --output <path>", "write to this file; into this folder where a format has several files, or where it is one")
    .option("-a, --annotations <file>", "add what W3C Web Annotations say of the articles")
    .addOption(new Option("--language <language>", "of reports and calendars").choices(["en", "vi"]).default("en"))
    .option("-l, --jsonl", "read lines of JSON and write lines of JSON, in the same order", false)
    .option("-d, --documents", "write the texts with title, source, author and date, not what is found in them", false)
    .option("--bom", "begin CSV with a byte order mark, which Excel needs to read Vietnamese", false)
    .option("-p, --published <date>", "publication date of the articles, ISO 8601; a line's own comes first")
    .option("--dictionary <file>", "people, titles, bodies and abbreviations of your own, CSV; may be given several times", (file: string, files: readonly string[]) => [...files, file], [])
    .addOption(new Option("-e, --encoding <name>", "how the articles are written").choices(["auto", ...ENCODINGS]).default("auto"))
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", EXAMPLES)
    .showHelpAfterError("(diembao --help says more)")
    .exitOverride();
  try {
    program.parse(argv, { from: "user" });
    const { format, jsonl, documents, output, language, annotations, bom, published, dictionary, encoding } = program.opts<Omit<Arguments, "files">>();
    if (jsonl && format !== "jsonl" && program.getOptionValueSource("format") === "cli") {
      program.error(`error: --jsonl writes lines of JSON and cannot be used with --format ${format}`);
    }
    if (jsonl && encoding !== "auto") program.error("error: --jsonl reads UTF-8 and cannot be used with --encoding");
    if (documents && (jsonl || (format !== "json" && format !== "jsonl"))) program.error("error: --documents is for files, and --format json or jsonl");
    if (annotations !== undefined && (jsonl || documents)) program.error("error: --annotations is for what is found in articles, not for --jsonl or --documents");
    if (bom && !format.startsWith("csv")) program.error("error: --bom is for --format csv and its like");
    if (output === undefined && exportOf(format).writer === null) program.error(`error: --format ${format} has several files, or none of text: --output says where`);
    return { files: program.args.length > 0 ? program.args : ["-"], format, jsonl, documents, output, language, annotations, bom, published, dictionary, encoding };
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE_ERROR;
    throw error;
  }
}

/** Exit status for a wrong command line. */
export const USAGE_ERROR = 2;
