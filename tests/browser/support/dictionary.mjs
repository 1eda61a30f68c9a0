/** The personal dictionary as the tests of it use it: its dialog, an article that is not understood without it, what is stored. */
import { entries, marks, paste } from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** Nothing in it is known without a dictionary: not who Tư Páo is, not that this is a title, nor what BQLX stands for. */
export const FEAST = `Hòa Lạng: Lễ hội cơm mới

Tối 5/11/2025, Tư Páo xuống thăm bà con bản Nà Hin. Tổng đạo diễn chương trình Vừ Thị Mỷ có mặt từ chiều.

Giám đốc BQLX Hà Văn Sung cho biết, lễ hội đón 3.400 lượt khách.`;

export const CSV = `kind,name,positions,also_known_as,full
person,Lò Seo Páo,Chủ tịch UBND xã Nà Hin|Ủy viên Ban Chấp hành Đảng bộ huyện,Tư Páo,
title,Tổng đạo diễn chương trình,,,
body,Tổ Nước sạch,,,
abbreviation,BQLX,,,Ban Quản lý khu xử lý
abbreviation,BTC,,,
khác,Ai đó,,,
`;

/** @param {Page} page */
export async function open(page) {
  await page.locator('#dictionary').click();
  const dialog = page.locator('dialog.dictionary');
  await page.getByRole('dialog', { name: 'Từ điển riêng' }).waitFor();
  return dialog;
}

/** @param {Page} page */
export const close = (page) => page.locator('#dictionary-close').click();

/** @param {Page} page @param {{ kind?: string, name: string, full?: string, positions?: string, alsoKnownAs?: string }} entry */
export async function fill(page, { kind, ...fields }) {
  if (kind !== undefined) await page.locator(`.dictionary-kind input[value=${kind}]`).check();
  for (const [field, value] of Object.entries(fields)) await page.locator(`#dictionary-${field}`).fill(value ?? '');
}

/** @param {Page} page @param {Parameters<typeof fill>[1]} entry */
export async function add(page, entry) {
  await page.locator('#dictionary-add').click();
  await fill(page, entry);
  await page.locator('#dictionary-save').click();
  await page.locator('.dictionary-said').getByText(`Đã thêm “${entry.name}” vào từ điển.`).waitFor();
}

export const PAO = { name: 'Lò Seo Páo', positions: 'Chủ tịch UBND xã Nà Hin', alsoKnownAs: 'Tư Páo' };

/** @param {Page} page */
export const names = (page) => page.locator('.dictionary-entries .dictionary-name').allInnerTexts();

/** @param {Page} page */
export const focused = (page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.className);

/** Names of the people who are found, of officials by default. @param {Page} page @param {string} [category] */
export const people = (page, category = 'official') => entries(page, category).locator('.entry-title').allInnerTexts();

/** @param {Page} page @param {string} name */
export const official = (page, name) => entries(page, 'official').filter({ hasText: name });

/** @param {Page} page */
export async function readFeast(page) {
  await paste(page, FEAST);
  await marks(page, 'official').first().waitFor();
}

/** What is stored. @param {Page} page @returns {Promise<any>} */
export function stored(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('diembao');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('values').objectStore('values').get('dictionary');
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
  );
}
