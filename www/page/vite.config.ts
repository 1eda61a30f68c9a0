import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

import { manifest } from './src/offline/manifest';

/**
 * What the built page may do: run its own scripts and module, use its own styles, start its own worker, and fetch its
 * own files. It stands in the page itself, so that it holds wherever the page is hosted.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The development server needs inline scripts, so the policy is written into the built page only. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
    ],
  };
}

/** Templates are indented like the code around them, which HTML takes for one blank; the line break alone is that, too. */
function unindented(): Plugin {
  return {
    name: 'unindented',
    apply: 'build',
    transform: (code, id) => (/\/page\/src\/.*\.ts$/u.test(id) ? { code: code.replace(/\n +/gu, '\n'), map: null } : undefined),
  };
}

export default defineConfig({
  // Relative addresses: the page can be hosted in any folder.
  base: './',
  build: {
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    // A data: address is another origin for the policy, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What is loaded after a press lies in a folder of its own, apart from what the page loads at first.
    rolldownOptions: {
      output: {
        // What the first module and later ones share comes at first; Lit, the state, what keeps it, a format or the package's error is always among it.
        // What reads and writes CSV, a library for the most part, waits for the first table of the dictionary.
        chunkFileNames: ({ isDynamicEntry, moduleIds }) =>
          moduleIds.some((id) => /\/dist\/dictionary\/index\.js$/u.test(id))
            ? 'assets/tables/[name]-[hash].js'
            : `assets/${!isDynamicEntry && moduleIds.some((id) => /\/node_modules\/lit\/|preload-helper|\/page\/src\/(?:state|keep|format\/intl)|\/package\/dist\/error\.js$/u.test(id)) ? '' : 'later/'}[name]-[hash].js`,
        assetFileNames: ({ names }) => `assets/${names.some((name) => name.endsWith('.css') && name !== 'index.css') ? 'later/' : ''}[name]-[hash][extname]`,
      },
    },
  },
  // The readers of documents are loaded with the first file that needs them, each in a module of its own. They lie in a
  // folder apart from what the page loads at first, with the worker that needs them.
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        entryFileNames: ({ facadeModuleId }) => `assets/${/\/page\/src\/files\/|\/pdf-worker\.js$/u.test(facadeModuleId ?? '') ? 'documents/' : ''}[name]-[hash].js`,
        chunkFileNames: 'assets/documents/[name]-[hash].js',
      },
    },
  },
  // A worker obeys the headers of its own script, not the page's meta element.
  preview: { headers: { 'Content-Security-Policy': POLICY, 'X-Content-Type-Options': 'nosniff' } },
  plugins: [
    contentSecurityPolicy(),
    unindented(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/offline',
      filename: 'service-worker.ts',
      // The page registers it itself, when it has loaded (src/offline/start.ts).
      injectRegister: false,
      manifest,
      manifestFilename: 'manifest.webmanifest',
      includeManifestIcons: false,
      // Everything, readers of documents too: 1 MB after Brotli, and offline a PDF must open that was never opened before.
      injectManifest: {
        // A classic script: Firefox takes no module for one.
        rollupFormat: 'iife',
        globPatterns: ['**/*.{html,js,css,wasm,svg,webmanifest}', 'icons/192.png'],
        maximumFileSizeToCacheInBytes: 16 * 1024 * 1024,
        // Names with a hash in them say by themselves which version they are.
        dontCacheBustURLsMatching: /-[\w-]{8}\.\w+$/u,
      },
    }),
  ],
});
