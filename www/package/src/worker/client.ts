import { DiembaoError } from "../error.js";
import { type Port, type Trade, openPort } from "./port.js";
import type { Answer, Reply, Task } from "./protocol.js";

/** A task with the buffers to hand over, or a promise of it for what must be fetched first. */
type Prepared = readonly [task: Task, transfer: ArrayBuffer[]];

interface Waiting {
  resolve(answer: Answer): void;
  reject(error: DiembaoError): void;
}

/** Asks a worker one thing at a time, in the order of the calls, so that a stale request need never be begun. */
export class Client {
  readonly #port: Port;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #queue: Promise<unknown> = Promise.resolve();
  #ended: DiembaoError | undefined;

  constructor(trade: Trade, worker?: Worker) {
    this.#port = openPort(trade, { replied: (reply) => this.#replied(reply), failed: (cause) => this.#failed(cause) }, worker);
  }

  /** Resolves with the worker's answer; rejects with its error, or with the reason of the signal. */
  ask(prepare: () => Prepared | Promise<Prepared>, signal?: AbortSignal): Promise<Answer> {
    const answer = this.#queue.then(async () => {
      signal?.throwIfAborted();
      return this.#exchange(await prepare());
    });
    this.#queue = answer.catch(() => {});
    return signal ? Promise.race([answer, aborted(signal, answer)]) : answer;
  }

  terminate(): void {
    this.#end(new DiembaoError("worker-terminated", "the worker was terminated"));
    this.#port.terminate();
  }

  #exchange([task, transfer]: Prepared): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#ended) throw this.#ended;
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve, reject });
      try {
        this.#port.send({ ...task, id }, transfer);
      } catch (error) {
        this.#waiting.delete(id);
        throw new DiembaoError("invalid-options", "the arguments cannot be sent to a worker", { cause: error });
      }
    });
  }

  #replied(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (this.#waiting.size === 0) this.#port.idle();
    if (reply.error) waiting?.reject(new DiembaoError(reply.error.code, reply.error.message));
    else waiting?.resolve(reply);
  }

  #failed(cause: unknown): void {
    this.#end(new DiembaoError("worker-failed", `the worker failed: ${String(cause)}`, { cause }));
  }

  /** Nothing is answered from here on; the first reason stays. */
  #end(error: DiembaoError): void {
    this.#ended ??= error;
    for (const waiting of this.#waiting.values()) waiting.reject(this.#ended);
    this.#waiting.clear();
  }
}

/** Rejects when the signal is aborted, and lets go of the signal once there is an answer. */
function aborted(signal: AbortSignal, answer: Promise<unknown>): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    const done = () => signal.removeEventListener("abort", abort);
    answer.then(done, done);
  });
}
