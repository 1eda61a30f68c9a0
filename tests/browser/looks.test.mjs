/** The page for those who see it otherwise: in colours of their own, without motion, with larger letters, on large screens. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ROAD, WATER } from './support/articles.mjs';
import { contrast } from './support/colour.mjs';
import { PEOPLE, buttons, openTools } from './support/correcting.mjs';
import { sticksOut } from './support/edges.mjs';
import { drop, entries, launch, marks, openExample, pageTest, paste } from './support/page.mjs';
import { fineDifference } from './support/pictures.mjs';
import { servePage } from './support/server.mjs';
import { openTab } from './support/views.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

/** The share of an element's pixels that must differ for a state of it to be seen. */
const SEEN = 0.005;

/** @param {string} colour As `getComputedStyle` gives it. @returns {[number, number, number]} */
function rgb(colour) {
  const [red = 0, green = 0, blue = 0] = colour.match(/[\d.]+/gu)?.map(Number) ?? [];
  return [red / 255, green / 255, blue / 255];
}

/** What `act` makes of the looks of an element, its edges included: whether it can be seen. @param {Page} page @param {Locator} element @param {() => Promise<unknown>} act */
async function assertSeen(page, element, act) {
  const box = await element.boundingBox();
  assert.ok(box);
  const clip = { x: Math.max(0, box.x - 6), y: Math.max(0, box.y - 6), width: box.width + 12, height: box.height + 12 };
  const shoot = async () => {
    await page.mouse.move(0, 0);
    return page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
  };
  const before = await shoot();
  await act();
  const difference = fineDifference(before, await shoot());
  assert.ok(difference > SEEN, `${await element.evaluate((one) => one.outerHTML.slice(0, 120))}: ${difference}`);
}

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  pageTest(`forced colours, ${colorScheme}: kinds are told apart by their lines, and nothing has colours of its own`, { context: { forcedColors: 'active', colorScheme } }, async (page) => {
    await openExample(page);
    const { canvas, text, kinds } = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('p'));
      const system = (/** @type {string} */ name) => {
        probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
        return getComputedStyle(probe).color;
      };
      const [canvas, text, grey] = [system('Canvas'), system('CanvasText'), system('GrayText')];
      probe.remove();
      const kinds = ['official', 'person', 'date', 'figure'].map((kind) => {
        const mark = document.querySelector(`.line:not([data-dim]) .mark[data-diembao-kind="${kind}"][role=button]`);
        if (!mark) throw new Error(`no ${kind} in the example`);
        const { backgroundColor, color, textDecorationColor, textDecorationLine, textDecorationStyle, textDecorationThickness } = getComputedStyle(mark);
        return { kind, backgroundColor, color, textDecorationColor, textDecorationLine, line: `${textDecorationStyle} ${textDecorationThickness}` };
      });
      return { canvas, text, grey, kinds };
    });
    for (const { kind, backgroundColor, color, textDecorationColor, textDecorationLine } of kinds) {
      assert.ok(/rgba\(0, 0, 0, 0\)/u.test(backgroundColor) || backgroundColor === canvas, `${kind}: ${backgroundColor}`);
      assert.equal(color, text, kind);
      assert.equal(textDecorationColor, text, kind);
      assert.equal(textDecorationLine, 'underline', kind);
    }
    assert.equal(new Set(kinds.map(({ line }) => line)).size, 4, JSON.stringify(kinds));
    assert.ok(contrast(rgb(canvas), rgb(text)) > 7);
  });

  pageTest(`forced colours, ${colorScheme}: what is chosen, current, pressed or has the focus can be seen`, { context: { forcedColors: 'active', colorScheme } }, async (page) => {
    await drop(page, [{ name: 'đường.txt', content: ROAD }, { name: 'nước.txt', content: WATER }]);
    await page.locator('.article-tabs li').nth(1).waitFor();
    const second = page.locator('.article-tabs li').nth(1);
    await assertSeen(page, second, () => second.locator('button').first().click());
    await marks(page, 'official').first().waitFor();

    const entry = entries(page, 'official').first();
    const mark = buttons(page, 'official').first();
    await assertSeen(page, mark, () => entry.locator('.entry-button').click());
    await assertSeen(page, entry, () => page.keyboard.press('Escape'));
    await entry.locator('.entry-button').click();
    const mention = page.locator('db-details .mention').nth(1);
    await mention.waitFor();
    await assertSeen(page, mention, () => mention.click());
    await assertSeen(page, buttons(page, 'date').first(), async () => {
      await buttons(page, 'date').first().focus();
      for (const key of ['ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
    });
    await assertSeen(page, page.locator('#past'), async () => {
      await page.locator('#keys').focus();
      await page.keyboard.press('Tab');
    });
    const layer = page.locator('.layer[data-layer=figure]');
    await assertSeen(page, layer, () => layer.click());
    await assertSeen(page, buttons(page, 'figure').first(), () => layer.click());

    await page.locator('.tools-toggle').first().click();
    const facet = page.locator('.facet-value').first();
    await assertSeen(page, facet, () => facet.click());
    const check = entries(page, 'official').first().getByRole('checkbox');
    await assertSeen(page, check, () => check.click());
    const exclude = entries(page, 'official').first();
    await exclude.hover();
    await assertSeen(page, exclude, () => exclude.locator('.entry-exclude').click());

    const tab = page.locator('#tab-timeline');
    await assertSeen(page, tab, () => tab.click());
    await page.locator('.line-drawing').waitFor();
    const shape = page.locator('.segments [data-shape=list]');
    await assertSeen(page, shape, () => shape.click());
  });
}

pageTest('forced colours: forms and menus', { context: { forcedColors: 'active' } }, async (page) => {
  await paste(page, PEOPLE);
  const card = await openTools(page, buttons(page, 'person').first());
  const tool = card.locator('.tool').first();
  await assertSeen(page, tool, async () => {
    await card.locator('.correct-open').focus();
    await page.keyboard.press('Tab');
  });
  await card.locator('[data-form=merge]').click();
  const choice = card.getByRole('radio').first();
  await assertSeen(page, choice, () => choice.check());
  await page.keyboard.press('Escape');
  await page.locator('#export').click();
  const item = page.locator('.export-item').nth(1);
  await item.waitFor();
  await assertSeen(page, item, () => page.keyboard.press('ArrowDown'));
});

for (const reducedMotion of /** @type {const} */ (['reduce', 'no-preference'])) {
  pageTest(`motion: ${reducedMotion}`, { context: { reducedMotion } }, async (page) => {
    await paste(page, `${WATER}\n\n${'Bà con trong bản vui mừng.\n\n'.repeat(18)}${ROAD}`);
    await marks(page, 'official').first().waitFor();
    await page.evaluate(() => {
      const seen = /** @type {string[]} */ ([]);
      Object.assign(window, { seen });
      for (const kind of ['transitionrun', 'animationstart']) addEventListener(kind, ({ target }) => seen.push(`${kind} ${/** @type {Element} */ (target).outerHTML.slice(0, 80)}`), true);
    });
    await page.locator('#keys').hover();
    await entries(page, 'official').first().locator('.entry-button').click();
    await buttons(page, 'figure').first().click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    // Through the text: at once, or by and by.
    const places = await page.evaluate(async () => {
      const places = [scrollY];
      /** @type {HTMLElement} */ (document.querySelector('.found[data-category=official] .entry:last-child .entry-button')).click();
      for (let frame = 0; frame < 40; frame += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        places.push(Math.round(scrollY));
      }
      return [...new Set(places)];
    });
    if (reducedMotion === 'reduce') assert.equal(places.length, 2, places.join());
    else assert.ok(places.length > 3, places.join());
    await page.locator('#tab-timeline').click();
    await page.locator('.line-drawing').waitFor();
    await page.locator('#line-in').click();
    await page.waitForTimeout(100);
    const moved = await page.evaluate(() => /** @type {any} */ (window).seen);
    if (reducedMotion === 'reduce') {
      assert.deepEqual(moved, []);
      assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
    } else assert.ok(moved.length > 0, 'there is motion that can be reduced');
  });
}

for (const width of [900, 1280]) {
  test(`letters twice as large, by the browser's settings, in a window of ${width} px: nothing sticks out`, async () => {
    const server = await servePage();
    const browser = await launch('--blink-settings=defaultFontSize=32,defaultFixedFontSize=26');
    try {
      const page = await browser.newPage({ locale: 'vi-VN', viewport: { width, height: 800 }, serviceWorkers: 'block' });
      page.setDefaultTimeout(10_000);
      await page.goto(server.address);
      await page.locator('.loading').waitFor({ state: 'detached' });
      assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), '32px');
      assert.deepEqual(await page.evaluate(sticksOut), [], 'empty');
      await openExample(page);
      for (const tab of ['text', 'people', 'timeline', 'figures']) {
        await page.locator(`#tab-${tab}`).click();
        if (tab !== 'text') await page.locator(`db-${tab} > *`).first().waitFor();
        assert.deepEqual(await page.evaluate(sticksOut), [], tab);
      }
      await page.locator('#past').click();
      await page.locator('.past[open]').waitFor();
      assert.deepEqual(await page.evaluate(sticksOut), [], 'saved articles');
    } finally {
      await browser.close();
      await server.close();
    }
  });
}

pageTest('4K: lines keep a length that is read with ease, and the areas stay together', { context: { viewport: { width: 3840, height: 2160 } } }, async (page) => {
  await openTab(page, 'people');
  await page.locator('#tab-text').click();
  await entries(page, 'official').first().locator('.entry-button').click();
  await page.locator('.details-name').waitFor();
  const [found, paper, details] = await page.evaluate(() => ['db-panel', '.paper', 'db-details'].map((selector) => document.querySelector(selector)?.getBoundingClientRect().toJSON()));
  const letter = await page.locator('.sheet').evaluate((sheet) => Number.parseFloat(getComputedStyle(sheet).fontSize));
  assert.ok(paper.width / letter < 60, `a line of ${Math.round(paper.width / letter)} em`);
  assert.ok(paper.left - found.right < 100 && details.left - paper.right < 100, JSON.stringify([found, paper, details]));
  assert.ok(Math.abs(found.left - (3840 - details.right)) < 100, 'in the middle of the window');
});
