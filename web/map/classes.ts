/** Shades of the map. */
const CLASSES = 5;

/** The limits of classes that hold about as many places each: one more than there are classes. Fewer where values repeat. */
export function limitsOf(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  if (sorted.length === 0) return [];
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))] ?? 0;
  const limits = Array.from({ length: CLASSES + 1 }, (_, i) => at(i / CLASSES));
  return [...new Set(limits)].length === 1 ? [limits[0] ?? 0, limits[0] ?? 0] : [...new Set(limits)];
}

/** The name of the class of a value, `tone-0` for the lowest; `tone-none` where there is no value. */
export function classOf(value: number | null, limits: readonly number[]): string {
  if (value === null || limits.length < 2) return 'tone-none';
  const above = limits.slice(1, -1).filter((limit) => value >= limit).length;
  return `tone-${above}`;
}
