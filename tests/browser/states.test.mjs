/** What must hold in every state, in those of reading and opening articles; and that a fault would be found. */
import assert from 'node:assert/strict';

import { matches } from './support/becomes.mjs';
import { sticksOut } from './support/edges.mjs';
import { AXE, complaints, testEverywhere } from './support/everywhere.mjs';
import { pageTest } from './support/page.mjs';
import { READING } from './support/states.mjs';

testEverywhere(READING);

pageTest('everywhere: a fault is found', {}, async (page) => {
  await page.evaluate(AXE);
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
  await matches(async () => (await page.evaluate(sticksOut)).join('\n'), /button#example/u);
});
