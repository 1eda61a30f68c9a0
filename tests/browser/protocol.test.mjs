/** The order of offices, and officials by level and branch. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { load } from './support/sources.mjs';

const { standingOf } = await load('model/protocol.ts');
const { BRANCH_ORDER, LEVEL_ORDER } = await load('model/ranks.ts');
const { groupPeople } = await load('model/people-groups.ts');
const { findingsOf } = await load('model/findings.ts');
const { peopleMessages } = await load('i18n/people.ts');

/** @typedef {[title: string, branch: string, level: string, status?: string]} Title */

/** @param {Title} title */
function position([title, branch, level, status = 'current']) {
  return { text: title, title, role: title, organisation: null, branch, level, status, spans: [] };
}

/**
 * @param {string} name
 * @param {...Title} titles
 */
function official(name, ...titles) {
  return { name, nameNormalised: name, honorifics: [], mentions: [{ start: 0, end: 4, text: name, kind: 'name' }], positions: titles.map(position) };
}

/** @type {Title[]} From the first down. */
const ORDER = [
  ['Tổng Bí thư', 'party', 'central'],
  ['Chủ tịch nước', 'state', 'central'],
  ['Thủ tướng Chính phủ', 'government', 'central'],
  ['Chủ tịch Quốc hội', 'assembly', 'central'],
  ['Ủy viên Bộ Chính trị', 'party', 'central'],
  ['Phó Thủ tướng', 'government', 'central'],
  ['Ủy viên Trung ương Đảng', 'party', 'central'],
  ['Bộ trưởng Bộ Công Thương', 'government', 'central'],
  ['Thứ trưởng Bộ Y tế', 'government', 'central'],
  ['Cục trưởng Cục Quản lý khám, chữa bệnh', 'government', 'central'],
  ['Bí thư Tỉnh ủy Lào Cai', 'party', 'provincial'],
  ['Phó Bí thư Thường trực Tỉnh ủy', 'party', 'provincial'],
  ['Chủ tịch Hội đồng nhân dân tỉnh', 'assembly', 'provincial'],
  ['Chủ tịch Ủy ban nhân dân tỉnh Gia Lai', 'government', 'provincial'],
  ['Phó Chủ tịch Ủy ban nhân dân tỉnh', 'government', 'provincial'],
  ['Giám đốc Sở Tài chính', 'government', 'provincial'],
  ['Bí thư Huyện ủy Mường La', 'party', 'district'],
  ['Chủ tịch Ủy ban nhân dân xã Đắk Ngo', 'government', 'commune'],
  ['Tổng thống Nigeria', 'state', 'foreign'],
  ['Ngoại trưởng', 'government', 'foreign'],
];

test('offices stand in the order of protocol', () => {
  const ranks = ORDER.map((title) => standingOf(official('A', title)).rank);
  assert.deepEqual(ranks, [...ranks].sort((a, b) => a - b), ORDER.map(([title], index) => `${title}: ${ranks[index]}`).join('\n'));
  assert.equal(new Set(ranks).size, ranks.length);
});

test('a seat raises its holder, but the office says where they work', () => {
  const secretary = official('Lê An', ['Ủy viên Trung ương Đảng', 'party', 'central'], ['Bí thư Tỉnh ủy', 'party', 'provincial']);
  const { rank, main } = standingOf(secretary);
  assert.equal(main.title, 'Bí thư Tỉnh ủy');
  assert.equal(rank, standingOf(official('B', ['Ủy viên Trung ương Đảng', 'party', 'central'])).rank);
  assert.equal(standingOf(official('C', ['Tỉnh ủy viên', 'party', 'provincial'])).main.title, 'Tỉnh ủy viên', 'unless they have none');
  assert.equal(standingOf({ positions: [] }), null);
});

test('whole words decide, and spelling without marks does', () => {
  const rank = (/** @type {Title} */ title) => standingOf(official('A', title)).rank;
  assert.ok(rank(['Phó phòng', 'other', 'other']) < rank(['Phóng viên trưởng', 'other', 'other']));
  assert.equal(rank(['Thủ tướng', 'government', 'central']), rank(['THỦ TƯỚNG CHÍNH PHỦ', 'government', 'central']));
});

test('who held an office stands right behind who holds it, and works where they work now', () => {
  const rank = (/** @type {string} */ title, status = 'current') => standingOf(official('A', [title, 'government', 'central', status])).rank;
  const order = [rank('Thủ tướng'), rank('Thủ tướng', 'former'), rank('Phó Thủ tướng'), rank('Phó Thủ tướng', 'late'), rank('Bộ trưởng')];
  assert.deepEqual(order, [...order].sort((a, b) => a - b));
  assert.equal(new Set(order).size, 5);
  const both = standingOf(official('C', ['Thủ tướng', 'government', 'central', 'former'], ['Hiệu trưởng', 'other', 'other']));
  assert.equal(both.main.title, 'Hiệu trưởng');
});

test('everybody stands once, levels and branches in order, empty ones left out', () => {
  const officials = [
    official('Xã', ['Chủ tịch Ủy ban nhân dân xã', 'government', 'commune']),
    official('Tỉnh', ['Chủ tịch Ủy ban nhân dân tỉnh', 'government', 'provincial']),
    official('Đảng', ['Ủy viên Trung ương Đảng', 'party', 'central'], ['Bí thư Tỉnh ủy', 'party', 'provincial']),
    official('Nguyên', ['Bí thư Tỉnh ủy', 'party', 'provincial', 'former']),
    official('Phó', ['Phó Bí thư Tỉnh ủy', 'party', 'provincial']),
    official('Pháp', ['Tổng thống Pháp', 'state', 'foreign']),
  ];
  const analysis = { format: 1, published: null, publishedFrom: null, officials, people: [], dates: [], figures: [], furniture: [] };
  const groups = groupPeople(findingsOf(analysis).lists.official).map((/** @type {any} */ { level, count, branches }) => [
    level,
    count,
    branches.map((/** @type {any} */ { branch, entries }) => [branch, entries.map((/** @type {any} */ { person }) => person.name)]),
  ]);
  assert.deepEqual(groups, [
    ['provincial', 4, [['party', ['Đảng', 'Nguyên', 'Phó']], ['government', ['Tỉnh']]]],
    ['commune', 1, [['government', ['Xã']]]],
    ['foreign', 1, [['state', ['Pháp']]]],
  ]);
});

test('the table is well formed, and every group has a name in both languages', async () => {
  const table = await readFile(new URL('../../www/page/src/model/protocol.tsv', import.meta.url), 'utf8');
  const seen = new Set();
  for (const line of table.trimEnd().split('\n').filter((text) => !text.startsWith('#')).slice(1)) {
    const [title = '', branch = '', level = '', is = '', ...rest] = line.split('\t');
    assert.ok(title !== '' && rest.length === 0, line);
    assert.ok(branch === '' || BRANCH_ORDER.includes(branch), line);
    assert.ok(level === '' || LEVEL_ORDER.includes(level), line);
    assert.ok(is === 'office' || is === 'member', line);
    const key = [title, branch, level].join();
    assert.ok(!seen.has(key), `twice: ${line}`);
    seen.add(key);
  }
  for (const words of [peopleMessages.vi, peopleMessages.en]) {
    for (const level of LEVEL_ORDER) {
      assert.ok(words.levels[level]);
      for (const branch of BRANCH_ORDER) assert.ok(words.branch(branch, level));
    }
  }
});
