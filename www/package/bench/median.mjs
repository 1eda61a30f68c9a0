/**
 * The middle of some numbers, the upper one of two.
 *
 * @param {number[]} numbers
 */
export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
