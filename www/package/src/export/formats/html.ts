import { type HighlightKind, HIGHLIGHT_KINDS, type HighlightedSpan, spansOf } from "../../highlight/spans.js";
import { segmentsOf } from "../../highlight/segments.js";
import { type ExportArticle, type ExportOptions, type Writer, fileOf, titleOf } from "../article.js";
import { EXPORT_CATEGORIES, type ExportCategory, type Table, factsOf, tablesOf } from "../tables.js";
import { visible } from "../visible.js";
import { type Words, wordsIn } from "../words.js";
import { REPORT_STYLES } from "./html-styles.js";

/**
 * A report in one HTML file that needs nothing else, to read, to send and to print: the marked text, and what was found with
 * links to where it stands. Everything is escaped, and a policy in the file forbids scripts and requests.
 */
export function htmlOf({ language = "en", furniture = false }: ExportOptions = {}): Writer {
  const words = wordsIn(language);
  return {
    begin: () => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="diembao">
<title>${escape(words.review)}</title>
<style>
${REPORT_STYLES}</style>
</head>
<body>
`,
    article: (article, index) => report(article, `a${index + 1}`, words, { language, furniture }),
    end: () => "</body>\n</html>\n",
  };
}

const KINDS: Readonly<Record<ExportCategory, HighlightKind>> = { officials: "official", people: "person", dates: "date", figures: "figure" };

function report(article: ExportArticle, prefix: string, words: Words, { language, furniture }: Required<Pick<ExportOptions, "language" | "furniture">>): string {
  const file = fileOf(article);
  const shown = file === "" || file === "-" ? "" : visible(file);
  const facts = [...(shown === "" ? [] : [[words.file, shown] as const]), ...factsOf(article, words)];
  const tables = tablesOf(article, language, { furniture });
  const legend = EXPORT_CATEGORIES.flatMap((category, at) =>
    tables[at]?.rows.length ? [`<li><mark class="${KINDS[category]}">${escape(tables[at].title)}</mark> ${tables[at].rows.length}</li>`] : [],
  );
  return `<main id="${prefix}">
<header>
<h1 lang="vi">${escape(titleOf(article) || shown || words.standardInput)}</h1>
<dl>
${facts.map(([term, value]) => `<div><dt>${escape(term)}</dt><dd>${escape(value)}</dd></div>`).join("\n")}
</dl>
${legend.length === 0 ? "" : `<ul class="legend" aria-label="${escape(words.legend)}">${legend.join("")}</ul>\n`}</header>
<section class="text" aria-label="${escape(words.article)}" lang="vi">
${marked(article, prefix, words)}</section>
${EXPORT_CATEGORIES.map((category, at) => list(tables[at] as Table, KINDS[category], prefix)).join("")}</main>
`;
}

/** The text, a paragraph for every line, in which every stretch has the class of the most telling kind. */
function marked({ text, analysis }: ExportArticle, prefix: string, words: Words): string {
  const segments = segmentsOf(spansOf(analysis, new Set(HIGHLIGHT_KINDS)));
  const named = new Set<string>();
  let [out, next] = ["", 0];
  for (const { 0: line, index } of text.matchAll(/[^\n\r]+/g)) {
    const end = index + line.length;
    let [at, inner] = [index, ""];
    while (next < segments.length && (segments[next] as { end: number }).end <= index) next++;
    // A stretch may go on in the next line.
    for (let i = next; i < segments.length; i++) {
      const segment = segments[i] as { start: number; end: number; spans: readonly HighlightedSpan[] };
      if (segment.start >= end) break;
      const [from, to] = [Math.max(segment.start, index), Math.min(segment.end, end)];
      inner += escape(text.slice(at, from)) + mark(text.slice(from, to), segment.spans, named, prefix, words);
      at = to;
    }
    const rest = inner + escape(text.slice(at, end));
    if (line.trim() !== "") out += `<p>${rest}</p>\n`;
  }
  return out;
}

function mark(text: string, spans: readonly HighlightedSpan[], named: Set<string>, prefix: string, words: Words): string {
  const [first] = spans as [HighlightedSpan];
  // Where something stands first, its row in the list leads to.
  const ids = spans.map(({ id }) => id).filter((id) => !named.has(id));
  for (const id of ids) named.add(id);
  const anchors = ids.slice(1).map((id) => `<a id="${prefix}-${id.replace(":", "-")}"></a>`);
  const id = ids[0] === undefined ? "" : ` id="${prefix}-${ids[0].replace(":", "-")}"`;
  const kinds = [...new Set(spans.map(({ kind, part }) => (part === "position" ? "position" : kind)))];
  const title = first.kind === "furniture" ? ` title="${escape(words.furniture)}"` : "";
  return `${anchors.join("")}<mark${id} class="${kinds.join(" ")}"${title}>${escape(text)}</mark>`;
}

function list({ title, head, rows }: Table, kind: HighlightKind, prefix: string): string {
  if (rows.length === 0) return "";
  const lines = rows.map(({ cells: [first = "", ...cells], at, index }) => {
    const name = at ? `<a href="#${prefix}-${kind}-${index}">${escape(first)}</a>` : escape(first);
    return `<tr><th scope="row" lang="vi">${name}</th>${cells.map((cell) => `<td>${escape(cell)}</td>`).join("")}</tr>`;
  });
  return `<section class="list">
<h2>${escape(title)} <small>${rows.length}</small></h2>
<div class="wide" role="region" aria-label="${escape(title)}" tabindex="0"><table>
<thead><tr>${head.map((cell) => `<th scope="col">${escape(cell)}</th>`).join("")}</tr></thead>
<tbody>
${lines.join("\n")}
</tbody>
</table></div>
</section>
`;
}

/** Text as text, in elements and attributes. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "\ufffd");
}
