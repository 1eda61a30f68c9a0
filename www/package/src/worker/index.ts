import { checkArguments } from "../arguments.js";
import type { DecodeOptions } from "../decode/encodings.js";
import { DiembaoError } from "../error.js";
import type { Analysis, Decoded, Options } from "../generated/analysis.js";
import type { InitSource } from "../load.js";
import { objectsOf } from "../objects.js";
import { Client } from "./client.js";
import type { ClonableSource } from "./protocol.js";

/** Settings of `createWorker`. */
export interface WorkerSettings {
  /**
   * A worker that runs the module `diembao/worker-entry`, for pages that have to start it in their own way. Without it
   * one is started from the package's own address.
   */
  worker?: Worker;
  /** The same for the worker that decodes, with the module `diembao/decoder-entry`; one is started when it is first needed. */
  decoder?: Worker;
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
  /** Loads the decoder, from a source of your own or ahead of time; without it, the first thing to decode does so. */
  initDecoder(source?: InitSource): Promise<void>;
  /** Reads one article in the worker. Requests may overlap; the worker takes them in the order of the calls. */
  analyze(text: string, options?: Options, settings?: RequestSettings): Promise<Analysis>;
  /** Reads bytes, in a worker beside the first that is started for it. */
  decode(bytes: ArrayBuffer | ArrayBufferView<ArrayBuffer>, options?: DecodeOptions, settings?: RequestSettings): Promise<Decoded>;
  /** Reads a text there whose characters may stand for others. */
  decodeText(text: string, options?: DecodeOptions, settings?: RequestSettings): Promise<Decoded>;
  /** Ends both workers. What they have not answered, and all that is asked later, rejects with `worker-terminated`. */
  terminate(): void;
}

/**
 * Starts diembao in a worker of its own, in browsers and in Node.
 *
 * Its promises reject with a `DiembaoError` as the functions of the package throw it, and with `worker-failed` when the
 * worker itself cannot run.
 */
export function createWorker(settings: WorkerSettings = {}): DiembaoWorker {
  const client = new Client("analyze", settings.worker);
  const decoder = new Decoder(settings.decoder);
  return {
    init: (source) => load(client, source),
    initDecoder: (source) => decoder.init(source),
    async analyze(text, options, { signal } = {}) {
      // Here already: a copy of an object of a class would be a plain one.
      checkArguments(text, options);
      const { columns } = await client.ask(() => [{ type: "analyze", text, options }, []], signal);
      if (!columns) throw new DiembaoError("internal", "the worker sent no analysis");
      return objectsOf(text, columns);
    },
    decode: (bytes, options, settings) => decoder.decode(bytes, options, settings),
    async decodeText(text, options, settings) {
      checkArguments(text, options);
      return decoder.decode(text, options, settings);
    },
    terminate() {
      client.terminate();
      decoder.terminate();
    },
  };
}

async function load(client: Client, source: InitSource | undefined): Promise<void> {
  await client.ask(async () => {
    const clonable = await makeClonable(source);
    return [{ type: "init", source: clonable }, []];
  });
}

/** The worker that decodes, which is started when it is first asked. */
class Decoder {
  readonly #given: Worker | undefined;
  #client: Client | undefined;
  #isEnded = false;

  constructor(given: Worker | undefined) {
    this.#given = given;
  }

  init(source: InitSource | undefined): Promise<void> {
    return this.#use((client) => load(client, source));
  }

  decode(
    given: ArrayBuffer | ArrayBufferView<ArrayBuffer> | string,
    options: DecodeOptions | undefined,
    { signal }: RequestSettings = {},
  ): Promise<Decoded> {
    return this.#use(async (client) => {
      const { decoded } = await client.ask(() => [{ type: "decode", given, options }, []], signal);
      if (!decoded) throw new DiembaoError("internal", "the worker sent no text");
      return decoded;
    });
  }

  terminate(): void {
    this.#isEnded = true;
    this.#client?.terminate();
  }

  async #use<T>(work: (client: Client) => Promise<T>): Promise<T> {
    if (this.#isEnded) throw new DiembaoError("worker-terminated", "the worker was terminated");
    const client = (this.#client ??= new Client("decode", this.#given));
    try {
      return await work(client);
    } catch (error) {
      // Its script may not have come; the next call starts another one.
      if (error instanceof DiembaoError && error.code === "worker-failed" && !this.#given && this.#client === client) {
        this.#client = undefined;
      }
      throw error;
    }
  }
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
