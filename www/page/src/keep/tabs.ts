/** What the tabs of this page say to each other. Nothing hangs on it: revisions guard what is written. */

export type Said =
  /** These articles were written. */
  | { readonly written: readonly { readonly key: string; readonly revision: number }[] }
  /** These are gone, null for all; where nothing is kept any more, they stay on the desks. */
  | { readonly removed: readonly string[] | null; readonly stays?: boolean }
  /** A value of this name was written. */
  | { readonly value: string }
  /** A page has taken the desk of this name … */
  | { readonly hello: string }
  /** … which another one has already. */
  | { readonly taken: string };

let channel: BroadcastChannel | null = null;

/** Hears what other tabs say from now on. */
export function listenToTabs(hear: (said: Said) => void): void {
  try {
    channel = new BroadcastChannel('diembao');
    channel.addEventListener('message', ({ data }: MessageEvent<Said>) => {
      hear(data);
    });
  } catch {
    // A browser that keeps tabs apart; whatever they both write is told apart by its revision.
  }
}

export function tellTabs(said: Said): void {
  channel?.postMessage(said);
}

const TAB = 'diembao.tab';

/** The name of this tab's desk; it outlives a reload, and in most browsers the end of the program. */
export function nameOfTab(): string | null {
  try {
    return sessionStorage.getItem(TAB);
  } catch {
    return null;
  }
}

export function renameTab(): string {
  const name = newKey();
  try {
    sessionStorage.setItem(TAB, name);
  } catch {
    // The desk that was changed last is taken after a reload.
  }
  return name;
}

let lastTime = 0;

/** A name that nothing else has; later ones sort behind earlier ones. */
export function newKey(): string {
  // Several within a millisecond count on.
  lastTime = Math.max(Date.now(), lastTime + 0.001);
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `${lastTime.toFixed(3).padStart(17, '0')}-${random.toString(36)}`;
}
