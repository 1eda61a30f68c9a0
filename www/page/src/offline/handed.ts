/** Takes what other programs hand to the installed page: files that are opened with it, and what is shared. */
import { incoming } from '../files/incoming';
import { withLineFeeds } from '../files/plain';
import { openText } from '../state/actions';
import { takeFiles } from '../state/intake';
import { INBOX } from './said';

interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void): void;
}

export function takeHanded(): void {
  (window as Window & { launchQueue?: LaunchQueue }).launchQueue?.setConsumer(({ files }) => {
    void takeFiles(handed(files));
  });
  if (new URLSearchParams(location.search).has('shared')) void takeShared();
}

/** What cannot be opened is left to be told by the reading. */
async function* handed(handles: readonly FileSystemFileHandle[]): AsyncGenerator<{ name: string; file: File }> {
  for (const handle of handles) {
    const file = await handle.getFile().catch(() => new File([], handle.name));
    yield { name: handle.name, file };
  }
}

async function takeShared(): Promise<void> {
  // The address is that of the page again: a reload takes nothing twice.
  history.replaceState(null, '', location.pathname);
  const inbox = await caches.open(INBOX);
  const files: File[] = [];
  let text = '';
  for (const request of await inbox.keys()) {
    const response = await inbox.match(request);
    if (!response) continue;
    const name = response.headers.get('x-name');
    if (name === null) text = await response.text();
    else files.push(new File([await response.blob()], decodeURIComponent(name), { type: response.headers.get('content-type') ?? '' }));
  }
  await caches.delete(INBOX);
  if (text !== '') openText(withLineFeeds(text));
  if (files.length > 0) await takeFiles(incoming(files));
}
