/** Corrections: what a reader says of an analysis, kept so that it is found again after the text was edited. */
export { anchorOf, findAnchor, type Place } from "./anchor.js";
export { applyCorrections, type Corrected } from "./apply.js";
export type * from "./types.js";
export { readDate, readFigure, readPositions, type Analyze, type Reading, type ReadingFault, type ReadOptions } from "./values.js";
