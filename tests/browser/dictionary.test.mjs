/** The personal dictionary: kept, read with, written and shared as a table, added to from where one reads. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { asked, drop, entries, marks, pageTest, paste } from './support/page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** Nothing in it is known without a dictionary: not who Tư Páo is, not that this is a title, nor what BQLX stands for. */
const FEAST = `Hòa Lạng: Lễ hội cơm mới

Tối 5/11/2025, Tư Páo xuống thăm bà con bản Nà Hin. Tổng đạo diễn chương trình Vừ Thị Mỷ có mặt từ chiều.

Giám đốc BQLX Hà Văn Sung cho biết, lễ hội đón 3.400 lượt khách.`;

const CSV = `kind,name,positions,also_known_as,full
person,Lò Seo Páo,Chủ tịch UBND xã Nà Hin|Ủy viên Ban Chấp hành Đảng bộ huyện,Tư Páo,
title,Tổng đạo diễn chương trình,,,
body,Tổ Nước sạch,,,
abbreviation,BQLX,,,Ban Quản lý khu xử lý
abbreviation,BTC,,,
khác,Ai đó,,,
`;

/** @param {Page} page */
async function open(page) {
  await page.locator('#dictionary').click();
  const dialog = page.locator('dialog.dictionary');
  await page.getByRole('dialog', { name: 'Từ điển riêng' }).waitFor();
  return dialog;
}

/** @param {Page} page */
const close = (page) => page.locator('#dictionary-close').click();

/** @param {Page} page @param {{ kind?: string, name: string, full?: string, positions?: string, alsoKnownAs?: string }} entry */
async function fill(page, { kind, ...fields }) {
  if (kind !== undefined) await page.locator(`.dictionary-kind input[value=${kind}]`).check();
  for (const [field, value] of Object.entries(fields)) await page.locator(`#dictionary-${field}`).fill(value ?? '');
}

/** @param {Page} page @param {Parameters<typeof fill>[1]} entry */
async function add(page, entry) {
  await page.locator('#dictionary-add').click();
  await fill(page, entry);
  await page.locator('#dictionary-save').click();
  await page.locator('.dictionary-said').getByText(`Đã thêm “${entry.name}” vào từ điển.`).waitFor();
}

const PAO = { name: 'Lò Seo Páo', positions: 'Chủ tịch UBND xã Nà Hin', alsoKnownAs: 'Tư Páo' };

/** @param {Page} page */
const names = (page) => page.locator('.dictionary-entries .dictionary-name').allInnerTexts();

/** @param {Page} page */
const focused = (page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.className);

/** Names of the people who are found, of officials by default. @param {Page} page @param {string} [category] */
const people = (page, category = 'official') => entries(page, category).locator('.entry-title').allInnerTexts();

/** @param {Page} page @param {string} name */
const official = (page, name) => entries(page, 'official').filter({ hasText: name });

/** @param {Page} page */
async function readFeast(page) {
  await paste(page, FEAST);
  await marks(page, 'official').first().waitFor();
}

/** What is stored. @param {Page} page @returns {Promise<any>} */
function stored(page) {
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

pageTest('an empty dictionary says what it is for, with an example, and gives the focus back', {}, async (page) => {
  const dialog = await open(page);
  await dialog.getByText('mọi bài đều được đọc theo từ điển này').waitFor();
  await dialog.locator('.dictionary-example').getByText('Chủ tịch UBND xã Nà Hin · còn gọi là Tư Páo').waitFor();
  await dialog.getByText('Từ điển chỉ nằm trong trình duyệt này trên máy này.').waitFor();
  assert.equal(await focused(page), 'dictionary-add');
  assert.equal(await page.locator('#dictionary-search').count(), 0);
  await page.keyboard.press('Escape');
  assert.ok(await dialog.isHidden());
  assert.equal(await focused(page), 'dictionary');
});

pageTest('entries of every kind are added, listed and counted, and the article is read with them at once', {}, async (page) => {
  await readFeast(page);
  assert.deepEqual(await people(page), ['Hà Văn Sung']);
  await open(page);
  await add(page, PAO);
  await add(page, { kind: 'title', name: 'Tổng đạo diễn chương trình' });
  await add(page, { kind: 'abbreviation', name: 'BQLX', full: 'Ban Quản lý khu xử lý' });
  await add(page, { kind: 'body', name: 'Tổ Nước sạch' });
  assert.deepEqual(await names(page), ['Lò Seo Páo', 'Tổng đạo diễn chương trình', 'Tổ Nước sạch', 'BQLX']);
  assert.deepEqual(await page.locator('.dictionary-entries h3').allInnerTexts(), ['Người', 'Chức danh', 'Cơ quan', 'Viết tắt']);
  assert.deepEqual(await page.locator('.dictionary-chip').allInnerTexts(), ['Tất cả 4', 'Người 1', 'Chức danh 1', 'Cơ quan 1', 'Viết tắt 1']);
  assert.equal(await page.locator('.dictionary-entry').first().locator('.detail').innerText(), 'Chủ tịch UBND xã Nà Hin · còn gọi là Tư Páo');
  // The entry that was written has the focus.
  assert.equal(await page.evaluate(() => document.activeElement?.querySelector('.dictionary-name')?.textContent), 'Tổ Nước sạch');
  await close(page);
  await official(page, 'Lò Seo Páo').getByText('Chủ tịch Ủy ban nhân dân xã Nà Hin').waitFor();
  await official(page, 'Vừ Thị Mỷ').getByText('Tổng đạo diễn chương trình').waitFor();
  await official(page, 'Hà Văn Sung').getByText('Giám đốc Ban Quản lý Khu xử lý').waitFor();
  assert.deepEqual(await people(page), ['Lò Seo Páo', 'Vừ Thị Mỷ', 'Hà Văn Sung']);
});

pageTest('a reload keeps it, and the article that comes back is read with it', {}, async (page) => {
  await readFeast(page);
  await open(page);
  await add(page, PAO);
  await close(page);
  await official(page, 'Lò Seo Páo').waitFor();
  await page.waitForTimeout(400);
  await page.reload();
  await official(page, 'Lò Seo Páo').waitFor();
  await open(page);
  assert.deepEqual(await names(page), ['Lò Seo Páo']);
  assert.equal(await focused(page), 'dictionary-search');
});

pageTest('all open articles are read anew', {}, async (page) => {
  await readFeast(page);
  await page.locator('#add').click();
  await paste(page, 'Sáng 6/11/2025, ông Tư Páo khen 12 hộ dân.');
  await marks(page, 'figure').first().waitFor();
  await open(page);
  await add(page, PAO);
  await close(page);
  await official(page, 'Lò Seo Páo').waitFor();
  await page.locator('.article-tabs li button').first().click();
  await official(page, 'Lò Seo Páo').getByText('Chủ tịch Ủy ban nhân dân xã Nà Hin').waitFor();
});

pageTest('what is looked at stays: scroll, selection, correction and filter', { context: { viewport: { width: 1280, height: 500 } } }, async (page) => {
  const filler = Array.from({ length: 40 }, (_, index) => `Đoạn ${index + 1}. Bà con trong bản góp 25 kg gạo nếp để làm cơm mới.`).join('\n\n');
  // Tư Páo comes before what is selected, so its place among the mentions moves.
  await paste(page, `${FEAST}\n\n${filler}\n\nÔng Hà Văn Sung nói lời cảm ơn. Ông Vừ Mí Sèo hát 2 bài.\n\n${filler}`);
  await marks(page, 'official').first().waitFor();
  await entries(page, 'official').filter({ hasText: 'Hà Văn Sung' }).locator('.entry-button').click();
  await page.keyboard.press('n');
  await page.locator('.step-position').getByText('2/2').first().waitFor();
  const mark = page.locator('.mark[data-current]');
  assert.match(await mark.innerText(), /Hà Văn Sung/u);
  await entries(page, 'person').filter({ hasText: 'Vừ Thị Mỷ' }).locator('input[type=checkbox]').check();
  await page.locator('.chip').filter({ hasText: 'Vừ Thị Mỷ' }).first().waitFor();
  await page.waitForTimeout(300);
  await page.evaluate(() => document.querySelector('.mark[data-current]')?.scrollIntoView({ block: 'center' }));
  const scrolled = await page.evaluate(() => scrollY);
  assert.ok(scrolled > 300);
  const top = (await mark.boundingBox())?.y ?? 0;
  await page.locator('#dictionary').evaluate((button) => /** @type {HTMLElement} */ (button).click());
  await page.locator('#dictionary-add').waitFor();
  await add(page, PAO);
  await add(page, { kind: 'title', name: 'Tổng đạo diễn chương trình' });
  await close(page);
  await official(page, 'Vừ Thị Mỷ').waitFor();
  assert.match(await mark.innerText(), /Hà Văn Sung/u);
  assert.ok(Math.abs(((await mark.boundingBox())?.y ?? 0) - top) < 3);
  // She is an official now, and still what is chosen.
  assert.ok(await official(page, 'Vừ Thị Mỷ').locator('input[type=checkbox]').isChecked());
});

pageTest('corrections stay when the dictionary changes', {}, async (page) => {
  await readFeast(page);
  await marks(page, 'figure').filter({ hasText: '3.400' }).first().click();
  await page.locator('.card .correct-open').click();
  await page.locator('.card .tool').first().click();
  await page.locator('#corrections').waitFor();
  assert.equal(await entries(page, 'figure').count(), 0);
  await open(page);
  await add(page, PAO);
  await close(page);
  await official(page, 'Lò Seo Páo').waitFor();
  assert.equal(await entries(page, 'figure').count(), 0);
  await page.locator('#corrections').getByText('1 chỗ đã sửa').waitFor();
});

pageTest('an entry is changed, and removed, which changes the article back; both can be undone and done again', {}, async (page) => {
  await readFeast(page);
  const dialog = await open(page);
  await add(page, PAO);
  await add(page, { kind: 'title', name: 'Tổng đạo diễn chương trình' });
  await page.locator('.dictionary-entry').first().click();
  assert.equal(await page.locator('#dictionary-positions').inputValue(), 'Chủ tịch UBND xã Nà Hin');
  await fill(page, { name: 'Lò Seo Páo', positions: 'Bí thư Đảng ủy xã Nà Hin', alsoKnownAs: 'Tư Páo\nPáo Già' });
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('Đã sửa “Lò Seo Páo” trong từ điển.').waitFor();
  assert.equal(await page.locator('.dictionary-entry').first().locator('.detail').innerText(), 'Bí thư Đảng ủy xã Nà Hin · còn gọi là Tư Páo, Páo Già');
  await page.getByRole('button', { name: 'Xóa “Lò Seo Páo”' }).click();
  await dialog.getByText('Đã xóa “Lò Seo Páo” khỏi từ điển.').waitFor();
  assert.deepEqual(await names(page), ['Tổng đạo diễn chương trình']);
  // What can be pressed next is where the pressed button was.
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Xóa “Tổng đạo diễn chương trình”');
  await close(page);
  await official(page, 'Vừ Thị Mỷ').waitFor();
  assert.deepEqual(await people(page), ['Vừ Thị Mỷ', 'Hà Văn Sung']);
  await open(page);
  await page.locator('#dictionary-undo').click();
  await dialog.getByText('Đã hoàn tác: xóa “Lò Seo Páo” khỏi từ điển.').waitFor();
  assert.deepEqual(await names(page), ['Lò Seo Páo', 'Tổng đạo diễn chương trình']);
  await page.keyboard.press('Control+z');
  await dialog.getByText('Chủ tịch UBND xã Nà Hin · còn gọi là Tư Páo', { exact: true }).waitFor();
  await page.keyboard.press('Control+Shift+Z');
  await dialog.getByText('Bí thư Đảng ủy xã Nà Hin').waitFor();
  await close(page);
  await official(page, 'Lò Seo Páo').getByText('Bí thư Đảng ủy xã Nà Hin').waitFor();
});

pageTest('what cannot be kept so is said in a sentence, at its field', {}, async (page) => {
  const dialog = await open(page);
  await add(page, PAO);
  await page.locator('#dictionary-add').click();
  await page.locator('#dictionary-save').click();
  await dialog.getByRole('alert').getByText('Hãy điền họ và tên.').waitFor();
  assert.equal(await focused(page), 'dictionary-name');
  assert.equal(await page.locator('#dictionary-name').getAttribute('aria-invalid'), 'true');
  assert.match((await page.locator('#dictionary-name').getAttribute('aria-describedby')) ?? '', /dictionary-name-fault/u);
  await fill(page, { name: '…' });
  await page.locator('#dictionary-save').click();
  await dialog.getByText('Phải có ít nhất một chữ cái hay chữ số.').waitFor();
  await fill(page, { name: 'a'.repeat(201) });
  await page.locator('#dictionary-save').click();
  await dialog.getByText('Dài quá: nhiều nhất 200 ký tự.').waitFor();
  await fill(page, { name: 'Vừ Mí Sèo', alsoKnownAs: 'tư páo' });
  await page.locator('#dictionary-save').click();
  await dialog.getByText('“tư páo” đã là tên của Lò Seo Páo.').waitFor();
  assert.equal(await focused(page), 'dictionary-alsoKnownAs');
  await fill(page, { kind: 'abbreviation', name: 'BQLX' });
  await page.locator('#dictionary-save').click();
  await dialog.getByText('Hãy điền cách viết đầy đủ.').waitFor();
  await fill(page, { kind: 'person', name: ' lò  seo páo ' });
  await page.locator('#dictionary-save').click();
  await dialog.getByText('“Lò Seo Páo” đã có trong từ điển.').waitFor();
  await page.locator('#dictionary-there').click();
  assert.equal(await page.locator('#dictionary-positions').inputValue(), 'Chủ tịch UBND xã Nà Hin');
  // Escape leaves the form, then the dialog.
  await page.keyboard.press('Escape');
  assert.deepEqual(await names(page), ['Lò Seo Páo']);
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'dictionary-entry');
  await page.keyboard.press('Escape');
  assert.ok(await dialog.isHidden());
});

pageTest('it is searched without diacritics, in all that an entry says, and by kind', {}, async (page) => {
  await drop(page, [{ name: 'tu-dien.csv', content: CSV }]);
  await page.locator('.export-said').waitFor();
  const dialog = await open(page);
  await page.locator('#dictionary-search').fill('TU PAO');
  assert.deepEqual(await names(page), ['Lò Seo Páo']);
  await page.locator('#dictionary-search').fill('khu xu ly');
  assert.deepEqual(await names(page), ['BQLX']);
  await dialog.getByRole('status').getByText('1/4 mục').waitFor();
  await page.locator('#dictionary-search').fill('không có');
  await dialog.locator('.quiet-line').getByText('Không có mục nào như vậy.').waitFor();
  await page.locator('#dictionary-search').fill('');
  await page.locator('.dictionary-chip[data-kind=abbreviation]').click();
  assert.deepEqual(await names(page), ['BQLX']);
  assert.equal(await page.locator('.dictionary-chip[data-kind=abbreviation]').getAttribute('aria-pressed'), 'true');
  // A new entry is of the kind that is shown.
  await page.locator('#dictionary-add').click();
  assert.ok(await page.locator('.dictionary-kind input[value=abbreviation]').isChecked());
});

pageTest('a table is joined with what is there, and every row that is left out is told', {}, async (page, context) => {
  const files = asked(context);
  const dialog = await open(page);
  await add(page, PAO);
  await add(page, { kind: 'body', name: 'Tổ Nước sạch' });
  assert.ok(!files.some((name) => name.startsWith('tables/')), 'what reads tables is loaded without one');
  const choosing = page.waitForEvent('filechooser');
  await page.locator('#dictionary-import').click();
  await (await choosing).setFiles({ name: 'phòng tin.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) });
  await dialog.getByText('Đã nhập phòng tin.csv: 2 mục mới, 1 mục được bổ sung, 1 mục đã có sẵn, bỏ qua 2 dòng.').waitFor();
  assert.deepEqual(await page.locator('.dictionary-told li').allInnerTexts(), ['Dòng 6: chữ viết tắt thiếu cách viết đầy đủ.', 'Dòng 7: cột kind phải là person, title, body hay abbreviation.']);
  assert.ok(files.some((name) => name.startsWith('tables/')));
  assert.equal(await page.locator('.dictionary-entry').first().locator('.detail').innerText(), 'Chủ tịch UBND xã Nà Hin; Ủy viên Ban Chấp hành Đảng bộ huyện · còn gọi là Tư Páo');
  await page.locator('#dictionary-take-back').click();
  assert.deepEqual(await names(page), ['Lò Seo Páo', 'Tổ Nước sạch']);
  assert.equal(await page.locator('.dictionary-entry').first().locator('.detail').innerText(), 'Chủ tịch UBND xã Nà Hin · còn gọi là Tư Páo');
  const again = page.waitForEvent('filechooser');
  await page.locator('#dictionary-import').click();
  await (await again).setFiles({ name: 'bảng.csv', mimeType: 'text/csv', buffer: Buffer.from('tên,số\nA,1\n') });
  await dialog.locator('.dictionary-said[data-problem]').getByText('bảng.csv không phải tệp từ điển.').waitFor();
});

pageTest('what is exported opens in a spreadsheet, and comes back the same', {}, async (page) => {
  const dialog = await open(page);
  await add(page, { name: 'Lò Seo Páo', positions: 'Chủ tịch UBND xã Nà Hin\nTrưởng ban, Ban "Tổ chức"', alsoKnownAs: 'Tư Páo\nPáo | Già' });
  await add(page, { kind: 'abbreviation', name: 'BQLX', full: 'Ban Quản lý khu xử lý' });
  const before = await stored(page);
  const saving = page.waitForEvent('download');
  await page.locator('#dictionary-export').click();
  const download = await saving;
  assert.match(download.suggestedFilename(), /^tu-dien-\d{4}-\d\d-\d\d\.csv$/u);
  const bytes = await readFile(await download.path());
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  assert.match(bytes.toString(), /^\ufeffkind,name,positions,also_known_as,full\r\nperson,Lò Seo Páo,/u);
  await dialog.getByText(`Đã lưu ${download.suggestedFilename()}.`).waitFor();
  await page.getByRole('button', { name: 'Xóa “BQLX”' }).click();
  await page.getByRole('button', { name: 'Xóa “Lò Seo Páo”' }).click();
  await dialog.locator('.dictionary-empty').waitFor();
  const choosing = page.waitForEvent('filechooser');
  await page.locator('#dictionary-import').click();
  await (await choosing).setFiles({ name: 'lai.csv', mimeType: 'text/csv', buffer: bytes });
  await dialog.getByText('Đã nhập lai.csv: 2 mục mới.').waitFor();
  await page.waitForTimeout(200);
  assert.deepEqual(await stored(page), before);
});

pageTest('a sample file shows how tables are written, and can be imported', {}, async (page) => {
  const dialog = await open(page);
  const saving = page.waitForEvent('download');
  await page.locator('#dictionary-sample').click();
  const bytes = await readFile(await (await saving).path());
  await drop(page, [{ name: 'mau.csv', content: bytes }]);
  await dialog.getByText('Đã nhập mau.csv: 4 mục mới.').waitFor();
  assert.equal(await page.locator('.dictionary-entries li').count(), 4);
});

pageTest('a dictionary that is dropped on the page goes into the dictionary, which is told, with a way back', {}, async (page) => {
  await readFeast(page);
  await drop(page, [{ name: 'phòng tin.csv', content: CSV }]);
  const said = page.locator('.export-said');
  await said.getByText('Đã nhập phòng tin.csv: 4 mục mới, bỏ qua 2 dòng.').waitFor();
  assert.equal(await said.getAttribute('role'), 'status');
  await official(page, 'Lò Seo Páo').waitFor();
  // No article came of it, and nothing else is said.
  assert.equal(await page.locator('.articles').count(), 0);
  assert.equal(await page.locator('#batch-summary').count(), 0);
  await said.getByRole('button', { name: 'Xem từ điển' }).click();
  await page.locator('.dictionary-told li').nth(1).waitFor();
  await close(page);
  await said.getByRole('button', { name: 'Hoàn tác' }).click();
  await said.getByText('Đã hoàn tác: nhập từ điển từ phòng tin.csv.').waitFor();
  await entries(page, 'official').filter({ hasText: 'Lò Seo Páo' }).waitFor({ state: 'detached' });
  assert.notEqual(await focused(page), '');
});

pageTest('tables of Excel are read in UTF-16, with semicolons and tabs; other tables are documents', {}, async (page) => {
  const tabs = Buffer.from(`\ufeff${'kind\tname\tfull\nabbreviation\tBQLX\tBan Quản lý khu xử lý\n'}`, 'utf16le');
  await drop(page, [
    { name: 'a.tsv', content: tabs },
    { name: 'b.csv', content: 'kind;name;positions\nperson;Lò Seo Páo;Chủ tịch UBND xã Nà Hin\n' },
    { name: 'c.csv', content: 'Ngày,Nơi\n5/3/2024,Bộ trưởng Bộ Xây dựng Đinh Thế Bảo kiểm tra\n' },
  ]);
  await marks(page, 'official').first().waitFor();
  await open(page);
  assert.deepEqual(await names(page), ['Lò Seo Páo', 'BQLX']);
});

pageTest('a person of the article is added from the card, prefilled, and the focus comes back to the mark', {}, async (page) => {
  await readFeast(page);
  await marks(page, 'official').and(page.locator('[role=button]')).filter({ hasText: 'Hà Văn Sung' }).click();
  await page.locator('.card .add-to-dictionary').getByText('Thêm vào từ điển').click();
  const dialog = page.getByRole('dialog', { name: 'Thêm vào từ điển' });
  await dialog.waitFor();
  assert.equal(await focused(page), 'dictionary-name');
  assert.equal(await page.locator('#dictionary-name').inputValue(), 'Hà Văn Sung');
  assert.equal(await page.locator('#dictionary-positions').inputValue(), 'Giám đốc BQLX');
  await page.locator('#dictionary-alsoKnownAs').fill('Sung Cọ');
  await page.locator('#dictionary-save').click();
  assert.ok(await dialog.isHidden());
  await page.locator('.export-said').getByText('Đã thêm “Hà Văn Sung” vào từ điển.').waitFor();
  await page.waitForFunction(() => document.activeElement?.matches('.mark[data-current]'));
  // From now on other articles know him by either name.
  await page.locator('#add').click();
  await paste(page, 'Sáng 6/11/2025, ông Sung Cọ đi chợ.');
  await official(page, 'Hà Văn Sung').getByText('Giám đốc BQLX').waitFor();
  // The card now leads to what stands in the dictionary.
  await marks(page, 'official').filter({ hasText: 'Sung Cọ' }).first().click();
  await page.locator('.card .add-to-dictionary').getByText('Sửa trong từ điển').click();
  await page.getByRole('dialog', { name: 'Sửa mục trong từ điển' }).waitFor();
  assert.equal(await page.locator('#dictionary-alsoKnownAs').inputValue(), 'Sung Cọ');
  assert.equal(await page.locator('#dictionary-positions').inputValue(), 'Giám đốc BQLX');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement?.matches('.mark[data-current]'));
});

pageTest('it is undone beside the sentence, and by the page’s own undo, after what was done later', {}, async (page) => {
  await readFeast(page);
  await marks(page, 'official').and(page.locator('[role=button]')).first().click();
  await page.locator('.card .add-to-dictionary').click();
  await page.locator('#dictionary-save').click();
  await page.locator('.export-said').getByRole('button', { name: 'Hoàn tác' }).click();
  await page.locator('.export-said').getByText('Đã hoàn tác: thêm “Hà Văn Sung” vào từ điển.').waitFor();
  await page.waitForFunction(() => document.activeElement?.matches('.mark[data-current]'));
  assert.equal(await page.locator('#undo').getAttribute('aria-disabled'), 'true');
  await page.locator('#redo').click();
  await page.locator('#undo').and(page.locator('[aria-disabled=false]')).waitFor();
  assert.match((await page.locator('#undo').getAttribute('aria-label')) ?? '', /^Hoàn tác \(Ctrl\+Z\): thêm “Hà Văn Sung” vào từ điển$/u);
  await marks(page, 'figure').filter({ hasText: '3.400' }).first().click();
  await page.locator('.card .correct-open').click();
  await page.locator('.card .tool').first().click();
  await page.locator('#corrections').waitFor();
  await page.locator('#article').focus();
  await page.keyboard.press('Control+z');
  await entries(page, 'figure').first().waitFor();
  assert.deepEqual((await stored(page)).people?.length, 1);
  await page.keyboard.press('Control+z');
  await page.locator('[role=status]').getByText('Đã hoàn tác: thêm “Hà Văn Sung” vào từ điển.').first().waitFor();
  await page.waitForTimeout(100);
  assert.deepEqual(await stored(page), {});
});

pageTest('words that are selected go into the dictionary, as what somebody says they are', {}, async (page) => {
  await readFeast(page);
  await page.evaluate(() => {
    const line = [...document.querySelectorAll('.sheet *')].find(({ childNodes }) => [...childNodes].some((node) => node.nodeType === 3 && node.textContent?.includes('Tổng đạo diễn chương trình')));
    const node = [...(line?.childNodes ?? [])].find(({ textContent }) => textContent?.includes('Tổng đạo diễn chương trình'));
    const start = node?.textContent?.indexOf('Tổng đạo diễn') ?? 0;
    if (node) getSelection()?.setBaseAndExtent(node, start, node, start + 'Tổng đạo diễn chương trình'.length);
  });
  await page.locator('#add-to-dictionary').click();
  const dialog = page.getByRole('dialog', { name: 'Thêm vào từ điển' });
  await dialog.waitFor();
  assert.equal(await page.locator('#dictionary-name').inputValue(), 'Tổng đạo diễn chương trình');
  assert.ok(await page.locator('.dictionary-kind input[value=title]').isChecked());
  await page.locator('#dictionary-save').click();
  await official(page, 'Vừ Thị Mỷ').waitFor();
  assert.ok(await page.locator('.selection-bar').isHidden());
  assert.equal(await focused(page), 'article');
});

pageTest('while editing, what is selected in the field goes there as well', {}, async (page) => {
  await readFeast(page);
  await page.locator('#edit').click();
  await page.locator('textarea').evaluate((field) => {
    const area = /** @type {HTMLTextAreaElement} */ (field);
    const start = area.value.indexOf('BQLX');
    area.focus();
    area.setSelectionRange(start, start + 4);
  });
  await page.keyboard.press('Alt+Enter');
  await page.locator('#add-to-dictionary').click();
  assert.ok(await page.locator('.dictionary-kind input[value=abbreviation]').isChecked());
  await page.locator('#dictionary-full').fill('Ban Quản lý khu xử lý');
  await page.locator('#dictionary-save').click();
  await official(page, 'Hà Văn Sung').getByText('Giám đốc Ban Quản lý Khu xử lý').waitFor();
  await page.waitForFunction(() => document.activeElement?.matches('textarea'));
});

pageTest('two tabs follow each other, and lose nothing of each other', {}, async (page, context) => {
  await readFeast(page);
  await page.waitForTimeout(500);
  const other = await context.newPage();
  await other.goto(page.url());
  await marks(other, 'official').first().waitFor();
  await open(other);
  await add(other, PAO);
  await official(page, 'Lò Seo Páo').waitFor();
  await page.bringToFront();
  await open(page);
  await add(page, { kind: 'title', name: 'Tổng đạo diễn chương trình' });
  await other.locator('.dictionary-entry').nth(1).waitFor();
  assert.deepEqual(await names(other), ['Lò Seo Páo', 'Tổng đạo diễn chương trình']);
  // What is undone here leaves alone what was done there.
  await page.locator('#dictionary-undo').click();
  await other.locator('.dictionary-entry').nth(1).waitFor({ state: 'detached' });
  assert.deepEqual(await names(page), ['Lò Seo Páo']);
  assert.deepEqual((await stored(page)).people.length, 1);
});

pageTest('the list of what is stored tells of it, and deleting all deletes it in every tab', {}, async (page, context) => {
  await readFeast(page);
  await open(page);
  await add(page, PAO);
  await close(page);
  await page.waitForTimeout(500);
  const other = await context.newPage();
  await other.goto(page.url());
  await official(other, 'Lò Seo Páo').waitFor();
  await page.bringToFront();
  await page.locator('#past').click();
  const dialog = page.getByRole('dialog', { name: 'Bài đã lưu' });
  await dialog.getByText(/^1 bài, .* và từ điển riêng \(1 mục\), chỉ nằm trong trình duyệt này trên máy này\./u).waitFor();
  await page.locator('#past-remove-all').click();
  await dialog.getByText('Xóa bài duy nhất đã lưu, kể cả khi bài đang mở và từ điển riêng (1 mục)? Không lấy lại được.').waitFor();
  await page.locator('#past-confirm').click();
  await dialog.getByText('Đã xóa tất cả những gì đã lưu.').waitFor();
  assert.equal(await page.locator('#past-remove-all').count(), 0);
  assert.deepEqual(await stored(page), {});
  await page.keyboard.press('Escape');
  await open(page);
  await page.locator('.dictionary-empty').waitFor();
  assert.equal(await page.locator('#dictionary-undo').count(), 0);
  await open(other);
  await other.locator('.dictionary-empty').waitFor();
});

pageTest('who wants nothing stored keeps it until the page is closed, and is told so', {}, async (page) => {
  await open(page);
  await add(page, PAO);
  await close(page);
  await page.locator('#past').click();
  await page.locator('#past-keep').uncheck();
  await page.getByText('Xóa từ điển riêng (1 mục), và không lưu gì nữa? Những gì đang mở, kể cả từ điển, vẫn ở lại cho tới khi đóng trang.').waitFor();
  await page.locator('#past-confirm').click();
  await page.getByText('Đã xóa tất cả những gì đã lưu.').waitFor();
  assert.deepEqual(await stored(page), {});
  await page.keyboard.press('Escape');
  const dialog = await open(page);
  await dialog.getByText('Trang đang không lưu gì, nên đóng trang là mất từ điển.').waitFor();
  await add(page, { kind: 'body', name: 'Tổ Nước sạch' });
  assert.deepEqual(await names(page), ['Lò Seo Páo', 'Tổ Nước sạch']);
  await page.waitForTimeout(200);
  assert.deepEqual(await stored(page), {});
  // Kept again, it is stored as it is now.
  await close(page);
  await page.locator('#past').click();
  await page.locator('#past-keep').check();
  await page.getByText(/^0 bài, .* chữ và từ điển riêng \(2 mục\), chỉ nằm trong trình duyệt này trên máy này\./u).waitFor();
  await page.waitForTimeout(200);
  assert.deepEqual((await stored(page)).bodies, ['Tổ Nước sạch']);
});

pageTest('where nothing can be stored it holds for the visit', {
  prepare: (context) =>
    context.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', { get: () => undefined });
    }),
}, async (page) => {
  await readFeast(page);
  await open(page);
  await add(page, PAO);
  await add(page, { kind: 'title', name: 'Tổng đạo diễn chương trình' });
  assert.deepEqual(await names(page), ['Lò Seo Páo', 'Tổng đạo diễn chương trình']);
  await close(page);
  await official(page, 'Vừ Thị Mỷ').waitFor();
});

pageTest('five thousand entries stay quick: they are drawn in pieces', {}, async (page) => {
  const rows = Array.from({ length: 5000 }, (_, index) => `person,Vừ Mí Sèo ${String(index).padStart(4, '0')},Trưởng bản Nà Hin ${index},Sèo Già ${index},`);
  await readFeast(page);
  await drop(page, [{ name: 'lon.csv', content: `kind,name,positions,also_known_as,full\n${rows.join('\n')}\nperson,Lò Seo Páo,Chủ tịch UBND xã Nà Hin,Tư Páo,\n` }]);
  await page.locator('.export-said').getByText('5.001 mục mới').waitFor();
  await official(page, 'Lò Seo Páo').waitFor();
  await open(page);
  assert.equal(await page.locator('.dictionary-entries li').count(), 100);
  await page.getByText('Hiện thêm (còn 4.901)').waitFor();
  await page.locator('.dictionary-entries').evaluate((list) => {
    list.scrollTop = list.scrollHeight;
  });
  await page.locator('.dictionary-entries li').nth(150).waitFor();
  const took = await page.locator('#dictionary-search').evaluate(async (field) => {
    const input = /** @type {HTMLInputElement} */ (field);
    const since = performance.now();
    for (const query of ['s', 'se', 'sèo', 'sèo 4', 'sèo 49', 'seo gia 4999']) {
      input.value = query;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await /** @type {any} */ (input.closest('db-dictionary')).updateComplete;
    }
    return performance.now() - since;
  });
  assert.deepEqual(await names(page), ['Vừ Mí Sèo 4999']);
  // Six keystrokes; on a quiet machine each takes some milliseconds.
  assert.ok(took < 1500, `${took} ms`);
  await page.getByRole('button', { name: 'Xóa “Vừ Mí Sèo 4999”' }).click();
  await page.getByText('Đã xóa “Vừ Mí Sèo 4999”').waitFor();
});

pageTest('on 320 px nothing is cut off, and everything is in reach', { context: { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true } }, async (page) => {
  await drop(page, [{ name: 'tu-dien.csv', content: CSV }]);
  await page.locator('.export-said').waitFor();
  await page.locator('#dictionary').tap();
  await page.locator('.dictionary-entries li').first().waitFor();
  const width = () => page.evaluate(() => [document.documentElement.scrollWidth, document.querySelector('.dictionary .dialog-body')?.scrollWidth]);
  assert.deepEqual(await width(), [320, 320]);
  await page.locator('.dictionary-entry').first().tap();
  await page.locator('#dictionary-name').waitFor();
  assert.deepEqual(await width(), [320, 320]);
  await page.locator('#dictionary-save').tap();
  await page.getByText('Đã sửa “Lò Seo Páo”').waitFor();
});

pageTest('in English it says all of it in English', { context: { locale: 'en-GB' } }, async (page) => {
  await page.locator('#dictionary').click();
  const dialog = page.locator('dialog.dictionary');
  await page.getByRole('dialog', { name: 'Personal dictionary' }).getByRole('button', { name: 'Add an entry' }).click();
  await page.locator('#dictionary-save').click();
  await dialog.getByText('Please fill in the full name.').waitFor();
  await page.keyboard.press('Escape');
  await drop(page, [{ name: 'news.csv', content: CSV }]);
  await dialog.getByText('Imported news.csv: 4 new entries, 2 rows left out.').waitFor();
  await dialog.getByText('Row 6: the abbreviation stands for nothing.').waitFor();
  await dialog.getByText('also known as Tư Páo').waitFor();
});

pageTest('what cannot be loaded is told, and tried again', { prepare: (context) => context.route('**/later/open-*.js', (route) => route.abort()), expected: /ERR_FAILED|failed: .*open-|dynamically imported/u }, async (page, context) => {
  await page.locator('#dictionary').click();
  await page.getByRole('alert').getByText('Không mở được phần này.').waitFor();
  await context.unroute('**/later/open-*.js');
  assert.equal(await page.locator('db-dictionary').count(), 0);
});
