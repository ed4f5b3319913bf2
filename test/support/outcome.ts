import { expect, it } from 'vitest';
import type { Simulator } from '../../simulator/index.js';
import type { Certificate } from '../../src/domain/certificate.js';
import type { IngestionInput } from '../../src/domain/ingestion-input.js';
import type { ServedStore } from './moisson.js';

/** Whether every row is shown, which takes minutes: `LIES_ROWS=all`. Else a few keep watch in `npm test`. */
const EVERY_ROW = process.env.LIES_ROWS === 'all';

/** A test that belongs to the whole table alone. */
export function alsoShown(name: string, test: () => Promise<void>): void {
  if (EVERY_ROW) it(name, test);
}

/** The first rows of a table, or all. */
export function watched<T>(few: number, rows: readonly T[]): readonly T[] {
  return EVERY_ROW ? rows : rows.slice(0, few);
}

/** How a run ended, held against the simulator's records: an offer is stable if it was open all the time. */
export interface Outcome {
  readonly certificate: Certificate;
  /** Stable offers. */
  readonly stable: number;
  /** Those that are not open in the index after it. */
  readonly missing: readonly string[];
  /** Of them, those that the index holds as closed. */
  readonly wronglyClosed: readonly string[];
  /** Offers that were gone before it and are open in the index still. */
  readonly leftOpen: readonly string[];
}

/** One run, and what the index holds after it. `LIES_TOLD=1` prints it. */
export async function outcomeOf(
  name: string,
  simulator: Simulator,
  store: ServedStore,
  input: IngestionInput = { plan: 'national' },
): Promise<Outcome> {
  const before = await store.openIds();
  simulator.mark();
  const there = new Set(simulator.stableIds());
  const certificate = await store.run(input);
  const stable = [...simulator.stableIds()];
  const touched = new Set(simulator.touchedIds());
  const open = await store.openIds();
  const closed = await store.closedIds();
  const missing = stable.filter((id) => !open.has(id));
  const outcome = {
    certificate,
    stable: stable.length,
    missing,
    wronglyClosed: missing.filter((id) => closed.has(id)),
    leftOpen: [...before].filter((id) => open.has(id) && !there.has(id) && !touched.has(id)),
  };
  if (process.env.LIES_TOLD !== undefined) console.log(summary(name, outcome));
  return outcome;
}

/** The run was PROVEN, and every stable offer is open. */
export function expectProven({ certificate, missing }: Outcome): void {
  expect(certificate.gaps).toEqual([]);
  expect(certificate.status).toBe('proven');
  expect(missing).toEqual([]);
}

function summary(name: string, { certificate, missing, wronglyClosed, leftOpen }: Outcome): string {
  const { status, tally, totalAtStart, closed, waiting, proof } = certificate;
  const reasons = certificate.gaps.map((gap) => `${gap.missing}: ${gap.reason}`);
  const figures = { missing: missing.length, wc: wronglyClosed.length, leftOpen: leftOpen.length };
  const said = { number: certificate.missing, calls: tally.calls, totalAtStart, closed, waiting };
  return `TOLD ${name} | ${status} | ${JSON.stringify({ ...figures, ...said, N: proof?.atMostUnnoticed })} | ${[...new Set(reasons)].slice(0, 3).join(' / ')}`;
}
