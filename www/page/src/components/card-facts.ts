import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { describeDate, saysSomething } from '../format/edtf';
import { describeFigure, describeNumber, describeRange } from '../format/figure';
import { symbolOf } from '../format/units';
import type { Messages } from '../i18n';
import type { DateMention, Entry, Figure, Person } from '../model/types';
import { isPlaced, whyUnplaced } from './date-summary';
import { positionLine } from './person-summary';

/** What is known about an entry, and about the one of its mentions that the card hangs on. */
export function cardFacts(entry: Entry, at: number, t: Messages): TemplateResult | typeof nothing {
  switch (entry.category) {
    case 'official':
      return html`
        <ul class="positions" aria-label=${t.card.positions}>
          ${entry.person.positions.map((position) => html`<li>${positionLine(position, t)}</li>`)}
        </ul>
        ${facts(personFacts(entry.person, t))}
      `;
    case 'person':
      return html`<p class="detail">${t.card.noPosition}</p>
        ${facts(personFacts(entry.person, t))}`;
    case 'date': {
      const date = entry.mentions[at] ?? entry.mentions[0];
      return date ? facts(dateFacts(date, t)) : nothing;
    }
    case 'figure': {
      const figure = entry.mentions[at] ?? entry.mentions[0];
      return figure ? facts(figureFacts(figure, t)) : nothing;
    }
  }
}

interface Fact {
  readonly term: string;
  readonly value: string | null;
  /** Whether the value stands in Vietnamese whatever the interface speaks. */
  readonly quoted?: boolean;
  readonly code?: boolean;
}

function facts(list: readonly Fact[]): TemplateResult | typeof nothing {
  const known = list.filter(({ value }) => value !== null && value !== '');
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

function personFacts({ name, nameNormalised, honorifics, mentions }: Person, t: Messages): Fact[] {
  const forms = [...new Set(mentions.map(({ text }) => text))].filter((text) => text !== nameNormalised);
  return [
    { term: t.card.honorifics, value: honorifics.join(', '), quoted: true },
    { term: t.card.asWritten, value: [...new Set(name === nameNormalised ? forms : [name, ...forms])].join(' · '), quoted: true },
  ];
}

function dateFacts(date: DateMention, t: Messages): Fact[] {
  const { text, value, earliest, latest, partOfDay, calendar, resolvedFrom } = date;
  const day = (of: string): string => describeDate({ value: of, type: 'date' }, t);
  const spread = earliest !== null && latest !== null && earliest !== latest;
  return [
    { term: t.card.asWritten, value: text, quoted: true },
    { term: t.card.edtf, value: saysSomething(date) ? value : null, code: true },
    { term: t.card.covers, value: spread ? t.date.interval(day(earliest), day(latest)) : null },
    { term: t.card.partOfDay, value: partOfDay && t.date.partOfDay[partOfDay] },
    { term: t.card.calendar, value: calendar === 'lunar' ? t.card.lunar : null },
    { term: t.card.resolved, value: isPlaced(date) ? resolvedFrom && t.date.resolvedFrom[resolvedFrom] : date.type === 'set' ? null : whyUnplaced(date, t) },
  ];
}

function figureFacts(figure: Figure, t: Messages): Fact[] {
  const { kind, qualifier, unit, noun, of, change } = figure;
  const range = describeRange(figure, t);
  return [
    { term: t.card.value, value: describeFigure(figure, t) },
    { term: t.card.kind, value: t.figure.kinds[kind] },
    { term: t.card.qualifier, value: t.figure.qualifiers[qualifier] },
    { term: t.card.range, value: range },
    { term: t.card.of, value: of === null ? null : describeNumber(of, t) },
    { term: t.card.unit, value: unit === null || unit === '%' ? null : symbolOf(unit) },
    { term: t.card.noun, value: noun, quoted: true },
    { term: t.card.change, value: change && t.figure.change[change] },
  ];
}
