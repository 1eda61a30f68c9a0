/** The timeline: what stands on it and apart from it, moving and zooming, keys, cards, the list. */
import assert from 'node:assert/strict';

import { equals, holds, matches } from './support/becomes.mjs';
import { pageTest } from './support/page.mjs';
import { openTab, reached } from './support/views.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
function labels(page) {
  return page.locator('.line-drawing .line-label').allTextContents();
}

/**
 * Where an item's bar begins in the window.
 *
 * @param {Page} page
 * @param {string} label
 */
function placeOf(page, label) {
  return page.locator('.line-item', { hasText: label }).first().evaluate((item) => Math.round(item.querySelector('.line-bar')?.getBoundingClientRect().left ?? NaN));
}

/** @param {Page} page */
function noOverlap(page) {
  return page.locator('.line-drawing').evaluate((drawing) => {
    const boxes = [...drawing.querySelectorAll('.line-label, .line-cluster rect')].map((label) => label.getBoundingClientRect());
    return boxes.every((a, index) => boxes.slice(index + 1).every((b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 1 || b.bottom <= a.top + 1));
  });
}

pageTest('at first the days of the story show; what lies far off is told at the edges', {}, async (page) => {
  await openTab(page, 'timeline');
  const shown = await labels(page);
  for (const label of ['15/8/2025', '20/8/2025', '28/8/2025 – 30/8/2025', '2/9/2025']) assert.ok(shown.includes(label), `${label}: ${shown.join()}`);
  assert.ok(!shown.includes('khoảng 1945'));
  await holds(() => page.getByText('Ngày đăng 2/9/2025').isVisible());
  await equals(() => page.locator('#line-before').innerText(), '1 mốc sớm hơn: khoảng 1945');
  await equals(() => page.locator('#line-after').innerText(), '1 mốc muộn hơn: 2026 – 2030');
  assert.ok(await noOverlap(page));
  await page.locator('#line-before').click();
  await holds(async () => (await labels(page)).includes('khoảng 1945'));
  await page.locator('#line-all').click();
  const all = await labels(page);
  assert.ok(all.includes('khoảng 1945') && all.includes('2026 – 2030'), all.join());
  await equals(() => page.locator('#line-before').count(), 0);
  assert.ok(await noOverlap(page));
  await page.locator('#line-story').click();
  await equals(() => labels(page), shown);
});

pageTest('doubt and open ends can be seen, and are explained', {}, async (page) => {
  await openTab(page, 'timeline', 'Từ năm 1999 đến nay, xã có chợ. Khoảng năm 1945, xã được lập.');
  await page.locator('#line-all').click();
  await equals(() => page.locator('.line-drawing .line-item[data-approximate]').textContent().then((text) => text?.trim()), 'khoảng 1945');
  await equals(() => page.locator('.line-drawing .line-item[data-open]').textContent().then((text) => text?.trim()), 'từ 1999');
  const style = (/** @type {string} */ selector) => page.locator(selector).first().evaluate((bar) => getComputedStyle(bar).strokeDasharray);
  assert.notEqual(await style('.line-drawing .line-item[data-approximate] .line-bar'), await style('.line-drawing .line-item[data-open] .line-bar'));
  const key = await page.locator('.line-key').innerText();
  for (const word of ['chưa rõ một đầu', 'khoảng chừng']) assert.ok(key.includes(word), key);
  assert.ok(!key.includes('ở phần phụ'), 'what there is not is not explained');
});

pageTest('recurring dates and those without a year stand apart, with their words', {}, async (page) => {
  await openTab(page, 'timeline', 'Hằng năm, xã có hội. Ngày 14/12, xã họp. Thế kỷ XIX, xã có chợ.');
  const apart = page.locator('.rail-apart .rail-item');
  await equals(() => apart.count(), 2);
  await holds(async () => (await apart.allInnerTexts()).some((text) => text.includes('Ngày 14/12, xã họp.') && text.includes('thiếu năm')));
  await apart.locator('.rail-button', { hasText: 'xã có hội' }).click();
  await reached(page, /Hằng năm/u);
});

pageTest('dates outside of the story are left out, and dimmed where they are wanted', {}, async (page) => {
  await openTab(page, 'timeline');
  const aside = page.locator('.line-drawing .line-item[data-aside]');
  await equals(() => aside.count(), 0);
  await holds(async () => !(await labels(page)).includes('1/9/2025'));
  await page.locator('#timeline-aside').check();
  await holds(async () => (await aside.allTextContents()).some((text) => text.includes('1/9/2025')));
  assert.equal(await page.locator('.layer[data-layer=furniture]').getAttribute('aria-pressed'), 'false', 'in all lists at once');
});

pageTest('a press leads to the text, a drag does not', {}, async (page) => {
  await openTab(page, 'timeline');
  const before = await placeOf(page, '20/8/2025');
  const box = await page.locator('.line-drawing').boundingBox();
  assert.ok(box);
  const item = await page.locator('.line-item', { hasText: '20/8/2025' }).locator('.line-bar').boundingBox();
  assert.ok(item);
  await page.mouse.move(item.x + 5, item.y + 5);
  await page.mouse.down();
  await page.mouse.move(item.x + 65, item.y + 5, { steps: 5 });
  await page.mouse.up();
  assert.ok(Math.abs((await placeOf(page, '20/8/2025')) - before - 60) <= 2, 'it goes with the pointer');
  await equals(() => page.locator('#tab-timeline').getAttribute('aria-selected'), 'true');
  await page.locator('.line-item', { hasText: '20/8/2025' }).click();
  await reached(page, /20\/8/u);
});

pageTest('the wheel scrolls the page, and with Ctrl or sideways it moves the line', { context: { viewport: { width: 1280, height: 560 } } }, async (page) => {
  await openTab(page, 'timeline');
  const scrolled = () => page.evaluate(() => Math.max(document.documentElement.scrollTop, document.querySelector('.desk')?.scrollTop ?? 0));
  const bar = page.locator('.line-item', { hasText: '20/8/2025' });
  await page.evaluate(() => { document.documentElement.scrollTop = 0; });
  const box = await bar.locator('.line-bar').boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + 2, box.y + 8);
  const width = () => page.locator('.line-item', { hasText: '20/8/2025' }).locator('.line-bar').evaluate((element) => element.getBoundingClientRect().width);
  const before = [await width(), await placeOf(page, '20/8/2025')];
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await page.waitForFunction((wide) => ([...document.querySelectorAll('.line-item')].find((item) => item.textContent?.includes('20/8/2025'))?.querySelector('.line-bar')?.getBoundingClientRect().width ?? 0) > wide * 1.3, before[0] ?? 0);
  assert.ok(Math.abs((await placeOf(page, '20/8/2025')) - (before[1] ?? 0)) <= 3, 'what is under the pointer stays there');
  await equals(() => scrolled(), 0);
  await page.mouse.wheel(80, 0);
  await page.waitForFunction((from) => {
    const item = [...document.querySelectorAll('.line-item')].find((element) => element.textContent?.includes('20/8/2025'));
    return Math.round(item?.querySelector('.line-bar')?.getBoundingClientRect().left ?? 0) < from - 40;
  }, before[1] ?? 0);
  // A turn of the wheel that follows at once belongs to the same gesture.
  await page.waitForTimeout(800);
  await page.mouse.wheel(0, 100);
  await page.waitForFunction(() => Math.max(document.documentElement.scrollTop, document.querySelector('.desk')?.scrollTop ?? 0) > 0);
});

pageTest('two fingers zoom', { context: { viewport: { width: 820, height: 900 }, hasTouch: true } }, async (page, context) => {
  await openTab(page, 'timeline');
  await page.locator('.segments [data-shape=line]').click();
  const box = await page.locator('.line-drawing').boundingBox();
  assert.ok(box);
  const bar = page.locator('.line-item', { hasText: '28/8/2025' }).locator('.line-bar');
  const measure = () => bar.evaluate((element) => element.getBoundingClientRect().toJSON());
  const before = await measure();
  const middle = before.left + before.width / 2;
  const client = await context.newCDPSession(page);
  const touch = (/** @type {string} */ type, /** @type {number[]} */ xs) =>
    client.send('Input.dispatchTouchEvent', { type: /** @type {'touchStart'} */ (type), touchPoints: xs.map((x, id) => ({ x: middle + x, y: box.y + box.height - 12, id })) });
  await touch('touchStart', [-50, 50]);
  for (let step = 1; step <= 5; step += 1) await touch('touchMove', [-50 - step * 10, 50 + step * 10]);
  await touch('touchEnd', []);
  const after = await measure();
  assert.ok(after.width > before.width * 1.6 && after.width < before.width * 2.4, `${before.width} → ${after.width}`);
  assert.ok(Math.abs(after.left + after.width / 2 - middle) < 12, 'around what lies between them');
  await equals(() => page.locator('#tab-timeline').getAttribute('aria-selected'), 'true', 'and nothing is pressed');
});

pageTest('by keyboard: from date to date in the order of the calendar, zoom, and Enter to the text', {}, async (page) => {
  await openTab(page, 'timeline');
  await page.locator('#line-story').focus();
  await page.locator('#line-all').focus();
  await page.keyboard.press('Tab');
  while (!(await page.evaluate(() => document.activeElement?.matches('.line-item')))) await page.keyboard.press('Tab');
  await equals(() => page.locator('.line-drawing [tabindex="0"]').count(), 1);
  await page.keyboard.press('Home');
  const focused = () => page.evaluate(() => document.activeElement?.querySelector('.line-label')?.textContent ?? document.activeElement?.tagName);
  await equals(() => focused(), 'khoảng 1945', 'it comes into the window');
  /** @type {(string | undefined)[]} */
  const seen = [];
  for (let step = 0; step < 20; step += 1) {
    seen.push(await focused());
    await page.keyboard.press('ArrowRight');
  }
  const order = ['khoảng 1945', '15/8/2025', '20/8/2025', '28/8/2025 – 30/8/2025', '2/9/2025', '2026 – 2030'];
  assert.deepEqual(seen.filter((label) => order.includes(label ?? '')).filter((label, index, list) => label !== list[index - 1]), order);
  await page.keyboard.press('ArrowLeft');
  const width = () => page.evaluate(() => document.activeElement?.querySelector('.line-bar')?.getBoundingClientRect().width ?? 0);
  await page.keyboard.press('0');
  const before = await width();
  await page.keyboard.press('End');
  await page.keyboard.press('+');
  await page.waitForFunction((wide) => (document.activeElement?.querySelector('.line-bar')?.getBoundingClientRect().width ?? 0) > wide, before);
  await page.keyboard.press('Enter');
  await reached(page, /2026 - 2030/u);
  await holds(() => page.evaluate(() => document.activeElement !== document.body), 'the focus goes along');
});

pageTest('hover and focus tell what is known; Escape closes it, and the pointer may go into it', {}, async (page) => {
  await openTab(page, 'timeline');
  const peek = page.getByRole('tooltip');
  const item = page.locator('.line-item', { hasText: '20/8/2025' });
  await item.hover();
  await peek.waitFor();
  const text = await peek.innerText();
  assert.ok(text.includes('20 tháng 8 năm 2025') && text.includes('2025-08-20') && text.includes('khánh thành cầu Tà Sung'), text);
  assert.equal(await item.getAttribute('aria-describedby'), await peek.getAttribute('id'));
  await peek.hover();
  await page.waitForTimeout(400);
  await holds(() => peek.isVisible(), 'it can be hovered');
  await page.mouse.move(5, 5);
  await peek.waitFor({ state: 'detached' });

  await page.locator('.line-drawing [tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await peek.waitFor();
  await page.waitForTimeout(400);
  await holds(() => peek.isVisible(), 'it stays while the focus does');
  await page.keyboard.press('Escape');
  await peek.waitFor({ state: 'detached' });
  await holds(() => page.evaluate(() => document.activeElement?.matches('.line-item')));
});

pageTest('many dates at one place are gathered, and a press takes them apart', {}, async (page) => {
  const days = Array.from({ length: 28 }, (_, day) => `Ngày ${day + 1}/3/2024, xã họp.`).join(' ');
  await openTab(page, 'timeline', `${days} Năm 1890, làng được lập. Năm 2030, xã lên phường.`);
  await page.locator('#line-all').click();
  const clusters = page.locator('.line-cluster');
  await clusters.first().waitFor();
  const counted = async () => {
    const gathered = (await clusters.allTextContents()).reduce((sum, text) => sum + Number(text), 0);
    return gathered + (await page.locator('.line-drawing .line-item').count());
  };
  await equals(() => counted(), 30, 'nothing is lost');
  for (let press = 0; press < 8 && (await clusters.count()) > 0; press += 1) await clusters.first().click();
  await holds(async () => (await page.locator('.line-drawing .line-item').count()) > 12);
  assert.ok(await noOverlap(page));
});

pageTest('on a narrow screen dates stand below each other, in order, with their sentences', { context: { viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true } }, async (page) => {
  await openTab(page, 'timeline');
  await equals(() => page.locator('.line-drawing').count(), 0);
  const items = page.locator('.date-rail > .rail-item');
  const names = await items.locator('.rail-name').allInnerTexts();
  assert.equal(names[0], 'Khoảng năm 1945');
  assert.equal(names.at(-1), 'Năm 2026 – năm 2030');
  await matches(() => items.nth(1).innerText(), /^⋮?\s*80 năm sau/u);
  await holds(async () => (await page.locator('.rail-date', { hasText: 'Ngày đăng' }).innerText()).includes('2 tháng 9 năm 2025'));
  await equals(() => page.evaluate(() => document.documentElement.scrollWidth), 320);
  await page.locator('.segments [data-shape=line]').tap();
  await page.locator('.line-drawing').waitFor();
  await equals(() => page.evaluate(() => document.documentElement.scrollWidth), 320);
  await page.locator('.segments [data-shape=list]').tap();
  await page.locator('.rail-button', { hasText: 'Ngày 20/8' }).tap();
  await reached(page, /20\/8/u);
});

pageTest('a window is kept while the text is looked at, and the language changes it all', {}, async (page) => {
  await openTab(page, 'timeline');
  await page.locator('#line-in').click();
  const before = await placeOf(page, '20/8/2025');
  await page.locator('#tab-text').click();
  await page.locator('#tab-timeline').click();
  await page.locator('.line-item').first().waitFor();
  await equals(() => placeOf(page, '20/8/2025'), before);
  await page.locator('#language').click();
  await page.locator('.line-label', { hasText: '20 Aug 2025' }).waitFor();
  await matches(() => page.locator('.line-frame').first().innerHTML(), /August 2025|2025/u);
});

pageTest('what the filter of the list leaves out stands back, and what is excluded is struck through', {}, async (page) => {
  await openTab(page, 'timeline');
  const item = page.locator('.line-item', { hasText: '20/8/2025' });
  const entry = page.locator('.found[data-category=date] .entry').filter({ hasText: '20 tháng 8' });
  await entry.hover();
  await entry.locator('.entry-exclude').click();
  await page.waitForFunction(() => document.querySelector('.line-item[data-excluded]')?.textContent?.includes('20/8/2025'));
  await holds(() => item.evaluate((element) => element.hasAttribute('data-back')));
  await holds(() => page.locator('.line-item', { hasText: '15/8/2025' }).evaluate((element) => element.hasAttribute('data-back')), 'its whole paragraph');
  await page.locator('#tab-figures').click();
  const back = page.locator('.figure-table tr[data-back]');
  await back.first().waitFor();
  await holds(async () => (await back.allInnerTexts()).every((text) => text.includes('đoạn 5')));
});

pageTest('without dates it says so', {}, async (page) => {
  await openTab(page, 'timeline', 'Chủ tịch UBND tỉnh Phan Quốc Trường phát biểu.');
  await equals(() => page.locator('db-timeline').innerText(), 'Bài không có ngày tháng.');
});
