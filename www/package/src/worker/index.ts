import { checkArguments } from "../arguments.js";
import { decode } from "../decode.js";
import type { DecodeOptions } from "../encodings.js";
import { DiembaoError } from "../error.js";
import type { Analysis, Decoded, Options } from "../generated/analysis.js";
import type { InitSource } from "../init.js";
import { Client } from "./client.js";
import type { ClonableSource } from "./protocol.js";

/** Settings of `createWorker`. */
export interface WorkerSettings {
  /**
   * A worker that runs the module `diembao/worker-entry`, for pages that have to start it in their own way. Without it
   * one is started from the package's own address.
   */
  worker?: Worker;
}

/** How one analysis is asked for. */
export interface RequestSettings {
  /** Gives the request up: its promise rejects with the signal's reason, and a request in the queue is never begun. */
  signal?: AbortSignal;
}

/** diembao in a worker: the functions of the package, returning promises. */
export interface DiembaoWorker {
  /** Loads the WebAssembly module in the worker. */
  init(source?: InitSource): Promise<void>;
  /** Reads one article in the worker. Requests may overlap; the worker takes them in the order of the calls. */
  analyze(text: string, options?: Options, settings?: RequestSettings): Promise<Analysis>;
  /** Reads bytes in the worker. */
  decode(bytes: ArrayBuffer | ArrayBufferView<ArrayBuffer>, options?: DecodeOptions, settings?: RequestSettings): Promise<Decoded>;
  /** Reads a text in the worker whose characters may stand for others. */
  decodeText(text: string, options?: DecodeOptions, settings?: RequestSettings): Promise<Decoded>;
  /** Ends the worker. What it has not answered, and all that is asked later, rejects with `worker-terminated`. */
  terminate(): void;
}

/**
 * Starts diembao in a worker of its own, in browsers and in Node.
 *
 * Its promises reject with a `DiembaoError` as the functions of the package throw it, and with `worker-failed` when the
 * worker itself cannot run.
 */
export function createWorker(settings: WorkerSettings = {}): DiembaoWorker {
  const client = new Client(settings.worker);
  return {
    async init(source) {
      await client.ask(async () => {
        const clonable = await makeClonable(source);
        return [{ type: "init", source: clonable }, []];
      });
    },
    async analyze(text, options, { signal } = {}) {
      // Here already: a copy of an object of a class would be a plain one.
      checkArguments(text, options);
      const { columns } = await client.ask(() => [{ type: "analyze", text, options }, []], signal);
      if (!columns) throw new DiembaoError("internal", "the worker sent no analysis");
      return decode(text, columns);
    },
    decode: (bytes, options, settings) => decoded(client, bytes, options, settings),
    async decodeText(text, options, settings) {
      checkArguments(text, options);
      return decoded(client, text, options, settings);
    },
    terminate: () => client.terminate(),
  };
}

async function decoded(
  client: Client,
  given: ArrayBuffer | ArrayBufferView<ArrayBuffer> | string,
  options: DecodeOptions | undefined,
  { signal }: RequestSettings = {},
): Promise<Decoded> {
  const answer = await client.ask(() => [{ type: "decode", given, options }, []], signal);
  if (!answer.decoded) throw new DiembaoError("internal", "the worker sent no text");
  return answer.decoded;
}

/** Addresses become absolute, for the worker has another base; a response becomes its bytes. */
async function makeClonable(source: InitSource | undefined): Promise<ClonableSource | undefined> {
  const given = await source;
  if (given instanceof URL) return given.href;
  if (typeof given === "string") return typeof document === "object" ? new URL(given, document.baseURI).href : given;
  if (typeof Response !== "function" || !(given instanceof Response)) return given as ClonableSource | undefined;
  if (!given.ok) throw new DiembaoError("init-failed", `the module was answered with status ${given.status}`);
  return given.arrayBuffer();
}
