/**
 * The states that the page can be in, each with the way there: whatever must hold everywhere is tested in all of them.
 * A new part of the page adds a line here.
 */
import { ROAD, WATER } from './articles.mjs';
import { PAGE, scannedPdf } from './documents.mjs';
import { drop, entries, marks, openExample, paste } from './page.mjs';
import { CORRECTING } from './states/correcting.mjs';
import { KEEPING } from './states/keeping.mjs';
import { VIEWS } from './states/views.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * @typedef {object} PageState
 * @property {string} name
 * @property {(page: Page) => Promise<unknown>} reach From the page as it has just been opened.
 * @property {{ name: string, go: (page: Page) => Promise<unknown> }[]} [then] States that are reached from this one, each from the
 * one before it, in Vietnamese.
 * @property {(page: Page) => Promise<unknown>} [anew] Draws again what does not follow a change of the language by itself.
 * @property {boolean} [phone] Whether it is looked at on a phone.
 * @property {import('./page.mjs').Settings} [settings] What must be so before the page is opened, and is expected to fail.
 */

/** Text of an old encoding as an editor shows it. */
const OLD = Buffer.from('S¸ng 5/3/2024, Bé tr­ëng Bé X©y dùng §inh ThÕ B¶o kiÓm tra tuyÕn ®­êng ven hå Tµ Sung dµi 27,5 km.', 'latin1');
const PICTURE = [0x89, 0x50, 0x4e, 0x47];

/** @param {Page} page */
const readWater = async (page) => {
  await paste(page, WATER);
  await marks(page, 'official').first().waitFor();
};

/** @param {(page: Page) => Promise<unknown>} more @returns {(page: Page) => Promise<void>} */
const example = (more) => async (page) => {
  await openExample(page);
  await more(page);
};

/** @param {string} kind @returns {(page: Page) => Promise<void>} */
const card = (kind) =>
  example(async (page) => {
    await marks(page, kind).and(page.locator('[role=button]')).first().click();
    await page.getByRole('dialog').waitFor();
  });

/** Drops so many small articles. @param {number} count @returns {(page: Page) => Promise<void>} */
const articles = (count) => async (page) => {
  await drop(page, Array.from({ length: count }, (_, index) => ({ name: `bai ${index + 1}.txt`, content: `${index + 1}. ${ROAD}` })));
  await marks(page, 'official').first().waitFor();
  await page.locator('.articles').waitFor();
};

/** @param {string} files What is never answered. @returns {import('./page.mjs').Settings} */
const without = (files) => ({ prepare: (context) => context.route(files, () => {}), expected: /^failed: / });

const DICTIONARY = 'kind,name,positions,also_known_as,full\nperson,Lò Seo Páo,Chủ tịch UBND xã Nà Hin,Tư Páo,\nabbreviation,BQLX,,,Ban Quản lý khu xử lý\nabbreviation,BTC,,,\n';

/** @param {Page} page */
const dictionary = async (page) => {
  await page.locator('#dictionary').click();
  await page.locator('dialog.dictionary[open]').waitFor();
};

/** @param {Page} page */
const filledDictionary = async (page) => {
  await dictionary(page);
  await drop(page, [{ name: 'tu-dien.csv', content: DICTIONARY }]);
  await page.locator('.dictionary-told').waitFor();
};

/** Of reading and opening articles. @type {PageState[]} */
export const READING = [
  { name: 'empty', reach: async () => {} },
  { name: 'empty, on a phone', phone: true, reach: async () => {} },
  { name: 'the module is loading', settings: { ...without('**/*.wasm'), ready: false }, reach: (page) => page.locator('.loading').waitFor() },
  {
    name: 'the module cannot be loaded',
    settings: { ready: false, prepare: (context) => context.route('**/*.wasm', (route) => route.abort()), expected: /\.wasm|init-failed|Failed to load resource|ERR_FAILED/u },
    reach: (page) => page.locator('[role=alert] button').waitFor(),
  },
  { name: 'a text waits for the module', settings: { ...without('**/*.wasm'), ready: false }, reach: (page) => paste(page, WATER) },
  { name: 'an article read', reach: openExample },
  { name: 'an article that says nothing', reach: (page) => paste(page, 'Trời hôm nay đẹp.') },
  { name: 'an article read, on a phone', phone: true, reach: openExample },
  { name: 'what was found, on a phone', phone: true, reach: example((page) => page.locator('.views [data-view=found]').tap()) },
  { name: 'an article being edited', reach: example((page) => page.locator('#edit').click()) },
  { name: 'an article being edited, on a phone', phone: true, reach: example((page) => page.locator('#edit').tap()) },
  { name: 'the card of an official', reach: card('official') },
  { name: 'the card of a date', reach: card('date') },
  { name: 'the card of a figure', reach: card('figure') },
  {
    name: 'a card, on a phone',
    phone: true,
    reach: example(async (page) => {
      await marks(page, 'official').and(page.locator('[role=button]')).first().tap();
      await page.getByRole('dialog').waitFor();
    }),
  },
  {
    name: 'an entry is selected',
    reach: async (page) => {
      await readWater(page);
      await entries(page, 'official').locator('.entry-button').first().click();
      await page.locator('.step-position').first().waitFor();
    },
  },
  {
    name: 'an entry is selected, on a phone',
    phone: true,
    reach: example(async (page) => {
      await page.locator('.views [data-view=found]').tap();
      await entries(page, 'official').locator('.entry-button').first().tap();
      await page.locator('.selected-bar').waitFor();
    }),
  },
  { name: 'categories are hidden', reach: example((page) => page.locator('.layer[data-layer=date]').click()) },
  { name: 'a date of publication is set', reach: example((page) => page.locator('#published').fill('2025-10-10')) },
  { name: 'a document with its record', reach: async (page) => {
    await drop(page, [{ name: 'cau.html', content: PAGE }]);
    await page.locator('.record-file').waitFor();
  } },
  { name: 'a text in an old encoding', reach: async (page) => {
    await drop(page, [{ name: 'cu.txt', content: OLD }]);
    await page.locator('.encoding .notice').waitFor();
  } },
  { name: 'a few articles', reach: articles(3) },
  { name: 'a few articles, on a phone', phone: true, reach: articles(3) },
  {
    name: 'a long list of articles, open',
    reach: async (page) => {
      await articles(120)(page);
      await page.locator('#all-articles').click();
      await page.locator('#article-filter').waitFor();
    },
  },
  {
    name: 'files being read',
    settings: without('**/documents/**'),
    reach: async (page) => {
      await drop(page, [{ name: 'nuoc.txt', content: WATER }, { name: 'cau.html', content: PAGE }, { name: 'duong.txt', content: ROAD }]);
      await page.getByRole('progressbar').waitFor();
    },
  },
  {
    name: 'files that could not be read',
    reach: async (page) => {
      await drop(page, [{ name: 'nuoc.txt', content: WATER }, { name: 'chup.pdf', content: scannedPdf() }, { name: 'trong.txt', content: '' }, ...Array.from({ length: 8 }, (_, index) => ({ name: `anh ${index}.png`, content: PICTURE }))]);
      await page.locator('.faults > li').nth(2).waitFor();
    },
  },
  { name: 'an empty dictionary', reach: dictionary },
  { name: 'an empty dictionary, on a phone', phone: true, reach: dictionary },
  { name: 'a dictionary, and rows that were left out', reach: filledDictionary },
  { name: 'a dictionary, and rows that were left out, on a phone', phone: true, reach: filledDictionary },
  {
    name: 'an entry of the dictionary that lacks a name',
    reach: async (page) => {
      await dictionary(page);
      await page.locator('#dictionary-add').click();
      await page.locator('#dictionary-save').click();
      await page.locator('#dictionary-name-fault').waitFor();
    },
  },
  {
    name: 'a table went into the dictionary',
    reach: async (page) => {
      await openExample(page);
      await drop(page, [{ name: 'tu-dien.csv', content: DICTIONARY }]);
      await page.locator('.export-said button').first().waitFor();
    },
  },
  { name: 'a file over the page', reach: async (page) => {
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['a'], 'a.txt'));
      document.body.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await page.locator('.drop-zone').waitFor();
  } },
];

/** Of all other work. @type {PageState[]} */
export const WORK = [...VIEWS, ...CORRECTING, ...KEEPING];
