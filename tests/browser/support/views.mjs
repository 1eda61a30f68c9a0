/** An article with dates from long ago to years ahead, officials of all levels, figures of many units. */
import assert from 'node:assert/strict';

import { paste } from './page.mjs';

export const JUBILEE = `Tỉnh Hòa Lạng kỷ niệm ngày thành lập

Thứ ba, 2/9/2025 | 09:30

HLO - Sáng 2/9/2025, Tổng Bí thư Trần Quang Vịnh, Thủ tướng Chính phủ Phạm Đức Thắng và nguyên Phó Thủ tướng Đặng Văn Sửu dự lễ kỷ niệm. Cùng dự có Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Lê Minh Khang; Chủ tịch UBND tỉnh Phan Quốc Trường; Chủ tịch UBND xã Nà Hin Lò Thị Dung; Đại sứ Nhật Bản tại Việt Nam Tanaka Hiroshi.

Tỉnh được thành lập vào khoảng năm 1945. Giai đoạn 2026 - 2030, tỉnh phấn đấu tăng trưởng trên 10%. Bí thư Tỉnh ủy Lê Minh Khang cho biết, thu ngân sách đạt 3.250 tỷ đồng, bằng 4,2 triệu USD vốn viện trợ.

Ngày 15/8, mưa lớn làm ngập 350 ha lúa và 3,4 km2 rừng. Ngày 20/8 khánh thành cầu Tà Sung dài 1,25 km. Từ ngày 28 đến 30/8, hội chợ thu hút 45 nghìn lượt khách, tăng 12,5%. Đây là lần thứ 32 tỉnh tổ chức.

Hằng năm, tỉnh tặng quà 2.500 gia đình. Chị Lò Thị Mai, 37 tuổi, trồng 2,5 ha quế.

Ảnh: Thế Vinh chụp ngày 1/9/2025
`;

/**
 * Pastes an article and opens one of the tabs.
 *
 * @param {import('playwright-core').Page} page
 * @param {'people' | 'timeline' | 'figures'} tab
 * @param {string} [text]
 */
export async function openTab(page, tab, text = JUBILEE) {
  await paste(page, text);
  await page.locator('.mark').first().waitFor();
  await page.locator(`#tab-${tab}`).click();
  await page.locator(`db-${tab} > *`).first().waitFor();
}

/**
 * Waits until the text shows with a mention in the middle of the window.
 *
 * @param {import('playwright-core').Page} page
 * @param {RegExp} words
 */
export async function reached(page, words) {
  await page.waitForFunction(() => {
    const box = document.querySelector('.mark[data-current]')?.getBoundingClientRect();
    return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= window.innerHeight;
  });
  assert.match((await page.locator('.mark[data-current]').allInnerTexts()).join(' '), words);
  assert.equal(await page.locator('#tab-text').getAttribute('aria-selected'), 'true');
}
