let last = 0;

/** Tells which of two steps was made later, whatever they belong to. */
export function stamp(): number {
  return (last += 1);
}
