/** Keyboard, screen readers, small and large windows. */
import assert from 'node:assert/strict';

import { WATER } from './support/articles.mjs';
import { equals, holds } from './support/becomes.mjs';
import { entries, marks, openExample, pageTest, paste } from './support/page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * Presses Tab until `matches` accepts the focused element.
 *
 * @param {Page} page
 * @param {string} selector
 */
async function tabTo(page, selector) {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  assert.fail(`Tab does not reach ${selector}`);
}

/** @param {Page} page */
function focused(page) {
  return page.evaluate(() => document.activeElement?.textContent?.trim());
}

pageTest('the whole way can be gone by keyboard', {}, async (page) => {
  await tabTo(page, '.skip');
  await page.keyboard.press('Enter');
  await tabTo(page, '#example');
  await page.keyboard.press('Enter');
  await marks(page, 'official').first().waitFor();
  await equals(() => page.evaluate(() => document.activeElement?.id), 'article', 'the focus does not get lost');

  await tabTo(page, '.mark');
  const first = await focused(page);
  await page.keyboard.press('ArrowRight');
  const second = await focused(page);
  assert.notEqual(second, first);
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await equals(() => focused(page), first);
  await page.keyboard.press('ArrowLeft');
  await equals(() => focused(page), first, 'there is nothing before the first');

  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog');
  await card.waitFor();
  await holds(() => card.evaluate((element) => element.contains(document.activeElement)));
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'hidden' });
  await equals(() => focused(page), first);

  await tabTo(page, '.entry-button');
  await page.keyboard.press('Enter');
  await equals(() => page.locator('.entry[data-selected]').count(), 1);
  await holds(async () => (await page.locator('.mark[data-current]').count()) >= 1);
  await holds(() => page.evaluate(() => document.activeElement?.matches('.entry-button')), 'the list keeps the focus');
});

pageTest('Tab enters the text once, at the mark that was visited last', {}, async (page) => {
  await openExample(page);
  await equals(() => page.locator('.mark[tabindex="0"]').count(), 1);
  await tabTo(page, '.mark');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const third = await focused(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await equals(() => focused(page), third);
  await equals(() => page.locator('.mark[tabindex="0"]').count(), 1);
});

pageTest('hidden categories are left out of the way', {}, async (page) => {
  await paste(page, WATER);
  await marks(page, 'official').first().waitFor();
  for (const kind of ['official', 'person', 'date', 'figure']) {
    if (kind !== 'figure') await page.locator(`.layer[data-layer=${kind}]`).click();
  }
  await tabTo(page, '.mark');
  await equals(() => focused(page), '91,5%');
  await page.keyboard.press('ArrowLeft');
  await equals(() => focused(page), '91,5%');
});

pageTest('screen readers are told what was found and where a step leads', {}, async (page) => {
  await paste(page, WATER);
  const status = page.locator('db-status');
  await equals(() => status.getAttribute('role'), 'status');
  await status.getByText(/1 người có chức vụ, 2 ngày tháng, 2 số liệu/u).waitFor();
  await entries(page, 'official').locator('.entry-button').first().click();
  await status.getByText('Phan Quốc Trường, 1/2').waitFor();
});

pageTest('landmarks, headings, names and languages are in their places', {}, async (page) => {
  await openExample(page);
  for (const role of /** @type {const} */ (['banner', 'main'])) {
    await equals(() => page.getByRole(role).count(), 1, role);
  }
  for (const name of ['Tìm thấy trong bài', 'Chi tiết']) await equals(() => page.getByRole('region', { name }).count(), 1, name);
  await equals(() => page.getByRole('heading', { level: 1 }).count(), 1);
  await equals(() => page.getByRole('heading', { level: 2 }).count(), 2);
  await holds(async () => (await page.getByRole('heading', { level: 3 }).count()) >= 3);
  const unnamed = await page.evaluate(() =>
    [...document.querySelectorAll('button, input, textarea')].filter((control) => {
      const label = control.getAttribute('aria-label') ?? (control.id && document.querySelector(`label[for="${control.id}"]`)?.textContent) ?? '';
      return !(label || control.textContent?.trim());
    }).length,
  );
  assert.equal(unnamed, 0);
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length, 'no id twice');
  await equals(() => page.locator('.sheet').getAttribute('lang'), 'vi');
  const mark = page.locator('.mark[role=button]').first();
  await equals(() => mark.getAttribute('aria-haspopup'), 'dialog');
  await holds(() => mark.getAttribute('aria-description'));
});

for (const width of [320, 360, 390, 767, 768, 959, 960, 1279, 1280, 1600, 1920, 3840]) {
  pageTest(`nothing sticks out of a window of ${width} px`, { context: { viewport: { width, height: 800 } } }, async (page) => {
    const overflow = () =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
    await equals(() => overflow(), 0, 'empty');
    await openExample(page);
    await equals(() => overflow(), 0, 'article');
    for (const view of ['details', 'found']) {
      const button = page.locator(`.views [data-view=${view}], #unfold-${view}`).filter({ visible: true });
      if ((await button.count()) > 0) await button.click();
      await equals(() => overflow(), 0, view);
    }
    await page.locator('#language').click();
    await equals(() => overflow(), 0, 'English');
  });
}

for (const [width, hasTouch] of /** @type {const} */ ([[320, true], [390, true], [640, false], [768, true], [832, false]])) {
  pageTest(`the bar at the top keeps to one line of ${width} px, in either language`, { context: { viewport: { width, height: 800 }, hasTouch, isMobile: hasTouch } }, async (page) => {
    await openExample(page);
    for (let time = 0; time < 2; time += 1) {
      const middles = await page.locator('db-masthead').evaluate((bar) =>
        [...bar.children].map((part) => part.getBoundingClientRect()).map(({ top, bottom }) => Math.round((top + bottom) / 20)),
      );
      assert.equal(new Set(middles).size, 1, middles.join(' '));
      await page.locator('#language').click();
    }
  });
}

pageTest('on a phone, an entry leads into the text, with the steps at the lower edge', { context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } }, async (page) => {
  await page.locator('#example').tap();
  await marks(page, 'official').first().waitFor();
  await holds(() => page.locator('.sheet').isVisible());
  await holds(async () => !(await page.locator('db-panel').isVisible()));

  await page.locator('.views [data-view=found]').tap();
  await page.locator('.sheet').waitFor({ state: 'hidden' });
  const entry = entries(page, 'official').filter({ has: page.locator('.times') }).first();
  const name = await entry.locator('.entry-title').innerText();
  await entry.locator('.entry-button').tap();
  await page.locator('.sheet').waitFor();
  const bar = page.locator('.selected-bar');
  await equals(() => bar.locator('.selected-name').innerText(), name);
  await bar.getByRole('button', { name: 'Chỗ sau' }).tap();
  await bar.getByText(/^2\//u).waitFor();

  const mark = page.locator('.mark[data-current]').first();
  await mark.tap();
  const card = page.getByRole('dialog');
  await card.waitFor();
  await page.waitForFunction(() => {
    const [shown, over] = ['.mark[data-current]', '.card'].map((selector) => document.querySelector(selector)?.getBoundingClientRect());
    return shown !== undefined && over !== undefined && shown.bottom <= over.top;
  });
  await card.getByRole('button', { name: 'Đóng' }).tap();
  await card.waitFor({ state: 'hidden' });
  await bar.getByRole('button', { name: 'Thôi chọn' }).tap();
  await page.locator('.mark[data-selected]').first().waitFor({ state: 'detached' });
});
