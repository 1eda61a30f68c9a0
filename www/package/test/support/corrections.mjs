// Random corrections of an article's analysis, and what holds of every analysis.
import assert from "node:assert/strict";
import fc from "fast-check";
import { anchorOf, applyCorrections } from "../../dist/corrections/index.js";

/** @typedef {import("../../dist/index.js").Analysis} Analysis */
/** @typedef {import("../../dist/index.js").Span} Span */
/** @typedef {import("../../dist/corrections/index.js").Correction} Correction */

const NAMES = ["Lò Thị Mây", "Vừ A Sính", "Đặng Hoài Ân"];

/** @type {import("../../dist/corrections/index.js").CorrectedPosition} */
const POSITION = { title: "Bí thư Huyện ủy", role: "Bí thư", organisation: "Huyện ủy", level: "district", branch: "party", status: "current" };
/** @type {import("../../dist/corrections/index.js").DateValue} */
export const DATE = { value: "1999-05", earliest: "1999-05-01", latest: "1999-05-31", type: "date", partOfDay: null, calendar: "gregorian" };
/** @type {import("../../dist/corrections/index.js").FigureValue} */
export const FIGURE = { kind: "count", value: 7, low: null, high: null, of: null, qualifier: "about", unit: null, noun: "bản", change: null };

/** What is drawn for one correction: which kind it is, and of which of the things that there are. */
const draw = fc.record({ kind: fc.nat(), one: fc.nat(), two: fc.nat(), three: fc.nat(), isNew: fc.boolean() });
export const draws = fc.array(draw, { minLength: 1, maxLength: 8 });

/**
 * Corrections as a page makes them: each of what the analysis has become by those before it.
 *
 * @param {string} text
 * @param {Analysis} analysis
 * @param {{ kind: number, one: number, two: number, three: number, isNew: boolean }[]} drawn
 */
export function correctionsFrom(text, analysis, drawn) {
  /** @type {Correction[]} */
  const corrections = [];
  const words = [...text.matchAll(/\S+(?: \S+)?/g)].map(({ 0: word, index }) => ({ start: index, end: index + word.length, text: word }));
  for (const each of drawn) {
    const next = correctionFrom(text, applyCorrections(text, analysis, corrections).analysis, words, each);
    if (next) corrections.push(next);
  }
  return corrections;
}

/**
 * @param {string} text
 * @param {Analysis} analysis
 * @param {Span[]} words
 * @param {{ kind: number, one: number, two: number, three: number, isNew: boolean }} drawn
 * @returns {Correction | undefined}
 */
function correctionFrom(text, { officials, people, dates, figures }, words, { kind, one, two, three, isNew }) {
  /** @template T @param {readonly T[]} list @param {number} number @returns {T | undefined} */
  const pick = (list, number) => list[number % list.length];
  const at = (/** @type {Span} */ { start, end }) => anchorOf(text, start, end);
  const persons = [...officials, ...people];
  const reference = (/** @type {import("../../dist/index.js").Person} */ person) => ({ name: person.nameNormalised, at: at(pick(person.mentions, three) ?? assert.fail()) });
  const place = at(pick(words, one) ?? assert.fail());
  const name = pick([...NAMES, ...persons.map(({ nameNormalised }) => nameNormalised)], two) ?? assert.fail();
  const positions = pick([[], [POSITION], [POSITION, ...(officials[0]?.positions.map(positionOf) ?? [])]], three) ?? [];
  const person = pick(persons, one);
  const other = pick(persons, two);
  const date = pick(dates, one);
  const figure = pick(figures, one);
  const mention = person && pick(person.mentions, three);
  switch (kind % 13) {
    case 0:
      return { type: "add-date", at: place, value: DATE };
    case 1:
      return { type: "add-figure", at: place, value: FIGURE };
    case 2:
      return { type: "add-person", at: place, person: isNew || !other ? null : reference(other), name: isNew || !other ? name : other.nameNormalised, positions };
    case 3:
      return mention && { type: "remove", category: "official", at: at(mention) };
    case 4:
      return mention && { type: "remove-all", category: "person", text: mention.text };
    case 5:
      return person && other && { type: "merge", person: reference(person), into: reference(other) };
    case 6: {
      const mentions = person?.mentions.filter((_, index) => ((two >> index) & 1) === 1);
      return person && mentions && { type: "split", person: reference(person), mentions: (mentions.length > 0 ? mentions : person.mentions).map(at), name };
    }
    case 7:
      return person && { type: "not-official", person: reference(person) };
    case 8:
      return person && { type: "person", person: reference(person), name, positions: isNew ? positions : null };
    case 9:
      return date && { type: "remove", category: "date", at: at(date) };
    case 10:
      return date && (isNew ? { type: "date", at: at(date), value: DATE } : { type: "remove-all", category: "date", text: date.text });
    case 11:
      return figure && { type: "remove", category: "figure", at: at(figure) };
    default:
      return figure && (isNew ? { type: "figure", at: at(figure), value: FIGURE } : { type: "remove-all", category: "figure", text: figure.text });
  }
}

/** @param {import("../../dist/index.js").Position} position */
function positionOf({ title, role, organisation, level, branch, status }) {
  return { title, role, organisation, level, branch, status };
}

/** What holds of every analysis, corrected or not. @param {string} text @param {Analysis} analysis */
export function checkAnalysis(text, { officials, people, dates, figures, furniture }) {
  const positions = officials.flatMap((official) => official.positions);
  const persons = [...officials, ...people];
  for (const span of [...persons.flatMap(({ mentions }) => mentions), ...positions.flatMap(({ spans }) => spans), ...dates, ...figures, ...furniture]) {
    assert.equal(text.slice(span.start, span.end), span.text);
    assert.ok(span.start < span.end);
  }
  for (const official of officials) assert.ok(official.positions.length > 0, official.name);
  for (const { name, nameNormalised, mentions } of persons) {
    assert.ok(name !== "" && nameNormalised !== "" && mentions.length > 0);
    checkOrder(mentions, true);
  }
  for (const { spans } of positions) checkOrder(spans, true);
  for (const list of [officials, people]) checkOrder(list.map(({ mentions }) => mentions.find(({ kind }) => kind === "name") ?? mentions[0] ?? assert.fail()));
  checkOrder(dates, true);
  checkOrder(figures, true);
}

/** @param {Span[]} spans */
function checkOrder(spans, isDistinct = false) {
  spans.slice(1).forEach((span, index) => {
    const before = spans[index] ?? assert.fail();
    assert.ok(before.start <= span.start, `${before.text} before ${span.text}`);
    if (isDistinct) assert.ok(before.start < span.start || before.end < span.end, `${span.text} twice`);
  });
}

/** Freezes everything in a value, so that changing it throws. @template T @param {T} value @returns {T} */
export function frozen(value) {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(frozen);
  return value;
}
