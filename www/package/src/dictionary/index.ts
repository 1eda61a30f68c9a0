/** Dictionaries of the user's own as tables that people can edit in a spreadsheet and give to each other. */
export type { Abbreviation, Dictionary, DictionaryPerson } from "../generated/analysis.js";
export { type MergedDictionary, mergeDictionaries } from "./merge.js";
export { type DictionaryProblem, type DictionaryProblemCode, type ReadDictionary, isDictionary, readDictionary } from "./read.js";
export { type WriteDictionaryOptions, writeDictionary } from "./write.js";
