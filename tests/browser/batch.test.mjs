/** Many files at once: how far it is, stopping, what could not be read, and the list of what was. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { WATER } from './support/articles.mjs';
import { equals, holds, matches } from './support/becomes.mjs';
import { PAGE, archive, officeFile, scannedPdf } from './support/documents.mjs';
import { drop, entries, marks, pageTest, texts } from './support/page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * Drops the same file many times, under numbered names.
 *
 * @param {Page} page
 * @param {number} count
 * @param {string} ending
 * @param {string | Uint8Array} content
 */
async function dropMany(page, count, ending, content) {
  const dataTransfer = await page.evaluateHandle(
    ([many, end, encoded]) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
      for (let number = 1; number <= many; number += 1) transfer.items.add(new File([bytes], `bai ${number}${end}`));
      return transfer;
    },
    /** @type {const} */ ([count, ending, Buffer.from(content).toString('base64')]),
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

/** Keeps all that the live region says. @param {Page} page */
async function listen(page) {
  await page.locator('#batch-status').waitFor({ state: 'attached' });
  await page.evaluate(() => {
    const region = document.querySelector('#batch-status');
    /** @type {string[]} */
    const said = [];
    Object.assign(window, { said });
    new MutationObserver(() => {
      const text = region?.textContent ?? '';
      if (text !== '' && said.at(-1) !== text) said.push(text);
    }).observe(/** @type {Node} */ (region), { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => /** @type {any} */ (window).said);
}

pageTest('a bar tells how far the reading is, and screen readers hear no more than they need', {}, async (page) => {
  const said = await listen(page);
  await dropMany(page, 80, '.html', PAGE);
  const bar = page.getByRole('progressbar');
  await bar.waitFor();
  await matches(async () => (await bar.getAttribute('aria-valuetext')) ?? '', /^Đã đọc \d+\/80 tệp, \d+ \/ \d+ kB$/u);
  await matches(async () => (await page.locator('.batch-name').innerText()) ?? '', /^bai \d+\.html$/u);
  const before = await bar.evaluate((element) => /** @type {HTMLProgressElement} */ (element).value);
  await page.waitForFunction((value) => (document.querySelector('progress')?.value ?? 1) > value, before);
  // What is there already can be read meanwhile.
  await marks(page, 'official').first().waitFor();

  await page.locator('#batch-summary').getByText('Đã đọc 80 tài liệu.').waitFor();
  await equals(() => bar.count(), 0);
  const heard = await said();
  assert.ok(heard.length <= 3, heard.join(' | '));
  assert.equal(heard.at(-1), 'Đã đọc 80 tài liệu.');
});

pageTest('what tells of the reading stands in the page before it speaks, however late it is loaded', {}, async (page) => {
  await page.evaluate(() => {
    /** @type {string[]} */
    const said = [];
    Object.assign(window, { said });
    const seen = new Set();
    new MutationObserver(() => {
      const region = document.querySelector('#batch-status');
      if (!region || seen.has(region)) return;
      seen.add(region);
      said.push(region.textContent ?? '');
    }).observe(document, { childList: true, subtree: true });
    document.querySelector('db-batch')?.replaceWith(document.createElement('p'));
  });
  await dropMany(page, 80, '.html', PAGE);
  await marks(page, 'official').first().waitFor();
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('db-batch')));
  await page.locator('#batch-status').getByText('Đã đọc', { exact: false }).waitFor({ state: 'attached' });
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).said), ['']);
});

pageTest('of a reading that is stopped it is told how many files could not be read', {}, async (page) => {
  const pages = Array.from({ length: 400 }, (_, at) => ({ name: `${at}.html`, bytes: PAGE }));
  const pictures = ['mot', 'hai', 'ba'].map((name) => ({ name: `${name}.png`, content: [0x89, 0x50, 0x4e, 0x47] }));
  await drop(page, [...pictures, { name: 'goi.zip', content: archive(pages) }]);
  await marks(page, 'official').first().waitFor();
  await page.locator('#cancel').click();
  const summary = page.locator('#batch-summary');
  await summary.getByText(/^Đã dừng: đọc được \d+ tài liệu, không đọc được 3 tệp, còn 1 tệp chưa đọc\.$/u).waitFor();
  await page.locator('#language').click();
  await summary.getByText(/^Stopped: \d+ documents? (?:was|were) read, 3 could not be read, 1 file is left\.$/u).waitFor();
});

pageTest('reading can be stopped: what was read stays, and the focus goes to what is said of it', {}, async (page) => {
  await dropMany(page, 400, '.html', PAGE);
  // There are too many for tabs.
  await page.locator('#all-articles').waitFor();
  await page.locator('#cancel').focus();
  await page.keyboard.press('Enter');
  const summary = page.locator('#batch-summary');
  await summary.getByText('Đã dừng').waitFor();
  await equals(() => page.evaluate(() => document.activeElement?.id), 'batch-summary');
  const [, read = '', left = ''] = /đọc được (\d+) tài liệu, còn (\d+) tệp/u.exec(await summary.innerText()) ?? [];
  assert.ok(Number(read) > 0 && Number(left) > 0 && Number(read) + Number(left) === 400, `${read} and ${left}`);
  await page.locator('#all-articles').getByText(`1/${read} bài`).waitFor();

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await equals(() => page.evaluate(() => document.activeElement?.id), 'article', 'the focus does not get lost');
  await drop(page, [{ name: 'sau.html', content: PAGE }]);
  await page.locator('#all-articles').getByText(`${Number(read) + 1}/${Number(read) + 1} bài`).waitFor();
});

/** Nothing is ever heard of the end of a file. @param {import('playwright-core').BrowserContext} context */
const neverDone = (context) =>
  context.addInitScript(() => {
    const { addEventListener } = Worker.prototype;
    Worker.prototype.addEventListener = function (/** @type {string} */ type, /** @type {any} */ listener, /** @type {any[]} */ ...more) {
      addEventListener.call(this, type, (event) => ('data' in event && /** @type {any} */ (event.data)?.done ? undefined : listener(event)), ...more);
    };
  });

pageTest('what was read counts as read though its end was not heard of before the stop', { prepare: neverDone }, async (page) => {
  await drop(page, [{ name: 'cau.html', content: PAGE }, { name: 'cau 2.html', content: PAGE }]);
  await entries(page, 'official').first().waitFor();
  await page.locator('#cancel').click();
  await matches(() => page.locator('#batch-summary').innerText(), /đọc được 1 tài liệu, còn 1 tệp/u);
});

pageTest('what cannot be read is listed by reason with what to do, in both languages; the others are read', {}, async (page) => {
  const docx = await officeFile('docx');
  await drop(page, [
    { name: 'cu.doc', content: await officeFile('doc') },
    { name: 'mat.pdf', content: await officeFile('protected.pdf') },
    { name: 'chup.pdf', content: scannedPdf() },
    { name: 'hong.docx', content: docx.subarray(0, docx.length / 2) },
    { name: 'trong.txt', content: '' },
    ...Array.from({ length: 8 }, (_, index) => ({ name: `anh ${index}.png`, content: [0x89, 0x50, 0x4e, 0x47] })),
    { name: 'cau.docx', content: docx },
  ]);
  await page.locator('#batch-summary').getByText('Đã đọc 1 tài liệu. Không đọc được 13 tệp.').waitFor();
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  const faults = page.locator('.faults > li');
  await equals(() => faults.evaluateAll((items) => items.map((item) => `${item.getAttribute('data-code')}: ${item.querySelector('.fault-names li')?.textContent}`)), [
    'legacy-doc: cu.doc',
    'encrypted: mat.pdf',
    'scanned: chup.pdf',
    'broken: hong.docx',
    'empty: trong.txt',
    'unsupported: anh 0.png',
  ]);
  await faults.nth(0).getByText('Hãy mở bằng Word hoặc LibreOffice rồi lưu thành .docx hoặc .odt.').waitFor();
  const last = faults.nth(5);
  await equals(() => last.locator('.fault-names li').count(), 5);
  await last.getByRole('button', { name: 'và 3 tệp nữa' }).click();
  await equals(() => last.locator('.fault-names li').count(), 8);
  await equals(() => page.evaluate(() => document.activeElement?.className), 'faults', 'the focus does not get lost');
  await page.locator('#language').click();
  await faults.nth(1).getByText('Open it with the password and save a copy without one.').waitFor();
});

pageTest('files of 2 GB and archives that unpack without end are refused, and cost no time', {}, async (page) => {
  const folder = await mkdtemp(join(tmpdir(), 'diembao-large-'));
  try {
    const large = join(folder, 'lon.txt');
    // Text as far as anybody looks.
    await writeFile(large, WATER.repeat(20));
    await truncate(large, 2 ** 31);
    const hollow = join(folder, 'rong.dat');
    await writeFile(hollow, '');
    await truncate(hollow, 2 ** 31);
    const bomb = join(folder, 'bom.zip');
    await writeFile(bomb, archive([{ name: 'bom.txt', bytes: 'a'.repeat(20_000_000) }, { name: 'nuoc.txt', bytes: WATER }]));
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('#choose').click()]);
    await chooser.setFiles([large, hollow, bomb]);
    await page.locator('.faults li[data-code="bomb"]').getByText('bom.zip › bom.txt').waitFor();
    for (const name of ['lon.txt', 'rong.dat']) await page.locator('.faults li[data-code="too-large"]').getByText(name).waitFor();
    await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

pageTest('a drop without any document in it says so', {}, async (page) => {
  await drop(page, [{ name: '.DS_Store', content: [0, 0, 0, 1] }]);
  await page.locator('#batch-summary').getByText('Không có tài liệu nào trong đó.').waitFor();
  await page.locator('#language').click();
  await page.locator('#batch-summary').getByText('There is no document in it.').waitFor();
});

pageTest('a thousand files: the page stays quick, and a list leads to each', {}, async (page) => {
  await page.evaluate(() => {
    Object.assign(window, { longest: 0 });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) Object.assign(window, { longest: Math.max(/** @type {any} */ (window).longest, duration) });
    }).observe({ type: 'longtask' });
  });
  await dropMany(page, 1000, '.txt', WATER);
  await page.locator('#batch-summary').getByText('Đã đọc 1.000 tài liệu.').waitFor({ timeout: 60_000 });
  const longest = await page.evaluate(() => /** @type {any} */ (window).longest);
  assert.ok(longest < 500, `a task took ${longest} ms`);
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();

  const bar = page.locator('#all-articles');
  await bar.getByText('1/1.000 bài').waitFor();
  await page.getByRole('button', { name: 'Bài sau' }).click();
  await bar.getByText('2/1.000 bài').waitFor();
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();

  await bar.click();
  await equals(() => page.evaluate(() => document.activeElement?.id), 'article-filter');
  const list = page.locator('.article-entries li');
  await equals(() => list.count(), 100);
  await page.getByRole('button', { name: 'Hiện thêm (còn 900)' }).click();
  await equals(() => list.count(), 200);
  await page.locator('#article-filter').fill('BÀI 777');
  await equals(() => list.count(), 1);
  await list.locator('button').first().click();
  await bar.getByText('777/1.000 bài').waitFor();
  await page.locator('#article-filter').fill('không có');
  await page.getByText('Không có bài nào như vậy.').last().waitFor();

  await page.locator('#article-filter').focus();
  await page.keyboard.press('Escape');
  await equals(() => page.locator('#article-filter').inputValue(), '');
  await page.keyboard.press('Escape');
  await equals(() => page.evaluate(() => document.activeElement?.id), 'all-articles');
  await holds(() => page.locator('#article-list').isHidden());
  await page.keyboard.press('Enter');

  await page.locator('#remove-all').click();
  await page.locator('db-welcome').waitFor();
  await equals(async () => (await texts(page)).field, '');
  await equals(() => page.evaluate(() => document.activeElement?.tagName), 'TEXTAREA');
});

pageTest('somebody who writes meanwhile is not disturbed', {}, async (page, context) => {
  await context.route('**/documents/worker-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await page.locator('textarea').focus();
  await dropMany(page, 10, '.html', PAGE);
  await page.keyboard.type('Ngày 5/3/2024,');
  await page.locator('#batch-summary').waitFor();
  await page.keyboard.type(' mưa.');
  await equals(async () => (await texts(page)).field, 'Ngày 5/3/2024, mưa.');
  await equals(() => page.locator('.paper').getAttribute('data-mode'), 'edit');
  await page.locator('#all-articles').getByText('1/11 bài').waitFor();
});

for (const width of [320, 390, 768, 1280]) {
  pageTest(`nothing of it sticks out of a window of ${width} px`, { context: { viewport: { width, height: 800 } } }, async (page) => {
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    const long = `${'ten-tep-rat-dai-'.repeat(8)}.png`;
    await drop(page, [{ name: long, content: [0x89, 0x50, 0x4e, 0x47] }, ...Array.from({ length: 7 }, (_, index) => ({ name: `${'bai-viet-'.repeat(12)}${index}.txt`, content: WATER }))]);
    await page.locator('.faults').waitFor();
    await equals(() => overflow(), 0, 'failures and bar');
    await page.locator('#all-articles').click();
    await equals(() => overflow(), 0, 'list');
    const names = page.locator('.article-entries li > button:first-child > span:first-child');
    await equals(() => names.count(), 7);
    await holds(() => names.evaluateAll((spans) => spans.every(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)), 'the ends of the names tell them apart');
    const found = page.locator('.views [data-view=found]');
    if (await found.isVisible()) await found.click();
    await page.locator('db-record').waitFor();
    await equals(() => overflow(), 0, 'record');
  });
}
