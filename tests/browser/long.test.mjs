/** A text of the length of a book: what is out of sight waits, and everything can be reached all the same. */
import assert from 'node:assert/strict';

import { ROAD, WATER } from './support/articles.mjs';
import { equals, holds } from './support/becomes.mjs';
import { entries, marks, pageTest, paste, texts } from './support/page.mjs';

/** About 300,000 characters with 8,000 marks. */
const LONG = `${`${WATER}\n\n`.repeat(800)}${ROAD}`;

/** @param {import('playwright-core').Locator} mark */
function isDrawn(mark) {
  return mark.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));
}

pageTest('of a long text only what shows is laid out, and a step leads to the rest', {}, async (page) => {
  await paste(page, LONG);
  const officials = marks(page, 'official').and(page.locator('[role=button]'));
  await officials.first().waitFor();
  await equals(async () => (await texts(page)).sheet, LONG);
  await equals(() => officials.count(), 1601);
  await holds(() => isDrawn(officials.first()));
  await holds(async () => !(await isDrawn(officials.last())));

  await entries(page, 'official').filter({ hasText: 'Đinh Thế Bảo' }).locator('.entry-button').click();
  await page.waitForFunction(() => {
    const box = document.querySelector('.mark[data-current]')?.getBoundingClientRect();
    return box !== undefined && box.top > 0 && box.bottom < window.innerHeight;
  });
  await holds(() => isDrawn(officials.last()));
  await holds(async () => !(await isDrawn(officials.first())));
});

pageTest('a long text that is edited stands under its field line by line', {}, async (page) => {
  await paste(page, LONG);
  await marks(page, 'official').first().waitFor();
  await page.locator('#edit').click();
  const field = page.locator('textarea');
  const heights = await field.evaluate((element) => [element.scrollHeight, document.querySelector('.sheet')?.getBoundingClientRect().height ?? 0]);
  assert.ok(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0)) < 2, heights.join(' and '));

  await field.press('Control+End');
  await field.pressSequentially(' Hết.');
  await page.waitForFunction((text) => document.querySelector('.sheet')?.textContent === text, `${LONG} Hết.`);
  await field.press('Control+Home');
  const more = `${ROAD}\n`.repeat(60);
  await paste(page, more);
  await page.waitForFunction((text) => document.querySelector('.sheet')?.textContent === text, `${more}${LONG} Hết.`);
  await page.locator('#edit').click();
  await marks(page, 'official').getByText('Đinh Thế Bảo').first().waitFor();
});
