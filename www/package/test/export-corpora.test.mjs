// Formats for annotation tools and for training: brat, IOB2.
import assert from "node:assert/strict";
import { test } from "node:test";
import { exportOf } from "diembao/export";
import { analysisOf } from "./help.mjs";
import { ARTICLES, FIXTURE, articleOf, written } from "./support/export.mjs";

/** @typedef {import("./support/export.mjs").ExportArticle} ExportArticle */

/** What brat makes of a pair of files, by its own grammar. @param {string} txt @param {string} ann */
function readBrat(txt, ann) {
  const characters = Array.from(txt);
  /** @type {Map<string, { type: string, texts: string[] }>} */
  const entities = new Map();
  const attributes = [];
  const relations = [];
  const equivalents = [];
  const normalised = [];
  const notes = [];
  assert.ok(ann === "" || ann.endsWith("\n"));
  for (const line of ann.split("\n").slice(0, -1)) {
    const entity = /^(T\d+)\t(\w+) (\d+ \d+(?:;\d+ \d+)*)\t(\S(?:.*\S)?)$/.exec(line);
    const attribute = /^A\d+\t(\w+) (T\d+) (\S+)$/.exec(line);
    const relation = /^R\d+\t(\w+) Arg1:(T\d+) Arg2:(T\d+)$/.exec(line);
    const equiv = /^\*\tEquiv (T\d+(?: T\d+)+)$/.exec(line);
    const normal = /^N\d+\tReference (T\d+) (\w+):(\S+)\t(\S.*)$/.exec(line);
    const note = /^#\d+\tAnnotatorNotes (T\d+)\t(\S.*)$/.exec(line);
    if (entity) {
      const [, id = "", type = "", ranges = "", words] = entity;
      const texts = ranges.split(";").map((range) => {
        const [start, end] = range.split(" ").map(Number);
        return characters.slice(start, end).join("");
      });
      assert.equal(texts.join(" "), words, line);
      for (const text of texts) assert.ok(text.length > 0 && !text.includes("\n"), line);
      entities.set(id, { type, texts });
    } else if (attribute) attributes.push(attribute.slice(1));
    else if (relation) relations.push(relation.slice(1));
    else if (equiv) equivalents.push((equiv[1] ?? "").split(" "));
    else if (normal) normalised.push(normal.slice(1));
    else if (note) notes.push(note.slice(1));
    else assert.fail(line);
  }
  for (const id of [...attributes.map(([, id]) => id), ...relations.flatMap(([, a, b]) => [a, b]), ...equivalents.flat(), ...[...normalised, ...notes].map(([id]) => id)]) {
    assert.ok(entities.has(id ?? ""), id);
  }
  return { entities, attributes, relations, equivalents, normalised, notes };
}

/** @param {readonly ExportArticle[]} articles */
async function bratOf(articles) {
  const files = await exportOf("brat").write(articles);
  const contents = new Map(files.map(({ name, content }) => [name, String(content)]));
  assert.equal(contents.size, files.length);
  return contents;
}

test("brat reads all articles, and finds in their places what is quoted", async () => {
  const files = await bratOf(ARTICLES);
  assert.equal(files.size, 2 * ARTICLES.length + 1);
  for (const { text, analysis, record } of ARTICLES) {
    const stem = record?.name.replace(/\.txt$/, "");
    const txt = files.get(`${stem}.txt`) ?? "";
    assert.equal(txt, text.replace(/\r\n/g, "\n"));
    const { entities, relations, equivalents } = readBrat(txt, files.get(`${stem}.ann`) ?? "");
    const { officials, people, dates, figures } = analysis;
    const positions = officials.flatMap((official) => official.positions.flatMap(({ spans }) => spans));
    const mentions = [...officials, ...people].map((person) => person.mentions);
    assert.equal(entities.size, mentions.flat().length + positions.length + dates.length + figures.length);
    assert.equal(relations.length, positions.length);
    assert.deepEqual(equivalents.map(({ length }) => length).sort(), mentions.map(({ length }) => length).filter((length) => length > 1).sort());
  }
});

test("every type, attribute and relation is in the configuration", async () => {
  const configuration = (await bratOf([])).get("annotation.conf") ?? "";
  const section = (/** @type {string} */ name) => new RegExp(`\\[${name}\\]\\n([^[]*)`).exec(configuration)?.[1] ?? "";
  for (const article of [FIXTURE, ...ARTICLES]) {
    const { entities, attributes, relations } = readBrat(...(await pairOf(article)));
    for (const { type } of entities.values()) assert.ok(section("entities").split("\n").includes(type), type);
    for (const [name] of relations) assert.ok(section("relations").includes(`${name}\t`), name);
    for (const [name, id = "", value = ""] of attributes) {
      const line = section("attributes").split("\n").find((row) => row.startsWith(`${name}\t`)) ?? "";
      const [types, values] = [/Arg:([\w|]+)/, /Value:([\w|]+)/].map((pattern) => pattern.exec(line)?.[1]?.split("|"));
      assert.ok(types?.includes(entities.get(id)?.type ?? "") && values?.includes(value), `${name} ${value}`);
    }
  }
});

/** @param {ExportArticle} article @returns {Promise<[string, string]>} */
async function pairOf(article) {
  const [txt, ann] = await exportOf("brat").write([article]);
  return [String(txt?.content), String(ann?.content)];
}

test("values are attributes, references and notes", async () => {
  const { entities, attributes, normalised, notes, relations } = readBrat(...(await pairOf(FIXTURE)));
  const idOf = (/** @type {string} */ text, /** @type {string} */ type) => [...entities].find(([, entity]) => entity.type === type && entity.texts[0] === text)?.[0];
  const money = idOf("1.200 tỷ đồng", "Figure");
  assert.ok(attributes.some((line) => line.join() === `Kind,${money},money`));
  assert.ok(normalised.some((line) => line.join() === `${money},ISO4217,VND,1.200 tỷ đồng`));
  assert.ok(notes.some((line) => line.join() === `${money},1200000000000`));
  const day = idOf("02:12, 14/12/2021", "Date");
  assert.ok(normalised.some((line) => line.slice(0, 3).join() === `${day},EDTF,2021-12-14T02:12`));
  const [person, position] = [idOf("Trần Văn Bình", "Official"), idOf("Chủ tịch UBND tỉnh", "Position")];
  assert.ok(relations.some((line) => line.join() === `Holds,${person},${position}`));
  assert.ok(attributes.some((line) => line.join() === `Level,${position},provincial`));
});

test("what goes over the end of a line is an entity of two fragments", async () => {
  for (const end of ["\n", "\r\n", " \n\t "]) {
    const text = `👍 Ông Lê Văn${end}Tám.`;
    const [start, stop] = [text.indexOf("Lê"), text.indexOf(".")];
    const mention = { start, end: stop, text: text.slice(start, stop), kind: /** @type {const} */ ("name") };
    const analysis = analysisOf({ people: [{ name: "Lê Văn Tám", nameNormalised: "Lê Văn Tám", honorifics: [], mentions: [mention] }] });
    const { entities } = readBrat(...(await pairOf({ text, analysis })));
    assert.deepEqual([...entities.values()], [{ type: "Person", texts: ["Lê Văn", "Tám"] }]);
  }
});

test("articles of one name are files of two", async () => {
  assert.deepEqual([...(await bratOf([FIXTURE, FIXTURE])).keys()], ["lễ.txt", "lễ.ann", "lễ (2).txt", "lễ (2).ann", "annotation.conf"]);
});

/** @param {string} conll */
const sentencesIn = (conll) =>
  conll
    .split("\n\n")
    .filter((block) => block !== "")
    .map((block) => block.split("\n").filter((line) => line !== "").map((line) => line.split("\t")));

test("IOB2 is valid, and has every sign of every article that is no blank", async () => {
  for (const article of [FIXTURE, ...ARTICLES]) {
    const [start, ...sentences] = sentencesIn(await written("iob2", [article]));
    assert.deepEqual(start, [["-DOCSTART-", "O"]]);
    assert.equal(sentences.flat().map(([token]) => token).join(""), article.text.replace(/\s/gu, ""));
    for (const sentence of sentences) {
      assert.ok(sentence.length > 0);
      sentence.forEach(([token, label = ""], at) => {
        assert.match(label, /^(?:O|[BI]-(?:OFFICIAL|PERSON|POSITION|DATE|FIGURE))$/);
        assert.ok(!/\s/u.test(token ?? " "));
        const before = sentence[at - 1]?.[1] ?? "O";
        if (label.startsWith("I-")) assert.equal(before.slice(2), label.slice(2), `${token} ${label} behind ${before}`);
      });
    }
  }
});

test("names of officials are whole, whatever lies over them", async () => {
  for (const article of ARTICLES) {
    const sentences = sentencesIn(await written("iob2", [article]));
    const { officials } = article.analysis;
    const names = officials.flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === "name"));
    assert.equal(sentences.flat().filter(([, label]) => label === "B-OFFICIAL").length, new Set(names.map(({ start }) => start)).size);
    const labelled = sentences.flat().reduce((/** @type {string[]} */ list, [token = "", label]) => {
      if (label === "B-OFFICIAL") list.push(token);
      else if (label === "I-OFFICIAL") list.push(`${list.pop()}${token}`);
      return list;
    }, []);
    assert.deepEqual(labelled.sort(), names.map(({ text }) => text.replace(/\s/gu, "")).sort());
  }
});

test("tokens are syllables, numbers and signs, a line a token, an empty line behind a sentence", async () => {
  const conll = await written("iob2", [articleOf("Sáng 14/12/2021, Bí thư Tỉnh ủy Lê Văn Tám dự. Có 1.200 người (6,5%)!")]);
  assert.equal(
    conll,
    `-DOCSTART-\tO

Sáng\tB-DATE
14/12/2021\tI-DATE
,\tO
Bí\tB-POSITION
thư\tI-POSITION
Tỉnh\tI-POSITION
ủy\tI-POSITION
Lê\tB-OFFICIAL
Văn\tI-OFFICIAL
Tám\tI-OFFICIAL
dự\tO
.\tO

Có\tO
1.200\tB-FIGURE
người\tI-FIGURE
(\tO
6,5\tB-FIGURE
%\tI-FIGURE
)\tO
!\tO

`,
  );
});
