// A folder served on this machine, opened in Chromium.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { setTimeout } from "node:timers/promises";
import { chromium } from "playwright-core";

/** @type {Record<string, string>} */
const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
};

/**
 * Serves a folder, opens its page in a new browser, and waits for what the page puts into `window.results`.
 *
 * @param {string} folder
 * @param {string} path
 * @param {string} policy Content-Security-Policy of every answer.
 * @returns {Promise<{ results: any, requests: string[], faults: string[] }>} what the page says, the paths it asked for,
 *   and everything that went wrong
 */
export async function open(folder, path, policy) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    response.setHeader("content-security-policy", policy);
    try {
      const body = await readFile(join(folder, normalize(decodeURIComponent(pathname))));
      response.setHeader("content-type", TYPES[extname(pathname)] ?? "application/octet-stream").end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const origin = `http://127.0.0.1:${port}`;

  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] || "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
  });
  try {
    const page = await browser.newPage();
    /** @type {string[]} */
    const faults = [];
    /** @type {string[]} */
    const requests = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) faults.push(message.text());
    });
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("requestfailed", (request) => faults.push(`failed: ${request.url()}`));
    page.on("response", (response) => {
      if (!response.ok()) faults.push(`${response.status()}: ${response.url()}`);
    });
    page.context().on("request", (request) => requests.push(request.url().replace(origin, "")));
    await page.goto(`${origin}${path}`);
    // Asked again and again from here: waiting inside the page would need `eval`, which the policy forbids.
    let results;
    for (const end = Date.now() + 30_000; results === undefined && faults.length === 0 && Date.now() < end; await setTimeout(50)) {
      results = await page.evaluate("window.results");
    }
    return { results, requests, faults };
  } finally {
    await browser.close();
    server.close();
  }
}
