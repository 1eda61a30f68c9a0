/** Taking away: the menu, files, the clipboard, and opening again what was saved. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { EXPORTS, isState, readState } from 'diembao/export';
import { unzipSync } from 'fflate';

import { ROAD, WATER } from './support/articles.mjs';
import { equals, holds, matches } from './support/becomes.mjs';
import { asked, drop, entries, openExample, pageTest, paste, texts } from './support/page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** What is downloaded from the page's own memory is no request to anybody. */
const OWN = /^(?:asked for|failed:) blob:/u;

/** @param {Page} page */
async function openMenu(page) {
  await page.locator('#export').click();
  await page.locator('#export-menu').waitFor();
}

/**
 * Presses an item of the menu, and gives the file that comes of it.
 *
 * @param {Page} page
 * @param {string} format
 */
async function saved(page, format) {
  if (!(await page.locator('#export-menu').isVisible())) await openMenu(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-format="${format}"]`).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

pageTest('every format of the package is in the menu with what it is for, and is saved as a file', { strict: true, expected: OWN }, async (page) => {
  await openExample(page);
  await openMenu(page);
  const listed = await page.locator('#export-menu [data-format]').evaluateAll((items) => items.map((item) => [item.getAttribute('data-format'), item.querySelector('.export-use')?.textContent]));
  assert.deepEqual(listed.map(([id]) => id).sort(), EXPORTS.map(({ id }) => id).sort());
  for (const [id, use] of listed) {
    assert.ok((use ?? '').length > 8, `${id}`);
    const { name, bytes } = await saved(page, id ?? '');
    assert.ok(bytes.length > 20, `${id}`);
    const format = EXPORTS.find((known) => known.id === id);
    assert.ok(name.endsWith(id === 'brat' ? '.zip' : `.${format?.extension}`), name);
    await equals(() => page.locator('.export-said').textContent(), `Đã lưu ${name}.`);
    await equals(() => page.evaluate(() => document.activeElement?.id), 'export');
  }
});

pageTest('what is saved is what the page shows', { expected: OWN }, async (page) => {
  await paste(page, ROAD);
  await entries(page, 'official').first().waitFor();
  const csv = (await saved(page, 'csv-officials')).bytes.toString();
  assert.match(csv, /^\ufefffile,title,/u);
  assert.match(csv, /Đinh Thế Bảo/u);
  const html = (await saved(page, 'html')).bytes.toString();
  assert.match(html, /<html lang="vi">/u);
  assert.match(html, /<mark id="a1-official-0"/u);
  assert.match((await saved(page, 'ics')).bytes.toString(), /\r\nDTSTART;VALUE=DATE:/u);
  const brat = unzipSync((await saved(page, 'brat')).bytes);
  assert.deepEqual(Object.keys(brat).map((name) => name.replace(/^.*\./u, '')), ['txt', 'ann', 'conf']);
});

pageTest('in English reports are English', { context: { locale: 'en-GB' }, expected: OWN }, async (page) => {
  await openExample(page);
  assert.match((await saved(page, 'markdown')).bytes.toString(), /^## Officials$/mu);
});

pageTest('a report is a page of its own that runs nothing', { expected: OWN }, async (page) => {
  await openExample(page);
  const { bytes } = await saved(page, 'html');
  const report = await page.context().newPage();
  await report.setContent(bytes.toString());
  await holds(async () => (await report.locator('.text mark').count()) > 10);
  const first = report.locator('tbody a').first();
  const id = ((await first.getAttribute('href')) ?? '').slice(1);
  await equals(() => report.evaluate((name) => document.getElementById(name)?.tagName, id), 'MARK');
  await report.close();
});

pageTest('nothing of it is loaded before it is wanted', {}, async (page, context) => {
  const names = asked(context);
  await openExample(page);
  await page.waitForTimeout(1500);
  assert.deepEqual(names.filter((name) => /export|menu|csv|said/u.test(name)), []);
  await openMenu(page);
  assert.ok(names.some((name) => name.includes('menu')));
  assert.deepEqual(names.filter((name) => /csv|zip|html|annotations|state-/u.test(name)), []);
});

pageTest('the menu is a menu: arrows, letters, Home, End, Escape, and a press beside it', {}, async (page) => {
  await openExample(page);
  const button = page.locator('#export');
  await equals(() => button.getAttribute('aria-haspopup'), 'menu');
  await button.focus();
  await page.keyboard.press('Enter');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-copy') ?? document.activeElement?.getAttribute('data-format') ?? document.activeElement?.id);
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-copy') === 'officials');
  await equals(() => button.getAttribute('aria-expanded'), 'true');
  await page.keyboard.press('ArrowDown');
  await equals(() => focused(), 'people');
  await page.keyboard.press('End');
  await equals(() => focused(), 'jsonl');
  await page.keyboard.press('ArrowDown');
  await equals(() => focused(), 'officials');
  await page.keyboard.press('ArrowUp');
  await equals(() => focused(), 'jsonl');
  await page.keyboard.press('l');
  await equals(() => focused(), 'ics');
  await page.keyboard.press('Home');
  await equals(() => focused(), 'officials');
  await page.keyboard.press('Escape');
  await page.locator('#export-menu').waitFor({ state: 'hidden' });
  await equals(() => focused(), 'export');
  await page.locator('#export[aria-expanded=false]').waitFor();
  await button.click();
  await page.locator('#export-menu').waitFor();
  await button.click();
  await page.locator('#export-menu').waitFor({ state: 'hidden' });
  await button.click();
  await page.locator('#export-menu').waitFor();
  await page.mouse.click(5, 400);
  await page.locator('#export-menu').waitFor({ state: 'hidden' });
});

/** @param {Page} page @param {string} type */
const clipboard = (page, type) =>
  page.evaluate(async (kind) => {
    for (const item of await navigator.clipboard.read()) if (item.types.includes(kind)) return (await item.getType(kind)).text();
    return null;
  }, type);

pageTest('a list is copied as lines with tabs and as a table', {}, async (page) => {
  await paste(page, ROAD);
  await entries(page, 'official').first().waitFor();
  await openMenu(page);
  await page.locator('[data-copy="officials"]').click();
  await page.locator('.export-said').getByText('Đã chép: Người có chức vụ').waitFor();
  const lines = ((await clipboard(page, 'text/plain')) ?? '').trimEnd().split('\n').map((line) => line.split('\t'));
  assert.deepEqual(lines[0], ['Họ tên', 'Chức vụ', 'Lần nhắc', 'Câu']);
  assert.equal(lines[1]?.[0], 'Đinh Thế Bảo');
  const html = (await clipboard(page, 'text/html')) ?? '';
  const cells = await page.evaluate((source) => {
    const rows = new DOMParser().parseFromString(source, 'text/html').querySelectorAll('table tr');
    return Array.from(rows, (row) => Array.from(row.querySelectorAll('th, td'), ({ textContent }) => textContent));
  }, html);
  assert.deepEqual(cells, lines);
});

pageTest('without a clipboard of its own the browser copies as ever', { prepare: (context) => context.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })) }, async (page) => {
  await page.locator('#example').click();
  await entries(page, 'official').first().waitFor();
  await openMenu(page);
  await page.locator('[data-copy="dates"]').click();
  await page.locator('.export-said').getByText('Đã chép: Ngày tháng').waitFor();
});

pageTest('a card is copied, as text and as a list', {}, async (page) => {
  await paste(page, ROAD);
  await page.locator('.mark[data-diembao-kind~="official"]').getByText('Đinh Thế Bảo').first().click();
  await page.locator('.card .copy-entry').click();
  await page.locator('.export-said').getByText('Đã chép: Đinh Thế Bảo').waitFor();
  const text = (await clipboard(page, 'text/plain')) ?? '';
  assert.match(text, /^Đinh Thế Bảo\n- Bộ trưởng Bộ Xây dựng – chính quyền · trung ương\n/u);
  await matches(async () => (await clipboard(page, 'text/html')) ?? '', /<h3>Đinh Thế Bảo<\/h3>/u);
});

pageTest('all articles at once: one table, one state, one archive', { expected: OWN }, async (page) => {
  await drop(page, [
    { name: 'đường.txt', content: ROAD },
    { name: 'nước.txt', content: WATER },
  ]);
  await entries(page, 'official').first().waitFor();
  await openMenu(page);
  await page.getByRole('menuitemradio', { name: 'Tất cả 2 bài' }).click();
  await equals(() => page.getByRole('menuitemradio', { name: 'Tất cả 2 bài' }).getAttribute('aria-checked'), 'true');
  const csv = await saved(page, 'csv-dates');
  assert.equal(csv.name, 'diembao.dates.csv');
  assert.deepEqual([...new Set(csv.bytes.toString().split('\r\n').slice(1, -1).map((line) => line.split(',')[0]))], ['đường.txt', 'nước.txt']);
  assert.deepEqual(Object.keys(unzipSync((await saved(page, 'brat')).bytes)).sort(), ['annotation.conf', 'nước.ann', 'nước.txt', 'đường.ann', 'đường.txt']);
  const state = await saved(page, 'state');
  await equals(async () => (await readState(state.bytes.toString())).map(({ record, text }) => [record?.name, text]), [['đường.txt', ROAD], ['nước.txt', WATER]]);
});

pageTest('what was saved is opened again, dropped on an empty page', { strict: true, expected: OWN }, async (page, context) => {
  await drop(page, [
    { name: 'thư mục/đường.txt', content: ROAD },
    { name: 'nước.txt', content: WATER },
  ]);
  await entries(page, 'official').first().waitFor();
  await page.locator('db-published input').fill('2024-05-06');
  await page.waitForTimeout(300);
  await openMenu(page);
  await page.getByRole('menuitemradio', { name: 'Tất cả' }).click();
  const { name, bytes } = await saved(page, 'state');
  assert.equal(isState(bytes.toString()), true);
  const before = await readState(bytes.toString());
  assert.equal(before[0]?.published, '2024-05-06');

  // A browser that has kept nothing.
  const elsewhere = await context.browser()?.newContext({ locale: 'vi-VN' });
  assert.ok(elsewhere);
  const other = await elsewhere.newPage();
  await other.goto(page.url());
  await drop(other, [{ name, content: bytes }]);
  await entries(other, 'official').first().waitFor();
  await equals(async () => (await texts(other)).sheet, ROAD);
  await equals(() => other.locator('db-published input').inputValue(), '2024-05-06');
  await equals(() => other.locator('.article-tabs li').count(), 2);
  await openMenu(other);
  await other.getByRole('menuitemradio', { name: 'Tất cả' }).click();
  const again = await saved(other, 'state');
  await equals(() => readState(again.bytes.toString()), before);
  await elsewhere.close();
  await other.close();
});

pageTest('a state brings the dictionary that found what is in it, and that can be undone', { expected: OWN }, async (page, context) => {
  const text = 'Hòa Lạng: Lễ hội cơm mới\n\nTối 5/11/2025, Tư Páo xuống thăm bà con bản Nà Hin.\n';
  await drop(page, [{ name: 'của tôi.csv', content: 'kind,name,positions,also_known_as,full\nperson,Lò Seo Páo,Chủ tịch UBND xã Nà Hin,Tư Páo,\nabbreviation,BQLX,,,Ban Quản lý xã\n' }]);
  await page.locator('.export-said').getByText('2 mục mới').waitFor();
  await drop(page, [{ name: 'lễ.txt', content: text }]);
  await entries(page, 'official').getByText('Lò Seo Páo').waitFor();
  const { name, bytes } = await saved(page, 'state');

  const elsewhere = await context.browser()?.newContext({ locale: 'vi-VN' });
  assert.ok(elsewhere);
  const other = await elsewhere.newPage();
  await other.goto(page.url());
  await drop(other, [{ name: 'có sẵn.csv', content: 'kind,name,positions,also_known_as,full\nabbreviation,BQLX,,,Ban Quản lý khu xử lý\n' }]);
  await other.locator('.export-said').getByText('1 mục mới').waitFor();
  await drop(other, [{ name, content: bytes }]);
  await other.locator('.export-said').getByText(`Bài trong ${name} được đọc với từ điển riêng, nay đã nhập vào từ điển ở đây: 1 mục mới, 1 mục đã có sẵn.`).waitFor();
  await entries(other, 'official').getByText('Lò Seo Páo').waitFor();
  const [before] = await readState(bytes.toString());
  const [after] = await readState((await saved(other, 'state')).bytes.toString());
  assert.deepEqual(after?.analysis, before?.analysis);
  // What was here stays what it was.
  assert.deepEqual(after?.dictionary?.abbreviations, [{ short: 'BQLX', full: 'Ban Quản lý khu xử lý' }]);

  // Saving has said something else meanwhile; the step stands in the history as any other.
  await other.keyboard.press('Control+z');
  await equals(() => entries(other, 'official').count(), 0);
  await elsewhere.close();
});

for (const [what, content] of /** @type {const} */ ([
  ['was cut off', '{"format": "diembao-state", "version": 1, "articles": ['],
  ['is of a later version', '{"format": "diembao-state", "version": 99, "articles": []}'],
])) {
  pageTest(`a file that ${what} is listed with the reason, and the others come in`, {}, async (page) => {
    await drop(page, [
      { name: 'hôm qua.json', content },
      { name: 'nước.txt', content: WATER },
    ]);
    await entries(page, 'official').first().waitFor();
    const fault = page.locator('.faults [data-code="not-restored"]');
    await fault.getByText('Tệp điểm báo này đã bị sửa').waitFor();
    await fault.getByText('hôm qua.json').waitFor();
    await equals(async () => (await texts(page)).sheet, WATER);
  });
}

pageTest('annotations come back onto their article, and what they add is kept with it', { expected: OWN }, async (page) => {
  await drop(page, [{ name: 'đường.txt', content: ROAD }]);
  await entries(page, 'official').first().waitFor();
  const own = (await saved(page, 'annotations')).bytes;
  await drop(page, [{ name: 'chú giải.jsonld', content: own }]);
  await page.locator('.export-said').getByText(/^\d+ chú giải đã có trong bài\.$/u).waitFor();
  const foreign = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://tool.example/1',
    type: 'Annotation',
    body: [{ type: 'TextualBody', purpose: 'tagging', value: 'PER' }],
    target: { source: 'https://bao.example/1', selector: { type: 'TextQuoteSelector', exact: 'Tà Sung', prefix: 'hồ ' } },
  };
  await drop(page, [{ name: 'khác.json', content: JSON.stringify(foreign) }]);
  await page.locator('.export-said').getByText('Đã thêm 1 chú giải.').waitFor();
  await entries(page, 'person').getByText('Tà Sung').waitFor();
  const state = (await saved(page, 'state')).bytes;
  const [article] = await readState(state.toString());
  assert.deepEqual(article?.corrections.map((correction) => [correction.type, 'at' in correction && correction.at.exact]), [['add-person', 'Tà Sung']]);
  assert.deepEqual(article?.analysis.people.map(({ name }) => name), ['Tà Sung']);

  // Somewhere else the article comes in with them.
  await page.reload();
  await drop(page, [{ name: 'đường.diembao.json', content: state }]);
  await entries(page, 'person').getByText('Tà Sung').waitFor();
  assert.deepEqual(await readState((await saved(page, 'state')).bytes.toString()), [article]);
});

pageTest('annotations of a corrected article correct it where it is not, and that is undone as one step', { expected: OWN }, async (page) => {
  const text = 'Ngày 2/9/2025, ông Nguyễn Văn Hòa và bà Trần Thị Hoa về bản Nà Hin.\n';
  const [day, person] = ['2025-09-02', 'Trần Thị Hoa'];
  await drop(page, [{ name: 'bản.txt', content: text }]);
  await equals(() => entries(page, 'person').count(), 2);
  const own = JSON.parse((await saved(page, 'annotations')).bytes.toString());
  // What the file of somebody who has corrected it says.
  const changed = JSON.stringify(own).replaceAll(day, '2025-09-03').replaceAll(`\\"name\\":\\"${person}`, '\\"name\\":\\"Nguyễn Văn Hòa').replaceAll('\\"person\\":1', '\\"person\\":0');
  await drop(page, [{ name: 'sửa.jsonld', content: changed }]);
  await page.locator('.export-said').getByText('Đã sửa 2 chỗ theo chú giải.', { exact: true }).waitFor();
  await equals(() => entries(page, 'person').count(), 1);
  const [article] = await readState((await saved(page, 'state')).bytes.toString());
  assert.deepEqual(article?.corrections.map(({ type }) => type), ['date', 'merge']);
  assert.deepEqual(article?.analysis.dates.map(({ value }) => value), ['2025-09-03']);
  await page.keyboard.press('Control+z');
  await equals(() => entries(page, 'person').count(), 2);
});

pageTest('annotations of an article that is not open say so', {}, async (page) => {
  await drop(page, [{ name: 'a.jsonld', content: '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","body":"PER","target":{"source":"x:y","selector":{"type":"TextQuoteSelector","exact":"Ai đó"}}}' }]);
  await page.locator('.faults [data-code="no-place"]').getByText('không thuộc bài nào đang mở').waitFor();
});

pageTest('other JSON is refused as ever', {}, async (page) => {
  await drop(page, [{ name: 'a.json', content: '{"a": 1}' }]);
  await page.locator('.faults [data-code="unsupported"]').waitFor();
});

pageTest('where the menu cannot be loaded, that is said', { expected: /menu|export|Failed to load|ERR_FAILED/u }, async (page, context) => {
  await context.route('**/later/menu-*.js', (route) => route.abort());
  await openExample(page);
  await page.locator('#export').click();
  await page.locator('.export-failed').getByText('Chưa nạp được phần xuất').waitFor();
});
