import * as diembao from "diembao";
import "diembao/element";
import "diembao/highlight.css";
import address from "diembao/diembao.wasm?url";
import * as documents from "diembao/documents";
import * as exporting from "diembao/export";
import DecoderWorker from "diembao/decoder-entry?worker";
import { createWorker } from "diembao/worker";
import EntryWorker from "diembao/worker-entry?worker";
import { check } from "./check.js";
import { checkDocuments } from "./documents.js";
import { checkExport } from "./export.js";

const results = await check(diembao, createWorker, address, new EntryWorker(), new DecoderWorker());
const reader = new Worker(new URL("./reader.js", import.meta.url), { type: "module" });
const fromReader = await new Promise((resolve) => reader.addEventListener("message", ({ data }) => resolve(data)));
window.results = { ...results, documents: await checkDocuments(documents), fromReader, exported: await checkExport(exporting, results) };
