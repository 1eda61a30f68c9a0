import type { Reply, Request } from "./protocol.js";

/** A running worker, in whatever environment. */
export interface Port {
  /** Sends a request; until it is answered a Node process does not end. */
  send(request: Request, transfer: ArrayBuffer[]): void;
  /** To be called when nothing is asked any more: an idle worker does not keep a Node process alive. */
  idle(): void;
  terminate(): void;
}

/** What a worker tells. */
export interface Listener {
  replied(reply: Reply): void;
  /** The worker could not be started, or has ended by itself. */
  failed(cause: unknown): void;
}

/** What a worker is for. */
export type Trade = "analyze" | "decode";

/** Starts a worker, or takes over the one given. */
export function openPort(trade: Trade, listener: Listener, given?: Worker): Port {
  if (given) return browserPort(given, listener);
  if (typeof Worker !== "function") return nodePort(trade === "decode" ? "../decode/worker.js" : "./entry.js", listener);
  // Bundlers recognise a worker by this very form, and only by this form.
  const worker =
    trade === "decode"
      ? new Worker(new URL("../decode/worker.js", import.meta.url), { type: "module" })
      : new Worker(new URL("./entry.js", import.meta.url), { type: "module" });
  return browserPort(worker, listener);
}

function browserPort(worker: Worker, listener: Listener): Port {
  worker.addEventListener("message", (event: MessageEvent<Reply>) => listener.replied(event.data));
  worker.addEventListener("messageerror", () => listener.failed("a message could not be read"));
  worker.addEventListener("error", (event) => listener.failed(event.message || "its script could not be loaded"));
  return {
    send: (request, transfer) => worker.postMessage(request, transfer),
    idle: () => {},
    terminate: () => worker.terminate(),
  };
}

function nodePort(entry: string, listener: Listener): Port {
  const threads = globalThis.process?.getBuiltinModule?.("node:worker_threads");
  if (!threads) throw new Error("there are no workers in this environment");
  // No literal, lest bundlers for browsers copy the file once more as an asset. The settings of the process (`--input-type`, `--import`) are not meant for this worker, and may keep it from starting.
  const worker = new threads.Worker(new URL(entry, import.meta.url), { execArgv: [] });
  worker.unref();
  worker.on("message", (reply: Reply) => listener.replied(reply));
  worker.on("messageerror", (error) => listener.failed(error));
  worker.on("error", (error) => listener.failed(error));
  worker.on("exit", (status) => listener.failed(`it ended with status ${status}`));
  return {
    send: (request, transfer) => {
      worker.postMessage(request, transfer);
      worker.ref();
    },
    idle: () => worker.unref(),
    terminate: () => void worker.terminate(),
  };
}
