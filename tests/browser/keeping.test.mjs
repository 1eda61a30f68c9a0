/** Articles outlive the page: a reload, a closed tab, a crash; and where they cannot be kept, the page says so. */
import assert from 'node:assert/strict';

import { ROAD, WATER } from './support/articles.mjs';
import { equals } from './support/becomes.mjs';
import { PAGE } from './support/documents.mjs';
import { drop, entries, marks, pageTest, paste, texts } from './support/page.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').BrowserContext} BrowserContext */

/** The page promises to have written a change after so many milliseconds. */
const KEPT = 500;

/** @param {Page} page */
const kept = (page) => page.waitForTimeout(KEPT);

/** The text that is shown once the page is there again. @param {Page} page @param {RegExp | string} text */
async function shows(page, text) {
  await page.locator('.sheet').getByText(text).first().waitFor();
}

/** All that lies in a store. @param {Page} page @param {string} store @returns {Promise<any[]>} */
function stored(page, store) {
  return page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('diembao');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
    store,
  );
}

/** Another page of the same browser. @param {BrowserContext} context @param {string} address */
async function another(context, address) {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('.loading').waitFor({ state: 'detached' });
  return page;
}

pageTest('a reload brings the desk back: texts, records, dates, which one is shown', {}, async (page) => {
  await drop(page, [{ name: 'cau.html', content: PAGE }]);
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  await page.locator('#add').click();
  await paste(page, WATER);
  await page.locator('#published').fill('2025-11-19');
  await page.locator('#published').press('Enter');
  await page.locator('#add').click();
  await paste(page, ROAD);
  await entries(page, 'official').getByText('Đinh Thế Bảo').waitFor();
  await page.locator('.article-tabs li').nth(1).locator('button').first().click();
  await kept(page);
  await page.reload();

  await shows(page, 'Khánh thành nhà máy nước');
  await marks(page, 'official').first().waitFor();
  await equals(() => page.locator('#published').inputValue(), '2025-11-19');
  await equals(() => page.locator('.paper').getAttribute('data-mode'), 'read');
  const tabs = page.locator('.article-tabs li > button:first-child');
  await equals(async () => (await tabs.allInnerTexts()).map((name) => name.slice(0, 8)), ['cau.html', 'Hòa Lạng', 'Ngày 5/3']);
  await tabs.first().click();
  await page.locator('db-record').getByText('Thị trấn Nà Hin có cầu mới').waitFor();
  await page.locator('#published-from').getByText('theo').waitFor();
});

pageTest('what is just being typed is there after a reload, without any pause', {}, async (page) => {
  await page.locator('textarea').focus();
  await page.keyboard.insertText('Ngày 5/3/2024, ');
  await kept(page);
  for (const [count, text] of ['mưa ', 'ở ', '5 xã.'].entries()) {
    await page.keyboard.insertText(text);
    await page.reload();
    await shows(page, ['Ngày 5/3/2024, mưa', 'mưa ở', 'mưa ở 5 xã.'][count] ?? '');
    await page.locator('#edit').click();
    await page.locator('textarea:focus').press('Control+End');
  }
  await equals(async () => (await texts(page)).field, 'Ngày 5/3/2024, mưa ở 5 xã.');
  await kept(page);
  await equals(async () => (await stored(page, 'entries')).length, 1);
  await equals(() => stored(page, 'drafts'), []);
});

pageTest('a closed tab loses nothing, be it closed in the moment of pasting', {}, async (page, context) => {
  await paste(page, WATER);
  await marks(page, 'official').first().waitFor();
  await page.locator('#add').click();
  await page.keyboard.insertText(ROAD);
  await page.close();
  const next = await another(context, page.url());
  await shows(next, 'tuyến đường ven hồ Tà Sung');
  await equals(() => next.locator('.article-tabs li').count(), 2);
});

pageTest('a crash half a second after a change loses nothing', { expected: /crash/iu }, async (page, context) => {
  const address = page.url();
  await paste(page, WATER);
  await page.locator('#edit').click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Bản tin: ');
  await kept(page);
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => {});
  await crashed;
  const next = await another(context, address);
  await shows(next, 'Bản tin: Hòa Lạng');
  await equals(async () => (await texts(next)).field, `Bản tin: ${WATER}`);
});

pageTest('an article that leaves the desk is written all the same, and another one typed in its place is another one', {}, async (page) => {
  await paste(page, WATER);
  await page.locator('#edit').click();
  await page.keyboard.press('Control+A');
  await kept(page);
  await page.keyboard.press('Delete');
  await kept(page);
  await page.keyboard.insertText(ROAD);
  await page.locator('#add').click();
  await page.keyboard.insertText('Chỉ một dòng.');
  await page.locator('.article-tabs li').nth(1).locator('.icon-only').click();
  await kept(page);
  await equals(async () => (await stored(page, 'articles')).map(({ text }) => text).sort(), ['Chỉ một dòng.', WATER, ROAD].sort());
  await page.reload();
  await shows(page, 'tuyến đường ven hồ');
});

pageTest('a text that was deleted and comes back by undo is the same article', {}, async (page) => {
  await paste(page, WATER);
  await page.locator('#edit').click();
  await kept(page);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await kept(page);
  await page.keyboard.press('Control+Z');
  await equals(async () => (await texts(page)).field, WATER);
  await kept(page);
  await equals(async () => (await stored(page, 'articles')).length, 1);
});

pageTest('typing in an article of 100 KB writes that article alone, and stays quick', {}, async (page) => {
  const long = `${WATER}\n\n`.repeat(Math.ceil(100_000 / new TextEncoder().encode(WATER).length));
  await paste(page, long);
  await page.locator('#add').click();
  await paste(page, ROAD);
  await page.locator('.article-tabs li').first().locator('button').first().click();
  await page.locator('#edit').click();
  await page.waitForTimeout(2000);
  await page.evaluate(() => {
    const written = /** @type {string[]} */ ([]);
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value, key) {
      const before = performance.now();
      const request = put.call(this, value, key);
      written.push(`${this.name} ${value.text?.length ?? ''} ${(performance.now() - before).toFixed(1)}`);
      return request;
    };
    Object.assign(window, { written });
  });
  for (let count = 0; count < 20; count += 1) await page.keyboard.type('a', { delay: 30 });
  await kept(page);
  /** @type {string[]} */
  const written = await page.evaluate(() => /** @type {any} */ (window).written);
  const articles = written.filter((line) => line.startsWith('articles'));
  assert.ok(articles.length > 0 && articles.length < 12, `${written}`);
  assert.ok(articles.every((line) => Number(line.split(' ')[1]) > 60_000), 'the other one is not written');
  const times = articles.map((line) => Number(line.split(' ')[2])).sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)] ?? 0;
  assert.ok(median < 16, `${median} ms to hand over an article`);
});

pageTest('settings are kept, and the first paint has them', {}, async (page) => {
  await page.locator('#language').click();
  await page.locator('#theme').click();
  await page.locator('#theme').click();
  await kept(page);
  // Without what stands there for the first paint it comes from the database.
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.locator('#theme[aria-label="Appearance: Dark"]').waitFor();
  await page.locator('#theme').click();
  await page.locator('#theme').click();
  await page.locator('#theme').click();
  const [response] = await Promise.all([page.waitForResponse(/first-paint/u), page.reload({ waitUntil: 'commit' })]);
  assert.ok(response.ok());
  await equals(() => page.evaluate(() => document.documentElement.dataset['theme']), 'dark');
});

for (const [name, spoil] of /** @type {const} */ ([
  [
    'forbids the database',
    () =>
      Object.defineProperty(window, 'indexedDB', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
  ],
  [
    'has none',
    () => {
      Object.defineProperty(window, 'indexedDB', { value: undefined });
    },
  ],
  [
    'lets no database be opened, as some do in private windows',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('not in private windows', 'InvalidStateError');
      };
    },
  ],
])) {
  pageTest(`a browser that ${name}: the page says so, and works`, { prepare: (context) => context.addInitScript(spoil) }, async (page) => {
    await page.locator('.keeping .notice[data-code=unavailable]').getByText('Trình duyệt không cho trang này lưu gì').waitFor();
    await paste(page, WATER);
    await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
    await page.locator('#language').click();
    await page.locator('.keeping').getByText('The browser lets this page store nothing').waitFor();
    await page.locator('.keeping .icon-only').click();
    await equals(() => page.locator('.keeping .notice').count(), 0);
    await page.locator('#past').click();
    await page.getByRole('dialog').getByText('No article is saved yet.').waitFor();
  });
}

pageTest('a database that cannot be read is told, and opened again on request', {
  prepare: (context) =>
    context.addInitScript(() => {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function (...given) {
        if (sessionStorage.getItem('mended')) return open.apply(this, given);
        throw new DOMException('Internal error opening backing store', 'UnknownError');
      };
    }),
}, async (page) => {
  const notice = page.locator('.keeping .notice[data-code=broken]');
  await notice.waitFor();
  await paste(page, WATER);
  await marks(page, 'official').first().waitFor();
  await page.evaluate(() => sessionStorage.setItem('mended', 'yes'));
  await notice.getByRole('button', { name: 'Thử lại' }).click();
  await notice.waitFor({ state: 'detached' });
  await kept(page);
  await page.reload();
  await shows(page, 'Khánh thành nhà máy nước');
});

pageTest('a database of a later page is left alone', { expected: /404/u }, async (page, context) => {
  const address = page.url();
  await page.goto(new URL('favicon.svg', address).href);
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('diembao', 99);
        opening.onupgradeneeded = () => opening.result.createObjectStore('later');
        opening.onsuccess = () => resolve(opening.result.close());
        opening.onerror = reject;
      }),
  );
  const next = await another(context, address);
  await next.locator('.keeping .notice[data-code=newer]').waitFor();
  await paste(next, WATER);
  await marks(next, 'official').first().waitFor();
});

pageTest('a later page gets the database: what is here is written, then let go, and both are told', {}, async (page, context) => {
  const other = await context.newPage();
  await other.goto(new URL('favicon.svg', page.url()).href);
  await paste(page, WATER);
  await marks(page, 'official').first().waitFor();
  const texts = await other.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('diembao', 99);
        opening.onerror = reject;
        opening.onsuccess = () => {
          const reading = opening.result.transaction('articles').objectStore('articles').getAll();
          reading.onsuccess = () => resolve(reading.result.map(({ text }) => text));
        };
      }),
  );
  assert.deepEqual(texts, [WATER]);
  await page.locator('.keeping .notice[data-code=outdated]').getByRole('button', { name: 'Tải lại trang' }).waitFor();
});

pageTest('an upgrade that another tab blocks is told, and goes on when that tab is closed', {}, async (page, context) => {
  const address = page.url();
  await paste(page, WATER);
  await marks(page, 'official').first().waitFor();
  await kept(page);
  await page.goto(new URL('favicon.svg', address).href);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('diembao');
        // It holds the database and does not listen to anybody.
        opening.onsuccess = () => resolve(Object.assign(window, { held: opening.result }) && undefined);
      }),
  );
  const next = await context.newPage();
  await next.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (name, version) {
      return open.call(this, name, (version ?? 0) + 1);
    };
  });
  await next.goto(address);
  const notice = next.locator('.keeping .notice[data-code=blocked]');
  await notice.getByText('Hãy đóng hoặc tải lại thẻ đó.').waitFor();
  await next.locator('textarea').focus();
  await next.keyboard.insertText('Trong lúc chờ.');
  await page.close();
  await notice.waitFor({ state: 'detached' });
  await kept(next);
  await equals(async () => (await texts(next)).field, 'Trong lúc chờ.', 'who writes is not disturbed');
  await equals(() => next.locator('.article-tabs li').count(), 2);
});

pageTest('no room left: told, nothing on the desk lost, written when there is room', { expected: /QuotaExceeded/u }, async (page, context) => {
  const session = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await paste(page, `${WATER}\n`.repeat(200));
  const notice = page.locator('.keeping .notice[data-code=quota]');
  // Chromium goes for half a minute by the room that it knew of at the last writing.
  for (let day = 10; day < 30 && !(await notice.isVisible()); day += 1) {
    await page.locator('#published').fill(`2025-11-${day}`);
    await page.waitForTimeout(2000);
  }
  await notice.getByText('Hết chỗ lưu').waitFor();
  await marks(page, 'official').first().waitFor();
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await notice.waitFor({ state: 'detached', timeout: 15_000 });
  await kept(page);
  await page.reload();
  await shows(page, 'Khánh thành nhà máy nước');
});

pageTest('thousands of documents are written in pieces, and come back', {}, async (page) => {
  await page.evaluate(() => {
    Object.assign(window, { longest: 0 });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) Object.assign(window, { longest: Math.max(/** @type {any} */ (window).longest, duration) });
    }).observe({ type: 'longtask' });
  });
  const dataTransfer = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    for (let number = 1; number <= 2000; number += 1) transfer.items.add(new File([`${number}. ${text}`], `bai ${number}.txt`));
    return transfer;
  }, WATER);
  await page.dispatchEvent('body', 'drop', { dataTransfer });
  await page.locator('#batch-summary').getByText('Đã đọc 2.000 tài liệu.').waitFor({ timeout: 60_000 });
  await page.waitForTimeout(3000);
  await equals(async () => (await stored(page, 'entries')).length, 2000);
  const longest = await page.evaluate(() => /** @type {any} */ (window).longest);
  assert.ok(longest < 1000, `a task took ${longest} ms`);
  await page.getByRole('button', { name: 'Bài sau' }).click();
  await kept(page);
  await page.reload();
  await shows(page, '2. Hòa Lạng');
  await page.locator('#all-articles').getByText('2/2.000 bài').waitFor();
});
