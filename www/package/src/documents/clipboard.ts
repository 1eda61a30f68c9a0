import type { EncodingName } from "./legacy.js";
import type { DocumentRecord } from "./record.js";

/**
 * The text of what was copied from a page or a word processor, from the clipboard's `text/html`: a line for every paragraph
 * and every item of a list, tabs between the cells of a table; without menus, scripts, styles and what is not shown.
 * Fonts of legacy encodings are converted.
 */
export async function textOfClipboard(html: string): Promise<string> {
  return (await readClipboard(html)).text;
}

/** The same with what was converted, to take it back, and in an `encoding` of one's own; what names no such fonts is not looked at for it. */
export async function readClipboard(
  html: string,
  { encoding }: { encoding?: EncodingName } = {},
): Promise<Pick<DocumentRecord, "text" | "conversions" | "fonts">> {
  const [{ convertFonts, parsePage }, { textOfHtml }] = await Promise.all([import("./page.js"), import("../html.js")]);
  // Programs mark what was really chosen; what stands around is the frame of their page.
  const [, chosen] = /<!--\s*StartFragment\s*-->([^]*?)<!--\s*EndFragment\s*-->/i.exec(html) ?? [];
  const bodyOf = (): HTMLElement => {
    const { body } = parsePage(chosen ?? html);
    for (const element of body.querySelectorAll(AROUND)) element.remove();
    for (const element of body.querySelectorAll("[style]")) {
      if (/display:\s*none|mso-hide:\s*all/i.test(element.getAttribute("style") ?? "")) element.remove();
    }
    return body;
  };
  const textOf = (body: HTMLElement) => textOfHtml(body as unknown as import("../html.js").HtmlNode);
  if (!/(?:face|font-family)[\s:="']+(?:&quot;)?\.?vn/i.test(html)) return { text: textOf(bodyOf()), conversions: [], fonts: [] };
  const { readInFonts } = await import("./legacy.js");
  const { text, conversions, fonts } = await readInFonts(encoding, (converter) => {
    const body = bodyOf();
    convertFonts(body, converter);
    return { text: textOf(body) };
  });
  return { text, conversions, fonts };
}

const AROUND = 'nav, aside, footer, form, [role="navigation"], [role="menu"], [role="search"], [hidden], [aria-hidden="true"]';
