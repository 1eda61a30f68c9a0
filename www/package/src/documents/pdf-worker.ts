// What reads the bytes of a PDF. In a worker it begins by itself, elsewhere it is given a port.
// @ts-expect-error: it comes without types
export { WorkerMessageHandler } from "pdfjs-dist/legacy/build/pdf.worker.mjs";
