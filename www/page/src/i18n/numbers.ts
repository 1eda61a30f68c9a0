/** Numbers, and words that follow them. */
import { numberFormat } from '../format/intl';

const plurals = new Intl.PluralRules('en-GB');

export const vn = (value: number): string => numberFormat('vi-VN', {}).format(value);
export const gb = (value: number): string => numberFormat('en-GB', {}).format(value);

/** The English word for one or for another number of things. */
export const byCount = <Word>(count: number, one: Word, other: Word): Word => (plurals.select(count) === 'one' ? one : other);
/** "1 article", "2,000 articles" */
export const counted = (count: number, one: string, other: string): string => `${gb(count)} ${byCount(count, one, other)}`;
