import * as diembao from "./node_modules/diembao/dist/index.js";
import "./node_modules/diembao/dist/element.js";
import { createWorker } from "./node_modules/diembao/dist/worker/index.js";
import * as documents from "./node_modules/diembao/documents/index.js";
import * as exporting from "./node_modules/diembao/export/index.js";
import { check } from "./check.js";
import { checkDocuments } from "./documents.js";
import { checkExport } from "./export.js";

const address = "node_modules/diembao/wasm/diembao_bg.wasm";
const ownWorker = new Worker("node_modules/diembao/dist/worker/entry.js", { type: "module" });
const ownDecoder = new Worker("node_modules/diembao/dist/decode/worker.js", { type: "module" });
const results = await check(diembao, createWorker, address, ownWorker, ownDecoder);
const reader = new Worker("reader.js", { type: "module" });
const fromReader = await new Promise((resolve) => reader.addEventListener("message", ({ data }) => resolve(data)));
window.results = { ...results, documents: await checkDocuments(documents), fromReader, exported: await checkExport(exporting, results) };
