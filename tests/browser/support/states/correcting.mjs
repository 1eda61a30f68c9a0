/** The forms of correcting, and what is said of what was corrected. */
import { WATER } from '../articles.mjs';
import { PEOPLE, buttons, openTools, select } from '../correcting.mjs';
import { entries, paste } from '../page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** Opens the tools of a name, by the touch of a finger where there is one. @param {Page} page @param {string} kind @param {string} words */
const toolsOf = async (page, kind, words) => {
  await paste(page, PEOPLE);
  await openTools(page, buttons(page, kind).filter({ hasText: words }).first());
};

/** From one form to another. @param {string} form @returns {(page: Page) => Promise<void>} */
const form = (form) => async (page) => {
  const cancel = page.locator('db-correct-tools .correct-form .quiet');
  if ((await cancel.count()) > 0) await cancel.click();
  await page.locator(`db-correct-tools [data-form=${form}]`).click();
  await page.locator('db-correct-tools .correct-form').waitFor();
};

/** Says of the last date that it is none. @param {Page} page */
const removeDate = async (page) => {
  await paste(page, WATER);
  const card = await openTools(page, buttons(page, 'date').last());
  await card.locator('.tools .tool').first().click();
  await card.waitFor({ state: 'hidden' });
};

/** @param {Page} page */
const openList = async (page) => {
  await page.locator('#corrections').click();
  await page.locator('.corrections[open]').waitFor();
};

/** @type {import('../states.mjs').PageState[]} */
export const CORRECTING = [
  {
    name: 'the tools for an official',
    reach: (page) => toolsOf(page, 'official', 'Phan Quốc Trường'),
    then: [
      { name: 'name and positions are changed', go: form('person') },
      {
        name: 'a name is missing',
        go: async (page) => {
          await page.locator('db-person-form [name=name]').fill('');
          await page.locator('db-person-form [type=submit]').click();
          await page.locator('db-person-form .field-error').waitFor();
        },
      },
      { name: 'people are merged', go: form('merge') },
      { name: 'people are merged: whom', go: (page) => page.locator('db-merge-form [type=radio]').first().check() },
      { name: 'people are merged: nobody is called so', go: (page) => page.locator('db-merge-form [type=search]').fill('không ai') },
      { name: 'somebody is split off', go: form('split') },
      {
        name: 'somebody is split off: which mentions',
        go: async (page) => {
          for (const box of await page.locator('db-split-form [type=checkbox]').all()) await box.uncheck();
          await page.locator('db-split-form [type=submit]').click();
          await page.locator('db-split-form .field-error').waitFor();
        },
      },
      {
        name: 'an official holds no position',
        go: async (page) => {
          await page.locator('db-correct-tools .correct-form .quiet').click();
          await page.locator('db-correct-tools .tools').last().locator('.tool').first().click();
          await page.locator('.card .corrected').waitFor();
        },
      },
      {
        name: 'corrected people in the list',
        go: async (page) => {
          await page.keyboard.press('Escape');
          await page.locator('.entry .corrected-sign').waitFor();
        },
      },
    ],
  },
  {
    name: 'the tools for an official, on a phone',
    phone: true,
    reach: (page) => toolsOf(page, 'official', 'Phan Quốc Trường'),
    then: [
      { name: 'name and positions are changed, on a phone', go: form('person') },
      { name: 'people are merged, on a phone', go: form('merge') },
      { name: 'somebody is split off, on a phone', go: form('split') },
    ],
  },
  {
    name: 'the value of a date is changed',
    reach: async (page) => {
      await toolsOf(page, 'date', '18/11/2025');
      await form('value')(page);
      await page.locator('.value-read .edtf').waitFor();
    },
    then: [
      {
        name: 'a value that is not understood',
        go: async (page) => {
          await page.locator('db-value-field input').fill('mưa to');
          await page.locator('.value-read .field-error').waitFor();
        },
      },
    ],
  },
  {
    name: 'correcting in the details',
    reach: async (page) => {
      await paste(page, PEOPLE);
      await buttons(page, 'figure').first().waitFor();
      await entries(page, 'figure').locator('.entry-button').first().click();
      await page.locator('db-details .correct-open').click();
      await form('value')(page);
      await page.locator('db-details .value-read strong').waitFor();
    },
  },
  {
    name: 'words are selected',
    reach: async (page) => {
      await paste(page, PEOPLE);
      await buttons(page, 'official').first().waitFor();
      await select(page, 'bà Mây');
      await page.locator('.selection-bar [data-what]').first().waitFor();
    },
    then: [
      { name: 'words are added as somebody known', go: (page) => page.locator('.selection-bar [data-what=person]').click() },
      { name: 'words are added as somebody new', go: (page) => page.locator('.selection-bar select').selectOption('') },
      { name: 'words are added as a date', go: (page) => page.locator('.selection-bar [data-what=date]').click() },
      { name: 'words are added as a figure', go: (page) => page.locator('.selection-bar [data-what=figure]').click() },
    ],
  },
  {
    name: 'words are selected, on a phone',
    phone: true,
    reach: async (page) => {
      await paste(page, PEOPLE);
      await buttons(page, 'official').first().waitFor();
      await select(page, 'kết luận hội nghị');
      await page.locator('.selection-bar [data-what=person]').click();
      await page.locator('.selection-bar [name=name]').waitFor();
    },
  },
  {
    name: 'no words are selected',
    reach: async (page) => {
      await paste(page, PEOPLE);
      await buttons(page, 'official').first().waitFor();
      await page.locator('#add-selected').press('Enter');
      await page.locator('.selection-bar .field-error').waitFor();
    },
  },
  {
    name: 'something was corrected',
    reach: removeDate,
    then: [
      { name: 'the list of corrections', go: openList },
      {
        name: 'everything was taken back',
        go: async (page) => {
          await page.keyboard.press('Escape');
          await page.locator('#undo').click();
          await page.locator('#undo[aria-disabled=true]').waitFor();
        },
      },
      { name: 'the list of corrections, empty', go: openList },
    ],
  },
  {
    name: 'something was corrected, on a phone',
    phone: true,
    reach: removeDate,
    then: [{ name: 'the list of corrections, on a phone', go: openList }],
  },
  {
    name: 'something is wrong in all articles',
    reach: async (page) => {
      await paste(page, WATER);
      const card = await openTools(page, buttons(page, 'figure').first());
      await card.locator('.tools').first().locator('.tool').last().click();
      await card.waitFor({ state: 'hidden' });
      await openList(page);
      await page.locator('#rules li').waitFor();
    },
  },
  {
    name: 'corrections have lost their words',
    reach: async (page) => {
      await removeDate(page);
      await page.locator('#edit').click();
      await page.locator('textarea.field').fill(WATER.replace('ngày 2/9/2024', 'năm ngoái'));
      await page.locator('.history-lost').waitFor();
    },
    then: [
      {
        name: 'the list of corrections that have lost their words',
        go: async (page) => {
          await openList(page);
          await page.locator('[data-unplaced]').waitFor();
        },
      },
    ],
  },
];
