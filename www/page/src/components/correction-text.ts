import type { Correction, CorrectedCategory, DateValue, FigureValue } from 'diembao/corrections';

import { describeDate } from '../format/edtf';
import { describeFigure } from '../format/figure';
import type { Messages } from '../i18n';
import type { What } from '../i18n/correct';
import type { State } from '../state/state';

/** What a correction says. */
export function textOfCorrection(correction: Correction, t: Messages): string {
  const { said } = t.correct;
  switch (correction.type) {
    case 'remove':
      return said.remove(correction.at.exact, whatOf(correction.category));
    case 'remove-all':
      return said.removeAll(correction.text, whatOf(correction.category));
    case 'merge':
      return said.merge(correction.person.name, correction.into.name);
    case 'split':
      return said.split(correction.mentions.length, correction.person.name, correction.name);
    case 'not-official':
      return said.notOfficial(correction.person.name);
    case 'person': {
      const { person, name, positions } = correction;
      const renamed = person.name === name ? [] : [said.renamed(person.name, name)];
      return [...renamed, ...(positions ? [said.positions(name, positions.map(({ title }) => title).join(', '))] : [])].join('; ');
    }
    case 'date':
      return said.value(correction.at.exact, textOfDate(correction.value, t));
    case 'figure':
      return said.value(correction.at.exact, textOfFigure(correction.value, t));
    case 'add-person':
      return said.addPerson(correction.at.exact, correction.name);
    case 'add-date':
      return said.addValue(correction.at.exact, 'date', textOfDate(correction.value, t));
    case 'add-figure':
      return said.addValue(correction.at.exact, 'figure', textOfFigure(correction.value, t));
  }
}

/** What was said in one step: several corrections are the spellings of one thing. */
export function textOfStep(step: NonNullable<State['corrected']>['step'], t: Messages): string {
  if ('changes' in step) return step.said[t.code];
  const [first, ...rest] = step.said;
  const text = first ? textOfCorrection(first, t) : '';
  return rest.length === 0 ? text : t.correct.said.more(text, rest.length);
}

/** What screen readers hear after a step. */
export function announcement({ step, how }: NonNullable<State['corrected']>, t: Messages): string {
  return t.correct.announce[how === 'done' && 'isTakenBack' in step && step.isTakenBack ? 'takenBack' : how](textOfStep(step, t));
}

export function whatOf(category: CorrectedCategory): What {
  return category === 'official' ? 'person' : category;
}

export function textOfDate(value: DateValue, t: Messages): string {
  const words = describeDate(value, t);
  return value.partOfDay === null ? words : `${t.date.partOfDay[value.partOfDay]}, ${words}`;
}

export function textOfFigure(value: FigureValue, t: Messages): string {
  const words = describeFigure({ ...value, start: 0, end: 0, text: '' }, t);
  return value.change === null ? words : `${t.figure.change[value.change]} ${words}`;
}
