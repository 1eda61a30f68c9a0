/** Counts what the page asks for over the network, to whomever. */
import { store } from '../state/state';
import type { SaidByWorker } from './said';

/** Counts from the beginning of the page: browsers keep what was asked for before anybody looked. */
export function countRequests(): void {
  try {
    new PerformanceObserver((list) => {
      const entries = list.getEntries() as PerformanceResourceTiming[];
      const elsewhere = entries.filter(({ name }) => isElsewhere(name)).length;
      // What belongs to the page and came before it had loaded is the page itself.
      const own = entries.filter(({ name, startTime }) => !isElsewhere(name) && startTime > loaded()).length;
      add({ own, elsewhere });
    }).observe({ type: 'resource', buffered: true });
  } catch {
    // A browser that cannot tell; the policy of the page holds all the same.
  }
  // Absent where the page is not served securely.
  (navigator.serviceWorker as ServiceWorkerContainer | undefined)?.addEventListener('message', ({ data }: MessageEvent<SaidByWorker>) => {
    if (typeof data.elsewhere === 'number') add(data);
  });
}

function loaded(): number {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return page !== undefined && page.loadEventStart > 0 ? page.loadEventStart : Infinity;
}

function isElsewhere(address: string): boolean {
  const { protocol, origin } = new URL(address);
  return /^https?:$|^wss?:$/u.test(protocol) && origin !== location.origin;
}

function add({ own, elsewhere }: SaidByWorker): void {
  if (own + elsewhere === 0) return;
  store.update(({ requests }) => ({ requests: { own: requests.own + own, elsewhere: requests.elsewhere + elsewhere } }));
}
