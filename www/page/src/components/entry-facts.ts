import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { distanceFrom } from '../format/distance';
import { describeDate, saysSomething } from '../format/edtf';
import { describeFigure, describeNumber, describeRange } from '../format/figure';
import { lunarDay } from '../format/lunar';
import { numberInWords } from '../format/number-words';
import { symbolOf } from '../format/units';
import type { Messages } from '../i18n';
import { detailsMessages } from '../i18n/details';
import { unitName } from '../i18n/units';
import type { DateMention, Entry, Figure, Official, Person, Position } from '../model/types';
import { nameOf } from './entry-name';
import { isPlaced, whyUnplaced } from './date-summary';

/** What is known about an entry, and about one of its mentions; `published` is the day that relative dates count from. */
export function entryFacts(entry: Entry, at: number, published: string | null, t: Messages): TemplateResult | typeof nothing {
  switch (entry.category) {
    case 'official':
      return html`${positions(entry.person, t)} ${facts(personFacts(entry.person, t))}`;
    case 'person':
      return html`<p class="detail">${t.card.noPosition}</p>
        ${facts(personFacts(entry.person, t))}`;
    case 'date': {
      const date = entry.mentions[at] ?? entry.mentions[0];
      return date ? facts(dateFacts(date, nameOf(entry, t), published, t)) : nothing;
    }
    case 'figure': {
      const figure = entry.mentions[at] ?? entry.mentions[0];
      return figure ? facts(figureFacts(figure, t)) : nothing;
    }
  }
}

interface Fact {
  readonly term: string;
  readonly value: string | null | undefined;
  /** Whether the value stands in Vietnamese whatever the interface speaks. */
  readonly quoted?: boolean;
  readonly code?: boolean;
}

function facts(list: readonly Fact[]): TemplateResult | typeof nothing {
  const known = list.filter(({ value }) => value);
  if (known.length === 0) return nothing;
  return html`<dl class="facts">
    ${known.map(
      ({ term, value, quoted, code }) => html`<div>
        <dt>${term}</dt>
        <dd lang=${quoted ? 'vi' : nothing}>${code ? html`<code class="edtf">${value}</code>` : value}</dd>
      </div>`,
    )}
  </dl>`;
}

/** Titles with abbreviations opened, and beside those that were not printed so what was. */
function positions({ positions: all }: Official, t: Messages): TemplateResult {
  return html`<ul class="positions" aria-label=${t.card.positions}>
    ${all.map((position) => html`<li>${positionFacts(position, t)}</li>`)}
  </ul>`;
}

function positionFacts({ text, title, branch, level, status, organisation }: Position, t: Messages): TemplateResult {
  const word = t.statuses[status];
  const place = [t.branches[branch], t.levels[level]].filter(Boolean).join(' · ');
  const isPrinted = text.toLocaleLowerCase('vi') === title.toLocaleLowerCase('vi');
  return html`<span class="position">
    <span class="position-title" lang="vi">${title}</span> ${word === '' ? nothing : html`<span class="badge">${word}</span>`}
    ${isPrinted ? nothing : html`<span class="detail">${detailsMessages[t.code].printed}: <q lang="vi">${text}</q></span>`}
    ${organisation === null || title.includes(organisation) ? nothing : html`<span class="detail" lang="vi">${organisation}</span>`}
    ${place === '' ? nothing : html`<span class="detail">${place}</span>`}
  </span>`;
}

function personFacts({ name, nameNormalised, honorifics, mentions }: Person, t: Messages): Fact[] {
  const forms = [...new Set(mentions.map(({ text }) => text))].filter((text) => text !== nameNormalised);
  return [
    { term: t.card.honorifics, value: honorifics.join(', '), quoted: true },
    { term: t.card.asWritten, value: [...new Set(name === nameNormalised ? forms : [name, ...forms])].join(' · '), quoted: true },
  ];
}

function dateFacts(date: DateMention, name: string, published: string | null, t: Messages): Fact[] {
  const { text, value, earliest, latest, partOfDay, calendar, resolvedFrom, type } = date;
  const words = detailsMessages[t.code];
  const day = (of: string): string => describeDate({ value: of, type: 'date' }, t);
  const isDay = earliest !== null && earliest === latest && type === 'date';
  const lunar = isDay ? lunarDay(earliest) : null;
  const distance = type === 'set' ? null : distanceFrom(published, date);
  const known = isPlaced(date);
  return [
    { term: t.card.asWritten, value: text, quoted: true },
    { term: t.card.value, value: saysSomething(date) && describeDate(date, t).toLowerCase() !== name.toLowerCase() ? describeDate(date, t) : null },
    { term: t.card.edtf, value: saysSomething(date) ? value : null, code: true },
    { term: words.weekday, value: isDay ? weekdayOf(earliest, t) : null },
    { term: t.card.covers, value: earliest !== null && latest !== null && !isDay ? t.date.interval(day(earliest), day(latest)) : null },
    { term: t.card.partOfDay, value: partOfDay && t.date.partOfDay[partOfDay] },
    { term: words.lunar, value: lunar && words.lunarDay(lunar) },
    { term: t.card.calendar, value: calendar === 'lunar' ? t.card.lunar : null },
    { term: words.distance, value: distance && words.distanceOf(distance) },
    {
      term: words.assumed,
      value: known ? resolvedFrom && words.assumedFrom(resolvedFrom, published === null ? null : day(published.slice(0, 10))) : type === 'set' ? null : whyUnplaced(date, t),
    },
  ];
}

function weekdayOf(iso: string, t: Messages): string {
  const date = new Date(`${iso}T00:00Z`);
  const name = t.date.weekday(date.getUTCDay());
  return name.charAt(0).toLocaleUpperCase(t.locale) + name.slice(1);
}

function figureFacts(figure: Figure, t: Messages): Fact[] {
  const { kind, value, low, high, qualifier, unit, noun, of, change } = figure;
  const range = describeRange(figure, t);
  const words = detailsMessages[t.code];
  const name = unit === null ? null : unitName(unit, kind, t);
  const symbol = unit === null || unit === '%' ? null : symbolOf(unit);
  const inWords = low !== null && high !== null && low !== high ? [low, high].map(numberInWords) : [numberInWords(value)];
  return [
    { term: t.card.value, value: describeFigure(figure, t) },
    { term: words.digits, value: range === null ? describeNumber(value, t) : null },
    { term: t.card.range, value: range },
    { term: words.words, value: inWords.includes(null) ? null : inWords.join(' – '), quoted: true },
    { term: t.card.kind, value: t.figure.kinds[kind] },
    { term: t.card.qualifier, value: t.figure.qualifiers[qualifier] },
    { term: t.card.of, value: of === null ? null : describeNumber(of, t) },
    { term: t.card.unit, value: name === null ? symbol : symbol === null || name === symbol ? name : `${name} (${symbol})` },
    { term: t.card.noun, value: noun, quoted: true },
    { term: t.card.change, value: change && t.figure.change[change] },
  ];
}
