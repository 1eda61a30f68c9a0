/** What came of taking away, at the lower edge for some seconds; screen readers hear it. */
const SHOWN = 7000;

interface Saying {
  readonly isProblem?: boolean;
  /** Something that can be done meanwhile; then it stays until something else is said. */
  readonly action?: { readonly name: string; readonly run: () => void };
}

let region: HTMLElement | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

export function say(text: string, { isProblem = false, action }: Saying = {}): void {
  const box = (region ??= made());
  const said = document.createElement('span');
  said.textContent = text;
  const button = document.createElement('button');
  if (action) {
    button.className = 'plain';
    button.textContent = action.name;
    button.addEventListener('click', action.run);
  }
  box.toggleAttribute('data-problem', isProblem);
  // A change of the words alone keeps the focus on the button.
  const known = box.querySelector('button');
  if (action && known) box.querySelector('span')?.replaceWith(said);
  else box.replaceChildren(said, ...(action ? [button] : []));
  box.hidden = false;
  clearTimeout(timer);
  if (!action) timer = setTimeout(hide, isProblem ? 2 * SHOWN : SHOWN);
}

function hide(): void {
  if (!region) return;
  region.hidden = true;
  region.replaceChildren();
}

function made(): HTMLElement {
  const box = document.createElement('div');
  box.className = 'export-said';
  box.setAttribute('role', 'status');
  document.body.append(box);
  return box;
}
