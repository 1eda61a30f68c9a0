/** The line as SVG: calendar, publication day, bars and labels in lanes. For the page, and for paper. */
import { nothing, svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import type { TimelineMessages } from '../../i18n/timeline';
import type { Messages } from '../../i18n';
import type { Back } from '../../model/back';
import { axisOf } from './axis';
import { shortName } from './labels';
import type { LabelledItem } from './labels';
import { CLUSTER, labelAt, PAD } from './layout';
import type { Cluster, Layout, Place } from './layout';
import { DAY } from './items';
import type { Stretch } from './items';

const FLAG = 24;
const FRAME = 22;
const MARK = 24;
const TOP = FLAG + FRAME + MARK;
const LANE = 30;
const BAR = 20;
const FEWEST_LANES = 4;
/** How far the point of an open end reaches. */
const POINT = 8;

export interface Drawing {
  readonly items: readonly LabelledItem[];
  readonly layout: Layout;
  readonly window: Stretch;
  /** Pixels. */
  readonly width: number;
  readonly published: number | null;
  readonly t: Messages;
  readonly words: TimelineMessages;
  /** The item or cluster that Tab leads to, by the index of its first item; null on paper. */
  readonly entrance: number | null;
  readonly selected: string | null;
  readonly back: Back | null;
}

export function drawingHeight({ lanes, clusters }: Layout): number {
  return TOP + Math.max(lanes, FEWEST_LANES) * LANE + (clusters.length > 0 ? LANE : 0) + PAD;
}

export function drawing(line: Drawing): SVGTemplateResult {
  const { items, layout, window, width, published, t, words } = line;
  const scale = width / (window.to - window.from);
  const left = window.from * scale;
  const height = drawingHeight(layout);
  const x = (at: number): number => Math.round((at * scale - left) * 10) / 10;
  const { marks, frames } = axisOf(window, width, t.locale, t.date);
  const stops = [
    ...layout.places.filter((place) => shows(place, items[place.index], left, width)).map((place) => ({ first: place.index, place, cluster: null })),
    ...layout.clusters.filter(({ centre }) => centre > left - CLUSTER && centre < left + width + CLUSTER).map((cluster) => ({ first: cluster.indices[0] ?? 0, place: null, cluster })),
  ].sort((a, b) => a.first - b.first);
  return svg`
    <g class="line-axis" aria-hidden="true">
      ${frames.length === 0 ? nothing : svg`<rect class="line-band" x="0" y=${FLAG} width=${width} height=${FRAME} />`}
      ${frames.map(({ from, to, label }) => {
        const begin = Math.max(x(from), 0);
        const room = Math.min(x(to), width) - begin;
        return svg`<line class="line-rule" x1=${x(from)} x2=${x(from)} y1=${FLAG} y2=${FLAG + FRAME} />
          <line class="line-rule" x1=${x(from)} x2=${x(from)} y1=${TOP} y2=${height} />
          ${room < label.length * 7.5 + 12 ? nothing : svg`<text class="line-frame" x=${begin + PAD} y=${FLAG + 16}>${label}</text>`}`;
      })}
      ${marks.map(
        ({ at, label }) => svg`<line class="line-grid" x1=${x(at)} x2=${x(at)} y1=${FLAG + FRAME} y2=${height} />
          <text class="line-mark" x=${x(at) + 4} y=${FLAG + FRAME + 17}>${label}</text>`,
      )}
      ${published === null ? nothing : flag(x(published + DAY / 2), height, line)}
    </g>
    <g role="list" aria-label=${words.label}>
      ${repeat(
        stops,
        ({ first, place }) => (place ? (items[first]?.entry.key ?? first) : `cluster ${first}`),
        ({ place, cluster }) => (place ? bar(place, left, line) : cluster ? chip(cluster, left, height, line) : nothing),
      )}
    </g>
  `;
}

function shows({ left: from, right, isInside }: Place, item: LabelledItem | undefined, left: number, width: number): boolean {
  return from < left + width && right + (isInside ? 0 : PAD + (item?.width ?? 0)) > left;
}

function flag(at: number, height: number, { width, published, words, t }: Drawing): SVGTemplateResult | typeof nothing {
  if (at < 0 || at > width) return nothing;
  const day = new Date(published ?? 0).toISOString().slice(0, 10);
  const isLeft = at > width / 2;
  return svg`<line class="line-published" x1=${at} x2=${at} y1="4" y2=${FLAG} /><line class="line-published" x1=${at} x2=${at} y1=${TOP} y2=${height} />
    <text class="line-flag" x=${isLeft ? at - PAD : at + PAD} y="16" text-anchor=${isLeft ? 'end' : 'start'}>${words.published} ${shortName({ date: { value: day, type: 'date', text: day } as never }, t)}</text>`;
}

function bar(place: Place, windowLeft: number, line: Drawing): SVGTemplateResult {
  const { items, width, words, entrance, selected, back } = line;
  const { index, lane } = place;
  const item = items[index];
  if (!item) return svg``;
  const { entry, date, from, to, label, isApproximate, isUncertain, isAside } = item;
  // Nothing is drawn far outside, where some browsers lose their way.
  const left = Math.max(place.left - windowLeft, -POINT * 2);
  const right = Math.min(place.right - windowLeft, width + POINT * 2);
  const top = TOP + lane * LANE + (LANE - BAR) / 2;
  const labelLeft = labelAt(place, item.width, windowLeft) - windowLeft;
  const isOpen = !Number.isFinite(to - from);
  const name = [label, date.text, isAside ? words.isAside : ''].filter(Boolean).join(', ');
  return svg`<g role="listitem" data-index=${index}>
    <g
      class="line-item"
      role=${entrance === null ? nothing : 'button'}
      tabindex=${entrance === null ? nothing : index === entrance ? 0 : -1}
      aria-label=${entrance === null ? nothing : name}
      data-key=${entry.key}
      data-index=${index}
      ?data-aside=${isAside}
      ?data-approximate=${isApproximate}
      ?data-uncertain=${isUncertain}
      ?data-open=${isOpen}
      ?data-inside=${place.isInside}
      ?data-selected=${selected === entry.key}
      ?data-back=${back?.isBack(entry.key)}
      ?data-excluded=${back?.isExcluded(entry.key)}
    >
      <rect class="line-reach" x=${left} y=${top - (LANE - BAR) / 2} width=${Math.max(right, place.isInside ? 0 : labelLeft + item.width) - left} height=${LANE} />
      <path class="line-bar" d=${outline(left, right, top, Number.isFinite(from), Number.isFinite(to))} />
      <text class="line-label" x=${labelLeft} y=${top + 15}>${label}</text>
    </g>
  </g>`;
}

/** A bar with round ends, and with a point where an end is open. */
function outline(from: number, to: number, top: number, isBegun: boolean, isEnded: boolean): string {
  const left = isBegun ? from : POINT + 2;
  const right = isEnded ? to : to - 3 * POINT;
  const middle = top + BAR / 2;
  const bottom = top + BAR;
  const round = Math.min(6, (right - left) / 2);
  const end = isEnded ? `H${right - round}Q${right} ${top} ${right} ${top + round}V${bottom - round}Q${right} ${bottom} ${right - round} ${bottom}` : `H${right}L${right + POINT} ${middle}L${right} ${bottom}`;
  const begin = isBegun ? `H${left + round}Q${left} ${bottom} ${left} ${bottom - round}V${top + round}Q${left} ${top} ${left + round} ${top}Z` : `H${left}L${left - POINT} ${middle}L${left} ${top}Z`;
  return `M${left + (isBegun ? round : 0)} ${top}${end}${begin}`;
}

function chip({ indices, centre }: Cluster, windowLeft: number, height: number, { words, entrance }: Drawing): SVGTemplateResult {
  const middle = centre - windowLeft;
  const top = height - LANE - PAD / 2;
  const first = indices[0] ?? 0;
  return svg`<g role="listitem" data-index=${first}>
    <g
      class="line-cluster"
      role=${entrance === null ? nothing : 'button'}
      tabindex=${entrance === null ? nothing : indices.includes(entrance) ? 0 : -1}
      aria-label=${`+${indices.length}: ${words.cluster(indices.length)}`}
      data-cluster=${first}
      data-index=${first}
    >
      <rect x=${middle - CLUSTER / 2} y=${top + 2} width=${CLUSTER} height=${LANE - 6} rx="12" />
      <text x=${middle} y=${top + 18} text-anchor="middle">+${indices.length}</text>
    </g>
  </g>`;
}
