/**
 * The installed page: it works without a network, asks nobody for anything, and takes new versions only when told to.
 *
 * Every request of the browser to any other place than the page's server comes to a proxy, which writes it down: those of
 * service workers too, which no page and no test of a page can see.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, test } from 'node:test';

import { EXPORTS } from 'diembao/export';
import { chromium } from 'playwright-core';
import { PNG } from 'pngjs';

import { ROAD, ROAD_HTML, WATER } from './support/articles.mjs';
import { equals } from './support/becomes.mjs';
import { PEOPLE, buttons, openTools, select } from './support/correcting.mjs';
import { archive, officeFile } from './support/documents.mjs';
import { drop, entries, marks, paste, pasteRich } from './support/page.mjs';
import { servePage } from './support/server.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').BrowserContext} BrowserContext */
/** @typedef {import('./support/server.mjs').PageServer} PageServer */

/** @type {string[]} */
const elsewhere = [];
/** What Chromium itself asks its maker for, whatever page is open. */
const BROWSER = /(?:^|[/.])(?:(?:accounts|clients\d?)\.google|(?:update|content-autofill|optimizationguide-pa|safebrowsing)\.googleapis)\.com/u;

const proxy = createServer((request, response) => {
  note(`${request.method} ${request.url}`, request.url ?? '');
  response.writeHead(502).end();
});
proxy.on('connect', (request, socket) => {
  note(`CONNECT ${request.url}`, request.url ?? '');
  socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
});
await new Promise((resolve) => proxy.listen(0, '127.0.0.1', () => resolve(undefined)));
const proxied = /** @type {import('node:net').AddressInfo} */ (proxy.address()).port;

/** @param {string} line @param {string} address */
function note(line, address) {
  if (!BROWSER.test(address)) elsewhere.push(line);
}

const executablePath = process.env['CHROMIUM_PATH'] || ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-features=AutofillServerCommunication', `--proxy-server=http://127.0.0.1:${proxied}`],
});

after(async () => {
  await browser.close();
  await new Promise((resolve) => {
    proxy.close(resolve);
    proxy.closeAllConnections();
  });
});

/**
 * A test with a server and a browser's profile of its own, in which service workers run.
 *
 * @param {string} name
 * @param {(page: Page, server: PageServer, context: BrowserContext) => Promise<void>} body
 * @param {import('playwright-core').BrowserContextOptions & { prepare?: (context: BrowserContext) => Promise<unknown> }} [options]
 */
function installedTest(name, body, options = {}) {
  test(name, async () => {
    const server = await servePage();
    const { prepare, ...settings } = options;
    const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'], ...settings });
    elsewhere.length = 0;
    try {
      await prepare?.(context);
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      await page.goto(server.strict);
      await page.locator('.loading').waitFor({ state: 'detached' });
      await body(page, server, context);
    } finally {
      await context.close();
      await server.close();
    }
    assert.deepEqual(elsewhere, [], 'nobody else was asked for anything');
  });
}

/** What is asked of the page's own server are its own files, and nothing is said to it. */
const FILES = /^GET \/some\/strict\/(?:|assets\/[\w/.-]+|icons\/[\w-]+\.png|first-paint\.js|favicon\.svg|index\.html|manifest\.webmanifest|service-worker\.js)(?:\?__WB_REVISION__=\w+)?$/u;

/** Until everything is stored that the page needs. @param {Page} page */
async function stored(page) {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active?.state !== 'activated' || !navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 20));
  });
}

installedTest('a whole session asks nobody for anything, and the page says so', async (page, server) => {
  await paste(page, WATER);
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  await page.locator('#add').click();
  await pasteRich(page, `<h1>Tin</h1><p>${ROAD}</p><p>Ông Đinh Thế Bảo.</p>`);
  await entries(page, 'official').getByText('Đinh Thế Bảo').waitFor();
  await drop(page, [
    { name: 'bai.zip', content: archive([{ name: 'a.html', bytes: ROAD_HTML }]) },
    { name: 'cau.docx', content: await officeFile('docx') },
    { name: 'cau.pdf', content: await officeFile('pdf') },
    { name: 'cau.odt', content: await officeFile('odt') },
  ]);
  await page.locator('#batch-summary').or(page.locator('.article-tabs, #all-articles')).first().waitFor();
  await page.locator('db-record').first().waitFor();
  await page.locator('#edit').click();
  await page.keyboard.type('Thêm. ');
  await page.locator('#published').fill('2024-03-06');
  await page.locator('#language').click();
  await page.locator('#language').click();
  await page.locator('#theme').click();
  await page.locator('#past').click();
  await page.locator('.past-entry').first().click();
  await stored(page);
  await page.reload();
  await marks(page, 'official').first().waitFor();

  await page.locator('.requests summary').getByText('0 yêu cầu mạng ra ngoài từ khi mở').click();
  await page.locator('.requests').getByText('Trình duyệt cũng chặn sẵn').waitFor();
  assert.deepEqual(server.asked.filter((request) => !FILES.test(request)), []);
});

installedTest('correcting, exporting, printing, copying and reading what was saved ask nobody for anything either', async (page, server) => {
  await drop(page, [{ name: 'cau.docx', content: await officeFile('docx') }]);
  await page.locator('.record-file').getByText('cau.docx').waitFor();
  await page.locator('#add').click();
  await paste(page, PEOPLE);
  await buttons(page, 'official').first().waitFor();
  await stored(page);

  // Each kind of correction with its form.
  const card = await openTools(page, buttons(page, 'person').filter({ hasText: 'Hoàng Văn Sen' }));
  await card.locator('[data-form=merge]').click();
  await card.getByRole('radio').first().check();
  await card.locator('[type=submit]').click();
  await card.locator('.corrected').waitFor();
  await card.locator('.correct-open').click();
  await card.locator('[data-form=split]').click();
  await card.getByLabel('Người đó là').fill('Hoàng Văn Sen');
  await card.locator('[type=submit]').click();
  await entries(page, 'person').getByText('Hoàng Văn Sen').waitFor();
  await page.keyboard.press('Escape');
  await openTools(page, buttons(page, 'date').first());
  await card.locator('[data-form=value]').click();
  await card.getByLabel('Ngày đúng').fill('2021-12/2022-01');
  await card.getByLabel('Ngày đúng').press('Enter');
  await entries(page, 'date').getByText('2021-12/2022-01').waitFor();
  await page.keyboard.press('Escape');
  await select(page, 'chiều muộn');
  await page.locator('.selection-bar [data-what=person]').click();
  await page.keyboard.press('Escape');
  await openTools(page, buttons(page, 'figure').first());
  await card.locator('.tools').first().getByRole('button').last().click();
  await entries(page, 'figure').first().waitFor({ state: 'detached' });
  await page.locator('#corrections').click();
  await page.locator('#rules li').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#undo').click();

  // Every format, of one article and of all.
  for (const scope of ['first', 'last']) {
    for (const { id } of EXPORTS) {
      await page.locator('#export').click();
      const of = page.getByRole('menuitemradio');
      await (scope === 'first' ? of.first() : of.last()).click();
      await Promise.all([page.waitForEvent('download'), page.locator(`[data-format="${id}"]`).click()]);
    }
  }
  await page.locator('#export').click();
  await page.locator('[data-copy=officials]').click();
  for (const tab of ['people', 'timeline', 'figures', 'text']) {
    await page.locator(`#tab-${tab}`).click();
    await page.locator(tab === 'text' ? '.sheet' : `db-${tab} > *`).first().waitFor();
  }
  await page.evaluate(() => {
    window.print = () => {
      for (const event of ['beforeprint', 'afterprint']) window.dispatchEvent(new Event(event));
      document.documentElement.dataset['printed'] = '';
    };
  });
  await page.locator('#print').click();
  await page.locator('#print-now').click();
  await page.locator('html[data-printed]').waitFor();
  await page.pdf();
  await page.locator('#past').click();
  await page.locator('#past-search').fill('cau');
  await page.locator('.past-entry').first().click();
  await page.locator('.record-file').getByText('cau.docx').waitFor();

  await page.locator('.requests summary').getByText('0 yêu cầu mạng ra ngoài từ khi mở').waitFor();
  assert.deepEqual(server.asked.filter((request) => !FILES.test(request)), []);
});

installedTest('parts of the page that come later are told apart from requests to anybody else', async (page) => {
  await paste(page, WATER);
  await stored(page);
  await page.reload();
  await marks(page, 'official').first().waitFor();
  await page.locator('#past').click();
  await page.locator('.past-entry').first().waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.requests summary').getByText('0 yêu cầu mạng ra ngoài').click();
  await page.locator('.requests').getByText(/Trang đã nạp thêm \d+ tệp của chính nó/u).waitFor();
});

/** The next test would break the page's own policy, as only a browser without it can. */
test('what is asked of anybody else is counted, were it ever to happen', async () => {
  const [server, other] = await Promise.all([servePage(), servePage()]);
  const context = await browser.newContext({ locale: 'vi-VN', bypassCSP: true, permissions: ['clipboard-read', 'clipboard-write'] });
  try {
    const page = await context.newPage();
    await page.goto(server.address);
    await page.locator('.loading').waitFor({ state: 'detached' });
    await paste(page, WATER);
    await page.evaluate((address) => fetch(address, { mode: 'no-cors' }), other.address);
    await page.locator('.requests[data-some] summary').getByText('1 yêu cầu mạng ra ngoài từ khi mở').waitFor();
  } finally {
    await context.close();
    await Promise.all([server.close(), other.close()]);
  }
});

installedTest('after the first visit everything works without a network, and nothing is asked for', async (page, server, context) => {
  await paste(page, WATER);
  await marks(page, 'official').first().waitFor();
  await stored(page);
  await page.waitForTimeout(600);
  const documents = { docx: await officeFile('docx'), pdf: await officeFile('pdf'), odt: await officeFile('odt'), rtf: await officeFile('rtf') };
  await context.setOffline(true);
  await server.close();
  server.asked.length = 0;

  await page.reload();
  await page.locator('.loading').waitFor({ state: 'detached' });
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  for (const [ending, content] of Object.entries(documents)) {
    await drop(page, [{ name: `cau.${ending}`, content }]);
    await page.locator('.record-file').getByText(`cau.${ending}`).waitFor();
    await marks(page, 'official').first().waitFor();
  }
  await page.locator('#add').click();
  await paste(page, 'Céng hßa x· héi chñ nghÜa ViÖt Nam');
  await page.locator('.encoding .notice').getByText('Đã nhận ra TCVN3').waitFor();
  await page.locator('#past').click();
  await page.locator('.past-entry').nth(4).waitFor();
  await page.keyboard.press('Escape');
  const next = await context.newPage();
  await next.goto(page.url());
  await next.locator('.sheet').getByText('Cộng hòa xã hội').first().waitFor();
  assert.deepEqual(server.asked, []);
});

installedTest('a new version is offered, and taken when somebody says so', async (page, server) => {
  await paste(page, WATER);
  await stored(page);
  server.changes.set('service-worker.js', (body) => `${body}\n// Another version.`);
  server.changes.set('index.html', (body) => body.toString().replace('<html', '<html data-version="2"'));
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const notice = page.locator('.notice[data-code=update]');
  await notice.getByText('Đã có bản mới của trang.').waitFor();
  await page.locator('#edit').click();
  await page.keyboard.type('Đang viết. ');
  await page.waitForTimeout(500);
  await equals(() => page.evaluate(() => document.documentElement.dataset['version']), undefined, 'nothing is forced');
  await Promise.all([page.waitForEvent('load'), notice.getByRole('button', { name: 'Dùng bản mới' }).click()]);
  await page.locator('.sheet').getByText('Đang viết. Hòa Lạng').first().waitFor();
  await equals(() => notice.count(), 0);
});

installedTest('a new version that another tab has taken is told', async (page, server, context) => {
  await paste(page, WATER);
  await stored(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await marks(other, 'official').first().waitFor();
  server.changes.set('service-worker.js', (body) => `${body}\n// Another version.`);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.locator('#update').click();
  await other.locator('.notice[data-code=update]').getByText('Trang đã được đổi sang bản mới ở một thẻ khác.').waitFor();
  await Promise.all([other.waitForEvent('load'), other.locator('#update').click()]);
  await marks(other, 'official').first().waitFor();
});

installedTest('what is shared by other programs is read, without any server', async (page, server) => {
  await stored(page);
  server.asked.length = 0;
  // As the browser would send it; the page's policy lets no form do so.
  const isTaken = await page.evaluate(async (text) => {
    const form = new FormData();
    form.append('title', 'Khánh thành');
    form.append('text', text);
    form.append('files', new File(['Ngày 2/9/2024, ở 7 xã.'], 'tin số 1.txt', { type: 'text/plain' }));
    return (await fetch('share', { method: 'POST', body: form })).ok;
  }, WATER);
  assert.ok(isTaken, 'there is no such file on the server');
  await page.goto(`${server.strict}?shared`);
  await page.locator('.article-tabs li').nth(1).waitFor();
  const names = await page.locator('.article-tabs li > button:first-child').allInnerTexts();
  assert.deepEqual(names.map((name) => name.trim()).sort(), ['Khánh thành', 'tin số 1.txt']);
  await marks(page, 'date').first().waitFor();
  assert.equal(new URL(page.url()).search, '');
  await equals(() => page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('inbox'))), []);
  assert.deepEqual(server.asked.filter((request) => request.includes('share')), []);
});

installedTest(
  'files that are opened with the page are read',
  async (page) => {
    await page.locator('.record-file').getByText('duong.txt').waitFor();
    await entries(page, 'official').getByText('Đinh Thế Bảo').waitFor();
  },
  {
    prepare: (context) =>
      context.addInitScript((text) => {
        const handle = { name: 'duong.txt', getFile: () => Promise.resolve(new File([text], 'duong.txt')) };
        Object.defineProperty(window, 'launchQueue', { value: { setConsumer: (/** @type {any} */ consumer) => setTimeout(() => consumer({ files: [handle] })) } });
      }, ROAD),
  },
);

installedTest('it can be installed: manifest and icons are what they say', async (page, server, context) => {
  await stored(page);
  const session = await context.newCDPSession(page);
  const { errors, data = '{}', url } = await session.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data);
  assert.equal(manifest.name, 'điểm báo');
  assert.equal(manifest.lang, 'vi');
  const endings = manifest.file_handlers.flatMap((/** @type {{ accept: Record<string, string[]> }} */ { accept }) => Object.values(accept).flat());
  for (const ending of ['.docx', '.diembao.json', '.csv', '.jsonld']) assert.ok(endings.includes(ending), ending);
  for (const { src, sizes, type } of manifest.icons) {
    const response = await page.request.get(new URL(src, url).href);
    assert.equal(response.headers()['content-type'], type);
    if (type !== 'image/png') continue;
    const { width, height } = PNG.sync.read(await response.body());
    assert.equal(`${width}x${height}`, sizes, src);
  }
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // The browser of this test has profiles that forget everything, which is the only thing that it has against it.
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'), []);
});
