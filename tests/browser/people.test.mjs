/** Officials by level and branch, and everybody else below. */
import assert from 'node:assert/strict';

import { equals, matches } from './support/becomes.mjs';
import { entries, pageTest } from './support/page.mjs';
import { openTab, reached } from './support/views.mjs';

pageTest('officials stand by level and branch in the order of protocol, others below', {}, async (page) => {
  await openTab(page, 'people');
  await equals(() => page.locator('.people-level > h2').allInnerTexts().then((list) => list.map((text) => text.replace(/\s*\d+$/u, ''))), ['Trung ương', 'Cấp tỉnh', 'Cấp xã', 'Nước ngoài', 'Người khác']);
  const names = (/** @type {string} */ level) => page.locator(`[data-level=${level}] .person-button`).allInnerTexts();
  await equals(() => names('central'), ['Trần Quang Vịnh', 'Phạm Đức Thắng', 'Đặng Văn Sửu']);
  await equals(() => names('provincial'), ['Lê Minh Khang', 'Phan Quốc Trường']);
  await equals(() => names('none'), ['Lò Thị Mai']);
  await equals(() => page.locator('[data-level=central] h3').allInnerTexts(), ['Đảng', 'Chính phủ']);
  const secretary = page.locator('.person', { hasText: 'Lê Minh Khang' });
  await equals(() => secretary.locator('.person-positions li').allInnerTexts(), ['Ủy viên Trung ương Đảng', 'Bí thư Tỉnh ủy']);
  await matches(() => page.locator('.person', { hasText: 'Đặng Văn Sửu' }).innerText(), /nguyên/u);
  await matches(() => page.locator('.view-summary').innerText(), /^7 người có chức vụ, 1 người khác$/u);
});

pageTest('a press on a name or a place leads to that mention', {}, async (page) => {
  await openTab(page, 'people');
  const secretary = page.locator('.person', { hasText: 'Lê Minh Khang' });
  const places = secretary.locator('.place-button');
  await equals(() => places.allInnerTexts().then((list) => list.map((text) => text.replace(/ \(\d+\)$/u, ''))), ['đoạn 3', 'đoạn 4']);
  await places.nth(1).click();
  await reached(page, /Lê Minh Khang|Bí thư Tỉnh ủy/u);
  const start = await page.evaluate(() => document.querySelector('.mark[data-current]')?.closest('.line')?.textContent);
  assert.match(start ?? '', /^Tỉnh được thành lập/u);
  await page.locator('#tab-people').click();
  await page.locator('.person[data-selected]', { hasText: 'Lê Minh Khang' }).waitFor();
  await page.locator('.person-button', { hasText: 'Lò Thị Mai' }).focus();
  await page.keyboard.press('Enter');
  await reached(page, /Lò Thị Mai/u);
});

pageTest('it speaks English, and says so when nobody is named', {}, async (page) => {
  await openTab(page, 'people', 'Ngày 2/9/2025, trời mưa.');
  await equals(() => page.locator('db-people').innerText(), 'Bài không nhắc tới ai.');
  await page.locator('#language').click();
  await equals(() => page.locator('db-people').innerText(), 'The article names nobody.');
});

pageTest('counts follow what is chosen in the list, in both languages', {}, async (page) => {
  await openTab(page, 'people');
  await entries(page, 'official').filter({ hasText: 'Lê Minh Khang' }).locator('.entry-check').check();
  const summary = page.locator('db-people [role=status]');
  const counts = () => page.locator('db-people h2 .count').allInnerTexts();
  await equals(() => summary.innerText(), '7/7 người có chức vụ, 0/1 người khác');
  await entries(page, 'figure').filter({ hasText: '3.250 tỷ' }).locator('.entry-check').check();
  await equals(() => summary.innerText(), '1/7 người có chức vụ, 0/1 người khác');
  await equals(counts, ['0/3', '1/2', '0/1', '0/1', '0/1']);
  await equals(() => page.locator('#found-official .count').innerText(), '1/7');
  await page.locator('#language').click();
  await equals(() => summary.innerText(), '1 of 7 officials, 0 of 1 other person');
  await entries(page, 'figure').locator('.entry-check:checked').uncheck();
  await entries(page, 'official').locator('.entry-check:checked').uncheck();
  await equals(() => summary.innerText(), '7 officials, 1 other person');
  await equals(counts, ['3', '2', '1', '1', '1']);
});
