/**
 * How fast the built page is, against its budgets: `node www/page/bench/budgets.mjs`. CHROMIUM_PATH names the browser.
 *
 * Each figure is measured several times in Chromium, every time in a new window; what counts is the median. Prints a table,
 * and fails when a budget is exceeded. Judged is the processor's time for the page's thread, since the clock measures the
 * other programs of a busy machine as well; and a processor that is slower than a common laptop's has as much more time
 * as it needs more for a fixed piece of work.
 */
import { existsSync } from 'node:fs';

import { chromium } from 'playwright-core';

import { servePage } from '../../../tests/browser/support/server.mjs';
import { median } from '../../package/bench/median.mjs';
import { longArticle } from './article.mjs';
import { firstPaint, filtering, machine, stepping, typing } from './measures.mjs';

/** @typedef {import('./measures.mjs').Measure} Measure */

/** Milliseconds until the next picture, which a thread that has done its work waits for. */
const PICTURE = 16;

/**
 * Interactions are timed from the press to the next picture, as browsers do for "Interaction to Next Paint"; of the
 * presses of one window the slowest counts, of keystrokes the median.
 *
 * @type {{ name: string, budget: number, slowdown: number, measure: Measure, waits?: boolean, isJudged?: boolean }[]}
 */
const BUDGETS = [
  { name: 'first paint of the shell', budget: 1000, slowdown: 4, measure: firstPaint },
  { name: 'interaction to next paint, stepping', budget: 50, slowdown: 1, measure: stepping, waits: true },
  { name: 'interaction to next paint, filtering', budget: 50, slowdown: 1, measure: filtering, waits: true },
  { name: 'a keystroke', budget: 16, slowdown: 1, measure: typing },
  // Without a budget: how it is on a slow phone.
  { name: 'interaction to next paint, stepping', budget: 50, slowdown: 4, measure: stepping, isJudged: false },
  { name: 'interaction to next paint, filtering', budget: 50, slowdown: 4, measure: filtering, isJudged: false },
  { name: 'a keystroke', budget: 16, slowdown: 4, measure: typing, isJudged: false },
];
const RUNS = Number(process.env['RUNS'] ?? 5);

/** Milliseconds that the fixed piece of work takes on a common laptop, in Chromium. */
const REFERENCE = 20;

const executablePath = process.env['CHROMIUM_PATH'] || ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const text = await longArticle();
const server = await servePage();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});

/**
 * @template T
 * @param {(given: import('./measures.mjs').Given) => Promise<T>} measure
 * @param {number} slowdown
 */
async function run(measure, slowdown) {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const slowed = () => devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return await measure({ page, devtools, address: server.address, text, slowed });
  } finally {
    await context.close();
  }
}

let failed = false;
try {
  console.log(`Chromium ${browser.version()}, an article of ${text.length.toLocaleString('en')} characters, medians of ${RUNS} windows\n`);
  print(['', 'CPU', 'budget', 'clock', 'thread', 'allowed']);
  for (const { name, budget, slowdown, measure, waits = false, isJudged = true } of BUDGETS) {
    /** @type {import('./measures.mjs').Times[]} */
    const times = [];
    /** @type {number[]} */
    const machines = [];
    for (let time = 0; time < RUNS; time += 1) {
      machines.push(await run(({ page }) => machine(page), 1));
      times.push(await run(measure, slowdown));
    }
    const allowed = (waits ? budget - PICTURE : budget) * Math.max(1, median(machines) / REFERENCE);
    const [clock, thread] = [median(times.map((time) => time.clock)), median(times.map((time) => time.thread))];
    const over = isJudged && thread > allowed;
    failed ||= over;
    print([name, slowdown === 1 ? 'as it is' : `1/${slowdown}`, isJudged ? ms(budget) : '-', ms(clock), ms(thread), isJudged ? `${ms(allowed)}${over ? '  OVER' : ''}` : '-']);
  }
} finally {
  await browser.close();
  await server.close();
}
if (failed) process.exitCode = 1;

/** @param {number} value */
function ms(value) {
  return `${value.toFixed(1)} ms`;
}

/** @param {string[]} cells */
function print(cells) {
  console.log(cells.map((value, column) => (column === 0 ? value.padEnd(37) : value.padStart(10))).join(''));
}
