/**
 * Values that a page was still writing when it ended: they stand in `localStorage` until the next page writes them, as drafts
 * of articles do.
 */
import { failed } from './writing';
import type { Database } from './schema';
import { VALUE_NAMES, lateValues, writeLate } from './values';
import type { Late } from './values';

const PREFIX = 'diembao.late.';

/** The page ends now. */
export function putLateDown(): void {
  try {
    for (const late of lateValues()) localStorage.setItem(PREFIX + late.name, JSON.stringify(late));
  } catch {
    // Switched off or full.
  }
}

/** The page goes on after all, and writes them itself; or nothing is to be kept. */
export function dropLate(): void {
  takeLate();
}

/** Writes what the last page has put down. */
export async function writeLateValues(database: Database): Promise<void> {
  for (const late of takeLate()) await writeLate(database, late).catch(failed);
}

function takeLate(): Late[] {
  const found: Late[] = [];
  try {
    for (const name of VALUE_NAMES) {
      const late = localStorage.getItem(PREFIX + name);
      localStorage.removeItem(PREFIX + name);
      if (late !== null) found.push(JSON.parse(late) as Late);
    }
  } catch {
    // Switched off, so there is nothing.
  }
  return found;
}
