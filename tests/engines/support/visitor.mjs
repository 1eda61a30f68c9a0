/** What a flow may do in a browser, whichever it is; each engine brings it in its own way. */

/**
 * @typedef {object} Visitor One browser window. What the page keeps is kept under the address of its server.
 * @property {(address: string) => Promise<void>} open
 * @property {() => Promise<void>} reload
 * @property {<T>(body: string) => Promise<T>} evaluate Runs the body of a function in the page and gives back what it returns, as JSON.
 * @property {(selector: string) => Promise<void>} click Clicks into the middle of the first element that fits, as a mouse does.
 * @property {(...keys: string[]) => Promise<void>} press Presses keys together: names as in `KeyboardEvent.key`.
 * @property {(text: string) => Promise<void>} type Types letters where the focus is.
 * @property {(address: string) => Promise<void>} holdCaches Sees to it that the caches of the page last as long as the visit, with the help of this file of its.
 * @property {() => Promise<Buffer>} picture A PNG of the window.
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} Engine A browser that is running.
 * @property {string} name With its version, as the tests print it.
 * @property {() => Promise<Visitor>} visit
 * @property {() => Promise<void>} close
 */

/** Milliseconds that anything on the page may take, on a machine that is busy with other things. */
const PATIENCE = 40_000;
const BETWEEN = 50;

/** A visitor with the longer words of the flows. */
export class Visit {
  /** @param {Visitor} visitor */
  constructor(visitor) {
    this.visitor = visitor;
  }

  /**
   * Opens the page and waits until it can read.
   *
   * @param {string} address
   */
  async open(address) {
    await this.visitor.open(address);
    await this.arrive();
  }

  async reload() {
    await this.visitor.reload();
    await this.arrive();
  }

  /** Waits until the page that one has come to can read. */
  async arrive() {
    await this.until('the module is loaded', () => document.querySelector('db-masthead h1') !== null && document.querySelector('.loading') === null);
    await this.run(() => {
      /** @type {any} */ (globalThis).faults = [];
      const tell = (/** @type {string} */ what) => /** @type {any} */ (globalThis).faults.push(what);
      addEventListener('error', ({ message }) => tell(message));
      addEventListener('unhandledrejection', ({ reason }) => tell(`rejected: ${String(reason)}`));
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => tell(`${violatedDirective}: ${blockedURI}`));
    });
  }

  /**
   * Runs a function in the page. It sees nothing but the page and its arguments, which must be plain data.
   *
   * @template T
   * @template {unknown[]} A
   * @param {(...args: A) => T} body
   * @param {A} args
   * @returns {Promise<Awaited<T>>}
   */
  run(body, ...args) {
    return this.visitor.evaluate(`return (${body})(...${JSON.stringify(args)});`);
  }

  /**
   * Waits until a function gives back something true in the page, which is what this gives back.
   *
   * @template T
   * @template {unknown[]} A
   * @param {string} what What is waited for, for people.
   * @param {(...args: A) => T} body
   * @param {A} args
   * @returns {Promise<Awaited<T>>}
   */
  async until(what, body, ...args) {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const value = await this.run(body, ...args);
      if (value) return value;
      if (Date.now() > end) throw new Error(`waited ${PATIENCE / 1000} s in vain: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, BETWEEN));
    }
  }

  /** @param {string} selector */
  async click(selector) {
    await this.until(`${selector} is shown`, (wanted) => document.querySelector(wanted)?.checkVisibility() ?? false, selector);
    await this.visitor.click(selector);
  }

  /**
   * Presses the button with this label.
   *
   * @param {string} label
   * @param {string} [within] Where it stands.
   */
  async clickButton(label, within = 'body') {
    await this.until(`a button says ${label}`, (name, place) => {
      for (const before of document.querySelectorAll('[data-wanted]')) before.removeAttribute('data-wanted');
      const buttons = [...document.querySelectorAll(`${place} button`)];
      const button = buttons.find((element) => element.checkVisibility() && (element.getAttribute('aria-label') ?? element.textContent?.replace(/\s+/gu, ' ').trim()) === name);
      button?.setAttribute('data-wanted', '');
      return button !== undefined;
    }, label, within);
    await this.visitor.click('[data-wanted]');
  }

  /** @param {string[]} keys */
  press(...keys) {
    return this.visitor.press(...keys);
  }

  /** @param {string} text */
  type(text) {
    return this.visitor.type(text);
  }

  /** @param {string} selector */
  count(selector) {
    return this.run((wanted) => document.querySelectorAll(wanted).length, selector);
  }

  /**
   * The text of the first element that fits.
   *
   * @param {string} selector
   */
  text(selector) {
    return this.run((wanted) => document.querySelector(wanted)?.textContent?.replace(/\s+/gu, ' ').trim() ?? null, selector);
  }

  /** What went wrong in the page since it was opened, and what it asked of others. */
  faults() {
    return this.run(() => [
      .../** @type {any} */ (globalThis).faults,
      ...performance
        .getEntriesByType('resource')
        .filter(({ name }) => !name.startsWith(`${location.origin}/`) && !/^(?:blob|data):/u.test(name))
        .map(({ name }) => `asked for ${name}`),
      ...(document.querySelector('#update') === null ? [] : ['offered a new version of itself, of which there is none']),
    ]);
  }
}
