/** How colours look to eyes of every kind, and how far apart they are. */

/** @typedef {[red: number, green: number, blue: number]} Rgb Channels from 0 to 1. */

/**
 * What the three kinds of dichromacy make of linear RGB: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, severity 1.0.
 *
 * @type {Record<string, [Rgb, Rgb, Rgb]>}
 */
export const EYES = {
  trichromat: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanope: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranope: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanope: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.303900],
  ],
};

/**
 * Ratio of the luminances of two colours as WCAG 2 defines it, 1 to 21.
 *
 * @param {Rgb} a
 * @param {Rgb} b
 */
export function contrast(a, b) {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * Distance of two colours in CIE L*a*b*, as eyes of a kind see them.
 *
 * @param {Rgb} a
 * @param {Rgb} b
 * @param {[Rgb, Rgb, Rgb]} eyes
 */
export function difference(a, b, eyes) {
  const [x, y] = [a, b].map((colour) => lab(seen(linear(colour), eyes)));
  return Math.hypot(...(x ?? []).map((value, index) => value - (y?.[index] ?? 0)));
}

/** @param {Rgb} colour */
function luminance(colour) {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * @param {Rgb} colour
 * @returns {Rgb}
 */
function linear(colour) {
  const [red, green, blue] = colour.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/**
 * @param {Rgb} colour
 * @param {[Rgb, Rgb, Rgb]} eyes
 * @returns {Rgb}
 */
function seen([red, green, blue], eyes) {
  const [x = 0, y = 0, z = 0] = eyes.map(([r, g, b]) => Math.min(1, Math.max(0, r * red + g * green + b * blue)));
  return [x, y, z];
}

/**
 * @param {Rgb} colour Linear.
 * @returns {[number, number, number]}
 */
function lab([red, green, blue]) {
  const f = (/** @type {number} */ t) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = f(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
