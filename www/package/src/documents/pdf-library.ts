// The part of pdfjs-dist that is used, in a file of its own: it is built apart (scripts/minify.mjs).
export { PDFWorker, getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
