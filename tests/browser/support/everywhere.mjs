/** What must hold in every state of the page, in both languages. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { sticksOut } from './edges.mjs';
import { pageTest } from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** The script of axe-core, for `evaluate`. */
export const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/**
 * The smallest window that there is, a desktop at 200 %, and the largest, in the order in which they come; what was opened on a
 * phone is looked at on phones. The longer words of either language are in the narrow ones.
 *
 * @typedef {[language: string, width: number, height: number]} Window
 */
/** @type {Window[]} */
const WINDOWS = [['en', 320, 640], ['en', 640, 400], ['vi', 3840, 2160], ['vi', 320, 640]];
/** @type {Window[]} */
const PHONES = [['en', 320, 640], ['vi', 320, 640], ['vi', 844, 390]];
/**
 * Every rule that axe-core has on by itself, those of WCAG and those of good practice.
 *
 * @returns {Promise<string[]>}
 */
export async function complaints() {
  const { violations } = await /** @type {any} */ (globalThis).axe.run(document, { resultTypes: ['violations'], selectors: false });
  return violations.flatMap((/** @type {any} */ { id, help, nodes }) =>
    nodes.map((/** @type {any} */ node) => `${id} (${help}): ${node.html.slice(0, 160)} – ${node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? ''}`),
  );
}

/** By the page itself: a press of the mouse would close what is open. @param {Page} page @param {string} code */
async function speak(page, code) {
  await page.evaluate((wanted) => {
    if (document.documentElement.lang !== wanted) document.querySelector('#language')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  }, code);
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, code);
}

/** Some frames, so that what follows the size of the window has done so. @param {Page} page */
const drawn = (page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))))));

/**
 * What is wrong: by axe-core in both themes of both languages, and at the edges of windows.
 *
 * @param {Page} page
 * @param {import('./states.mjs').PageState} state
 */
async function faultsOf(page, { phone, anew, settings }) {
  /** @type {string[]} */
  const found = [];
  const usual = { ...(phone ? PHONE : DESKTOP).viewport, ...settings?.context?.viewport };
  const tell = (/** @type {string} */ where, /** @type {string[]} */ faults) => found.push(...faults.map((fault) => `${where}: ${fault}`));
  for (const language of ['vi', 'en']) {
    await speak(page, language);
    await anew?.(page);
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      await page.emulateMedia({ colorScheme });
      tell(`${language}, ${colorScheme}`, await page.evaluate(complaints));
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  for (const [language, width, height] of phone ? PHONES : WINDOWS) {
    await speak(page, language);
    await page.setViewportSize({ width, height });
    await drawn(page);
    tell(`${language}, ${width} × ${height}`, await page.evaluate(sticksOut));
  }
  await page.setViewportSize(usual);
  await speak(page, 'vi');
  return found;
}

/**
 * Makes a test of each state: axe-core finds nothing to complain of in either theme, and nothing sticks out of windows of any size.
 *
 * @param {readonly import('./states.mjs').PageState[]} states
 */
export function testEverywhere(states) {
  for (const state of states) {
    const { name, phone, settings, reach, then = [] } = state;
    pageTest(`everywhere: ${name}`, { ...settings, context: { ...(phone ? PHONE : DESKTOP), ...settings?.context } }, async (page) => {
      await reach(page);
      await page.evaluate(AXE);
      const found = await faultsOf(page, state);
      for (const step of then) {
        await step.go(page);
        found.push(...(await faultsOf(page, state)).map((fault) => `${step.name}: ${fault}`));
      }
      assert.equal(found.join('\n'), '');
    });
  }
}
