// Colour arithmetic for the test of the styles.

/** Linear RGB, each from 0 to 1. @typedef {[number, number, number]} Linear */

/** What colour-blind people see, after Machado, Oliveira and Fernandes (2009), severity 1. @type {Record<string, number[][]>} */
export const SIGHTS = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** @param {string} hex `#rrggbb` @returns {Linear} */
export function linear(hex) {
  const part = (/** @type {number} */ at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** Contrast of WCAG 2. @param {string} a @param {string} b */
export function contrast(a, b) {
  const [high, low] = [a, b].map((hex) => luminance(linear(hex))).sort((x, y) => y - x);
  return (Number(high) + 0.05) / (Number(low) + 0.05);
}

const luminance = (/** @type {Linear} */ [r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Part of one colour over another, as `color-mix(in srgb, …)`. @param {string} top @param {string} ground @param {number} part */
export function mix(top, ground, part) {
  const channel = (/** @type {number} */ at) => {
    const [a, b] = [top, ground].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round(Number(a) * part + Number(b) * (1 - part)).toString(16).padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** Distance of two colours in Oklab as somebody sees them. @param {string} a @param {string} b @param {number[][]} sight */
export function distance(a, b, sight) {
  const [x, y] = [a, b].map((hex) => oklab(seen(linear(hex), sight)));
  return Math.hypot(...x.map((value, i) => value - Number(y?.[i])));
}

/** @param {Linear} colour @param {number[][]} sight */
function seen(colour, sight) {
  const rows = sight.map((row) => row.reduce((sum, weight, i) => sum + weight * Number(colour[i]), 0));
  return /** @type {Linear} */ (rows.map((value) => Math.min(1, Math.max(0, value))));
}

/** @param {Linear} colour */
function oklab([r, g, b]) {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
