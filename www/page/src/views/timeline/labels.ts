/** What an item is called on the line, and how wide that is. */
import { describeDate } from '../../format/edtf';
import { timelineMessages } from '../../i18n/timeline';
import type { Messages } from '../../i18n';
import type { TimelineItem } from './items';
import type { Labelled } from './window';

const short = new Map<string, Messages>();

/** "18/11/2025", "quý IV/2025", "2026 – 2030"; what has no such form is called as the article does. */
export function shortName({ date }: Pick<TimelineItem, 'date'>, t: Messages): string {
  let words = short.get(t.code);
  if (!words) {
    words = { ...t, date: { ...t.date, ...timelineMessages[t.code].short } };
    short.set(t.code, words);
  }
  const name = describeDate(date, words);
  return name.includes(date.value) && /[^\d/]/u.test(date.value) ? date.text : name;
}

/** With the number of mentions, where there are several. */
export function labelOf(item: TimelineItem, t: Messages): string {
  const { length } = item.entry.mentions;
  return length > 1 ? `${shortName(item, t)} ×${length}` : shortName(item, t);
}

export interface LabelledItem extends TimelineItem, Labelled {
  readonly label: string;
}

export function labelled(items: readonly TimelineItem[], t: Messages, font: string): LabelledItem[] {
  return items.map((item) => {
    const label = labelOf(item, t);
    return { ...item, label, width: widthOf(label, font) };
  });
}

const widths = new Map<string, number>();
let canvas: CanvasRenderingContext2D | null | undefined;

function widthOf(text: string, font: string): number {
  const key = `${font} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    canvas ??= document.createElement('canvas').getContext('2d');
    if (canvas) canvas.font = font;
    // A hair more than measured: the letters of the drawing are placed at fractions of pixels.
    width = Math.ceil(canvas?.measureText(text).width ?? text.length * 8) + 1;
    widths.set(key, width);
  }
  return width;
}
