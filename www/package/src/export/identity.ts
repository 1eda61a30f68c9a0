import { type ExportArticle, fileOf } from "./article.js";

/** How much of a text tells it from others: enough to pass letterheads, little enough for later edits. */
const OPENING = 400;

/**
 * A name of the article for other programs, which stays when it is written again: a `urn:uuid:` made of its file, its title
 * and the beginning of its text; or its own address, where it has one.
 */
export function iriOf(article: ExportArticle): string {
  const url = article.record?.url;
  return url !== undefined && URL.canParse(url) ? url : `urn:uuid:${articleIdOf(article)}`;
}

/** The same as a bare UUID. */
export function articleIdOf(article: ExportArticle): string {
  const file = fileOf(article).replace(/^.*[\\/]/u, "");
  return uuidOf(["article", file, article.record?.title?.value ?? "", article.text.trimStart().slice(0, OPENING)]);
}

/** A UUID of version 8 (RFC 9562) made of the parts: the same for the same parts, on every machine. No secret and no proof. */
export function uuidOf(parts: readonly (string | number)[]): string {
  const text = JSON.stringify(parts);
  const hex = [0x9e3779b9, 0x85ebca6b].map((seed) => hash(text, seed)).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** 64 bits in hexadecimal: two multiplying hashes over code units, each mixed with the other in the end. */
function hash(text: string, seed: number): string {
  let [a, b] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
