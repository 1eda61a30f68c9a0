/** A value that tells its watchers when it changes. */
export class Store<T extends object> {
  #value: T;
  readonly #watchers = new Set<() => void>();

  constructor(initial: T) {
    this.#value = initial;
  }

  get value(): T {
    return this.#value;
  }

  update(change: Partial<T> | ((value: T) => Partial<T>)): void {
    const patch = typeof change === 'function' ? change(this.#value) : change;
    this.#value = { ...this.#value, ...patch };
    for (const watcher of this.#watchers) watcher();
  }

  /** Calls `watcher` after every change, until the returned function is called. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => {
      this.#watchers.delete(watcher);
    };
  }
}
