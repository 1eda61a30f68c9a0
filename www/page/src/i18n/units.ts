/** Units by name, for the codes that an analysis returns (UCUM, and multiples of it for traditional units). */
import type { Messages } from './messages';

/** Code, Vietnamese, English. */
const NAMES: readonly (readonly [string, string, string])[] = [
  ['m', 'mét', 'metre'],
  ['km', 'ki-lô-mét', 'kilometre'],
  ['cm', 'xen-ti-mét', 'centimetre'],
  ['dm', 'đề-xi-mét', 'decimetre'],
  ['mm', 'mi-li-mét', 'millimetre'],
  ['m2', 'mét vuông', 'square metre'],
  ['km2', 'ki-lô-mét vuông', 'square kilometre'],
  ['cm2', 'xen-ti-mét vuông', 'square centimetre'],
  ['m3', 'mét khối', 'cubic metre'],
  ['cm3', 'xen-ti-mét khối', 'cubic centimetre'],
  ['har', 'héc-ta', 'hectare'],
  ['L', 'lít', 'litre'],
  ['dL', 'đề-xi-lít', 'decilitre'],
  ['mL', 'mi-li-lít', 'millilitre'],
  ['kg', 'ki-lô-gam', 'kilogram'],
  ['g', 'gam', 'gram'],
  ['mg', 'mi-li-gam', 'milligram'],
  ['t', 'tấn', 'tonne'],
  ['10.kg', 'yến', 'yến (10 kg)'],
  ['100.kg', 'tạ', 'tạ (100 kg)'],
  ['100.g', 'lạng', 'lạng (100 g)'],
  ['375.cg', 'chỉ (3,75 g)', 'chỉ (3.75 g)'],
  ['375.dg', 'lượng (37,5 g)', 'lượng (37.5 g)'],
  ['[oz_tr]', 'ao-xơ', 'troy ounce'],
  ['[car_m]', 'cara', 'carat'],
  ['[lb_av]', 'pao', 'pound'],
  ['a', 'năm', 'year'],
  ['mo', 'tháng', 'month'],
  ['wk', 'tuần', 'week'],
  ['d', 'ngày', 'day'],
  ['h', 'giờ', 'hour'],
  ['min', 'phút', 'minute'],
  ['s', 'giây', 'second'],
  ['ms', 'mi-li-giây', 'millisecond'],
  ['3.mo', 'quý', 'quarter'],
  ['10.a', 'thập niên', 'decade'],
  ['100.a', 'thế kỷ', 'century'],
  ['1000.a', 'thiên niên kỷ', 'millennium'],
  ['Cel', 'độ C', 'degree Celsius'],
  ['[degF]', 'độ F', 'degree Fahrenheit'],
  ['K', 'kelvin', 'kelvin'],
  ['deg', 'độ', 'degree'],
  ['W', 'oát', 'watt'],
  ['kW', 'ki-lô-oát', 'kilowatt'],
  ['MW', 'mê-ga-oát', 'megawatt'],
  ['kW.h', 'ki-lô-oát giờ', 'kilowatt-hour'],
  ['V', 'vôn', 'volt'],
  ['dB', 'đề-xi-ben', 'decibel'],
  ['kcal', 'ki-lô-calo', 'kilocalorie'],
  ['[HP]', 'mã lực', 'horsepower'],
  ['[bbl_us]', 'thùng', 'barrel'],
  ['[in_i]', 'inch', 'inch'],
  ['[ft_i]', 'bộ', 'foot'],
  ['[mi_i]', 'dặm', 'mile'],
  ['[nmi_i]', 'hải lý', 'nautical mile'],
  ['[kn_i]', 'hải lý trên giờ', 'knot'],
  ['[ly]', 'năm ánh sáng', 'light-year'],
  ['[ppth]', 'phần nghìn', 'per mille'],
  ['%', 'phần trăm', 'per cent'],
  ['100.km', '100 ki-lô-mét', '100 kilometres'],
  ['{Richter}', 'độ Richter', 'Richter magnitude'],
  ['{DWT}', 'tấn trọng tải', 'deadweight tonne'],
  ['{TEU}', 'TEU', 'TEU'],
  ['{Mpixel}', 'triệu điểm ảnh', 'megapixel'],
  ['{person}', 'người', 'person'],
  ['{sao}', 'sào', 'sào'],
  ['{mau}', 'mẫu', 'mẫu'],
  ['{cong}', 'công', 'công'],
  ['{thuoc}', 'thước', 'thước'],
  ['{gang}', 'gang', 'gang'],
];

/** "ki-lô-mét vuông", "tấn trên héc-ta", "Đồng Việt Nam"; null for a code without a name. */
export function unitName(code: string, kind: string, t: Messages): string | null {
  if (kind === 'money') return currencyName(code, t);
  const names = code.split('/').map((part) => NAMES.find(([known]) => known === part.replace(/^\((.*)\)$/u, '$1'))?.[t.code === 'vi' ? 1 : 2]);
  return names.includes(undefined) ? null : names.join(t.code === 'vi' ? ' trên ' : ' per ');
}

function currencyName(code: string, t: Messages): string | null {
  try {
    return new Intl.DisplayNames(t.locale, { type: 'currency', fallback: 'none' }).of(code) ?? null;
  } catch {
    return null;
  }
}
