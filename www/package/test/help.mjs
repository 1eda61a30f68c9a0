// What several tests need.
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { JSDOM } from "jsdom";

/** A path in the package, from its root. @param {string} path */
export const packagePath = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** A path in the checkout, from its root. @param {string} path */
export const rootPath = (path) => packagePath(`../../${path}`);

/** @param {string} path @returns {Promise<any>} */
export const readJson = async (path) => JSON.parse(await readFile(path, "utf8"));

/**
 * The hand-made analysis with its text, in which every field has a value somewhere.
 *
 * @returns {Promise<{ text: string, analysis: import("../dist/index.js").Analysis }>}
 */
export const readFixture = () => readJson(packagePath("test/fixtures/analysis.json"));

/** An analysis of nothing but these parts. @param {Partial<import("../dist/index.js").Analysis>} parts */
export const analysisOf = (parts) => ({
  ...{ format: /** @type {const} */ (1), published: null, publishedFrom: null },
  ...{ officials: [], people: [], dates: [], figures: [], furniture: [] },
  ...parts,
});

/** The body of a page with this content. @param {string} html */
export const bodyWith = (html) => new JSDOM(`<!doctype html><body>${html}`).window.document.body;

/**
 * Runs Node and returns what it wrote and its exit status.
 *
 * @param {string[]} args
 * @param {{ input?: string | Uint8Array, cwd?: string }} [options]
 */
export async function runNode(args, { input = "", cwd } = {}) {
  const child = spawn(process.execPath, args, { cwd, stdio: "pipe" });
  // It may end before it has read everything.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const status = new Promise((resolve) => child.on("close", resolve));
  // Not as text at once: that would leave out a byte order mark.
  const [stdout, stderr] = await Promise.all([buffer(child.stdout), buffer(child.stderr)]);
  return { stdout: stdout.toString(), stderr: stderr.toString(), status: /** @type {number} */ (await status) };
}

/** Runs the command line. @param {string[]} args @param {Parameters<typeof runNode>[1]} [options] */
export const diembao = (args, options) => runNode([packagePath("bin/diembao.js"), ...args], options);

/**
 * Runs a module in a Node of its own, in which nothing is loaded yet; returns the JSON that it prints.
 *
 * @param {string} code with `dist` for the address of the built package
 */
export async function runModule(code) {
  const dist = new URL("../dist/", import.meta.url).href;
  const source = code.replaceAll("dist/", dist);
  const { stdout, stderr, status } = await runNode(["--input-type=module", "--eval", source]);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
