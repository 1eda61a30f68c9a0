// The inside of the worker: answers requests in the order in which they come.
import { columnsOf } from "../columns.js";
import { decode, decodeText } from "../encodings.js";
import { asDiembaoError } from "../error.js";
import { init } from "../init.js";
import type { Reply, Request } from "./protocol.js";

const nodePort = globalThis.process?.getBuiltinModule?.("node:worker_threads").parentPort;

if (nodePort) {
  nodePort.on("message", (request: Request) => {
    void answer(request, (reply, transfer) => nodePort.postMessage(reply, transfer));
  });
} else if (typeof addEventListener === "function" && typeof document === "undefined") {
  addEventListener("message", (event: MessageEvent<Request>) => {
    void answer(event.data, (reply, transfer) => postMessage(reply, { transfer }));
  });
}

async function answer(request: Request, send: (reply: Reply, transfer: ArrayBuffer[]) => void): Promise<void> {
  const { id } = request;
  try {
    if (request.type === "init") {
      await init(request.source);
      send({ id }, []);
    } else if (request.type === "decode") {
      const { given, options } = request;
      send({ id, decoded: typeof given === "string" ? decodeText(given, options) : decode(given, options) }, []);
    } else {
      const columns = columnsOf(request.text, request.options);
      send({ id, columns }, [columns[0].buffer]);
    }
  } catch (error) {
    const { code, message } = asDiembaoError(error, "internal");
    send({ id, error: { code, message } }, []);
  }
}
