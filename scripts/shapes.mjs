/**
 * Writes the shapes of the departements, web/map/shapes.ts, from the npm package @gouvfr/dsfr-chart (docs/licences.md), which
 * `npm pack` fetches and `tar xzf` unpacks:
 *
 *   node scripts/shapes.mjs PACKAGE
 *
 * The package is large and has other uses: only its outlines are taken, put side by side on one sheet, and rounded to what
 * an eye can tell apart.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node scripts/shapes.mjs PACKAGE');
  process.exit(2);
}

/** Where the country and each territory overseas stand on the sheet: left, top, width and height that they may fill. */
const FRAMES = {
  country: [96, 8, 620, 620],
  971: [14, 356, 66, 60],
  972: [96, 356, 66, 60],
  973: [14, 440, 66, 74],
  974: [96, 440, 66, 60],
  976: [14, 540, 66, 56],
};
const OVERSEAS = new Set(Object.keys(FRAMES));
/** Points that are nearer to each other, in units of the sheet, are one. */
const APART = 0.45;

/** The numbers that each letter of a path takes; the last two are where it leads. */
const TAKES = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** The outlines that a path draws, as absolute points: curves by their ends. */
function outlines(path) {
  const rings = [];
  let [x, y] = [0, 0];
  let ring = [];
  const tokens = path.match(/[a-zA-Z]|-?(?:\d*\.\d+|\d+)(?:e-?\d+)?/g) ?? [];
  let command = 'M';
  for (let i = 0; i < tokens.length; ) {
    if (/[a-zA-Z]/.test(tokens[i])) command = tokens[i++];
    const kind = command.toUpperCase();
    const numbers = tokens.slice(i, i + TAKES[kind]).map(Number);
    i += TAKES[kind];
    if (kind === 'Z') {
      [x, y] = ring[0] ?? [x, y];
      continue;
    }
    const isRelative = command !== kind;
    const [dx, dy] = isRelative ? [x, y] : [0, 0];
    if (kind === 'H') x = numbers[0] + dx;
    else if (kind === 'V') y = numbers[0] + dy;
    else [x, y] = [numbers.at(-2) + dx, numbers.at(-1) + dy];
    if (kind === 'M') {
      ring = [];
      rings.push(ring);
      // What follows without a letter are lines.
      command = isRelative ? 'l' : 'L';
    }
    ring.push([x, y]);
  }
  return rings.filter(({ length }) => length > 2);
}

function filesUnder(path) {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
  );
}

/** The outlines of each departement, the first that the package has. */
const found = new Map();
for (const file of filesUnder(folder).filter((name) => /\.(m?js|vue)$/.test(name))) {
  const text = readFileSync(file, 'utf8');
  const shapes =
    /class:\s*["'`](?:\w+ )*FR-(\d[\dAB]\d?)\b[^"'`]*["'`](?:(?!class:)[\s\S]){0,300}?\b(d|points):\s*["'`]([^"'`]+)["'`]/g;
  for (const [, code, kind, outline] of text.matchAll(shapes)) {
    const rings = outlines(kind === 'points' ? `M${outline}Z` : outline);
    if (rings.length > 0 && !found.has(code)) found.set(code, rings);
  }
}

const boxOf = (rings) => {
  const points = rings.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

/** What puts a box into a frame, as large as it fits, in its middle. */
function fitting([left, top, right, bottom], [x, y, width, height]) {
  const scale = Math.min(width / (right - left), height / (bottom - top));
  const dx = x + (width - scale * (right - left)) / 2;
  const dy = y + (height - scale * (bottom - top)) / 2;
  return ([px, py]) => [dx + scale * (px - left), dy + scale * (py - top)];
}

const isOverseas = (code) => OVERSEAS.has(code);
const country = [...found].filter(([code]) => !isOverseas(code)).flatMap(([, rings]) => rings);
const placeCountry = fitting(boxOf(country), FRAMES.country);
const rounded = (n) => Math.round(10 * n) / 10;

function pathOf(rings) {
  return rings
    .map((ring) => {
      const kept = [];
      for (const [x, y] of ring) {
        const last = kept.at(-1);
        if (last !== undefined && Math.hypot(x - last[0], y - last[1]) < APART) continue;
        kept.push([rounded(x), rounded(y)]);
      }
      if (kept.length < 3) return '';
      const [[x, y], ...others] = kept;
      let [px, py] = [x, y];
      const steps = others.map(([nx, ny]) => {
        const step = `${rounded(nx - px)} ${rounded(ny - py)}`;
        [px, py] = [nx, ny];
        return step;
      });
      return `M${x} ${y}l${steps.join(' ')}z`;
    })
    .join('');
}

const lines = [...found]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, rings]) => {
    const place = isOverseas(code) ? fitting(boxOf(rings), FRAMES[code]) : placeCountry;
    const placed = rings.map((ring) => ring.map(place));
    const largest = placed.toSorted((a, b) => b.length - a.length)[0];
    const [left, top, right, bottom] = boxOf([largest]);
    const [x, y] = [(left + right) / 2, (top + bottom) / 2].map(rounded);
    return `  '${code}': { path: '${pathOf(placed).replaceAll(' -', '-')}', x: ${x}, y: ${y} },`;
  });
const text = `/** Shapes of the ${lines.length} departements on a sheet of 720 by 660, written by scripts/shapes.mjs from @gouvfr/dsfr-chart (MIT, web/map/LICENSE). */
export interface Shape {
  readonly path: string;
  /** The middle of its largest part. */
  readonly x: number;
  readonly y: number;
}

export const SHAPES: Readonly<Record<string, Shape>> = {
${lines.join('\n')}
};
`;
writeFileSync(fileURLToPath(new URL('../web/map/shapes.ts', import.meta.url)), text);
console.log(`${lines.length} shapes, ${Math.round(text.length / 1000)} kB`);
