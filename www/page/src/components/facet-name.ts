import type { Messages } from '../i18n';
import { describeDate } from '../format/edtf';
import { LONGER, UNKNOWN } from '../model/facets';
import type { Facet } from '../model/facets';
import type { Branch, Figure, Level } from '../model/types';

/** What the value of a facet is called. */
export function facetValueName(facet: Facet, value: string, t: Messages): string {
  switch (facet) {
    case 'branch':
      return t.branches[value as Branch] || t.facets.other;
    case 'level':
      return t.levels[value as Level] || t.facets.other;
    case 'kind':
      return t.figure.kinds[value as Figure['kind']];
    case 'month':
      return describeDate({ value, type: 'date' }, t);
    case 'year':
      if (value === LONGER) return t.facets.longer;
      return value === UNKNOWN ? t.facets.unknown : String(Number(value));
  }
}
