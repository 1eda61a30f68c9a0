// Draws the icons of the installed page from public/favicon.svg, with Chromium: `node scripts/icons.mjs`.
// A maskable one fills its square and keeps the drawing within the circle that every platform leaves.
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

const PUBLIC = new URL('../public/', import.meta.url);
const ICONS = /** @type {const} */ ([
  ['192.png', 192, false],
  ['512.png', 512, false],
  ['maskable-512.png', 512, true],
  ['apple-touch.png', 180, true],
]);

const drawing = await readFile(new URL('favicon.svg', PUBLIC), 'utf8');
const executablePath = process.env['CHROMIUM_PATH'] || ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: ['--no-sandbox'] });
const page = await browser.newPage();
await mkdir(new URL('icons/', PUBLIC), { recursive: true });
for (const [name, size, isMaskable] of ICONS) {
  const ground = /fill="(#[0-9a-f]+)"/u.exec(drawing)?.[1] ?? '#fff';
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>html { background: ${isMaskable ? ground : 'transparent'} } body { display: grid; height: 100vh; margin: 0; place-items: center } svg { width: ${isMaskable ? 80 : 100}% }</style>${drawing}`,
  );
  await page.screenshot({ path: fileURLToPath(new URL(`icons/${name}`, PUBLIC)), omitBackground: true });
}
await browser.close();
