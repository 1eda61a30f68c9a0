/** Which paragraphs a filter leaves, and what is counted in them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { equals, holds, matches } from './support/becomes.mjs';
import { entries, marks, pageTest, paste } from './support/page.mjs';
import { load } from './support/sources.mjs';

const { findingsOf } = await load('model/findings.ts');
const { applyFilter, NO_FILTER } = await load('model/filter.ts');
const { facetsOf } = await load('model/facets.ts');
const { sorted } = await load('model/sort.ts');
const { isFound } = await load('model/search.ts');

const EMPTY = { format: 1, published: null, publishedFrom: null, officials: [], people: [], dates: [], figures: [], furniture: [] };

/** Five lines: An; An and Bình; empty; Bình; neither. Dates on the first, second and last. */
const TEXT = 'An 2020\nAn Bình 2021\n\nBình\n2020';

/**
 * @param {string} text
 * @param {number[]} starts
 */
function spans(text, starts) {
  return starts.map((start) => ({ start, end: start + text.length, text, kind: 'name' }));
}

/**
 * @param {string} name
 * @param {number[]} starts
 * @param {Record<string, string>[]} positions
 */
function official(name, starts, positions) {
  return { name, nameNormalised: name, honorifics: [], mentions: spans(name, starts), positions: positions.map((position) => ({ text: '', title: '', role: '', organisation: null, status: 'current', spans: [], ...position })) };
}

/**
 * @param {string} value
 * @param {number} start
 * @param {[string | null, string | null]} [bounds]
 */
function date(value, start, bounds = [`${value}-01-01`, `${value}-12-31`]) {
  const [earliest, latest] = bounds;
  return { value, earliest, latest, start, end: start + 4, text: value, type: 'date', partOfDay: null, calendar: 'gregorian', resolvedFrom: null };
}

const AN = 'official An';
const BINH = 'official Bình';
const findings = findingsOf({
  ...EMPTY,
  officials: [
    official('An', [0, 8], [{ branch: 'party', level: 'central', title: 'Bí thư', role: 'Bí thư' }]),
    official('Bình', [11, 22], [{ branch: 'party', level: 'provincial', title: 'Ủy viên', role: 'Ủy viên' }, { branch: 'government', level: 'central', title: 'Thủ tướng', role: 'Thủ tướng' }]),
  ],
  dates: [date('2020', 3), date('2021', 16), date('2020', 27)],
});

/** @param {Record<string, unknown>} filter */
function apply(filter) {
  const { lines, remaining, paragraphs, counts, faded } = applyFilter(findings, TEXT, { ...NO_FILTER, ...filter });
  return { lines: lines && [...lines].join(''), remaining, paragraphs, counts: Object.fromEntries(counts), faded: [...faded] };
}

test('without a filter everything remains', () => {
  assert.deepEqual(apply({}), { lines: null, remaining: 4, paragraphs: 4, counts: { [AN]: 2, [BINH]: 2, 'date date 2020': 2, 'date date 2021': 1 }, faded: [] });
});

test('within a category one of the chosen is enough, across categories each is needed', () => {
  assert.equal(apply({ entries: [AN] }).lines, '11000');
  assert.equal(apply({ entries: [AN, BINH] }).lines, '11010');
  assert.equal(apply({ entries: [BINH, 'date date 2020'] }).lines, '00000');
  const { lines, remaining, counts, faded } = apply({ entries: [AN, 'date date 2020'] });
  assert.deepEqual({ lines, remaining }, { lines: '10000', remaining: 1 });
  assert.deepEqual(counts, { [AN]: 1, [BINH]: 0, 'date date 2020': 1, 'date date 2021': 0 });
  assert.deepEqual(faded, [BINH, 'date date 2021']);
});

test('paragraphs with an excluded entry are dropped, and its mentions are not counted', () => {
  const { lines, counts, faded } = apply({ excluded: [BINH] });
  assert.deepEqual({ lines, faded }, { lines: '10101', faded: [BINH] });
  assert.deepEqual(counts, { [AN]: 1, [BINH]: 0, 'date date 2020': 2, 'date date 2021': 0 });
  assert.equal(apply({ entries: [AN], excluded: [BINH] }).lines, '10000');
});

test('facets of one category are met by one and the same position', () => {
  const branch = (/** @type {string} */ value) => ({ facet: 'branch', value });
  const level = (/** @type {string} */ value) => ({ facet: 'level', value });
  assert.deepEqual(apply({ facets: [branch('party')] }).faded, []);
  assert.deepEqual(apply({ facets: [branch('party'), level('central')] }).faded, [BINH]);
  assert.deepEqual(apply({ facets: [branch('government'), level('central')] }).faded, [AN]);
  assert.deepEqual(apply({ facets: [branch('government')], entries: [AN] }).faded, [], 'an entry that is chosen besides counts as well');
  assert.equal(apply({ facets: [{ facet: 'year', value: '2021' }] }).lines, '01000');
});

test('what is chosen and no longer there counts for nothing', () => {
  assert.equal(apply({ entries: ['official Ai'] }).lines, '11111');
});

test('facets list their values in the order of offices and of time', () => {
  const list = (/** @type {string} */ category) => facetsOf(findings, category).map((/** @type {any} */ { facet, values }) => [facet, values.map((/** @type {any} */ { value, keys }) => `${value} ${keys.length}`)]);
  assert.deepEqual(list('official'), [['branch', ['party 2', 'government 1']], ['level', ['central 2', 'provincial 1']]]);
  assert.deepEqual(list('date'), [['year', ['2020 1', '2021 1']]]);
  const dates = findingsOf({ ...EMPTY, dates: [date('2021/2030', 0, ['2021-01-01', '2030-12-31']), date('XXXX-12', 10, [null, null]), date('2021-05-02', 20, ['2021-05-02', '2021-05-02']), date('2021-04', 30, ['2021-04-01', '2021-04-30'])] });
  assert.deepEqual(facetsOf(dates, 'date').map((/** @type {any} */ { values }) => values.map((/** @type {any} */ { value }) => value)), [['2021', 'longer', 'unknown'], ['2021-04', '2021-05']]);
});

test('people are ordered by given name, by mentions, by rank, by first appearance', () => {
  const people = [
    official('Trần Văn Ước', [30], [{ level: 'provincial', branch: 'party', title: 'Bí thư Tỉnh ủy', role: 'Bí thư' }]),
    official('Lê Đức', [10, 50, 60], [{ level: 'central', branch: 'government', title: 'Bộ trưởng Bộ Y tế', role: 'Bộ trưởng' }]),
    official('Đỗ Ân', [20, 40], [{ level: 'provincial', branch: 'government', title: 'Phó Chủ tịch Ủy ban nhân dân tỉnh', role: 'Phó Chủ tịch' }]),
    official('Hoàng An', [5], [{ level: 'central', branch: 'state', title: 'Chủ tịch nước', role: 'Chủ tịch nước', status: 'former' }]),
    official('Vũ Dân', [70], [{ level: 'central', branch: 'state', title: 'Chủ tịch nước', role: 'Chủ tịch nước' }]),
  ];
  const { lists } = findingsOf({ ...EMPTY, officials: people });
  const order = (/** @type {string} */ by) => sorted(lists.official, 'official', by).map((/** @type {any} */ { person }) => person.name);
  assert.deepEqual(order('name'), ['Hoàng An', 'Đỗ Ân', 'Vũ Dân', 'Lê Đức', 'Trần Văn Ước']);
  assert.deepEqual(order('mentions').slice(0, 2), ['Lê Đức', 'Đỗ Ân']);
  assert.deepEqual(order('rank'), ['Vũ Dân', 'Hoàng An', 'Lê Đức', 'Trần Văn Ước', 'Đỗ Ân']);
  assert.deepEqual(order('appearance'), people.map(({ name }) => name));
});

test('a search finds with and without marks, in names, titles, values and nouns', () => {
  const person = findingsOf({ ...EMPTY, officials: [official('Đặng Thị Dương', [0], [{ level: 'central', branch: 'government', title: 'Bộ trưởng Bộ Y tế', role: 'Bộ trưởng' }])] }).lists.official[0];
  for (const query of ['duong', 'DƯƠNG', 'y te', 'te duong', ' ', 'đang']) assert.ok(isFound(person, 'Đặng Thị Dương', query), query);
  for (const query of ['hang', 'duongx', 'y te anh']) assert.ok(!isFound(person, 'Đặng Thị Dương', query), query);
  const figure = { kind: 'count', value: 1200, low: null, high: null, of: null, qualifier: 'exact', unit: null, noun: 'hộ nghèo', change: null, start: 0, end: 5, text: '1.200 hộ nghèo' };
  const entry = findingsOf({ ...EMPTY, figures: [figure] }).lists.figure[0];
  for (const query of ['1200', '1.200', 'ho ngheo']) assert.ok(isFound(entry, '1.200 hộ nghèo', query), query);
});

/** Three paragraphs: both officials; the minister with a day; the chairman with a figure. */
const THREE = `Bộ trưởng Bộ Xây dựng Đinh Thế Bảo và Chủ tịch UBND tỉnh Phan Quốc Trường dự lễ.

Ngày 5/3/2024, Bộ trưởng Đinh Thế Bảo kiểm tra tuyến đường.

Chủ tịch Phan Quốc Trường cho biết, 1.250 hộ dân được đền bù.`;

/** @param {import('playwright-core').Page} page */
function dims(page) {
  return page.locator('.line').evaluateAll((lines) => lines.filter((line) => line.textContent?.trim()).map((line) => line.hasAttribute('data-dim')));
}

pageTest('what is chosen dims the rest in the text and in the list, counts follow, chips take it back', {}, async (page) => {
  await paste(page, THREE);
  const bao = entries(page, 'official').filter({ hasText: 'Đinh Thế Bảo' });
  await bao.getByRole('checkbox').check();
  await equals(() => dims(page), [false, false, true]);
  await entries(page, 'official').filter({ hasText: 'Phan Quốc Trường' }).getByText('1/2', { exact: true }).waitFor();
  const figure = entries(page, 'figure');
  await figure.getByText('0/1', { exact: true }).waitFor();
  await holds(() => figure.evaluate((entry) => entry.hasAttribute('data-dim')));
  await holds(() => marks(page, 'official').filter({ hasText: 'Phan Quốc Trường' }).first().evaluate((mark) => mark.hasAttribute('data-faded')));
  await page.locator('db-status').getByText('Còn 2/3 đoạn').waitFor();

  await entries(page, 'date').getByRole('checkbox').check();
  await equals(() => dims(page), [true, false, true]);
  const chips = page.locator('#found-chips .chip');
  await equals(() => chips.count(), 2);
  await chips.first().press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('#found-chips .chip').length === 1);
  await holds(() => chips.first().evaluate((chip) => chip === document.activeElement), 'the focus goes on to the next');
  await holds(async () => !(await bao.getByRole('checkbox').isChecked()));
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await equals(() => dims(page), [false, false, false]);
  await holds(() => page.evaluate(() => document.activeElement?.id === 'search'));
  await equals(() => page.locator('.mark[data-faded]').count(), 0);
});

pageTest('who is excluded is struck through, and their paragraphs dimmed', {}, async (page) => {
  await paste(page, THREE);
  const bao = entries(page, 'official').filter({ hasText: 'Đinh Thế Bảo' });
  await bao.hover();
  await bao.getByRole('button', { name: 'Loại trừ Đinh Thế Bảo' }).click();
  await equals(() => dims(page), [true, true, false]);
  await matches(() => bao.locator('.entry-button').evaluate((button) => getComputedStyle(button).textDecorationLine), /line-through/u);
  await page.getByRole('button', { name: 'Thôi loại trừ Đinh Thế Bảo' }).click();
  await equals(() => dims(page), [false, false, false]);
});

pageTest('facets choose several entries at once; order and open facets are remembered', {}, async (page) => {
  await paste(page, THREE);
  const section = page.locator('.found[data-category=official]');
  await section.getByRole('button', { name: 'Xếp, lọc' }).click();
  await section.getByRole('group', { name: 'Cấp' }).getByRole('button', { name: 'cấp tỉnh' }).click();
  await equals(() => dims(page), [false, true, false]);
  await section.getByRole('combobox').selectOption('name');
  const names = () => section.locator('.entry-title').allInnerTexts();
  await equals(() => names(), ['Đinh Thế Bảo', 'Phan Quốc Trường']);
  await section.getByRole('combobox').selectOption('rank');
  await equals(() => names(), ['Đinh Thế Bảo', 'Phan Quốc Trường']);
  const stored = await page.evaluate(() => JSON.parse(localStorage.getItem('diembao.settings') ?? '{}'));
  assert.equal(stored.sort.official, 'rank');
  assert.deepEqual(stored.tools, ['official']);
});

pageTest('a search narrows the lists, and Escape empties it', {}, async (page) => {
  await paste(page, THREE);
  const search = page.getByRole('searchbox', { name: 'Tìm trong danh mục' });
  await search.fill('truong quoc');
  await page.waitForFunction(() => document.querySelectorAll('.entry').length === 1);
  await page.locator('db-status').getByText('1 kết quả').waitFor();
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  await search.fill('ho dan');
  await entries(page, 'figure').getByText('1.250 hộ dân').waitFor();
  await search.press('Escape');
  await equals(() => search.inputValue(), '');
  await equals(() => page.locator('.entry').count(), 4);
});

pageTest('another article comes without a filter', {}, async (page) => {
  await paste(page, THREE);
  await entries(page, 'official').getByRole('checkbox').first().check();
  await page.locator('#example').click();
  await page.waitForFunction(() => document.querySelectorAll('.entry').length > 10);
  await equals(() => page.locator('.line[data-dim]').count(), 0);
  await equals(() => page.locator('#found-chips .chip').count(), 0);
});
