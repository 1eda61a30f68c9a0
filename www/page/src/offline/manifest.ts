/** What the browser is told of the page when it is installed. Addresses are relative to the manifest. */
import type { ManifestOptions } from 'vite-plugin-pwa';

import { SHARED_FILES, SHARED_TEXTS } from './said';

/** Documents that the page reads, by their types and endings. */
const DOCUMENTS: Readonly<Record<string, readonly string[]>> = {
  'text/plain': ['.txt', '.text'],
  'text/csv': ['.csv'],
  'text/tab-separated-values': ['.tsv'],
  'text/markdown': ['.md', '.markdown'],
  'text/html': ['.html', '.htm'],
  'application/xhtml+xml': ['.xhtml'],
  'multipart/related': ['.mht', '.mhtml'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.oasis.opendocument.text': ['.odt'],
  'application/rtf': ['.rtf'],
  'application/pdf': ['.pdf'],
  'message/rfc822': ['.eml'],
  'application/zip': ['.zip'],
  // Saved articles are `.diembao.json`; some systems only know the last ending of a name.
  'application/json': ['.diembao.json', '.json'],
  'application/ld+json': ['.jsonld'],
};

const [title, text, url] = SHARED_TEXTS;

export const manifest: Partial<ManifestOptions> = {
  id: './',
  start_url: './',
  scope: './',
  name: 'điểm báo',
  short_name: 'điểm báo',
  description: 'Ai, khi nào, bao nhiêu trong một bài báo tiếng Việt; đọc ngay trên máy, không gửi đi đâu.',
  lang: 'vi',
  dir: 'ltr',
  display: 'standalone',
  background_color: '#f7f5f1',
  theme_color: '#f7f5f1',
  categories: ['news', 'productivity', 'utilities'],
  icons: [
    { src: './icons/192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: './icons/512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: './icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: './favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
  ],
  launch_handler: { client_mode: ['focus-existing', 'auto'] },
  file_handlers: [{ action: './', accept: Object.fromEntries(Object.entries(DOCUMENTS).map(([type, endings]) => [type, [...endings]])) }],
  share_target: {
    action: './share',
    method: 'POST',
    enctype: 'multipart/form-data',
    params: { title, text, url, files: [{ name: SHARED_FILES, accept: Object.entries(DOCUMENTS).flatMap(([type, endings]) => [type, ...endings]) }] },
  },
};
