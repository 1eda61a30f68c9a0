/**
 * What everybody does with the page, for browsers of every make: told once, done in each of them. Only what the engines
 * may do differently is looked at here; everything else is tested in tests/browser.
 */
import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';

import { ROAD, ROAD_HTML, WATER } from '../browser/support/articles.mjs';
import { equals, holds } from '../browser/support/becomes.mjs';
import { pdfOf, zip } from './support/files.mjs';

/** @typedef {import('./support/visitor.mjs').Visit} Visit */
/** @typedef {import('../browser/support/server.mjs').PageServer} PageServer */

/**
 * @typedef {object} Flow
 * @property {string} name
 * @property {(visit: Visit, server: PageServer) => Promise<void>} go
 */

const MARK = '.mark[role=button]';
const CARD = '.card:popover-open';
/** The entry of the official whom `WATER` names twice. */
const ENTRY = '.found[data-category=official] .entry';

/** @type {Flow[]} */
export const flows = [
  {
    name: 'an article that was copied elsewhere is pasted and read',
    go: async (visit, server) => {
      await copy(visit, WATER);
      await visit.open(server.address);
      await visit.press('Control', 'v');
      await read(visit);
      await equals(() => visit.run(() => document.querySelector('.sheet')?.textContent), WATER);
      await equals(() => visit.text(`${ENTRY} .entry-title`), 'Phan Quốc Trường');
      const { kinds, plain } = await visit.run(() => {
        const marks = [...document.querySelectorAll('.mark')];
        const plain = marks.filter((mark) => !getComputedStyle(mark).textDecorationLine.includes('underline'));
        return { kinds: [...new Set(marks.map((mark) => mark.getAttribute('data-diembao-kind')))], plain: plain.length };
      });
      assert.deepEqual(kinds.toSorted(), ['date', 'figure', 'official']);
      assert.equal(plain, 0, 'every mark has its line, for those who see no colours');
    },
  },
  {
    name: 'files are dropped: text, a page, an archive, a PDF, an old encoding',
    go: async (visit, server) => {
      await visit.open(server.address);
      const old = Buffer.from('S¸ng 5/3/2024, Bé tr­ëng Bé X©y dùng §inh ThÕ B¶o kiÓm tra tuyÕn ®­êng ven hå Tµ Sung dµi 27,5 km.', 'latin1');
      await drop(visit, {
        'nuoc.txt': WATER,
        'duong.html': ROAD_HTML,
        'bai.zip': zip([{ name: 'duong.md', bytes: ROAD }]),
        'to-trinh.pdf': pdfOf('BT /F 12 Tf 60 700 Td (Ngay 5/3/2024, tuyen duong dai 27,5 km duoc thong xe sau 18 thang thi cong.) Tj ET', { F: 'Helvetica' }),
        'cu.txt': old,
      });
      await visit.until('all are read', () => document.querySelectorAll('.article-tabs li').length >= 5);
      await read(visit);
      const names = () => visit.run(() => [...document.querySelectorAll('.article-tabs li')].map((item) => item.textContent?.trim()));
      await equals(names, ['nuoc.txt', 'duong.html', 'duong.md', 'to-trinh.pdf', 'cu.txt'], 'each of them once');
    },
  },
  {
    name: 'one goes from mention to mention, by the list and by the keyboard, and opens cards',
    go: async (visit, server) => {
      await visit.open(server.address);
      await drop(visit, { 'nuoc.txt': `${WATER}\n\n${'Bà con trong bản vui mừng.\n\n'.repeat(60)}${ROAD}\n\nÔng Phan Quốc Trường cảm ơn.` });
      await read(visit);
      await visit.click(`${ENTRY} .entry-button`);
      await visit.until('the first mention is the current one', () => document.querySelector('.mark[data-current]')?.textContent === 'Phan Quốc Trường');
      for (const place of ['2/3', '3/3']) {
        await visit.click(`${ENTRY} [data-step=next]`);
        await visit.until(`the step to ${place}`, (at) => document.querySelector('.step-position')?.textContent?.trim() === at, place);
      }
      await visit.until('the last mention is in sight', () => {
        const box = document.querySelector('.mark[data-current]')?.getBoundingClientRect();
        return box !== undefined && box.top > 0 && box.bottom < innerHeight;
      });

      await visit.run((wanted) => /** @type {HTMLElement} */ (document.querySelector(wanted)).focus(), MARK);
      const first = await focused(visit);
      await visit.press('ArrowRight');
      const second = await visit.until('the next mark has the focus', (before) => [document.activeElement?.textContent?.trim()].find((name) => name !== before), first);
      await visit.press('Enter');
      await visit.until('the card is open', (wanted) => document.querySelector(wanted)?.contains(document.activeElement) ?? false, CARD);
      await equals(() => visit.text('#card-title'), second);
      await visit.press('Escape');
      await visit.until('the card is closed', (wanted) => document.querySelector(wanted) === null, CARD);
      await equals(() => focused(visit), second, 'the focus goes back to the mark');

      await visit.click('.mark[data-diembao-kind~=figure]');
      await visit.until('another card is open', (wanted) => document.querySelector(wanted) !== null, CARD);
      await holds(async () => {
        const [card, mark] = await visit.run(
          (...wanted) => wanted.map((selector) => document.querySelector(selector)?.getBoundingClientRect().toJSON()),
          CARD,
          '.mark[data-current]',
        );
        return Math.abs(card.top - mark.bottom) < 40 || Math.abs(mark.top - card.bottom) < 40;
      }, 'the card hangs at its mark');
      await visit.click('h1');
      await visit.until('a press elsewhere closes it', (wanted) => document.querySelector(wanted) === null, CARD);
    },
  },
  {
    name: 'the letters of the field stand over their colours, and what is typed is read',
    go: async (visit, server) => {
      await visit.open(server.address);
      await drop(visit, { 'nuoc.txt': WATER });
      await read(visit);
      await visit.click('#edit');
      for (const width of ['100%', '600px', '300px']) {
        const measures = await visit.run((value) => {
          const paper = /** @type {HTMLElement} */ (document.querySelector('.paper'));
          paper.style.width = value;
          const layers = ['.sheet', 'textarea'].map((selector) => /** @type {HTMLElement} */ (document.querySelector(selector)));
          const measured = layers.map((element) => {
            const { lineHeight, fontSize, letterSpacing } = getComputedStyle(element);
            return [element.scrollHeight, element.clientWidth, lineHeight, fontSize, letterSpacing];
          });
          paper.style.width = '';
          return measured;
        }, width);
        assert.deepEqual(measures[1], measures[0], `at ${width}`);
      }

      await visit.run(() => {
        const field = /** @type {HTMLTextAreaElement} */ (document.querySelector('textarea'));
        field.focus();
        field.setSelectionRange(0, 0);
      });
      await visit.type('Ngày 1/2/2025, mưa. ');
      await visit.until('the sheet follows', (text) => document.querySelector('.sheet')?.textContent === text, `Ngày 1/2/2025, mưa. ${WATER}`);
      await visit.until('the new day is marked', () => document.querySelector('.mark')?.textContent?.includes('1/2/2025') ?? false);
      // By the command, since the window that WebKitGTK is tested in has no key for it.
      await visit.run(() => document.execCommand('undo'));
      await visit.until('undo is that of the browser', () => !document.querySelector('textarea')?.value.includes('mưa. Hòa'));
      await visit.press('Escape');
      await visit.until('Escape ends editing', () => document.querySelector('.paper')?.getAttribute('data-mode') === 'read');
    },
  },
  {
    name: 'of a long article what is out of sight is reached all the same',
    go: async (visit, server) => {
      await visit.open(server.address);
      await drop(visit, { 'dai.txt': `${`${WATER}\n\n`.repeat(300)}${ROAD}` });
      await read(visit);
      await visit.until('the second official is listed', () => {
        const buttons = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.found[data-category=official] .entry-button'))];
        const button = buttons.find(({ textContent }) => textContent?.includes('Đinh Thế Bảo'));
        button?.click();
        return button !== undefined;
      });
      await visit.until('the last line is in sight', () => {
        const mark = document.querySelector('.mark[data-current]');
        const box = mark?.getBoundingClientRect();
        return mark?.textContent === 'Đinh Thế Bảo' && box !== undefined && box.top > 0 && box.bottom < innerHeight;
      });
    },
  },
  {
    name: 'what is wrong is corrected and taken back, and all of it is there after a reload',
    go: async (visit, server) => {
      await visit.open(server.address);
      await drop(visit, { 'nuoc.txt': WATER });
      await read(visit);
      /** @param {number} count */
      const days = (count) => visit.until(`${count} days are listed`, (wanted) => document.querySelectorAll('.found[data-category=date] .entry').length === wanted, count);
      await days(2);
      await visit.click('.mark[data-diembao-kind~=date]');
      await visit.clickButton('Sửa chỗ này', CARD);
      await visit.clickButton('ở đây', `${CARD} db-correct-tools`);
      await days(1);
      await visit.click('#undo');
      await days(2);
      await visit.click('#redo');
      await days(1);

      await visit.run(() => new Promise((resolve) => setTimeout(resolve, 1000)));
      await visit.reload();
      await read(visit);
      await equals(() => visit.run(() => document.querySelector('.sheet')?.textContent), WATER);
      await days(1);
    },
  },
  {
    name: 'once it was opened, the page works without its server: reloaded, with what it had not loaded before',
    go: async (visit, server) => {
      await copy(visit, ROAD);
      await readThenLoseServer(visit, server);
      await visit.reload();
      await read(visit);
      assert.equal(await visit.run(() => document.querySelector('.sheet')?.textContent), WATER, 'the article is there');
      await visit.click('#add');
      await visit.press('Control', 'v');
      await visit.until('what is pasted is read', () => document.querySelector('.found[data-category=official] .entry-title')?.textContent?.trim() === 'Đinh Thế Bảo');
      await drop(visit, { 'duong.html': ROAD_HTML });
      await visit.until('a document is read', () => document.querySelectorAll('.article-tabs li').length === 3 && document.querySelector('.record-file')?.textContent?.trim() === 'duong.html');
      await visit.click('#past');
      await visit.until('saved articles are listed', () => document.querySelectorAll('.past-entry').length === 3);
    },
  },
  {
    name: 'what was left for another page comes back without a server',
    go: async (visit, server) => {
      await readThenLoseServer(visit, server);
      await visit.reload();
      await read(visit);
      await copy(visit, ROAD);
      await visit.open(server.address);
      await read(visit);
    },
  },
  {
    name: 'what is under way in the database when the page is left holds up no other page',
    go: async (visit, server) => {
      await visit.open(server.address);
      await drop(visit, { 'nuoc.txt': WATER });
      await read(visit);
      await visit.run(() => new Promise((resolve) => setTimeout(resolve, 1000)));
      // From here on whatever the page begins to write goes on as long as the page.
      await visit.run(() => {
        const { put } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.put = function (...given) {
          const goOn = () => {
            /** @type {any} */ (globalThis).isWriting = true;
            this.count().addEventListener('success', goOn);
          };
          goOn();
          return put.apply(this, given);
        };
      });
      await visit.click('.mark[data-diembao-kind~=date]');
      await visit.clickButton('Sửa chỗ này', CARD);
      await visit.clickButton('ở đây', `${CARD} db-correct-tools`);
      await visit.until('the correction is being written', () => /** @type {any} */ (globalThis).isWriting === true);
      await visit.visitor.open('data:text/html;charset=utf-8,<!doctype html><title>Bài</title>');
      await visit.open(server.address);
      await read(visit);
      const corrected = () => document.querySelectorAll('.found[data-category=date] .entry').length === 1;
      await visit.until('the correction is there', corrected);

      // The page that was left is the same as ever, too, for those who go back to it.
      await visit.visitor.evaluate('setTimeout(() => history.go(-2), 50);');
      await visit.until('the page is left', () => !('faults' in globalThis) || 'isWriting' in globalThis);
      await visit.arrive();
      await read(visit);
      await visit.until('the correction is there, too', corrected);
    },
  },
  {
    name: 'the publication date is set by hand',
    go: async (visit, server) => {
      await visit.open(server.address);
      await drop(visit, { 'hom-qua.txt': 'Hôm qua, Chủ tịch UBND tỉnh Phan Quốc Trường kiểm tra tuyến đường dài 27,5 km.' });
      await read(visit);
      await visit.run(() => {
        const input = /** @type {HTMLInputElement} */ (document.querySelector('input[type=date]'));
        input.value = '2024-03-06';
        input.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await visit.until('the day before is found', () => document.querySelector('.found[data-category=date]')?.textContent?.includes('2024-03-05') ?? false);
    },
  },
];

/** Opens the page with an article, and ends the server once nothing of it is needed any more. @param {Visit} visit @param {PageServer} server */
async function readThenLoseServer(visit, server) {
  await visit.open(server.address);
  await drop(visit, { 'nuoc.txt': WATER });
  await read(visit);
  // What is written into the database is there; and everything of the page that may be wanted.
  await visit.until('the page is stored', async () => {
    const { active } = await navigator.serviceWorker.ready;
    return active?.state === 'activated' && navigator.serviceWorker.controller !== null;
  });
  await visit.run(() => new Promise((resolve) => setTimeout(resolve, 1000)));
  await visit.visitor.holdCaches(`${server.address}first-paint.js`);
  await server.close();
  assert.equal(await visit.run((address) => fetch(`${address}no-such-file`).then(() => 'answered', () => 'gone'), server.address), 'gone');
}

/** Copies a text from a page of its own, as people do. @param {Visit} visit @param {string} text */
async function copy(visit, text) {
  await visit.visitor.open('data:text/html;charset=utf-8,<!doctype html><title>Bài</title><textarea autofocus></textarea>');
  await visit.run((value) => {
    const area = /** @type {HTMLTextAreaElement} */ (document.querySelector('textarea'));
    area.value = value;
    area.focus();
  }, text);
  await visit.press('Control', 'a');
  await visit.press('Control', 'c');
}

/** Drops files onto the page, with their bytes. @param {Visit} visit @param {Record<string, string | Uint8Array>} files */
function drop(visit, files) {
  const encoded = Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(/** @type {any} */ (content)).toString('base64') }));
  return visit.run((list) => {
    const dataTransfer = new DataTransfer();
    for (const { name, content } of list) {
      dataTransfer.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name));
    }
    for (const type of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, encoded);
}

/** Waits until the article on the desk is marked. @param {Visit} visit */
function read(visit) {
  return visit.until('the article is marked', (wanted) => document.querySelector(wanted) !== null, MARK);
}

/** @param {Visit} visit */
function focused(visit) {
  return visit.run(() => document.activeElement?.textContent?.trim());
}
