import * as diembao from "diembao";
import "diembao/element";
import "diembao/highlight.css";
import address from "diembao/diembao.wasm?url";
import DecoderWorker from "diembao/decoder-entry?worker";
import { createWorker } from "diembao/worker";
import EntryWorker from "diembao/worker-entry?worker";
import { check } from "./check.js";

window.results = await check(diembao, createWorker, address, new EntryWorker(), new DecoderWorker());
