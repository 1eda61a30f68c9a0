/** What stands in the table of figures, in the reader's language, and the table as it is copied. */
import type { FiguresMessages } from '../i18n/figures';
import type { Messages } from '../i18n/messages';
import type { Column, FigureRow } from '../model/figure-rows';
import { describeNumber, describeRange } from './figure';
import { numberFormat } from './intl';
import { unitName } from './units';

/** The value in two parts, so that numbers can stand digit under digit: "1.234" and ",5". */
export function valueParts({ figure: { kind, value, of } }: FigureRow, t: Messages): { readonly whole: string; readonly fraction: string } {
  const parts = numberFormat(t.locale, { maximumFractionDigits: 6 }).formatToParts(value);
  const point = parts.findIndex(({ type }) => type === 'decimal');
  const text = (list: typeof parts): string => list.map((part) => part.value).join('');
  const second = of === null ? '' : kind === 'score' ? ` – ${describeNumber(of, t)}` : `/${describeNumber(of, t)}`;
  if (second !== '') return { whole: `${text(parts)}${second}`, fraction: '' };
  return point === -1 ? { whole: text(parts), fraction: '' } : { whole: text(parts.slice(0, point)), fraction: text(parts.slice(point)) };
}

/** "hơn; 20 – 90; tăng" */
export function detailOf({ figure }: FigureRow, t: Messages): string {
  return [t.figure.qualifiers[figure.qualifier], describeRange(figure, t), figure.change && t.figure.change[figure.change]].filter(Boolean).join('; ');
}

/** What a column says of a row, to sort by and to show; nothing for the columns that are sorted by number. */
export function cellText(row: FigureRow, column: Column, t: Messages): string {
  switch (column) {
    case 'unit':
      return row.figure.unit === null ? '' : unitName(row.figure.unit, t.locale);
    case 'kind':
      return t.figure.kinds[row.figure.kind];
    case 'noun':
      return row.figure.noun ?? '';
    case 'detail':
      return detailOf(row, t);
    case 'sentence': {
      const { before, mention, after } = row.quote();
      return `${before}${mention}${after}`.trim();
    }
    case 'value':
    case 'place':
      return '';
  }
}

/** Numbers and texts of the table with headings, every part of a figure in a column of its own. */
function copiedCells(rows: readonly FigureRow[], t: Messages, words: FiguresMessages): (string | number | null)[][] {
  const { columns, copied } = words;
  return [
    [columns.value, columns.unit, columns.kind, columns.noun, copied.qualifier, copied.low, copied.high, copied.of, copied.change, copied.written, columns.sentence, columns.place],
    ...rows.map((row) => {
      const { figure, paragraph } = row;
      return [
        figure.value,
        cellText(row, 'unit', t),
        t.figure.kinds[figure.kind],
        figure.noun,
        t.figure.qualifiers[figure.qualifier],
        figure.low,
        figure.high,
        figure.of,
        figure.change && t.figure.change[figure.change],
        figure.text,
        cellText(row, 'sentence', t),
        words.paragraph(paragraph),
      ];
    }),
  ];
}

/** Numbers are written without groups and with the decimal sign of the language, as a table calculation there reads them. */
function plainCell(cell: string | number | null, t: Messages): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return numberFormat(t.locale, { maximumFractionDigits: 12, useGrouping: false }).format(cell);
  const line = cell.replace(/\s+/gu, ' ').trim();
  // Otherwise a table calculation would take it for a formula.
  return /^[=+@-]/u.test(line) ? `'${line}` : line;
}

/** Tab-separated values, a line for every figure. */
export function tableAsTsv(rows: readonly FigureRow[], t: Messages, words: FiguresMessages): string {
  return copiedCells(rows, t, words)
    .map((cells) => cells.map((cell) => plainCell(cell, t)).join('\t'))
    .join('\n');
}

/** The same as a table of HTML. */
export function tableAsHtml(rows: readonly FigureRow[], t: Messages, words: FiguresMessages): string {
  const lines = copiedCells(rows, t, words).map((cells, index) => {
    const tag = index === 0 ? 'th' : 'td';
    return `<tr>${cells.map((cell) => `<${tag}>${escaped(plainCell(cell, t))}</${tag}>`).join('')}</tr>`;
  });
  return `<table lang="${t.code}">${lines.join('')}</table>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (letter) => `&#${letter.charCodeAt(0)};`);
}
