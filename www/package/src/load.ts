// Loading a WebAssembly module once, from whatever source.
import { asDiembaoError } from "./error.js";

/** Where a WebAssembly module comes from: an address, a response to come, its bytes, or the module compiled. */
export type InitSource =
  | URL
  | string
  | Response
  | PromiseLike<Response>
  | ArrayBuffer
  | ArrayBufferView<ArrayBuffer>
  | WebAssembly.Module;

type Loadable = Exclude<Awaited<InitSource>, URL | string>;

/** A WebAssembly module that is loaded when it is first asked for. */
export class Module {
  readonly #start: (source: InitSource | undefined) => Promise<void>;
  #loading: Promise<void> | undefined;
  #ready = false;

  /** `load` is that of the module's glue, `address` a function lest importing looks for anything. */
  constructor(load: (given: { module_or_path: Loadable }) => Promise<unknown>, address: () => URL) {
    this.#start = async (source) => {
      const given = (await source) ?? address();
      await load({ module_or_path: await loadable(given) });
      this.#ready = true;
    };
  }

  /** Whether it is loaded. */
  get isReady(): boolean {
    return this.#ready;
  }

  /** Loads it, once; after a failure once more. */
  init(source?: InitSource): Promise<void> {
    this.#loading ??= this.#start(source).catch((error: unknown) => {
      this.#loading = undefined;
      throw asDiembaoError(error, "init-failed");
    });
    return this.#loading;
  }
}

async function loadable(given: Awaited<InitSource>): Promise<Loadable> {
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
