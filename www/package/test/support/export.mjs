// Articles to write in every format, and what was found in them.
import { readFile, readdir } from "node:fs/promises";
import { analyze, init } from "../../dist/index.js";
import { readFixture, rootPath } from "../help.mjs";

/** @typedef {import("diembao/export").ExportArticle} ExportArticle */

await init();

/** The hand-made article, with a record and a character outside of the plane of most others. @type {ExportArticle} */
export const FIXTURE = {
  ...(await readFixture()),
  record: {
    name: "lễ.docx",
    path: null,
    format: "docx",
    title: { value: "Tỉnh khánh thành cầu", from: "docx-properties" },
    source: { value: "Báo Tỉnh", from: "meta" },
    author: null,
    published: { value: "2021-12-14", from: "meta", isGuess: false },
  },
  published: null,
  corrections: [],
  dictionary: null,
};

/** A text and what is found in it, of a file of that name. @param {string} text @param {{ published?: string, name?: string }} [options] @returns {ExportArticle} */
export function articleOf(text, { published, name = "bai.txt" } = {}) {
  const analysis = analyze(text, published === undefined ? {} : { published });
  return { text, analysis, record: { name }, published: published ?? null, corrections: [], dictionary: null };
}

/** All articles of the repository, once with every second line end of Windows, so that offsets meet it. @type {ExportArticle[]} */
export const ARTICLES = [];
for (const name of (await readdir(rootPath("tests/articles"))).filter((path) => path.endsWith(".txt")).sort()) {
  const text = await readFile(rootPath(`tests/articles/${name}`), "utf8");
  const isOdd = ARTICLES.length % 2 === 1;
  ARTICLES.push(articleOf(isOdd ? `🗞️ ${text.replace(/\r?\n/g, "\r\n")}` : text, { name, published: "2024-09-10" }));
}

/** The only file of a format, as text. @param {import("diembao/export").ExportId} id @param {readonly ExportArticle[]} articles @param {import("diembao/export").ExportOptions} [options] */
export async function written(id, articles, options) {
  const { exportOf } = await import("diembao/export");
  const files = await exportOf(id).write(articles, options);
  if (files.length !== 1 || typeof files[0]?.content !== "string") throw new Error(`${id} made ${files.length} files`);
  return files[0].content;
}
