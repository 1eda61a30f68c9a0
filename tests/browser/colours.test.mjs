/** The colours, in both themes: readable, and apart for every kind of eye. */
import assert from 'node:assert/strict';

import { EYES, contrast, difference } from './support/colour.mjs';
import { entries, marks, openExample, pageTest } from './support/page.mjs';

/** @typedef {import('./support/colour.mjs').Rgb} Rgb */

const CATEGORIES = ['official', 'date', 'figure'];

/** What WCAG 2.2 asks of text, and of what is not text (AA). */
const TEXT = 4.5;
const GRAPHICS = 3;

/** CIE76 distance below which two pale colours side by side may be taken for one. */
const APART = 9;

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  pageTest(`${colorScheme}: text is readable, and the categories are told apart`, { context: { colorScheme } }, async (page) => {
    await openExample(page);
    /**
     * Resolves tokens of the stylesheet to what the browser paints.
     *
     * @param {string[]} names
     * @returns {Promise<Rgb[]>}
     */
    const colours = (names) =>
      page.evaluate((tokens) => {
        const probe = document.createElement('i');
        document.body.append(probe);
        const context = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
        return tokens.map((token) => {
          probe.style.color = `var(--${token})`;
          context.fillStyle = getComputedStyle(probe).color;
          context.fillRect(0, 0, 1, 1);
          const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
          return /** @type {Rgb} */ ([red / 255, green / 255, blue / 255]);
        });
      }, names);
    const one = async (/** @type {string} */ name) => /** @type {Rgb} */ ((await colours([name]))[0]);

    const paper = await one('paper');
    for (const text of ['ink', 'ink-soft', 'ink-dim', 'accent']) {
      for (const ground of ['paper', 'ground', 'raised']) {
        const ratio = contrast(await one(text), await one(ground));
        assert.ok(ratio >= TEXT, `${text} on ${ground}: ${ratio.toFixed(2)}`);
      }
    }
    assert.ok(contrast(await one('ink-soft'), await one('hover')) >= TEXT);
    assert.ok(contrast(await one('ink'), await one('warning-ground')) >= TEXT);
    assert.ok(contrast(await one('ink'), await one('official-soft')) >= TEXT);

    const grounds = await colours(CATEGORIES);
    const lines = await colours(CATEGORIES.map((name) => `${name}-line`));
    const ink = await one('ink');
    for (const [index, name] of CATEGORIES.entries()) {
      const ground = /** @type {Rgb} */ (grounds[index]);
      const line = /** @type {Rgb} */ (lines[index]);
      assert.ok(contrast(ink, ground) >= TEXT, `text on ${name}`);
      assert.ok(contrast(line, paper) >= GRAPHICS, `underline of ${name}`);
      for (const [kind, eyes] of Object.entries(EYES)) {
        const fromPaper = difference(ground, paper, eyes);
        assert.ok(fromPaper >= APART, `${name} against the paper for a ${kind}: ${fromPaper.toFixed(1)}`);
        for (const [other, against] of CATEGORIES.entries()) {
          if (other <= index) continue;
          const apart = difference(ground, /** @type {Rgb} */ (grounds[other]), eyes);
          assert.ok(apart >= APART, `${name} against ${against} for a ${kind}: ${apart.toFixed(1)}`);
        }
      }
    }
    assert.ok(contrast(await one('person-line'), paper) >= GRAPHICS);
  });
}

pageTest('forced colours keep the underlines and the current mention', { context: { forcedColors: 'active' } }, async (page) => {
  await openExample(page);
  await entries(page, 'date').locator('.entry-button').first().click();
  const outline = await page.locator('.mark[data-current]').first().evaluate((mark) => getComputedStyle(mark).outlineStyle);
  assert.equal(outline, 'solid');
  const line = await marks(page, 'figure').first().evaluate((mark) => getComputedStyle(mark).textDecorationStyle);
  assert.equal(line, 'double');
});
