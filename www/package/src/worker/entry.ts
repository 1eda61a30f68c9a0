// The worker that analyses.
import { columnsOf } from "../columns.js";
import { init } from "../init.js";
import { serve } from "./serve.js";

serve(async (request) => {
  if (request.type === "analyze") {
    const columns = columnsOf(request.text, request.options);
    return [{ columns }, [columns[0].buffer]];
  }
  if (request.type === "init") await init(request.source);
  return [{}, []];
});
