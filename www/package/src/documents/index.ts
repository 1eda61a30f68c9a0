/** Documents → text for `analyze`, with title, source, author and date of publication. */
export { type AdviceLanguage, adviceOn } from "./advice.js";
export { readClipboard, textOfClipboard } from "./clipboard.js";
export { isLitter } from "./detect.js";
export { DocumentError, type DocumentErrorCode } from "./error.js";
export { LIMITS, type Limits } from "./limits.js";
export { readDocument, readDocuments, type ReadManyOptions, type ReadOptions, type ReadProgress } from "./read.js";
export type {
  DocumentFailure,
  DocumentFormat,
  DocumentInput,
  DocumentRecord,
  DocumentWarning,
  FontConversion,
  Found,
  Origin,
  Published,
} from "./record.js";
export type { Sliceable } from "./source.js";
