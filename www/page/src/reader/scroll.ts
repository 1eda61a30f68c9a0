/** Brings an element to the middle of the window, unless it stands there comfortably already. */
export function reveal(element: Element): void {
  const { top, bottom } = element.getBoundingClientRect();
  const margin = window.innerHeight * 0.2;
  if (top >= margin && bottom <= window.innerHeight - margin) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
}
