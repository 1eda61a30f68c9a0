/**
 * The text of an HTML page, paragraphs kept.
 *
 * `DOMParser` makes a document that nobody shows: no script runs in it and nothing is loaded for it. The page's policy
 * holds for it all the same and would complain of every style and handler, so they do not even get there.
 */
import { textOfHtml } from 'diembao/html';

/** A tag with its attributes. The parts cannot match in two ways, so the time is linear. */
const TAG = /<(\/?)([a-z][a-z0-9:-]*(?![a-z0-9:-]))(?:"[^"]*"|'[^']*'|[^'"<>])*>/giu;

export function textOfSource(source: string): string {
  return textOfHtml(new DOMParser().parseFromString(withoutAttributes(source), 'text/html').body);
}

/** No attribute matters to the text. Frames that nobody has are parsed as styles are, and bother no policy. */
function withoutAttributes(source: string): string {
  return source.replace(TAG, (_, slash: string, name: string) => `<${slash}${name.toLowerCase() === 'style' ? 'noframes' : name}>`);
}
