import type { Percentiles } from '../../src/domain/web/results.js';
import { useWords } from '../context.js';
import { ticksTo } from './use-width.js';

export interface SpreadRow {
  readonly code: string;
  readonly label: string;
  readonly spread: Percentiles | null;
  /** How many of how many had a usable amount. */
  readonly usable: string;
}

/** Amounts as distributions, one beneath the other on one scale. */
export function Spreads({ rows }: { readonly rows: readonly SpreadRow[] }) {
  const { t, f } = useWords();
  const drawn = rows.flatMap(({ spread }) => (spread === null ? [] : [spread]));
  if (drawn.length === 0) return <p class="state">{t.pay.few}</p>;
  const least = Math.floor(Math.min(...drawn.map(([p10]) => p10)) / 5_000) * 5_000;
  const ticks = ticksTo(Math.max(...drawn.map(([, , , , p90]) => p90)) - least).map((tick) => tick + least);
  const most = ticks.at(-1) ?? least + 1;
  const at = (amount: number) => `${(100 * (amount - least)) / (most - least)}%`;
  const between = (from: number, to: number) => ({
    left: at(from),
    width: `${(100 * (to - from)) / (most - least)}%`,
  });
  return (
    <div class="spreads">
      <div class="spread axis" aria-hidden="true">
        <span class="spread-label" />
        <span class="strip">
          {ticks.map((tick) => (
            <span key={tick} class="spread-tick" style={{ left: at(tick) }}>
              {f.shortEuros(tick)}
            </span>
          ))}
        </span>
      </div>
      <ul>
        {rows.map(({ code, label, spread, usable }) => (
          <li key={code} class="spread">
            <span class="spread-label">
              {label}
              <small>{usable}</small>
            </span>
            {spread === null ? (
              <span class="strip few">{t.pay.few}</span>
            ) : (
              <span class="strip">
                <span class="range" style={between(spread[0], spread[4])} />
                <span class="box" style={between(spread[1], spread[3])} />
                <span class="median" style={{ left: at(spread[2]) }} />
                <span class="unseen">
                  {t.columns.p50} {f.euros(spread[2])}, {t.columns.p10} {f.euros(spread[0])}, {t.columns.p90}{' '}
                  {f.euros(spread[4])}
                </span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
