/** WebKitGTK by WebDriver, in a window on a screen that nobody sees. */
import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';

import { Builder, Capabilities, Key, Origin } from 'selenium-webdriver';

/** @typedef {import('./visitor.mjs').Engine} Engine */
/** @typedef {import('./visitor.mjs').Visitor} Visitor */
/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

const WINDOW = { width: 1280, height: 900 };
/** Milliseconds within which the driver answers. */
const PATIENCE = 20_000;

/** @type {Record<string, string>} */
const KEYS = { Control: Key.CONTROL, Shift: Key.SHIFT, Enter: Key.ENTER, Escape: Key.ESCAPE, Tab: Key.TAB, Home: Key.HOME, End: Key.END, ArrowLeft: Key.ARROW_LEFT, ArrowRight: Key.ARROW_RIGHT };

/** @returns {Promise<Engine>} */
export async function webkit() {
  const driver = found('WebKitWebDriver', 'WEBKIT_DRIVER_PATH');
  const screen = await startScreen(found('Xvfb', 'XVFB_PATH'));
  const port = await freePort();
  const service = spawn(driver, [`--port=${port}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DISPLAY: screen.display, LANG: 'C.UTF-8', LANGUAGE: 'vi', GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' },
  });
  const address = `http://127.0.0.1:${port}`;
  const close = async () => {
    await ended(service);
    await ended(screen.process);
  };
  try {
    await answered(address, service);
    const driver = await session(address);
    return {
      name: `WebKitGTK ${(await driver.getCapabilities()).getBrowserVersion()}`,
      visit: async () => visitor(driver),
      close: async () => {
        await driver.quit();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @param {string} program @param {string} variable */
function found(program, variable) {
  const path = process.env[variable] || `/usr/bin/${program}`;
  if (!existsSync(path)) throw new Error(`no ${program} was found: \`cargo xtask test --only engines\` installs it, ${variable} names it`);
  return path;
}

/**
 * Starts a screen in memory, under the first number that is free.
 *
 * @param {string} program
 * @returns {Promise<{ process: ChildProcess, display: string }>}
 */
function startScreen(program) {
  const process = spawn(program, ['-displayfd', '3', '-screen', '0', `${WINDOW.width + 200}x${WINDOW.height + 200}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    process.once('error', reject);
    process.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    /** @type {import('node:stream').Readable} */ (process.stdio[3]).once('data', (number) => {
      resolve({ process, display: `:${String(number).trim()}` });
    });
  });
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** @param {string} address @param {ChildProcess} service */
async function answered(address, service) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const status = await fetch(`${address}/status`).catch(() => null);
    if (status?.ok) return;
    if (service.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${service.exitCode}`);
    if (Date.now() > end) throw new Error('WebKitWebDriver does not answer');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A window of a browser of its own, which keeps nothing. @param {string} address */
async function session(address) {
  const capabilities = new Capabilities().set('browserName', 'MiniBrowser').set('webkitgtk:browserOptions', { args: ['--automation'] });
  const driver = await new Builder().usingServer(address).withCapabilities(capabilities).build();
  await driver.manage().window().setRect({ ...WINDOW, x: 0, y: 0 });
  return driver;
}

/**
 * @param {import('selenium-webdriver').WebDriver} driver
 * @returns {Visitor}
 */
function visitor(driver) {
  /** @param {string} name */
  const key = (name) => KEYS[name] ?? name;
  /** @type {string | undefined} */
  let holder;
  /** Does something in another window than that of the visitor. @param {() => Promise<void>} work */
  const aside = async (work) => {
    const here = await driver.getWindowHandle();
    await work();
    await driver.switchTo().window(here);
  };
  return {
    open: (address) => driver.get(address),
    reload: () => driver.navigate().refresh(),
    evaluate: (body) => driver.executeScript(body),
    // Not `click` of the element, which takes what stands in a list with `content-visibility` for hidden.
    click: async (selector) => {
      const place = await driver.executeScript(
        `const element = document.querySelector(arguments[0]);
        element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { left, top, width, height } = element.getBoundingClientRect();
        return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };`,
        selector,
      );
      await driver.actions({ async: true }).move({ origin: Origin.VIEWPORT, .../** @type {{ x: number, y: number }} */ (place) }).click().perform();
    },
    press: async (...keys) => {
      const actions = driver.actions({ async: true });
      for (const name of keys) actions.keyDown(key(name));
      for (const name of keys.toReversed()) actions.keyUp(key(name));
      await actions.perform();
    },
    // Not `sendKeys` of the element, which puts the caret at its end first.
    type: (text) => driver.actions({ async: true }).sendKeys(...text).perform(),
    // Automation keeps caches in memory, where WebKit empties those that no window refers to: https://github.com/microsoft/playwright/pull/41647.
    holdCaches: (address) =>
      aside(async () => {
        await driver.switchTo().newWindow('window');
        holder = await driver.getWindowHandle();
        await driver.get(address);
        await driver.executeScript('return caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name)))).then((held) => { globalThis.held = held; });');
      }),
    picture: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
    close: async () => {
      const other = holder;
      if (other !== undefined) {
        await aside(async () => {
          await driver.switchTo().window(other);
          await driver.close();
        });
      }
      await driver.get('about:blank');
    },
  };
}

/** Ends a program, and waits until it has ended. @param {ChildProcess} child */
function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve(undefined));
    child.kill();
  });
}
