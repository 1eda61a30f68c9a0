/** Modules of the page's source, for what can be tested without a browser. */
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

import { createServer } from 'vite';

const server = await createServer({
  root: fileURLToPath(new URL('../../../www/page/', import.meta.url)),
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, watch: null, ws: false },
});

after(() => server.close());

/**
 * Exports of a module below `www/page/src`.
 *
 * @param {string} path
 * @returns {Promise<Record<string, any>>}
 */
export function load(path) {
  return server.ssrLoadModule(`/src/${path}`);
}
