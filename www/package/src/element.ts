import { analyze } from "./analyze.js";
import { type DiembaoError, asDiembaoError } from "./error.js";
import type { Analysis } from "./generated/analysis.js";
import { HIGHLIGHT_KINDS, type HighlightKind, type Highlights, highlight, textOf, unhighlight } from "./highlight/index.js";
import { styles } from "./highlight/styles.js";
import { init } from "./init.js";

/** Detail of the event `diembao-analysis`: offsets of the analysis count in `text`. */
export interface AnalysisDetail {
  text: string;
  analysis: Analysis;
  highlights: Highlights;
}

declare global {
  interface HTMLElementTagNameMap {
    "diem-bao": DiemBaoElement;
  }
  interface HTMLElementEventMap {
    "diembao-analysis": CustomEvent<AnalysisDetail>;
    "diembao-error": CustomEvent<DiembaoError>;
  }
}

// Without a DOM the module can be imported all the same, and then defines nothing.
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * `<diem-bao published="2021-12-14" show="official date">…</diem-bao>` reads the article within it and highlights it
 * in place, again whenever the article or an attribute changes.
 *
 * Attributes: `published`, the date of publication; `show`, the kinds to highlight with spaces between, all by default.
 * It fires `diembao-analysis` after every reading and `diembao-error` where there can be none; both bubble.
 */
export class DiemBaoElement extends Base {
  static readonly observedAttributes = ["published", "show"];

  #analysis: Analysis | null = null;
  #scheduled = false;
  readonly #observer = globalThis.MutationObserver && new MutationObserver(() => this.#schedule());

  /** The analysis of the article as it stands, or null before the first. */
  get analysis(): Analysis | null {
    return this.#analysis;
  }

  /** Publication date of the article, ISO 8601, or null. */
  get published(): string | null {
    return this.getAttribute("published");
  }

  set published(value: string | null) {
    if (value === null) this.removeAttribute("published");
    else this.setAttribute("published", value);
  }

  connectedCallback(): void {
    adoptStyles(this.getRootNode() as Document | ShadowRoot);
    this.#schedule();
  }

  disconnectedCallback(): void {
    this.#observer.disconnect();
  }

  attributeChangedCallback(): void {
    this.#schedule();
  }

  /** Many changes at once are one reading. */
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    init().then(
      () => this.#read(),
      (error: unknown) => this.#fail(error),
    );
  }

  #read(): void {
    this.#scheduled = false;
    if (!this.isConnected) return;
    // Its own marks are no news to it.
    this.#observer.disconnect();
    try {
      const text = textOf(this);
      const { published } = this;
      const analysis = analyze(text, published === null ? {} : { published });
      const highlights = highlight(this, analysis, { text, kinds: this.#kinds() });
      this.#analysis = analysis;
      this.#fire("diembao-analysis", { text, analysis, highlights } satisfies AnalysisDetail);
    } catch (error) {
      unhighlight(this);
      this.#fail(error);
    }
    this.#observer.observe(this, { childList: true, characterData: true, subtree: true });
  }

  #fail(error: unknown): void {
    this.#scheduled = false;
    this.#analysis = null;
    this.#fire("diembao-error", asDiembaoError(error, "internal"));
  }

  #kinds(): HighlightKind[] {
    const shown = this.getAttribute("show")?.trim().split(/\s+/);
    return HIGHLIGHT_KINDS.filter((kind) => shown?.includes(kind) ?? true);
  }

  #fire(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

let sheet: CSSStyleSheet | undefined;

/** Adds the default styles once to a document or shadow root. A content security policy for styles does not forbid that. */
function adoptStyles(root: Document | ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
}

globalThis.customElements?.get("diem-bao") ?? globalThis.customElements?.define("diem-bao", DiemBaoElement);
