import assert from "node:assert/strict";
import { test } from "node:test";
import { packagePath, runModule } from "./help.mjs";

const WASM = JSON.stringify(packagePath("wasm/diembao_bg.wasm"));
const SETUP = `
  import { readFileSync } from "node:fs";
  import { pathToFileURL } from "node:url";
  import { init, analyze, isInitialised } from "dist/index.js";
  const path = ${WASM};
  const bytes = readFileSync(path);
  const print = (value) => console.log(JSON.stringify(value));
  const codeOf = (call) => { try { call(); return "none"; } catch (error) { return error.code; } };
`;

const SOURCES = {
  "nothing, for the package's own module": "",
  "a URL": "pathToFileURL(path)",
  "a string with an address": "pathToFileURL(path).href",
  "a string with a path": "path",
  "a Buffer": "bytes",
  "a Uint8Array on part of a buffer": "new Uint8Array([0, 0, 0, ...bytes].slice()).subarray(3)",
  "a DataView on part of a buffer": "new DataView(new Uint8Array([0, 0, 0, ...bytes]).buffer, 3)",
  "an ArrayBuffer": "Uint8Array.from(bytes).buffer",
  "a compiled module": "new WebAssembly.Module(bytes)",
  "a response": 'new Response(bytes, { headers: { "content-type": "application/wasm" } })',
  "the promise of a response": 'Promise.resolve(new Response(bytes, { headers: { "content-type": "application/wasm" } }))',
  "a data: address": '"data:application/wasm;base64," + bytes.toString("base64")',
};

for (const [name, source] of Object.entries(SOURCES)) {
  test(`init takes ${name}`, async () => {
    const result = await runModule(`${SETUP} await init(${source}); print(analyze("Ngày 2/9/2025").format);`);
    assert.equal(result, 1);
  });
}

test("nothing can be analysed before init", async () => {
  const code = `${SETUP}
    const before = [isInitialised(), codeOf(() => analyze("x"))];
    const promise = init();
    const during = [isInitialised(), codeOf(() => analyze("x"))];
    await promise;
    print([before, during, [isInitialised(), codeOf(() => analyze("x"))]]);`;
  const waiting = [false, "not-initialised"];
  assert.deepEqual(await runModule(code), [waiting, waiting, [true, "none"]]);
});

test("init loads once, whoever calls it and when", async () => {
  const code = `${SETUP}
    let compilations = 0;
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = (source, imports) => {
      if (source === bytes) compilations++; // Node's own fetch is a WebAssembly module, too.
      return instantiate(source, imports);
    };
    const first = init(bytes);
    const isShared = first === init();
    await Promise.all([first, init(), init(path)]);
    await init("nowhere.wasm");
    print([isShared, compilations]);`;
  assert.deepEqual(await runModule(code), [true, 1]);
});

for (const [name, source] of Object.entries({
  "a file that is not there": '"nowhere.wasm"',
  "bytes that are no module": "new Uint8Array(8)",
  "a response with an error": 'new Response("", { status: 404 })',
  "a promise that is rejected": 'Promise.reject(new Error("offline"))',
  "a value of another type": "42",
})) {
  test(`init fails with ${name}, and can be called again`, async () => {
    const code = `${SETUP}
      const error = await init(${source}).catch((error) => error);
      await init(bytes);
      print([error.name, error.code, error instanceof Error, analyze("").format]);`;
    assert.deepEqual(await runModule(code), ["DiembaoError", "init-failed", true, 1]);
  });
}

test("every entry point can be imported without a DOM, and does nothing by that", async () => {
  const code = `
    await Promise.all(["index", "decode/index", "worker/index", "highlight/index", "element"].map((name) => import("dist/" + name + ".js")));
    const { isInitialised } = await import("dist/index.js");
    console.log(JSON.stringify([typeof document, isInitialised()]));`;
  assert.deepEqual(await runModule(code), ["undefined", false]);
});
