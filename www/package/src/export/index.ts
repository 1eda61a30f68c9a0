/** What was found in articles, as files for other programs and for people, and back. */
export type { ExportArticle, ExportFile, ExportLanguage, ExportOptions, ExportRecord, Writer } from "./article.js";
export { iriOf as sourceOf } from "./identity.js";
export { EXPORTS, type ExportFormat, type ExportId, exportOf } from "./registry.js";
export { EXPORT_CATEGORIES, type ExportCategory, type Row, type Table, tableOf } from "./tables.js";
export { isAnnotations, isState, readAnnotations, readState } from "./read.js";
export type { AnnotationProblem, ReadAnnotations, ReadAnnotationsOptions } from "./read/annotations.js";
export type { RestoredArticle } from "./read/state.js";
export { zipFiles } from "./registry.js";
