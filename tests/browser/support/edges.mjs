/** Whether everything on the page can be seen. */

/**
 * Runs in the page: what sticks out of the window sideways, or is cut off, with the place where. What is scrolled sideways on
 * purpose, as lists of articles are, may be wider.
 *
 * @returns {string[]}
 */
export function sticksOut() {
  const { documentElement } = document;
  const width = documentElement.clientWidth;
  const told = /** @type {string[]} */ ([]);
  const name = (/** @type {Element} */ element) => `${element.localName}${element.id ? `#${element.id}` : ''}.${element.className.toString().split(' ').join('.')} “${element.textContent?.trim().slice(0, 30)}”`;
  if (documentElement.scrollWidth > width) told.push(`the page is ${documentElement.scrollWidth - width} px too wide`);
  const layer = [...document.querySelectorAll('dialog[open], :popover-open')];
  for (const element of layer) {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    if (left < 0 || right > width || top < -0.5 || bottom > innerHeight + 0.5) told.push(`${name(element)} at ${[left, top, right, bottom].map(Math.round).join()}`);
  }
  for (const element of document.querySelectorAll('button, input, select, textarea, a, summary, h1, h2, h3, h4, p, li, dd, td, th, .notice, .badge')) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || element.closest('.visually-hidden, .skip')) continue;
    const { left, right, width: own } = element.getBoundingClientRect();
    if (own === 0 || (left >= -1 && right <= width + 1)) continue;
    if (!scrollsSideways(element)) told.push(`${name(element)} from ${Math.round(left)} to ${Math.round(right)}`);
  }
  return told.slice(0, 10);

  /** @param {Element} element */
  function scrollsSideways(element) {
    for (let parent = element.parentElement; parent; parent = parent.parentElement) {
      if (/auto|scroll/u.test(getComputedStyle(parent).overflowX) && parent.scrollWidth > parent.clientWidth) return true;
    }
    return false;
  }
}
