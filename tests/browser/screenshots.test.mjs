/**
 * The two pictures of the documentation. Every run takes them; with `UPDATE_SCREENSHOTS=1` they replace those in docs/,
 * which would otherwise differ from machine to machine by its typefaces.
 */
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';

import { openExample, pageTest } from './support/page.mjs';

const update = process.env['UPDATE_SCREENSHOTS'] === '1';
const DOCS = new URL('../../docs/', import.meta.url);
const RESULTS = new URL('../../test-results/', import.meta.url);

/**
 * @param {string} name
 * @param {import('playwright-core').Page} page
 * @param {{ width: number, height: number }} size
 */
async function take(name, page, size) {
  await page.mouse.move(0, 0);
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
  const folder = update ? DOCS : RESULTS;
  await mkdir(folder, { recursive: true });
  await writeFile(new URL(name, folder), picture);
  assert.deepEqual(sizeOf(picture), size);
  assert.deepEqual(sizeOf(await readFile(new URL(name, DOCS))), size, 'the picture of the documentation');
}

/**
 * Width and height from the header of a PNG file.
 *
 * @param {Buffer} png
 */
function sizeOf(png) {
  assert.equal(png.subarray(1, 4).toString('latin1'), 'PNG');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

const desktop = { width: 1280, height: 800 };
pageTest('light, on a desktop', { context: { viewport: desktop, colorScheme: 'light' } }, async (page) => {
  await openExample(page);
  await take('screenshot-light-desktop.png', page, desktop);
});

const phone = { width: 390, height: 844 };
pageTest('dark, on a phone', { context: { viewport: phone, colorScheme: 'dark', hasTouch: true, isMobile: true } }, async (page) => {
  await openExample(page);
  await take('screenshot-dark-phone.png', page, phone);
});
