// Uses the package as its README says, and prints what it gives.
import { readFile } from "node:fs/promises";
import { analyze, init } from "diembao";
import { createWorker } from "diembao/worker";

const text = await readFile("article.txt", "utf8");
await init();
const analysis = analyze(text);
const worker = createWorker();
await worker.init();
const fromWorker = await worker.analyze(text);
console.log(JSON.stringify({ analysis, fromWorker }));
