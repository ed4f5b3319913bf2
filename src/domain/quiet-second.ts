/** Seconds without an offer that make a second quiet: bounds may exclude one on each side. */
const QUIET_S = 4;

/** The middle one of sorted whole seconds, moved to the nearest quiet gap; undefined without any. */
export function quietSecond(sorted: ArrayLike<number>): number | undefined {
  const middle = sorted.length >> 1;
  const second = (i: number) => sorted[i] ?? 0;
  for (let off = 0; off <= middle; off++) {
    for (const i of [middle - off, middle + off]) {
      if (i > 0 && i < sorted.length && second(i) - second(i - 1) >= QUIET_S) return second(i - 1) + 2;
    }
  }
  return sorted.length === 0 ? undefined : second(middle);
}
