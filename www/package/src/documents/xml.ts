// The XML within documents, with htmlparser2: it is kept, it reads as a stream without a tree, runs in workers, which have no
// DOMParser, and knows neither document types nor entities of their own, which is how XML bombs are made. It comes along with
// linkedom anyway. fast-xml-parser makes trees, @xmldom/xmldom too; saxes would do, but has not been touched for years.
import { Parser } from "htmlparser2";
import { broken } from "./error.js";

export type Attributes = Readonly<Record<string, string>>;

/** Hears of elements in their order; names have the prefixes that `prefixes` gives to their namespaces. */
export interface Handler {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Elements within each other; documents have some dozens. */
const DEEPEST = 2000;

/**
 * Reads XML; throws a `DocumentError` where it is cut off or is none. `prefixes` maps namespaces to the prefixes that the
 * handler knows, for those who write others.
 */
export function readXml(bytes: Uint8Array, handler: Handler, prefixes: Readonly<Record<string, string>> = {}): void {
  const renamed = new Map<string, string>();
  let depth = 0;
  let hasRoot = false;
  const nameOf = (name: string): string => {
    if (renamed.size === 0) return name;
    const colon = name.indexOf(":");
    const prefix = renamed.get(colon < 0 ? "" : name.slice(0, colon));
    return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (!hasRoot) {
          hasRoot = true;
          for (const [key, namespace] of Object.entries(attributes)) {
            const own = /^xmlns(?::(.*))?$/.exec(key);
            const known = own ? prefixes[namespace] : undefined;
            if (own && known !== undefined && known !== (own[1] ?? "")) renamed.set(own[1] ?? "", known);
          }
        }
        if (++depth > DEEPEST) throw broken("its elements are nested too deep");
        handler.open?.(nameOf(name), renamed.size === 0 ? attributes : withNames(attributes, nameOf));
      },
      ontext: (text) => handler.text?.(text),
      onclosetag(name, isImplied) {
        // Closed by nobody but the end.
        if (isImplied && depth > 0 && isOver) throw broken("the file is cut off");
        depth--;
        handler.close?.(nameOf(name));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  let isOver = false;
  parser.write(new TextDecoder(bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8").decode(bytes));
  isOver = true;
  parser.end();
  if (!hasRoot) throw broken("a part of the file is no XML");
}

function withNames(attributes: Attributes, nameOf: (name: string) => string): Attributes {
  // Attributes without a prefix are in no namespace.
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key.includes(":") ? nameOf(key) : key, value]));
}

/** The texts of the elements of these names, each the first of its name. */
export function textsOf(bytes: Uint8Array | undefined, names: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  if (!bytes) return texts;
  let current: string | undefined;
  let collected = "";
  readXml(bytes, {
    open(name) {
      if (current !== undefined || !names.includes(name) || texts.has(name)) return;
      current = name;
      collected = "";
    },
    text(text) {
      if (current !== undefined) collected += text;
    },
    close(name) {
      if (name !== current) return;
      current = undefined;
      if (collected.trim() !== "") texts.set(name, collected.trim());
    },
  });
  return texts;
}
