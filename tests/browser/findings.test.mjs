/** From an analysis to the entries of the panel. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load } from './support/sources.mjs';

const { findingsOf } = await load('model/findings.ts');

const EMPTY = { format: 1, published: null, publishedFrom: null, officials: [], people: [], dates: [], figures: [], furniture: [] };

/**
 * @param {string} value
 * @param {string | null} earliest
 * @param {number} start
 */
function date(value, earliest, start) {
  const rest = { latest: earliest, type: 'date', partOfDay: null, calendar: 'gregorian', resolvedFrom: null };
  return { value, earliest, start, end: start + 4, text: 'ngày', ...rest };
}

/** @param {string} name */
function person(name) {
  return { name, nameNormalised: name, honorifics: [], mentions: [{ start: 0, end: name.length, text: name, kind: 'name' }] };
}

/** @param {{ key: string }[]} entries */
function keys(entries) {
  return entries.map(({ key }) => key);
}

test('mentions of one day are one entry, days stand in order, and what has no place comes last', () => {
  const dates = [date('XXXX-05-01', null, 0), date('2025-11-18', '2025-11-18', 10), date('2024-09-02', '2024-09-02', 20), date('2025-11-18', '2025-11-18', 30)];
  const { lists, byItem, counts } = findingsOf({ ...EMPTY, dates });
  assert.deepEqual(keys(lists.date), ['date date 2024-09-02', 'date date 2025-11-18', 'date date XXXX-05-01']);
  assert.equal(byItem.get('date:3'), byItem.get('date:1'));
  assert.equal(byItem.get('date:1').mentions.length, 2);
  assert.equal(counts.date, 3);
});

test('an interval without a beginning is placed by its end', () => {
  const open = { ...date('../2020', null, 0), latest: '2020-12-31' };
  const { lists } = findingsOf({ ...EMPTY, dates: [date('2021', '2021-01-01', 10), open] });
  assert.deepEqual(keys(lists.date), ['date date ../2020', 'date date 2021']);
});

test('two people of one name stay two', () => {
  const { lists, byKey } = findingsOf({ ...EMPTY, people: [person('Lê An'), person('Lê An')] });
  assert.deepEqual(keys(lists.person), ['person Lê An', 'person Lê An (2)']);
  assert.equal(byKey.size, 2);
});

test('equal quantities are one entry, unequal ones are not', () => {
  const figure = { kind: 'count', value: 5, low: null, high: null, of: null, qualifier: 'exact', unit: null, change: null, end: 4, text: '5 xã' };
  const figures = [
    { ...figure, noun: 'xã', start: 0 },
    { ...figure, noun: 'Xã', start: 10 },
    { ...figure, noun: 'huyện', start: 20 },
    { ...figure, noun: 'xã', qualifier: 'about', start: 30 },
  ];
  const { lists } = findingsOf({ ...EMPTY, figures });
  assert.deepEqual(lists.figure.map((/** @type {{ mentions: unknown[] }} */ { mentions }) => mentions.length), [2, 1, 1]);
});

test('unknown days are one entry only where the words are the same', () => {
  const dates = ['Hôm qua', 'hôm qua', 'tháng trước'].map((text, index) => ({ ...date('XXXX', null, index * 10), text }));
  const { lists } = findingsOf({ ...EMPTY, dates });
  assert.deepEqual(lists.date.map((/** @type {{ mentions: unknown[] }} */ { mentions }) => mentions.length), [2, 1]);
});

test('numbers that tell which one come behind those that tell how many', () => {
  const figure = { value: 5, low: null, high: null, of: null, qualifier: 'exact', unit: null, change: null, end: 4, noun: null };
  const figures = ['ordinal', 'count', 'rank', 'percent', 'ordinal'].map((kind, index) => ({ ...figure, kind, value: index, start: index * 10, text: kind }));
  const { lists, byItem } = findingsOf({ ...EMPTY, figures });
  assert.deepEqual(lists.figure.map((/** @type {{ mentions: { kind: string }[] }} */ { mentions }) => mentions[0]?.kind), ['count', 'percent', 'ordinal', 'rank', 'ordinal']);
  assert.equal(byItem.get('figure:0'), lists.figure[2]);
});
