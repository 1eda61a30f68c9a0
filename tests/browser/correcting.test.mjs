/** Correcting what was found, taking it back, and adding what was not seen. */
import assert from 'node:assert/strict';

import { ROAD, WATER } from './support/articles.mjs';
import { equals, holds, matches } from './support/becomes.mjs';
import { PEOPLE, buttons, openTools, select } from './support/correcting.mjs';
import { asked, entries, marks, pageTest, paste } from './support/page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
function status(page) {
  return page.locator('db-status').innerText();
}

pageTest('a date that is wrong is taken away, undone and done again, by button and by key', {}, async (page) => {
  await paste(page, WATER);
  await buttons(page, 'date').first().waitFor();
  await equals(() => entries(page, 'date').count(), 2);
  const card = await openTools(page, buttons(page, 'date').last());
  await card.getByRole('button', { name: 'ở đây' }).click();
  await card.waitFor({ state: 'hidden' });
  await equals(() => entries(page, 'date').count(), 1);
  await equals(() => marks(page, 'date').count(), 1);
  await matches(() => status(page), /Đã sửa: .*2\/9\/2024” ở đây không phải ngày tháng/u);
  await equals(() => page.evaluate(() => document.activeElement?.id), 'article');

  const undo = page.locator('#undo');
  await matches(async () => (await undo.getAttribute('title')) ?? '', /Hoàn tác \(Ctrl\+Z\): “ngày 2\/9\/2024” ở đây/u);
  await page.keyboard.press('Control+Z');
  await equals(() => entries(page, 'date').count(), 2);
  await matches(() => status(page), /Đã hoàn tác/u);
  await page.keyboard.press('Control+Shift+Z');
  await equals(() => entries(page, 'date').count(), 1);
  await undo.click();
  await equals(() => entries(page, 'date').count(), 2);
  await page.keyboard.press('Control+Y');
  await equals(() => entries(page, 'date').count(), 1);
  await matches(() => status(page), /Đã làm lại/u);
});

pageTest('Tab goes round in a card in which somebody writes', {}, async (page) => {
  await paste(page, WATER);
  await buttons(page, 'figure').first().waitFor();
  const card = await openTools(page, buttons(page, 'figure').first());
  await card.locator('[data-form=value]').click();
  const field = card.locator('db-value-field input').first();
  await field.fill('91,7%');
  const leave = card.locator('.form-buttons button').last();
  await leave.focus();
  await page.keyboard.press('Tab');
  await holds(() => card.evaluate((element) => element.querySelector('button') === document.activeElement));
  await page.keyboard.press('Shift+Tab');
  await holds(() => leave.evaluate((button) => button === document.activeElement));
  await equals(() => field.inputValue(), '91,7%');
});

for (const isSelected of [true, false]) {
  pageTest(`undo leaves the focus on its mark while a card has come by itself, ${isSelected ? 'selected' : 'only visited'}`, {}, async (page) => {
    await paste(page, WATER);
    await buttons(page, 'figure').first().waitFor();
    const card = await openTools(page, buttons(page, 'figure').first());
    await card.getByRole('button', { name: 'ở đây' }).click();
    await card.waitFor({ state: 'hidden' });
    await equals(() => entries(page, 'figure').count(), 1);
    if (isSelected) {
      await page.keyboard.press('j');
      await page.keyboard.press('j');
    } else await page.keyboard.press('Tab');
    const words = await page.evaluate(() => (document.activeElement?.matches('.mark') ? document.activeElement.textContent : null));
    assert.ok(words);
    await page.locator('.card:popover-open').waitFor();
    await page.keyboard.press('Control+Z');
    await equals(() => entries(page, 'figure').count(), 2);
    for (const wait of [0, 700]) {
      await page.waitForTimeout(wait);
      await equals(() => page.evaluate(() => (document.activeElement?.matches('.mark') ? document.activeElement.textContent : document.activeElement?.className)), words);
    }
    await page.keyboard.press('j');
    await holds(() => page.evaluate(() => document.activeElement?.matches('.mark[data-current]')));
  });
}

pageTest('undo goes back without limit, each article by itself', {}, async (page) => {
  await paste(page, PEOPLE);
  await buttons(page, 'official').first().waitFor();
  const count = () => page.locator('.entry').count();
  const before = await count();
  for (const kind of ['date', 'figure', 'person']) {
    const card = await openTools(page, buttons(page, kind).first());
    await card.getByRole('button', { name: 'trong cả bài' }).click();
    await card.waitFor({ state: 'hidden' });
  }
  await equals(() => count(), before - 3);
  await page.locator('#article').focus();
  await paste(page, ROAD);
  await page.locator('.sheet').getByText('Tà Sung').waitFor();
  await page.keyboard.press('Control+Z');
  await page.locator('.article-tabs li button').first().click();
  await page.locator('.sheet').getByText('nhà thơ').waitFor();
  await equals(() => count(), before - 3);
  await page.locator('#article').focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Control+Z');
  await page.locator('#undo[aria-disabled=true]').waitFor();
  await equals(() => count(), before);
});

pageTest('in the text field, undoing is the browser\'s', {}, async (page) => {
  await paste(page, WATER);
  const card = await openTools(page, buttons(page, 'date').last());
  await card.getByRole('button', { name: 'ở đây' }).click();
  await card.waitFor({ state: 'hidden' });
  await page.locator('#edit').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Hết.');
  await page.keyboard.press('Control+Z');
  assert.doesNotMatch(await page.locator('textarea.field').inputValue(), /Hết\./u);
  await equals(() => entries(page, 'date').count(), 1);
});

pageTest('what is wrong in all articles is a rule, which the list takes back', {}, async (page) => {
  await paste(page, ROAD);
  await buttons(page, 'figure').first().waitFor();
  await page.locator('#article').focus();
  await paste(page, `${ROAD}\n\nTuyến khác cũng dài 27,5 km.`);
  await entries(page, 'figure').getByText('×2').waitFor();
  const card = await openTools(page, buttons(page, 'figure').first());
  await card.getByRole('button', { name: 'trong mọi bài' }).click();
  await card.waitFor({ state: 'hidden' });
  await equals(() => entries(page, 'figure').count(), 0);
  await page.locator('.article-tabs li button').first().click();
  await buttons(page, 'date').first().waitFor();
  await equals(() => entries(page, 'figure').count(), 0);

  await page.locator('#corrections').click();
  const dialog = page.getByRole('dialog', { name: 'Những chỗ đã sửa' });
  await dialog.locator('#rules').getByText('27,5 km').waitFor();
  await dialog.getByRole('button', { name: 'Bỏ sửa: “27,5 km” không phải số liệu' }).click();
  await dialog.getByText('Không có gì được bỏ qua').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await equals(() => entries(page, 'figure').count(), 1);
  await holds(() => page.evaluate(() => document.activeElement?.checkVisibility() && document.activeElement !== document.body));
});

pageTest('a rule outlives a reload, follows in other tabs, and is deleted with all that is stored', {}, async (page, context) => {
  await paste(page, ROAD);
  await buttons(page, 'figure').first().waitFor();
  const card = await openTools(page, buttons(page, 'figure').first());
  await card.getByRole('button', { name: 'trong mọi bài' }).click();
  await card.waitFor({ state: 'hidden' });
  await page.waitForTimeout(500);
  await page.reload();
  await page.locator('#corrections').getByText('1 chỗ đã sửa').waitFor();
  await page.waitForFunction(() => document.querySelectorAll('.found[data-category=figure] .entry').length === 0);

  const other = await context.newPage();
  await other.goto(page.url());
  await other.locator('#corrections').getByText('1 chỗ đã sửa').waitFor();
  await page.bringToFront();
  await page.locator('#corrections').click();
  await page.getByRole('button', { name: 'Bỏ sửa: “27,5 km” không phải số liệu' }).click();
  await page.keyboard.press('Escape');
  await entries(other, 'figure').first().waitFor();
  await matches(() => other.locator('db-status').textContent().then(String), /1 số liệu/u, 'what screen readers find there follows');
  // What is undone is so in both.
  await page.locator('#undo').click();
  await entries(other, 'figure').first().waitFor({ state: 'detached' });
  await equals(() => other.locator('db-status').textContent().then((text) => /số liệu/u.test(text ?? '')), false);

  await page.locator('#past').click();
  await page.getByText(/^1 bài, .* và 1 chỗ sửa cho mọi bài, chỉ nằm trong trình duyệt này/u).waitFor();
  await page.locator('#past-remove-all').click();
  await page.getByText('Xóa bài duy nhất đã lưu, kể cả khi bài đang mở và 1 chỗ sửa cho mọi bài? Không lấy lại được.').waitFor();
  await page.locator('#past-confirm').click();
  await page.getByText('Đã xóa tất cả những gì đã lưu.').waitFor();
  await page.keyboard.press('Escape');
  await paste(page, ROAD);
  await entries(page, 'figure').first().waitFor();
});

pageTest('an official becomes another person, is renamed, and gets positions', {}, async (page) => {
  await paste(page, PEOPLE);
  const official = buttons(page, 'official').filter({ hasText: 'Lò Thị Mây' });
  const card = await openTools(page, official);
  await card.getByRole('button', { name: 'Không giữ chức vụ' }).click();
  await entries(page, 'person').getByText('Lò Thị Mây').waitFor();
  await matches(() => card.locator('.card-kind').innerText(), /Người khác/u);
  await card.getByText('Lò Thị Mây không giữ chức vụ').waitFor();
  await entries(page, 'person').locator('.corrected-sign').waitFor();

  await card.getByRole('button', { name: 'Sửa chỗ này' }).click();
  await card.getByRole('button', { name: 'Sửa tên, chức vụ' }).click();
  await holds(() => card.getByLabel('Họ tên').evaluate((field) => field === document.activeElement));
  await card.getByLabel('Họ tên').fill('Lò Thị Mai');
  await card.getByRole('textbox', { name: 'Chức vụ' }).fill('Phó CT UBND huyện\nTrưởng đoàn');
  await card.getByRole('button', { name: 'Sửa', exact: true }).click();
  const entry = entries(page, 'official').filter({ hasText: 'Lò Thị Mai' });
  await entry.getByText('Phó Chủ tịch Ủy ban nhân dân huyện').waitFor();
  await entry.getByText('chính quyền · cấp huyện').waitFor();
  await entry.getByText('Trưởng đoàn').waitFor();
  await equals(() => card.getByRole('heading').innerText(), 'Lò Thị Mai');
  // Taken back one by one, in the card.
  await card.getByRole('button', { name: /^Bỏ sửa: Lò Thị Mây là/u }).click();
  await entries(page, 'person').getByText('Lò Thị Mây').waitFor();
});

pageTest('two people are merged, and parted again', {}, async (page) => {
  await paste(page, PEOPLE);
  const card = await openTools(page, buttons(page, 'person').filter({ hasText: 'Hoàng Văn Sen' }));
  await card.getByRole('button', { name: 'Gộp với người khác' }).click();
  await card.getByRole('searchbox').fill('truong');
  await equals(() => card.getByRole('radio').count(), 1);
  await card.getByRole('radio').check();
  await card.getByText('Hai người thành một, mang tên Phan Quốc Trường.').waitFor();
  await card.getByRole('button', { name: 'Gộp', exact: true }).click();
  await card.getByRole('heading', { name: 'Phan Quốc Trường' }).waitFor();
  await equals(() => entries(page, 'person').count(), 0);
  await card.getByText('4 lần nhắc').waitFor();

  await card.getByRole('button', { name: 'Sửa chỗ này' }).click();
  await card.getByRole('button', { name: 'Tách thành người khác' }).click();
  await card.getByRole('button', { name: 'Tách', exact: true }).click();
  await card.getByText('Hãy ghi họ tên.').waitFor();
  await card.getByLabel('Người đó là').fill('Hoàng Văn Sen');
  await card.getByRole('button', { name: 'Tách', exact: true }).click();
  await entries(page, 'person').getByText('Hoàng Văn Sen').waitFor();
  await card.getByRole('heading', { name: 'Hoàng Văn Sen' }).waitFor();
});

pageTest('a value is changed, and the field says at once what it understood', {}, async (page, context) => {
  await paste(page, WATER);
  await page.locator('#published').fill('2025-11-19');
  const files = asked(context);
  let card = await openTools(page, buttons(page, 'date').first());
  await card.getByRole('button', { name: 'Sửa giá trị' }).click();
  const field = card.getByLabel('Ngày đúng');
  await card.getByText('18 tháng 11 năm 2025', { exact: false }).nth(1).waitFor();
  await field.fill('sáng 5/3');
  await card.locator('.value-read').getByText('2025-03-05').waitFor();
  await field.fill('mưa to');
  await card.getByText('Chưa hiểu được giá trị này.').waitFor();
  await equals(() => field.getAttribute('aria-invalid'), 'true');
  await field.press('Enter');
  await equals(() => entries(page, 'date').count(), 2);
  await field.fill('2021-12/2022-01');
  await card.locator('.value-read').getByText('2021-12/2022-01').waitFor();
  assert.ok(files.some((name) => name.startsWith('later/edtf')));
  await field.press('Enter');
  await entries(page, 'date').getByText('2021-12/2022-01').waitFor();
  await card.getByText('tháng 12 năm 2021 – tháng 1 năm 2022', { exact: false }).first().waitFor();

  await page.keyboard.press('Escape');
  card = await openTools(page, buttons(page, 'figure').first());
  await card.getByRole('button', { name: 'Sửa giá trị' }).click();
  await card.getByLabel('Số liệu đúng').fill('hơn 92,5%');
  await card.locator('.value-read').getByText('hơn 92,5%').waitFor();
  await card.getByRole('button', { name: 'Sửa', exact: true }).click();
  await entries(page, 'figure').locator('.value').getByText('hơn 92,5%').waitFor();
});

pageTest('words that are selected are added as a person, a date or a figure', {}, async (page) => {
  await paste(page, PEOPLE);
  await buttons(page, 'official').first().waitFor();
  await select(page, 'chiều muộn');
  const bar = page.locator('.selection-bar');
  await bar.getByRole('button', { name: 'Ngày' }).click();
  await bar.getByLabel('Ngày đúng').fill('chiều 18/11/2025');
  await bar.getByText('2025-11-18').waitFor();
  await bar.getByRole('button', { name: 'Thêm', exact: true }).click();
  await bar.waitFor({ state: 'hidden' });
  const mark = buttons(page, 'date').filter({ hasText: 'chiều muộn' });
  await mark.waitFor();
  await holds(() => mark.evaluate((element) => element === document.activeElement));

  await select(page, 'bà Mây');
  await bar.getByRole('button', { name: 'Người' }).click();
  await matches(async () => (await bar.getByLabel('Là ai').locator('option:checked').innerText()) ?? '', /Lò Thị Mây/u);
  await bar.getByRole('button', { name: 'Thêm', exact: true }).click();
  await buttons(page, 'official').filter({ hasText: 'bà Mây' }).waitFor();

  await select(page, 'cán bộ xã');
  await bar.getByRole('button', { name: 'Số liệu' }).click();
  await bar.getByLabel('Số liệu đúng').fill('45 cán bộ xã');
  await bar.getByText('45 cán bộ xã', { exact: false }).last().waitFor();
  await page.keyboard.press('Escape');
  await bar.waitFor({ state: 'hidden' });
  await page.locator('#corrections').getByText('2 chỗ đã sửa').waitFor();
});

pageTest('words are added by keyboard, too: selected in the text field, by Alt+Enter or the button', {}, async (page) => {
  await paste(page, PEOPLE);
  await buttons(page, 'official').first().waitFor();
  const bar = page.locator('.selection-bar');
  await page.locator('#add-selected').press('Enter');
  await bar.getByText('Hãy chọn một đoạn chữ trong bài trước').waitFor();
  await page.keyboard.press('Escape');
  await equals(() => page.evaluate(() => document.activeElement?.id), 'add-selected');

  await page.locator('#edit').click();
  await page.evaluate((text) => {
    const at = text.indexOf('kết luận');
    document.querySelector('textarea')?.setSelectionRange(at, at + 'kết luận hội nghị'.length);
  }, PEOPLE);
  await page.keyboard.press('Alt+Enter');
  await bar.getByRole('button', { name: 'Người' }).press('Enter');
  await bar.getByLabel('Họ tên').fill('Kết Luận');
  await bar.getByRole('textbox', { name: 'Chức vụ' }).fill('Chủ tọa hội nghị');
  await bar.getByLabel('Họ tên').press('Enter');
  await entries(page, 'official').getByText('Chủ tọa hội nghị').waitFor();
  await equals(() => page.evaluate(() => document.activeElement?.tagName), 'TEXTAREA');
});

pageTest('corrections are found again after edits, and those without a place are told', {}, async (page) => {
  await paste(page, WATER);
  let card = await openTools(page, buttons(page, 'date').last());
  await card.getByRole('button', { name: 'Sửa giá trị' }).click();
  await card.getByLabel('Ngày đúng').fill('3/9/2024');
  await card.getByLabel('Ngày đúng').press('Enter');
  await entries(page, 'date').getByText('2024-09-03').waitFor();
  await page.keyboard.press('Escape');

  await page.locator('#edit').click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Tin ngày 1/1/2025. ');
  await entries(page, 'date').getByText('2025-01-01').waitFor();
  await entries(page, 'date').getByText('2024-09-03').waitFor();

  await page.locator('textarea.field').fill(WATER.replace('ngày 2/9/2024', 'năm ngoái'));
  await page.locator('#corrections').getByText('1 chỗ không còn tìm thấy').waitFor();
  await equals(() => entries(page, 'date').getByText('2024-09-03').count(), 0);
  await page.locator('#corrections').click();
  await page.getByRole('dialog').getByText('Không còn tìm thấy chỗ này trong bài').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('textarea.field').fill(WATER);
  await entries(page, 'date').getByText('2024-09-03').waitFor();
  await equals(() => page.locator('.history-lost').count(), 0);
});

pageTest('nothing of correcting is loaded before somebody corrects', {}, async (page, context) => {
  const files = asked(context);
  await paste(page, WATER);
  await buttons(page, 'date').first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sửa chỗ này' }).waitFor();
  assert.deepEqual(files.filter((name) => /tools|corrections|later\/(?:add|list|merge|edtf|value)/u.test(name)), []);
});

pageTest('everything is told in English, too', { context: { locale: 'en-GB' } }, async (page) => {
  await paste(page, WATER);
  await buttons(page, 'date').first().click();
  const card = page.getByRole('dialog');
  await card.getByRole('button', { name: 'Correct this' }).click();
  await card.getByRole('button', { name: 'in this article' }).click();
  await card.waitFor({ state: 'hidden' });
  await matches(() => status(page), /Corrected: “Sáng 18\/11\/2025” is not a date/u);
  await page.locator('#corrections').getByText('1 correction', { exact: true }).waitFor();
});

pageTest('two people who are chosen in the list are merged', {}, async (page) => {
  await paste(page, PEOPLE);
  await buttons(page, 'official').first().waitFor();
  await entries(page, 'person').filter({ hasText: 'Hoàng Văn Sen' }).getByRole('checkbox').check();
  await equals(() => page.locator('#merge-chosen').count(), 0);
  await entries(page, 'official').filter({ hasText: 'Phan Quốc Trường' }).getByRole('checkbox').check();
  const button = page.getByRole('button', { name: 'Gộp hai người đã chọn' });
  await equals(() => button.getAttribute('title'), 'Hoàng Văn Sen + Phan Quốc Trường');
  await button.click();
  await entries(page, 'person').first().waitFor({ state: 'detached' });
  await matches(() => status(page), /Hoàng Văn Sen và Phan Quốc Trường là một người/u);
  await equals(() => page.evaluate(() => document.activeElement?.id), 'undo');
  await page.keyboard.press('Control+Z');
  await entries(page, 'person').getByText('Hoàng Văn Sen').waitFor();
});

pageTest('the details correct as the card does, and the focus stays on the page', {}, async (page) => {
  await paste(page, WATER);
  await buttons(page, 'date').first().waitFor();
  await entries(page, 'date').last().locator('.entry-button').click();
  const details = page.locator('db-details');
  await details.getByRole('button', { name: 'Sửa chỗ này' }).click();
  await details.getByRole('button', { name: 'trong cả bài' }).click();
  await details.getByRole('button', { name: 'Sửa chỗ này' }).waitFor({ state: 'detached' });
  await equals(() => entries(page, 'date').count(), 1);
  await page.waitForFunction(() => document.activeElement !== document.body);
  await page.keyboard.press('Control+Z');
  await equals(() => entries(page, 'date').count(), 2);
});

pageTest('a card that is closed after a correction stays closed', {}, async (page) => {
  await paste(page, PEOPLE);
  const card = await openTools(page, buttons(page, 'date').first());
  await card.locator('[data-form=value]').click();
  await card.getByLabel('Ngày đúng').fill('2021-12/2022-01');
  await card.getByLabel('Ngày đúng').press('Enter');
  await entries(page, 'date').getByText('2021-12/2022-01').waitFor();
  await page.keyboard.press('Escape');
  await equals(() => page.locator('.card:popover-open').count(), 0);
  // Longer than a card takes to come by itself.
  await page.waitForTimeout(900);
  await equals(() => page.locator('.card:popover-open').count(), 0);
});
