/** What fonts showed to be in an old encoding: told as what letters showed, and taken back and chosen as that. */
import assert from 'node:assert/strict';

import { written } from '../../www/package/test/support/office.mjs';
import { pdfOf } from '../../www/package/test/support/print.mjs';
import { equals } from './support/becomes.mjs';
import { archive } from './support/documents.mjs';
import { drop, entries, pageTest, pasteAs, texts } from './support/page.mjs';

const HEAD = 'héi nghÞ toµn tØnh';
const OLD = 'S¸ng 18/11/2025, Chñ tÞch UBND tØnh Phan Quèc Tr\u00adêng th¨m 5 x·.';
const LAST = 'Cà phê “Thông báo” được mùa.';
const RAW = `${HEAD}\n${OLD}\n${LAST}`;
const MEANT = `HỘI NGHỊ TOÀN TỈNH\nSáng 18/11/2025, Chủ tịch UBND tỉnh Phan Quốc Trường thăm 5 xã.\n${LAST}`;

/** @param {string} font */
const style = (font) =>
  `<style:style style:name="${font.replace('.', '')}" style:family="text"><style:text-properties fo:font-family="${font}" style:font-name="${font}"/></style:style>`;

const DESCRIBED = {
  name: 'cu',
  styles: ['.VnTime', '.VnTimeH'].map(style).join(''),
  body: `<text:p><text:span text:style-name="VnTimeH">${HEAD}</text:span></text:p><text:p><text:span text:style-name="VnTime">${OLD}</text:span></text:p><text:p>${LAST}</text:p>`,
};

/** @param {'docx' | 'odt' | 'rtf'} kind */
const officeFile = async (kind) => (await written([DESCRIBED], kind)).get('cu') ?? assert.fail(kind);

/** A page without a third paragraph, for its fonts have no such letters. */
function pdf() {
  const shown = (/** @type {string} */ text) => `(${[...Buffer.from(text, 'latin1')].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')}) Tj`;
  return pdfOf(`BT /A 12 Tf 72 720 Td ${shown(HEAD)} /B 12 Tf 0 -40 Td ${shown(OLD)} ET`, { A: 'ABCDEF+.VnTimeH', B: '.VnTime' });
}

/** @typedef {import('./support/page.mjs').Page} Page */

/** @param {Page} page @param {{ raw?: string, meant?: string, isWhole?: boolean }} expected */
async function checkNotice(page, { raw = RAW, meant = MEANT, isWhole = false }) {
  const notice = page.locator('.encoding .notice');
  const select = page.locator('#encoding');
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  await notice.getByText(`Theo phông chữ, ${isWhole ? '' : 'một phần '}bài dùng TCVN3; đã chuyển sang Unicode.`).waitFor();
  await equals(() => texts(page), { sheet: meant, field: meant });
  await equals(() => select.inputValue(), 'auto');

  await page.locator('#encoding-undo').click();
  await notice.getByText('Văn bản đang được giữ nguyên, chưa chuyển sang Unicode.').waitFor();
  await equals(() => texts(page), { sheet: raw, field: raw });
  await equals(() => page.evaluate(() => document.activeElement?.id), 'encoding', 'the focus does not get lost');

  await select.selectOption('vni');
  await notice.getByText('Bạn đã chọn VNI-Windows; văn bản đã được chuyển sang Unicode.').waitFor();
  const { sheet = '' } = await texts(page);
  assert.ok(sheet && sheet !== raw && sheet !== meant && (isWhole || sheet.endsWith(`\n${LAST}`)), sheet ?? '');

  await select.selectOption('auto');
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  await equals(() => texts(page), { sheet: meant, field: meant });
  // Which letters are capitals only the fonts have told, and what is Unicode stays so.
  await select.selectOption({ label: 'TCVN3' });
  await notice.getByText('Bạn đã chọn TCVN3; văn bản đã được chuyển sang Unicode.').waitFor();
  await equals(() => texts(page), { sheet: meant, field: meant });
}

for (const kind of /** @type {const} */ (['docx', 'odt', 'rtf'])) {
  pageTest(`what the fonts of ${kind.toUpperCase()} showed is told, can be taken back and chosen`, {}, async (page) => {
    await drop(page, [{ name: `cu.${kind}`, content: await officeFile(kind) }]);
    await checkNotice(page, {});
    await page.locator('#language').click();
    await page.locator('#encoding').selectOption({ label: 'As recognised' });
    await page.locator('.encoding .notice').getByText('By its fonts, a part of the text is in TCVN3; it was converted to Unicode.').waitFor();
  });
}

pageTest('of a PDF all that is set in such fonts is the text', {}, async (page) => {
  await drop(page, [{ name: 'cu.pdf', content: pdf() }]);
  // PDF has hyphens for the soft ones.
  const [raw, meant] = [RAW.replace(`\n${LAST}`, '').replace('\u00ad', '\u2010'), MEANT.replace(`\n${LAST}`, '')];
  await checkNotice(page, { raw, meant, isWhole: true });
});

pageTest('nothing but the text is needed for it: an entry of an archive, among other articles', {}, async (page) => {
  await drop(page, [{ name: 'goi.zip', content: archive([{ name: 'a/cu.docx', bytes: await officeFile('docx') }, { name: 'b.txt', bytes: 'Bài khác.' }]) }]);
  const names = page.locator('.articles li > button:first-child');
  await names.nth(1).click();
  await page.locator('.sheet').getByText('Bài khác.').waitFor();
  await equals(() => page.locator('.encoding .notice').count(), 0);
  await names.nth(0).click();
  await checkNotice(page, {});
});

pageTest('what is copied in such fonts', {}, async (page) => {
  const html = `<p><span style="font-family: .VnTimeH">${HEAD}</span></p><p><font face=".VnTime">${OLD}</font></p><p>${LAST}</p>`;
  await pasteAs(page, { 'text/html': html, 'text/plain': RAW });
  await checkNotice(page, {});
});
