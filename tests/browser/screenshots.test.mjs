/**
 * The pictures of the documentation show the page as it is. Beside each stands the text that was on the page, and
 * the measure of the typefaces that it was drawn with: where those are the same, the pictures must be the same but for a
 * few pixels; elsewhere the text must be, and the colours roughly.
 *
 * `UPDATE_SCREENSHOTS=1` takes the pictures anew.
 */
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';

import { PEOPLE, buttons, openTools } from './support/correcting.mjs';
import { entries, openExample, pageTest, paste } from './support/page.mjs';
import { coarseDifference, fineDifference } from './support/pictures.mjs';
import { openTab } from './support/views.mjs';

const update = process.env['UPDATE_SCREENSHOTS'] === '1';
const DOCS = new URL('../../docs/screenshots/', import.meta.url);
const RESULTS = new URL('../../test-results/', import.meta.url);
const COMMAND = 'UPDATE_SCREENSHOTS=1 cargo xtask test --only browser';

/** Shares that may differ: of the pixels with the same typefaces, of the averaged colours with others. */
const FINE = 0.002;
const COARSE = 0.03;

const WIDE = { viewport: { width: 1440, height: 900 }, colorScheme: /** @type {const} */ ('light') };
const PHONE = { viewport: { width: 390, height: 844 }, colorScheme: /** @type {const} */ ('light'), hasTouch: true, isMobile: true };

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ typefaces: number[], text: string[] }} Shown */

/**
 * @param {string} name
 * @param {Page} page
 */
async function take(name, page) {
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
  const advice = `docs/screenshots/${name}.png is stale: look at test-results/${name}.png, then run ${COMMAND}`;
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

/** Runs in the page before all else: it is always the afternoon of the example, since a report says when it was made. */
function stopClock() {
  const now = new Date('2025-11-18T17:00:00+07:00').getTime();
  globalThis.Date = new Proxy(Date, {
    construct: (made, given) => Reflect.construct(made, given.length === 0 ? [now] : given),
    get: (made, name) => (name === 'now' ? () => now : Reflect.get(made, name)),
  });
}

/** @type {{ name: string, context: import('./support/page.mjs').BrowserContextOptions, reach: (page: Page) => Promise<unknown>, hovers?: boolean }[]} */
const PICTURES = [
  {
    name: 'reading-room',
    context: WIDE,
    reach: async (page) => {
      await openExample(page);
      await entries(page, 'official').filter({ hasText: 'Lê Minh Khang' }).locator('.entry-button').click();
      await page.locator('db-details .mention').first().waitFor();
    },
  },
  {
    name: 'card-dark',
    context: { ...WIDE, colorScheme: 'dark', locale: 'en-GB' },
    reach: async (page) => {
      await openExample(page);
      await buttons(page, 'date').filter({ hasText: 'Sáng nay' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'phone-article', context: { ...PHONE, colorScheme: 'dark' }, reach: openExample },
  {
    name: 'phone-list',
    context: PHONE,
    reach: async (page) => {
      await openExample(page);
      // Not by a finger, whose trace would be in the picture.
      await page.locator('.views [data-view=found]').dispatchEvent('click');
      await page.locator('.tools-toggle').first().dispatchEvent('click');
      await page.locator('.facet-value').first().dispatchEvent('click');
      await page.locator('.chip').first().waitFor();
    },
  },
  { name: 'people', context: WIDE, reach: (page) => openTab(page, 'people') },
  {
    name: 'timeline',
    hovers: true,
    context: { ...WIDE, colorScheme: 'dark' },
    reach: async (page) => {
      await openTab(page, 'timeline');
      await page.locator('.line-item', { hasText: '20/8/2025' }).hover();
      await page.getByRole('tooltip').waitFor();
    },
  },
  {
    name: 'figures',
    context: { ...WIDE, locale: 'en-GB' },
    reach: async (page) => {
      await openTab(page, 'figures');
      await page.locator('.figure-table th button').first().click();
    },
  },
  {
    name: 'correcting',
    context: WIDE,
    reach: async (page) => {
      await paste(page, PEOPLE);
      const card = await openTools(page, buttons(page, 'person').first());
      await card.locator('[data-form=merge]').click();
      await card.getByRole('radio').first().check();
    },
  },
  {
    name: 'report',
    context: { viewport: { width: 794, height: 1123 } },
    reach: async (page) => {
      await openTab(page, 'people');
      await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /later\/printing-[^/]+\.js/u.test(name)));
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      // The margins of the paper, which are no part of the page.
      await page.locator('#report').evaluate((report) => { report.style.padding = '18mm 17mm'; });
    },
  },
];

for (const { name, context, reach, hovers } of PICTURES) {
  pageTest(`picture: ${name}`, { context: { timezoneId: 'Asia/Ho_Chi_Minh', ...context }, prepare: (all) => all.addInitScript(stopClock) }, async (page) => {
    await reach(page);
    if (!hovers) await page.mouse.move(0, 0);
    await take(name, page);
  });
}

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
