// Projects that install the packed package, each in a folder of its own that is removed after the tests.
import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

const PROJECTS = fileURLToPath(new URL("../projects/", import.meta.url));
const PACKAGE = fileURLToPath(new URL("../../../www/package/", import.meta.url));
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** The command of npm, which is a script and on Windows has another name. */
const NPM = process.platform === "win32" ? "npm.cmd" : "npm";

/** A file that a tarball holds. @typedef {{ path: string, size: number, mode: number }} PackedFile */

/**
 * Packs the package as for publishing.
 *
 * @returns {Promise<{ tarball: string, files: PackedFile[] }>}
 */
export async function pack() {
  const folder = await temporaryFolder();
  const { stdout } = await run(NPM, ["pack", "--json", "--pack-destination", folder], PACKAGE);
  const [{ filename, files }] = JSON.parse(stdout);
  return { tarball: join(folder, filename), files };
}

/**
 * Copies a project of `projects/`, and what projects share, elsewhere and installs packages into it, from the cache of npm where it has them.
 *
 * @param {string} name
 * @param {string[]} packages
 */
export async function installed(name, packages) {
  const folder = await temporaryFolder();
  for (const source of ["shared", name]) await cp(join(PROJECTS, source), folder, { recursive: true });
  await run(NPM, ["install", "--prefer-offline", "--no-audit", "--no-fund", "--no-save", ...packages], folder);
  return folder;
}

/** The version of a package that the checkout itself uses. @param {string} name */
export async function versionOf(name) {
  const lock = JSON.parse(await readFile(join(ROOT, "package-lock.json"), "utf8"));
  return `${name}@${lock.packages[`node_modules/${name}`].version}`;
}

/**
 * Runs a command and returns what it wrote; rejects unless it ends well.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @param {string} [input]
 */
export async function run(command, args, cwd, input = "") {
  const child = spawn(command, args, { cwd, shell: command.endsWith(".cmd"), stdio: "pipe" });
  child.stdin.end(input);
  const ended = new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
  return { stdout, stderr };
}

/** A folder outside of the checkout, so that nothing is found in its `node_modules` by accident. */
async function temporaryFolder() {
  const folder = await mkdtemp(join(tmpdir(), "diembao-packaging-"));
  after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
