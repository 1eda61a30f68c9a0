/** Old encodings of Vietnamese, apart from the analysis: few texts are in any, and the decoder is a module of its own. */
export { type DecodeOptions, ENCODINGS, decode, decodeText, encodingOfFont } from "./encodings.js";
export { DiembaoError, type ErrorCode } from "../error.js";
export type { Conversion, Decoded, Encoding } from "../generated/analysis.js";
export { initDecoder } from "./init.js";
export type { InitSource } from "../load.js";
