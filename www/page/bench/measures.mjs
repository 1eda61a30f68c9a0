/**
 * What is measured, each in a window of its own, in milliseconds.
 *
 * Times by the clock are what somebody at this machine sees. They say little where other programs run as well; so beside
 * each stands the time that the processor worked for the page's own thread, which is what the page can be blamed for.
 */

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').CDPSession} CDPSession */

/**
 * @typedef {object} Given
 * @property {Page} page
 * @property {CDPSession} devtools
 * @property {string} address
 * @property {string} text The long article.
 * @property {() => Promise<unknown>} slowed Makes the processor as slow as the measure is to be taken with.
 */

/** @typedef {{ clock: number, thread: number }} Times */
/** @typedef {(given: Given) => Promise<Times>} Measure */

const STEPS = 20;
const KEYS = 25;
/** Milliseconds between two keystrokes of somebody who types fast. */
const RHYTHM = 90;

/** A fixed piece of work of the kind that the page has, by the clock: strings, maps, objects. @param {Page} page */
export function machine(page) {
  return page.evaluate(() => {
    const work = () => {
      const counts = new Map();
      for (let round = 0; round < 60_000; round += 1) {
        const word = `từ ${(round * 7919) % 5003}`;
        counts.set(word, { word, count: (counts.get(word)?.count ?? 0) + 1 });
      }
      return [...counts.values()].sort((a, b) => a.word.localeCompare(b.word)).length;
    };
    work();
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    });
    return times.sort((a, b) => a - b)[2] ?? Number.NaN;
  });
}

/** From the address to the first letters, with nothing cached. @param {Given} given @returns {Promise<Times>} */
export async function firstPaint({ page, devtools, address, slowed }) {
  await slowed();
  const paint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  const events = await traced(devtools, async () => {
    await page.goto(address);
    await page.waitForFunction(paint);
  });
  const painted = events.find(({ name }) => name === 'firstContentfulPaint');
  const begun = events.find(({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL === address);
  return { clock: (await page.evaluate(paint)) ?? Number.NaN, thread: busy(events, painted, begun?.ts ?? painted.ts, painted.ts) };
}

/** The slowest of steps through the mentions of somebody who is named often, by mouse and by key. @type {Measure} */
export async function stepping(given) {
  const { page } = given;
  await openLong(given);
  const entry = page.locator('.found[data-category=official] .entry', { has: page.locator('.times') }).first();
  await entry.locator('.entry-button').click();
  await page.locator('.step-position').first().waitFor();
  return interactions(given, STEPS, async (step) => {
    if (step % 2 === 0) return press(page, '.entry[data-selected] [data-step=next]');
    await page.locator('.entry[data-selected] .entry-button').focus();
    return () => page.keyboard.press('ArrowRight');
  });
}

/** The slowest of switching kinds of marks off and on. @type {Measure} */
export async function filtering(given) {
  await openLong(given);
  const layers = ['date', 'figure', 'official', 'figure', 'date', 'official'];
  return interactions(given, layers.length, (at) => press(given.page, `.layer[data-layer=${layers[at]}]`));
}

/** A keystroke in the middle of the article, at the median. @type {Measure} */
export async function typing(given) {
  const { page, devtools, slowed } = given;
  await openLong(given);
  await page.locator('#edit').click();
  await page.locator('textarea').evaluate((field) => {
    const area = /** @type {HTMLTextAreaElement} */ (field);
    const middle = area.value.indexOf(' ', area.value.length / 2);
    area.focus();
    area.setSelectionRange(middle, middle);
  });
  await rest(page);
  await slowed();
  /** @type {number[]} */
  const clock = [];
  const thread = await between(page, devtools, async (mark) => {
    for (let key = 0; key < KEYS; key += 1) {
      await mark();
      const start = performance.now();
      await page.keyboard.press('abcdeghi'[key % 8] ?? 'a');
      await picture(page);
      clock.push(performance.now() - start);
      await mark();
      await page.waitForTimeout(RHYTHM);
    }
  });
  return { clock: middle(clock), thread: middle(thread) };
}

/** The slowest of several interactions. @param {Given} given @param {number} count @param {(at: number) => Promise<() => Promise<unknown>>} prepare */
async function interactions({ page, devtools, slowed }, count, prepare) {
  await slowed();
  await watch(page);
  const thread = await between(page, devtools, async (mark) => {
    for (let at = 0; at < count; at += 1) {
      const act = await prepare(at);
      await rest(page);
      await mark();
      await act();
      await picture(page);
      await mark();
      await rest(page);
    }
  });
  return { clock: await slowest(page), thread: Math.max(...thread) };
}

/** Brings the mouse to an element, to be pressed there. @param {Page} page @param {string} selector */
async function press(page, selector) {
  await page.locator(selector).hover();
  return async () => {
    await page.mouse.down();
    await page.mouse.up();
  };
}

/**
 * What the page's thread had to do from each odd mark to the even one after it.
 *
 * @param {Page} page
 * @param {CDPSession} devtools
 * @param {(mark: () => Promise<unknown>) => Promise<unknown>} act
 */
async function between(page, devtools, act) {
  const events = await traced(devtools, () => act(() => page.evaluate(() => void performance.mark('here'))));
  const marks = events.filter(({ name, cat }) => name === 'here' && cat.includes('user_timing')).sort((a, b) => a.ts - b.ts);
  return marks.flatMap((mark, at) => (at % 2 === 1 ? [busy(events, mark, marks[at - 1].ts, mark.ts)] : []));
}

/** What the browser tells of its work meanwhile. @param {CDPSession} devtools @param {() => Promise<unknown>} act */
async function traced(devtools, act) {
  /** @type {any[]} */
  const events = [];
  const collect = (/** @type {{ value: any[] }} */ { value }) => void events.push(...value);
  devtools.on('Tracing.dataCollected', collect);
  await devtools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'blink.user_timing', 'loading'] } });
  await act();
  const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.end');
  await complete;
  devtools.off('Tracing.dataCollected', collect);
  return events;
}

/** Processor time of the tasks that a thread began in a span of time. @param {any[]} events @param {any} thread @param {number} from @param {number} to */
function busy(events, thread, from, to) {
  const tasks = events.filter(({ name, pid, tid, ts }) => name === 'ThreadControllerImpl::RunTask' && pid === thread.pid && tid === thread.tid && ts >= from && ts < to);
  return tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
}

/** @param {number[]} numbers */
function middle(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** Opens the page with the long article, and waits until all is drawn. @param {Given} given */
async function openLong({ page, address, text }) {
  await page.goto(address);
  await page.locator('.loading').waitFor({ state: 'detached' });
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'dai.txt'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, text);
  await page.locator('.mark[role=button]').first().waitFor();
  await page.locator('.entry').first().waitFor();
  await rest(page);
  await page.waitForTimeout(500);
}

/** When the next picture is drawn. @param {Page} page */
function picture(page) {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}

/** Two pictures later. @param {Page} page */
function rest(page) {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))));
}

/** Notes every interaction from now on. @param {Page} page */
function watch(page) {
  return page.evaluate(() => {
    /** @type {Map<number, number>} */
    const interactions = new Map();
    Object.assign(globalThis, { interactions });
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of /** @type {PerformanceEventTiming[]} */ (list.getEntries())) {
        if (interactionId) interactions.set(interactionId, Math.max(duration, interactions.get(interactionId) ?? 0));
      }
    }).observe(/** @type {any} */ ({ type: 'event', durationThreshold: 16 }));
  });
}

/** The longest interaction; browsers tell none below 16 ms. @param {Page} page */
async function slowest(page) {
  await page.waitForTimeout(200);
  return page.evaluate(() => Math.max(16, .../** @type {any} */ (globalThis).interactions.values()));
}
