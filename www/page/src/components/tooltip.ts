import { computePosition, flip, offset, shift } from '@floating-ui/dom';
import { html, nothing, render } from 'lit';
import type { TemplateResult } from 'lit';

/** Milliseconds until it opens for a pointer, and until it closes behind one that may be on its way into it. */
const OPENS = 150;
const CLOSES = 250;
const EDGE = 8;

/**
 * What is known of a thing, beside it, while it has the focus or a pointer over it. Escape closes it, a pointer may go into it, and it
 * stays as long as it is wanted (WCAG 1.4.13).
 */
export class Tooltip {
  readonly #box = document.createElement('div');
  #anchor: Element | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #host: Element;

  /** Stands in `host`, behind what is drawn there; `id` is what the things name as their description. */
  constructor(host: Element, id: string) {
    this.#host = host;
    this.#box.id = id;
    this.#box.className = 'card peek';
    this.#box.popover = 'manual';
    this.#box.setAttribute('role', 'tooltip');
    this.#box.addEventListener('pointerenter', () => {
      clearTimeout(this.#timer);
    });
    this.#box.addEventListener('pointerleave', () => {
      this.close(CLOSES);
    });
  }

  get anchor(): Element | null {
    return this.#anchor;
  }

  open(anchor: Element, content: TemplateResult, isAtOnce: boolean): void {
    clearTimeout(this.#timer);
    if (anchor === this.#anchor) return;
    this.#timer = setTimeout(() => {
      this.#show(anchor, content);
    }, isAtOnce ? 0 : OPENS);
  }

  close(after = 0): void {
    clearTimeout(this.#timer);
    if (after > 0) {
      this.#timer = setTimeout(() => {
        this.close();
      }, after);
      return;
    }
    this.#anchor?.removeAttribute('aria-describedby');
    this.#anchor = null;
    if (!this.#box.isConnected) return;
    this.#box.hidePopover();
    this.#box.remove();
    render(nothing, this.#box);
  }

  #show(anchor: Element, content: TemplateResult): void {
    if (!anchor.isConnected) return;
    this.#anchor?.removeAttribute('aria-describedby');
    this.#anchor = anchor;
    anchor.setAttribute('aria-describedby', this.#box.id);
    render(html`${content}`, this.#box);
    if (!this.#box.isConnected) {
      this.#host.append(this.#box);
      this.#box.showPopover();
    }
    void computePosition(anchor, this.#box, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [offset(EDGE), flip({ padding: EDGE }), shift({ padding: EDGE })],
    }).then(({ x, y }) => {
      this.#box.style.setProperty('--x', `${Math.round(x)}px`);
      this.#box.style.setProperty('--y', `${Math.round(y)}px`);
    });
  }
}
