import type { WriteStream } from "node:tty";
import cliProgress from "cli-progress";

/** Shows how far a run has come. */
export interface Progress {
  /** Counts one of the unit, or so many bytes where that is megabytes. */
  advance(by: number): void;
  /** Writes a message without disturbing the bar. */
  note(message: string): void;
  stop(): void;
}

/** What a bar counts. */
export interface ProgressSettings {
  /** Where it ends, where that is known; in bytes for megabytes. */
  total: number | undefined;
  unit: "files" | "MB" | "lines";
}

/** A bar where `isShown` and the stream is a terminal; elsewhere messages alone. */
export function startProgress(stream: WriteStream, isShown: boolean, { total, unit }: ProgressSettings): Progress {
  if (!isShown || !stream.isTTY) {
    return { advance: () => {}, note: (message) => void stream.write(`${message}\n`), stop: () => {} };
  }
  const bar = new cliProgress.SingleBar({
    stream,
    format: total === undefined ? `{value} ${unit}` : `{bar} {percentage}% | {value}/{total} ${unit} | {eta_formatted}`,
    formatValue: (value, _, type) => (unit === "MB" && type !== "percentage" ? (value / 1e6).toFixed(1) : `${value}`),
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 30,
    clearOnComplete: true,
    // The first Ctrl+C ends the program and not the bar alone, and leaves the terminal as it was.
    gracefulExit: false,
    linewrap: true,
  });
  bar.start(total ?? 0, 0);
  return {
    advance: (by) => bar.increment(by),
    note: (message) => {
      stream.write(`\r\u001b[K${message}\n`);
      bar.render();
    },
    stop: () => bar.stop(),
  };
}
