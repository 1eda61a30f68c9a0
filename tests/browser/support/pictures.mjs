/** Whether two pictures of a page show the same. */
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Side of the squares, in pixels, over which a coarse comparison averages. */
const SQUARE = 32;

/**
 * The share of pixels, 0 to 1, that differ in more than the smoothing of an edge; 1 for pictures of different sizes.
 *
 * @param {Buffer} a A PNG file.
 * @param {Buffer} b
 */
export function fineDifference(a, b) {
  const [first, second] = [PNG.sync.read(a), PNG.sync.read(b)];
  const { width, height } = first;
  if (width !== second.width || height !== second.height) return 1;
  return pixelmatch(first.data, second.data, undefined, width, height, { threshold: 0.1 }) / (width * height);
}

/**
 * How far the colours of two pictures lie apart, 0 to 1, averaged over squares that are larger than a letter; 1 for
 * pictures of different sizes.
 *
 * @param {Buffer} a A PNG file.
 * @param {Buffer} b
 */
export function coarseDifference(a, b) {
  const [first, second] = [PNG.sync.read(a), PNG.sync.read(b)];
  if (first.width !== second.width || first.height !== second.height) return 1;
  const [x, y] = [squaresOf(first), squaresOf(second)];
  return x.reduce((sum, value, index) => sum + Math.abs(value - (y[index] ?? 0)), 0) / x.length / 255;
}

/**
 * The mean of every channel in every square.
 *
 * @param {PNG} picture
 */
function squaresOf({ width, height, data }) {
  const columns = Math.ceil(width / SQUARE);
  const sums = new Float64Array(columns * Math.ceil(height / SQUARE) * 3);
  const counts = new Float64Array(sums.length);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const square = Math.floor(Math.floor(pixel / width) / SQUARE) * columns + Math.floor((pixel % width) / SQUARE);
    for (let channel = 0; channel < 3; channel += 1) {
      const place = square * 3 + channel;
      sums[place] = (sums[place] ?? 0) + (data[pixel * 4 + channel] ?? 0);
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return sums.map((sum, place) => sum / (counts[place] ?? 1));
}
