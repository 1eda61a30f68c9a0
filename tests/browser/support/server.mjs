/**
 * Serves the built page, from a folder below the root: it must not matter where the page is hosted. Below the folder
 * `strict` every file, the worker's script too, comes with the page's own policy as a header.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../../../www/page/dist/', import.meta.url));
const FOLDER = '/some/folder/';
const STRICT = '/some/strict/';
const POLICY = /http-equiv="Content-Security-Policy" content="(?<policy>[^"]*)"/u;

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/**
 * @typedef {object} PageServer
 * @property {string} origin
 * @property {string} address
 * @property {string} strict
 * @property {string[]} asked What was asked for, in order: "GET /some/folder/".
 * @property {Map<string, (body: Buffer) => Buffer | string>} changes What becomes of files, by their paths in the folder.
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<PageServer>} */
export async function servePage() {
  /** @type {string[]} */
  const asked = [];
  /** @type {PageServer['changes']} */
  const changes = new Map();
  const server = createServer(async (request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    try {
      const folder = [FOLDER, STRICT].find((name) => path.startsWith(name));
      if (folder === undefined) throw new Error(`${path} is in none of the folders`);
      const file = join(DIST, path.slice(folder.length));
      const kept = await readFile(file);
      const body = changes.get(path.slice(folder.length))?.(kept) ?? kept;
      if (folder === STRICT) response.setHeader('content-security-policy', await policy());
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    address: origin + FOLDER,
    strict: origin + STRICT,
    asked,
    changes,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The policy that the built page carries. */
async function policy() {
  const page = await readFile(join(DIST, 'index.html'), 'utf8');
  const written = POLICY.exec(page)?.groups?.['policy'];
  if (written === undefined) throw new Error('the built page carries no policy');
  return written.replaceAll('&#39;', "'");
}
