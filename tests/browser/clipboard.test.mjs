/** What is pasted from pages and word processors. */
import assert from 'node:assert/strict';

import { ROAD, WATER } from './support/articles.mjs';
import { equals } from './support/becomes.mjs';
import { PAGE, TITLE } from './support/documents.mjs';
import { asked, entries, pageTest, pasteAs, pasteRich, texts } from './support/page.mjs';

const RICH = `<nav><ul><li><a href="/">Trang chủ</a></li></ul></nav>
<h1>Họp về cầu Nà Hin</h1><p>Ngày 5/3/2024, Bộ trưởng Bộ Xây dựng <b>Đinh
Thế Bảo</b> nêu ba việc:</p><ul><li>Thông xe trước 30/4;</li><li>Trồng 1.200 cây.</li></ul>
<table><tr><td>Dài</td><td>412 m</td></tr></table>`;
const EXPECTED = `Họp về cầu Nà Hin
Ngày 5/3/2024, Bộ trưởng Bộ Xây dựng Đinh Thế Bảo nêu ba việc:
Thông xe trước 30/4;
Trồng 1.200 cây.
Dài\t412 m`;

for (const where of ['beside the field', 'into the empty field']) {
  pageTest(`rich text pasted ${where} keeps paragraphs, lists and tables, and drops menus`, { strict: true }, async (page) => {
    if (where !== 'beside the field') await page.locator('textarea').click();
    await pasteRich(page, RICH);
    await entries(page, 'official').getByText('Đinh Thế Bảo').waitFor();
    await equals(() => texts(page), { sheet: EXPECTED, field: EXPECTED });
    await equals(() => page.locator('.paper').getAttribute('data-mode'), 'read');
    await equals(() => page.evaluate(() => document.activeElement?.id), 'article');
  });
}

pageTest('nothing in it is run or loaded', { strict: true }, async (page) => {
  const hostile = `<script>document.title = 'ran'</script><style>p { color: red }</style><p onclick="x()" style="color: red">${ROAD}</p>
<img src="https://example.org/anh.png" onerror="document.title = 'ran'"><iframe src="https://example.org/"></iframe>`;
  await pasteAs(page, { 'text/html': hostile, 'text/plain': ROAD });
  await entries(page, 'official').getByText('Đinh Thế Bảo').waitFor();
  await equals(async () => (await texts(page)).sheet, ROAD);
  assert.notEqual(await page.title(), 'ran');
});

pageTest('into a text that is being written the browser puts the plain form, and its undo works', {}, async (page) => {
  const field = page.locator('textarea');
  await field.fill('Đầu bài. ');
  await field.press('End');
  await pasteRich(page, `<p>${ROAD}</p>`);
  await equals(async () => (await texts(page)).field, `Đầu bài. ${ROAD}`);
  await page.keyboard.press('Control+Z');
  await equals(async () => (await texts(page)).field, 'Đầu bài. ');
});

pageTest('rich text without a paragraph is plain text, for which nothing is loaded', {}, async (page, context) => {
  const names = asked(context);
  await pasteAs(page, { 'text/html': `<meta charset="utf-8"><span style="color: red">${ROAD}</span>`, 'text/plain': ROAD });
  await entries(page, 'official').getByText('Đinh Thế Bảo').waitFor();
  // What printing needs comes by itself.
  assert.deepEqual(names.filter((name) => /documents|decoder/u.test(name)), []);
});

pageTest('letters in the fonts of old encodings are converted', {}, async (page) => {
  const old = 'S¸ng 18/11/2025, Chñ tÞch UBND tØnh Phan Quèc Tr\u00adêng lµm viÖc víi 5 x·.';
  await pasteAs(page, { 'text/html': `<p style="font-family: .VnTime">${old}</p>`, 'text/plain': old });
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  await equals(async () => (await texts(page)).sheet, 'Sáng 18/11/2025, Chủ tịch UBND tỉnh Phan Quốc Trường làm việc với 5 xã.');
});

pageTest('where the readers cannot be loaded, the plain form comes in', { expected: /documents|Failed to load|ERR_FAILED/u }, async (page, context) => {
  await context.route('**/documents/worker-*.js', (route) => route.abort());
  await pasteAs(page, { 'text/html': `<p>${WATER}</p>`, 'text/plain': WATER });
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  await equals(async () => (await texts(page)).sheet, WATER);
});

pageTest('a whole page that is pasted as a file is read as one', {}, async (page) => {
  await page.evaluate((html) => {
    const data = new DataTransfer();
    data.items.add(new File([html], 'cau.html', { type: 'text/html' }));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, PAGE);
  await page.locator('.sheet').getByText(TITLE).waitFor();
});
