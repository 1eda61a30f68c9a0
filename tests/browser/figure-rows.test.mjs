/** The table of figures: sizes of units, order, filters, what is copied; and the sentence around a figure. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { load } from './support/sources.mjs';

const { unitOf } = await load('format/quantity.ts');
const { figureRows, filterRows, sortRows } = await load('model/figure-rows.ts');
const { cellText, tableAsHtml, tableAsTsv, valueParts } = await load('format/figure-cells.ts');
const { figuresMessages } = await load('i18n/figures.ts');
const { paragraphAt, paragraphStarts } = await load('model/paragraphs.ts');
const { quoteOf } = await load('model/quote.ts');
const { vi } = await load('i18n/vi.ts');
const { en } = await load('i18n/en.ts');

/**
 * How many of the second unit make one of the first.
 *
 * @param {string} a
 * @param {string} b
 */
function ratio(a, b) {
  const [x, y] = [unitOf(a), unitOf(b)];
  assert.equal(x.dimension, y.dimension, `${a} and ${b}`);
  return Number((x.factor / y.factor).toPrecision(10));
}

test('units of one dimension are set beside each other', () => {
  assert.equal(ratio('km2', 'har'), 100);
  assert.equal(ratio('har', 'm2'), 10_000);
  assert.equal(ratio('t', 'kg'), 1000);
  assert.equal(ratio('100.kg', 'kg'), 100);
  assert.equal(ratio('375.dg', 'g'), 37.5);
  assert.equal(ratio('t/har', 'kg/m2'), 0.1);
  assert.equal(ratio('kW.h', 'kcal'), Number((3_600_000 / 4_184).toPrecision(10)));
  assert.equal(ratio('km/h', 'm/s'), Number((1 / 3.6).toPrecision(10)));
  assert.equal(ratio('m3', 'L'), 1000);
  assert.equal(ratio('10.a', 'a'), 10);
  assert.equal(ratio('3.mo', 'a'), 0.25);
  assert.equal(ratio('L/(100.km)', 'm2'), 1e-8);
  assert.equal(ratio('mbar', 'hPa'), 1);
  assert.equal(ratio('MBy', 'Mbit'), 8);
  for (const [a, b] of [['m2', 'm'], ['{mau}', '{sao}'], ['nonsense', 'm'], ['m/(s', 'm/s']]) assert.notEqual(unitOf(a).dimension, unitOf(b).dimension);
  const [celsius, fahrenheit] = [unitOf('Cel'), unitOf('[degF]')];
  assert.equal(Math.round((37 + celsius.offset) * celsius.factor * 1000), Math.round((98.6 + fahrenheit.offset) * fahrenheit.factor * 1000));
});

test('every unit of the tables can be read', async () => {
  const unread = new Set();
  for (const name of ['units', 'unit_symbols']) {
    const table = await readFile(new URL(`../../data/${name}.tsv`, import.meta.url), 'utf8');
    for (const line of table.split('\n').filter((text) => text !== '' && !text.startsWith('#')).slice(1)) {
      const code = line.split('\t')[1] ?? '';
      const { dimension, factor } = unitOf(code);
      assert.ok(factor > 0 && Number.isFinite(factor), code);
      if (dimension.startsWith('?')) unread.add(code);
    }
  }
  assert.deepEqual([...unread], []);
});

const FIGURE = { kind: 'count', value: 0, low: null, high: null, of: null, qualifier: 'exact', unit: null, noun: null, change: null };

/**
 * A text with a figure a line, and its rows.
 *
 * @param {any[]} figures
 */
function table(figures, furniture = /** @type {any[]} */ ([])) {
  let text = '';
  const spans = figures.map((fields) => {
    const words = fields.text ?? `${fields.value}`;
    const start = text.length + 'Cả tỉnh có '.length;
    text += `Cả tỉnh có ${words} ở huyện Đắk Mil.\n`;
    return { ...FIGURE, ...fields, text: words, start, end: start + words.length };
  });
  const analysis = { format: 1, published: null, publishedFrom: null, officials: [], people: [], dates: [], figures: spans, furniture };
  return figureRows(analysis, text);
}

/**
 * @param {any} rows
 * @param {string} column
 */
function sorted(rows, column, isDescending = false, t = vi) {
  return sortRows(rows, { column, isDescending }, (/** @type {any} */ row, /** @type {any} */ name) => cellText(row, name, t)).map((/** @type {any} */ { figure }) => figure.text);
}

test('values are compared within what can be compared', () => {
  const rows = table([
    { kind: 'measure', value: 350, unit: 'har', text: '350 ha' },
    { kind: 'money', value: 300e6, unit: 'VND', text: '300 triệu đồng' },
    { kind: 'measure', value: 3.4, unit: 'km2', text: '3,4 km2' },
    { kind: 'ordinal', value: 1, text: 'thứ nhất' },
    { kind: 'money', value: 1.2e9, unit: 'VND', text: '1,2 tỷ đồng' },
    { kind: 'money', value: 5e6, unit: 'USD', text: '5 triệu USD' },
    { value: 45_000, noun: 'người', text: '45 nghìn người' },
    { value: 9, noun: 'xã', text: '9 xã' },
  ]);
  assert.deepEqual(sorted(rows, 'value'), ['300 triệu đồng', '1,2 tỷ đồng', '5 triệu USD', '9 xã', '45 nghìn người', '3,4 km2', '350 ha', 'thứ nhất']);
  assert.deepEqual(sorted(rows, 'value', true), ['1,2 tỷ đồng', '300 triệu đồng', '5 triệu USD', '45 nghìn người', '9 xã', '350 ha', '3,4 km2', 'thứ nhất']);
});

test('equal rows keep the order of the text, in both directions, and ordinals stay behind', () => {
  const rows = table([
    { value: 5, noun: 'xã', text: '5 xã' },
    { kind: 'rank', value: 5, text: 'thứ năm' },
    { value: 5, noun: 'người', text: '5 người' },
    { kind: 'percent', value: 5, unit: '%', text: '5%' },
    { value: 5, noun: 'huyện', text: '5 huyện' },
  ]);
  for (const isDescending of [false, true]) {
    assert.deepEqual(sorted(rows, 'value', isDescending), ['5 xã', '5 người', '5 huyện', '5%', 'thứ năm']);
    assert.equal(sorted(rows, 'place', isDescending).at(-1), 'thứ năm');
    assert.deepEqual(sorted(rows, 'noun', isDescending).slice(-2), ['5%', 'thứ năm'], 'nothing to say comes behind');
  }
  assert.deepEqual(sorted(rows, 'noun'), ['5 huyện', '5 người', '5 xã', '5%', 'thứ năm']);
  assert.deepEqual(sorted(rows, 'place', true), ['5 huyện', '5%', '5 người', '5 xã', 'thứ năm']);
});

const NOTHING = { unit: null, kind: null, words: '' };

test('filters take away, and every choice says how many it would leave', () => {
  const rows = table(
    [
      { kind: 'measure', value: 3, unit: 'km', text: '3 km đường' },
      { kind: 'measure', value: 4, unit: 'km', text: '4 km kênh' },
      { value: 9, noun: 'xã', text: '9 xã' },
    ],
    [{ start: 0, end: 40, text: '', kind: 'caption' }],
  );
  const left = (/** @type {object} */ change) => filterRows(rows, { ...NOTHING, ...change });
  assert.equal(left({}).rows.length, 3);
  assert.deepEqual([...left({ kind: 'count' }).units], [['km', 0], ['', 1]]);
  assert.deepEqual([...left({ kind: 'count' }).kinds], [['measure', 2], ['count', 1]]);
  assert.deepEqual(left({ words: 'DUONG' }).rows.map((/** @type {any} */ row) => row.figure.text), ['3 km đường']);
  assert.equal(left({ words: 'đăk mil kenh' }).rows.length, 1);
  assert.equal(left({ words: 'nothing' }).rows.length, 0);
  assert.equal(left({ unit: 'km', kind: 'count' }).rows.length, 0);
  assert.deepEqual(rows.map((/** @type {any} */ { isAside }) => isAside), [true, false, false]);
});

test('numbers are cut at the decimal sign of the language', () => {
  const parts = (/** @type {object} */ fields, t = vi) => Object.values(valueParts(table([fields])[0], t));
  assert.deepEqual(parts({ value: 1234.5 }), ['1.234', ',5']);
  assert.deepEqual(parts({ value: 1234.5 }, en), ['1,234', '.5']);
  assert.deepEqual(parts({ kind: 'ratio', value: 61, of: 75 }), ['61/75', '']);
  assert.deepEqual(parts({ kind: 'score', value: 2, of: 1 }), ['2 – 1', '']);
});

test('a table is copied as tab-separated values and as HTML, which a table calculation takes for numbers and texts', () => {
  const rows = table([{ kind: 'money', value: 1.25e12, unit: 'VND', text: '1.250 tỷ đồng' }, { value: 2.5, noun: '=HYPERLINK("x")', text: '<b>2,5</b>' }]);
  const lines = tableAsTsv(rows, vi, figuresMessages.vi).split('\n').map((/** @type {string} */ line) => line.split('\t'));
  assert.equal(lines.length, 3);
  assert.ok(lines.every((/** @type {string[]} */ cells) => cells.length === lines[0].length));
  assert.deepEqual(lines[1].slice(0, 3), ['1250000000000', 'VND', 'tiền']);
  assert.equal(lines[2][0], '2,5');
  assert.equal(lines[2][3], `'=HYPERLINK("x")`, 'never a formula');
  assert.equal(tableAsTsv(rows, en, figuresMessages.en).split('\n')[2].split('\t')[0], '2.5');
  const html = tableAsHtml(rows, vi, figuresMessages.vi);
  assert.ok(html.includes('&#60;b&#62;2,5') && !html.includes('<b>'));
  assert.equal(html.match(/<tr>/gu)?.length, 3);
});

/**
 * @param {string} text
 * @param {{ start: number, end: number }} span
 */
function sentenceOf(text, span) {
  const { before, mention, after } = quoteOf(text, span);
  return `${before}${mention}${after}`;
}

test('the sentence around a figure is cut at its ends, not at abbreviations', () => {
  const text = 'Tin mới\nSáng qua, TP. Hồ Chí Minh họp. PGS. TS. Lê An nói có 5 xã khó khăn! Còn lại 1.200 hộ.\nHết.';
  const quoteAround = (/** @type {string} */ words) => sentenceOf(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length });
  assert.equal(quoteAround('5 xã'), 'PGS. TS. Lê An nói có 5 xã khó khăn!');
  assert.equal(quoteAround('1.200 hộ'), 'Còn lại 1.200 hộ.');
  assert.equal(quoteAround('Sáng qua'), 'Sáng qua, TP. Hồ Chí Minh họp.');
  assert.equal(quoteAround('Tin mới'), 'Tin mới');
  const long = `${'chữ '.repeat(5000)}5 xã${' chữ'.repeat(5000)}`;
  const cut = sentenceOf(long, { start: long.indexOf('5'), end: long.indexOf('5') + 4 });
  assert.ok(cut.length < 400 && cut.startsWith('… chữ') && cut.endsWith('chữ …'), cut);
});

test('paragraphs are counted without empty lines', () => {
  const text = '\nMột\n\n  \nHai\nBa';
  const starts = paragraphStarts(text);
  assert.deepEqual(['Một', 'Hai', 'Ba'].map((word) => paragraphAt(starts, text.indexOf(word))), [1, 2, 3]);
});
