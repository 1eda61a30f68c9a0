import load from "../../wasm/decoder.js";
import { type InitSource, Module } from "../load.js";

const module = new Module(load, () => new URL("../../wasm/decoder_bg.wasm", import.meta.url));

/**
 * Loads the decoder, a WebAssembly module of its own, as `init` of the package loads the one that analyses: once, again
 * after a failure, without a source from the package itself.
 *
 * Rejects with a `DiembaoError` of code `init-failed`.
 */
export function initDecoder(source?: InitSource): Promise<void> {
  return module.init(source);
}

/** Whether `decode` and `decodeText` can be called. */
export function isDecoderInitialised(): boolean {
  return module.isReady;
}
