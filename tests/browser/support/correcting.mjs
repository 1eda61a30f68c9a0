/** The way to the forms in which findings are corrected. */
import { marks } from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** Two officials, each named again by the given name, and somebody without an office. */
export const PEOPLE = `Sáng 18/11/2025, Chủ tịch UBND tỉnh Phan Quốc Trường tiếp đoàn của Bí thư Huyện ủy Lò Thị Mây.

Ông Trường cảm ơn bà Mây. Cùng dự có nhà thơ Hoàng Văn Sen và 45 cán bộ xã.

Ông Trường kết luận hội nghị lúc chiều muộn.`;

/** The tools of the entry whose mark is pressed. @param {Page} page @param {import('playwright-core').Locator} mark */
export async function openTools(page, mark) {
  await mark.click();
  const card = page.getByRole('dialog');
  await card.getByRole('button', { name: /^(?:Sửa chỗ này|Correct this)$/u }).click();
  await card.locator('db-correct-tools').waitFor();
  return card;
}

/** @param {Page} page @param {string} kind */
export function buttons(page, kind) {
  return marks(page, kind).and(page.locator('[role=button]'));
}

/** Selects words of the text, as a mouse does. @param {Page} page @param {string} words */
export async function select(page, words) {
  await page.evaluate((wanted) => {
    const sheet = document.querySelector('.sheet');
    const walker = document.createTreeWalker(sheet ?? document, NodeFilter.SHOW_TEXT);
    const start = (sheet?.textContent ?? '').indexOf(wanted);
    const range = document.createRange();
    let before = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { length } = node.textContent ?? '';
      if (start >= before && start < before + length) range.setStart(node, start - before);
      if (start + wanted.length > before && start + wanted.length <= before + length) range.setEnd(node, start + wanted.length - before);
      before += length;
    }
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }, words);
}
