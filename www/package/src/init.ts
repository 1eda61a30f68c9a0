import load from "../wasm/diembao.js";
import { type InitSource, Module } from "./load.js";

export type { InitSource };

// Bundlers recognise the address by this very form.
const module = new Module(load, () => new URL("../wasm/diembao_bg.wasm", import.meta.url));

/**
 * Loads the WebAssembly module, once: later calls return the first one's promise, whatever their source. After a
 * failure it can be called again.
 *
 * Without a source the module comes from the package itself. A string is an address, in Node a path as well.
 *
 * Rejects with a `DiembaoError` of code `init-failed`.
 */
export function init(source?: InitSource): Promise<void> {
  return module.init(source);
}

/** Whether `analyze` can be called. */
export function isInitialised(): boolean {
  return module.isReady;
}
