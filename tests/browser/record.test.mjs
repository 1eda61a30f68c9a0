/** What a document says of itself, and the date that everything relative counts from. */
import { equals, holds } from './support/becomes.mjs';
import { LINES, PAGE, officeFile } from './support/documents.mjs';
import { drop, entries, pageTest, texts } from './support/page.mjs';

const WEEK = 'Hôm qua, Chủ tịch UBND tỉnh Phan Quốc Trường thăm 5 xã.';

/** @param {import('playwright-core').Page} page */
async function record(page) {
  return page.evaluate(() => {
    const said = (/** @type {Element} */ element) => element.textContent?.replace(/\s+/gu, ' ').trim() ?? '';
    const labels = [...document.querySelectorAll('db-record dt')].map(said);
    const values = [...document.querySelectorAll('db-record dd')].map(said);
    return Object.fromEntries(labels.map((label, index) => [label, values[index]]));
  });
}

/** The values of all days. @param {import('playwright-core').Page} page */
const days = (page) => entries(page, 'date').locator('.edtf').allInnerTexts();

pageTest('a record tells the file, title, paper, author and date, and where each was found', {}, async (page) => {
  await drop(page, [{ name: 'cau.html', content: PAGE }]);
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  await equals(() => record(page), {
    Tệp: 'cau.html trang web',
    'Nhan đề': 'Thị trấn Nà Hin có cầu mới JSON-LD',
    Nguồn: 'Báo Hòa Lạng JSON-LD',
    'Tác giả': 'Minh Huyền JSON-LD',
  });
  await page.locator('#published-from').getByText('08:00, thứ Ba, 5 tháng 3 năm 2024 – theo JSON-LD').waitFor();
  await equals(() => page.locator('#published').inputValue(), '2024-03-05');
  await equals(() => days(page), ['2024-03-04', '2024-03-04/2024-03-10', '2024-03-05']);

  await page.locator('#language').click();
  await equals(async () => Object.keys(await record(page)), ['File', 'Title', 'Source', 'Author']);
  await page.locator('#published-from').getByText('from JSON-LD').waitFor();
});

pageTest('a date that is corrected is what everything relative counts from, and can be taken back', {}, async (page) => {
  await drop(page, [{ name: 'cau.html', content: PAGE }]);
  await entries(page, 'date').getByText('2024-03-04').first().waitFor();
  await page.locator('#published').fill('2023-10-10');
  await entries(page, 'date').getByText('2023-10-09').first().waitFor();
  await equals(() => days(page), ['2023-10-09', '2023-10-09/2023-10-15', '2023-10-10']);
  await page.locator('#published-from').getByText('bạn đặt').waitFor();
  await equals(async () => (await record(page))['Nguồn'], 'Báo Hòa Lạng JSON-LD');

  await page.locator('#published-reset').focus();
  await page.keyboard.press('Enter');
  await page.locator('#published-from').getByText('theo JSON-LD').waitFor();
  await equals(() => days(page), ['2024-03-04', '2024-03-04/2024-03-10', '2024-03-05']);
  await equals(() => page.evaluate(() => document.activeElement?.id), 'published', 'the focus does not get lost');
});

pageTest('whoever was in the lists of an article that another one follows finds the focus in the new article', {}, async (page) => {
  await page.locator('textarea').fill(WEEK);
  await entries(page, 'official').locator('.entry-button').first().focus();
  await drop(page, [{ name: 'cau.html', content: PAGE }]);
  await page.locator('.record-file').getByText('cau.html').waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'article');
});

pageTest('a date of the file itself is a guess, which yields to a date in the text', {}, async (page) => {
  const dated = `Báo Hòa Lạng, thứ Ba, 05/03/2024, 08:30\n${WEEK}`;
  await drop(page, [
    { name: 'tin 2021-12-14.txt', content: WEEK },
    { name: 'tin khac 2021-12-14.txt', content: dated },
  ]);
  await page.locator('#published-from').getByText('14 tháng 12 năm 2021 – đoán theo tên tệp').waitFor();
  await equals(() => days(page), ['2021-12-13']);
  await page.locator('.articles li > button:first-child').nth(1).click();
  await page.locator('#published-from').getByText('đọc thấy trong bài').waitFor();
  await holds(async () => (await days(page)).includes('2024-03-04'));
});

pageTest('each document keeps its own date and correction', {}, async (page) => {
  const docx = await officeFile('docx');
  await drop(page, [{ name: 'cau.html', content: PAGE }, { name: 'cau.docx', content: docx }]);
  const names = page.locator('.articles li > button:first-child');
  await names.nth(1).waitFor();
  await page.locator('#published').fill('2023-10-10');
  await entries(page, 'date').getByText('2023-10-09').first().waitFor();
  await names.nth(1).click();
  await page.locator('#published-from').getByText('đoán theo thuộc tính DOCX').waitFor();
  await equals(() => days(page), ['2021-12-13', '2021-12-13/2021-12-19', '2021-12-14']);
  await equals(async () => (await texts(page)).sheet, LINES.join('\n'));
  await names.nth(0).click();
  await entries(page, 'date').getByText('2023-10-09').first().waitFor();
});

pageTest('what is pasted has no record', {}, async (page) => {
  await page.locator('textarea').fill(WEEK);
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  await equals(() => page.locator('db-record').count(), 0);
  await page.locator('#published-from').getByText('không thấy trong bài').waitFor();
});
