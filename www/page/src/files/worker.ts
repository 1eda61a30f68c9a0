/**
 * The worker that reads documents. It holds nothing itself: what its modules share would be put here by the bundler, and
 * WebKit runs the script of a worker once more when a module imports it.
 */
import type { Answer, Question } from './protocol';

const work = import('./work');

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void work.then(({ answer }) => {
    answer(data);
  });
});

work.then(
  () => {
    postMessage({ ready: true } satisfies Answer);
  },
  (error: unknown) => {
    // Outside of the promise, so that the page hears of it.
    setTimeout(() => {
      throw error;
    });
  },
);
