/** Three areas side by side, two on a medium screen, one on a phone. */
import assert from 'node:assert/strict';

import { WATER } from './support/articles.mjs';
import { equals, holds } from './support/becomes.mjs';
import { entries, marks, openExample, pageTest, paste } from './support/page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * @param {Page} page
 * @param {string} selector
 * @returns {Promise<DOMRect>}
 */
function box(page, selector) {
  return page.locator(selector).evaluate((element) => element.getBoundingClientRect().toJSON());
}

/** @param {Page} page */
function focused(page) {
  return page.evaluate(() => document.activeElement?.id);
}

for (const width of [1280, 1920, 2560, 3840]) {
  pageTest(`${width} px: what was found, the article and the details stand side by side`, { context: { viewport: { width, height: 900 } } }, async (page) => {
    await openExample(page);
    const [found, paper, details] = [await box(page, 'db-panel'), await box(page, '.paper'), await box(page, 'db-details')];
    assert.ok(found.right < paper.left && paper.right < details.left, 'none lies over another');
    const letters = await page.locator('.sheet').evaluate((sheet) => {
      const { width: inner } = sheet.getBoundingClientRect();
      const { fontSize, paddingLeft, paddingRight } = getComputedStyle(sheet);
      return (inner - parseFloat(paddingLeft) - parseFloat(paddingRight)) / (parseFloat(fontSize) / 2);
    });
    assert.ok(letters >= 50 && letters <= 85, `${letters} letters a line`);
    const used = (details.right - found.left) / width;
    assert.ok(used >= 0.7, `${used} of the width is used`);
  });
}

pageTest('the areas at the sides fold away and come back, the focus stays at hand, and it is remembered', {}, async (page) => {
  await openExample(page);
  const before = await box(page, '.paper');
  for (const side of ['found', 'details']) {
    await page.locator(`#fold-${side}`).click();
    await page.waitForFunction((id) => document.activeElement?.id === id, `unfold-${side}`);
  }
  await holds(async () => (await box(page, '.paper')).width > before.width);
  await equals(() => page.locator('.entry').filter({ visible: true }).count(), 0);

  await page.reload();
  await page.locator('.loading').waitFor({ state: 'detached' });
  if ((await page.locator('#example').count()) > 0) await openExample(page);
  await holds(() => page.locator('#unfold-found').isVisible());
  for (const side of ['found', 'details']) {
    await page.locator(`#unfold-${side}`).press('Enter');
    await page.waitForFunction((id) => document.activeElement?.id === id, `fold-${side}`);
  }
  await equals(() => box(page, '.paper'), before);
});

pageTest('what is selected shows in the details', {}, async (page) => {
  await paste(page, WATER);
  await entries(page, 'official').locator('.entry-button').first().click();
  const details = page.locator('db-details');
  await details.getByRole('heading', { name: 'Phan Quốc Trường' }).waitFor();
  await details.getByText('1/2', { exact: true }).waitFor();
  await details.getByRole('button', { name: 'Chỗ sau' }).click();
  await details.getByText('2/2', { exact: true }).waitFor();
  await equals(() => marks(page, 'official').and(page.locator('[data-current]')).count(), 1);
});

pageTest('on a medium screen the details come over the article and go again', { context: { viewport: { width: 900, height: 800 } } }, async (page) => {
  await openExample(page);
  const [found, paper] = [await box(page, 'db-panel'), await box(page, '.paper')];
  assert.ok(found.right < paper.left);
  await entries(page, 'official').locator('.entry-button').first().click();
  const name = page.locator('.details-name');
  await holds(async () => !(await name.isVisible()));
  await page.locator('#unfold-details').click();
  await name.waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'fold-details');
  await equals(() => box(page, '.paper'), paper, 'nothing moves below them');
  await page.locator('#fold-details').click();
  await name.waitFor({ state: 'hidden' });
  await page.waitForFunction(() => document.activeElement?.id === 'unfold-details');
});

pageTest('on a phone one area is shown at a time', { context: { viewport: { width: 360, height: 720 }, hasTouch: true, isMobile: true } }, async (page) => {
  await openExample(page);
  const shown = () => page.locator('.sheet, db-panel .entries, db-details').filter({ visible: true }).evaluateAll((all) => [...new Set(all.map(({ className, localName }) => className || localName))]);
  await equals(() => shown(), ['sheet']);
  await page.locator('.views [data-view=found]').tap();
  await equals(() => shown(), ['entries']);
  await entries(page, 'date').locator('.entry-button').first().tap();
  await equals(() => shown(), ['sheet'], 'an entry leads into the text');
  await page.locator('.views [data-view=details]').tap();
  await equals(() => page.locator('.details-name').filter({ visible: true }).count(), 1);
  await equals(() => page.locator('.sheet').filter({ visible: true }).count(), 0);
  await equals(() => focused(page), '');
});
