// The inside of a worker: answers requests in the order in which they come.
import { asDiembaoError } from "../error.js";
import type { Answer, Reply, Request } from "./protocol.js";

/** What comes of a task: its answer with the buffers to hand over. */
export type Outcome = readonly [answer: Answer, transfer: ArrayBuffer[]];

/** Answers every request that comes, in browsers and in Node; outside of a worker it does nothing. */
export function serve(perform: (request: Request) => Promise<Outcome>): void {
  const nodePort = globalThis.process?.getBuiltinModule?.("node:worker_threads").parentPort;
  if (nodePort) {
    nodePort.on("message", (request: Request) => {
      void answer(request, perform, (reply, transfer) => nodePort.postMessage(reply, transfer));
    });
  } else if (typeof addEventListener === "function" && typeof document === "undefined") {
    addEventListener("message", (event: MessageEvent<Request>) => {
      void answer(event.data, perform, (reply, transfer) => postMessage(reply, { transfer }));
    });
  }
}

async function answer(
  request: Request,
  perform: (request: Request) => Promise<Outcome>,
  send: (reply: Reply, transfer: ArrayBuffer[]) => void,
): Promise<void> {
  const { id } = request;
  try {
    const [answer, transfer] = await perform(request);
    send({ id, ...answer }, transfer);
  } catch (error) {
    const { code, message } = asDiembaoError(error, "internal");
    send({ id, error: { code, message } }, []);
  }
}
