/** Checks of option values. Each returns the value, or throws a RangeError that names the option. */

export function inRange(name: string, value: number, least: number, most: number): number {
  if (typeof value === 'number' && value >= least && value <= most) return value;
  throw new RangeError(`${name} must be a number from ${least} to ${most}, not ${value}`);
}

export function whole(name: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new RangeError(`${name} must be a whole number from ${least} to ${most}, not ${value}`);
}

export function oneOf<T extends string | number>(name: string, value: T, known: readonly T[]): T {
  if (known.includes(value)) return value;
  throw new RangeError(`${name} must be one of ${known.join(', ')}, not ${value}`);
}
