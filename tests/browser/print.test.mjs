/** Printing: the dialog, and the report on paper. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { equals, holds } from './support/becomes.mjs';
import { marks, openExample, pageTest, paste } from './support/page.mjs';
import { JUBILEE, openTab } from './support/views.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * Waits until the report is ready to be printed.
 *
 * @param {Page} page
 */
async function ready(page) {
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /later\/printing-[^/]+\.js/u.test(name)));
  await page.waitForTimeout(300);
}

/**
 * What stands on the paper: the report is there while the browser prints, and gone after that.
 *
 * @param {Page} page
 */
async function printed(page) {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => { window.dispatchEvent(new Event('beforeprint')); });
  const report = await page.locator('#report').evaluate((element) => ({
    text: /** @type {HTMLElement} */ (element).innerText,
    headings: [...element.querySelectorAll('h1, h2, [role=heading]')].map((heading) => [...heading.childNodes].filter((node) => !(node instanceof Element && node.matches('.report-count'))).map((node) => (node.nodeType === Node.COMMENT_NODE ? '' : node.textContent)).join('').trim()),
    controls: [...document.querySelectorAll('button, a, input, select, textarea')].filter((control) => control.getClientRects().length > 0).length,
    visible: [...document.body.children].filter((child) => child.getClientRects().length > 0).map(({ id, localName }) => id || localName),
    colours: [...new Set([...element.querySelectorAll('*')].filter((part) => part.getClientRects().length > 0).map((part) => getComputedStyle(part).color))],
    grounds: [...new Set([...element.querySelectorAll('*')].map((part) => getComputedStyle(part).backgroundColor))],
    lines: Object.fromEntries(['official', 'date', 'figure', 'person'].map((kind) => [kind, getComputedStyle(element.querySelector(`.sheet .mark[data-diembao-kind="${kind}"]`) ?? element).textDecorationStyle])),
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
  }));
  await page.evaluate(() => { window.dispatchEvent(new Event('afterprint')); });
  await page.emulateMedia({ media: null });
  return report;
}

/** @param {string} colour */
function isGrey(colour) {
  const [red, green, blue] = colour.match(/[\d.]+/gu)?.map(Number) ?? [];
  return red === green && green === blue;
}

pageTest('the report has title, day, text, people, dates and figures, in black on white, whatever shows on the page', { context: { colorScheme: 'dark' } }, async (page) => {
  await openTab(page, 'figures');
  await page.locator('#theme').click();
  await page.locator('#theme').click();
  await ready(page);
  const { text, headings, controls, visible, colours, grounds, lines, ids } = await printed(page);
  assert.deepEqual(headings, ['Tỉnh Hòa Lạng kỷ niệm ngày thành lập', 'Nhân vật', 'Ngày tháng', 'Số liệu']);
  assert.equal(text.split('Tỉnh Hòa Lạng kỷ niệm ngày thành lập').length, 2, 'the title stands there once');
  for (const words of ['2 tháng 9 năm 2025', 'Lê Minh Khang', 'Ủy viên Trung ương Đảng', 'Cấp xã – Chính quyền', 'Khoảng năm 1945', '3.250.000.000.000 VND', 'Ngoài trục']) {
    assert.ok(text.replaceAll('\u00a0', ' ').includes(words), words);
  }
  assert.equal(controls, 0);
  assert.deepEqual(visible, ['report']);
  assert.deepEqual(colours.filter((colour) => !isGrey(colour)), []);
  assert.deepEqual(grounds.filter((colour) => !/rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\)/u.test(colour)), []);
  assert.equal(new Set(Object.values(lines)).size, 4, 'each kind has a line of its own');
  assert.equal(new Set(ids).size, ids.length, 'no id twice');
  await equals(() => page.locator('#report').count(), 0);
  await holds(() => page.locator('db-figures').isVisible());
});

pageTest('a menu above the story is not its title', {}, async (page) => {
  await paste(page, 'Trang chủ | Thời sự | Kinh tế | Văn hóa | Thể thao\n\nThứ Ba, 12/11/2024, 10:00 (GMT+7)\n\nHòa Lạng khánh thành cầu Nà Hin\n\nSáng 12/11, Bí thư Tỉnh ủy Lê Văn Tám dự lễ khánh thành cầu Nà Hin với hơn 300 người.\n');
  await marks(page, 'official').first().waitFor();
  await ready(page);
  const { text, headings } = await printed(page);
  assert.equal(headings[0], 'Hòa Lạng khánh thành cầu Nà Hin');
  assert.equal(text.split('Hòa Lạng khánh thành cầu Nà Hin').length, 2);
});

pageTest('what a portal puts around the story stays away from the paper unless it is wanted', {}, async (page) => {
  await paste(page, 'Trang chủ | Thời sự | Kinh tế | Văn hóa | Thể thao\n\nThứ Ba, 12/11/2024, 10:00 (GMT+7)\n\nHòa Lạng khánh thành cầu Nà Hin\n\nSáng 12/11, Bí thư Tỉnh ủy Lê Văn Tám dự lễ khánh thành cầu Nà Hin với hơn 300 người.\n\nBí thư Tỉnh ủy Lê Văn Tám cắt băng. Ảnh: Thế Vinh\n\nTin liên quan: Hòa Lạng đón 1 triệu khách\n');
  await marks(page, 'official').first().waitFor();
  await ready(page);
  const story = await printed(page);
  assert.doesNotMatch(story.text, /Trang chủ|1 triệu/u);
  assert.match(story.text, /10:00[^]*300 người[^]*cắt băng[^]*Không in 2 dòng ngoài bài/u);
  await page.evaluate(() => { window.print = () => {}; });
  await page.locator('#print').click();
  const dialog = page.getByRole('dialog', { name: 'In bài này' });
  const around = dialog.getByRole('checkbox', { name: 'Bỏ mục lục trang' });
  await holds(() => around.isChecked());
  await dialog.locator('[name=text]').uncheck();
  await holds(() => around.isDisabled());
  await dialog.locator('[name=text]').check();
  await around.uncheck();
  await dialog.locator('#print-now').click();
  const whole = await printed(page);
  assert.match(whole.text, /Trang chủ[^]*1 triệu/u);
  assert.doesNotMatch(whole.text, /Không in/u);
});

pageTest('one chooses what to print', {}, async (page) => {
  await openExample(page);
  await page.evaluate(() => {
    window.print = () => { document.documentElement.dataset['printed'] = 'yes'; };
  });
  await page.locator('#print').click();
  const dialog = page.getByRole('dialog', { name: 'In bài này' });
  await dialog.waitFor();
  await equals(() => dialog.getByRole('checkbox').count(), 5);
  for (const part of ['text', 'people', 'dates', 'figures']) await dialog.locator(`[name=${part}]`).uncheck();
  await holds(() => dialog.locator('#print-now').isDisabled());
  await holds(() => dialog.getByText('Hãy chọn ít nhất một phần.').isVisible());
  await dialog.locator('[name=people]').check();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await equals(() => page.evaluate(() => document.documentElement.dataset['printed']), undefined);
  await equals(() => page.evaluate(() => document.activeElement?.id), 'print', 'the focus goes back');

  await page.locator('#print').click();
  await holds(async () => !(await dialog.locator('[name=text]').isChecked()), 'the choice is kept');
  await dialog.locator('#print-now').click();
  await page.waitForFunction(() => document.documentElement.dataset['printed'] === 'yes');
  const { headings } = await printed(page);
  assert.deepEqual(headings, ['Hòa Lạng: Phấn đấu hoàn thành kế hoạch năm 2025', 'Nhân vật'], 'without the text the title stands above');
});

pageTest('where nothing stands around the story, nothing is asked of it', {}, async (page) => {
  await paste(page, 'Sáng 12/11, Bí thư Tỉnh ủy Lê Văn Tám dự lễ khánh thành cầu Nà Hin với hơn 300 người.');
  await marks(page, 'official').first().waitFor();
  await page.locator('#print').click();
  const dialog = page.getByRole('dialog', { name: 'In bài này' });
  await dialog.locator('[name=text]').waitFor();
  await equals(() => dialog.getByRole('checkbox').count(), 4);
});

pageTest('an empty page prints as it is', {}, async (page) => {
  await openExample(page);
  await ready(page);
  await page.locator('#add').click();
  await page.evaluate(() => { window.dispatchEvent(new Event('beforeprint')); });
  await equals(() => page.locator('#report').count(), 0);
});

pageTest('a text that is being edited prints with its letters', {}, async (page) => {
  await openExample(page);
  await ready(page);
  await page.locator('#edit').click();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => { window.dispatchEvent(new Event('beforeprint')); });
  const fill = await page.locator('#report .sheet').evaluate((sheet) => getComputedStyle(sheet).webkitTextFillColor);
  assert.equal(fill, 'rgb(0, 0, 0)');
});

const pdftotext = ['/usr/bin/pdftotext', '/usr/local/bin/pdftotext'].find(existsSync);

pageTest('on A4 no entry is cut by the end of a page, and pages are numbered', {}, async (page) => {
  await paste(page, JUBILEE.repeat(3));
  await marks(page, 'official').first().waitFor();
  await ready(page);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
  assert.ok(pages >= 4 && pages <= 14, `${pages} pages`);
  if (!pdftotext) return;
  const folder = await mkdtemp(join(tmpdir(), 'diembao-print-'));
  try {
    const file = join(folder, 'report.pdf');
    await writeFile(file, pdf);
    const texts = execFileSync(pdftotext, ['-layout', file, '-']).toString().split('\f').slice(0, -1);
    assert.equal(texts.length, pages);
    for (const [index, text] of texts.entries()) {
      const lines = text.trim().split('\n').map((line) => line.trim()).filter(Boolean);
      assert.equal(lines.at(-1), `${index + 1}/${pages}`);
      assert.doesNotMatch(lines.at(-2) ?? '', /^(?:Nhân vật|Ngày tháng|Số liệu|Trung ương –|Cấp tỉnh –|Người khác)/u, 'no heading alone at the foot');
      assert.doesNotMatch(lines[0] ?? '', /^–/u);
    }
    assert.ok(texts.join('').normalize('NFC').includes('Trần Quang Vịnh'));
    assert.ok(!texts.join('').includes('Bài mới'), 'nothing of the page');
  } finally {
    await rm(folder, { recursive: true });
  }
});
