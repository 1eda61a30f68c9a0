/** Firefox by WebDriver BiDi, which it speaks by itself. */
import { existsSync } from 'node:fs';

import puppeteer from 'puppeteer-core';

/** @typedef {import('./visitor.mjs').Engine} Engine */
/** @typedef {import('./visitor.mjs').Visitor} Visitor */

const WINDOW = { width: 1280, height: 900 };

/** @returns {Promise<Engine>} */
export async function firefox() {
  const executablePath = process.env['FIREFOX_PATH'] || ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync);
  if (!executablePath) throw new Error('no Firefox was found: `cargo xtask test --only engines` installs it, FIREFOX_PATH names it');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: WINDOW,
    extraPrefsFirefox: { 'intl.accept_languages': 'vi-VN, vi', 'ui.prefersReducedMotion': 1, 'ui.systemUsesDarkTheme': 0 },
  });
  return {
    name: `Firefox ${(await browser.version()).replace(/^\w+\//u, '')}`,
    visit: () => visit(browser),
    close: () => browser.close(),
  };
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @returns {Promise<Visitor>}
 */
async function visit(browser) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  /** @param {string} key */
  const name = (key) => /** @type {import('puppeteer-core').KeyInput} */ (key);
  return {
    open: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    evaluate: (body) => /** @type {Promise<any>} */ (page.evaluate(`(async () => { ${body} })()`)),
    click: (selector) => page.click(selector),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.down(name(key));
      for (const key of keys.toReversed()) await page.keyboard.up(name(key));
    },
    type: (text) => page.keyboard.type(text),
    holdCaches: async () => {},
    picture: async () => Buffer.from(await page.screenshot()),
    close: () => context.close(),
  };
}
