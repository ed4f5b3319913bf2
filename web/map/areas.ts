import type { Place } from '../../src/domain/web/results.js';
import { SHAPES } from './shapes.js';

/** A departement as it is drawn, once or, where it is small, once more enlarged. */
export interface Drawn {
  readonly key: string;
  readonly code: string;
  /** The one that the keyboard and screen readers know; the other one is for the pointer. */
  readonly isMain: boolean;
  readonly path?: string;
  readonly transform?: string;
  /** Of a place without a shape. */
  readonly box?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** The middle, from which the arrow keys go. */
  readonly x: number;
  readonly y: number;
}

/** The sheet that shapes.ts is drawn on, and what is framed on it. */
export const FRAMES = {
  viewBox: '0 0 720 660',
  insets: [
    { key: 'paris', x: 6, y: 6, width: 176, height: 130 },
    { key: 'overseas', x: 6, y: 330, width: 166, height: 324 },
  ],
} as const;

/** So small that nobody could point at them: they stand once more, so many times as large, in the first inset. */
const ENLARGED = ['75', '92', '93', '94'];
const TIMES = 5;
const MIDDLE = { x: 96, y: 80 };

/** Places that no map of ours has a shape of, and where their boxes begin. */
const BOX = { x: 14, y: 606, width: 46, height: 18, across: 3, gap: 5 };

let drawn: readonly Drawn[] | undefined;

/** Every place as it is drawn, the enlarged ones last. */
export function areasOf(places: readonly Place[]): readonly Drawn[] {
  drawn ??= [...places.flatMap(({ code }) => shaped(code)), ...boxes(places), ...enlarged()];
  return drawn;
}

function shaped(code: string): readonly Drawn[] {
  const shape = SHAPES[code];
  return shape === undefined ? [] : [{ key: code, code, isMain: true, ...shape }];
}

/** Territories without inhabitants have no box either. */
function boxes(places: readonly Place[]): readonly Drawn[] {
  return places
    .filter(({ code, inhabitants }) => SHAPES[code] === undefined && inhabitants > 0)
    .map(({ code }, i) => {
      const { width, height, across, gap } = BOX;
      const x = BOX.x + (i % across) * (width + gap);
      const y = BOX.y + Math.floor(i / across) * (height + gap);
      return {
        key: code,
        code,
        isMain: true,
        box: { x, y, width, height },
        x: x + width / 2,
        y: y + height / 2,
      };
    });
}

function enlarged(): readonly Drawn[] {
  const { x = 0, y = 0 } = SHAPES['75'] ?? {};
  const transform = `translate(${MIDDLE.x} ${MIDDLE.y}) scale(${TIMES}) translate(${-x} ${-y})`;
  return ENLARGED.flatMap((code) =>
    shaped(code).map((shape) => ({ ...shape, key: `${code}-large`, isMain: false, transform })),
  );
}

/** How much a step aside counts against a step ahead. */
const ASIDE = 2;

/** The place that lies nearest in a direction; where none lies there, the same. */
export function nearestTo(
  { code, x, y }: Drawn,
  [dx, dy]: readonly [number, number],
  areas: readonly Drawn[],
): Drawn {
  let best: Drawn | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const area of areas) {
    const ahead = (area.x - x) * dx + (area.y - y) * dy;
    if (!area.isMain || area.code === code || ahead <= 0.5) continue;
    const aside = Math.abs((area.x - x) * dy) + Math.abs((area.y - y) * dx);
    const far = ahead + ASIDE * aside;
    if (far < least) [best, least] = [area, far];
  }
  return (
    best ??
    areas.find((area) => area.isMain && area.code === code) ??
    ({ code, x, y, key: code, isMain: true } as Drawn)
  );
}
