/**
 * The text of what was copied from a page or a word processor, from the clipboard's `text/html`: a line for every paragraph
 * and every item of a list, tabs between the cells of a table; without menus, scripts, styles and what is not shown.
 * Fonts of legacy encodings are converted.
 */
export async function textOfClipboard(html: string): Promise<string> {
  const [{ convertFonts, parsePage }, { FontConverter }, { textOfHtml }] = await Promise.all([
    import("./page.js"),
    import("./legacy.js"),
    import("../html.js"),
  ]);
  // Programs mark what was really chosen; what stands around is the frame of their page.
  const [, chosen] = /<!--\s*StartFragment\s*-->([^]*?)<!--\s*EndFragment\s*-->/i.exec(html) ?? [];
  const { body } = parsePage(chosen ?? html);
  for (const element of body.querySelectorAll(AROUND)) element.remove();
  for (const element of body.querySelectorAll("[style]")) {
    if (/display:\s*none|mso-hide:\s*all/i.test(element.getAttribute("style") ?? "")) element.remove();
  }
  if (/(?:face|font-family)[\s:="']+\.?vn/i.test(html)) convertFonts(body, await FontConverter.open());
  return textOfHtml(body as unknown as import("../html.js").HtmlNode);
}

const AROUND = 'nav, aside, footer, form, [role="navigation"], [role="menu"], [role="search"], [hidden], [aria-hidden="true"]';
