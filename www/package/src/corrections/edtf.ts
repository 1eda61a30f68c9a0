import edtf from "edtf";
import type { DateValue } from "./types.js";

/** Level 2 of EDTF, and the seasons beyond it, by which quarters and halves of a year are named. */
const LEVEL = 3;

/** The value that EDTF says, with the days that it covers, or null where that is no EDTF. */
export function readEdtf(input: string): DateValue | null {
  let read: ReturnType<typeof edtf>;
  try {
    read = edtf(input, { level: LEVEL });
  } catch {
    return null;
  }
  const isInterval = input.includes("/");
  const [from = "", to = ""] = isInterval ? input.split("/") : [input, input];
  return {
    value: input,
    earliest: hasYear(from) ? dayOf(read.min) : null,
    latest: hasYear(to) ? dayOf(read.max) : null,
    type: isInterval ? "interval" : "date",
    partOfDay: null,
    calendar: "gregorian",
  };
}

/** A year of which nothing is known covers all days that there are, which says nothing. */
function hasYear(value: string): boolean {
  return /^-?\d/u.test(value);
}

/** YYYY-MM-DD of milliseconds, or null where that cannot be written so. */
function dayOf(milliseconds: number): string | null {
  if (!Number.isFinite(milliseconds)) return null;
  const day = new Date(milliseconds).toISOString().split("T")[0] ?? "";
  return /^\d{4}-/u.test(day) ? day : null;
}
