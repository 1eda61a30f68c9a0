/** Editing: the field is the browser's own, and nothing that the page does disturbs it. */
import assert from 'node:assert/strict';

import { WATER } from './support/articles.mjs';
import { equals, matches } from './support/becomes.mjs';
import { entries, marks, openExample, pageTest, paste, texts } from './support/page.mjs';

pageTest('the letters of the field stand over their colours at every width', {}, async (page) => {
  await openExample(page);
  await page.locator('#edit').click();
  for (const width of [320, 375, 480, 640, 800, 1024, 1280, 1600]) {
    await page.setViewportSize({ width, height: 800 });
    const { field, sheet } = await page.evaluate(() => {
      const area = /** @type {HTMLTextAreaElement} */ (document.querySelector('textarea'));
      const text = /** @type {HTMLElement} */ (document.querySelector('.sheet'));
      const measure = (/** @type {HTMLElement} */ element) => {
        const { font, letterSpacing, lineHeight, padding, width } = getComputedStyle(element);
        return { height: element.scrollHeight, font, letterSpacing, lineHeight, padding, width };
      };
      return { field: measure(area), sheet: measure(text) };
    });
    assert.deepEqual(field, sheet, `at ${width} px`);
  }
});

pageTest('highlights move with their words while somebody types before them', {}, async (page) => {
  await paste(page, WATER);
  await marks(page, 'official').first().waitFor();
  await page.locator('#edit').click();
  const field = page.locator('textarea');
  await field.evaluate((area) => /** @type {HTMLTextAreaElement} */ (area).setSelectionRange(0, 0));
  const before = await marks(page, 'official').allInnerTexts();
  const moved = await page.evaluate(() => {
    document.execCommand('insertText', false, 'Tin mới: ');
    return new Promise((resolve) => {
      // Before any new analysis can have arrived.
      queueMicrotask(() => queueMicrotask(() => resolve([...document.querySelectorAll('.mark[data-diembao-kind~="official"]')].map((mark) => mark.textContent))));
    });
  });
  assert.deepEqual(moved, before);
  const { sheet, field: value } = await texts(page);
  assert.equal(value, `Tin mới: ${WATER}`);
  assert.equal(sheet, value);
});

pageTest('lines can be joined, split, added and removed', {}, async (page) => {
  const field = page.locator('textarea');
  await field.fill('một\nhai\nba');
  const edits = ['một\nhai ba', 'một\n\nhai ba', 'một\n\nhai ba\n', '\nmột\n\nhai ba\n', 'một', '\n', 'một\nhai\n\n\nba 👍', 'ba 👍', '👎'];
  for (const text of edits) {
    await field.fill(text);
    await equals(() => texts(page), { sheet: text, field: text });
    const [shown, taken] = await page.evaluate(() => [document.querySelector('.sheet')?.scrollHeight, document.querySelector('textarea')?.scrollHeight]);
    assert.equal(shown, taken, JSON.stringify(text));
  }
});

pageTest('undo and redo are those of the browser', {}, async (page) => {
  await page.locator('textarea').click();
  await paste(page, WATER);
  await marks(page, 'official').first().waitFor();
  await page.locator('#edit').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Xong.');
  await equals(async () => (await texts(page)).field, `${WATER} Xong.`);
  await page.keyboard.press('Control+Z');
  await equals(async () => (await texts(page)).field, WATER);
  await page.keyboard.press('Control+Z');
  await equals(async () => (await texts(page)).field, '');
  await page.keyboard.press('Control+Shift+Z');
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  await equals(() => texts(page), { sheet: WATER, field: WATER });
});

pageTest('an input method composes its letters undisturbed while the text is read', {}, async (page, context) => {
  const field = page.locator('textarea');
  await field.pressSequentially('Sáng 18/11/2025, Chủ tịch UBND tỉnh Phan Quốc ');
  await page.evaluate(() => {
    const events = /** @type {string[]} */ ([]);
    Object.assign(window, { events });
    for (const type of ['compositionstart', 'compositionend']) {
      document.querySelector('textarea')?.addEventListener(type, () => events.push(type));
    }
  });
  const session = await context.newCDPSession(page);
  // Telex: "Truowfng" grows into "Trường" in one composition.
  for (const text of ['T', 'Tr', 'Tru', 'Truo', 'Trươ', 'Trườ', 'Trườn', 'Trường']) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await page.waitForTimeout(text === 'Trườ' ? 700 : 40);
    await equals(() => page.evaluate(() => Reflect.get(window, 'events')), ['compositionstart'], `at “${text}”`);
    await matches(async () => (await texts(page)).field ?? '', new RegExp(`${text}$`, 'u'));
  }
  await session.send('Input.insertText', { text: 'Trường' });
  await field.pressSequentially(' phát biểu.');
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  await equals(async () => (await texts(page)).field, 'Sáng 18/11/2025, Chủ tịch UBND tỉnh Phan Quốc Trường phát biểu.');
});

pageTest('a click on a highlight opens its card while editing, too, and typing goes on', {}, async (page) => {
  await paste(page, WATER);
  await marks(page, 'figure').first().waitFor();
  await page.locator('#edit').click();
  const box = await marks(page, 'figure').first().boundingBox();
  assert.ok(box);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const card = page.getByRole('dialog');
  await card.getByText('phần trăm').first().waitFor();
  await equals(() => page.evaluate(() => document.activeElement?.localName), 'textarea');
  await page.keyboard.type('0');
  await card.waitFor({ state: 'hidden' });
  assert.notEqual((await texts(page)).field, WATER);
});

pageTest('Escape leads from editing back to reading', {}, async (page) => {
  await paste(page, WATER);
  await page.locator('#edit').click();
  await equals(() => page.evaluate(() => document.activeElement?.localName), 'textarea');
  await page.keyboard.press('Escape');
  await equals(() => page.locator('.paper').getAttribute('data-mode'), 'read');
  await equals(() => page.evaluate(() => document.activeElement?.id), 'article');
});
