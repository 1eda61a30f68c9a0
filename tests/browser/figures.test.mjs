/** The table of figures: order, filters, the way to the text, copying, thousands of rows. */
import assert from 'node:assert/strict';

import { equals, holds } from './support/becomes.mjs';
import { entries, pageTest } from './support/page.mjs';
import { JUBILEE, openTab, reached } from './support/views.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * What stands in the cells, also in those that the browser has not drawn, which have no `innerText`.
 *
 * @param {Page} page
 * @param {string} column
 */
async function cells(page, column) {
  const texts = await page.locator(`.figure-table td[data-column=${column}]`).allTextContents();
  return texts.map((text) => text.replace(/\s+/gu, ' ').trim());
}

/**
 * @param {Page} page
 * @param {string} column
 */
async function sortBy(page, column) {
  await page.locator(`.figure-table th[data-column=${column}] button`).click();
}

/** The areas of land in their order, as one reads them. @param {Page} page */
async function areas(page) {
  const values = await cells(page, 'value');
  const units = await cells(page, 'unit');
  return units.flatMap((unit, index) => (unit === 'ha' || unit === 'km²' ? [`${values[index]} ${unit}`] : []));
}

pageTest('figures stand in the order of the text, ordinals behind, with sentence and place', {}, async (page) => {
  await openTab(page, 'figures');
  const sentences = await cells(page, 'sentence');
  assert.match(sentences[0] ?? '', /tăng trưởng trên 10%\.$/u);
  assert.match(sentences.at(-1) ?? '', /lần thứ 32/u);
  await holds(async () => (await cells(page, 'place')).includes('đoạn 5'));
  await equals(() => page.locator('th[data-column=place]').getAttribute('aria-sort'), 'ascending');
  await equals(() => page.locator('th[aria-sort]:not([aria-sort=none])').count(), 1);
});

pageTest('every column sorts both ways, numbers as numbers of their units', {}, async (page) => {
  await openTab(page, 'figures');
  await sortBy(page, 'value');
  await equals(() => page.locator('th[data-column=value]').getAttribute('aria-sort'), 'descending');
  await equals(() => areas(page), ['350 ha', '3,4 km²', '2,5 ha']);
  await equals(async () => (await cells(page, 'unit')).slice(0, 2), ['VND', 'USD']);
  await sortBy(page, 'value');
  await equals(() => page.locator('th[data-column=value]').getAttribute('aria-sort'), 'ascending');
  await equals(() => areas(page), ['2,5 ha', '3,4 km²', '350 ha']);
  for (const column of ['unit', 'kind', 'noun', 'detail', 'sentence']) {
    await sortBy(page, column);
    await equals(() => page.locator(`th[data-column=${column}]`).getAttribute('aria-sort'), 'ascending');
    await holds(async () => {
      const texts = (await cells(page, column)).slice(0, -1).filter(Boolean);
      return texts.length > 0 && texts.join('|') === texts.toSorted(new Intl.Collator('vi', { numeric: true }).compare).join('|');
    }, column);
    await sortBy(page, column);
    await equals(() => page.locator(`th[data-column=${column}]`).getAttribute('aria-sort'), 'descending');
  }
});

pageTest('numbers stand digit under digit', {}, async (page) => {
  await openTab(page, 'figures');
  const ends = await page.locator('.figure-table .whole').evaluateAll((parts) => parts.map((part) => Math.round(part.getBoundingClientRect().right)));
  assert.ok(ends.length > 8);
  assert.equal(new Set(ends).size, 1, ends.join());
});

pageTest('filters by unit, kind and words without marks, and the counts follow', {}, async (page) => {
  await openTab(page, 'figures');
  const count = page.locator('#figure-count');
  const all = Number.parseInt(await count.innerText(), 10);
  await page.locator('#figure-words').fill('QUE ho');
  await page.waitForFunction(() => document.querySelectorAll('.figure-table tbody tr').length === 0);
  await page.locator('#figure-words').fill('gia dinh');
  await page.locator('.figure-table tbody tr').waitFor();
  await equals(() => count.innerText(), `1/${all} số liệu`);
  await equals(() => count.getAttribute('role'), 'status');
  await holds(async () => (await page.locator('#figure-kind option').allInnerTexts()).includes('tiền (0)'));
  await page.locator('#figure-clear').click();
  await equals(() => count.innerText(), `${all} số liệu`);
  await equals(() => page.evaluate(() => document.activeElement?.id), 'figure-words', 'the focus does not go with the button');
  await page.locator('#figure-unit').selectOption({ label: 'ha (2)' });
  await equals(() => cells(page, 'unit'), ['ha', 'ha']);
  await holds(async () => (await page.locator('#figure-kind option').allInnerTexts()).includes('số đo (2)'));
  await page.locator('#figure-kind').selectOption({ label: 'tiền (0)' });
  await holds(() => page.getByText('Không có số liệu nào như vậy.').isVisible());
});

pageTest('a press on a row or its button leads to the text', {}, async (page) => {
  await openTab(page, 'figures');
  await page.locator('.figure-table tbody tr', { hasText: '45.000' }).locator('td[data-column=noun]').click();
  await reached(page, /45 nghìn/u);
  await page.locator('#tab-figures').click();
  const button = page.locator('.figure-table tbody tr', { hasText: 'khánh thành cầu' }).getByRole('button');
  await equals(() => button.getAttribute('aria-label'), '1,25 km, tới đoạn 5 trong bài');
  await button.focus();
  await page.keyboard.press('Enter');
  await reached(page, /1,25 km/u);
});

pageTest('figures outside of the story are left out, and dimmed where they are wanted', {}, async (page) => {
  await openTab(page, 'figures', `${JUBILEE}\nTin liên quan: Hòa Lạng đón 1 triệu khách\n`);
  const aside = page.locator('.figure-table tr[data-aside]');
  await equals(() => aside.count(), 0);
  await page.locator('#figure-aside').check();
  await equals(() => aside.count(), 1);
  const colour = (/** @type {string} */ selector) => page.locator(selector).first().evaluate((row) => getComputedStyle(row).color);
  assert.notEqual(await colour('.figure-table tr[data-aside]'), await colour('.figure-table tbody tr:not([data-aside])'));
});

pageTest('the table is copied as text with tabs and as a table, as it is sorted and filtered', {}, async (page) => {
  await openTab(page, 'figures');
  await page.locator('#figure-kind').selectOption({ label: 'tiền (2)' });
  await page.locator('#figure-copy').click();
  await page.getByText('Đã chép 2 dòng').waitFor();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (/** @type {string} */ kind) => (await (await item?.getType(kind))?.text()) ?? '';
    return { plain: await read('text/plain'), html: await read('text/html') };
  });
  const lines = copied.plain.split('\n').map((line) => line.split('\t'));
  assert.deepEqual(lines.map((line) => [line[0], line[1]]), [['Giá trị', 'Đơn vị'], ['3250000000000', 'VND'], ['4200000', 'USD']]);
  assert.match(copied.html, /<table/u);
  assert.equal(copied.html.match(/<tr/gu)?.length, 3);
});

/** About 100,000 characters with thousands of figures. */
const LONG = Array.from({ length: 1000 }, (_, index) => `Xã thứ ${index + 2} có ${index * 3 + 11} hộ, trồng ${index + 3} ha lúa, thu ${index * 7 + 20} triệu đồng, tăng ${(index % 90) + 2}%.`).join('\n');

pageTest('of thousands of figures some are drawn, more when the end comes near, and all are sorted and filtered', {}, async (page) => {
  await openTab(page, 'figures', LONG);
  const rows = page.locator('.figure-table tbody tr');
  const drawn = await rows.count();
  assert.ok(drawn >= 100 && drawn <= 400, `${drawn}`);
  const total = Number(await page.locator('.figure-table').getAttribute('aria-rowcount')) - 1;
  assert.ok(total > 3500, `${total}`);
  await page.locator('#figure-more').scrollIntoViewIfNeeded();
  await page.waitForFunction((before) => document.querySelectorAll('.figure-table tbody tr').length > before, drawn);
  await page.locator('#figure-kind').selectOption({ label: 'tiền (1.000)' });
  await sortBy(page, 'value');
  await equals(async () => (await cells(page, 'value'))[0], '7.013.000.000');

  // Each letter typed into the filter, from the key to the drawn table; other programs may slow some of them down.
  const times = await page.evaluate(async () => {
    const field = /** @type {HTMLInputElement} */ (document.querySelector('#figure-words'));
    const taken = [];
    for (const words of ['', 'x', 'xa', 'xa t', 'xa th', 'xa thu', 'xa thu 9', 'xa thu 99', 'xa thu 9', 'xa thu 9 h']) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const start = performance.now();
      field.value = words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve));
      document.querySelector('.figure-table')?.getBoundingClientRect();
      taken.push(performance.now() - start);
    }
    return taken.sort((a, b) => a - b);
  });
  assert.ok((times[3] ?? 1000) < 50, times.map(Math.round).join());
});

for (const width of [320, 360, 768, 2560]) {
  pageTest(`nothing of the views sticks out of a window of ${width} px`, { context: { viewport: { width, height: 800 } } }, async (page) => {
    await openTab(page, 'figures');
    for (let time = 0; time < 2; time += 1) {
      for (const tab of ['people', 'timeline', 'figures']) {
        await page.locator(`#tab-${tab}`).click();
        await page.locator(`db-${tab} > *`).first().waitFor();
        const out = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(out, 0, tab);
        const cut = await page.locator(`db-${tab}`).evaluate((view) =>
          [...view.querySelectorAll('td, p, h2, h3, .quiet, select')].filter((part) => part.getClientRects().length > 0 && part.scrollWidth > part.clientWidth + 2).map((part) => part.textContent?.trim()),
        );
        assert.deepEqual(cut, [], tab);
      }
      await page.locator('#language').click();
    }
  });
}

pageTest('counts follow what is chosen in the list, beside the filters of the table', {}, async (page) => {
  await openTab(page, 'figures');
  const count = page.locator('#figure-count');
  const options = () => page.locator('#figure-unit option').allInnerTexts();
  const all = Number.parseInt(await count.innerText(), 10);
  await entries(page, 'official').filter({ hasText: 'Lê Minh Khang' }).locator('.entry-check').check();
  // 10%, 3.250 tỷ đồng, 4,2 triệu USD.
  await equals(() => count.innerText(), `3/${all} số liệu`);
  await equals(() => page.locator('.figure-table tbody tr:not([data-back])').count(), 3);
  await equals(async () => (await options()).filter((name) => /VND|USD|ha|hecta|Đồng|đô/iu.test(name)).map((name) => /\(.*\)/u.exec(name)?.[0]), ['(1/1)', '(1/1)', '(0/2)']);
  await page.locator('#figure-kind').selectOption({ label: 'tiền (2/2)' });
  await equals(() => count.innerText(), `2/${all} số liệu`);
  await page.locator('#language').click();
  await equals(() => count.innerText(), `2 of ${all} figures`);
  await page.locator('#figure-clear').click();
  await entries(page, 'official').locator('.entry-check:checked').uncheck();
  await equals(() => count.innerText(), `${all} figures`);
});
