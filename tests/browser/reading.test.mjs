/** Reading: cards, steps through the mentions, switches for what is shown, the publication date. */
import assert from 'node:assert/strict';

import { WATER } from './support/articles.mjs';
import { equals, holds, matches } from './support/becomes.mjs';
import { entries, marks, openExample, pageTest, paste } from './support/page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * A property of a mark as the browser shows it.
 *
 * @param {import('playwright-core').Locator} mark
 * @param {string} property
 */
function style(mark, property) {
  return mark.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
}

pageTest('a click on a highlight opens a card, Escape closes it and gives the focus back', {}, async (page) => {
  await openExample(page);
  const mark = marks(page, 'official').and(page.locator('[role=button]')).first();
  const name = await mark.innerText();
  await mark.click();
  const card = page.getByRole('dialog');
  await card.waitFor();
  await matches(() => card.getByRole('heading').innerText(), new RegExp(name, 'u'));
  await holds(async () => (await card.locator('.positions li').count()) >= 1);
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'hidden' });
  await holds(() => mark.evaluate((element) => element === document.activeElement));
});

pageTest('a click elsewhere closes the card, a click on another highlight opens the other one', {}, async (page) => {
  await paste(page, WATER);
  await marks(page, 'date').first().click();
  const card = page.getByRole('dialog');
  await card.getByText('2025-11-18').waitFor();
  await page.locator('h1').click();
  await card.waitFor({ state: 'hidden' });

  await marks(page, 'figure').first().click();
  await card.getByRole('heading', { name: '91,5%' }).waitFor();
  await marks(page, 'date').last().click();
  await card.getByText('2024-09-02').waitFor();
  await card.getByRole('button', { name: 'Đóng' }).click();
  await card.waitFor({ state: 'hidden' });
});

pageTest('an entry leads to its mentions, one after the other and round again', {}, async (page) => {
  await paste(page, WATER);
  const entry = entries(page, 'official').filter({ hasText: 'Phan Quốc Trường' });
  await entry.getByText('×2').waitFor();
  const current = page.locator('.mark[data-current]');
  const starts = () => current.first().evaluate((element) => {
    const range = document.createRange();
    range.setStart(/** @type {Element} */ (document.querySelector('.sheet')), 0);
    range.setEndBefore(element);
    return range.toString().length;
  });
  await entry.locator('.entry-button').click();
  await entry.getByText('1/2').waitFor();
  const first = await starts();
  await equals(() => current.first().innerText(), 'Phan Quốc Trường');

  await entry.getByRole('button', { name: 'Chỗ sau' }).click();
  await entry.getByText('2/2').waitFor();
  assert.ok((await starts()) > first);
  await entry.getByRole('button', { name: 'Chỗ sau' }).click();
  await entry.getByText('1/2').waitFor();
  await entry.locator('.entry-button').press('ArrowLeft');
  await entry.getByText('2/2').waitFor();
  await entry.locator('.entry-button').press('ArrowRight');
  await entry.getByText('1/2').waitFor();
  await equals(() => starts(), first);
});

pageTest('a step leads to a mention that is out of sight', {}, async (page) => {
  const filler = Array.from({ length: 60 }, (_, line) => `Đoạn thứ ${line} không nói gì.`).join('\n\n');
  await paste(page, `${WATER}\n\n${filler}\n\nChủ tịch UBND tỉnh Phan Quốc Trường cảm ơn bà con.`);
  const entry = entries(page, 'official').filter({ hasText: 'Phan Quốc Trường' });
  await entry.locator('.entry-button').click();
  await entry.getByRole('button', { name: 'Chỗ trước' }).click();
  await page.waitForFunction(() => {
    const box = document.querySelector('.mark[data-current]')?.getBoundingClientRect();
    return box !== undefined && box.top > 0 && box.bottom < window.innerHeight && window.scrollY > 0;
  });
});

pageTest('an entry that is picked in the text shows in the panel', {}, async (page) => {
  await openExample(page);
  await marks(page, 'figure').and(page.locator('[role=button]:not([data-diembao-kind~=furniture])')).last().click();
  await page.locator('.entry[data-selected]').waitFor();
  await page.waitForFunction(() => {
    const entry = /** @type {Element} */ (document.querySelector('.entry[data-selected]'));
    const inner = entry.getBoundingClientRect();
    const outer = /** @type {Element} */ (entry.closest('db-panel')).getBoundingClientRect();
    return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
  });
});

pageTest('the card steps through the mentions as well', {}, async (page) => {
  await paste(page, WATER);
  await marks(page, 'official').and(page.locator('[role=button]')).first().click();
  const card = page.getByRole('dialog');
  await card.getByText('1/2', { exact: true }).waitFor();
  await card.getByRole('button', { name: 'Chỗ sau' }).press('Enter');
  await card.getByText('2/2', { exact: true }).waitFor();
  await holds(() => card.isVisible());
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-current'));
});

pageTest('every category can be hidden and shown', {}, async (page) => {
  await openExample(page);
  const plain = 'rgba(0, 0, 0, 0)';
  for (const kind of ['official', 'date', 'figure']) {
    const mark = marks(page, kind).and(page.locator('[role=button]')).first();
    const layer = page.locator(`.layer[data-layer=${kind}]`);
    assert.notEqual(await style(mark, 'background-color'), plain);
    await layer.click();
    await equals(() => layer.getAttribute('aria-pressed'), 'false');
    await equals(() => style(mark, 'background-color'), plain);
    await equals(() => style(mark, 'text-decoration-line'), 'none');
    await mark.click();
    await equals(() => page.getByRole('dialog').count(), 0, 'what is hidden opens nothing');
    await layer.click();
    assert.notEqual(await style(mark, 'background-color'), plain);
  }
  const person = marks(page, 'person').first();
  await equals(() => style(person, 'text-decoration-style'), 'dashed');
  await page.locator('.layer[data-layer=person]').click();
  await equals(() => style(person, 'text-decoration-line'), 'none');
});

pageTest('a category that is switched off leaves no outline behind', {}, async (page) => {
  await paste(page, WATER);
  const entry = entries(page, 'official').filter({ hasText: 'Phan Quốc Trường' });
  await entry.locator('.entry-button').click();
  const mentions = marks(page, 'official').and(page.locator('[role=button]'));
  const outlines = () => mentions.evaluateAll((all) => all.map((mark) => getComputedStyle(mark).boxShadow !== 'none'));
  await equals(() => outlines(), [true, true]);
  await page.locator('.layer[data-layer=date]').click();
  await equals(() => outlines(), [true, true], 'another category changes nothing');
  await page.locator('.layer[data-layer=official]').click();
  await equals(() => outlines(), [false, false]);
  await equals(() => page.locator('.entry[data-selected]').count(), 0);

  await entry.locator('.entry-button').click();
  await equals(() => outlines(), [true, false], 'who is picked from the list is shown where the step has led');
  await page.locator('.layer[data-layer=official]').click();
  await equals(() => outlines(), [true, true]);
});

pageTest('each category has an underline of its own', {}, async (page) => {
  await openExample(page);
  const styles = await Promise.all(
    ['official', 'person', 'date', 'figure'].map((kind) =>
      style(page.locator(`.mark[data-diembao-kind="${kind}"][role=button]`).first(), 'text-decoration-style'),
    ),
  );
  assert.deepEqual(styles, ['solid', 'dashed', 'dotted', 'double']);
});

pageTest('what is not the story is dimmed, until that is switched off', {}, async (page) => {
  await openExample(page);
  const ink = await style(page.locator('.sheet'), 'color');
  const furniture = page.locator('.mark[data-diembao-kind="furniture"]');
  await holds(async () => (await furniture.count()) >= 3, 'byline, caption, related story');
  assert.notEqual(await style(furniture.first(), 'color'), ink);
  await page.locator('.layer[data-layer=furniture]').click();
  await equals(() => style(furniture.first(), 'color'), ink);
});

pageTest('who and what is named outside of the story alone is not listed, unless it is wanted', {}, async (page) => {
  const story = 'Sáng 14/6, Chủ tịch UBND tỉnh Lê Quang Vĩnh thăm 3 xã bị ngập.\nÔng Vĩnh tặng quà cho bà con và dặn mọi người giữ gìn sức khỏe sau lũ.\n';
  await paste(page, `14/6/2024\n${story}Tin liên quan\nBí thư Thành ủy Đỗ Thị Thoa: Dọn rác trước ngày 20/6\nÝ kiến bạn đọc\nNguyễn Tất Hùng\n`);
  const names = () => page.locator('.found .entry').evaluateAll((all) => all.map((entry) => entry.getAttribute('data-key')?.split(' ').slice(1).join(' ')));
  await entries(page, 'official').first().waitFor();
  assert.deepEqual(await names(), ['Lê Quang Vĩnh', 'date 2024-06-14', (await names())[2]]);
  assert.equal(await marks(page, 'official').getByText('Đỗ Thị Thoa').count(), 1, 'it is still there to be looked up');
  const more = page.locator('.found[data-category=official] .aside');
  assert.equal(await more.innerText(), 'Thêm 1 ở phần phụ');
  await more.click();
  assert.ok((await names()).includes('Đỗ Thị Thoa') && (await names()).includes('date 2024-06-20'));
  assert.equal(await page.evaluate(() => document.activeElement?.textContent?.trim()), 'Bớt 1 ở phần phụ', 'the focus stays');
  assert.equal(await page.locator('.layer[data-layer=furniture]').getAttribute('aria-pressed'), 'false');
  await page.keyboard.press('Enter');
  assert.ok(!(await names()).includes('Đỗ Thị Thoa'));
  await page.locator('#language').click();
  await page.getByText('1 more outside the story').first().waitFor();
});

pageTest('the counts are those of the lists', {}, async (page) => {
  await openExample(page);
  for (const kind of ['official', 'person', 'date', 'figure']) {
    const listed = await entries(page, kind).count();
    await equals(() => page.locator(`.layer[data-layer=${kind}] .count`).innerText(), String(listed));
    if (listed > 0) await equals(() => page.locator(`#found-${kind} .count`).innerText(), String(listed));
  }
});

pageTest('dates stand in the order of the calendar', {}, async (page) => {
  await openExample(page);
  const starts = await entries(page, 'date').locator('.edtf').allTextContents();
  const days = starts.filter((value) => /^\d{4}-\d{2}-\d{2}$/u.test(value));
  assert.ok(days.length >= 3);
  assert.deepEqual(days, [...days].sort());
});

pageTest('the publication date is shown with its source, can be set, and can be given back', {}, async (page) => {
  await openExample(page);
  const source = page.locator('#published-from');
  await source.getByText('đọc thấy trong bài').waitFor();
  const field = page.locator('#published');
  await equals(() => field.inputValue(), '2025-11-18');

  await field.fill('2021-12-14');
  await field.dispatchEvent('change');
  await source.getByText('bạn đặt').waitFor();
  await entries(page, 'date').getByText('2021-10-31').waitFor();
  await page.getByRole('button', { name: 'Theo bài' }).click();
  await source.getByText('đọc thấy trong bài').waitFor();
  await entries(page, 'date').getByText('2025-10-31').waitFor();
  await equals(() => field.inputValue(), '2025-11-18');
});

pageTest('what is copied from the text is the text', {}, async (page) => {
  await paste(page, WATER);
  await marks(page, 'official').first().waitFor();
  await page.evaluate(() => getSelection()?.selectAllChildren(/** @type {Element} */ (document.querySelector('.sheet'))));
  await page.keyboard.press('Control+C');
  await equals(() => page.evaluate(() => navigator.clipboard.readText()), WATER);
});

pageTest('a day that nobody can know is called as the article calls it', {}, async (page) => {
  await paste(page, 'Hôm qua, 5 xã có mưa. Tháng trước có lũ. Thứ Hai hằng tuần có chợ.');
  const names = entries(page, 'date').locator('.entry-title');
  await names.first().waitFor();
  await equals(async () => (await names.allInnerTexts()).sort(), ['Hôm qua', 'Tháng trước', 'Thứ Hai hằng tuần']);
  await entries(page, 'date').filter({ hasText: 'Hôm qua' }).getByText('chưa rõ ngày nào').waitFor();
  await holds(async () => !(await page.locator('db-panel').innerText()).includes('XX'));
  await marks(page, 'date').first().click();
  const card = page.getByRole('dialog');
  await card.getByRole('heading', { name: 'Hôm qua' }).waitFor();
  await holds(async () => !(await card.innerText()).includes('XX'));
});
