/** The tabs over the middle area. */
import assert from 'node:assert/strict';

import { ROAD, WATER } from './support/articles.mjs';
import { equals, holds } from './support/becomes.mjs';
import { asked, entries, marks, openExample, pageTest, paste } from './support/page.mjs';
import { JUBILEE, openTab } from './support/views.mjs';

/** @param {import('playwright-core').Page} page */
function chosen(page) {
  return page.locator('[role=tab][aria-selected=true]').getAttribute('id');
}

pageTest('tabs are walked through with the arrow keys, and one is a stop of the Tab key', {}, async (page) => {
  await openExample(page);
  await page.locator('#tab-text').focus();
  const walk = [['ArrowRight', 'tab-people'], ['ArrowRight', 'tab-timeline'], ['End', 'tab-figures'], ['ArrowRight', 'tab-text'], ['ArrowLeft', 'tab-figures'], ['Home', 'tab-text']];
  for (const [key = '', tab] of walk) {
    await page.keyboard.press(key);
    await page.locator(`#${tab}[aria-selected=true]`).waitFor();
    await equals(() => page.evaluate(() => document.activeElement?.id), tab);
    await equals(() => page.locator('[role=tab][tabindex="0"]').count(), 1);
    const panel = page.locator('[role=tabpanel]:visible');
    await equals(() => panel.count(), 1);
    await equals(() => panel.getAttribute('aria-labelledby'), tab);
    assert.equal(await page.locator(`#${tab}`).getAttribute('aria-controls'), await panel.getAttribute('id'));
  }
});

pageTest('each view is loaded when it is first opened', {}, async (page, context) => {
  const files = asked(context);
  await openExample(page);
  for (const tab of ['people', 'timeline', 'figures']) {
    await holds(async () => !(await page.evaluate((name) => customElements.get(name) !== undefined, `db-${tab}`)), tab);
    await page.locator(`#tab-${tab}`).click();
    await page.locator(`db-${tab} > *`).first().waitFor();
    assert.ok(files.includes(`later/${tab}.js`), files.join());
  }
});

pageTest('a view that cannot be loaded says so', { expected: /people-|Failed to fetch|net::/u }, async (page) => {
  await openExample(page);
  await page.route(/later\/people-[^/]+\.js$/u, (route) => route.abort());
  await page.locator('#tab-people').click();
  await page.getByRole('alert').getByText('Không mở được phần này').waitFor();
  await page.locator('#tab-text').click();
  await holds(() => page.locator('.sheet').isVisible());
});

pageTest('the text keeps its place while a view shows, and so does each view', { context: { viewport: { width: 1280, height: 500 } } }, async (page) => {
  await paste(page, `${JUBILEE}\n`.repeat(4));
  await marks(page, 'official').first().waitFor();
  const top = () => page.evaluate(() => Math.round(document.querySelector('.sheet')?.getBoundingClientRect().top ?? 0));
  await page.locator('.mark[data-diembao-kind=date]').last().scrollIntoViewIfNeeded();
  const before = await top();
  assert.ok(before < -200);
  await page.locator('#tab-people').evaluate((tab) => { /** @type {HTMLElement} */ (tab).click(); });
  await page.locator('db-people > *').first().waitFor();
  await holds(async () => !(await page.locator('.sheet').isVisible()));
  await equals(() => page.locator('.sheet').count(), 1, 'the text stays in the document');
  await page.locator('#tab-text').evaluate((tab) => { /** @type {HTMLElement} */ (tab).click(); });
  await page.waitForFunction((wanted) => Math.abs((document.querySelector('.sheet')?.getBoundingClientRect().top ?? 0) - wanted) < 2, before);
});

pageTest('an entry of the list leads to the text from every tab', {}, async (page) => {
  await openTab(page, 'people', WATER);
  await entries(page, 'official').locator('.entry-button').first().click();
  await page.locator('.mark[data-current]').first().waitFor();
  await equals(() => chosen(page), 'tab-text');
  await holds(() => page.locator('.sheet').isVisible());
});

pageTest('the skip link leads to the text from every tab', {}, async (page) => {
  await openTab(page, 'figures', WATER);
  await page.locator('.skip').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'article');
  await equals(() => chosen(page), 'tab-text');
});

pageTest('the tab is remembered for the visit, over articles and a reload, and an empty article shows its field', {}, async (page) => {
  await openTab(page, 'people', WATER);
  await page.locator('#add').click();
  await equals(() => page.locator('db-tabs').count(), 0);
  await page.locator('textarea').fill(ROAD);
  await page.locator('db-people').getByText('Đinh Thế Bảo').waitFor();
  await page.reload();
  await page.locator('#example').click();
  await page.locator('db-people').getByText('Lê Minh Khang').waitFor();
  await equals(() => chosen(page), 'tab-people');
});
