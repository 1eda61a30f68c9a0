/** Cards that come under the pointer and the focus, and the details of what is selected. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { WATER } from './support/articles.mjs';
import { equals, holds, matches } from './support/becomes.mjs';
import { entries, marks, pageTest, paste } from './support/page.mjs';
import { load } from './support/sources.mjs';

const { lunarDay } = await load('format/lunar.ts');
const { numberInWords } = await load('format/number-words.ts');
const { distanceFrom } = await load('format/distance.ts');
const { quoteOf } = await load('model/quote.ts');
const { unitName } = await load('i18n/units.ts');
const { detailsMessages } = await load('i18n/details.ts');
const { vi } = await load('i18n/vi.ts');
const { en } = await load('i18n/en.ts');

test('the lunar calendar is that of Vietnam, not of China, for every day of two centuries', async () => {
  assert.deepEqual(lunarDay('2007-02-17'), { day: 1, month: 1, isLeap: false, year: 2007, yearName: 'Đinh Hợi' }, 'in China it was a day later');
  assert.deepEqual(lunarDay('1985-01-21'), { day: 1, month: 1, isLeap: false, year: 1985, yearName: 'Ất Sửu' }, 'in China it was a month later');
  assert.deepEqual(lunarDay('1968-01-29'), { day: 1, month: 1, isLeap: false, year: 1968, yearName: 'Mậu Thân' });
  assert.deepEqual(lunarDay('2025-07-25'), { day: 1, month: 6, isLeap: true, year: 2025, yearName: 'Ất Tỵ' });
  const table = await readFile(new URL('../lunar/months.tsv', import.meta.url), 'utf8');
  let days = 0;
  for (const [year = '', first = '', leap, lengths = ''] of table.split('\n').filter((line) => /^\d/u.test(line)).map((line) => line.split('\t'))) {
    let at = Date.parse(first);
    let month = 0;
    for (const [place, isLong] of [...lengths].entries()) {
      const isLeap = place > 0 && place === Number(leap);
      if (!isLeap) month += 1;
      const last = isLong === '1' ? 30 : 29;
      for (const day of [1, last]) {
        const iso = new Date(at + (day - 1) * 86_400_000).toISOString().slice(0, 10);
        if (iso > '2100-12-31') continue;
        const { yearName, ...lunar } = lunarDay(iso);
        assert.deepEqual(lunar, { day, month, isLeap, year: Number(year) }, iso);
        assert.ok(yearName);
        days += 1;
      }
      at += last * 86_400_000;
    }
  }
  assert.ok(days > 4900);
  assert.equal(lunarDay('1899-12-31'), null);
  assert.equal(lunarDay('2101-01-01'), null);
});

test('lunar days are said as Vietnamese says them', () => {
  assert.equal(detailsMessages.vi.lunarDay(lunarDay('2007-02-17')), 'mùng 1 tháng Giêng năm Đinh Hợi');
  assert.equal(detailsMessages.vi.lunarDay(lunarDay('2025-08-08')), '15 tháng 6 nhuận năm Ất Tỵ');
  assert.equal(detailsMessages.en.lunarDay(lunarDay('2025-08-08')), 'day 15 of leap month 6, year Ất Tỵ');
});

test('numbers are read in Vietnamese', () => {
  const numbers = { 1200: 'một nghìn hai trăm', 21: 'hai mươi mốt', 105: 'một trăm linh năm', 0: 'không', 27.5: 'hai mươi bảy phẩy năm', '-3': 'âm ba', 14.25e12: 'mười bốn nghìn hai trăm năm mươi tỷ', 0.1: 'không phẩy một' };
  for (const [number, words] of Object.entries(numbers)) assert.equal(numberInWords(Number(number)), words);
  assert.equal(numberInWords(1e21), null);
});

test('how far a date lies from publication is said as exactly as it is known', () => {
  const far = (/** @type {string} */ earliest, latest = earliest) => {
    const distance = distanceFrom('2025-11-18T16:40', { earliest, latest });
    return distance && detailsMessages.vi.distanceOf(distance).replaceAll('\u00a0', ' ');
  };
  assert.equal(far('2025-11-15'), '3 ngày trước ngày đăng');
  assert.equal(far('2025-11-30'), '12 ngày sau ngày đăng');
  assert.equal(far('2025-11-18'), 'đúng ngày đăng');
  assert.equal(far('2025-11-01', '2025-11-30'), 'gồm cả ngày đăng');
  assert.equal(far('2025-08-01', '2025-08-31'), '3 tháng trước ngày đăng');
  assert.equal(far('2024-09-02'), '14 tháng trước ngày đăng');
  assert.equal(far('1945-09-02'), '80 năm trước ngày đăng');
  assert.equal(far('1999-01-01', '1999-12-31'), '26 năm trước ngày đăng');
  assert.equal(far('2026-01-01', '2030-12-31'), '44 ngày sau ngày đăng');
  assert.equal(distanceFrom(null, { earliest: '2025-01-01', latest: '2025-01-01' }), null);
  assert.equal(distanceFrom('2025-11-18', { earliest: null, latest: '2025-01-01' }), null);
});

test('a quote is the sentence, abbreviations do not end it', () => {
  const text = 'Mở đầu. Sáng nay, PGS. Lê An đến TP. Hòa Lạng. Sau đó về.\nDòng khác';
  const at = text.indexOf('Lê An');
  assert.deepEqual(quoteOf(text, { start: at, end: at + 5, text: 'Lê An' }), { before: 'Sáng nay, PGS. ', mention: 'Lê An', after: ' đến TP. Hòa Lạng.' });
  const long = `${'chữ '.repeat(100)}Lê An${' chữ'.repeat(100)}`;
  const { before, after } = quoteOf(long, { start: 400, end: 405, text: 'Lê An' });
  assert.ok(/^… ?chữ/u.test(before) && before.length < 180 && /chữ ?…$/u.test(after) && after.length < 180);
});

test('units are called by name in both languages', () => {
  assert.equal(unitName('t/har', 'measure', vi), 'tấn trên héc-ta');
  assert.equal(unitName('km2', 'measure', en), 'square kilometre');
  assert.equal(unitName('VND', 'money', vi), 'Đồng Việt Nam');
  assert.equal(unitName('zzz', 'measure', vi), null);
});

test('every unit of the tables has a name', async () => {
  const table = await readFile(new URL('../../data/units.tsv', import.meta.url), 'utf8');
  const codes = new Set(table.split('\n').filter((line) => line !== '' && !line.startsWith('#')).slice(1).map((line) => line.split('\t')[1]));
  assert.ok(codes.size > 50);
  for (const code of codes) for (const t of [vi, en]) assert.ok(unitName(code, 'measure', t), code);
});

pageTest('a card comes under the pointer after a while, can be gone over, and goes with the pointer', {}, async (page) => {
  await paste(page, WATER);
  const mark = marks(page, 'official').and(page.locator('[role=button]')).first();
  const card = page.getByRole('dialog');
  await mark.hover();
  await equals(() => card.count(), 0, 'not at once');
  await card.getByRole('heading', { name: 'Phan Quốc Trường' }).waitFor();
  await equals(() => page.locator('.entry[data-selected]').count(), 0, 'looking selects nothing');
  await holds(async () => !(await card.evaluate((element) => element.contains(document.activeElement))));
  await card.locator('h2').hover();
  await page.waitForTimeout(600);
  await holds(() => card.isVisible(), 'the pointer is on it');
  await page.locator('h1').hover();
  await card.waitFor({ state: 'hidden' });
});

pageTest('Escape sends the card away without moving the pointer, and it stays away', {}, async (page) => {
  await paste(page, WATER);
  await marks(page, 'date').first().hover();
  const card = page.getByRole('dialog');
  await card.waitFor();
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'hidden' });
  await page.waitForTimeout(700);
  await equals(() => card.count(), 0);
});

pageTest('a card comes for the keyboard too, Enter leads into it, Escape back', {}, async (page) => {
  await paste(page, WATER);
  await marks(page, 'official').first().waitFor();
  await page.locator('#article').focus();
  await page.keyboard.press('Tab');
  const card = page.getByRole('dialog');
  await card.waitFor();
  await holds(() => page.evaluate(() => document.activeElement?.matches('.mark')), 'the focus stays in the text');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.card')?.contains(document.activeElement));
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'hidden' });
  await holds(() => page.evaluate(() => document.activeElement?.matches('.mark')));
  await page.waitForTimeout(700);
  await equals(() => card.count(), 0, 'the focus that comes back brings no card');
});

/** What has the focus, by its words if it is a mark. @param {import('playwright-core').Page} page */
function focused(page) {
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.matches('.mark') ? `mark ${activeElement.textContent}` : activeElement?.closest('db-card') ? 'card' : (activeElement?.id ?? '');
  });
}

pageTest('Tab out of a card goes on behind its mark, Shift+Tab back to the mark, and the card closes', {}, async (page) => {
  await paste(page, WATER);
  await marks(page, 'official').first().waitFor();
  await page.locator('#article').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const behind = await page.evaluateHandle(() => document.activeElement);
  await page.keyboard.press('Shift+Tab');
  await equals(() => focused(page), 'mark Sáng 18/11/2025');

  const card = page.locator('.card:popover-open');
  const enter = async () => {
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('.card:popover-open'));
  };
  await enter();
  let presses = 0;
  for (; presses < 12 && (await focused(page)) !== 'mark Sáng 18/11/2025' && (await card.count()) > 0; presses += 1) {
    await page.keyboard.press('Tab');
  }
  assert.ok(presses > 3 && presses < 12, `${presses}`);
  await holds(() => behind.evaluate((element) => element === document.activeElement), 'what follows the mark');
  await page.waitForTimeout(700);
  await equals(() => card.count(), 0);
  await page.keyboard.press('Shift+Tab');
  await equals(() => focused(page), 'mark Sáng 18/11/2025');

  for (const tabs of [0, 1]) {
    await enter();
    for (let press = 0; press < tabs; press += 1) await page.keyboard.press('Tab');
    await equals(() => focused(page), 'card');
    await page.keyboard.press('Shift+Tab');
    await equals(() => focused(page), 'mark Sáng 18/11/2025', `after ${tabs}`);
    await equals(() => card.count(), 0);
  }
});

pageTest('Escape closes an opened card and leads back to the mark, wherever the focus went', {}, async (page) => {
  await paste(page, WATER);
  await marks(page, 'official').first().waitFor();
  await page.locator('#article').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const card = page.locator('.card:popover-open');
  for (const lose of [() => document.getElementById('keys')?.focus(), () => document.activeElement instanceof HTMLElement && document.activeElement.blur()]) {
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('.card:popover-open'));
    await page.evaluate(lose);
    await page.keyboard.press('Escape');
    await equals(() => card.count(), 0);
    await equals(() => focused(page), 'mark Phan Quốc Trường');
    await equals(() => page.locator('.mark[data-current]').count(), 1, 'it closes the card only');
  }
});

pageTest('the details list all mentions with their sentences, and lead to them', {}, async (page) => {
  await paste(page, WATER);
  await entries(page, 'official').locator('.entry-button').first().click();
  const mentions = page.locator('db-details .mention');
  await mentions.nth(1).waitFor();
  await equals(() => mentions.count(), 2);
  await matches(() => mentions.nth(1).innerText(), /^Lần nhắc 2\/2:\sÔng Phan Quốc Trường cho biết, .* 1\.250 tỷ đồng\.$/u);
  await equals(() => mentions.nth(1).locator('mark').innerText(), 'Phan Quốc Trường');
  await mentions.nth(1).click();
  await page.waitForFunction(() => document.querySelectorAll('.mark[data-current]').length === 1 && document.querySelector('db-details .mention:nth-child(1)') !== null);
  await equals(() => mentions.nth(1).getAttribute('aria-current'), 'true');
  await holds(() => mentions.nth(1).evaluate((button) => button === document.activeElement), 'the focus stays');
});

pageTest('the details say what is known of a date and of a figure', {}, async (page) => {
  await paste(page, `16:40, 18/11/2025\n\n${WATER}\n\nNgày 20/11, đoàn về. Hôm qua có 1.200 hộ.`);
  const details = page.locator('db-details');
  await entries(page, 'date').filter({ hasText: '20 tháng 11' }).locator('.entry-button').click();
  for (const text of ['Thứ Năm', '2025-11-20', 'mùng 1 tháng 10 năm Ất Tỵ', '2\u00a0ngày sau ngày đăng', 'Bài không viết đủ; phần thiếu tính từ ngày đăng (thứ Ba, 18 tháng 11 năm 2025).']) {
    await details.locator('.facts').getByText(text, { exact: true }).waitFor();
  }
  await entries(page, 'figure').filter({ hasText: '1.200' }).locator('.entry-button').click();
  for (const text of ['1.200', 'một nghìn hai trăm', 'hộ']) await details.locator('.facts').getByText(text, { exact: true }).waitFor();
  await entries(page, 'figure').filter({ hasText: '1.250' }).locator('.entry-button').click();
  for (const text of ['một nghìn hai trăm năm mươi tỷ', 'Đồng Việt Nam (VND)']) await details.locator('.facts').getByText(text, { exact: true }).waitFor();
});

pageTest('a card leads to the details', { context: { viewport: { width: 360, height: 720 }, hasTouch: true, isMobile: true } }, async (page) => {
  await paste(page, WATER);
  await marks(page, 'official').and(page.locator('[role=button]')).first().tap();
  await page.getByRole('dialog').getByRole('button', { name: 'Xem chi tiết' }).tap();
  await page.locator('.details-name').getByText('Phan Quốc Trường').waitFor();
  await holds(() => page.locator('.details-name').isVisible());
});
