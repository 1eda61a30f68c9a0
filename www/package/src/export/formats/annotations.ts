// W3C Web Annotation Data Model, https://www.w3.org/TR/annotation-model/.
import { type ExportArticle, type ExportOptions, type Writer } from "../article.js";
import { CodePoints } from "../code-points.js";
import { articleIdOf, iriOf, uuidOf } from "../identity.js";
import { type Label, labelsOf } from "../labels.js";
import { type Removed, removedOf } from "../removed.js";
import type { Range } from "../sentences.js";

/** The context of the model. */
export const ANNOTATION_CONTEXT = "http://www.w3.org/ns/anno.jsonld";
/** Code points of the text before and behind what is quoted. */
const AROUND = 32;

/** A part of an annotation: JSON-LD. */
type Json = Readonly<Record<string, unknown>>;

/**
 * Everything found as annotations, in one collection of one page. Each targets the article by a TextQuoteSelector and a
 * TextPositionSelector, which counts code points, as the model demands; `label` says so. Its bodies are the category
 * (`classifying`), the name or value (`tagging`), and the whole of it as JSON (`describing`), so that it can be read back. What
 * somebody has corrected away is an annotation that says so (`assessing`): "not date" of this place, "never date" of these words.
 */
export function annotationsOf({ stamp }: ExportOptions = {}): Writer {
  const ids: string[] = [];
  let total = 0;
  return {
    begin: () =>
      `{\n"@context": ${JSON.stringify(ANNOTATION_CONTEXT)},\n"type": "AnnotationCollection",\n` +
      `"label": "diembao: TextPositionSelector counts Unicode code points, from 0, end exclusive",\n"first": {\n"type": "AnnotationPage",\n"startIndex": 0,\n"items": [`,
    article: (article) => {
      ids.push(articleIdOf(article));
      const items = itemsOf(article, stamp);
      const head = total > 0 && items.length > 0 ? "," : "";
      total += items.length;
      return head + items.map((item) => `\n${JSON.stringify(item)}`).join(",");
    },
    end: () => {
      const id = `urn:uuid:${uuidOf(["collection", ...ids])}`;
      const page = `urn:uuid:${uuidOf(["page", ...ids])}`;
      return `\n],\n"id": "${page}",\n"partOf": "${id}"\n},\n"id": "${id}",\n"total": ${total}\n}\n`;
    },
  };
}

function itemsOf(article: ExportArticle, stamp: Date | undefined): Json[] {
  const { text, analysis } = article;
  const points = new CodePoints(text);
  const [source, id] = [iriOf(article), articleIdOf(article)];
  const item = (motivation: string, name: readonly (string | number)[], { start, end }: Range, body: Json[]): Json => ({
    id: `urn:uuid:${uuidOf(["annotation", id, ...name, start, end])}`,
    type: "Annotation",
    motivation,
    ...(stamp ? { generated: stamp.toISOString() } : {}),
    generator: { id: "https://www.npmjs.com/package/diembao", type: "Software", name: "diembao" },
    body,
    target: {
      type: "SpecificResource",
      source,
      selector: [
        { type: "TextQuoteSelector", exact: text.slice(start, end), prefix: before(text, start), suffix: behind(text, end) },
        { type: "TextPositionSelector", start: points.before(start), end: points.before(end) },
      ],
    },
  });
  return [
    ...labelsOf(analysis).map((label) => item("classifying", [label.kind, label.index], label, bodiesOf(label))),
    ...removedOf(article).map((removed) => item("assessing", [verdictOf(removed)], removed, [plain("assessing", verdictOf(removed))])),
  ];
}

function plain(purpose: string, value: string): Json {
  return { type: "TextualBody", purpose, format: "text/plain", value };
}

function verdictOf({ category, everywhere }: Removed): string {
  return `${everywhere ? "never" : "not"} ${category}`;
}

function bodiesOf(label: Label): Json[] {
  const { tag, all } = said(label);
  return [
    plain("classifying", label.kind),
    ...(tag === "" ? [] : [{ ...plain("tagging", tag), language: "vi" }]),
    { type: "TextualBody", purpose: "describing", format: "application/json", value: JSON.stringify(all) },
  ];
}

/** What is told by a label: in a word, and all of it but places. */
function said(label: Label): { tag: string; all: Json } {
  switch (label.kind) {
    case "official":
    case "person": {
      const person = label.kind === "official" ? label.official : label.person;
      const positions = label.kind === "official" ? label.official.positions.map(withoutSpans) : [];
      return { tag: person.nameNormalised, all: { name: person.nameNormalised, by: label.by, person: label.index, positions } };
    }
    case "position":
      return { tag: label.position.title, all: withoutSpans(label.position) };
    case "date": {
      const { start: _start, end: _end, text: _text, ...all } = label.date;
      return { tag: /\d/.test(all.value) ? all.value : "", all };
    }
    case "figure": {
      const { start: _start, end: _end, text: _text, ...all } = label.figure;
      return { tag: [all.value, all.unit ?? all.noun ?? ""].join(" ").trim(), all };
    }
  }
}

function withoutSpans({ title, role, organisation, level, branch, status }: { [Name in "title" | "role" | "level" | "branch" | "status"]: string } & { organisation: string | null }): Json {
  return { title, role, organisation, level, branch, status };
}

/** What stands before a place, no more than so many code points, and whole characters. */
function before(text: string, at: number): string {
  return Array.from(text.slice(Math.max(0, at - 2 * AROUND), at)).slice(-AROUND).join("").replace(/^[\udc00-\udfff]/, "");
}

function behind(text: string, at: number): string {
  return Array.from(text.slice(at, at + 2 * AROUND)).slice(0, AROUND).join("").replace(/[\ud800-\udbff]$/, "");
}
