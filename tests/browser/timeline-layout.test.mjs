/** Where dates stand on the timeline: their stretches, the window, lanes and clusters, the calendar above. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load } from './support/sources.mjs';

const { DAY, dayOf, stretchOf, timelineOf } = await load('views/timeline/items.ts');
const { extentOf, limitsOf, panned, storyOf, windowAround, windowAt, zoomed } = await load('views/timeline/window.ts');
const { CLUSTER, DOT, PAD, labelAt, layOut } = await load('views/timeline/layout.ts');
const { axisOf } = await load('views/timeline/axis.ts');
const { gapAfter, gapBetween } = await load('views/timeline/list.ts');
const { findingsOf } = await load('model/findings.ts');
const { furnitureOf } = await load('model/furniture.ts');
const { vi } = await load('i18n/vi.ts');
const { en } = await load('i18n/en.ts');

const day = (/** @type {string} */ text) => /** @type {number} */ (dayOf(text));

/**
 * @param {string} value
 * @param {string | null} earliest
 * @param {string | null} latest
 */
function date(value, earliest, latest = earliest, type = 'date') {
  return { value, earliest, latest, type };
}

test('days, intervals, open ends and times of day have their stretch of the calendar', () => {
  assert.deepEqual(stretchOf(date('2025-11-18', '2025-11-18')), { from: Date.UTC(2025, 10, 18), to: Date.UTC(2025, 10, 19) });
  assert.deepEqual(stretchOf(date('2026/2030', '2026-01-01', '2030-12-31', 'interval')), { from: Date.UTC(2026, 0), to: Date.UTC(2031, 0) });
  assert.deepEqual(stretchOf(date('1999/..', '1999-01-01', null, 'interval')), { from: Date.UTC(1999, 0), to: Infinity });
  assert.deepEqual(stretchOf(date('../1999', null, '1999-12-31', 'interval')), { from: -Infinity, to: Date.UTC(2000, 0) });
  assert.deepEqual(stretchOf(date('2025-11-18T16:40+07:00', '2025-11-18')), { from: Date.UTC(2025, 10, 18, 16, 40), to: Date.UTC(2025, 10, 18, 16, 41) });
  assert.equal(stretchOf(date('XXXX-12-14', null)), null);
  assert.equal(stretchOf(date('2025-11-18', '2025-11-18', '2025-11-18', 'set')), null, 'what recurs has no place');
});

test('years before 100 are not taken for those of the twentieth century', () => {
  assert.equal(new Date(day('0040-03-06')).getUTCFullYear(), 40);
  assert.equal(day('no day'), null);
});

test('dates of the story and of furniture are told apart, and doubt is read from the value', () => {
  const mention = (/** @type {number} */ start, /** @type {object} */ fields) => ({ start, end: start + 4, text: 'ngày', partOfDay: null, calendar: 'gregorian', resolvedFrom: null, ...fields });
  const dates = [
    mention(0, date('1945~', '1945-01-01', '1945-12-31')),
    mention(10, date('1886?', '1886-01-01', '1886-12-31')),
    mention(20, date('1900%', '1900-01-01', '1900-12-31')),
    mention(30, date('2025', '2025-01-01', '2025-12-31')),
    mention(40, date('XXXX-07-27', null, null, 'set')),
  ];
  const furniture = [{ start: 28, end: 36, text: 'x', kind: 'caption' }];
  const analysis = { format: 1, published: null, publishedFrom: null, officials: [], people: [], dates, figures: [], furniture };
  const { items, apart } = timelineOf(findingsOf(analysis), furnitureOf(analysis));
  const said = items.map((/** @type {any} */ { date: { value }, isApproximate, isUncertain, isAside }) => [value, isApproximate, isUncertain, isAside]);
  assert.deepEqual(said, [
    ['1886?', false, true, false],
    ['1900%', true, true, false],
    ['1945~', true, false, false],
    ['2025', false, false, true],
  ]);
  assert.equal(apart.length, 1);
});

/** @param {...string} days */
function days(...days) {
  return days.map((text) => ({ from: day(text), to: day(text) + DAY, width: 70 }));
}

test('the story is what lies around the publication date; outliers are not of it', () => {
  const items = days('1945-09-02', '2024-03-01', '2025-10-07', '2025-10-31', '2025-11-18', '2025-11-30');
  const long = { from: day('2026-01-01'), to: day('2031-01-01'), width: 70 };
  assert.deepEqual(storyOf([...items, long], day('2025-11-18')), items.slice(2));
  assert.deepEqual(storyOf(items, null), items.slice(2), 'the middle one stands in for an unknown day');
  assert.deepEqual(storyOf([long], day('2025-11-18')), [long], 'years count where there is nothing shorter');
  const old = days('1945-08-19', '1945-09-02');
  assert.deepEqual(storyOf(old, day('2025-11-18')), old, 'an article of today may tell of long ago');
});

test('the window shows all items with their labels', () => {
  for (const width of [300, 736, 3000]) {
    const items = days('2025-10-07', '2025-11-18', '2025-11-30');
    const window = windowAround(items, width, 4 * DAY);
    const scale = width / (window.to - window.from);
    for (const { from, width: label } of items) {
      assert.ok((from - window.from) * scale >= 0);
      assert.ok((from - window.from) * scale + DOT + PAD + label <= width, `${width}`);
    }
  }
});

test('zooming keeps the moment under the pointer, and there are ends to it', () => {
  const items = days('2025-10-07', '2025-11-30');
  const limits = limitsOf(items);
  const window = windowAround(items, 700, limits.shortest);
  const near = zoomed(window, 0.5, 0.25, limits);
  assert.equal(Math.round(near.to - near.from), Math.round((window.to - window.from) / 2));
  const at = (/** @type {any} */ { from, to }) => from + (to - from) * 0.25;
  assert.ok(Math.abs(at(near) - at(window)) < 1);
  assert.equal(zoomed(window, 1e-9, 0.5, limits).to - zoomed(window, 1e-9, 0.5, limits).from, limits.shortest);
  const far = zoomed(window, 1e9, 0.5, limits);
  assert.equal(far.to - far.from, limits.longest);
  const away = panned(window, 1e6, limits);
  assert.ok((away.from + away.to) / 2 <= limits.to, 'nobody gets lost beyond the last date');
  const shown = windowAt(items[1] ?? {}, near, limits);
  assert.ok(shown.from < (items[1]?.from ?? 0) && shown.to > (items[1]?.to ?? 0));
});

test('open ends leave windows and extents finite', () => {
  const open = { from: day('1999-01-01'), to: Infinity, width: 60 };
  const extent = extentOf([open, ...days('2025-11-18')]);
  assert.deepEqual(extent, { from: day('1999-01-01'), to: day('2025-11-19') });
  const window = windowAround([open], 600, 4 * DAY);
  assert.ok(Number.isFinite(window.from) && Number.isFinite(window.to));
  assert.ok(Number.isFinite(windowAt(open, window, limitsOf([open])).from));
});

/** A series of numbers from 0 to 1 that is the same every time. */
function series(seed = 7) {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

test('nothing lies over anything else, however many dates there are', () => {
  const next = series();
  const items = Array.from({ length: 400 }, () => {
    const from = Date.UTC(1990 + Math.floor(next() * 40), Math.floor(next() * 12), 1 + Math.floor(next() * 28));
    const to = next() < 0.05 ? Infinity : from + (next() < 0.7 ? DAY : Math.floor(next() * 3000) * DAY);
    return { from: next() < 0.02 ? -Infinity : from, to, width: 40 + Math.floor(next() * 80) };
  });
  for (const pixelsPerYear of [5, 50, 500, 20_000]) {
    const scale = pixelsPerYear / (365 * DAY);
    const { places, clusters, lanes } = layOut(items, scale, 12);
    assert.ok(lanes <= 12);
    const boxes = places.map((/** @type {any} */ place) => ({ ...place, end: place.isInside ? place.right : place.right + PAD + items[place.index]?.width }));
    for (const a of boxes) {
      for (const b of boxes) if (a.index < b.index && a.lane === b.lane) assert.ok(a.end <= b.left || b.end <= a.left, `${a.index} and ${b.index}`);
    }
    const centres = clusters.map((/** @type {any} */ { centre }) => centre);
    for (let at = 1; at < centres.length; at += 1) assert.ok(centres[at] - centres[at - 1] >= CLUSTER);
    const gathered = clusters.flatMap((/** @type {any} */ { indices }) => indices);
    assert.deepEqual([...gathered, ...places.map((/** @type {any} */ { index }) => index)].sort((a, b) => a - b), items.map((_item, index) => index), 'everybody has one place');
  }
});

test('labels keep to the part of their bar that shows', () => {
  const place = { index: 0, lane: 0, left: 100, right: 900, isInside: true };
  assert.equal(labelAt(place, 50, 0), 100 + PAD);
  assert.equal(labelAt(place, 50, 400), 400 + PAD);
  assert.equal(labelAt(place, 50, 890), 900 - PAD - 50, 'and leave with its end');
  assert.equal(labelAt({ ...place, isInside: false }, 50, 0), 900 + PAD);
});

/**
 * @param {string} from
 * @param {string} to
 * @param {any} t
 */
function axis(from, to, t, width = 720) {
  const { marks, frames } = axisOf({ from: day(from), to: day(to) }, width, t.locale, t.date);
  return [marks.map((/** @type {any} */ { label }) => label), frames.map((/** @type {any} */ { label }) => label)];
}

test('the calendar is written in the language of the reader, from hours to centuries', () => {
  assert.deepEqual(axis('2025-11-18', '2025-11-19', vi)[1], ['18 tháng 11, 2025']);
  assert.ok(axis('2025-11-18', '2025-11-19', vi)[0]?.includes('06:00'));
  assert.deepEqual(axis('2025-10-05', '2025-11-30', vi), [['6', '13', '20', '27', '3', '10', '17', '24'], ['Tháng 10 năm 2025', 'Tháng 11 năm 2025']], 'weeks begin on Monday');
  assert.deepEqual(axis('2025-01-01', '2025-12-31', en)[1], ['2025']);
  assert.ok(axis('2025-01-01', '2025-12-31', en)[0]?.includes('Apr'));
  assert.deepEqual(axis('2019-01-01', '2028-12-31', vi)[1], ['Những năm 2010', 'Những năm 2020']);
  assert.deepEqual(axis('1810-01-01', '2025-12-31', en)[1], ['19th century', '20th century', '21st century']);
  assert.ok(axis('0030-01-01', '2025-01-01', vi)[0]?.includes('1000'));
});

test('gaps between dates are told in days, months and years', () => {
  assert.deepEqual(gapBetween(day('2025-11-18'), day('2025-11-19')), null);
  assert.deepEqual(gapBetween(day('2025-11-18'), day('2025-11-30')), { count: 12, unit: 'day' });
  assert.deepEqual(gapBetween(day('2025-01-01'), day('2025-11-01')), { count: 10, unit: 'month' });
  assert.deepEqual(gapBetween(day('1945-09-02'), day('2025-09-02')), { count: 80, unit: 'year' });
  assert.deepEqual(gapBetween(day('1945-01-01'), day('2025-08-15')), { count: 80, unit: 'year' });
  assert.deepEqual(gapBetween(day('2025-01-31'), day('2025-04-30')), { count: 2, unit: 'month' });
  assert.equal(gapBetween(-Infinity, 0), null);
});

test('gaps count from the end of one date to the beginning of the next, and there is none within a stretch', () => {
  const of = (/** @type {string} */ earliest, /** @type {string} */ latest) => ({ from: day(earliest), to: day(latest) + 86_400_000 });
  const on = (/** @type {string} */ date) => of(date, date);
  assert.deepEqual(gapAfter(of('2023-01-01', '2023-12-31'), on('2024-02-02')), { count: 33, unit: 'day' });
  assert.deepEqual(gapAfter(on('2025-11-18'), on('2025-11-30')), { count: 12, unit: 'day' });
  assert.deepEqual(gapAfter(of('1945-01-01', '1945-12-31'), on('2025-08-15')), { count: 80, unit: 'year' });
  assert.equal(gapAfter(of('1901-01-01', '2000-12-31'), of('1954-01-01', '1954-12-31')), 'within');
  assert.equal(gapAfter(of('2025-01-01', '2025-06-30'), of('2025-06-01', '2025-12-31')), null, 'they overlap');
  assert.equal(gapAfter(of('2023-01-01', '2023-12-31'), of('2024-01-01', '2024-12-31')), null, 'they touch');
  assert.equal(gapAfter({ from: day('2020-01-01'), to: Infinity }, on('2023-01-01')), null);
  assert.deepEqual(gapAfter({ from: -Infinity, to: day('2020-01-01') }, on('2020-01-31')), { count: 31, unit: 'day' });
  const clock = day('2025-11-30') + 15 * 3_600_000;
  assert.deepEqual(gapAfter(on('2025-11-18'), { from: clock, to: clock + 60_000 }), { count: 12, unit: 'day' });
  assert.equal(gapAfter(on('2025-11-30'), { from: clock, to: clock + 60_000 }), null, 'an hour of that day');
});
