/** Numbers in Vietnamese words: 1200 → "một nghìn hai trăm". */
import readNumber, { ReadingConfig } from 'read-vietnamese-number';

/** As the state press writes: "linh", "tỷ", "phẩy". */
const config = Object.assign(new ReadingConfig(), { unit: [], units: [[], ['nghìn'], ['triệu'], ['tỷ']], oddText: 'linh', pointText: 'phẩy' });

/** Above this a double has no exact digits to read. */
const MOST = 1e18;

/** With at most six digits behind the comma; null for numbers that are too large to be read exactly. */
export function numberInWords(value: number): string | null {
  if (!Number.isFinite(value) || Math.abs(value) > MOST) return null;
  const digits = Number.isInteger(value) ? String(BigInt(value)) : value.toFixed(6).replace(/0+$/u, '');
  return readNumber(digits, config);
}
