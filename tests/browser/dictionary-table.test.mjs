/** The dictionary as a table: written, read, dropped on the page. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { equals } from './support/becomes.mjs';
import { add, close, CSV, focused, names, official, open, PAO, readFeast, stored } from './support/dictionary.mjs';
import { asked, drop, entries, marks, pageTest } from './support/page.mjs';

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
  await equals(() => page.locator('.dictionary-told li').allInnerTexts(), ['Dòng 6: chữ viết tắt thiếu cách viết đầy đủ.', 'Dòng 7: cột kind phải là person, title, body hay abbreviation.']);
  assert.ok(files.some((name) => name.startsWith('tables/')));
  await equals(() => page.locator('.dictionary-entry').first().locator('.detail').innerText(), 'Chủ tịch UBND xã Nà Hin; Ủy viên Ban Chấp hành Đảng bộ huyện · còn gọi là Tư Páo');
  await page.locator('#dictionary-take-back').click();
  await equals(() => names(page), ['Lò Seo Páo', 'Tổ Nước sạch']);
  await equals(() => page.locator('.dictionary-entry').first().locator('.detail').innerText(), 'Chủ tịch UBND xã Nà Hin · còn gọi là Tư Páo');
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
  await equals(() => stored(page), before);
});

pageTest('a sample file shows how tables are written, and can be imported', {}, async (page) => {
  const dialog = await open(page);
  const saving = page.waitForEvent('download');
  await page.locator('#dictionary-sample').click();
  const bytes = await readFile(await (await saving).path());
  await drop(page, [{ name: 'mau.csv', content: bytes }]);
  await dialog.getByText('Đã nhập mau.csv: 4 mục mới.').waitFor();
  await equals(() => page.locator('.dictionary-entries li').count(), 4);
});

pageTest('a dictionary that is dropped on the page goes into the dictionary, which is told, with a way back', {}, async (page) => {
  await readFeast(page);
  await drop(page, [{ name: 'phòng tin.csv', content: CSV }]);
  const said = page.locator('.export-said');
  await said.getByText('Đã nhập phòng tin.csv: 4 mục mới, bỏ qua 2 dòng.').waitFor();
  await equals(() => said.getAttribute('role'), 'status');
  await official(page, 'Lò Seo Páo').waitFor();
  // No article came of it, and nothing else is said.
  await equals(() => page.locator('.articles').count(), 0);
  await equals(() => page.locator('#batch-summary').count(), 0);
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
  await equals(() => names(page), ['Lò Seo Páo', 'BQLX']);
});
