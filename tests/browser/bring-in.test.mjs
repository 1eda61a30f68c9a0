/** Ways in which a text comes onto the page, and what the page says when it cannot. */
import assert from 'node:assert/strict';

import { ROAD, ROAD_HTML, WATER } from './support/articles.mjs';
import { equals, holds } from './support/becomes.mjs';
import { drop, entries, marks, openExample, pageTest, paste, texts } from './support/page.mjs';

pageTest('an empty page explains itself and offers an example', {}, async (page) => {
  await equals(() => page.locator('db-welcome p:not(.buttons)').count(), 3);
  await equals(() => page.locator('db-panel').count(), 0);
  await openExample(page);
  await holds(async () => (await entries(page, 'official').count()) >= 3);
  await holds(async () => (await entries(page, 'date').count()) >= 3);
  await holds(async () => (await entries(page, 'figure').count()) >= 3);
});

pageTest('the example is opened once, and shown again after that', {}, async (page) => {
  await openExample(page);
  await page.locator('#example').click();
  await equals(() => page.locator('.articles li').count(), 0, 'one article needs no list');
  await paste(page, ROAD);
  await entries(page, 'official').getByText('Đinh Thế Bảo').waitFor();
  await page.locator('#edit').click();
  await page.locator('#example').click();
  await entries(page, 'official').getByText('Lê Minh Khang').waitFor();
  await equals(() => page.locator('.articles li').count(), 2);
  await equals(() => page.locator('.paper').getAttribute('data-mode'), 'read');
  await paste(page, ROAD);
  await entries(page, 'official').getByText('Đinh Thế Bảo').waitFor();
  await equals(() => page.locator('.articles li').count(), 2, 'so is a text that is pasted again');
});

pageTest('a pasted article is read at once, with no button to press', {}, async (page) => {
  await page.locator('textarea').click();
  await paste(page, WATER);
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  await entries(page, 'date').getByText('2025-11-18').waitFor();
  await entries(page, 'figure').getByText('91,5%').first().waitFor();
  await equals(() => page.locator('.paper').getAttribute('data-mode'), 'read');
  await equals(() => texts(page), { sheet: WATER, field: WATER });
});

pageTest('a text pasted beside the field comes in as well, and then as another article', {}, async (page) => {
  await paste(page, WATER);
  await marks(page, 'official').first().waitFor();
  await equals(() => page.locator('.articles li').count(), 0);
  await paste(page, ROAD);
  await entries(page, 'official').getByText('Đinh Thế Bảo').waitFor();
  await equals(() => page.locator('.articles li').count(), 2);
  await page.locator('.articles li button').first().click();
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
});

pageTest('line ends of other systems are taken for one', {}, async (page) => {
  await paste(page, WATER.replaceAll('\n', '\r\n'));
  await marks(page, 'official').first().waitFor();
  await equals(() => texts(page), { sheet: WATER, field: WATER });
});

pageTest('a text that is typed slowly is read while it grows', {}, async (page) => {
  const field = page.locator('textarea');
  await field.pressSequentially('Sáng 18/11/2025, Chủ tịch UBND tỉnh Phan Quốc Trường', { delay: 30 });
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  await field.pressSequentially(' cho biết, 91,5% số hộ đã có nước sạch.', { delay: 30 });
  await entries(page, 'figure').getByText('91,5%').first().waitFor();
  await equals(() => page.locator('.paper').getAttribute('data-mode'), 'edit', 'whoever types goes on typing');
  const { sheet, field: value } = await texts(page);
  assert.equal(sheet, value);

  await field.press('Control+A');
  await field.press('Delete');
  await page.locator('db-welcome').waitFor();
  await equals(() => page.locator('.mark').count(), 0);
});

pageTest('two dropped files become two articles, each read, to switch between and to remove', {}, async (page) => {
  await drop(page, [
    { name: 'nuoc.txt', content: WATER },
    { name: 'duong.html', content: ROAD_HTML },
  ]);
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  const names = page.locator('.articles li > button:first-child');
  await names.nth(1).waitFor();
  await equals(() => names.allInnerTexts(), ['nuoc.txt', 'duong.html']);

  await names.nth(1).click();
  await entries(page, 'official').getByText('Đinh Thế Bảo').waitFor();
  await equals(async () => (await texts(page)).sheet,
    'Kiểm tra tuyến đường\nNgày 5/3/2024, Bộ trưởng Bộ Xây dựng Đinh Thế Bảo kiểm tra tuyến đường.\nTuyến đường dài 27,5 km.',
  );
  assert.notEqual(await page.title(), 'ran', 'no script of a file runs');

  await page.locator('.articles li:nth-child(2) button').nth(1).click();
  await equals(() => page.locator('.articles li').count(), 0);
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
});

pageTest('files that cannot be read are named with the reason, and the others are read', {}, async (page) => {
  await drop(page, [
    { name: 'anh.png', content: [0x89, 0x50, 0x4e, 0x47] },
    { name: 'trong.md', content: ' \n\n' },
    { name: 'lon.txt', content: 'a '.repeat(1024 * 1024 + 1) },
    { name: 'nuoc.txt', content: WATER },
  ]);
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  await page.getByText('Đã đọc 1 tài liệu. Không đọc được 3 tệp.').first().waitFor();
  const faults = page.locator('.faults > li');
  await equals(() => faults.evaluateAll((items) => items.map((item) => [item.getAttribute('data-code'), item.querySelector('.fault-names')?.textContent?.trim()])), [
    ['unsupported', 'anh.png'],
    ['empty', 'trong.md'],
    ['too-large', 'lon.txt'],
  ]);
  await faults.nth(2).getByText('Hãy chia thành nhiều tệp nhỏ hơn.').waitFor();
  await page.locator('#language').click();
  await faults.nth(1).getByText('There is no text in it.').waitFor();
  await page.locator('#batch-dismiss').click();
  await equals(() => page.locator('#batch-summary').count(), 0);
  await equals(() => page.evaluate(() => document.activeElement?.id), 'article', 'the focus does not get lost');
});

pageTest('files are read as their byte order mark says', {}, async (page) => {
  const little = Buffer.from(`\ufeff${WATER.replaceAll('\n', '\r\n')}`, 'utf16le');
  const marked = [little, Buffer.from(little).swap16(), Buffer.from(`\ufeff${WATER}`)];
  await drop(page, marked.map((bytes, index) => ({ name: `${index}.txt`, content: [...bytes] })));
  const names = page.locator('.articles li > button:first-child');
  await names.nth(2).waitFor();
  await equals(() => page.locator('.notice').count(), 0);
  for (let index = 0; index < marked.length; index += 1) {
    await names.nth(index).click();
    await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
    await equals(() => texts(page), { sheet: WATER, field: WATER });
  }
});

pageTest('half a character at the end of a UTF-16 file is told', {}, async (page) => {
  await drop(page, [{ name: 'cut.txt', content: [0xff, 0xfe, 0x41, 0x00, 0x42] }]);
  await page.locator('.record-note').getByText('Một số chữ không đọc được').waitFor();
  await equals(async () => (await texts(page)).sheet, 'A\ufffd');
});

pageTest('a text that speaks for no encoding is shown, and another encoding can be chosen', {}, async (page) => {
  await drop(page, [{ name: 'latin.txt', content: [0x48, 0xb5, 0x20, 0x4e, 0xe9, 0x69] }]);
  await page.locator('.sheet').getByText('H').waitFor();
  await page.locator('#encoding').selectOption('tcvn3');
  await page.locator('.sheet').getByText('Hà Nội').waitFor();
});

/** The article about water as TCVN3 has it: in a file a byte each, pasted as characters of Windows-1252. */
const OLD = 'S¸ng 18/11/2025, Chñ tÞch UBND tØnh Phan Quèc Tr\u00adêng cho biÕt ®· cÊp n\u00adíc s¹ch cho 5 x·.';
const OLD_MEANT = 'Sáng 18/11/2025, Chủ tịch UBND tỉnh Phan Quốc Trường cho biết đã cấp nước sạch cho 5 xã.';

pageTest('a file in an old encoding is converted, which can be taken back and chosen', {}, async (page) => {
  await drop(page, [{ name: 'cu.txt', content: [...Buffer.from(OLD, 'latin1')] }]);
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  await equals(() => texts(page), { sheet: OLD_MEANT, field: OLD_MEANT });
  const notice = page.locator('.encoding .notice');
  await notice.getByText('Đã nhận ra TCVN3, đã chuyển sang Unicode.').waitFor();

  await page.locator('#encoding-undo').click();
  await notice.getByText('Văn bản đang được giữ nguyên, chưa chuyển sang Unicode.').waitFor();
  await equals(async () => (await texts(page)).sheet, OLD);
  await equals(() => page.locator('#encoding-undo').count(), 0);
  await equals(() => page.evaluate(() => document.activeElement?.id), 'encoding', 'the focus does not get lost');

  await page.locator('#encoding').selectOption('tcvn3-capitals');
  await notice.getByText('Bạn đã chọn TCVN3 chữ hoa; văn bản đã được chuyển sang Unicode.').waitFor();
  await equals(async () => (await texts(page)).sheet, OLD_MEANT.toUpperCase());
  await page.locator('#encoding').selectOption({ label: 'TCVN3' });
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();

  await page.locator('#language').click();
  await notice.getByText('You chose TCVN3; the text was converted to Unicode.').waitFor();
  await notice.getByRole('button').last().click();
  await equals(() => notice.count(), 0);
  await equals(async () => (await texts(page)).sheet, OLD_MEANT);
});

for (const [where, prepare] of /** @type {const} */ ([
  ['beside the field', async () => {}],
  ['into the field', (/** @type {import('playwright-core').Page} */ page) => page.locator('textarea').click()],
])) {
  pageTest(`a text in an old encoding that is pasted ${where} is converted in its part`, {}, async (page) => {
    await prepare(page);
    await paste(page, `Trích văn bản cũ:\n${OLD}\nHết phần trích.`);
    await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
    await equals(async () => (await texts(page)).sheet, `Trích văn bản cũ:\n${OLD_MEANT}\nHết phần trích.`);
    await page.locator('.encoding .notice').getByText('Đã nhận ra một phần là TCVN3, đã chuyển sang Unicode.').waitFor();
    await page.locator('#encoding-undo').click();
    await page.locator('.sheet').getByText('Chñ tÞch').waitFor();
    await equals(async () => (await texts(page)).sheet, `Trích văn bản cũ:\n${OLD}\nHết phần trích.`);
  });
}

pageTest('the decoder is loaded for what may be in an old encoding, and for nothing else', {}, async (page, context) => {
  /** @type {string[]} */
  const asked = [];
  context.on('request', (request) => asked.push(new URL(request.url()).pathname.replace(/^.*\/(\w+)-.*(\.\w+)$/u, '$1$2')));
  await paste(page, WATER);
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  await drop(page, [{ name: 'duong.txt', content: ROAD }]);
  await entries(page, 'official').getByText('Đinh Thế Bảo').waitFor();
  assert.deepEqual(asked.filter((name) => /decoder|entry|wasm/u.test(name)), []);
  for (let time = 0; time < 2; time += 1) {
    await drop(page, [{ name: 'cu.txt', content: [...Buffer.from(OLD, 'latin1')] }]);
    await page.locator('.articles li').nth(2 + time).waitFor();
  }
  assert.equal(asked.filter((name) => name === 'decoder_bg.wasm').length, 1);
});

pageTest(
  'without the decoder an old text stays as it is, and the next one is converted when the decoder comes',
  { expected: /decoder|worker|Failed to load resource|ERR_FAILED/u },
  async (page, context) => {
    await context.route('**/decoder_bg*.wasm', (route) => route.abort(), { times: 1 });
    await paste(page, OLD);
    await page.waitForEvent('console', (message) => message.text().includes('init-failed') || message.type() === 'warning');
    await equals(async () => (await texts(page)).sheet, OLD);
    await drop(page, [{ name: 'cu.txt', content: [...Buffer.from(OLD, 'latin1')] }]);
    await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  },
);

pageTest('what was edited since is not read anew', {}, async (page) => {
  await paste(page, 'Viá»‡t Nam cÃ³ 63 tá»‰nh, thÃ nh phá»‘.');
  await page.locator('.encoding .notice').getByText('Đã nhận ra UTF-8 bị đọc sai').waitFor();
  await entries(page, 'figure').getByText('63').first().waitFor();
  await page.locator('#edit').click();
  await page.locator('textarea').press('End');
  await page.keyboard.type(' Mới.');
  await equals(() => page.locator('.encoding .notice').count(), 0);
});

pageTest('a page in an old encoding is converted, letters written as entities as well', {}, async (page) => {
  const entities = OLD.replace(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`);
  await drop(page, [{ name: 'cu.html', content: `<p>${entities}</p>` }]);
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  await equals(async () => (await texts(page)).sheet, OLD_MEANT);
});

pageTest('files can be chosen with a button', {}, async (page) => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('#choose').click()]);
  assert.ok(chooser.isMultiple());
  await chooser.setFiles([
    { name: 'nuoc.txt', mimeType: 'text/plain', buffer: Buffer.from(WATER) },
    { name: 'duong.md', mimeType: 'text/markdown', buffer: Buffer.from(`# Đường\n\n${ROAD}`) },
  ]);
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  await page.locator('.articles li').nth(1).waitFor();
  await equals(() => page.locator('.articles li').count(), 2);
});

pageTest(
  'a module that cannot be loaded is told, and can be tried again',
  {
    ready: false,
    expected: /\.wasm|init-failed|Failed to load resource|ERR_FAILED/u,
    prepare: (context) => context.route('**/*.wasm', (route) => route.abort(), { times: 1 }),
  },
  async (page) => {
    await page.getByText('Không nạp được bộ đọc').waitFor();
    await page.locator('textarea').fill(WATER);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  },
);

pageTest(
  'while the module loads, the page says so, and a text pasted meanwhile is read afterwards',
  {
    ready: false,
    prepare: (context) =>
      context.route('**/*.wasm', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 600));
        await route.continue();
      }),
  },
  async (page) => {
    await page.getByText('Đang nạp bộ đọc').waitFor();
    await paste(page, WATER);
    await equals(() => marks(page, 'official').count(), 0);
    await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
    await equals(() => page.locator('.loading').count(), 0);
  },
);
