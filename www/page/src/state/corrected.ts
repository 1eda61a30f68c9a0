/** The analysis of an article as it is shown: with the corrections of the article, and with those for all articles. */
import type { Corrected, Correction } from 'diembao/corrections';

import { concerned } from '../model/concerned';
import { findingsOf } from '../model/findings';
import type { Analysis, Entry } from '../model/types';
import type { Result } from './state';

type Library = typeof import('diembao/corrections');

interface Made {
  readonly corrections: readonly Correction[];
  readonly rules: readonly Correction[];
  readonly corrected: Corrected;
  /** What was said of each entry. */
  readonly byEntry: ReadonlyMap<Entry, readonly Correction[]>;
}

let library: Library | null = null;
let loading: Promise<Library> | null = null;
const watchers = new Set<() => void>();
const made = new WeakMap<Analysis, Made>();
/** By the analysis that came out. */
const byCorrected = new WeakMap<Analysis, Made>();

/** Loads what applies corrections: whoever corrects nothing does without. */
export function loadCorrecting(): Promise<Library> {
  loading ??= import('diembao/corrections').then(
    (loaded) => {
      library = loaded;
      for (const watcher of watchers) watcher();
      return loaded;
    },
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}

/** Calls `watcher` when corrections can be applied. */
export function whenCorrecting(watcher: () => void): void {
  watchers.add(watcher);
}

/** What corrections make of a result; made once for each that they change. */
export function correctedOf({ text, analysis }: Result, corrections: readonly Correction[], rules: readonly Correction[]): Corrected {
  if (corrections.length === 0 && rules.length === 0) return { analysis, unplaced: [] };
  const known = made.get(analysis);
  if (known?.corrections === corrections && known.rules === rules) return known.corrected;
  if (!library) {
    // They came with a kept article. It is shown as it was read until they can be applied.
    void loadCorrecting().catch((error: unknown) => {
      console.warn(error);
    });
    return { analysis, unplaced: [] };
  }
  const { applyCorrections, findAnchor } = library;
  const corrected = applyCorrections(text, analysis, [...rules, ...corrections]);
  const byEntry = concerned(findingsOf(corrected.analysis), corrections, (anchor) => findAnchor(text, anchor));
  const now = { corrections, rules, corrected, byEntry };
  made.set(analysis, now);
  byCorrected.set(corrected.analysis, now);
  return corrected;
}

/** What was said of an entry of an analysis that is shown. */
export function correctionsOf(analysis: Analysis, entry: Entry): readonly Correction[] {
  return byCorrected.get(analysis)?.byEntry.get(entry) ?? [];
}
