/** Nothing leaves the machine: the policy, and what the page does without a network. */
import assert from 'node:assert/strict';

import { ROAD, WATER } from './support/articles.mjs';
import { drop, entries, marks, openExample, pageTest, paste } from './support/page.mjs';

pageTest('the page carries a policy that allows its own files and nothing else', {}, async (page) => {
  const content = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  const policy = new Map((content ?? '').split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources.join(' ')];
  }));
  assert.equal(policy.get('default-src'), "'none'");
  assert.equal(policy.get('base-uri'), "'none'");
  assert.equal(policy.get('form-action'), "'none'");
  for (const [name, sources] of policy) assert.match(sources, /^'(?:none|self)'(?: 'wasm-unsafe-eval')?$/u, name);
  assert.equal([...policy.values()].filter((sources) => sources.includes('wasm')).length, 1);
});

pageTest('the policy holds: the page cannot reach anything else, nor run what is written into it', { expected: /Content Security Policy|violates the following|Refused to|net::ERR|example\.org/u }, async (page) => {
  await openExample(page);
  const outcome = await page.evaluate(async () => {
    /** @type {string[]} */
    const violated = [];
    document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective));
    const fetched = await fetch('https://example.org/').then(() => true, () => false);
    const image = document.createElement('img');
    image.src = 'https://example.org/picture.png';
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.body.append(image, script, style);
    // In a task of its own: what the test itself runs is exempt from the policy.
    const evaluated = await new Promise((resolve) => {
      setTimeout(() => {
        try {
          resolve(new Function('return true')());
        } catch {
          resolve(false);
        }
      });
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { fetched, evaluated, ran: 'ran' in window, shown: getComputedStyle(document.body).display, violated: [...new Set(violated)].sort() };
  });
  assert.deepEqual(outcome, {
    fetched: false,
    evaluated: false,
    ran: false,
    shown: 'block',
    violated: ['connect-src', 'img-src', 'script-src', 'script-src-elem', 'style-src-elem'],
  });
});

pageTest('the workers run under the same policy, where the server sends it', { strict: true }, async (page) => {
  await openExample(page);
  await paste(page, 'Céng hßa x· héi chñ nghÜa ViÖt Nam');
  await page.locator('.encoding .notice').getByText('Đã nhận ra TCVN3').waitFor();
});

pageTest('after it has loaded, the page works without a network', {}, async (page, context) => {
  // What comes by itself with the first article belongs to loading.
  await openExample(page);
  await page.locator('#add').click();
  await page.waitForTimeout(1500);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  /** @type {string[]} */
  const asked = [];
  context.on('request', (request) => asked.push(request.url()));
  await paste(page, WATER);
  await entries(page, 'official').getByText('Phan Quốc Trường').waitFor();
  await drop(page, [{ name: 'duong.txt', content: ROAD }]);
  await entries(page, 'official').getByText('Đinh Thế Bảo').waitFor();
  await marks(page, 'date').first().click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#language').click();
  await page.locator('#theme').click();
  await openExample(page);
  assert.deepEqual(asked, []);
});

pageTest('no text is stored where articles are not to be kept', {}, async (page) => {
  await page.locator('#past').click();
  await page.locator('#past-keep').uncheck();
  await page.keyboard.press('Escape');
  await paste(page, WATER);
  await marks(page, 'official').first().waitFor();
  await page.locator('#theme').click();
  await page.waitForTimeout(600);
  const stored = await page.evaluate(async () => ({
    local: Object.entries(localStorage).map(([name, value]) => [name, Object.keys(JSON.parse(value)).sort()]),
    session: Object.keys(sessionStorage),
    database: await new Promise((resolve) => {
      const opening = indexedDB.open('diembao');
      opening.onsuccess = () => {
        const { result } = opening;
        const stores = [...result.objectStoreNames];
        const transaction = result.transaction(stores);
        const read = stores.map((store) => transaction.objectStore(store).getAll());
        transaction.oncomplete = () => resolve(Object.fromEntries(stores.map((store, index) => [store, read[index]?.result])));
      };
    }),
    cookie: document.cookie,
  }));
  assert.deepEqual(stored, {
    local: [['diembao.settings', ['folded', 'isKept', 'language', 'shortcuts', 'shown', 'sort', 'theme', 'tools']]],
    session: ['diembao.tab'],
    database: { articles: [], desks: [], drafts: [], entries: [], values: [{ isKept: false, theme: 'light' }] },
    cookie: '',
  });
});
