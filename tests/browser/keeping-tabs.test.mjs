/** Several tabs with the same articles: they follow each other, and never overwrite what the other has written. */
import { ROAD, WATER } from './support/articles.mjs';
import { equals } from './support/becomes.mjs';
import { marks, pageTest, paste, texts } from './support/page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** A second tab, with the same desk. @param {Page} page */
async function second(page) {
  await page.waitForTimeout(500);
  await equals(async () => (await storedTexts(page)).length > 0, true, 'the article is stored');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await marks(other, 'official').first().waitFor();
  return other;
}

/** Writes at the beginning of the article. @param {Page} page @param {string} text */
async function write(page, text) {
  await page.bringToFront();
  if ((await page.locator('.paper').getAttribute('data-mode')) === 'read') await page.locator('#edit').click();
  await page.locator('textarea').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.insertText(text);
}

/** @param {Page} page @returns {Promise<string[]>} */
function storedTexts(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('diembao');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('articles').objectStore('articles').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.map(({ text }) => text).sort());
          };
        };
      }),
  );
}

/** Tabs that do not hear each other, as after a sleep: revisions alone must do. @type {import('./support/page.mjs').Settings} */
const DEAF = {
  prepare: (context) =>
    context.addInitScript(() => {
      BroadcastChannel.prototype.postMessage = () => {};
    }),
};

/**
 * In the page: writes without looking at what another tab did, for one that is not told does not see it. The last words are
 * followed by the end of the page, before anything is kept.
 *
 * @param {{ words: string, isLast?: boolean }} what
 */
function writeUnseen({ words, isLast = false }) {
  const field = /** @type {HTMLTextAreaElement} */ (document.querySelector('textarea'));
  field.value = words + field.value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
  if (isLast) location.reload();
}

pageTest('an article that nobody has touched follows the other tab, and this is told', {}, async (page) => {
  await paste(page, WATER);
  await marks(page, 'official').first().waitFor();
  const other = await second(page);
  await write(other, 'Bản mới. ');
  await page.locator('.keeping .notice[data-code=followed]').getByText('Bài vừa được sửa ở thẻ khác').waitFor();
  await equals(async () => (await texts(page)).field, `Bản mới. ${WATER}`);
  await write(page, 'Mới hơn. ');
  await other.locator('.keeping .notice[data-code=followed]').waitFor();
  await equals(async () => (await texts(other)).field, `Mới hơn. Bản mới. ${WATER}`);
  await equals(() => storedTexts(page), [`Mới hơn. Bản mới. ${WATER}`]);
});

pageTest('edited in both tabs, both versions are kept beside each other', DEAF, async (page) => {
  await paste(page, WATER);
  await marks(page, 'official').first().waitFor();
  const other = await second(page);
  await write(other, 'Bản B. ');
  await equals(() => storedTexts(other), [`Bản B. ${WATER}`]);
  await page.evaluate(writeUnseen, { words: 'Bản A. ' });
  await page.locator('.keeping .notice[data-code=versions]').getByText('Cả hai bản đều được giữ').waitFor();
  await equals(async () => (await texts(page)).field, `Bản A. ${WATER}`, 'what is being written stays');
  await page.waitForTimeout(600);
  await equals(() => storedTexts(page), [`Bản A. ${WATER}`, `Bản B. ${WATER}`]);
  await equals(() => page.locator('.article-tabs li').count(), 2);
  await page.locator('.article-tabs li').nth(1).locator('button').first().click();
  await equals(async () => (await texts(page)).field, `Bản B. ${WATER}`);
});

pageTest('the same change in both tabs is one version', DEAF, async (page) => {
  await paste(page, WATER);
  await marks(page, 'official').first().waitFor();
  const other = await second(page);
  for (const tab of [other, page]) {
    await tab.evaluate(writeUnseen, { words: 'Như nhau. ' });
    await tab.waitForTimeout(600);
  }
  await equals(() => storedTexts(page), [`Như nhau. ${WATER}`]);
  await equals(() => page.locator('.keeping .notice').count(), 0);
});

pageTest('a last change that meets a newer version in another tab becomes a version of its own', DEAF, async (page) => {
  await paste(page, WATER);
  await marks(page, 'official').first().waitFor();
  const other = await second(page);
  await write(other, 'Bản B. ');
  await equals(() => storedTexts(other), [`Bản B. ${WATER}`]);
  await page.evaluate(writeUnseen, { words: 'Bản A. ', isLast: true });
  await page.locator('.keeping .notice[data-code=versions]').waitFor();
  await equals(() => storedTexts(page), [`Bản A. ${WATER}`, `Bản B. ${WATER}`]);
  await equals(async () => (await texts(page)).field, `Bản A. ${WATER}`);
  await equals(() => page.locator('.article-tabs li').count(), 2);
});

pageTest('what is deleted in one tab goes in the other as well, unless it was changed there', {}, async (page) => {
  await paste(page, WATER);
  await marks(page, 'official').first().waitFor();
  await page.locator('#add').click();
  await paste(page, ROAD);
  const other = await second(page);
  await other.locator('#past').click();
  await other.getByRole('button', { name: 'Xóa bài “Ngày 5/3/2024' }).click();
  await page.locator('.keeping .notice[data-code=removed]').getByText('Bài đã bị xóa ở thẻ khác').waitFor();
  await equals(async () => (await texts(page)).field, WATER);
  await page.waitForTimeout(600);
  await equals(() => storedTexts(page), [WATER]);
});

pageTest('settings go from tab to tab, and not keeping holds in all of them', {}, async (page) => {
  await paste(page, WATER);
  await marks(page, 'official').first().waitFor();
  const other = await second(page);
  await other.locator('#theme').click();
  await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'light');
  await other.locator('#past').click();
  await other.locator('#past-keep').click();
  await other.locator('#past-confirm').click();
  await page.locator('.footer').getByText('Bài không được lưu').waitFor();
  await write(page, 'Nữa. ');
  await page.waitForTimeout(600);
  await equals(() => storedTexts(page), []);
  await equals(async () => (await texts(page)).field, `Nữa. ${WATER}`);
});

pageTest('every tab has a desk of its own', {}, async (page) => {
  await paste(page, WATER);
  await marks(page, 'official').first().waitFor();
  const other = await second(page);
  await other.locator('#add').click();
  await other.keyboard.insertText(ROAD);
  await other.waitForTimeout(600);
  await equals(() => page.locator('.article-tabs').count(), 0, 'the desk here stays as it is');
  await page.reload();
  await marks(page, 'official').first().waitFor();
  await equals(async () => (await texts(page)).field, WATER);
  await other.reload();
  await marks(other, 'official').first().waitFor();
  await equals(async () => (await texts(other)).field, ROAD);
});
