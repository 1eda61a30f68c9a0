import { DiembaoError } from "./error.js";

/** Throws a `DiembaoError` for a text that is no string and for options, or a dictionary, that are no plain object. */
export function checkArguments(text: unknown, options: unknown): void {
  if (typeof text !== "string") throw new DiembaoError("invalid-text", `the text must be a string, not ${kindOf(text)}`);
  checkObject("options", options);
  checkObject("dictionary", (options as { dictionary?: unknown } | null | undefined)?.dictionary);
}

function checkObject(name: string, value: unknown): void {
  if (value === undefined || value === null || isPlain(value)) return;
  throw new DiembaoError("invalid-options", `\`${name}\` must be a plain object, not ${kindOf(value)}`);
}

/** Whether a value is an object as literals and JSON make them, from whatever window. */
function isPlain(value: unknown): boolean {
  if (typeof value !== "object" || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? `an object of ${value.constructor?.name || "a class"}` : typeof value;
}
