// Put into what is built of pdfjs-dist, which makes a matrix at once and asks for the browser's name. Node has none of them,
// and nothing is made of them, since nothing is drawn.
const Matrix = globalThis.DOMMatrix ?? class {};
const browser = globalThis.navigator ?? { platform: "", userAgent: "" };

export { Matrix as DOMMatrix, browser as navigator };
