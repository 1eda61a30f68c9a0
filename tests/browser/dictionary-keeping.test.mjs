/** How long the dictionary is kept, and what other tabs see of it. */
import { equals, holds } from './support/becomes.mjs';
import { add, close, fill, focused, names, official, open, PAO, readFeast, stored } from './support/dictionary.mjs';
import { marks, pageTest } from './support/page.mjs';

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
  await equals(() => names(page), ['Lò Seo Páo']);
  await equals(() => focused(page), 'dictionary-search');
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
  await equals(() => names(other), ['Lò Seo Páo', 'Tổng đạo diễn chương trình']);
  // What is undone here leaves alone what was done there.
  await page.locator('#dictionary-undo').click();
  await other.locator('.dictionary-entry').nth(1).waitFor({ state: 'detached' });
  await equals(() => names(page), ['Lò Seo Páo']);
  await equals(async () => (await stored(page)).people.length, 1);
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
  await equals(() => page.locator('#past-remove-all').count(), 0);
  await equals(() => stored(page), undefined);
  await page.keyboard.press('Escape');
  await open(page);
  await page.locator('.dictionary-empty').waitFor();
  await equals(() => page.locator('#dictionary-undo').count(), 0);
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
  await equals(() => stored(page), undefined);
  await page.keyboard.press('Escape');
  const dialog = await open(page);
  await dialog.getByText('Trang đang không lưu gì, nên đóng trang là mất từ điển.').waitFor();
  await add(page, { kind: 'body', name: 'Tổ Nước sạch' });
  await equals(() => names(page), ['Lò Seo Páo', 'Tổ Nước sạch']);
  await page.waitForTimeout(200);
  await equals(() => stored(page), undefined);
  // Kept again, it is stored as it is now.
  await close(page);
  await page.locator('#past').click();
  await page.locator('#past-keep').check();
  await page.getByText(/^0 bài, .* chữ và từ điển riêng \(2 mục\), chỉ nằm trong trình duyệt này trên máy này\./u).waitFor();
  await page.waitForTimeout(200);
  await equals(async () => (await stored(page)).bodies, ['Tổ Nước sạch']);
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
  await equals(() => names(page), ['Lò Seo Páo', 'Tổng đạo diễn chương trình']);
  await close(page);
  await official(page, 'Vừ Thị Mỷ').waitFor();
});

pageTest('what is added in the last moment of the page is kept', {}, async (page) => {
  await readFeast(page);
  for (const [at, entry] of [PAO, { name: 'Vừ Thị Mỷ' }, { name: 'Hà Văn Sung' }].entries()) {
    await open(page);
    await page.locator('#dictionary-add').click();
    await fill(page, entry);
    await page.evaluate(() => {
      /** @type {HTMLElement} */ (document.querySelector('#dictionary-save')).click();
      location.reload();
    });
    await equals(async () => (await stored(page))?.people.length, at + 1);
    await page.locator('.mark').first().waitFor();
  }
});

pageTest('what another tab wrote after the last moment of a page stays', {}, async (page) => {
  await readFeast(page);
  const late = { name: 'dictionary', base: { titles: ['Tổng đạo diễn chương trình'] }, value: { titles: ['Tổng đạo diễn chương trình', 'Già bản'] } };
  const put = () => page.evaluate((value) => { localStorage.setItem('diembao.late.dictionary', JSON.stringify(value)); }, late);
  const isTaken = () => page.evaluate(() => localStorage.getItem('diembao.late.dictionary') === null);
  await open(page);
  await add(page, PAO);
  await equals(async () => (await stored(page))?.people.length, 1);
  await put();
  await page.reload();
  await holds(isTaken);
  await official(page, 'Lò Seo Páo').waitFor();
  await equals(async () => (await stored(page)).titles, undefined);
});

pageTest('deleting all deletes what a page has put down in its last moment, too', {}, async (page) => {
  await readFeast(page);
  await open(page);
  await add(page, PAO);
  await close(page);
  await page.evaluate(() => {
    localStorage.setItem('diembao.late.dictionary', JSON.stringify({ name: 'dictionary', value: { titles: ['Già bản'] } }));
  });
  await page.locator('#past').click();
  await page.locator('#past-remove-all').click();
  await page.locator('#past-confirm').click();
  await equals(() => stored(page), undefined);
  await equals(() => page.evaluate(() => localStorage.getItem('diembao.late.dictionary')), null);
  await page.reload();
  await page.locator('#dictionary').waitFor();
  await equals(() => stored(page), undefined);
});
