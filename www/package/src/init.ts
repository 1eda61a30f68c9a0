import load from "../wasm/diembao.js";
import { asDiembaoError } from "./error.js";

/** Where the WebAssembly module comes from: an address, a response to come, its bytes, or the module compiled. */
export type InitSource =
  | URL
  | string
  | Response
  | PromiseLike<Response>
  | ArrayBuffer
  | ArrayBufferView<ArrayBuffer>
  | WebAssembly.Module;

let loading: Promise<void> | undefined;
let ready = false;

/**
 * Loads the WebAssembly module, once: later calls return the first one's promise, whatever their source. After a
 * failure it can be called again.
 *
 * Without a source the module comes from the package itself. A string is an address, in Node a path as well.
 *
 * Rejects with a `DiembaoError` of code `init-failed`.
 */
export function init(source?: InitSource): Promise<void> {
  loading ??= start(source).catch((error: unknown) => {
    loading = undefined;
    throw asDiembaoError(error, "init-failed");
  });
  return loading;
}

/** Whether `analyze` can be called. */
export function isInitialised(): boolean {
  return ready;
}

async function start(source: InitSource | undefined): Promise<void> {
  const given = (await source) ?? new URL("../wasm/diembao_bg.wasm", import.meta.url);
  await load({ module_or_path: await loadable(given) });
  ready = true;
}

async function loadable(given: Awaited<InitSource>): Promise<Exclude<Awaited<InitSource>, URL | string>> {
  if (typeof given === "string" || given instanceof URL) return fetchModule(given);
  // Of a DataView an engine says that it is no buffer source.
  return given instanceof DataView ? new Uint8Array(given.buffer, given.byteOffset, given.byteLength) : given;
}

/** Gets the module from an address; `fetch` of Node knows no files, so Node reads them. */
async function fetchModule(address: URL | string): Promise<Response | Uint8Array<ArrayBuffer>> {
  const files = globalThis.process?.getBuiltinModule?.("node:fs/promises");
  const isFile = address instanceof URL ? address.protocol === "file:" : !/^(?:https?|data|blob):/i.test(address);
  if (files && isFile) {
    return files.readFile(typeof address === "string" && /^file:/i.test(address) ? new URL(address) : address);
  }
  return fetch(address);
}
