import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, test } from "node:test";
import { analyze, init } from "../dist/index.js";
import { createWorker } from "../dist/worker/index.js";
import { packagePath, runModule } from "./help.mjs";

const WASM = packagePath("wasm/diembao_bg.wasm");
const TEXT = "👍 Sáng 14/12/2021, Tổng Bí thư Nguyễn Phú Trọng dự hội nghị tại 63 tỉnh, thành phố.";

/** @type {import("../dist/worker/index.js").DiembaoWorker} */
let worker;

beforeEach(() => {
  worker = createWorker();
});

afterEach(() => worker.terminate());

/** @param {string} code */
const withCode = (code) => ({ name: "DiembaoError", code });

test("a worker finds what the module itself finds", async () => {
  await Promise.all([worker.init(), init()]);
  const published = "2021-12-14";
  assert.deepEqual(await worker.analyze(TEXT), analyze(TEXT));
  assert.deepEqual(await worker.analyze(TEXT, { published }), analyze(TEXT, { published }));
});

test("requests overlap, and each gets its own answer", async () => {
  await Promise.all([worker.init(), init()]);
  const texts = Array.from({ length: 200 }, (_, i) => `Ngày ${(i % 28) + 1}/12/2021, ${i + 2} người đến. `.repeat(i % 7));
  const answers = await Promise.all(texts.map((text) => worker.analyze(text)));
  assert.deepEqual(answers, texts.map((text) => analyze(text)));
});

test("a request that follows init at once waits for it", async () => {
  const [, analysis] = await Promise.all([worker.init(), worker.analyze(TEXT)]);
  assert.equal(analysis.format, 1);
});

test("a worker takes every source of the module", async () => {
  const bytes = await readFile(WASM);
  const headers = { "content-type": "application/wasm" };
  for (const source of [
    undefined,
    WASM,
    new URL(`file://${WASM}`),
    bytes,
    Uint8Array.from(bytes).buffer,
    new WebAssembly.Module(bytes),
    new Response(bytes, { headers }),
    Promise.resolve(new Response(bytes, { headers })),
  ]) {
    const each = createWorker();
    await each.init(source);
    assert.equal((await each.analyze("")).format, 1);
    each.terminate();
  }
  assert.ok(bytes.length > 0, "the caller keeps its bytes");
});

test("errors keep their code", async () => {
  await assert.rejects(worker.analyze(""), withCode("not-initialised"));
  await assert.rejects(worker.init("nowhere.wasm"), withCode("init-failed"));
  await assert.rejects(worker.init(new Response("", { status: 404 })), withCode("init-failed"));
  await worker.init();
  await assert.rejects(worker.analyze(/** @type {any} */ (7)), { code: "invalid-text", message: "the text must be a string, not number" });
  await assert.rejects(worker.analyze("", /** @type {any} */ (new Date())), withCode("invalid-options"));
  await assert.rejects(worker.analyze("", /** @type {any} */ ([])), withCode("invalid-options"));
  await assert.rejects(worker.analyze("", /** @type {any} */ ({ dictionary: () => {} })), withCode("invalid-options"));
  await assert.rejects(worker.analyze("", { published: "hôm qua" }), withCode("invalid-published"));
  assert.equal((await worker.analyze("")).format, 1, "the worker goes on");
});

test("a request can be given up before it is begun, and while it runs", async () => {
  await worker.init();
  const reason = new Error("stale");
  const running = new AbortController();
  const waiting = new AbortController();
  const answers = Promise.allSettled([
    worker.analyze(TEXT.repeat(2000), {}, { signal: running.signal }),
    worker.analyze(TEXT, {}, { signal: waiting.signal }),
    worker.analyze(TEXT, {}, { signal: AbortSignal.abort(reason) }),
    worker.analyze("", {}, { signal: new AbortController().signal }),
  ]);
  waiting.abort(reason);
  await new Promise((resolve) => setTimeout(resolve, 1));
  running.abort(reason);
  const [first, second, third, last] = await answers;
  const rejected = { status: "rejected", reason };
  assert.deepEqual([first, second, third], [rejected, rejected, rejected]);
  assert.equal(last?.status, "fulfilled");
});

test("after terminate nothing is answered", async () => {
  await worker.init();
  const asked = assert.rejects(worker.analyze(TEXT), withCode("worker-terminated"));
  worker.terminate();
  await asked;
  await assert.rejects(worker.analyze(TEXT), withCode("worker-terminated"));
});

test("an idle worker does not keep Node from ending, and one at work does", async () => {
  const code = `
    import { createWorker } from "dist/worker/index.js";
    const worker = createWorker();
    await worker.init();
    const { format } = await worker.analyze("Ngày 2/9/2025");
    console.log(JSON.stringify(format));`;
  assert.equal(await runModule(code), 1);
});

test("a decoder that could not be started is started anew by the next call", async () => {
  const code = `
    import { createWorker } from "dist/worker/index.js";
    import threads from "node:worker_threads";
    const { Worker } = threads;
    threads.Worker = class extends Worker {
      constructor() { super("throw new Error('no entry')", { eval: true }); }
    };
    const worker = createWorker();
    const { code } = await worker.decodeText("").catch((error) => error);
    threads.Worker = Worker;
    console.log(JSON.stringify([code, (await worker.decodeText("Vieät Nam", { encoding: "vni" })).text]));
    worker.terminate();`;
  assert.deepEqual(await runModule(code), ["worker-failed", "Việt Nam"]);
});

test("after terminate nothing is decoded, whether the decoder ran or not", async () => {
  const other = createWorker();
  await other.decodeText("");
  for (const each of [worker, other]) {
    each.terminate();
    await assert.rejects(each.decodeText(""), withCode("worker-terminated"));
  }
});

test("a worker that cannot start rejects with worker-failed", async () => {
  const code = `
    import { createWorker } from "dist/worker/index.js";
    import threads from "node:worker_threads";
    threads.Worker = class extends threads.Worker {
      constructor() { super("throw new Error('no entry')", { eval: true }); }
    };
    const error = await createWorker().init().catch((error) => error);
    console.log(JSON.stringify([error.name, error.code, error.message]));`;
  const [name, failure, message] = await runModule(code);
  assert.deepEqual([name, failure], ["DiembaoError", "worker-failed"]);
  assert.match(message, /no entry/);
});
