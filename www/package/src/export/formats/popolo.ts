import type { Official, Position } from "../../generated/analysis.js";
import { type ExportArticle, type ExportOptions, type Writer, titleOf } from "../article.js";
import { articleIdOf, iriOf, uuidOf } from "../identity.js";
import { type Range, sentenceAround, sentencesOf } from "../sentences.js";
import { storyOf } from "../story.js";
import { spansIn } from "../tables.js";

/** A resource of Popolo, with the names of its specification. */
type Resource = Readonly<Record<string, unknown>>;

interface Lists {
  readonly persons: Resource[];
  readonly organizations: Resource[];
  readonly memberships: Resource[];
  readonly posts: Resource[];
}

/**
 * Officials as Popolo JSON: persons, organizations, posts and memberships with the article as source. People and bodies of
 * one article stay apart from those of another, for one name may be two people, and "the province" two provinces. Beyond the
 * specification an organization has `level` and a membership `status`, for which it has no words.
 */
export function popoloOf({ furniture = false }: ExportOptions = {}): Writer {
  const lists: Lists = { persons: [], organizations: [], memberships: [], posts: [] };
  return {
    begin: () => "",
    article: (article) => {
      collect(article, lists, furniture);
      return "";
    },
    end: () => `${JSON.stringify(lists, null, 2)}\n`,
  };
}

function collect(article: ExportArticle, lists: Lists, furniture: boolean): void {
  const { text, analysis } = article;
  const article_id = articleIdOf(article);
  const sentences = sentencesOf(text, spansIn(analysis));
  const sources = (span: Range | undefined): Resource[] => {
    const quote = span ? sentenceAround(sentences, text, span) : "";
    return [{ url: iriOf(article), note: [titleOf(article), quote].filter((part) => part !== "").join(" – ") }];
  };
  const organizations = new Map<string, string>();
  const organizationOf = ({ organisation, level, branch, spans }: Position): string | null => {
    if (organisation === null) return null;
    let id = organizations.get(organisation);
    if (id === undefined) {
      id = uuidOf(["organization", article_id, organisation]);
      organizations.set(organisation, id);
      lists.organizations.push({ id, name: organisation, classification: branch, level, sources: sources(spans[0]) });
    }
    return id;
  };
  const posts = new Set<string>();
  const isListed = storyOf(analysis, furniture);
  analysis.officials.forEach((official, index) => {
    if (!isListed(official.mentions)) return;
    const person_id = uuidOf(["person", article_id, index, official.nameNormalised]);
    lists.persons.push(personOf(official, person_id, sources(official.mentions[0])));
    official.positions.forEach((position, at) => {
      const { title, role, status, spans } = position;
      const organization_id = organizationOf(position);
      // A post is one of a body; of a title without one no more is known than that somebody has it.
      const post_id = organization_id === null ? null : uuidOf(["post", organization_id, title]);
      if (post_id !== null && !posts.has(post_id)) {
        posts.add(post_id);
        lists.posts.push({ id: post_id, label: title, role, organization_id, sources: sources(spans[0]) });
      }
      const id = uuidOf(["membership", person_id, at, title, status]);
      lists.memberships.push({ id, label: title, role, person_id, organization_id, post_id, status, sources: sources(spans[0]) });
    });
  });
}

function personOf({ name, nameNormalised, honorifics, mentions }: Official, id: string, sources: Resource[]): Resource {
  const others = new Set([name, ...mentions.filter(({ kind }) => kind === "name").map(({ text }) => text.replace(/\s+/g, " "))]);
  others.delete(nameNormalised);
  return {
    id,
    name: nameNormalised,
    other_names: [...others].map((other) => ({ name: other, note: "as written" })),
    ...(honorifics.length > 0 ? { honorific_prefix: honorifics.join(", ") } : {}),
    sources,
  };
}
