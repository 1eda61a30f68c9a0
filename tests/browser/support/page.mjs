/**
 * Tests of the page in a browser. Every test has a context of its own, and fails when the page asks for anything
 * elsewhere, when a request of its own fails, or when an error reaches the console.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, test } from 'node:test';

import { chromium } from 'playwright-core';

import { servePage } from './server.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Request} Request */
/** @typedef {import('playwright-core').BrowserContext} BrowserContext */
/** @typedef {import('playwright-core').BrowserContextOptions} BrowserContextOptions */

/**
 * @typedef {object} Settings
 * @property {BrowserContextOptions} [context] Window, language, colour scheme …
 * @property {(context: BrowserContext) => Promise<unknown>} [prepare] Runs before the page is opened.
 * @property {boolean} [strict] Whether the server sends the page's policy with every file.
 * @property {boolean} [ready] Whether to wait until the module is loaded; true unless said otherwise.
 * @property {RegExp} [expected] Console errors and failing requests that belong to the test.
 */

const executablePath = process.env['CHROMIUM_PATH'] || ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--font-render-hinting=none'];
const server = await servePage();
const browser = await launch();

after(async () => {
  await browser.close();
  await server.close();
});

/** Chromium as all tests have it. @param {string[]} more What it is told besides. */
export function launch(...more) {
  return chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: [...ARGUMENTS, ...more] });
}

/**
 * @param {string} name
 * @param {Settings} settings
 * @param {(page: Page, context: BrowserContext) => Promise<void>} body
 */
export function pageTest(name, settings, body) {
  test(name, async () => {
    /** @type {string[]} */
    const faults = [];
    /** @type {{ request: Request, isLeft: () => boolean }[]} */
    const failed = [];
    const context = await browser.newContext({
      locale: 'vi-VN',
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
      // It has tests of its own; elsewhere it would only fetch everything once more.
      serviceWorkers: 'block',
      ...settings.context,
    });
    try {
      context.on('request', (request) => {
        if (!request.url().startsWith(`${server.origin}/`)) faults.push(`asked for ${request.url()}`);
      });
      const left = followVisits(context);
      context.on('requestfailed', (request) => {
        const isCut = request.failure()?.errorText === 'net::ERR_ABORTED';
        failed.push({ request, isLeft: () => isCut && left(request) });
      });
      context.on('response', (response) => {
        if (!response.ok()) faults.push(`${response.status()}: ${response.url()}`);
      });
      context.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`);
      });
      context.on('weberror', (error) => faults.push(`error: ${error.error().message}`));
      await settings.prepare?.(context);

      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      await page.goto(settings.strict ? server.strict : server.address);
      if (settings.ready !== false) await page.locator('.loading').waitFor({ state: 'detached' });
      await body(page, context);
      for (const { request, isLeft } of failed) if (!isLeft()) faults.push(`failed: ${request.url()}`);
    } finally {
      await context.close();
    }
    const { expected } = settings;
    assert.deepEqual(expected ? faults.filter((fault) => !expected.test(fault)) : faults, []);
  });
}

/**
 * Tells of a request whether its page was left since: what was loading then is cut off, which is no fault of the page.
 *
 * @param {BrowserContext} context
 * @returns {(request: Request) => boolean}
 */
function followVisits(context) {
  /** @type {WeakMap<Page, number>} */
  const visits = new WeakMap();
  /** @type {WeakMap<Request, { page: Page, visit: number }>} */
  const origins = new WeakMap();
  context.on('page', (page) => {
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) visits.set(page, (visits.get(page) ?? 0) + 1);
    });
  });
  context.on('request', (request) => {
    // The worker behind a page has no frame, and the first request of a page none yet.
    if (request.serviceWorker() !== null || request.isNavigationRequest()) return;
    const page = request.frame().page();
    origins.set(request, { page, visit: visits.get(page) ?? 0 });
  });
  return (request) => {
    const { page, visit } = origins.get(request) ?? {};
    return page !== undefined && (page.isClosed() || visits.get(page) !== visit);
  };
}

/**
 * Puts a text into the clipboard and presses Ctrl+V where the focus is.
 *
 * @param {Page} page
 * @param {string} text
 */
export async function paste(page, text) {
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('Control+V');
}

/**
 * Drops files onto the page, with their bytes.
 *
 * @param {Page} page
 * @param {{ name: string, content: string | number[] | Uint8Array }[]} files
 */
export async function drop(page, files) {
  const encoded = files.map(({ name, content }) => ({
    name,
    content: Buffer.from(/** @type {any} */ (content)).toString('base64'),
  }));
  const dataTransfer = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const { name, content } of list) {
      transfer.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name));
    }
    return transfer;
  }, encoded);
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

/**
 * Copies all of another page, as people do, and pastes it where the focus is.
 *
 * @param {Page} page
 * @param {string} html
 */
export async function pasteRich(page, html) {
  const other = await page.context().newPage();
  await other.setContent(html);
  await other.keyboard.press('Control+A');
  await other.keyboard.press('Control+C');
  await other.close();
  await page.bringToFront();
  await page.keyboard.press('Control+V');
}

/**
 * Pastes what no page of Chromium would copy.
 *
 * @param {Page} page
 * @param {Record<string, string>} kinds
 */
export async function pasteAs(page, kinds) {
  await page.evaluate((entries) => {
    const clipboardData = new DataTransfer();
    for (const [kind, value] of entries) clipboardData.setData(kind, value);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, Object.entries(kinds));
}

/**
 * Collects the files of the page that are asked for from now on, without folders and hashes: "documents/worker.js".
 *
 * @param {BrowserContext} context
 */
export function asked(context) {
  /** @type {string[]} */
  const names = [];
  context.on('request', (request) => names.push(new URL(request.url()).pathname.replace(/^.*\/assets\//u, '').replace(/-[\w-]{8}(?=\.\w+$)/u, '')));
  return names;
}

/**
 * Opens the page's own example and waits for its marks.
 *
 * @param {Page} page
 */
export async function openExample(page) {
  await page.locator('#example').click();
  await marks(page, 'official').first().waitFor();
}

/**
 * The marks of a kind in the text.
 *
 * @param {Page} page
 * @param {string} kind
 */
export function marks(page, kind) {
  return page.locator(`.mark[data-diembao-kind~="${kind}"]`);
}

/**
 * The entries of a category in the panel.
 *
 * @param {Page} page
 * @param {string} category
 */
export function entries(page, category) {
  return page.locator(`.found[data-category="${category}"] .entry`);
}

/**
 * The text in which the article is shown, and that in which it is edited.
 *
 * @param {Page} page
 */
export function texts(page) {
  return page.evaluate(() => ({
    sheet: document.querySelector('.sheet')?.textContent,
    field: document.querySelector('textarea')?.value,
  }));
}
