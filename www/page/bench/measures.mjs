/**
 * What is measured, each in a window of its own, in milliseconds.
 *
 * Times by the clock are what somebody at this machine sees, the wait for the next picture of the screen included. They
 * say little where other programs run as well; so beside each stands the time that the processor worked for the page's
 * own thread, which is what the page can be blamed for. The page itself notes when an event comes and when its picture is
 * ready, so that nothing of the measuring is measured.
 */

import { median } from '../../package/bench/median.mjs';

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
/** Milliseconds behind the picture within which all that the thread does is counted for the keystroke. */
const AFTERMATH = 60;

/**
 * A keystroke in a bare field with the same text on an empty page: less than that is not to be had, and it tells how fast
 * this machine is just now at what a page gives a browser to do.
 *
 * @param {Pick<Given, 'page' | 'devtools' | 'text'>} given
 */
export async function bareField({ page, devtools, text }) {
  await page.setContent('<textarea spellcheck="false" style="font: 18px/1.8 serif; width: 640px; height: 60000px"></textarea>');
  await page.locator('textarea').evaluate((field, content) => void Object.assign(field, { value: content }), text);
  return keystrokes(page, devtools);
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
  await slowed();
  return keystrokes(page, devtools);
}

/** Types fast in the middle of the one field of a page. @param {Page} page @param {CDPSession} devtools @returns {Promise<Times>} */
async function keystrokes(page, devtools) {
  await page.locator('textarea').evaluate((field) => {
    const area = /** @type {HTMLTextAreaElement} */ (field);
    const middle = area.value.indexOf(' ', area.value.length / 2);
    area.focus();
    area.setSelectionRange(middle, middle);
  });
  await rest(page);
  await note(page, ['keydown'], AFTERMATH);
  const thread = await spans(devtools, async () => {
    for (let key = 0; key < KEYS; key += 1) {
      await page.keyboard.press('abcdeghi'[key % 8] ?? 'a');
      await page.waitForTimeout(RHYTHM);
      await page.evaluate(() => /** @type {any} */ (globalThis).ended);
    }
  });
  return { clock: median(await page.evaluate(() => /** @type {any} */ (globalThis).noted)), thread: median(thread) };
}

/** The slowest of several interactions. @param {Given} given @param {number} count @param {(at: number) => Promise<() => Promise<unknown>>} prepare */
async function interactions({ page, devtools, slowed }, count, prepare) {
  await slowed();
  await watch(page);
  await note(page, ['click', 'keydown']);
  const thread = await spans(devtools, async () => {
    for (let at = 0; at < count; at += 1) {
      const act = await prepare(at);
      await rest(page);
      await act();
      await page.evaluate(() => /** @type {any} */ (globalThis).ended);
      await rest(page);
    }
  });
  if (thread.length !== count) throw new Error(`${thread.length} of ${count} interactions were noticed`);
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
 * Lets the page note each event of some types: a mark when it comes, another when its picture is ready to be shown, or
 * some milliseconds later; how long the picture took, in `noted`; and a promise of the end, in `ended`.
 *
 * @param {Page} page
 * @param {string[]} types
 */
function note(page, types, later = 0) {
  return page.evaluate(
    ([names, wait]) => {
      /** @type {number[]} */
      const noted = [];
      Object.assign(globalThis, { noted });
      const pictured = () => new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port2.onmessage = resolve;
        // The message comes behind the picture for which the animation frame was.
        requestAnimationFrame(() => port1.postMessage(null));
      });
      const follow = async (/** @type {Event} */ { timeStamp }) => {
        performance.mark('from');
        await pictured();
        noted.push(performance.now() - timeStamp);
        if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
        performance.mark('to');
      };
      for (const name of names) window.addEventListener(name, (event) => void Object.assign(globalThis, { ended: follow(event) }), true);
    },
    /** @type {const} */ ([types, later]),
  );
}

/**
 * What the page's thread had to do from each mark `from` to its mark `to`.
 *
 * @param {CDPSession} devtools
 * @param {() => Promise<unknown>} act
 */
async function spans(devtools, act) {
  const events = await traced(devtools, act);
  const marks = events.filter(({ name, cat }) => (name === 'from' || name === 'to') && cat.includes('user_timing')).sort((a, b) => a.ts - b.ts);
  return marks.flatMap((mark, at) => (mark.name === 'to' && marks[at - 1]?.name === 'from' ? [busy(events, mark, marks[at - 1].ts, mark.ts)] : []));
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

/** Processor time of the tasks that a thread had in a span of time. @param {any[]} events @param {any} thread @param {number} from @param {number} to */
function busy(events, thread, from, to) {
  const tasks = events.filter(({ name, pid, tid, ts, dur = 0 }) => name === 'ThreadControllerImpl::RunTask' && pid === thread.pid && tid === thread.tid && ts + dur > from && ts < to);
  return tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
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
