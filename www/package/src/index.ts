/** diembao: officials, dates and figures of Vietnamese news, on the reader's own machine. */
export { analyze } from "./analyze.js";
export { DiembaoError, type ErrorCode } from "./error.js";
export type * from "./generated/analysis.js";
export * from "./highlight/index.js";
export { init, isInitialised, type InitSource } from "./init.js";
