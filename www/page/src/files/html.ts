/**
 * The text of an HTML page, paragraphs kept.
 *
 * `DOMParser` makes a document that nobody shows: no script runs in it and nothing is loaded for it. The page's policy
 * holds for it all the same and would complain of every style and handler, so they do not even get there.
 */

const DROPPED = new Set([
  'AUDIO', 'BUTTON', 'CANVAS', 'DATALIST', 'EMBED', 'HEAD', 'IFRAME', 'INPUT', 'MATH', 'METER', 'NOFRAMES', 'NOSCRIPT', 'OBJECT',
  'PICTURE', 'PROGRESS', 'SCRIPT', 'SELECT', 'STYLE', 'SVG', 'TEMPLATE', 'TEXTAREA', 'VIDEO',
]);

/** A tag with its attributes. The parts cannot match in two ways, so the time is linear. */
const TAG = /<(\/?)([a-z][a-z0-9:-]*(?![a-z0-9:-]))(?:"[^"]*"|'[^']*'|[^'"<>])*>/giu;

const BLOCKS = new Set([
  'ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'BODY', 'CAPTION', 'CENTER', 'DD', 'DETAILS', 'DIALOG', 'DIV', 'DL', 'DT', 'FIELDSET',
  'FIGCAPTION', 'FIGURE', 'FOOTER', 'FORM', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'HGROUP', 'HR', 'LI', 'MAIN', 'MENU', 'NAV',
  'OL', 'OPTION', 'P', 'PRE', 'SEARCH', 'SECTION', 'SUMMARY', 'TABLE', 'TBODY', 'TFOOT', 'THEAD', 'TR', 'UL',
]);

export function textOfHtml(source: string): string {
  const { body } = new DOMParser().parseFromString(withoutAttributes(source), 'text/html');
  const lines: string[] = [''];
  collect(body, lines, false);
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** No attribute matters to the text. Frames that nobody has are parsed as styles are, and bother no policy. */
function withoutAttributes(source: string): string {
  return source.replace(TAG, (_, slash: string, name: string) => `<${slash}${name.toLowerCase() === 'style' ? 'noframes' : name}>`);
}

function collect(parent: Node, lines: string[], preformatted: boolean): void {
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.nodeValue ?? '';
      if (preformatted) {
        const [first = '', ...rest] = text.split('\n');
        append(lines, first);
        lines.push(...rest);
      } else {
        // No-break spaces stay: only what HTML itself folds is folded.
        append(lines, text.replace(/[ \t\n\f\r]+/gu, ' '));
      }
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const name = node.nodeName.toUpperCase();
      if (DROPPED.has(name)) continue;
      const block = BLOCKS.has(name);
      if (block || name === 'BR') lines.push('');
      collect(node, lines, preformatted || name === 'PRE');
      if (block) lines.push('');
      if (name === 'TD' || name === 'TH') append(lines, ' ');
    }
  }
}

function append(lines: string[], text: string): void {
  const last = lines.length - 1;
  const line = lines[last] ?? '';
  lines[last] = line.endsWith(' ') ? line + text.replace(/^ /u, '') : line + text;
}
