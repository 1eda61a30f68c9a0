/** Registers the service worker once the page has loaded, and tells when a new version of the page is there. */
import { store } from '../state/state';

let waiting: ServiceWorker | null = null;
let isAsked = false;

export async function startOffline(): Promise<void> {
  const { serviceWorker } = navigator;
  const hadOne = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isAsked) location.reload();
    // The first one that there is comes without a press and changes nothing.
    else if (hadOne) store.update({ update: 'elsewhere' });
  });
  try {
    const registration = (await serviceWorker.register(new URL('service-worker.js', document.baseURI), { updateViaCache: 'none' })) as ServiceWorkerRegistration | undefined;
    if (!registration) return;
    const look = (): void => {
      // WebKit still calls the very first one waiting when it has taken the page over.
      const { waiting, active } = registration;
      if (waiting?.state === 'installed' && active && active !== waiting && serviceWorker.controller) offer(waiting);
    };
    look();
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', look);
    });
    // A page that is open all day asks again when somebody comes back to it.
    let asked = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' || Date.now() - asked < HOUR) return;
      asked = Date.now();
      void registration.update().catch(() => {});
    });
  } catch (error) {
    // Forbidden, or the worker could not be loaded: the page works as long as it is open.
    console.warn(error);
  }
}

const HOUR = 3_600_000;

function offer(worker: ServiceWorker): void {
  waiting = worker;
  store.update({ update: 'ready' });
}

/** Takes the new version; the page is loaded again as soon as it is there. */
export function takeUpdate(): void {
  isAsked = true;
  if (store.value.update === 'elsewhere' || waiting === null) location.reload();
  else waiting.postMessage({ takeOver: true });
}
