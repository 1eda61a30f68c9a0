/** The list of saved articles, and what is told when something cannot be kept or another tab or version is there. */
import { ROAD, WATER } from '../articles.mjs';
import { drop, marks, paste } from '../page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
const readWater = async (page) => {
  await paste(page, WATER);
  await marks(page, 'official').first().waitFor();
};

/** @param {Page} page @param {string} code */
const notice = (page, code) => page.locator(`.notice[data-code=${code}]`).waitFor();

/** @param {Page} page */
const openPast = async (page) => {
  await page.locator('#past').click();
  await page.locator('.past[open]').waitFor();
};

/** Another tab with the same articles. @param {Page} page */
const second = async (page) => {
  await page.waitForTimeout(500);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await marks(other, 'official').first().waitFor();
  return other;
};

/** A change as if somebody typed it, in whichever tab. @param {Page} page @param {string} words */
const type = (page, words) =>
  page.evaluate((before) => {
    const field = /** @type {HTMLTextAreaElement} */ (document.querySelector('textarea'));
    field.value = before + field.value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
  }, words);

/** @type {import('../states.mjs').PageState[]} */
export const KEEPING = [
  {
    name: 'nothing is saved yet',
    reach: openPast,
  },
  {
    name: 'saved articles',
    reach: async (page) => {
      await drop(page, [{ name: 'đường.txt', content: ROAD }, { name: `${'ten-tep-rat-dai-'.repeat(6)}.txt`, content: WATER }]);
      await marks(page, 'official').first().waitFor();
      await page.waitForTimeout(500);
      await openPast(page);
      await page.locator('.past-entry').nth(1).waitFor();
    },
    then: [
      { name: 'saved articles: there is none called so', go: (page) => page.locator('#past-search').fill('voi') },
      {
        name: 'a saved article was deleted',
        go: async (page) => {
          await page.locator('#past-search').fill('');
          await page.locator('.past-entries .icon-only').first().click();
          await page.locator('#past-undo').waitFor();
        },
      },
      {
        name: 'whether to keep none',
        go: async (page) => {
          await page.locator('#past-keep').click();
          await page.locator('#past-confirm').waitFor();
        },
      },
      {
        name: 'whether to delete all',
        go: async (page) => {
          await page.locator('#past-cancel').click();
          await page.locator('#past-remove-all').click();
          await page.locator('#past-confirm').waitFor();
        },
      },
      {
        name: 'all were deleted',
        go: async (page) => {
          await page.locator('#past-confirm').click();
          await page.locator('#past-confirm').waitFor({ state: 'detached' });
        },
      },
      {
        name: 'the page after all were deleted',
        go: async (page) => {
          await page.keyboard.press('Escape');
          await page.locator('db-welcome').waitFor();
        },
      },
    ],
  },
  {
    name: 'saved articles, on a phone',
    phone: true,
    reach: async (page) => {
      await readWater(page);
      await page.waitForTimeout(500);
      await openPast(page);
      await page.locator('.past-entry').first().waitFor();
      await page.locator('#past-remove-all').tap();
    },
  },
  {
    name: 'articles are not kept',
    reach: async (page) => {
      await openPast(page);
      await page.locator('#past-keep').uncheck();
      await page.keyboard.press('Escape');
      await readWater(page);
    },
  },
  {
    name: 'the browser keeps nothing',
    settings: { prepare: (context) => context.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined })) },
    reach: (page) => notice(page, 'unavailable'),
  },
  {
    name: 'the database cannot be read',
    settings: {
      prepare: (context) =>
        context.addInitScript(() => {
          IDBFactory.prototype.open = () => {
            throw new DOMException('Internal error opening backing store', 'UnknownError');
          };
        }),
    },
    reach: async (page) => {
      await readWater(page);
      await notice(page, 'broken');
    },
  },
  {
    name: 'the database belongs to a later page',
    settings: {
      prepare: (context) =>
        context.addInitScript(() => {
          IDBFactory.prototype.open = () => {
            throw new DOMException('The requested version is less than the existing version', 'VersionError');
          };
        }),
    },
    reach: async (page) => {
      await readWater(page);
      await notice(page, 'newer');
    },
  },
  {
    name: 'another tab has a later page',
    settings: { expected: /404/u },
    reach: async (page) => {
      await readWater(page);
      await page.waitForTimeout(500);
      const other = await page.context().newPage();
      await other.goto(new URL('favicon.svg', page.url()).href);
      await other.evaluate(
        () =>
          new Promise((resolve, reject) => {
            const opening = indexedDB.open('diembao', 99);
            opening.onerror = reject;
            opening.onsuccess = resolve;
          }).then(() => undefined),
      );
      await notice(page, 'outdated');
      await page.bringToFront();
    },
  },
  {
    name: 'there is no room left',
    settings: {
      expected: /QuotaExceeded/u,
      prepare: (context) =>
        context.addInitScript(() => {
          IDBObjectStore.prototype.put = () => {
            throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
          };
        }),
    },
    reach: async (page) => {
      await readWater(page);
      await notice(page, 'quota');
    },
  },
  {
    name: 'something was not written',
    settings: {
      expected: /UnknownError|not written/u,
      prepare: (context) =>
        context.addInitScript(() => {
          IDBObjectStore.prototype.put = () => {
            throw new DOMException('not written', 'UnknownError');
          };
        }),
    },
    reach: async (page) => {
      await readWater(page);
      await notice(page, 'unwritten');
    },
  },
  {
    name: 'another tab holds the database of an earlier page',
    settings: { expected: /404/u },
    reach: async (page) => {
      const other = await page.context().newPage();
      await other.goto(new URL('favicon.svg', page.url()).href);
      await other.evaluate(
        () =>
          new Promise((resolve) => {
            const opening = indexedDB.open('diembao');
            opening.onsuccess = () => resolve(Object.assign(window, { held: opening.result }) && undefined);
          }),
      );
      await page.addInitScript(() => {
        const { open } = IDBFactory.prototype;
        IDBFactory.prototype.open = function (name, version) {
          return open.call(this, name, (version ?? 0) + 1);
        };
      });
      await page.reload();
      await notice(page, 'blocked');
      await page.bringToFront();
    },
  },
  {
    name: 'another tab has changed the article',
    reach: async (page) => {
      await readWater(page);
      const other = await second(page);
      await type(other, 'Bản mới. ');
      await notice(page, 'followed');
      await page.bringToFront();
    },
    then: [
      {
        name: 'another tab has deleted the article',
        go: async (page) => {
          const other = page.context().pages().at(-1) ?? page;
          await openPast(other);
          await other.locator('.past-entries .icon-only').first().click();
          await notice(page, 'removed');
          await page.bringToFront();
        },
      },
    ],
  },
  {
    name: 'an article was changed in both tabs',
    settings: {
      prepare: (context) =>
        context.addInitScript(() => {
          BroadcastChannel.prototype.postMessage = () => {};
        }),
    },
    reach: async (page) => {
      await readWater(page);
      const other = await second(page);
      await type(other, 'Bản B. ');
      await other.waitForTimeout(600);
      await type(page, 'Bản A. ');
      await notice(page, 'versions');
      await page.bringToFront();
    },
  },
  {
    name: 'there is a new version of the page',
    settings: {
      // A service worker that waits; the real one has tests of its own.
      prepare: (context) =>
        context.addInitScript(() => {
          const waiting = Object.assign(new EventTarget(), { state: 'installed', postMessage: () => {} });
          const active = Object.assign(new EventTarget(), { state: 'activated' });
          const registration = Object.assign(new EventTarget(), { waiting, active });
          const serviceWorker = Object.assign(new EventTarget(), { controller: active, register: async () => registration });
          Object.defineProperty(navigator, 'serviceWorker', { value: serviceWorker });
        }),
    },
    reach: async (page) => {
      await readWater(page);
      await notice(page, 'update');
    },
    then: [
      {
        name: 'another tab has taken the new version',
        go: async (page) => {
          await page.evaluate(() => navigator.serviceWorker.dispatchEvent(new Event('controllerchange')));
          await page.waitForFunction(() => document.querySelector('.notice[data-code=update]')?.textContent?.includes('thẻ khác'));
        },
      },
    ],
  },
];
