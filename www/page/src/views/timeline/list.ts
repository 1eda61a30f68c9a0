/** The same dates as a list from top to bottom: on narrow screens, for those who like it better, and on paper. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { nameOf } from '../../components/entry-name';
import { quote } from '../../components/quote';
import { isPlaced, whyUnplaced } from '../../components/date-summary';
import { saysSomething } from '../../format/edtf';
import type { TimelineMessages } from '../../i18n/timeline';
import type { Messages } from '../../i18n';
import type { Back } from '../../model/back';
import type { DateEntry } from '../../model/types';
import { DAY } from './items';
import type { Stretch, TimelineItem } from './items';

/** Sentences that are shown of one date. */
const MOST = 3;
/** What is longer is a year, a decade, a century. */
const MONTH = 31 * DAY;

export interface DateList {
  readonly text: string;
  readonly t: Messages;
  readonly words: TimelineMessages;
  readonly published: number | null;
  readonly selected: string | null;
  readonly back: Back | null;
  /** Leads to a mention; null on paper. */
  readonly go: ((entry: DateEntry, at: number) => void) | null;
}

export function dateList(items: readonly TimelineItem[], list: DateList): TemplateResult {
  const { t, words, published, selected, back } = list;
  let before: Stretch | null = null;
  return html`<ol class="date-rail" aria-label=${words.label}>
    ${items.map((item) => {
      const { entry, from, to, isApproximate, isUncertain, isAside } = item;
      const gap = before === null ? null : gapAfter(before, item);
      before = item;
      const isPublished = published !== null && from === published && to === published + DAY;
      return html`<li
        class="rail-item"
        data-key=${entry.key}
        data-shape=${to - from > DAY ? 'stretch' : 'day'}
        ?data-open=${!Number.isFinite(to - from)}
        ?data-approximate=${isApproximate}
        ?data-uncertain=${isUncertain}
        ?data-aside=${isAside}
        ?data-selected=${selected === entry.key}
        ?data-back=${back?.isBack(entry.key)}
        ?data-excluded=${back?.isExcluded(entry.key)}
      >
        ${gap ? html`<p class="rail-gap">${gap === 'within' ? words.within : words.gap(gap.count, gap.unit)}</p>` : nothing}
        <p class="rail-date">
          <span class="rail-name">${nameOf(entry, t)}</span>
          ${isPublished ? html`<span class="badge">${words.published}</span>` : nothing}
          ${isAside ? html`<span class="badge">${words.isAside}</span>` : nothing}
          <code class="edtf">${item.date.value}</code>
        </p>
        ${mentions(entry, list)}
      </li>`;
    })}
  </ol>`;
}

/** What has no place on the calendar, with the reason. */
export function apartList(entries: readonly DateEntry[], list: DateList): TemplateResult {
  const { t } = list;
  return html`<ul class="rail-apart">
    ${entries.map((entry) => {
      const [date] = entry.mentions;
      if (!date) return nothing;
      return html`<li class="rail-item" data-key=${entry.key} ?data-selected=${list.selected === entry.key} ?data-back=${list.back?.isBack(entry.key)} ?data-excluded=${list.back?.isExcluded(entry.key)}>
        <p class="rail-date">
          <span class="rail-name">${nameOf(entry, t)}</span>
          ${saysSomething(date) ? html`<code class="edtf">${date.value}</code>` : nothing}
          ${isPlaced(date) || date.type === 'set' ? nothing : html`<span class="detail">${whyUnplaced(date, t)}</span>`}
        </p>
        ${mentions(entry, list)}
      </li>`;
    })}
  </ul>`;
}

function mentions(entry: DateEntry, { text, words, go }: DateList): TemplateResult {
  const shown = entry.mentions.slice(0, MOST);
  const rest = entry.mentions.length - shown.length;
  return html`<ul class="rail-mentions">
    ${shown.map((mention, at) => {
      const sentence = quote(text, mention, 'date');
      return html`<li>${go ? html`<button class="rail-button" @click=${() => { go(entry, at); }}>${sentence}</button>` : sentence}</li>`;
    })}
    ${rest > 0 ? html`<li class="detail">${go ? html`<button class="plain" @click=${() => { go(entry, MOST); }}>${words.more(rest)}</button>` : words.more(rest)}</li>` : nothing}
  </ul>`;
}

/** From the last day of the earlier to the first of the later; nothing is said where they only overlap. */
export function gapAfter(earlier: Stretch, later: Stretch): ReturnType<typeof gapBetween> | 'within' {
  const length = earlier.to - earlier.from;
  if (later.from < earlier.to) return Number.isFinite(length) && length > DAY && later.to <= earlier.to && later.to - later.from < length ? 'within' : null;
  const [last, first] = [beginOfDay(earlier.to - 1), beginOfDay(later.from)];
  const gap = gapBetween(last, first);
  // From "năm 1945" to 2025 it is eighty years, as everybody counts.
  const isYear = gap?.unit === 'year' && length > MONTH;
  return isYear ? { count: new Date(first).getUTCFullYear() - new Date(last).getUTCFullYear(), unit: 'year' } : gap;
}

function beginOfDay(time: number): number {
  return Math.floor(time / DAY) * DAY;
}

/** Full days, months or years; null where it is not worth a word. */
export function gapBetween(from: number, to: number): { readonly count: number; readonly unit: 'day' | 'month' | 'year' } | null {
  const days = Math.round((to - from) / DAY);
  if (!Number.isFinite(days) || days < 2) return null;
  if (days < 60) return { count: days, unit: 'day' };
  const [first, last] = [new Date(from), new Date(to)];
  const begun = (last.getUTCFullYear() - first.getUTCFullYear()) * 12 + last.getUTCMonth() - first.getUTCMonth();
  const months = last.getUTCDate() < first.getUTCDate() ? begun - 1 : begun;
  return months < 24 ? { count: months, unit: 'month' } : { count: Math.floor(months / 12), unit: 'year' };
}
