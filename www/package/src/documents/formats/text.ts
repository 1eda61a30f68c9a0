// Plain text and Markdown: as they are, in whatever encoding.
import { type EncodingName, decoded } from "../legacy.js";
import type { Content, Found } from "../record.js";

export async function readText(bytes: Uint8Array, encoding?: EncodingName): Promise<Content> {
  return decoded(bytes, encoding);
}

/** Markdown stays as it is written, for its marks disturb no reading; its first heading is the title. */
export async function readMarkdown(bytes: Uint8Array, encoding?: EncodingName): Promise<Content> {
  const content = await decoded(bytes, encoding);
  const heading = /^#[ \t]+(.*?)[ \t]*#*$/m.exec(content.text)?.[1];
  const title: Found | null = heading ? { value: heading, from: "heading" } : null;
  return { ...content, title };
}
