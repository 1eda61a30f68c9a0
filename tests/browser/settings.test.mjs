/** Language and appearance: chosen by the browser's settings first, then by the reader, and remembered. */
import { equals, holds, matches } from './support/becomes.mjs';
import { entries, openExample, pageTest } from './support/page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
function ground(page) {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

/**
 * Lightness of a colour as CSS writes it, 0 to 255.
 *
 * @param {string} colour
 */
function lightness(colour) {
  const channels = (colour.match(/\d+/gu) ?? []).slice(0, 3).map(Number);
  return channels.reduce((sum, channel) => sum + channel, 0) / 3;
}

pageTest('the page speaks Vietnamese, and English to those who ask for it', {}, async (page) => {
  await equals(() => page.evaluate(() => document.documentElement.lang), 'vi');
  await openExample(page);
  await page.getByRole('heading', { name: 'Người có chức vụ' }).waitFor();
});

pageTest('a browser that asks for English gets it', { context: { locale: 'en-US' } }, async (page) => {
  await equals(() => page.evaluate(() => document.documentElement.lang), 'en');
  await openExample(page);
  await page.getByRole('heading', { name: 'Officials' }).waitFor();
});

pageTest('a browser that asks for neither gets Vietnamese', { context: { locale: 'fr-FR' } }, async (page) => {
  await equals(() => page.evaluate(() => document.documentElement.lang), 'vi');
});

pageTest('the language can be switched, with everything in it, and is remembered', {}, async (page) => {
  await openExample(page);
  await page.locator('#language').click();
  await equals(() => page.evaluate(() => document.documentElement.lang), 'en');
  await page.getByRole('heading', { name: 'Officials' }).waitFor();
  await entries(page, 'date').getByText('Tuesday, 18 November 2025', { exact: true }).waitFor();
  await matches(() => page.title(), /who, when and how much/u);
  await page.reload();
  await equals(() => page.evaluate(() => document.documentElement.lang), 'en');
  await page.locator('#language').click();
  await page.reload();
  await equals(() => page.evaluate(() => document.documentElement.lang), 'vi');
});

pageTest('dark follows the system', { context: { colorScheme: 'dark' } }, async (page) => {
  await holds(async () => lightness(await ground(page)) < 60);
  await page.emulateMedia({ colorScheme: 'light' });
  await holds(async () => lightness(await ground(page)) > 200);
});

pageTest('light and dark can be chosen, and the choice is remembered', {}, async (page) => {
  const theme = page.locator('#theme');
  await holds(async () => lightness(await ground(page)) > 200);
  await theme.click();
  await equals(() => theme.getAttribute('aria-label'), 'Giao diện: Sáng');
  await theme.click();
  await equals(() => theme.getAttribute('aria-label'), 'Giao diện: Tối');
  await holds(async () => lightness(await ground(page)) < 60);
  await page.reload();
  await holds(async () => lightness(await ground(page)) < 60);
  await theme.click();
  await equals(() => theme.getAttribute('aria-label'), 'Giao diện: Theo hệ thống');
  await holds(async () => lightness(await ground(page)) > 200);
});

pageTest(
  'the page works where nothing can be stored',
  {
    prepare: (context) =>
      context.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      }),
  },
  async (page) => {
    await page.locator('#language').click();
    await equals(() => page.evaluate(() => document.documentElement.lang), 'en');
    await page.locator('#theme').click();
    await openExample(page);
  },
);

pageTest('what is switched off over the text stays off, and comes back when it is switched on', {}, async (page) => {
  const layer = (/** @type {string} */ name) => page.locator(`.layer[data-layer=${name}]`);
  const pressed = () => page.locator('.layer').evaluateAll((all) => all.flatMap((button) => (button.getAttribute('aria-pressed') === 'true' ? [button.getAttribute('data-layer')] : [])));
  await openExample(page);
  await equals(pressed, ['official', 'person', 'date', 'figure', 'furniture']);
  await layer('figure').click();
  await layer('furniture').click();
  await equals(pressed, ['official', 'person', 'date']);
  // The article is kept a moment after it came.
  await page.waitForTimeout(500);
  await page.reload();
  await layer('figure').waitFor();
  await equals(pressed, ['official', 'person', 'date']);
  await layer('figure').click();
  await page.waitForTimeout(500);
  await page.reload();
  await layer('figure').waitFor();
  await equals(pressed, ['official', 'person', 'date', 'figure']);
});
