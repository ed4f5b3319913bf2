import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { follow } from '../../chaos/follow.js';
import { inspect } from '../../chaos/inspection.js';
import { Parts, PREFIX } from '../../chaos/parts.js';
import type { Kind, Phase, Strike } from '../../chaos/plan.js';
import { playRound } from '../../chaos/round.js';
import { type FaultRule, mixedFaults } from '../../simulator/index.js';
import type { RunReport } from '../../src/domain/report.js';
import { requireBuild } from '../support/built.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

/** The short form of `npm run chaos`, and the faults of the API, on real parts of their own: these are to be killed. */
describe('a run on parts that break', { timeout: 600_000 }, () => {
  let folder: TemporaryFolder;
  let parts: Parts;
  let runs = 0;

  beforeAll(async () => {
    requireBuild();
    folder = await temporaryFolder();
    parts = await Parts.start({
      folder: folder.path,
      env: process.env,
      log: () => {},
      world: { offers: 3_000, churn: { publishedPerSecond: 1, closedPerSecond: 1 } },
      // A call that hangs costs its time limit: 15 s in production.
      settings: { FRANCE_TRAVAIL_TIMEOUT_MS: '3000' },
    });
  }, 300_000);

  afterAll(async () => {
    await parts?.close();
    await folder?.remove();
  }, 120_000);

  describe('when the API fails', () => {
    beforeEach(async () => {
      await parts.forgetEverything();
      parts.simulator.setFaults([]);
      parts.simulator.mark();
    });

    const run = async (plan: string): Promise<{ report: RunReport; exitCode: number | null }> => {
      const { ended } = follow(parts, ['run', '--json', '--plan', plan, '--workflow-id', `faulty-${++runs}`]);
      const { report, exitCode } = await ended;
      if (report === undefined) throw new Error(`the run ended with ${exitCode} and no report`);
      return { report, exitCode };
    };

    it.each(['region', 'national'])(
      'is PROVEN at 20 % faults, each kind once at least, by the %s plan',
      async (plan) => {
        // More than the 8 % that are asked for, and each kind in any case: the calls of a small world are few.
        const mixed: FaultRule[] = [...mixedFaults(0.19), { kind: 'hang', share: 0.01 }];
        const once = mixed.map((rule) => ({ ...rule, share: 1, times: 1 }));
        parts.simulator.setFaults([...once, ...mixed]);
        const { faults: before } = parts.simulator.books();
        const { report, exitCode } = await run(plan);
        expect(await inspect(parts, report)).toEqual([]);
        expect(exitCode).toBe(0);
        const { faults } = parts.simulator.books();
        const met = mixed.filter(({ kind }) => (faults[kind] ?? 0) > (before[kind] ?? 0));
        expect(met).toEqual(mixed);
      },
    );

    it('goes on with one application when the other is refused, and the certificate says so', async () => {
      const application = parts.simulator.applications[1]?.clientId ?? '';
      parts.simulator.setFaults([{ kind: 'refused-credentials', share: 1, application }]);
      parts.simulator.expireTokens();
      const { report, exitCode } = await run('region');
      expect(await inspect(parts, report)).toEqual([]);
      expect(exitCode).toBe(0);
      expect(report.refusals).toEqual([expect.stringContaining('credentials of app-2')]);
    });

    it('reads by other ways what a region refuses for good', async () => {
      parts.simulator.setFaults([{ kind: '400-json', share: 1, query: 'region=53' }]);
      const { report } = await run('region');
      expect(report.status).toBe('proven');
      // The case that the region opened is closed by the proof.
      expect(await inspect(parts, report)).toEqual([]);
    });

    it('ends with a GAP that names the window of a page that fails for good, and with an open case', async () => {
      parts.simulator.setFaults([{ kind: '400-json', share: 1, query: 'range=750-899' }]);
      const { report, exitCode } = await run('national');
      expect(exitCode).toBe(3);
      expect(report.status).toBe('gap');
      // This page alone, and of it what the window below shows once more.
      expect(report.missing).toBeGreaterThan(0);
      expect(report.missing).toBeLessThanOrEqual(150);
      expect(report.gaps).toEqual([
        {
          cause: { kind: 'InvalidRequest', page: 5, status: 400 },
          window: expect.stringContaining('creation='),
          missing: report.missing,
          reason: expect.stringContaining('400'),
          total: expect.any(Number),
        },
      ]);
      const cases = await parts.elasticsearch.search<Record<string, unknown>>({
        index: `${PREFIX}erreurs`,
        query: { term: { statut: 'ouvert' } },
      });
      const messages = cases.hits.hits.map((hit) => String(hit._source?.message));
      expect(messages).toEqual([expect.stringContaining(report.gaps[0]?.window ?? 'no gap')]);
    });
  });

  const absences = { temporal: [0, 2_000], api: [1_000, 3_000], elasticsearch: [0, 0] } as const;
  const at = (phase: Phase, kind: Kind): Strike => ({ kind, phase, moment: 0.5, victim: 0.2, length: 0.5 });

  it.each([
    {
      plan: 'region',
      strikes: [
        at('splitting', 'kill -9 of an API worker'),
        at('paging', 'kill -9 of Temporal'),
        at('reconciling', 'kill -9 of all workers'),
      ],
    },
    {
      plan: 'national',
      strikes: [at('splitting', 'kill -9 of the client'), at('paging', 'kill -9 of Elasticsearch')],
    },
  ] as const)(
    'loses nothing, twice writes nothing, repeats no more than was in flight: $strikes.0.kind and others',
    async (round) => {
      const result = await playRound(parts, round, `struck-${++runs}`, absences);
      expect(result.problems).toEqual([]);
      expect(result.strikes.map(({ hit }) => hit)).not.toContain(undefined);
    },
  );
});
