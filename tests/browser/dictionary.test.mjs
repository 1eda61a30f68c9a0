/** The personal dictionary: entries, and the article that is read with them. */
import assert from 'node:assert/strict';

import { equals, holds, matches } from './support/becomes.mjs';
import { add, close, CSV, FEAST, fill, focused, names, official, open, PAO, people, readFeast } from './support/dictionary.mjs';
import { drop, entries, marks, pageTest, paste } from './support/page.mjs';

pageTest('an empty dictionary says what it is for, with an example, and gives the focus back', {}, async (page) => {
  const dialog = await open(page);
  await dialog.getByText('mọi bài đều được đọc theo từ điển này').waitFor();
  await dialog.locator('.dictionary-example').getByText('Chủ tịch UBND xã Nà Hin · còn gọi là Tư Páo').waitFor();
  await dialog.getByText('Từ điển chỉ nằm trong trình duyệt này trên máy này.').waitFor();
  await equals(() => focused(page), 'dictionary-add');
  await equals(() => page.locator('#dictionary-search').count(), 0);
  await page.keyboard.press('Escape');
  await holds(() => dialog.isHidden());
  await equals(() => focused(page), 'dictionary');
});

pageTest('entries of every kind are added, listed and counted, and the article is read with them at once', {}, async (page) => {
  await readFeast(page);
  await equals(() => people(page), ['Hà Văn Sung']);
  await open(page);
  await add(page, PAO);
  await add(page, { kind: 'title', name: 'Tổng đạo diễn chương trình' });
  await add(page, { kind: 'abbreviation', name: 'BQLX', full: 'Ban Quản lý khu xử lý' });
  await add(page, { kind: 'body', name: 'Tổ Nước sạch' });
  await equals(() => names(page), ['Lò Seo Páo', 'Tổng đạo diễn chương trình', 'Tổ Nước sạch', 'BQLX']);
  await equals(() => page.locator('.dictionary-entries h3').allInnerTexts(), ['Người', 'Chức danh', 'Cơ quan', 'Viết tắt']);
  await equals(() => page.locator('.dictionary-chip').allInnerTexts(), ['Tất cả 4', 'Người 1', 'Chức danh 1', 'Cơ quan 1', 'Viết tắt 1']);
  await equals(() => page.locator('.dictionary-entry').first().locator('.detail').innerText(), 'Chủ tịch UBND xã Nà Hin · còn gọi là Tư Páo');
  // The entry that was written has the focus.
  await equals(() => page.evaluate(() => document.activeElement?.querySelector('.dictionary-name')?.textContent), 'Tổ Nước sạch');
  await close(page);
  await official(page, 'Lò Seo Páo').getByText('Chủ tịch Ủy ban nhân dân xã Nà Hin').waitFor();
  await official(page, 'Vừ Thị Mỷ').getByText('Tổng đạo diễn chương trình').waitFor();
  await official(page, 'Hà Văn Sung').getByText('Giám đốc Ban Quản lý Khu xử lý').waitFor();
  await equals(() => people(page), ['Lò Seo Páo', 'Vừ Thị Mỷ', 'Hà Văn Sung']);
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
  await matches(() => mark.innerText(), /Hà Văn Sung/u);
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
  await matches(() => mark.innerText(), /Hà Văn Sung/u);
  assert.ok(Math.abs(((await mark.boundingBox())?.y ?? 0) - top) < 3);
  // She is an official now, and still what is chosen.
  await holds(() => official(page, 'Vừ Thị Mỷ').locator('input[type=checkbox]').isChecked());
});

pageTest('corrections stay when the dictionary changes', {}, async (page) => {
  await readFeast(page);
  await marks(page, 'figure').filter({ hasText: '3.400' }).first().click();
  await page.locator('.card .correct-open').click();
  await page.locator('.card .tool').first().click();
  await page.locator('#corrections').waitFor();
  await equals(() => entries(page, 'figure').count(), 0);
  await open(page);
  await add(page, PAO);
  await close(page);
  await official(page, 'Lò Seo Páo').waitFor();
  await equals(() => entries(page, 'figure').count(), 0);
  await page.locator('#corrections').getByText('1 chỗ đã sửa').waitFor();
});

pageTest('an entry is changed, and removed, which changes the article back; both can be undone and done again', {}, async (page) => {
  await readFeast(page);
  const dialog = await open(page);
  await add(page, PAO);
  await add(page, { kind: 'title', name: 'Tổng đạo diễn chương trình' });
  await page.locator('.dictionary-entry').first().click();
  await equals(() => page.locator('#dictionary-positions').inputValue(), 'Chủ tịch UBND xã Nà Hin');
  await fill(page, { name: 'Lò Seo Páo', positions: 'Bí thư Đảng ủy xã Nà Hin', alsoKnownAs: 'Tư Páo\nPáo Già' });
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('Đã sửa “Lò Seo Páo” trong từ điển.').waitFor();
  await equals(() => page.locator('.dictionary-entry').first().locator('.detail').innerText(), 'Bí thư Đảng ủy xã Nà Hin · còn gọi là Tư Páo, Páo Già');
  await page.getByRole('button', { name: 'Xóa “Lò Seo Páo”' }).click();
  await dialog.getByText('Đã xóa “Lò Seo Páo” khỏi từ điển.').waitFor();
  await equals(() => names(page), ['Tổng đạo diễn chương trình']);
  // What can be pressed next is where the pressed button was.
  await equals(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Xóa “Tổng đạo diễn chương trình”');
  await close(page);
  await official(page, 'Vừ Thị Mỷ').waitFor();
  await equals(() => people(page), ['Vừ Thị Mỷ', 'Hà Văn Sung']);
  await open(page);
  await page.locator('#dictionary-undo').click();
  await dialog.getByText('Đã hoàn tác: xóa “Lò Seo Páo” khỏi từ điển.').waitFor();
  await equals(() => names(page), ['Lò Seo Páo', 'Tổng đạo diễn chương trình']);
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
  await equals(() => focused(page), 'dictionary-name');
  await equals(() => page.locator('#dictionary-name').getAttribute('aria-invalid'), 'true');
  await matches(async () => (await page.locator('#dictionary-name').getAttribute('aria-describedby')) ?? '', /dictionary-name-fault/u);
  await fill(page, { name: '…' });
  await page.locator('#dictionary-save').click();
  await dialog.getByText('Phải có ít nhất một chữ cái hay chữ số.').waitFor();
  await fill(page, { name: 'a'.repeat(201) });
  await page.locator('#dictionary-save').click();
  await dialog.getByText('Dài quá: nhiều nhất 200 ký tự.').waitFor();
  await fill(page, { name: 'Vừ Mí Sèo', alsoKnownAs: 'tư páo' });
  await page.locator('#dictionary-save').click();
  await dialog.getByText('“tư páo” đã là tên của Lò Seo Páo.').waitFor();
  await equals(() => focused(page), 'dictionary-alsoKnownAs');
  await fill(page, { kind: 'abbreviation', name: 'BQLX' });
  await page.locator('#dictionary-save').click();
  await dialog.getByText('Hãy điền cách viết đầy đủ.').waitFor();
  await fill(page, { kind: 'person', name: ' lò  seo páo ' });
  await page.locator('#dictionary-save').click();
  await dialog.getByText('“Lò Seo Páo” đã có trong từ điển.').waitFor();
  await page.locator('#dictionary-there').click();
  await equals(() => page.locator('#dictionary-positions').inputValue(), 'Chủ tịch UBND xã Nà Hin');
  // Escape leaves the form, then the dialog.
  await page.keyboard.press('Escape');
  await equals(() => names(page), ['Lò Seo Páo']);
  await equals(() => page.evaluate(() => document.activeElement?.className), 'dictionary-entry');
  await page.keyboard.press('Escape');
  await holds(() => dialog.isHidden());
});

pageTest('it is searched without diacritics, in all that an entry says, and by kind', {}, async (page) => {
  await drop(page, [{ name: 'tu-dien.csv', content: CSV }]);
  await page.locator('.export-said').waitFor();
  const dialog = await open(page);
  await page.locator('#dictionary-search').fill('TU PAO');
  await equals(() => names(page), ['Lò Seo Páo']);
  await page.locator('#dictionary-search').fill('khu xu ly');
  await equals(() => names(page), ['BQLX']);
  await dialog.getByRole('status').getByText('1/4 mục').waitFor();
  await page.locator('#dictionary-search').fill('không có');
  await dialog.locator('.quiet-line').getByText('Không có mục nào như vậy.').waitFor();
  await page.locator('#dictionary-search').fill('');
  await page.locator('.dictionary-chip[data-kind=abbreviation]').click();
  await equals(() => names(page), ['BQLX']);
  await equals(() => page.locator('.dictionary-chip[data-kind=abbreviation]').getAttribute('aria-pressed'), 'true');
  // A new entry is of the kind that is shown.
  await page.locator('#dictionary-add').click();
  await holds(() => page.locator('.dictionary-kind input[value=abbreviation]').isChecked());
});

pageTest('five thousand entries stay quick: they are drawn in pieces', {}, async (page) => {
  const rows = Array.from({ length: 5000 }, (_, index) => `person,Vừ Mí Sèo ${String(index).padStart(4, '0')},Trưởng bản Nà Hin ${index},Sèo Già ${index},`);
  await readFeast(page);
  await drop(page, [{ name: 'lon.csv', content: `kind,name,positions,also_known_as,full\n${rows.join('\n')}\nperson,Lò Seo Páo,Chủ tịch UBND xã Nà Hin,Tư Páo,\n` }]);
  await page.locator('.export-said').getByText('5.001 mục mới').waitFor();
  await official(page, 'Lò Seo Páo').waitFor();
  await open(page);
  await equals(() => page.locator('.dictionary-entries li').count(), 100);
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
  await equals(() => names(page), ['Vừ Mí Sèo 4999']);
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
  await equals(() => width(), [320, 320]);
  await page.locator('.dictionary-entry').first().tap();
  await page.locator('#dictionary-name').waitFor();
  await equals(() => width(), [320, 320]);
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
  await equals(() => page.locator('db-dictionary').count(), 0);
});
