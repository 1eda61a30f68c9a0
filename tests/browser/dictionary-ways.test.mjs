/** Ways into the dictionary from where one reads, and back. */
import { equals, holds, matches } from './support/becomes.mjs';
import { focused, official, readFeast, stored } from './support/dictionary.mjs';
import { entries, marks, pageTest, paste } from './support/page.mjs';

pageTest('a person of the article is added from the card, prefilled, and the focus comes back to the mark', {}, async (page) => {
  await readFeast(page);
  await marks(page, 'official').and(page.locator('[role=button]')).filter({ hasText: 'Hà Văn Sung' }).click();
  await page.locator('.card .add-to-dictionary').getByText('Thêm vào từ điển').click();
  const dialog = page.getByRole('dialog', { name: 'Thêm vào từ điển' });
  await dialog.waitFor();
  await equals(() => focused(page), 'dictionary-name');
  await equals(() => page.locator('#dictionary-name').inputValue(), 'Hà Văn Sung');
  await equals(() => page.locator('#dictionary-positions').inputValue(), 'Giám đốc BQLX');
  await page.locator('#dictionary-alsoKnownAs').fill('Sung Cọ');
  await page.locator('#dictionary-save').click();
  await holds(() => dialog.isHidden());
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
  await equals(() => page.locator('#dictionary-alsoKnownAs').inputValue(), 'Sung Cọ');
  await equals(() => page.locator('#dictionary-positions').inputValue(), 'Giám đốc BQLX');
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
  await equals(() => page.locator('#undo').getAttribute('aria-disabled'), 'true');
  await page.locator('#redo').click();
  await page.locator('#undo').and(page.locator('[aria-disabled=false]')).waitFor();
  await matches(async () => (await page.locator('#undo').getAttribute('aria-label')) ?? '', /^Hoàn tác \(Ctrl\+Z\): thêm “Hà Văn Sung” vào từ điển$/u);
  await marks(page, 'figure').filter({ hasText: '3.400' }).first().click();
  await page.locator('.card .correct-open').click();
  await page.locator('.card .tool').first().click();
  await page.locator('#corrections').waitFor();
  await page.locator('#article').focus();
  await page.keyboard.press('Control+z');
  await entries(page, 'figure').first().waitFor();
  await equals(async () => (await stored(page)).people?.length, 1);
  await page.keyboard.press('Control+z');
  await page.locator('[role=status]').getByText('Đã hoàn tác: thêm “Hà Văn Sung” vào từ điển.').first().waitFor();
  await page.waitForTimeout(100);
  await equals(() => stored(page), {});
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
  await equals(() => page.locator('#dictionary-name').inputValue(), 'Tổng đạo diễn chương trình');
  await holds(() => page.locator('.dictionary-kind input[value=title]').isChecked());
  await page.locator('#dictionary-save').click();
  await official(page, 'Vừ Thị Mỷ').waitFor();
  await holds(() => page.locator('.selection-bar').isHidden());
  await equals(() => focused(page), 'article');
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
  await holds(() => page.locator('.dictionary-kind input[value=abbreviation]').isChecked());
  await page.locator('#dictionary-full').fill('Ban Quản lý khu xử lý');
  await page.locator('#dictionary-save').click();
  await official(page, 'Hà Văn Sung').getByText('Giám đốc Ban Quản lý Khu xử lý').waitFor();
  await page.waitForFunction(() => document.activeElement?.matches('textarea'));
});
