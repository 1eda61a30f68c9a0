/** Single keys, their list, and the switch for those who do not want them. */
import assert from 'node:assert/strict';

import { WATER } from './support/articles.mjs';
import { equals, holds, matches } from './support/becomes.mjs';
import { entries, marks, openExample, pageTest, paste } from './support/page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
async function open(page) {
  await paste(page, WATER);
  await marks(page, 'official').first().waitFor();
  await page.locator('#article').focus();
}

/** The words of the current mention. @param {Page} page */
function current(page) {
  return page.locator('.mark[data-current]').allInnerTexts().then((texts) => texts.join(''));
}

pageTest('j and k go from mention to mention and round again, Enter opens the card', {}, async (page) => {
  await open(page);
  const way = [];
  for (let press = 0; press < 7; press += 1) {
    await page.keyboard.press('j');
    await page.waitForFunction(() => document.activeElement?.matches('.mark[data-current]'));
    way.push(await current(page));
  }
  assert.deepEqual(way, ['Sáng 18/11/2025', 'Phan Quốc Trường', 'ngày 2/9/2024', 'Phan Quốc Trường', '91,5%', '1.250 tỷ đồng', 'Sáng 18/11/2025']);
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await equals(() => current(page), '91,5%');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('heading', { name: '91,5%' }).waitFor();
  await page.keyboard.press('j');
  await page.waitForFunction(() => document.activeElement?.matches('.mark[data-current]') && document.activeElement.textContent === '1.250 tỷ đồng');
  await equals(() => page.locator('.card:popover-open').count(), 0, 'a step closes the card');
});

pageTest('steps keep to what is shown and to what the filter leaves', {}, async (page) => {
  await open(page);
  await page.keyboard.press('3');
  await equals(() => page.locator('.layer[data-layer=date]').getAttribute('aria-pressed'), 'false');
  await page.locator('db-status').getByText('Đang ẩn: Ngày tháng.').waitFor();
  await page.keyboard.press('j');
  await equals(() => current(page), 'Phan Quốc Trường');
  await page.keyboard.press('f');
  await equals(() => page.locator('#found-chips .chip').count(), 1);
  await entries(page, 'figure').getByRole('checkbox').first().check();
  const way = [];
  for (let press = 0; press < 3; press += 1) {
    await page.keyboard.press('j');
    way.push(await current(page));
  }
  assert.deepEqual(way, ['Phan Quốc Trường', '91,5%', 'Phan Quốc Trường']);
});

pageTest('arrows and letters share one position, which the details and x follow', {}, async (page) => {
  await open(page);
  for (const key of ['j', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await equals(() => current(page), 'Phan Quốc Trường');
  await holds(() => page.evaluate(() => document.activeElement?.matches('.mark[data-current]')));
  await equals(() => page.locator('.details-name').innerText(), 'Phan Quốc Trường');
  await entries(page, 'official').getByText('2/2').waitFor();
  await page.keyboard.press('j');
  await equals(() => current(page), '91,5%');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('k');
  await equals(() => current(page), 'ngày 2/9/2024');
  await page.keyboard.press('End');
  await equals(() => current(page), '1.250 tỷ đồng');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('x');
  const excluded = entries(page, 'figure').and(page.locator('[data-excluded]'));
  await equals(() => excluded.count(), 1);
  await matches(() => excluded.innerText(), /91,5/u);
  await equals(() => current(page), '91,5%', 'that is what the details tell of, too');
});

pageTest('the keys go on from the mark that Tab led to, before anything is selected', {}, async (page) => {
  await open(page);
  await page.keyboard.press('Tab');
  await holds(() => page.evaluate(() => document.activeElement?.matches('.mark:not([data-current])')));
  await page.keyboard.press('j');
  await equals(() => current(page), 'Phan Quốc Trường');
  // On a slow machine the card has come, and goes first.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await equals(() => page.locator('.mark[data-current]').count(), 0);
  // Longer than a card takes to come: that of the last step does not.
  await page.waitForTimeout(700);
  await equals(() => page.locator('.card:popover-open').count(), 0);
  await page.keyboard.press('n');
  await entries(page, 'official').getByText('2/2').waitFor();
});

pageTest('n and p stay with one entry; x excludes it; h hides its kind; Escape takes back one after the other', {}, async (page) => {
  await open(page);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('n');
  await entries(page, 'official').getByText('2/2').waitFor();
  await page.keyboard.press('p');
  await entries(page, 'official').getByText('1/2').waitFor();
  await page.keyboard.press('x');
  await holds(() => entries(page, 'official').first().evaluate((entry) => entry.hasAttribute('data-excluded')));
  await page.locator('.card:popover-open').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.card:popover-open').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await equals(() => page.locator('.mark[data-current]').count(), 0);
  await equals(() => page.locator('#found-chips .chip').count(), 1, 'first the selection');
  await page.keyboard.press('Escape');
  await equals(() => page.locator('#found-chips .chip').count(), 0, 'then the filter');
  await page.keyboard.press('j');
  await page.keyboard.press('h');
  await equals(() => page.locator('.layer[data-layer=date]').getAttribute('aria-pressed'), 'false');
});

pageTest('e edits, and nothing is a shortcut while somebody types', {}, async (page) => {
  await open(page);
  await page.keyboard.press('e');
  await page.waitForFunction(() => document.activeElement?.localName === 'textarea');
  await page.keyboard.type('jkx?');
  await matches(() => page.locator('textarea').inputValue(), /jkx\?/u);
  await equals(() => page.locator('dialog').count(), 0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.waitForFunction(() => document.activeElement?.id === 'search');
  await page.keyboard.type('jx');
  await equals(() => page.locator('#search').inputValue(), 'jx');
  await equals(() => page.locator('.mark[data-current]').count(), 0);
});

pageTest('l and d fold the areas away and open them', {}, async (page) => {
  await open(page);
  for (const [key, area] of [['l', 'db-panel .panel-head'], ['d', 'db-details .area-head']]) {
    const head = page.locator(String(area));
    await page.keyboard.press(String(key));
    await head.waitFor({ state: 'hidden' });
    await page.keyboard.press(String(key));
    await head.waitFor();
  }
});

pageTest('? lists the keys, which can be switched off; that is remembered, and Escape goes on working', {}, async (page) => {
  await openExample(page);
  await page.locator('#article').focus();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Phím tắt' });
  await help.waitFor();
  await help.getByText('Loại trừ mục đang chọn').waitFor();
  await help.getByRole('checkbox', { name: 'Dùng phím tắt một chữ' }).uncheck();
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
  await equals(() => page.evaluate(() => document.activeElement?.id), 'article', 'the focus comes back');
  await page.keyboard.press('j');
  await page.keyboard.press('?');
  await page.keyboard.press('4');
  await equals(() => page.locator('.mark[data-current], dialog').count(), 0);
  await equals(() => page.locator('.layer[data-layer=figure]').getAttribute('aria-pressed'), 'true');
  await page.locator('.entry-button').first().click();
  await page.keyboard.press('Escape');
  await equals(() => page.locator('.entry[data-selected]').count(), 0);

  await page.reload();
  await page.locator('#keys').click();
  await help.waitFor();
  await holds(async () => !(await help.getByRole('checkbox').isChecked()));
  await help.getByRole('checkbox').check();
  await help.getByRole('button', { name: 'Đóng' }).click();
  await help.waitFor({ state: 'detached' });
  await equals(() => page.evaluate(() => document.activeElement?.id), 'keys');
});

pageTest('marks say what they are and whom they name', {}, async (page) => {
  await openExample(page);
  const mark = marks(page, 'official').and(page.locator('[role=button]')).filter({ hasText: /^Nam$/u }).first();
  await equals(() => mark.getAttribute('aria-description'), 'Người có chức vụ: Vũ Hoài Nam');
  const whole = marks(page, 'official').and(page.locator('[role=button]')).filter({ hasText: /^Vũ Hoài Nam$/u }).first();
  await equals(() => whole.getAttribute('aria-description'), 'Người có chức vụ');
});
