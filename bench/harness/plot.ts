/** A plot of the calls of a run, second by second, as SVG. */

const WIDTH = 900;
const HEIGHT = 260;
const LEFT = 46;
const TOP = 34;
const BOTTOM = 34;

/** Moments at which calls ended, in milliseconds, and the calls a second that are allowed. */
export interface PlottedCalls {
  readonly title: string;
  readonly at: readonly number[];
  readonly allowed: number;
}

/** Seconds that one point stands for: short enough to show a pause, long enough to hide what two seconds share. */
const POINT_S = 5;

/** Draws calls a second over the minutes of a run, beside what is allowed. Pure. */
export function callsPlot({ title, at, allowed }: PlottedCalls): string {
  const start = Math.min(...at);
  const seconds = Math.max(POINT_S, (Math.max(...at) - start) / 1000);
  const points = Array<number>(Math.ceil(seconds / POINT_S)).fill(0);
  for (const moment of at) {
    const point = Math.min(points.length - 1, Math.floor((moment - start) / 1000 / POINT_S));
    points[point] = (points[point] ?? 0) + 1 / POINT_S;
  }
  const top = 1.25 * allowed;
  const x = (second: number) => (LEFT + ((WIDTH - LEFT - 12) * second) / seconds).toFixed(1);
  const y = (rate: number) =>
    (HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * Math.min(rate, top)) / top).toFixed(1);
  const path = points
    .map((rate, i) => `${i === 0 ? 'M' : 'L'}${x((i + 0.5) * POINT_S)} ${y(rate)}`)
    .join(' ');
  const minutes = Array.from({ length: Math.floor(seconds / 120) + 1 }, (_, i) => 2 * i);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${LEFT}" y="20" font-weight="bold">${title}</text>`,
    ...[0, allowed / 2, allowed].map(
      (rate) =>
        `<path d="M${LEFT} ${y(rate)}H${WIDTH - 12}" stroke="#ddd"/><text x="${LEFT - 8}" y="${Number(y(rate)) + 4}" text-anchor="end">${rate}</text>`,
    ),
    `<path d="M${LEFT} ${y(allowed)}H${WIDTH - 12}" stroke="#c60" stroke-dasharray="5 4"/>`,
    ...minutes.map(
      (minute) => `<text x="${x(60 * minute)}" y="${HEIGHT - 12}" text-anchor="middle">${minute} min</text>`,
    ),
    `<path d="${path}" fill="none" stroke="#06c" stroke-width="1.5"/>`,
    '</svg>',
    '',
  ].join('\n');
}
