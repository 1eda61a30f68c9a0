/** The views beside the text, what is found and left out, menus and dialogs. */
import { ROAD, WATER } from '../articles.mjs';
import { PEOPLE, buttons } from '../correcting.mjs';
import { drop, entries, marks, openExample, paste } from '../page.mjs';
import { JUBILEE, openTab } from '../views.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
const readPeople = async (page) => {
  await paste(page, PEOPLE);
  await buttons(page, 'official').first().waitFor();
};

/** @param {Page} page */
const openMenu = async (page) => {
  await page.locator('#export').click();
  await page.locator('#export-menu').waitFor();
};

/** Puts the report in the place of the page, as the browser does when it prints. @param {Page} page */
const printAgain = (page) =>
  page.evaluate(() => {
    for (const event of ['afterprint', 'beforeprint']) window.dispatchEvent(new Event(event));
  });

/** @type {import('../states.mjs').PageState[]} */
export const VIEWS = [
  {
    name: 'people by level and branch',
    reach: (page) => openTab(page, 'people'),
    then: [
      {
        name: 'the timeline',
        go: async (page) => {
          await page.locator('#tab-timeline').click();
          await page.locator('.line-drawing').waitFor();
        },
      },
      {
        name: 'the timeline, with what is known of a date',
        go: async (page) => {
          await page.locator('.line-drawing [tabindex="0"]').focus();
          await page.keyboard.press('ArrowRight');
          await page.getByRole('tooltip').waitFor();
        },
      },
      {
        name: 'all of the timeline',
        go: async (page) => {
          await page.keyboard.press('Escape');
          await page.locator('#line-all').click();
        },
      },
      {
        name: 'dates below each other',
        go: async (page) => {
          await page.locator('.segments [data-shape=list]').click();
          await page.locator('.date-rail').waitFor();
        },
      },
      {
        name: 'the table of figures',
        go: async (page) => {
          await page.locator('#tab-figures').click();
          await page.locator('.figure-table').waitFor();
        },
      },
      { name: 'figures of one unit', go: (page) => page.locator('#figure-unit').selectOption({ index: 2 }) },
      {
        name: 'figures that there are not',
        go: async (page) => {
          await page.locator('#figure-words').fill('voi');
          await page.locator('.view-none').waitFor();
        },
      },
    ],
  },
  {
    name: 'people, on a phone',
    phone: true,
    reach: (page) => openTab(page, 'people'),
    then: [
      {
        name: 'the timeline, on a phone',
        go: async (page) => {
          await page.locator('#tab-timeline').tap();
          await page.locator('.date-rail').waitFor();
        },
      },
      {
        name: 'the timeline as a line, on a phone',
        go: async (page) => {
          await page.locator('.segments [data-shape=line]').tap();
          await page.locator('.line-drawing').waitFor();
        },
      },
      {
        name: 'the table of figures, on a phone',
        go: async (page) => {
          await page.locator('#tab-figures').tap();
          await page.locator('.figure-table').waitFor();
        },
      },
    ],
  },
  {
    name: 'views with nothing in them: people',
    reach: (page) => openTab(page, 'people', 'Trời hôm nay đẹp.'),
    then: [
      { name: 'views with nothing in them: the timeline', go: (page) => page.locator('#tab-timeline').click() },
      { name: 'views with nothing in them: figures', go: (page) => page.locator('#tab-figures').click() },
    ],
  },
  {
    name: 'order and facets are open',
    reach: async (page) => {
      await openExample(page);
      for (const toggle of await page.locator('.tools-toggle').all()) await toggle.click();
      await page.locator('.facet-value').first().waitFor();
    },
    then: [
      {
        name: 'a facet is chosen',
        go: async (page) => {
          await page.locator('.found[data-category=official] .facet-value').first().click();
          await page.locator('#found-chips .chip').first().waitFor();
        },
      },
      {
        name: 'somebody is excluded',
        go: async (page) => {
          await page.locator('#found-chips-clear').click();
          const entry = entries(page, 'official').first();
          await entry.hover();
          await entry.locator('.entry-exclude').click();
          await page.locator('.entry[data-excluded]').waitFor();
        },
      },
      {
        name: 'a search with results',
        go: async (page) => {
          await page.locator('#search').fill('a');
        },
      },
      {
        name: 'a search without results',
        go: async (page) => {
          await page.locator('#search').fill('khong co ai');
          await page.locator('.found .quiet-line').first().waitFor();
        },
      },
    ],
  },
  {
    name: 'two people are chosen',
    reach: async (page) => {
      await readPeople(page);
      for (const name of ['Phan Quốc Trường', 'Lò Thị Mây']) await entries(page, 'official').filter({ hasText: name }).getByRole('checkbox').check();
      await page.locator('#merge-chosen').waitFor();
    },
  },
  {
    name: 'what is chosen, on a phone',
    phone: true,
    reach: async (page) => {
      await readPeople(page);
      await page.locator('.views [data-view=found]').tap();
      await page.locator('.tools-toggle').first().tap();
      await entries(page, 'official').first().getByRole('checkbox').check();
      await page.locator('.chip').first().waitFor();
    },
  },
  {
    name: 'details of an official',
    reach: async (page) => {
      await openExample(page);
      await entries(page, 'official').locator('.entry-button').first().click();
      await page.locator('.details-name').waitFor();
    },
    then: [
      {
        name: 'details of a date',
        go: async (page) => {
          await entries(page, 'date').locator('.entry-button').first().click();
          await page.locator('.card-kind[data-category=date]').waitFor();
        },
      },
      {
        name: 'details of a figure',
        go: async (page) => {
          await entries(page, 'figure').locator('.entry-button').first().click();
          await page.locator('.card-kind[data-category=figure]').waitFor();
        },
      },
      {
        name: 'both areas at the sides are folded away',
        go: async (page) => {
          await page.locator('#fold-found').click();
          await page.locator('#fold-details').click();
          await page.locator('#unfold-details').waitFor();
        },
      },
      { name: 'how many requests there were', go: (page) => page.locator('.requests summary').click() },
    ],
  },
  {
    name: 'details over the article, on a medium screen',
    settings: { context: { viewport: { width: 900, height: 800 } } },
    reach: async (page) => {
      await openExample(page);
      await entries(page, 'official').locator('.entry-button').first().click();
      await page.locator('#unfold-details').click();
      await page.locator('.details-name').waitFor();
    },
  },
  {
    name: 'details, on a phone',
    phone: true,
    reach: async (page) => {
      await readPeople(page);
      await page.locator('.views [data-view=found]').tap();
      await entries(page, 'official').locator('.entry-button').first().tap();
      await page.locator('.views [data-view=details]').tap();
      await page.locator('.details-name').waitFor();
    },
  },
  {
    name: 'a card under the pointer',
    reach: async (page) => {
      await openExample(page);
      await marks(page, 'official').and(page.locator('[role=button]')).first().hover();
      await page.locator('.card:popover-open').waitFor();
    },
  },
  {
    name: 'the list of keys',
    reach: async (page) => {
      await openExample(page);
      await page.locator('#keys').click();
      await page.getByRole('dialog').waitFor();
    },
    then: [{ name: 'single keys are switched off', go: (page) => page.locator('#shortcuts').uncheck() }],
  },
  {
    name: 'the list of keys, on a phone',
    phone: true,
    reach: async (page) => {
      await page.keyboard.press('Escape');
      await page.locator('h1').tap();
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'the menu of what can be taken away',
    reach: async (page) => {
      await openExample(page);
      await openMenu(page);
    },
  },
  {
    name: 'a list was copied',
    reach: async (page) => {
      await openExample(page);
      await openMenu(page);
      await page.locator('[data-copy=officials]').click();
      await page.locator('.export-said:not([hidden])').waitFor();
    },
  },
  {
    name: 'the menu of what can be taken away, of several articles',
    reach: async (page) => {
      await drop(page, [{ name: 'đường.txt', content: ROAD }, { name: 'nước.txt', content: WATER }]);
      await marks(page, 'official').first().waitFor();
      await openMenu(page);
      await page.getByRole('menuitemradio').last().click();
    },
  },
  {
    name: 'the menu of what can be taken away, on a phone',
    phone: true,
    reach: async (page) => {
      await openExample(page);
      await page.locator('#export').tap();
      await page.locator('#export-menu').waitFor();
    },
  },
  {
    name: 'the menu cannot be loaded',
    settings: { expected: /menu|export|Failed to load|ERR_FAILED/u, prepare: (context) => context.route(/later\/menu-|export/u, (route) => route.abort()) },
    reach: async (page) => {
      await openExample(page);
      await page.locator('#export').click();
      await page.locator('.export-failed').filter({ hasText: /./u }).waitFor();
    },
  },
  {
    name: 'what to print',
    // It lies over the page, so that nobody can change the language while it is open.
    anew: async (page) => {
      await page.keyboard.press('Escape');
      await page.locator('#print').click();
      await page.locator('.print-dialog').waitFor();
    },
    reach: async (page) => {
      await openTab(page, 'people', JUBILEE);
      await page.locator('#print').click();
      await page.locator('.print-dialog').waitFor();
    },
    then: [
      {
        name: 'what to print: nothing',
        go: async (page) => {
          for (const box of await page.locator('.print-dialog [type=checkbox]').all()) await box.uncheck();
        },
      },
    ],
  },
  {
    name: 'the report on paper',
    reach: async (page) => {
      await openTab(page, 'timeline');
      await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /later\/printing-[^/]+\.js/u.test(name)));
      await page.emulateMedia({ media: 'print' });
      await printAgain(page);
      await page.locator('#report').waitFor();
    },
    anew: printAgain,
  },
];
