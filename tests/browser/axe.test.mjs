/** axe-core finds nothing to complain of, in every state of the page, in both languages and both themes. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { pageTest } from './support/page.mjs';
import { STATES } from './support/states.mjs';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/**
 * Every rule that axe-core has on by itself: those of WCAG and those of good practice. None is switched off.
 *
 * @returns {Promise<string[]>}
 */
async function complaints() {
  const { violations } = await /** @type {any} */ (globalThis).axe.run(document, { resultTypes: ['violations'] });
  return violations.flatMap((/** @type {any} */ { id, help, nodes }) =>
    nodes.map((/** @type {any} */ node) => `${id} (${help}): ${node.html.slice(0, 160)} – ${node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? ''}`),
  );
}

for (const { name, phone, settings, reach } of STATES) {
  pageTest(`axe: ${name}`, { ...settings, context: phone ? PHONE : DESKTOP }, async (page) => {
    await reach(page);
    await page.evaluate(source);
    /** @type {Record<string, string[]>} */
    const found = {};
    for (const language of ['vi', 'en']) {
      // By the page itself: a press of the mouse would close what is open.
      if (language === 'en') await page.evaluate(() => document.querySelector('#language')?.dispatchEvent(new MouseEvent('click', { bubbles: true })));
      await page.waitForFunction((code) => document.documentElement.lang === code, language);
      for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
        await page.emulateMedia({ colorScheme });
        const said = await page.evaluate(complaints);
        if (said.length > 0) found[`${language}, ${colorScheme}`] = said;
      }
    }
    assert.deepEqual(found, {});
  });
}

pageTest('axe: a fault is found', {}, async (page) => {
  await page.evaluate(source);
  await page.evaluate(() => {
    const hint = /** @type {HTMLElement} */ (document.querySelector('.welcome p, db-welcome p'));
    hint.style.color = '#ccc';
    hint.insertAdjacentHTML('afterend', '<button></button><img src="favicon.svg">');
  });
  const said = await page.evaluate(complaints);
  for (const rule of ['button-name', 'color-contrast', 'image-alt']) assert.ok(said.some((line) => line.startsWith(`${rule} `)), `${rule} is not in ${said.join('\n')}`);
});
