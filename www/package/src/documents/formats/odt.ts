// ODT (OpenDocument): the text is one XML file, its styles two, what is said of it a fourth.
import { partsOf } from "../archive.js";
import { isoDate } from "../dates.js";
import { broken, locked } from "../error.js";
import { Flow } from "../flow.js";
import { type EncodingName, readInFonts } from "../legacy.js";
import { Allowance } from "../limits.js";
import type { Settings } from "../read.js";
import type { Content, Found } from "../record.js";
import { sourceOf } from "../source.js";
import { type Attributes, type Handler, readXml, textsOf } from "../xml.js";

/** Struck out, commented, declared, or a number that stands for a note. */
const SKIPPED = new Set([
  ...["text:tracked-changes", "office:annotation", "text:note-citation", "text:sequence-decls", "text:variable-decls"],
  ...["text:user-field-decls", "office:forms", "office:scripts", "svg:title", "svg:desc", "text:hidden-text", "text:ruby-text"],
]);

export async function readOdt(bytes: Uint8Array, encoding: EncodingName | undefined, { limits }: Settings): Promise<Content> {
  const names = ["content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"];
  const parts = await partsOf(sourceOf(bytes), names, new Allowance(limits));
  const manifest = parts.get("META-INF/manifest.xml");
  if (manifest && new TextDecoder().decode(manifest).includes("encryption-data")) throw locked();
  const content = parts.get("content.xml");
  if (!content) throw broken("the document has no text in it");
  const styles = new Styles();
  const common = parts.get("styles.xml");
  if (common) readXml(common, styles);
  readXml(content, styles);
  const { text, heading, conversions, fonts, warnings } = await readInFonts(encoding, (converter) => {
    const flow = new Flow(converter);
    const reader = new Reader(flow, styles);
    readXml(content, reader);
    return { text: flow.lines.join("\n"), heading: reader.heading };
  });

  const said = textsOf(parts.get("meta.xml"), ["dc:title", "dc:creator", "meta:initial-creator", "dc:date", "meta:creation-date"]);
  const from = "odt-properties";
  const found = (value: string | undefined): Found | null => (value === undefined ? null : { value, from });
  const date = isoDate(said.get("dc:date") ?? said.get("meta:creation-date") ?? "");
  return {
    text,
    title: heading ? { value: heading, from: "heading" } : found(said.get("dc:title")),
    author: found(said.get("meta:initial-creator") ?? said.get("dc:creator")),
    published: date === undefined ? null : { value: date, from, isGuess: true },
    conversions,
    fonts,
    warnings,
  };
}

interface Style {
  font: string | undefined;
  parent: string | undefined;
  isHidden: boolean;
}

/** Fonts by style. Those of the document's own come before those that it shares. */
class Styles implements Handler {
  readonly #faces = new Map<string, string>();
  readonly #styles = new Map<string, Style>();
  readonly #defaults = new Map<string, Style>();
  #open: Style | undefined;

  open(name: string, attributes: Attributes): void {
    if (name === "style:font-face") {
      this.#faces.set(attributes["style:name"] ?? "", unquoted(attributes["svg:font-family"]));
    } else if (name === "style:style" || name === "style:default-style") {
      const family = attributes["style:family"] ?? "";
      this.#open = { font: undefined, parent: attributes["style:parent-style-name"], isHidden: false };
      if (name === "style:style") this.#styles.set(`${family} ${attributes["style:name"]}`, this.#open);
      else this.#defaults.set(family, this.#open);
    } else if (name === "style:text-properties" && this.#open) {
      const face = attributes["style:font-name"];
      this.#open.font = face === undefined ? attributes["fo:font-family"] && unquoted(attributes["fo:font-family"]) : (this.#faces.get(face) ?? face);
      this.#open.isHidden = attributes["text:display"] === "none";
    }
  }

  close(name: string): void {
    if (name === "style:style" || name === "style:default-style") this.#open = undefined;
  }

  /** Whether a paragraph's style is that of titles, or made from it. */
  isTitle(name: string | undefined): boolean {
    for (let [own, steps] = [name, 0]; own !== undefined && steps < 20; steps++) {
      if (own === "Title") return true;
      own = this.#styles.get(`paragraph ${own}`)?.parent;
    }
    return false;
  }

  /** The style with what it inherits. */
  of(family: "text" | "paragraph", name: string | undefined): Pick<Style, "font" | "isHidden"> {
    let style = this.#styles.get(`${family} ${name}`);
    const isHidden = style?.isHidden ?? false;
    for (let steps = 0; style && steps < 20; steps++) {
      if (style.font !== undefined) return { font: style.font, isHidden };
      style = this.#styles.get(`${family} ${style.parent}`);
    }
    return { font: this.#defaults.get(family)?.font, isHidden };
  }
}

const unquoted = (family = ""): string => family.split(",")[0]?.trim().replace(/^["']|["']$/g, "") ?? "";

/** Goes through the text and tells the flow what it meets. */
class Reader implements Handler {
  readonly #flow: Flow;
  readonly #styles: Styles;
  /** Fonts of the open paragraphs and spans, the inner last. */
  readonly #open: { font: string | undefined; isHidden: boolean; isTitle?: boolean }[] = [];
  #isBody = false;
  #skipped = 0;
  /** Blanks at the beginning of a paragraph, and behind others, count for nothing. */
  #isBlank = true;
  heading: string | undefined;

  constructor(flow: Flow, styles: Styles) {
    this.#flow = flow;
    this.#styles = styles;
  }

  open(name: string, attributes: Attributes): void {
    if (name === "office:text") this.#isBody = true;
    if (SKIPPED.has(name) || this.#skipped > 0) {
      this.#skipped++;
      return;
    }
    switch (name) {
      case "text:p":
      case "text:h": {
        const style = attributes["text:style-name"];
        const isTitle = this.#styles.isTitle(style) || (name === "text:h" && attributes["text:outline-level"] === "1");
        this.#open.push({ ...this.#styles.of("paragraph", style), isTitle });
        this.#isBlank = true;
        return this.#flow.openParagraph();
      }
      case "text:span": {
        const outer = this.#open.at(-1);
        const own = this.#styles.of("text", attributes["text:style-name"]);
        this.#open.push({ font: own.font ?? outer?.font, isHidden: own.isHidden || (outer?.isHidden ?? false) });
        return;
      }
      case "text:s":
        return this.#text(" ".repeat(Math.min(Number(attributes["text:c"] ?? 1) || 1, 100)));
      case "text:tab":
        return this.#text("\t");
      case "text:line-break":
        return this.#text("\n");
      case "table:table-row":
        return this.#flow.openRow();
      case "table:table-cell":
        return this.#flow.openCell();
      case "text:note-body":
        return this.#flow.openNote();
    }
  }

  text(text: string): void {
    if (this.#skipped > 0 || !this.#isBody || this.#open.length === 0) return;
    const folded = text.replace(/[ \t\r\n]+/g, " ");
    this.#text(this.#isBlank ? folded.replace(/^ /, "") : folded);
    if (folded !== "") this.#isBlank = folded.endsWith(" ");
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    switch (name) {
      case "text:p":
      case "text:h": {
        const { isTitle } = this.#open.pop() ?? {};
        const text = this.#flow.closeParagraph();
        if (isTitle && text !== "") this.heading ??= text.replaceAll("\n", " ");
        return;
      }
      case "text:span":
        this.#open.pop();
        return;
      case "table:table-cell":
        return this.#flow.closeCell();
      case "table:table-row":
        return this.#flow.closeRow();
      case "text:note-body":
        return this.#flow.closeNote();
      case "office:text":
        this.#isBody = false;
    }
  }

  #text(text: string): void {
    const { font, isHidden = false } = this.#open.at(-1) ?? {};
    if (!isHidden) this.#flow.text(text, font);
  }
}
