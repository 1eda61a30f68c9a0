/**
 * The service worker: gives the page from what was stored when it was first opened, so that it works without a network,
 * and takes what is shared with it by other programs. A new version waits until somebody asks for it.
 */
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';

import { INBOX, SHARED_FILES, SHARED_TEXTS } from './said';
import type { SaidByWorker, SaidToWorker } from './said';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: [] };

// Before workbox answers it: shares are sent to an address of their own, which no file has.
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'POST' && request.url === new URL('share', self.registration.scope).href) event.respondWith(take(request));
  else if (new URL(request.url).origin !== self.location.origin) void seen(event);
});

/** The page is one file, whatever stands behind its address. */
precacheAndRoute(self.__WB_MANIFEST, { directoryIndex: 'index.html', ignoreURLParametersMatching: [/.*/u] });
cleanupOutdatedCaches();

self.addEventListener('activate', (event) => {
  // The very first page is served from now on as well; a later version comes here only when it is asked for.
  event.waitUntil(self.clients.claim());
});

self.addEventListener('message', ({ data }: ExtendableMessageEvent) => {
  if ((data as Partial<SaidToWorker>).takeOver) void self.skipWaiting();
});

// What this worker itself has asked for.
new PerformanceObserver((list) => {
  const entries = list.getEntries();
  const elsewhere = entries.filter(({ name }) => new URL(name).origin !== self.location.origin).length;
  void say({ own: entries.length - elsewhere, elsewhere });
}).observe({ type: 'resource', buffered: true });

/** Of what the page asks for it knows itself; of what its workers ask for it does not. */
async function seen({ clientId }: FetchEvent): Promise<void> {
  const client = await self.clients.get(clientId);
  if (client?.type !== 'window') await say({ own: 0, elsewhere: 1 });
}

async function say(said: SaidByWorker): Promise<void> {
  for (const client of await self.clients.matchAll({ type: 'window', includeUncontrolled: true })) client.postMessage(said);
}

/** Puts away what was shared, and opens the page, which takes it from there. */
async function take(request: Request): Promise<Response> {
  const page = new URL('.', self.registration.scope);
  try {
    const form = await request.formData();
    const inbox = await caches.open(INBOX);
    let count = 0;
    for (const file of form.getAll(SHARED_FILES)) {
      if (!(file instanceof File)) continue;
      const headers = { 'content-type': file.type || 'application/octet-stream', 'x-name': encodeURIComponent(file.name) };
      await inbox.put(new URL(`inbox/${(count += 1)}`, page), new Response(file, { headers }));
    }
    const text = SHARED_TEXTS.map((name) => form.get(name)).filter((value) => typeof value === 'string' && value.trim() !== '').join('\n\n');
    if (text !== '') await inbox.put(new URL('inbox/text', page), new Response(text));
  } catch {
    // No room, or nothing that could be read: the page says so when it finds nothing.
  }
  page.search = 'shared';
  return Response.redirect(page.href, 303);
}
