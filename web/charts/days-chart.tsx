import type { PartResults } from '../../src/domain/web/results.js';
import { useWords } from '../context.js';
import { ticksTo, useWidth } from './use-width.js';

type Day = PartResults['days']['rows'][number];

const HEIGHT = 240;
const LEFT = 52;
const BOTTOM = 24;
const TOP = 8;
/** Days between two dates beneath the chart, on a wide and on a narrow screen. */
const DATED = { wide: 5, narrow: 10 };

/** Opened above the line and closed below it. A day that nobody can tell of is hatched: it is not 0. */
export function DaysChart({ rows }: { readonly rows: readonly Day[] }) {
  const { t, f } = useWords();
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const most = Math.max(1, ...rows.flatMap(({ opened, closed }) => [opened ?? 0, closed ?? 0]));
  const ticks = ticksTo(most);
  const highest = ticks.at(-1) ?? most;
  const half = (HEIGHT - TOP - BOTTOM) / 2;
  const middle = TOP + half;
  const step = (width - LEFT) / Math.max(1, rows.length);
  const scale = (n: number) => (n / highest) * half;
  const [first, last] = [rows[0]?.day ?? '', rows.at(-1)?.day ?? ''];
  const every = width < 500 ? DATED.narrow : DATED.wide;
  return (
    <div ref={ref} class="days">
      <p class="legend">
        <span>
          <span class="key opened" /> {t.days.opened}
        </span>{' '}
        <span>
          <span class="key closed" /> {t.days.closed}
        </span>{' '}
        <span>
          <span class="key blank" /> {t.days.blankDay}
        </span>
      </p>
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={first === '' ? t.days.title : t.days.label(f.day(first), f.day(last))}
      >
        <Hatch />
        {ticks.flatMap((tick) =>
          (tick === 0 ? [1] : [1, -1]).map((sign) => (
            <g key={`${tick} ${sign}`}>
              <line
                class="grid"
                x1={LEFT}
                x2={width}
                y1={middle - sign * scale(tick)}
                y2={middle - sign * scale(tick)}
              />
              <text class="tick" x={LEFT - 6} y={middle - sign * scale(tick) + 4} text-anchor="end">
                {f.count(tick)}
              </text>
            </g>
          )),
        )}
        {rows.map((row, i) => (
          <DayBars key={row.day} row={row} x={LEFT + i * step} width={step} middle={middle} scale={scale} />
        ))}
        {rows.map(({ day }, i) =>
          i % every === 0 ? (
            <text key={day} class="tick" x={LEFT + (i + 0.5) * step} y={HEIGHT - 6} text-anchor="middle">
              {f.shortDay(day)}
            </text>
          ) : null,
        )}
      </svg>
    </div>
  );
}

function Hatch() {
  return (
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line class="hatch" x1="0" x2="0" y1="0" y2="6" />
      </pattern>
    </defs>
  );
}

interface DayBarsProps {
  readonly row: Day;
  readonly x: number;
  readonly width: number;
  readonly middle: number;
  readonly scale: (n: number) => number;
}

function DayBars({ row: { day, opened, closed }, x, width, middle, scale }: DayBarsProps) {
  const { t, f } = useWords();
  if (opened === null || closed === null) {
    return (
      <rect x={x} y={TOP} width={width} height={HEIGHT - TOP - BOTTOM} fill="url(#hatch)">
        <title>{t.days.noRun(f.day(day))}</title>
      </rect>
    );
  }
  const [own, pad] = [Math.max(2, width - 3), Math.min(1.5, width / 4)];
  return (
    <g>
      <title>{t.days.bar(f.day(day), f.count(opened), f.count(closed))}</title>
      <rect class="opened" x={x + pad} y={middle - scale(opened)} width={own} height={scale(opened)} rx="1" />
      <rect class="closed" x={x + pad} y={middle} width={own} height={scale(closed)} rx="1" />
    </g>
  );
}
