/** What came of taking away, or into the dictionary, at the lower edge for some seconds; screen readers hear it. */
const SHOWN = 7000;

interface Action {
  readonly name: string;
  readonly run: () => void;
}

interface Saying {
  readonly isProblem?: boolean;
  /** Something that can be done meanwhile; then it stays until something else is said, unless it `isBrief`. */
  readonly action?: Action;
  readonly also?: Action;
  readonly isBrief?: boolean;
}

let region: HTMLElement | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

export function say(text: string, { isProblem = false, action, also, isBrief = false }: Saying = {}): void {
  const box = (region ??= made());
  const said = document.createElement('span');
  said.textContent = text;
  box.toggleAttribute('data-problem', isProblem);
  const actions = [action, also].filter((one) => one !== undefined);
  const known = box.querySelector('button');
  // A change of the words alone keeps the focus on the button.
  if (action && !also && known?.textContent === action.name && !known.nextSibling) {
    box.querySelector('span')?.replaceWith(said);
    known.onclick = action.run;
  } else box.replaceChildren(said, ...actions.map(buttonOf));
  box.hidden = false;
  clearTimeout(timer);
  if (!action || isBrief) timer = setTimeout(hide, isProblem || action ? 2 * SHOWN : SHOWN);
}

function buttonOf({ name, run }: Action): HTMLElement {
  const button = document.createElement('button');
  button.className = 'plain';
  button.textContent = name;
  button.onclick = run;
  return button;
}

/** Not while somebody is about to press something in it. */
function hide(): void {
  if (!region) return;
  if (region.matches(':hover, :focus-within')) {
    timer = setTimeout(hide, SHOWN);
    return;
  }
  unsay();
}

/** Says nothing more. */
export function unsay(): void {
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
