/**
 * The two pictures of the documentation show the page as it is. Beside each stands the text that was on the page, and
 * the measure of the typefaces that it was drawn with: where those are the same, the pictures must be the same but for a
 * few pixels; elsewhere the text must be, and the colours roughly.
 *
 * `UPDATE_SCREENSHOTS=1` takes the pictures anew.
 */
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';

import { openExample, pageTest } from './support/page.mjs';
import { coarseDifference, fineDifference } from './support/pictures.mjs';

const update = process.env['UPDATE_SCREENSHOTS'] === '1';
const DOCS = new URL('../../docs/', import.meta.url);
const RESULTS = new URL('../../test-results/', import.meta.url);
const COMMAND = 'UPDATE_SCREENSHOTS=1 cargo xtask test --only browser';

/** Shares that may differ: of the pixels with the same typefaces, of the averaged colours with others. */
const FINE = 0.002;
const COARSE = 0.03;

/** @typedef {{ typefaces: number[], text: string[] }} Shown */

/**
 * @param {string} name
 * @param {import('playwright-core').Page} page
 */
async function take(name, page) {
  await page.mouse.move(0, 0);
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
  const shown = await page.evaluate(look);
  const folder = update ? DOCS : RESULTS;
  await mkdir(folder, { recursive: true });
  await writeFile(new URL(`${name}.png`, folder), picture);
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(shown, null, 2)}\n`);
  if (update) return;

  const kept = await readFile(new URL(`${name}.png`, DOCS));
  /** @type {Shown} */
  const keptShown = JSON.parse(await readFile(new URL(`${name}.json`, DOCS), 'utf8'));
  const advice = `docs/${name}.png is stale: look at test-results/${name}.png, then run ${COMMAND}`;
  assert.deepEqual(shown.text, keptShown.text, advice);
  const sameTypefaces = shown.typefaces.every((width, index) => width === keptShown.typefaces[index]);
  const [difference, allowed] = sameTypefaces ? [fineDifference(kept, picture), FINE] : [coarseDifference(kept, picture), COARSE];
  assert.ok(difference <= allowed, `${advice} (${(difference * 100).toFixed(2)} % differ)`);
}

/**
 * Runs in the page: every text that is shown, and how wide its typefaces make a line with every kind of letter.
 *
 * @returns {Shown}
 */
function look() {
  const sample = document.createElement('p');
  sample.textContent = 'Đỗ Thị Thu Hằng, Ủy ban nhân dân xã: 1.234,5 ₫';
  sample.style.cssText = 'position: absolute; width: max-content';
  document.body.append(sample);
  const typefaces = ['--serif', '--sans', '--mono'].map((name) => {
    sample.style.font = `100px / 1 var(${name})`;
    return Math.round(sample.getBoundingClientRect().width);
  });
  sample.remove();
  return { typefaces, text: document.body.innerText.split('\n').map((line) => line.trim()).filter((line) => line !== '') };
}

pageTest('light, on a desktop', { context: { viewport: { width: 1280, height: 800 }, colorScheme: 'light' } }, async (page) => {
  await openExample(page);
  await take('screenshot-light-desktop', page);
});

const phone = { viewport: { width: 390, height: 844 }, colorScheme: /** @type {const} */ ('dark'), hasTouch: true, isMobile: true };
pageTest('dark, on a phone', { context: phone }, async (page) => {
  await openExample(page);
  await take('screenshot-dark-phone', page);
});

pageTest('a picture of another state is told apart, and other typefaces are not', {}, async (page) => {
  const shoot = () => page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
  await openExample(page);
  const before = await shoot();
  assert.equal(fineDifference(before, await shoot()), 0);
  await page.evaluate(() => document.documentElement.style.setProperty('--serif', 'DejaVu Sans Mono, monospace'));
  assert.ok(coarseDifference(before, await shoot()) <= COARSE);
  await page.evaluate(() => document.documentElement.style.removeProperty('--serif'));
  await page.locator('.layer[data-layer=figure]').click();
  assert.ok(fineDifference(before, await shoot()) > FINE);
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  assert.ok(coarseDifference(before, await shoot()) > COARSE);
});
