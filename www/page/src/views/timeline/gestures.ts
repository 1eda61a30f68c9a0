/** Moving and zooming the line with a mouse, a trackpad, a pen or fingers. */

export interface GestureHandlers {
  /** By a share of the width; positive goes to later times. */
  readonly pan: (share: number) => void;
  /** `factor` above 1 shows more; `share` of the width keeps its place. */
  readonly zoom: (factor: number, share: number) => void;
}

/** Pixels that a press may move and still be a press. */
const STILL = 5;
/** Pixels of a line and of a page, for wheels that count in those. */
const WHEEL_UNITS = [1, 16, 400] as const;

export class Gestures {
  readonly #handlers: GestureHandlers;
  readonly #pointers = new Map<number, { x: number; y: number }>();
  #moved = 0;

  constructor(handlers: GestureHandlers) {
    this.#handlers = handlers;
  }

  /** Whether what just ended was a drag, so that the click that follows means nothing. */
  get hasDragged(): boolean {
    return this.#moved > STILL;
  }

  /**
   * A wheel alone scrolls the page, as everywhere; with Ctrl, which is also what browsers make of a pinch on a trackpad, it zooms;
   * sideways, or with Shift, it moves the line.
   */
  wheel(event: WheelEvent): void {
    const { left, width } = boxOf(event);
    const unit = WHEEL_UNITS[event.deltaMode] ?? 1;
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.shiftKey ? event.deltaY : 0;
    if (event.ctrlKey || event.metaKey) this.#handlers.zoom(Math.exp(Math.max(-60, Math.min(60, event.deltaY * unit)) / 120), (event.clientX - left) / width);
    else if (sideways !== 0) this.#handlers.pan((sideways * unit) / width);
    else return;
    event.preventDefault();
  }

  down(event: PointerEvent): void {
    if (event.button !== 0) return;
    if (this.#pointers.size === 0) this.#moved = 0;
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }

  move(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const { left, width } = boxOf(event);
    const now = { x: event.clientX, y: event.clientY };
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    const wasDragging = this.hasDragged;
    this.#moved += Math.abs(now.x - before.x);
    this.#pointers.set(event.pointerId, now);
    if (other) {
      const [apart, together] = [Math.abs(now.x - other.x), Math.abs(before.x - other.x)];
      if (apart > 10 && together > 10) this.#handlers.zoom(together / apart, ((now.x + other.x) / 2 - left) / width);
      this.#handlers.pan((before.x - now.x) / 2 / width);
    } else if (this.hasDragged) {
      // From the first drag on the pointer belongs to the line, wherever it goes.
      if (!wasDragging && event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
      this.#handlers.pan((before.x - now.x) / width);
    }
  }

  up(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId);
  }
}

function boxOf(event: Event): DOMRect {
  return (event.currentTarget as Element).getBoundingClientRect();
}
