/** Whole folders, chosen and dropped. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

import { ROAD, WATER } from './support/articles.mjs';
import { equals } from './support/becomes.mjs';
import { PAGE } from './support/documents.mjs';
import { entries, pageTest } from './support/page.mjs';

const root = await mkdtemp(join(tmpdir(), 'diembao-folder-'));
const folder = join(root, 'bao');
await mkdir(join(folder, '2024', 'thang 3'), { recursive: true });
await mkdir(join(folder, '.git'));
await writeFile(join(folder, 'nuoc.txt'), WATER);
await writeFile(join(folder, '.DS_Store'), new Uint8Array([0, 0, 0, 1]));
await writeFile(join(folder, '.git', 'config.txt'), WATER);
await writeFile(join(folder, '2024', 'Thumbs.db'), new Uint8Array([0xd0, 0xcf]));
await writeFile(join(folder, '2024', 'thang 3', 'cau.html'), PAGE);
await writeFile(join(root, 'duong.txt'), ROAD);

after(() => rm(root, { recursive: true, force: true }));

/** @param {import('playwright-core').Page} page */
async function names(page) {
  const items = page.locator('.articles li > button:first-child');
  return (await items.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('title') ?? ''))).sort();
}

pageTest('a folder that is chosen is read to its depth, without what systems leave behind', {}, async (page) => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('#choose-folder').click()]);
  await chooser.setFiles(folder);
  await page.locator('.articles li').nth(1).waitFor();
  await equals(() => names(page), ['bao/2024/thang 3/cau.html', 'bao/nuoc.txt']);
  await page.locator('.articles li button').getByText('cau.html').click();
  await page.locator('.record-file').getByText('bao/2024/thang 3/cau.html').waitFor();
  await equals(() => page.locator('.faults').count(), 0);
});

pageTest('so is one that is dropped, together with files', {}, async (page, context) => {
  const session = await context.newCDPSession(page);
  const data = { items: [], files: [folder, join(root, 'duong.txt')], dragOperationsMask: 1 };
  for (const type of /** @type {const} */ (['dragEnter', 'dragOver', 'drop'])) {
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
  await page.locator('.articles li').nth(2).waitFor();
  await equals(() => names(page), ['bao/2024/thang 3/cau.html', 'bao/nuoc.txt', 'duong.txt']);
  await page.locator('.articles li button').getByText('duong.txt').click();
  await entries(page, 'official').getByText('Đinh Thế Bảo').waitFor();
  await equals(() => page.locator('.drop-zone').count(), 0);
});
