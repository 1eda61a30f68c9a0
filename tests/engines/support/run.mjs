/**
 * Runs all flows in an engine, each with a server of its own, so that nothing is kept from one to the next, and names
 * the engine with its version in every failure.
 */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { servePage } from '../../browser/support/server.mjs';
import { flows } from '../flows.mjs';
import { Visit } from './visitor.mjs';

/** @typedef {import('./visitor.mjs').Engine} Engine */

const RESULTS = new URL('../../../test-results/', import.meta.url);

/** @param {string} name @param {() => Promise<Engine>} start */
export function runFlows(name, start) {
  /** @type {Engine | undefined} */
  let engine;
  before(async () => {
    engine = await start();
    console.log(`# ${engine.name}`);
  });
  after(() => engine?.close());

  for (const [at, flow] of flows.entries()) {
    test(`${name}: ${flow.name}`, async () => {
      if (!engine) throw new Error(`${name} did not start`);
      const server = await servePage();
      const visit = new Visit(await engine.visit());
      try {
        await flow.go(visit, server);
        assert.deepEqual(await visit.faults(), []);
      } catch (error) {
        const picture = new URL(`${name.toLowerCase()}-${at + 1}.png`, RESULTS);
        await mkdir(RESULTS, { recursive: true });
        await visit.visitor.picture().then((bytes) => writeFile(picture, bytes), () => {});
        throw new Error(`in ${engine.name}: ${String(error)}`, { cause: error });
      } finally {
        await visit.visitor.close();
        await server.close();
      }
    });
  }
}
