/** Brings an element to the middle of the window, unless it stands there comfortably already. */
export function reveal(element: Element): void {
  const { top, bottom } = element.getBoundingClientRect();
  const margin = window.innerHeight * 0.2;
  if (top >= margin && bottom <= window.innerHeight - margin) return;
  element.scrollIntoView({ block: 'center', behavior: behaviour() });
}

/** Scrolls `container`, and nothing around it, until `element` shows in it below what stays at its upper edge. */
export function revealWithin(element: Element, container: Element, head: Element | null = null): void {
  const inner = element.getBoundingClientRect();
  const outer = container.getBoundingClientRect();
  const top = outer.top + (head?.clientHeight ?? 0);
  if (inner.top < top) container.scrollTop -= top - inner.top;
  else if (inner.bottom > outer.bottom) container.scrollTop += inner.bottom - outer.bottom;
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
