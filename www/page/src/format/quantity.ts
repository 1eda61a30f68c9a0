/**
 * Sizes of UCUM codes, so that hectares can be set beside square kilometres: `har` → 10,000 of the dimension of `m2`.
 *
 * Reads the codes that an analysis returns: prefixes, powers, products, quotients, whole factors ("100.kg", "L/(100.km)"). An
 * annotation in braces is a dimension of its own.
 */

export interface Unit {
  /** The same for all units that measure the same thing. */
  readonly dimension: string;
  /** The size in base units: metre, gram, second, kelvin, ampere, mole, bit. */
  readonly factor: number;
  /** What is added before the factor counts: degrees do not begin at zero. */
  readonly offset: number;
}

interface Size {
  readonly factor: number;
  readonly powers: ReadonlyMap<string, number>;
}

const PREFIXES: Readonly<Record<string, number>> = { T: 1e12, G: 1e9, M: 1e6, k: 1e3, h: 1e2, d: 1e-1, c: 1e-2, m: 1e-3, u: 1e-6, n: 1e-9, p: 1e-12 };

/** Factor and powers of the base units, as "m2 s-1". */
const ATOMS: Readonly<Record<string, readonly [factor: number, powers: string]>> = {
  m: [1, 'm1'],
  g: [1, 'g1'],
  s: [1, 's1'],
  K: [1, 'K1'],
  A: [1, 'A1'],
  mol: [1, 'mol1'],
  bit: [1, 'bit1'],
  By: [8, 'bit1'],
  B: [1, 'bel1'],
  deg: [1, 'deg1'],
  '%': [1e-2, 'share1'],
  '[ppth]': [1e-3, 'share1'],
  '[ppm]': [1e-6, 'share1'],
  min: [60, 's1'],
  h: [3_600, 's1'],
  d: [86_400, 's1'],
  wk: [604_800, 's1'],
  mo: [2_629_800, 's1'],
  a: [31_557_600, 's1'],
  Hz: [1, 's-1'],
  L: [1e-3, 'm3'],
  ar: [100, 'm2'],
  t: [1e6, 'g1'],
  Pa: [1e3, 'g1 m-1 s-2'],
  bar: [1e8, 'g1 m-1 s-2'],
  'm[Hg]': [133_322_387, 'g1 m-1 s-2'],
  J: [1e3, 'g1 m2 s-2'],
  cal: [4_184, 'g1 m2 s-2'],
  W: [1e3, 'g1 m2 s-3'],
  '[HP]': [745_699.87, 'g1 m2 s-3'],
  V: [1e3, 'g1 m2 s-3 A-1'],
  '[in_i]': [0.0254, 'm1'],
  '[ft_i]': [0.3048, 'm1'],
  '[mi_i]': [1_609.344, 'm1'],
  '[nmi_i]': [1_852, 'm1'],
  '[ly]': [9.460_730_472_580_8e15, 'm1'],
  '[kn_i]': [1_852 / 3_600, 'm1 s-1'],
  '[lb_av]': [453.592_37, 'g1'],
  '[oz_tr]': [31.103_476_8, 'g1'],
  '[car_m]': [0.2, 'g1'],
  '[bbl_us]': [0.158_987_294_928, 'm3'],
};

/** Scales that do not begin at zero, with the size of a degree in kelvin. */
const DEGREES: Readonly<Record<string, readonly [offset: number, factor: number]>> = { Cel: [273.15, 1], '[degF]': [459.67, 5 / 9] };

const units = new Map<string, Unit>();

/** A code that is not known is a dimension of its own. */
export function unitOf(code: string): Unit {
  const known = units.get(code);
  if (known) return known;
  const degrees = DEGREES[code];
  const size = degrees ? null : read(code);
  const unit = degrees
    ? { dimension: 'K1', factor: degrees[1], offset: degrees[0] }
    : { dimension: size ? nameOf(size.powers) : `? ${code}`, factor: size?.factor ?? 1, offset: 0 };
  units.set(code, unit);
  return unit;
}

function nameOf(powers: Size['powers']): string {
  return [...powers]
    .filter(([, power]) => power !== 0)
    .map(([base, power]) => `${base}${power}`)
    .sort()
    .join(' ');
}

/** Null where a part is not known. */
function read(code: string): Size | null {
  const parts = code.match(/\(|\)|\.|\/|(?:\[[^\]]*\]|\{[^}]*\}|[^().[\]/{}])+/gu) ?? [];
  let at = 0;
  const product = (): Size | null => {
    let size: Size | null = { factor: 1, powers: new Map() };
    let sign = 1;
    for (; at < parts.length && parts[at] !== ')'; at += 1) {
      const part = parts[at] ?? '';
      if (part === '.') sign = 1;
      else if (part === '/') sign = -1;
      else {
        if (part === '(') at += 1;
        const factor: Size | null = part === '(' ? product() : component(part);
        if (!size || !factor) return null;
        size = multiplied(size, factor, sign);
      }
    }
    return size;
  };
  const size = product();
  return at === parts.length && parts.length > 0 ? size : null;
}

function multiplied(size: Size, by: Size, power: number): Size {
  const powers = new Map(size.powers);
  for (const [base, exponent] of by.powers) powers.set(base, (powers.get(base) ?? 0) + exponent * power);
  return { factor: size.factor * by.factor ** power, powers };
}

function component(part: string): Size | null {
  if (/^\d+$/u.test(part)) return { factor: Number(part), powers: new Map() };
  if (part.startsWith('{')) return { factor: 1, powers: new Map([[part, 1]]) };
  const { name = '', power = '1' } = /^(?<name>.*?)(?<power>-?\d+)?$/u.exec(part)?.groups ?? {};
  const atom = atomOf(name);
  return atom && multiplied({ factor: 1, powers: new Map() }, atom, Number(power));
}

function atomOf(name: string): Size | null {
  const prefix = ATOMS[name] ? 1 : (PREFIXES[name.charAt(0)] ?? 0);
  const [factor, powers] = ATOMS[name] ?? ATOMS[name.slice(1)] ?? [0, ''];
  if (prefix === 0 || factor === 0) return null;
  return {
    factor: prefix * factor,
    powers: new Map(powers.split(' ').map((power) => [/^[a-z]+/iu.exec(power)?.[0] ?? '', Number(/-?\d+$/u.exec(power)?.[0] ?? 1)])),
  };
}
