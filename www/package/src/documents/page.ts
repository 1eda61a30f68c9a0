// HTML that is not shown anywhere: parsed, and what it says of itself.
//
// Compared on 34 articles in four layouts of saved pages (test/support/pages.mjs), with Readability over each: linkedom
// alone, which parses with htmlparser2, left 117 menu entries and footers in the text, because it does not close table cells
// whose end tags are left out, as portals of 2005 do. jsdom left 15, takes twenty times as long, and runs in no worker.
// parse5 before linkedom leaves the same 15; it is the parser of the standard, the other the tree that Readability needs.
// Since cells that are menus go first (tables.ts) none is left, of 67 articles.
import { parseHTML } from "linkedom";
import { parse, parseFragment, serialize } from "parse5";
import { type HtmlNode, textOfHtml } from "../html.js";
import { isoDate } from "./dates.js";
import { broken } from "./error.js";
import type { FontConverter } from "./legacy.js";
import type { Content, Found, Origin } from "./record.js";
import { flattenCells } from "./tables.js";

/** What a page says of itself. */
export type Metadata = Pick<Content, "title" | "source" | "author" | "published">;

/** More elements than any article has; more would take minutes to look through. */
const MOST_ELEMENTS = 50_000;
/** Elements within each other. Pages have 30, and walking down takes memory for each. */
const DEEPEST = 512;

/** Makes a tree; nothing is loaded for it and nothing runs in it. Of a page beyond all measure only the text is left. */
export function parsePage(source: string): Document {
  const tree = parse(source);
  if (countElements(tree as HtmlNode) > MOST_ELEMENTS) {
    const { document } = parseHTML("<html><head></head><body><pre></pre></body></html>");
    (document.querySelector("pre") as Element).textContent = textOfHtml(tree as HtmlNode);
    return document;
  }
  const { document } = parseHTML(serialize(tree));
  for (const row of document.querySelectorAll("tr")) flattenCells(row);
  // Word writes the signs of its lists as text, for those who know no lists.
  for (const sign of document.querySelectorAll('[style*="mso-list" i]')) {
    if (/mso-list:\s*ignore/i.test(sign.getAttribute("style") ?? "")) sign.remove();
  }
  return document;
}

/** Counts without going down into functions of functions; throws for what is nested too deep. */
function countElements(root: HtmlNode): number {
  let count = 0;
  let level: HtmlNode[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw broken(`its elements are nested more than ${DEEPEST} deep`);
    level = level.flatMap(({ childNodes = [] }) => [...childNodes].filter(({ nodeName }) => nodeName !== "#text"));
    count += level.length;
  }
  return count;
}

/** Characters for their references, "&quot;": JSON in pages has them too. */
function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return (parseFragment(text.replaceAll("<", "&lt;")).childNodes as HtmlNode[]).map(({ value = "" }) => value).join("");
}

/** Converts what is set in legacy fonts, by attribute or style. */
export function convertFonts(root: Element, converter: FontConverter, font?: string): void {
  for (const node of [...root.childNodes]) {
    if (node.nodeType === 3) {
      if (font !== undefined && node.nodeValue) node.nodeValue = converter.convert(node.nodeValue, font);
    } else if (node.nodeType === 1) {
      convertFonts(node as Element, converter, fontOf(node as Element) ?? font);
    }
  }
}

function fontOf(element: Element): string | undefined {
  const [, family] = /font-family:\s*([^;]+)/i.exec(element.getAttribute("style") ?? "") ?? [];
  const first = (family ?? element.getAttribute("face"))?.split(",")[0];
  return first?.trim().replace(/^["']|["']$/g, "");
}

const text = (value: unknown): string | undefined => {
  if (typeof value !== "string") return undefined;
  const line = unescaped(value).replace(/\s+/g, " ").trim();
  return line === "" ? undefined : line;
};

const found = (value: string | undefined, from: Origin): Found | undefined => (value === undefined ? undefined : { value, from });

/** Title, paper, author and date of publication, each from the first place that says it; `shown` is the text of the page. */
export function metadataOf(document: Document, shown: string): Metadata {
  const linked = articleOf(document);
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll("meta[content]")) {
    for (const key of ["property", "name", "itemprop"]) {
      const name = meta.getAttribute(key)?.toLowerCase();
      const value = text(meta.getAttribute("content"));
      if (name && value !== undefined && !metas.has(name)) metas.set(name, value);
    }
  }
  const meta = (...names: string[]) => names.map((name) => metas.get(name)).find((value) => value !== undefined);
  const date = (from: Origin, ...values: (string | null | undefined)[]) => {
    for (const value of values) {
      const iso = value ? isoDate(value) : undefined;
      if (iso !== undefined) return { value: iso, from, isGuess: false };
    }
    return undefined;
  };

  const source =
    found(nameOf(linked?.["publisher"]), "json-ld") ??
    found(meta("og:site_name"), "open-graph") ??
    found(meta("dc.publisher", "publisher", "application-name") ?? addressOf(document, meta("og:url")), "meta");
  return {
    title:
      found(text(linked?.["headline"]) ?? text(linked?.["name"]), "json-ld") ??
      found(meta("og:title"), "open-graph") ??
      found(meta("dc.title", "title"), "meta") ??
      found(headingOf(document), "heading") ??
      found(titleOf(document, shown, source?.value), "title-element") ??
      null,
    source: source ?? null,
    author:
      found(nameOf(linked?.["author"]), "json-ld") ??
      found([meta("article:author")].find((value) => !/^https?:/i.test(value ?? "http:")), "open-graph") ??
      found(meta("author", "dc.creator", "dc.contributor"), "meta") ??
      found(text(document.querySelector('[rel~="author"], [itemprop="author"]')?.textContent), "byline") ??
      null,
    published:
      date("json-ld", text(linked?.["datePublished"]), text(linked?.["dateCreated"])) ??
      date("open-graph", meta("article:published_time", "og:published_time", "og:article:published_time")) ??
      date("meta", meta("datepublished"), meta("pubdate", "publishdate", "publish_date", "publish-date")) ??
      date("meta", meta("dc.date.issued", "dc.date", "date")) ??
      date("time-element", ...timesOf(document)) ??
      null,
  };
}

type Thing = Record<string, unknown>;

const isThing = (value: unknown): value is Thing => typeof value === "object" && value !== null;

/** What schema.org calls the article of the page. */
function articleOf(document: Document): Thing | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let json: unknown;
    try {
      // Some write line breaks into strings.
      json = JSON.parse((script.textContent ?? "").replace(/[\u0000-\u001f]+/g, " "));
    } catch {
      continue;
    }
    const things = [json].flat().flatMap((thing) => (isThing(thing) ? [thing, thing["@graph"], thing["mainEntity"]].flat() : []));
    const article = things.find((thing) => isThing(thing) && /Article|BlogPosting|Report/.test([thing["@type"]].flat().join()));
    if (article) return article as Thing;
  }
  return undefined;
}

/** The name of a person or body, or several. */
function nameOf(value: unknown): string | undefined {
  const names = [value].flat().map((one) => (isThing(one) ? text([one["name"]].flat()[0]) : text(one)));
  const said = names.filter((name) => name !== undefined && !/^https?:/i.test(name));
  return said.length > 0 ? said.join(", ") : undefined;
}

function headingOf(document: Document): string | undefined {
  const headings = [...document.querySelectorAll("h1")].map((heading) => text(heading.textContent)).filter((line) => line !== undefined);
  // The first of several may be the name of the paper.
  return headings.length === 1 ? headings[0] : undefined;
}

/** The title without the name of the paper before or behind it: what of it stands in the page as a line of its own, if anything does. */
function titleOf(document: Document, shown: string, source: string | undefined): string | undefined {
  const title = text(document.querySelector("title")?.textContent);
  if (title === undefined) return undefined;
  let headline = "";
  for (const line of shown.split("\n")) {
    const candidate = text(line) ?? "";
    if (candidate.length > headline.length && title.includes(candidate)) headline = candidate;
  }
  if (headline.length > title.length / 3) return headline;
  const parts = title.split(/\s+[-–—|»•]\s+|\s*::\s*/);
  const own = parts.filter((part) => part.toLowerCase() !== source?.toLowerCase());
  return own.length < parts.length ? own.join(" - ") || title : title;
}

/** The server that a page was saved from: by its own word, or that of the browser. */
function addressOf(document: Document, given: string | undefined): string | undefined {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute("href");
  const saved = [...document.childNodes, ...(document.documentElement?.childNodes ?? [])].find(
    (node) => node.nodeType === 8 && node.nodeValue?.includes("saved from url="),
  );
  for (const address of [canonical, given, /url=\(\d+\)(\S+)/.exec(saved?.nodeValue ?? "")?.[1]]) {
    const host = /^https?:\/\/([^/:?#]+)/i.exec(address ?? "")?.[1];
    if (host) return host.replace(/^www\./, "");
  }
  return undefined;
}

function timesOf(document: Document): string[] {
  return [...document.querySelectorAll("time")]
    .filter((time) => !time.closest("aside, nav, footer"))
    .map((time) => time.getAttribute("datetime") ?? time.textContent ?? "");
}
