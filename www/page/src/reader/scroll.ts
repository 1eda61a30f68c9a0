/** Windows from which on a way is too long to be watched. */
const FAR = 2;
/** Pictures within which what comes into sight has its true height. */
const SETTLING = 6;

/** Brings an element to the middle of the window, unless it stands there comfortably already. */
export function reveal(element: Element): void {
  const { top, bottom } = element.getBoundingClientRect();
  const height = window.innerHeight;
  const margin = height * 0.2;
  if (top >= margin && bottom <= height - margin) return;
  const isFar = top < -FAR * height || top > (1 + FAR) * height;
  element.scrollIntoView({ block: 'center', behavior: isFar ? 'instant' : behaviour() });
  if (isFar) settle(element, SETTLING);
}

/** Lines that were never in sight have heights that were guessed; once they are drawn, the element may have moved away. */
function settle(element: Element, pictures: number): void {
  requestAnimationFrame(() => {
    const { top, bottom } = element.getBoundingClientRect();
    if (top < 0 || bottom > window.innerHeight) element.scrollIntoView({ block: 'center', behavior: 'instant' });
    if (pictures > 1) settle(element, pictures - 1);
  });
}

/**
 * Scrolls `container`, and nothing around it, until `element` shows in it below what stays at its upper edge; again in the next
 * pictures, since what comes into sight only now gets its true height.
 */
export function revealWithin(element: Element, container: Element, head: Element | null = null, pictures = SETTLING): void {
  const inner = element.getBoundingClientRect();
  const outer = container.getBoundingClientRect();
  const top = outer.top + (head?.clientHeight ?? 0);
  if (inner.top < top) container.scrollTop -= top - inner.top;
  else if (inner.bottom > outer.bottom) container.scrollTop += inner.bottom - outer.bottom;
  else if (pictures === SETTLING) return;
  if (pictures > 1) requestAnimationFrame(() => revealWithin(element, container, head, pictures - 1));
}

/** Scrolls until `element` no longer lies under `cover`, a card at the lower edge of the window. */
export function uncover(element: Element, cover: Element): void {
  const hidden = element.getBoundingClientRect();
  const over = cover.getBoundingClientRect();
  const apart = hidden.right <= over.left || over.right <= hidden.left || hidden.bottom <= over.top || over.bottom <= hidden.top;
  if (!apart) window.scrollBy({ top: hidden.bottom - over.top + hidden.height, behavior: behaviour() });
}

function behaviour(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
