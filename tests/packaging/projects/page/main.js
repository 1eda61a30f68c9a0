import * as diembao from "./node_modules/diembao/dist/index.js";
import "./node_modules/diembao/dist/element.js";
import { createWorker } from "./node_modules/diembao/dist/worker/index.js";
import { check } from "./check.js";

window.results = await check(diembao, createWorker, "node_modules/diembao/wasm/diembao_bg.wasm");
