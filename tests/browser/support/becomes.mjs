/**
 * Checks of what the page shows that give it time: between a press and what it leads to lie an analysis in a worker, a writing
 * or a picture, and on a busy machine each takes long. They are those of `assert`, of a value that is read until it is
 * right, and in the end once more, so that what differs is told.
 */
import assert from 'node:assert/strict';

/** Milliseconds that a value has to become right, and between two readings. */
const PATIENCE = 10_000;
const PAUSE = 50;

/**
 * @template T
 * @param {() => T | Promise<T>} read
 * @param {(value: T) => void} check
 */
async function until(read, check) {
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      return check(await read());
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** @template T @param {() => T | Promise<T>} read @param {unknown} expected @param {string} [message] */
export function equals(read, expected, message) {
  return until(read, (value) => assert.deepEqual(value, expected, message));
}

/** @param {() => unknown} read @param {string} [message] */
export function holds(read, message) {
  return until(read, (value) => assert.ok(value, message));
}

/** @param {() => string | Promise<string>} read @param {RegExp} pattern @param {string} [message] */
export function matches(read, pattern, message) {
  return until(read, (value) => assert.match(value, pattern, message));
}
