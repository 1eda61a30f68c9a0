/** What is needed of a node: the DOM has it, and so has the tree that a parser such as parse5 makes. */
export interface HtmlNode {
  readonly nodeName: string;
  /** The characters of a text node in the DOM … */
  readonly nodeValue?: string | null;
  /** … and in a tree of parse5. */
  readonly value?: string;
  readonly childNodes?: Iterable<HtmlNode>;
}

const DROPPED = setOf(
  "AUDIO BUTTON CANVAS DATALIST EMBED HEAD IFRAME INPUT MATH METER NOFRAMES NOSCRIPT OBJECT PICTURE PROGRESS SCRIPT " +
    "SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO",
);

const BLOCKS = setOf(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER " +
    "FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN MENU NAV OL OPTION P PRE SEARCH SECTION SUMMARY TABLE TBODY TFOOT " +
    "THEAD TR UL",
);

/**
 * The text of a parsed HTML page that is not shown anywhere: one line for every block, none of them empty, a tab
 * between the cells of a table, without scripts, styles, forms and the head.
 *
 * For an element of the page itself `textOf` knows more: how its style treats white space.
 */
export function textOfHtml(root: HtmlNode): string {
  const lines = [""];
  collect(root, lines, false);
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

function collect({ childNodes = [] }: HtmlNode, lines: string[], isPreformatted: boolean): void {
  for (const node of childNodes) {
    const name = node.nodeName.toUpperCase();
    if (name === "#TEXT") {
      const text = node.value ?? node.nodeValue ?? "";
      // No-break spaces stay: only what HTML itself folds is folded.
      const [first = "", ...rest] = isPreformatted ? text.split("\n") : [text.replace(/[ \t\n\f\r]+/g, " ")];
      append(lines, first);
      lines.push(...rest);
    } else if (!DROPPED.has(name)) {
      const isBlock = BLOCKS.has(name);
      if (isBlock || name === "BR") lines.push("");
      collect(node, lines, isPreformatted || name === "PRE");
      if (isBlock) lines.push("");
      // The analysis takes a tab for the border of two cells.
      if (name === "TD" || name === "TH") append(lines, "\t");
    }
  }
}

function append(lines: string[], text: string): void {
  const line = lines.pop() ?? "";
  lines.push(line.endsWith(" ") ? line + text.replace(/^ /, "") : line + text);
}

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(" "));
}
