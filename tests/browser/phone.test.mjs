/** On a phone: little stands above the article, and nothing lies over anything. */
import assert from 'node:assert/strict';

import { equals } from './support/becomes.mjs';
import { marks, openExample, pageTest } from './support/page.mjs';

/**
 * @param {number} width
 * @param {number} height
 * @param {string} [locale]
 */
function phone(width, height, locale = 'vi-VN') {
  return { context: { viewport: { width, height }, locale, hasTouch: true, isMobile: true } };
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} selector
 */
function box(page, selector) {
  return page.locator(selector).first().evaluate((element) => element.getBoundingClientRect().toJSON());
}

for (const [width, locale] of /** @type {[number, string][]} */ ([[375, 'vi-VN'], [360, 'vi-VN'], [375, 'en-GB'], [360, 'en-GB']])) {
  pageTest(`${width} pixels wide in ${locale}, bars, tabs and legend take little room, with counts of two digits too`, phone(width, 720, locale), async (page) => {
    assert.equal((await box(page, '.paper')).top, (await box(page, 'db-masthead')).bottom, 'an empty page has no gap above the field');
    await openExample(page);
    await page.locator('.layer .count').evaluateAll((counts) => {
      for (const count of counts) count.textContent = '28';
    });
    const paper = await box(page, '.paper');
    assert.ok(paper.top <= 180, `the article begins at ${paper.top}`);
    const [pencil, first, last] = [await box(page, '#edit'), await box(page, '.layer'), await box(page, '.layer:last-child')];
    assert.ok(pencil.top >= first.top - 1 && pencil.bottom <= last.bottom + 1, 'the pencil stands beside the legend');
    assert.ok(pencil.right <= width);
    await equals(() => page.evaluate(() => document.documentElement.scrollWidth), width);
  });
}

pageTest('a phone on its side shows the card beside its mark and above the bar', phone(844, 390), async (page) => {
  await openExample(page);
  const buttons = marks(page, 'official').and(page.locator('[role=button]'));
  for (let index = 0; index < 4; index += 1) {
    await buttons.nth(index).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.waitForFunction(() => {
      const card = document.querySelector('.card')?.getBoundingClientRect();
      const bar = document.querySelector('db-view-switch')?.getBoundingClientRect();
      return card && bar && card.top >= 0 && card.left >= 0 && card.right <= window.innerWidth && card.bottom <= bar.top;
    });
    const [card, mark] = [await box(page, '.card'), await box(page, '.mark[data-current]')];
    assert.ok(card.right <= mark.left || mark.right <= card.left || card.bottom <= mark.top || mark.bottom <= card.top, 'the mark stays in sight');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }
});
