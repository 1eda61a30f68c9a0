/** Values in words, in both languages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load } from './support/sources.mjs';

const { vi } = await load('i18n/vi.ts');
const { en } = await load('i18n/en.ts');
const { describeDate } = await load('format/edtf.ts');
const { describeFigure } = await load('format/figure.ts');
const { symbolOf } = await load('format/units.ts');

/** EDTF, Vietnamese, English. */
const DATES = [
  ['2021-12-14', 'thứ Ba, 14 tháng 12 năm 2021', 'Tuesday, 14 December 2021'],
  ['0040-03-06', 'thứ Ba, 6 tháng 3 năm 40', 'Tuesday, 6 March 40'],
  ['2021-12-14T02:12', '02:12, thứ Ba, 14 tháng 12 năm 2021', '02:12, Tuesday, 14 December 2021'],
  ['2021-12', 'tháng 12 năm 2021', 'December 2021'],
  ['2021', 'năm 2021', '2021'],
  ['202X', 'những năm 2020', '2020s'],
  ['20XX', 'thế kỷ 21', '21st century'],
  ['19XX', 'thế kỷ 20', '20th century'],
  ['1945~', 'khoảng năm 1945', 'about 1945'],
  ['1945?', 'năm 1945 (chưa chắc)', '1945 (uncertain)'],
  ['1945-09%', 'khoảng tháng 9 năm 1945 (chưa chắc)', 'about September 1945 (uncertain)'],
  ['2021-21', 'mùa xuân 2021', 'spring 2021'],
  ['2021-24', 'mùa đông 2021', 'winter 2021'],
  ['2021-33', 'quý I năm 2021', 'Q1 2021'],
  ['2021-36', 'quý IV năm 2021', 'Q4 2021'],
  ['2021-40', 'nửa đầu năm 2021', 'first half of 2021'],
  ['2021-41', 'nửa cuối năm 2021', 'second half of 2021'],
  ['XXXX-12-14', '14 tháng 12', '14 December'],
  ['XXXX-12', 'tháng 12', 'December'],
  ['XXXX-34', 'quý II', 'Q2'],
  ['XXXX-22', 'mùa hè', 'summer'],
  ['XXXX-40', 'nửa đầu năm', 'first half of the year'],
  ['2021/2030', 'năm 2021 – năm 2030', '2021 – 2030'],
  ['1999/..', 'từ năm 1999', 'since 1999'],
  ['../2021-06', 'đến tháng 6 năm 2021', 'until June 2021'],
  ['2023-12-19/2023-12-23', 'thứ Ba, 19 tháng 12 năm 2023 – thứ Bảy, 23 tháng 12 năm 2023', 'Tuesday, 19 December 2023 – Saturday, 23 December 2023'],
  ['2023-12-24', 'Chủ nhật, 24 tháng 12 năm 2023', 'Sunday, 24 December 2023'],
];

test('dates are put into words', () => {
  for (const [value, vietnamese, english] of DATES) {
    assert.equal(describeDate({ value, type: 'date' }, vi), vietnamese);
    assert.equal(describeDate({ value, type: 'date' }, en), english);
  }
});

test('a recurring date says so', () => {
  assert.equal(describeDate({ value: 'XXXX-07-27', type: 'set' }, vi), 'lặp lại: 27 tháng 7');
  assert.equal(describeDate({ value: 'XXXX-07-27', type: 'set' }, en), 'recurring: 27 July');
});

test('a value of no known form is shown as it is', () => {
  for (const value of ['2021-XX-14', '{2021,2023}', '../..', '2021-99', '20X1', 'Y-17000']) {
    assert.equal(describeDate({ value, type: 'date' }, vi), value);
  }
});

const FIGURE = { kind: 'count', value: 0, low: null, high: null, of: null, qualifier: 'exact', unit: null, noun: null, change: null };

/** Fields of a figure, Vietnamese, English. */
const FIGURES = /** @type {const} */ ([
  [{ value: 50000, qualifier: 'more_than', noun: 'công dân' }, 'hơn 50.000 công dân', 'more than 50,000 công dân'],
  [{ kind: 'ratio', value: 189, of: 193, noun: 'quốc gia' }, '189/193 quốc gia', '189/193 quốc gia'],
  [{ kind: 'ratio', value: 1.5 }, '1,5 lần', '1.5 times'],
  [{ kind: 'percent', value: 6.5, unit: '%', qualifier: 'almost' }, 'gần 6,5%', 'almost 6.5%'],
  [{ kind: 'money', value: 1.2e12, unit: 'VND' }, '1.200.000.000.000 ₫', '₫1,200,000,000,000'],
  [{ kind: 'money', value: 3.5e6, unit: 'USD' }, '3.500.000 $', '$3,500,000'],
  [{ kind: 'money', value: 2e6, low: 2e6, high: 3e6, unit: 'VND' }, '2.000.000 ₫ – 3.000.000 ₫', '₫2,000,000 – ₫3,000,000'],
  [{ kind: 'money', value: 5, unit: 'đ' }, '5 đ', '5 đ'],
  [{ kind: 'measure', value: 27.5, unit: 'km' }, '27,5 km', '27.5 km'],
  [{ kind: 'duration', value: 3, unit: 'a' }, '3 năm', '3 years'],
  [{ kind: 'duration', value: 1, unit: 'h' }, '1 giờ', '1 hour'],
  [{ kind: 'duration', value: 2, low: 2, high: 3, unit: 'd' }, '2 – 3 ngày', '2 – 3 days'],
  [{ kind: 'age', value: 37 }, '37 tuổi', 'aged 37'],
  [{ kind: 'score', value: 2, of: 1 }, '2 – 1', '2 – 1'],
  [{ kind: 'ordinal', value: 32, noun: 'lần' }, 'lần thứ 32', 'lần no. 32'],
  [{ value: 20, low: 20, high: 90, noun: 'người' }, '20 – 90 người', '20 – 90 người'],
  [{ value: 0.125, qualifier: 'at_most', unit: 'm3', kind: 'measure' }, 'không quá 0,125 m³', 'at most 0.125 m³'],
]);

test('figures are written out', () => {
  for (const [fields, vietnamese, english] of FIGURES) {
    assert.equal(breakable(describeFigure({ ...FIGURE, ...fields }, vi)), vietnamese);
    assert.equal(breakable(describeFigure({ ...FIGURE, ...fields }, en)), english);
  }
});

/**
 * No-break spaces as spaces.
 *
 * @param {string} text
 */
function breakable(text) {
  return text.replaceAll('\u00a0', ' ');
}

test('units are shown as they are written', () => {
  const units = { km2: 'km²', m3: 'm³', Cel: '°C', har: 'ha', 't/har': 't/ha', 'kW.h': 'kW·h', 'm3/s': 'm³/s', kg: 'kg' };
  for (const [code, symbol] of Object.entries(units)) assert.equal(symbolOf(code), symbol);
});

test('both languages say everything', () => {
  assert.deepEqual(shape(en), shape(vi));
  assert.equal(en.counted('official', 1), '1 official');
  assert.equal(en.counted('official', 2), '2 officials');
});

/**
 * The keys of a table of messages, with every text that is empty in one language only made visible.
 *
 * @param {unknown} messages
 * @returns {unknown}
 */
function shape(messages) {
  if (typeof messages === 'string') return messages === '' ? 'empty' : 'text';
  if (typeof messages !== 'object' || messages === null) return typeof messages;
  return Object.fromEntries(Object.entries(messages).map(([key, value]) => [key, shape(value)]));
}
