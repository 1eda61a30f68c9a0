// The worker that decodes: one of its own, since bundlers that make a classic script of a worker (Vite does unless it is told
// otherwise) leave no `import()` in it.
import { serve } from "../worker/serve.js";
import { decode, decodeText } from "./encodings.js";
import { initDecoder } from "./init.js";

serve(async (request) => {
  if (request.type !== "decode") {
    await initDecoder(request.type === "init" ? request.source : undefined);
    return [{}, []];
  }
  await initDecoder();
  const { given, options } = request;
  return [{ decoded: typeof given === "string" ? decodeText(given, options) : decode(given, options) }, []];
});
