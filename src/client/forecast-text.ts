import type { Forecast, RegionForecast } from '../domain/forecast.js';
import { describeReplaced, type ReplacedList } from '../domain/lists.js';
import { count, duration } from '../domain/progress.js';

const BASIS: Record<Forecast['basis'], string> = {
  index: 'counts of the API, spread as the offers of the index are',
  counts: 'counts of the API, spread by a model: the index holds too few offers to ask it',
  model: 'the national total, spread by a model: the index holds too few offers to ask it',
};

/** How long the calls take, as only the configuration tells. */
export interface TimeNeeded {
  readonly applications: number;
  /** Calls per second and application. */
  readonly rate: number;
  /** Seconds of the plan, and of what comes after it; absent when the rate is not limited. */
  readonly seconds?: { readonly plan: number; readonly residual: number; readonly residualAtLeast: number };
}

/** A forecast before its run, as lines for a terminal. */
export function forecastLines(
  forecast: Forecast & { readonly spent: number; readonly replacedLists?: readonly ReplacedList[] },
  needed: TimeNeeded,
): string[] {
  const { plan, calls, floor, windows, regions } = forecast;
  const row = (name: string, value: string) => `  ${name.padEnd(22)}${value}`;
  const whole = regions.filter((region) => region.cut === 'none');
  const split = regions.filter((region) => region.cut !== 'none');
  return [
    `PLAN ${plan}: ${range(calls.plan + calls.residualAtLeast, calls.plan + calls.residual)} calls for ${count(forecast.total)} offers`,
    row('plan', `${count(calls.plan)} calls in ${count(windows)} searches, ${ofFloor(calls.plan, floor)}`),
    row('after it', `${range(calls.residualAtLeast, calls.residual)} calls${afterIt(forecast)}`),
    row('time', timeOf(needed)),
    ...(whole.length === 0
      ? []
      : [row('in one search', whole.map(({ libelle, total }) => `${libelle} (${count(total)})`).join(', '))]),
    ...split.flatMap((region, i) => [
      row(
        i > 0 ? '' : region.cut === 'creation' ? 'by creation date' : 'by departement',
        `${region.libelle}: ${count(region.total)} offers, ${count(region.calls)} calls, ${count(region.windows)} searches`,
      ),
      ...largeLine(region, row),
    ]),
    ...(plan !== 'region' ? [] : [row('rests on', BASIS[forecast.basis])]),
    row('spent', `${count(forecast.spent)} calls to say so`),
    ...(forecast.replacedLists ?? []).map((list) => `  warning: ${describeReplaced(list)}`),
  ];
}

function largeLine(region: RegionForecast, row: (name: string, value: string) => string): string[] {
  if (region.crowded.length === 0) return [];
  const parts = region.crowded.map(({ code, total, sets }) => `${code} (${count(total)} in ${sets})`);
  return [row('', `  sets of ROME codes: ${parts.join(', ')}`)];
}

function afterIt({ plan, calls }: Forecast): string {
  if (plan !== 'region' || calls.residual === calls.residualAtLeast)
    return ', to count what is there at the end, and to ask for offers that are not seen any more';
  return ': what places cannot find. The most when offers close meanwhile, which they do in any long run';
}

function timeOf({ applications, rate, seconds }: TimeNeeded): string {
  if (seconds === undefined) return 'as fast as this machine can: the rate is not limited';
  const { plan, residual, residualAtLeast } = seconds;
  const [least, most] = [duration(plan + residualAtLeast), duration(plan + residual)];
  const both = least === most ? most : `${least} to ${most}`;
  return `${both} with ${applications} ${applications === 1 ? 'application' : 'applications'} at ${rate} calls/s each`;
}

function ofFloor(calls: number, floor: number): string {
  if (floor === 0) return 'with nothing to collect';
  return `${(calls / floor).toFixed(3)} of the floor ${count(floor)}`;
}

function range(least: number, most: number): string {
  return least === most ? count(most) : `${count(least)} to ${count(most)}`;
}
