import { describe, expect, it } from 'vitest';
import { type Lies, type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/index.js';
import type { IngestionInput } from '../../src/domain/ingestion-input.js';
import type { RunReport } from '../../src/domain/report.js';
import { type Lake, useMoisson } from '../support/moisson.js';
import { watched } from '../support/outcome.js';

const OFFRES = 8_000;

/** How a run among lies ended, held against the simulator's books. */
interface Outcome {
  readonly report: RunReport;
  /** Stable offers that are not open in the index after it. */
  readonly lost: readonly string[];
}

interface Story {
  readonly good: Outcome;
  readonly lying: Outcome;
  /** The lie has ended. */
  readonly after: Outcome;
}

describe('an ingestion from an API that lies', { timeout: 300_000 }, () => {
  const moisson = useMoisson();

  async function outcomeOf(simulator: Simulator, lake: Lake, input: IngestionInput): Promise<Outcome> {
    simulator.mark();
    const report = await lake.run(input);
    const open = await lake.openIds();
    return { report, lost: [...simulator.stableIds()].filter((id) => !open.has(id)) };
  }

  /** A good run, a run among lies, and a run after they have ended, into one index. */
  async function story(
    lies: Lies,
    { input = { plan: 'national' }, ...options }: Partial<SimulatorOptions> & { input?: IngestionInput } = {},
    environment: Readonly<Record<string, string>> = {},
  ): Promise<Story> {
    const simulator = await startSimulator({ offers: OFFRES, rate: null, ...options });
    const lake = await moisson.open({ ...simulator.environment, ...environment });
    try {
      const good = await outcomeOf(simulator, lake, { plan: 'national' });
      simulator.lie(lies);
      const lying = await outcomeOf(simulator, lake, input);
      simulator.lie({});
      const after = await outcomeOf(simulator, lake, { plan: 'national' });
      return { good, lying, after };
    } finally {
      await lake.close();
      await simulator.close();
    }
  }

  const seventh = { share: 1 / 7 };
  const rows: [string, Lies, RegExp | undefined][] = [
    ['a shard is lost in mid-run', { hidden: [{ ...seventh, from: { calls: 25 } }] }, /at once|hides offers/],
    [
      'a shard is lost in mid-run, and the detail hides it too',
      { hidden: [{ ...seventh, from: { calls: 25 }, detail: 'hides' }] },
      undefined,
    ],
    ['one offer in seven is hidden from the start', { hidden: [seventh] }, /hides offers/],
    ['a region is hidden from the start', { hidden: [{ region: '84' }] }, /hides offers/],
    ['a board is hidden from the start', { hidden: [{ partenaire: 'EMPLOI-EXEMPLE' }] }, undefined],
    ['two replicas are out of step by 1 in 500', { replicas: { lacking: [0, 1 / 500] } }, undefined],
    ['both replicas lack 1 in 500', { replicas: { lacking: [1 / 500, 1 / 500] } }, undefined],
    ['two replicas are out of step by 1 in 30', { replicas: { lacking: [0, 1 / 30] } }, undefined],
    ['totals are capped at 3 150', { cap: 3_150 }, undefined],
    ['totals are capped at 5 000', { cap: 5_000 }, /again and again|by their kinds/],
    ['everything is answered with 204', { empty: {} }, /no offer in the whole country/],
    ['everything is answered with 204 from a moment on', { empty: { from: { calls: 20 } } }, undefined],
    [
      'one application is answered otherwise',
      { application: { clientId: 'simulated-app-2', hidden: [seventh] } },
      undefined,
    ],
    ['answers come from a cache', { cache: { seconds: 60 } }, undefined],
  ];
  it.each(watched(3, rows))(
    '%s: no stable offer is closed, and PROVEN is only said of what is so',
    async (_, lies, reason) => {
      const { good, lying, after } = await story(lies);
      expect(good).toMatchObject({ report: { status: 'proven' }, lost: [] });
      expect(lying.lost).toEqual([]);
      if (reason !== undefined) {
        expect(lying.report.status).toBe('gap');
        expect(lying.report.gaps.map((gap) => gap.reason).join('\n')).toMatch(reason);
      }
      expect(after).toMatchObject({ report: { status: 'proven' }, lost: [] });
    },
  );
});
