import { once } from "node:events";
import type { Writable } from "node:stream";

/** Writes to a stream no faster than it takes, so that nothing piles up in memory. */
export class Output {
  readonly #stream: Writable;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // The reader has gone (`| head`): there is nobody left to write for.
      if (error.code === "EPIPE") process.exit();
      process.stderr.write(`diembao: the output cannot be written: ${error.message}\n`);
      process.exit(1);
    });
  }

  async write(text: string): Promise<void> {
    if (text !== "" && !this.#stream.write(text)) await once(this.#stream, "drain");
  }
}
