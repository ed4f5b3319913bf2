import { describe, expect, it } from 'vitest';
import type { Lies } from '../../simulator/index.js';
import { useMoisson } from '../support/moisson.js';
import { type Outcome, outcomeOf, watched } from '../support/outcome.js';
import { withSimulatedStore } from '../support/simulated-store.js';

const OFFRES = 8_000;

interface Story {
  readonly good: Outcome;
  readonly lying: Outcome;
  /** The lie has ended. */
  readonly after: Outcome;
}

describe('an ingestion from an API that lies', { timeout: 300_000 }, () => {
  const moisson = useMoisson();

  /** A good run, a run among lies, and a run after they have ended, by the default plan, into one index. */
  function story(name: string, lies: Lies): Promise<Story> {
    return withSimulatedStore(moisson, { offers: OFFRES }, async (simulator, store) => {
      const good = await outcomeOf(`${name}: before`, simulator, store, {});
      simulator.lie(lies);
      const lying = await outcomeOf(name, simulator, store, {});
      simulator.lie({});
      const after = await outcomeOf(`${name}: after`, simulator, store, {});
      return { good, lying, after };
    });
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
    async (name, lies, reason) => {
      const { good, lying, after } = await story(name, lies);
      expect(good).toMatchObject({ certificate: { status: 'proven' }, missing: [] });
      expect(lying.missing).toEqual([]);
      if (reason !== undefined) {
        expect(lying.certificate.status).toBe('gap');
        expect(lying.certificate.gaps.map((gap) => gap.reason).join('\n')).toMatch(reason);
      }
      expect(after).toMatchObject({ certificate: { status: 'proven' }, missing: [] });
    },
  );
});
