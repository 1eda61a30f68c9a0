/**
 * How fast the built page is, against its budgets: `cargo xtask perf --page`, or `node www/page/bench/budgets.mjs` for the page
 * that was built last. CHROMIUM_PATH names the browser.
 *
 * Each figure is measured several times in Chromium, every time in a new window; what counts is the median. Prints a table,
 * and fails when a budget is exceeded. Judged is the processor's time for the page's thread, since the clock measures the
 * other programs of a busy machine as well; and a processor that is slower than a common laptop's, or shares its caches
 * with others, has as much more time as it needs more for a keystroke in a bare field with the same text, which is measured
 * in turns with the page. What is over is measured anew, twice at most.
 *
 * --check      only what has a budget, in fewer windows: for the tests
 * --burden N   N milliseconds of work more with every event, to see that the budgets can be exceeded
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { chromium } from 'playwright-core';

import { servePage } from '../../../tests/browser/support/server.mjs';
import { median } from '../../package/bench/median.mjs';
import { longArticle } from './article.mjs';
import { bareField, firstPaint, filtering, stepping, typing } from './measures.mjs';

/** @typedef {import('./measures.mjs').Measure} Measure */

/** Milliseconds until the next picture, which a thread that has done its work waits for. */
const PICTURE = 16;

/**
 * Interactions are timed from the press to the next picture, as browsers do for "Interaction to Next Paint"; of the
 * presses of one window the slowest counts, of keystrokes the median. To a keystroke belongs what it leaves the thread to do
 * after its picture, too.
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
const { check, burden } = parseArgs({ options: { check: { type: 'boolean', default: false }, burden: { type: 'string', default: '0' } } }).values;
const RUNS = check ? 3 : 5;
const ATTEMPTS = 3;

/** Milliseconds of the processor that a keystroke in the bare field takes on a common laptop. */
const REFERENCE = 8;

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
    if (Number(burden) > 0) await page.addInitScript(burdened, Number(burden));
    const devtools = await context.newCDPSession(page);
    const slowed = () => devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return await measure({ page, devtools, address: server.address, text, slowed });
  } finally {
    await context.close();
  }
}

/** @param {(typeof BUDGETS)[number]} budget */
async function measured({ name, budget, slowdown, measure, waits = false, isJudged = true }) {
  /** @type {import('./measures.mjs').Times[]} */
  const times = [];
  /** @type {number[]} */
  const bare = [];
  for (let time = 0; time < RUNS; time += 1) {
    bare.push((await run(bareField, 1)).thread);
    times.push(await run(measure, slowdown));
  }
  const allowed = (waits ? budget - PICTURE : budget) * Math.max(1, median(bare) / REFERENCE);
  const [clock, thread] = [median(times.map((time) => time.clock)), median(times.map((time) => time.thread))];
  const isOver = isJudged && thread > allowed;
  print([name, slowdown === 1 ? 'as it is' : `1/${slowdown}`, isJudged ? ms(budget) : '-', ms(clock), ms(thread), ms(median(bare)), isJudged ? `${ms(allowed)}${isOver ? '  OVER' : ''}` : '-']);
  return !isOver;
}

/** Work with every event, inside the page. @param {number} milliseconds */
function burdened(milliseconds) {
  for (const type of ['keydown', 'click']) {
    window.addEventListener(type, () => {
      const start = performance.now();
      while (performance.now() - start < milliseconds);
    });
  }
}

let failed = false;
try {
  console.log(`Chromium ${browser.version()}, an article of ${text.length.toLocaleString('en')} characters, medians of ${RUNS} windows\n`);
  print(['', 'CPU', 'budget', 'clock', 'thread', 'bare field', 'allowed']);
  for (const budget of BUDGETS.filter(({ isJudged = true }) => isJudged || !check)) {
    let isKept = false;
    for (let attempt = 0; attempt < ATTEMPTS && !isKept; attempt += 1) isKept = await measured(budget);
    failed ||= !isKept;
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
  console.log(cells.map((value, column) => (column === 0 ? value.padEnd(37) : value.padStart(11))).join(''));
}
