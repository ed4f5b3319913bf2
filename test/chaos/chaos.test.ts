import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { follow } from '../../chaos/follow.js';
import { inspect } from '../../chaos/inspection.js';
import { type Parts, PREFIX } from '../../chaos/parts.js';
import { playRound } from '../../chaos/round.js';
import { type FaultRule, mixedFaults } from '../../simulator/index.js';
import type { Certificate } from '../../src/domain/certificate.js';
import type { ClosingReport } from '../../src/domain/closing-report.js';
import { ABSENCES, at, useParts } from './parts.js';

/** The short form of `npm run chaos`, and the faults of the API, on real parts of their own: these are to be killed. */
describe('a run on parts that break', { timeout: 600_000 }, () => {
  const started = useParts({
    world: { offers: 3_000, churn: { publishedPerSecond: 1, closedPerSecond: 1 } },
    // A call that hangs costs its time limit: 15 s in production.
    settings: { FRANCE_TRAVAIL_TIMEOUT_MS: '3000', CLOSED_OFFERS: 'mark' },
  });
  let parts: Parts;
  let runs = 0;
  beforeAll(() => {
    parts = started();
  });

  describe('when the API fails', () => {
    beforeEach(async () => {
      await parts.forgetEverything();
      parts.simulator.setFaults([]);
      parts.simulator.mark();
    });

    const run = async (plan: string): Promise<{ certificate: Certificate; exitCode: number | null }> => {
      const { ended } = follow(parts, ['run', '--json', '--plan', plan, '--workflow-id', `faulty-${++runs}`]);
      const { certificate, exitCode } = await ended;
      if (certificate === undefined) throw new Error(`the run ended with ${exitCode} and no certificate`);
      return { certificate, exitCode };
    };

    it.each(['verified', 'region', 'national'])(
      'is PROVEN at 20 % faults, each kind once at least, by the %s plan',
      async (plan) => {
        // More than the 8 % that are asked for, and each kind in any case: the calls of a small world are few.
        const mixed: FaultRule[] = [...mixedFaults(0.19), { kind: 'hang', share: 0.01 }];
        const once = mixed.map((rule) => ({ ...rule, share: 1, times: 1 }));
        parts.simulator.setFaults([...once, ...mixed]);
        const { faults: before } = parts.simulator.records();
        const { certificate, exitCode } = await run(plan);
        expect(await inspect(parts, certificate)).toEqual([]);
        expect(exitCode).toBe(0);
        const { faults } = parts.simulator.records();
        const met = mixed.filter(({ kind }) => (faults[kind] ?? 0) > (before[kind] ?? 0));
        expect(met).toEqual(mixed);
      },
    );

    it('goes on with one application when the other is refused, and the certificate says so', async () => {
      const application = parts.simulator.applications[1]?.clientId ?? '';
      parts.simulator.setFaults([{ kind: 'refused-credentials', share: 1, application }]);
      parts.simulator.expireTokens();
      const { certificate, exitCode } = await run('region');
      expect(await inspect(parts, certificate)).toEqual([]);
      expect(exitCode).toBe(0);
      expect(certificate.refusals).toEqual([expect.stringContaining('credentials of app-2')]);
    });

    it('reads by other ways what a region refuses for good', async () => {
      parts.simulator.setFaults([{ kind: '400-json', share: 1, query: 'region=53' }]);
      const { certificate } = await run('region');
      expect(certificate.status).toBe('proven');
      // The case that the region opened is closed by the proof.
      expect(await inspect(parts, certificate)).toEqual([]);
    });

    it('is PROVEN without the count of a region that the API refuses, and names the region', async () => {
      parts.simulator.setFaults([{ kind: '400-json', share: 1, query: 'region=53' }]);
      const { certificate } = await run('verified');
      expect(certificate).toMatchObject({
        status: 'proven',
        verification: { counted: 17, uncounted: ['53'], found: 0, hidden: 0 },
      });
      expect(await inspect(parts, certificate)).toEqual([]);
    });

    it('ends with a GAP that names the window of a page that fails for good, and with an open case', async () => {
      parts.simulator.setFaults([{ kind: '400-json', share: 1, query: 'range=750-899' }]);
      const { certificate, exitCode } = await run('national');
      expect(exitCode).toBe(3);
      expect(certificate.status).toBe('gap');
      // This page alone, and of it what the window below shows once more.
      expect(certificate.missing).toBeGreaterThan(0);
      expect(certificate.missing).toBeLessThanOrEqual(150);
      expect(certificate.gaps).toEqual([
        {
          cause: { kind: 'InvalidRequest', page: 5, status: 400 },
          window: expect.stringContaining('creation='),
          missing: certificate.missing,
          reason: expect.stringContaining('400'),
          total: expect.any(Number),
        },
      ]);
      const cases = await parts.elasticsearch.search<Record<string, unknown>>({
        index: `${PREFIX}erreurs`,
        query: { term: { statut: 'ouvert' } },
      });
      const messages = cases.hits.hits.map((hit) => String(hit._source?.message));
      expect(messages).toEqual([expect.stringContaining(certificate.gaps[0]?.window ?? 'no gap')]);
    });
  });

  it('loses nothing, twice writes nothing, repeats no more than was in flight, whatever is killed', async () => {
    const strikes = [
      at('splitting', 'kill -9 of the client'),
      at('paging', 'kill -9 of Elasticsearch'),
      at('verifying', 'kill -9 of all workers'),
    ];
    const result = await playRound(parts, { plan: 'verified', strikes }, `struck-${++runs}`, ABSENCES);
    expect(result.problems).toEqual([]);
    expect(result.strikes.map(({ hit }) => hit)).not.toContain(undefined);
  });

  it('asks for every unseen offer once, and closes each that is gone, whoever is killed meanwhile', async () => {
    await parts.forgetEverything();
    parts.simulator.setFaults([]);
    parts.simulator.mark();
    const printed = async (args: readonly string[]) => {
      const client = parts.moisson(args, 'pipe');
      if (client.stdout === null) throw new Error('the output of the client cannot be read');
      const [out] = await Promise.all([text(client.stdout), once(client, 'exit')]);
      return { code: client.exitCode, out };
    };
    const run = (id: string) => printed(['run', '--json', '--plan', 'national', '--workflow-id', id]);
    expect((await run('closing-1')).code).toBe(0);
    parts.simulator.lie({ boardHalved: {}, detail: { answers: 404 } });
    const { waiting = 0 } = JSON.parse((await run('closing-2')).out) as Certificate;
    expect(waiting).toBeGreaterThan(90);
    parts.simulator.lie({});

    const before = await openIds(parts);
    const details = new Map<string, number>();
    const kills = [
      () => parts.signalWorkers('SIGKILL', ['app-1']),
      () => parts.signalWorkers('SIGKILL', ['ingestion']),
      () => parts.signalWorkers('SIGKILL', ['app-1', 'app-2']),
    ];
    const killed: Promise<void>[] = [];
    let calls = 0;
    parts.simulator.observe(({ kind, url }) => {
      if (kind !== 'offre') return;
      details.set(url, (details.get(url) ?? 0) + 1);
      // The sample with its control offers goes first, and these once more.
      if (++calls > 11 + Math.min(150, waiting) + 11 && calls % 20 === 0)
        killed.push(...kills.splice(0, 1).map((kill) => kill()));
    });
    const { code, out } = await printed(['close', '--ask-all', '--apply', '--json']);
    await Promise.all(killed);
    const report = JSON.parse(out) as ClosingReport;
    expect({ code, killed: killed.length }).toEqual({ code: 0, killed: 3 });
    expect(report.asking?.answers).toEqual({ asked: waiting, gone: waiting, there: 0, unknown: 0 });
    expect(report.done).toEqual({ closed: waiting, erased: 0, waiting: 0 });
    const after = await openIds(parts);
    expect(before.size - after.size).toBe(waiting);
    const stable = [...parts.simulator.stableIds()].filter((id) => before.has(id));
    expect(stable.filter((id) => !after.has(id))).toEqual([]);
    // What was in flight, and what was heard since the last heartbeat.
    const again = [...details.values()].filter((times) => times > 2).length;
    expect(again).toBeLessThan(waiting / 2);
  });
});

async function openIds({ elasticsearch }: Parts): Promise<Set<string>> {
  const index = `${PREFIX}offres`;
  await elasticsearch.indices.refresh({ index });
  const query = { term: { 'suivi.statut': 'ouverte' } };
  const ids = new Set<string>();
  const search = { index, size: 5_000, _source: ['id'], query };
  for await (const { id } of elasticsearch.helpers.scrollDocuments<{ id: string }>(search)) ids.add(id);
  return ids;
}
