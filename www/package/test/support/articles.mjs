// The project's own articles as documents, and what is to come out of these.
import { readFile, readdir } from "node:fs/promises";
import { analyze } from "../../dist/index.js";
import { readJson, rootPath } from "../help.mjs";

/**
 * @typedef {object} Article
 * @property {string} name
 * @property {string} text as it stands in its file
 * @property {string[]} lines without those that are empty, and with single blanks
 * @property {import("../../dist/index.js").Options} options
 */

/** @returns {Promise<Article[]>} */
export async function readArticles() {
  const files = (await readdir(rootPath("tests/articles"))).filter((file) => file.endsWith(".txt"));
  return Promise.all(
    files.sort().map(async (file) => {
      const text = await readFile(rootPath(`tests/articles/${file}`), "utf8");
      const { givenPublished } = await readJson(rootPath(`tests/articles/${file.replace(".txt", ".gold.json")}`));
      const options = givenPublished ? { published: givenPublished } : {};
      return { name: file.replace(".txt", ""), text, lines: linesOf(text), options };
    }),
  );
}

/**
 * A headline and what follows it. A text of one paragraph, as some paste it, gets one, and a document of an office, which has
 * two columns in its first line.
 *
 * @param {string[]} lines
 */
export function parted(lines) {
  const headed = lines.length > 1 && !lines[0]?.includes("\t");
  const [title = "", ...rest] = headed ? lines : ["Tin trong ngày", ...lines];
  return { title, rest };
}

/** Lines as a word processor has them: no blank ones, none that begins or ends in blanks. @param {string} text */
export const linesOf = (text) =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/[ \u00a0]+/g, " ").replace(/ ?\t ?/g, "\t").trim())
    .filter((line) => line !== "");

/** What is found in a text, without where. @param {string} text @param {import("../../dist/index.js").Options} options */
export function findings(text, options) {
  const { published, officials, people, dates, figures } = analyze(text, options);
  const squeeze = (/** @type {string} */ said) => said.normalize("NFC").replace(/\s+/g, " ");
  return {
    published,
    officials: officials.map(({ nameNormalised, positions, mentions }) => [nameNormalised, positions.map(({ title }) => squeeze(title)), mentions.length]),
    people: people.map(({ nameNormalised, mentions }) => [nameNormalised, mentions.length]),
    dates: dates.map(({ text, value }) => [squeeze(text), value]),
    figures: figures.map(({ text, value, unit, noun }) => [squeeze(text), value, unit, noun && squeeze(noun)]),
  };
}
