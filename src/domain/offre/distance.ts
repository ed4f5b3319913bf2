/** Degrees, WGS 84. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const EARTH_RADIUS_KM = 6371;
const RADIANS = Math.PI / 180;

/** Kilometres between two points, within a percent over the distances of a country. */
export function kilometres(a: Point, b: Point): number {
  const east = (b.lon - a.lon) * RADIANS * Math.cos(((a.lat + b.lat) / 2) * RADIANS);
  const north = (b.lat - a.lat) * RADIANS;
  return EARTH_RADIUS_KM * Math.hypot(east, north);
}
