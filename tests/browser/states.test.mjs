/**
 * In every state of the page, in both languages: axe-core finds nothing to complain of in either theme, and nothing sticks out
 * of windows of any size.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { sticksOut } from './support/edges.mjs';
import { pageTest } from './support/page.mjs';
import { STATES } from './support/states.mjs';

/** @typedef {import('playwright-core').Page} Page */

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** The smallest window that there is, a desktop at 200 %, and the largest; what was opened on a phone is looked at on phones. */
const WINDOWS = [{ width: 320, height: 640 }, { width: 640, height: 400 }, { width: 3840, height: 2160 }];
const PHONES = [{ width: 320, height: 640 }, { width: 844, height: 390 }];

/**
 * Every rule that axe-core has on by itself: those of WCAG and those of good practice. None is switched off.
 *
 * @returns {Promise<string[]>}
 */
async function complaints() {
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

/** Two frames, so that what follows the size of the window has done so. @param {Page} page */
const drawn = (page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))));

/**
 * What is wrong, by language and theme or window; empty if nothing is.
 *
 * @param {Page} page
 * @param {import('./support/states.mjs').PageState} state
 */
async function faultsOf(page, { phone, anew, settings }) {
  /** @type {Record<string, string[]>} */
  const found = {};
  for (const language of ['vi', 'en']) {
    await speak(page, language);
    await anew?.(page);
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      await page.emulateMedia({ colorScheme });
      const said = await page.evaluate(complaints);
      if (said.length > 0) found[`${language}, ${colorScheme}`] = said;
    }
    for (const size of phone ? PHONES : WINDOWS) {
      await page.setViewportSize(size);
      await drawn(page);
      const out = await page.evaluate(sticksOut);
      if (out.length > 0) found[`${language}, ${size.width} × ${size.height}`] = out;
    }
    await page.setViewportSize({ ...(phone ? PHONE : DESKTOP).viewport, ...settings?.context?.viewport });
    await drawn(page);
  }
  await speak(page, 'vi');
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

for (const state of STATES) {
  const { name, phone, settings, reach, then = [] } = state;
  pageTest(`everywhere: ${name}`, { ...settings, context: { ...(phone ? PHONE : DESKTOP), ...settings?.context } }, async (page) => {
    await reach(page);
    await page.evaluate(source);
    const found = { [name]: await faultsOf(page, state) };
    for (const step of then) {
      await step.go(page);
      found[step.name] = await faultsOf(page, state);
    }
    assert.deepEqual(Object.fromEntries(Object.entries(found).filter(([, faults]) => Object.keys(faults).length > 0)), {});
  });
}

pageTest('everywhere: a fault is found', {}, async (page) => {
  await page.evaluate(source);
  await page.evaluate(() => {
    const hint = /** @type {HTMLElement} */ (document.querySelector('.welcome p, db-welcome p'));
    hint.style.color = '#ccc';
    hint.insertAdjacentHTML('afterend', '<button></button><img src="favicon.svg">');
  });
  const said = await page.evaluate(complaints);
  for (const rule of ['button-name', 'color-contrast', 'image-alt']) assert.ok(said.some((line) => line.startsWith(`${rule} `)), `${rule} is not in ${said.join('\n')}`);
  await page.evaluate(() => {
    const button = /** @type {HTMLElement} */ (document.querySelector('#example'));
    button.style.cssText = 'position: fixed; left: calc(100vw - 20px)';
  });
  assert.match((await page.evaluate(sticksOut)).join('\n'), /button#example/u);
});
