// Time in Chromium from the module's bytes to a module that answers: `node www/package/bench/ready.mjs`.
// CHROMIUM_PATH names the browser. Every run has a browser of its own, so that no compiled code is kept.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";

import { chromium } from "playwright-core";

import { median } from "./median.mjs";

const RUNS = 7;

/** @type {Record<string, string>} */
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };

const root = new URL("../", import.meta.url);
const server = createServer((request, response) => {
  const path = `.${request.url ?? "/"}`;
  const content = path === "./" ? Promise.resolve("<!doctype html><title>diembao</title>") : readFile(new URL(path, root));
  content.then(
    (body) => response.setHeader("content-type", TYPES[extname(path)] ?? "text/html").end(body),
    () => response.writeHead(404).end(),
  );
});
await new Promise((resolve) => {
  server.listen(0, "127.0.0.1", () => resolve(undefined));
});
const address = server.address();
if (address === null || typeof address === "string") {
  throw new Error("the server listens on no port");
}

/**
 * Times after `init`, and after a first short analysis, which sets up what `init` leaves for later.
 *
 * @type {{ ready: number, answered: number }[]}
 */
const times = [];
let version = "";
for (let run = 0; run < RUNS; run += 1) {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] || "/usr/bin/chromium",
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${address.port}/`);
    times.push(
      await page.evaluate(`(async () => {
        const { analyze, init } = await import("/dist/index.js");
        const bytes = await (await fetch("/wasm/diembao_bg.wasm")).arrayBuffer();
        const start = performance.now();
        await init(bytes);
        const ready = performance.now() - start;
        analyze("Hà Nội, ngày 2 tháng 9 năm 2025.");
        return { ready, answered: performance.now() - start };
      })()`),
    );
    version = browser.version();
  } finally {
    await browser.close();
  }
}
server.close();

/** @param {number[]} numbers */
const told = (numbers) => `median ${median(numbers).toFixed(1)} ms (fastest ${Math.min(...numbers).toFixed(1)} ms)`;
console.log(`from bytes to module ready in Chromium ${version}: ${told(times.map(({ ready }) => ready))}`);
console.log(`from bytes to the first answer: ${told(times.map(({ answered }) => answered))}, of ${RUNS} new browsers`);
