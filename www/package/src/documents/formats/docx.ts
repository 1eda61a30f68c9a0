// DOCX: the parts of the package that hold text, read as XML.
//
// Not with mammoth, which is kept and good, but makes HTML and drops on the way what matters here: the fonts that tell legacy
// encodings, and the tabs; it also brings a ZIP reader, an XML parser and a tree of its own. What is needed of the format is
// little: paragraphs, runs with their fonts, tables, notes, and what is struck out or hidden.
import { partsOf } from "../archive.js";
import { isoDate } from "../dates.js";
import { broken } from "../error.js";
import { Flow } from "../flow.js";
import { type EncodingName, readInFonts } from "../legacy.js";
import { Allowance } from "../limits.js";
import type { Settings } from "../read.js";
import type { Content, Found } from "../record.js";
import { sourceOf } from "../source.js";
import { type Attributes, readXml, textsOf } from "../xml.js";

const PREFIXES = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
};

/** Struck out, moved away, said twice, commented, or beside the text. */
const SKIPPED = new Set(["w:del", "w:moveFrom", "mc:Fallback", "w:rt", "w:comment", "w:instrText"]);

/** Titles that programs give. */
const NO_TITLE = /^(?:microsoft word\b|document\d*$|untitled|word document)/i;
const NO_AUTHOR = /^(?:python-docx|un-named|unknown|user|admin|administrator|windows user|microsoft|pc|home)$/i;

export async function readDocx(bytes: Uint8Array, encoding: EncodingName | undefined, { limits }: Settings): Promise<Content> {
  const names = ["styles", "footnotes", "endnotes"].map((name) => `word/${name}.xml`);
  const documents = ["", ..."23456789"].map((number) => `word/document${number}.xml`);
  const parts = await partsOf(sourceOf(bytes), [...documents, ...names, "docProps/core.xml"], new Allowance(limits));
  const document = documents.map((name) => parts.get(name)).find((part) => part !== undefined);
  if (!document) throw broken("the document has no text in it");
  const styles = new Styles(parts.get("word/styles.xml"));
  const notes = ["word/footnotes.xml", "word/endnotes.xml"].map((name) => parts.get(name)).filter((part) => part !== undefined);
  const { text, heading, conversions, fonts, warnings } = await readInFonts(encoding, (converter) => {
    const flow = new Flow(converter);
    const reader = new Reader(flow, styles);
    for (const part of [document, ...notes]) reader.read(part);
    return { text: flow.lines.join("\n"), heading: reader.heading };
  });

  const said = textsOf(parts.get("docProps/core.xml"), ["dc:title", "dc:creator", "dcterms:modified", "dcterms:created"]);
  const from = "docx-properties";
  const property = (name: string, no: RegExp): Found | null => {
    const value = said.get(name);
    return value !== undefined && !no.test(value) ? { value, from } : null;
  };
  const date = isoDate(said.get("dcterms:modified") ?? said.get("dcterms:created") ?? "");
  return {
    text,
    title: heading ? { value: heading, from: "heading" } : property("dc:title", NO_TITLE),
    author: property("dc:creator", NO_AUTHOR),
    published: date === undefined ? null : { value: date, from, isGuess: true },
    conversions,
    fonts,
    warnings,
  };
}

const valueOf = (attributes: Attributes): string => attributes["w:val"] ?? "";
const isOff = (attributes: Attributes): boolean => /^(?:0|false|off)$/.test(valueOf(attributes));

/** The font for letters beyond ASCII; one of the theme is none of a legacy encoding. */
function fontOf(attributes: Attributes): string | undefined {
  if ("w:hAnsiTheme" in attributes) return "";
  return attributes["w:hAnsi"] ?? ("w:asciiTheme" in attributes ? "" : attributes["w:ascii"]);
}

interface Style {
  font: string | undefined;
  basedOn: string | undefined;
  name: string;
}

/** Fonts by style, and what the styles are called. */
class Styles {
  readonly #styles = new Map<string, Style>();
  #default: string | undefined;
  #font: string | undefined;

  constructor(part: Uint8Array | undefined) {
    if (!part) return;
    let style: Style | undefined;
    readXml(
      part,
      {
        open: (name, attributes) => {
          if (name === "w:style") {
            style = { font: undefined, basedOn: undefined, name: "" };
            const id = attributes["w:styleId"] ?? "";
            this.#styles.set(id, style);
            if (attributes["w:type"] === "paragraph" && /^(?:1|true|on)$/.test(attributes["w:default"] ?? "")) this.#default = id;
          } else if (name === "w:rFonts") {
            if (style) style.font = fontOf(attributes);
            else this.#font ??= fontOf(attributes);
          } else if (style && name === "w:basedOn") style.basedOn = valueOf(attributes);
          else if (style && name === "w:name") style.name = valueOf(attributes);
        },
        close: (name) => {
          if (name === "w:style") style = undefined;
        },
      },
      PREFIXES,
    );
  }

  /** The font of a run without one of its own. */
  fontOf(run: string | undefined, paragraph: string | undefined): string | undefined {
    return this.#inherited(run) ?? this.#inherited(paragraph ?? this.#default) ?? this.#font;
  }

  isTitle(paragraph: string | undefined): boolean {
    return /^(?:title|heading 1)$/i.test(this.#styles.get(paragraph ?? "")?.name ?? "");
  }

  #inherited(id: string | undefined): string | undefined {
    // A style may be based on itself by mistake.
    for (let style = this.#styles.get(id ?? ""), steps = 0; style && steps < 20; steps++) {
      if (style.font !== undefined) return style.font;
      style = this.#styles.get(style.basedOn ?? "");
    }
    return undefined;
  }
}

interface Paragraph {
  style: string | undefined;
}

/** Goes through a part and tells the flow what it meets. */
class Reader {
  readonly #flow: Flow;
  readonly #styles: Styles;
  readonly #paragraphs: Paragraph[] = [];
  /** How many of the elements that are left out are open. */
  #skipped = 0;
  #isText = false;
  /** Properties of a run come before its text, those of a paragraph's own mark stand in the paragraph's. */
  #isRun = false;
  #font: string | undefined;
  #style: string | undefined;
  #isHidden = false;
  /** The first paragraph in the style of titles. */
  heading: string | undefined;

  constructor(flow: Flow, styles: Styles) {
    this.#flow = flow;
    this.#styles = styles;
  }

  read(part: Uint8Array): void {
    readXml(
      part,
      {
        open: (name, attributes) => this.#open(name, attributes),
        text: (text) => {
          if (this.#isText && this.#skipped === 0) this.#text(text);
        },
        close: (name) => this.#close(name),
      },
      PREFIXES,
    );
  }

  #open(name: string, attributes: Attributes): void {
    // Lines between the text and its notes are notes, too, as far as the file goes.
    const isLine = (name === "w:footnote" || name === "w:endnote") && "w:type" in attributes && attributes["w:type"] !== "normal";
    if (SKIPPED.has(name) || isLine || this.#skipped > 0) {
      this.#skipped++;
      return;
    }
    switch (name) {
      case "w:p":
        this.#paragraphs.push({ style: undefined });
        this.#isRun = false;
        return this.#flow.openParagraph();
      case "w:pStyle":
        this.#current().style = valueOf(attributes);
        return;
      case "w:r":
        this.#isRun = true;
        this.#font = undefined;
        this.#style = undefined;
        this.#isHidden = false;
        return;
      case "w:rStyle":
        if (this.#isRun) this.#style = valueOf(attributes);
        return;
      case "w:rFonts":
        if (this.#isRun) this.#font = fontOf(attributes);
        return;
      case "w:vanish":
        if (this.#isRun) this.#isHidden = !isOff(attributes);
        return;
      case "w:t":
        this.#isText = true;
        return;
      case "w:tab":
        // In the properties of a paragraph tabs are where they stop.
        if (this.#isRun) this.#text("\t");
        return;
      case "w:br":
      case "w:cr":
        return this.#text("\n");
      case "w:noBreakHyphen":
        return this.#text("-");
      case "w:softHyphen":
        // A place where a word may be broken; but fonts of TCVN3 have the letter "ư" for it.
        if (this.#flow.isLegacy(this.#fontOfRun())) this.#text("\u00ad");
        return;
      case "w:tr":
        return this.#flow.openRow();
      case "w:tc":
        return this.#flow.openCell();
      case "w:footnote":
      case "w:endnote":
        return this.#flow.openNote();
    }
  }

  #close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    switch (name) {
      case "w:t":
        this.#isText = false;
        return;
      case "w:r":
        this.#isRun = false;
        return;
      case "w:p": {
        const { style } = this.#paragraphs.pop() ?? {};
        const text = this.#flow.closeParagraph();
        if (text !== "" && this.#styles.isTitle(style)) this.heading ??= text.replaceAll("\n", " ");
        return;
      }
      case "w:tc":
        return this.#flow.closeCell();
      case "w:tr":
        return this.#flow.closeRow();
      case "w:footnote":
      case "w:endnote":
        return this.#flow.closeNote();
    }
  }

  #text(text: string): void {
    if (this.#isHidden) return;
    this.#flow.text(text, this.#fontOfRun());
  }

  #fontOfRun(): string | undefined {
    return this.#font ?? this.#styles.fontOf(this.#style, this.#current().style);
  }

  #current(): Paragraph {
    return this.#paragraphs.at(-1) ?? { style: undefined };
  }
}
