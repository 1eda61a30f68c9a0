/** Documents that no program has to be started for. */
export { pdfOf } from '../../../www/package/test/support/print.mjs';
export { zip } from '../../../www/package/test/support/zip.mjs';
