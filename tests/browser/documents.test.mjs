/** Documents of every kind, dropped: their texts, and what is loaded for them. */
import assert from 'node:assert/strict';

import { equals } from './support/becomes.mjs';
import { LINES, PAGE, TITLE, archive, chromiumFiles, mail, officeFile } from './support/documents.mjs';
import { WATER } from './support/articles.mjs';
import { asked, drop, entries, pageTest, paste, texts } from './support/page.mjs';

const TEXT = LINES.join('\n');

/** @param {import('playwright-core').Page} page */
const record = async (page) => (await page.locator('db-record dd').allInnerTexts()).map((text) => text.replace(/\s+/gu, ' ').trim());

for (const format of /** @type {const} */ (['docx', 'odt', 'rtf', 'pdf'])) {
  pageTest(`${format.toUpperCase()} of LibreOffice: the paragraphs, and an analysis`, { strict: true }, async (page) => {
    await drop(page, [{ name: `cau.${format}`, content: await officeFile(format) }]);
    await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
    // A header that stands on one page alone is a line like any other.
    await equals(async () => (await texts(page)).sheet?.replace(/^Đầu trang\n/u, ''), TEXT);
    await equals(async () => (await record(page))[0], `cau.${format} ${format.toUpperCase()}`);
  });
}

pageTest('pages, alone and saved with all that belongs to them, come without menus and footers', { strict: true }, async (page) => {
  const { mhtml } = await chromiumFiles();
  await drop(page, [{ name: 'cau.html', content: PAGE }, { name: 'cau.mhtml', content: mhtml }]);
  const names = page.locator('.articles li > button:first-child');
  await names.nth(1).waitFor();
  await equals(() => names.allInnerTexts(), ['cau.html', 'cau.mhtml']);
  for (let index = 0; index < 2; index += 1) {
    await names.nth(index).click();
    await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
    await equals(async () => (await texts(page)).sheet, `${TITLE}\n${TEXT}`);
  }
});

pageTest('a PDF printed by Chromium', {}, async (page) => {
  const { pdf } = await chromiumFiles();
  await drop(page, [{ name: 'cau.pdf', content: pdf }]);
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  const { sheet = '' } = await texts(page);
  for (const line of LINES) assert.ok(sheet?.includes(line), line);
});

pageTest('a mail and what is attached to it are articles of their own', {}, async (page) => {
  const docx = await officeFile('docx');
  await drop(page, [{ name: 'thu.eml', content: mail({ 'cau.docx': docx, 'ghi.txt': Buffer.from(WATER) }) }]);
  const names = page.locator('.articles li > button:first-child');
  await names.nth(2).waitFor();
  await equals(() => names.allInnerTexts(), ['thu.eml', 'cau.docx', 'ghi.txt']);
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  await equals(() => record(page), ['thu.eml thư', 'Bài cầu Nà Hin đầu thư', 'bao.example.vn đầu thư', 'Minh Huyền đầu thư']);
  await names.nth(1).click();
  await page.locator('.record-file').getByText('thu.eml › cau.docx').waitFor();
  await equals(async () => (await texts(page)).sheet, TEXT);
});

pageTest('of an archive everything is read but what systems leave behind; names that lead out of it are told', {}, async (page) => {
  const odt = await officeFile('odt');
  const inner = archive([{ name: 'sau/nuoc.txt', bytes: WATER }]);
  const files = [
    { name: '2024/cau.odt', bytes: odt },
    { name: '__MACOSX/2024/._cau.odt', bytes: 'x' },
    { name: '2024/Thumbs.db', bytes: 'x' },
    { name: 'trong.zip', bytes: inner },
    { name: '../ngoai.txt', bytes: WATER },
    { name: 'la\u202etxt.exe', bytes: WATER },
  ];
  await drop(page, [{ name: 'goi.zip', content: archive(files) }]);
  await page.locator('.faults li[data-code="unsafe-name"]').waitFor();
  await equals(() => page.locator('.articles li > button:first-child').allInnerTexts(), ['cau.odt', 'nuoc.txt']);
  await equals(() => page.locator('.fault-names li').allInnerTexts(), ['goi.zip › ../ngoai.txt', 'goi.zip › la\ufffdtxt.exe']);
  await page.locator('.articles li > button:first-child').nth(1).click();
  await page.locator('.record-file').getByText('goi.zip › trong.zip/sau/nuoc.txt').waitFor();
});

pageTest('nothing of the readers is loaded before the first document, and then only what that one needs', {}, async (page, context) => {
  const names = asked(context);
  await paste(page, WATER);
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  await drop(page, [{ name: 'nuoc.txt', content: WATER }]);
  await page.locator('.articles li').nth(1).waitFor();
  const readers = names.filter((name) => name.startsWith('documents/'));
  assert.equal(readers.length, 0, readers.join(' '));

  await drop(page, [{ name: 'cau.rtf', content: await officeFile('rtf') }]);
  await page.locator('.articles li').nth(2).waitFor();
  assert.ok(names.some((name) => name.startsWith('documents/worker')) && names.some((name) => name.startsWith('documents/rtf')), names.join(' '));
  assert.ok(!names.some((name) => /pdf|docx|html|mail/u.test(name)), names.join(' '));

  await drop(page, [{ name: 'cau.pdf', content: await officeFile('pdf') }]);
  await page.locator('.articles li').nth(3).waitFor();
  assert.ok(names.includes('documents/pdf-library.js') && names.includes('documents/pdf-worker.js'), names.join(' '));
});

pageTest('the same with the page that loads first: it has nothing of the readers in it', { ready: false }, async (page) => {
  await page.locator('.loading').waitFor({ state: 'detached' });
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  assert.ok(loaded.length >= 3);
  assert.deepEqual(loaded.filter((name) => /documents|decoder/u.test(name)), []);
});

pageTest(
  'readers that cannot be loaded are told, plain text is read all the same, and the next file tries again',
  { expected: /documents|Failed to load resource|ERR_FAILED/u },
  async (page, context) => {
    const docx = await officeFile('docx');
    await context.route('**/documents/worker-*.js', (route) => route.abort());
    await drop(page, [{ name: 'cau.docx', content: docx }, { name: 'hai.docx', content: docx }, { name: 'nuoc.txt', content: WATER }]);
    await page.locator('.faults li[data-code="not-loaded"]').waitFor();
    await equals(() => page.locator('.fault-names li').allInnerTexts(), ['cau.docx', 'hai.docx']);
    await equals(async () => (await texts(page)).sheet, WATER);
    await context.unroute('**/documents/worker-*.js');
    await context.route('**/documents/docx-*.js', (route) => route.abort(), { times: 1 });
    await drop(page, [{ name: 'cau.docx', content: docx }]);
    await page.locator('.faults li[data-code="not-loaded"]').waitFor();
    await drop(page, [{ name: 'cau.docx', content: docx }]);
    await page.locator('.articles li').nth(1).waitFor();
  },
);

