/** The list of saved articles: finding, opening, deleting, and what it says of storage. */
import assert from 'node:assert/strict';

import { ROAD, WATER } from './support/articles.mjs';
import { equals, holds } from './support/becomes.mjs';
import { drop, marks, pageTest, paste, texts } from './support/page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** Three articles, of which one lies on the desk. @param {Page} page */
async function three(page) {
  await drop(page, [{ name: 'đường.txt', content: ROAD }]);
  await marks(page, 'official').first().waitFor();
  await page.locator('#add').click();
  await paste(page, 'Mưa to ở 5 xã ngày 1/2/2024.');
  await page.locator('#add').click();
  await paste(page, WATER);
  await marks(page, 'official').first().waitFor();
  await page.waitForTimeout(500);
  for (let count = 0; count < 2; count += 1) await page.locator('.article-tabs li .icon-only').first().click();
}

/** @param {Page} page */
async function open(page) {
  await page.locator('#past').click();
  const dialog = page.getByRole('dialog', { name: 'Bài đã lưu' });
  await dialog.waitFor();
  return dialog;
}

/** @param {Page} page */
const names = (page) => page.locator('.past-name').allInnerTexts();

/** How many articles lie in the database. @param {Page} page @returns {Promise<number[]>} */
function count(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('diembao');
        opening.onsuccess = async () => {
          const stores = ['articles', 'entries', 'drafts', 'desks'];
          const transaction = opening.result.transaction(stores);
          const counts = stores.map((store) => transaction.objectStore(store).count());
          transaction.oncomplete = () => {
            opening.result.close();
            resolve(counts.map(({ result }) => result));
          };
        };
      }),
  );
}

pageTest('every article is listed with name, date and size, whether it is open or not', {}, async (page) => {
  await three(page);
  const dialog = await open(page);
  await equals(() => page.evaluate(() => document.activeElement?.id), 'past-search');
  await equals(() => names(page), ['Hòa Lạng: Khánh thành nhà máy nước', 'Mưa to ở 5 xã ngày 1/2/2024.', 'đường.txt']);
  const facts = await page.locator('.past-entry .detail').allInnerTexts();
  assert.match(facts[0] ?? '', /^\d+(?:,\d)? kB · vừa xem · đang mở$/u);
  assert.match(facts[2] ?? '', /^\d+(?:,\d)? kB · vừa xem$/u);
  await dialog.getByText('3 bài, ').waitFor();
  await dialog.getByText(/Trang dùng tất cả .*B/u).waitFor();
  await page.keyboard.press('Escape');
  await holds(() => dialog.isHidden());
  await equals(() => page.evaluate(() => document.activeElement?.id), 'past');
});

pageTest('a pasted page is called by its headline, not by the menu above it', {}, async (page) => {
  await paste(page, 'Trang chủ | Thời sự | Kinh tế | Văn hóa | Thể thao\n\nThứ Ba, 12/11/2024, 10:00 (GMT+7)\n\nHòa Lạng khánh thành cầu Nà Hin\n\nSáng 12/11, Bí thư Tỉnh ủy Lê Văn Tám dự lễ khánh thành cầu Nà Hin với hơn 300 người.\n');
  await marks(page, 'official').first().waitFor();
  await page.waitForTimeout(1500);
  await open(page);
  await equals(() => names(page), ['Hòa Lạng khánh thành cầu Nà Hin']);
});

pageTest('it is searched without diacritics, and what is chosen comes onto the desk', {}, async (page) => {
  await three(page);
  await open(page);
  await page.locator('#past-search').fill('DUONG');
  await equals(() => names(page), ['đường.txt']);
  await page.locator('.past-entry').click();
  await equals(() => page.evaluate(() => document.activeElement?.id), 'article');
  await equals(async () => (await texts(page)).field, ROAD);
  await marks(page, 'official').first().waitFor();
  await equals(() => page.locator('.article-tabs li').count(), 2);
  // What is open already is shown, not opened twice.
  await open(page);
  await page.locator('.past-entry').filter({ hasText: 'Khánh thành' }).click();
  await equals(async () => (await texts(page)).field, WATER);
  await equals(() => page.locator('.article-tabs li').count(), 2);
  await open(page);
  await page.locator('#past-search').fill('không có');
  await page.getByRole('dialog').locator('.detail').getByText('Không có bài nào như vậy.').waitFor();
});

pageTest('one is deleted, from the desk as well, and taken back', {}, async (page) => {
  await three(page);
  const dialog = await open(page);
  await dialog.getByRole('button', { name: 'Xóa bài “Hòa Lạng: Khánh thành nhà máy nước”' }).click();
  await page.locator('.past-undo').getByText('Đã xóa “Hòa Lạng: Khánh thành nhà máy nước”.').waitFor();
  await equals(() => names(page), ['Mưa to ở 5 xã ngày 1/2/2024.', 'đường.txt']);
  await equals(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Xóa bài “Mưa to ở 5 xã ngày 1/2/2024.”', 'the focus stays in the list');
  await equals(async () => (await texts(page)).field, '');
  await equals(async () => (await count(page)).slice(0, 2), [2, 2]);
  await page.locator('#past-undo').click();
  await page.locator('.past-name').nth(2).waitFor();
  await page.keyboard.press('Escape');
  await page.waitForTimeout(500);
  await equals(async () => (await count(page)).slice(0, 2), [3, 3]);
  await equals(() => page.locator('.sheet').innerText().then((text) => text.includes('nhà máy nước')), false);
  await page.reload();
  await open(page);
  await equals(async () => (await names(page)).length, 3);
});

pageTest('all are deleted after a plain question, and stay away', {}, async (page) => {
  await three(page);
  const dialog = await open(page);
  await page.locator('#past-remove-all').click();
  await dialog.getByText('Xóa tất cả 3 bài đã lưu, kể cả bài đang mở? Không lấy lại được.').waitFor();
  await equals(() => page.evaluate(() => document.activeElement?.id), 'past-cancel');
  await page.keyboard.press('Enter');
  await equals(async () => (await names(page)).length, 3);
  await equals(() => page.evaluate(() => document.activeElement?.id), 'past-remove-all');
  await page.keyboard.press('Enter');
  await page.locator('#past-confirm').click();
  await dialog.getByText('Đã xóa tất cả những gì đã lưu.').waitFor();
  await equals(() => names(page), []);
  await equals(async () => (await count(page)).slice(0, 3), [0, 0, 0]);
  await page.keyboard.press('Escape');
  await page.locator('db-welcome').waitFor();
  await page.waitForTimeout(500);
  await page.reload();
  await page.waitForTimeout(500);
  await equals(async () => (await count(page)).slice(0, 3), [0, 0, 0]);
  await equals(async () => (await texts(page)).field, '');
});

pageTest('articles need not be kept: then nothing is stored, and what was is deleted', {}, async (page) => {
  await three(page);
  const dialog = await open(page);
  await page.locator('#past-keep').uncheck();
  await dialog.getByText('Xóa 3 bài đã lưu, và không lưu gì nữa? Những gì đang mở, kể cả từ điển, vẫn ở lại cho tới khi đóng trang.').waitFor();
  await page.locator('#past-cancel').click();
  await holds(() => page.locator('#past-keep').isChecked(), 'nothing was confirmed');
  await page.locator('#past-keep').click();
  await page.locator('#past-confirm').click();
  await dialog.getByText('Chưa có bài nào được lưu.').waitFor();
  await equals(() => count(page), [0, 0, 0, 0]);
  await page.keyboard.press('Escape');
  await equals(async () => (await texts(page)).field, WATER, 'what is open stays');
  await page.locator('.footer').getByText('Bài không được lưu: đóng trang là mất.').waitFor();
  await page.locator('#edit').click();
  await page.keyboard.type('Thêm. ');
  await page.locator('#theme').click();
  await page.waitForTimeout(600);
  await page.reload();
  await page.locator('db-welcome').getByText('Bài không được lưu').waitFor();
  await equals(() => count(page), [0, 0, 0, 0]);
  await equals(async () => (await texts(page)).field, '');

  await paste(page, ROAD);
  await open(page);
  await page.locator('#past-keep').check();
  await page.locator('.past-name').getByText('Ngày 5/3/2024').waitFor();
  await page.reload();
  await page.locator('.sheet').getByText('tuyến đường ven hồ').first().waitFor();
});

pageTest('the browser is asked to keep for good upon a press, and not before', {
  prepare: (context) =>
    context.addInitScript(() => {
      if (!isSecureContext) return;
      Object.assign(window, { asked: 0 });
      StorageManager.prototype.persisted = () => Promise.resolve(false);
      StorageManager.prototype.persist = () => {
        Object.assign(window, { asked: /** @type {any} */ (window).asked + 1 });
        return Promise.resolve(/** @type {any} */ (window).asked > 1);
      };
    }),
}, async (page) => {
  await paste(page, WATER);
  await open(page);
  await equals(() => page.evaluate(() => /** @type {any} */ (window).asked), 0);
  await page.locator('#past-persist').click();
  await page.getByText('Trình duyệt chưa nhận giữ lâu dài.').waitFor();
  await page.keyboard.press('Escape');
  await open(page);
  await page.locator('#past-persist').click();
  await page.getByText('Trình duyệt đã nhận giữ lâu dài').waitFor();
});

for (const [width, height] of /** @type {const} */ ([[320, 640], [360, 740], [1280, 800]])) {
  pageTest(`nothing of it sticks out of a window of ${width} px`, { context: { viewport: { width, height }, locale: width === 360 ? 'en-GB' : 'vi-VN' } }, async (page) => {
    await drop(page, [{ name: `${'ten-tep-rat-dai-'.repeat(8)}.txt`, content: WATER }]);
    await marks(page, 'official').first().waitFor();
    await page.locator('#past').click();
    await page.locator('.past-entry').waitFor();
    await page.locator('#past-remove-all').click();
    const overflow = await page.evaluate(() => [...document.querySelectorAll('html, .dialog-body, .past-entries')].map((element) => element.scrollWidth - element.clientWidth));
    assert.deepEqual(overflow, [0, 0, 0]);
  });
}
