import { createServer } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { freePort } from '../../services/index.js';
import type { ApplicationRecords } from '../../simulator/records.js';
import { METRICS } from '../../src/domain/metrics/list.js';
import { useInstallation } from '../support/installation.js';
import { scrape, sumOf } from '../support/scrape.js';

const OFFERS = 3_000;

// The workers ask for more than the API allows, which moreover fails now and then.
const moisson = useInstallation({
  offers: OFFERS,
  rate: 3,
  faults: [
    { kind: '503-html', share: 0.1, times: 3 },
    { kind: 'reset-in-body', share: 0.2, times: 2 },
  ],
});

/** The first of three ports, one for each worker, on which nothing listens. */
const firstPort = async () => (await freePort()) - 2;

/** Calls of each kind by how they ended, in the records of the simulator; what had no whole answer is "none" with us. */
function callsOf({ searchCalls, offreCalls, referentielCalls }: ApplicationRecords) {
  const kinds = { search: searchCalls, offre: offreCalls, referentiel: referentielCalls };
  return Object.entries(kinds).flatMap(([kind, calls]) =>
    Object.entries(calls).map(([outcome, count]) => ({
      kind,
      status: /^\d+$/.test(outcome) ? outcome : 'none',
      count,
    })),
  );
}

describe('the metrics of workers', { timeout: 300_000 }, () => {
  it('agree with the records of the simulator, call by call, and with the index', async () => {
    const first = await firstPort();
    const workers = moisson.start(['worker'], { MOISSON_METRICS_PORT: String(first) });
    const { code, out } = await moisson.run(['run', '--plan', 'national', '--json']);
    expect(code).toBe(0);
    const certificate = JSON.parse(out);

    const pages = await Promise.all([0, 1, 2].map((i) => scrape(first + i)));
    const [ingestion = [], ...applications] = pages;
    const { applications: recorded, unauthenticated } = moisson.simulator.records();
    expect(unauthenticated).toBe(0);
    const records = Object.values(recorded);
    expect(records).toHaveLength(2);
    for (const [i, record] of records.entries()) {
      const samples = applications[i] ?? [];
      const application = `app-${i + 1}`;
      for (const { kind, status, count } of callsOf(record)) {
        const labels = { application, kind, status };
        expect({ ...labels, count: sumOf(samples, 'moisson_api_calls_total', labels) }).toEqual({
          ...labels,
          count,
        });
      }
      const calls = callsOf(record).reduce((sum, { count }) => sum + count, 0);
      expect(sumOf(samples, 'moisson_api_calls_total')).toBe(calls);
      expect(sumOf(samples, 'moisson_api_call_duration_seconds_count')).toBe(calls);
      expect(sumOf(samples, 'moisson_api_refused_total', { application })).toBe(record.refused);
      expect(sumOf(samples, 'moisson_api_tokens_total', { status: '200' })).toBe(record.tokenCalls['200']);
      expect(sumOf(samples, 'moisson_api_rate_allowed', { application })).toBe(10);
      // Temporal's own, by the names that its public dashboards ask for.
      expect(sumOf(samples, 'temporal_activity_execution_latency_count')).toBeGreaterThan(0);
      expect(sumOf(samples, 'temporal_worker_task_slots_available')).toBeGreaterThan(0);
    }
    const all = pages.flat();
    expect(sumOf(all, 'moisson_api_refused_total')).toBeGreaterThan(0);
    expect(sumOf(all, 'moisson_api_calls_total', { status: '503' })).toBeGreaterThan(0);
    expect(sumOf(all, 'moisson_api_calls_total', { status: 'none' })).toBe(2);

    const { created, changed, unchanged, rejected } = certificate.tally;
    const told = (outcome: string) => sumOf(all, 'moisson_offers_total', { outcome });
    expect({
      created: told('created'),
      changed: told('changed'),
      unchanged: told('unchanged'),
      rejected: told('rejected'),
      closed: told('closed'),
    }).toEqual({ created, changed, unchanged, rejected, closed: certificate.closed });
    expect(told('created')).toBe(moisson.simulator.records().offers.open);
    expect(sumOf(ingestion, 'moisson_runs_total', { verdict: 'proven' })).toBe(1);
    expect(sumOf(ingestion, 'moisson_runs_total', { verdict: 'gap' })).toBe(0);
    expect(sumOf(all, 'moisson_bulk_duration_seconds_count', { outcome: 'answered' })).toBeGreaterThan(
      OFFERS / 150,
    );
    // No name that the list does not know, and none with a label that it does not have.
    for (const { name, labels } of all.filter((sample) => sample.name.startsWith('moisson_'))) {
      const known = METRICS[name.replace(/_(bucket|sum|count)$/, '') as keyof typeof METRICS];
      expect(known, name).toBeDefined();
      expect(Object.keys(known.labels).concat('le')).toEqual(expect.arrayContaining(Object.keys(labels)));
    }
    workers.process.kill('SIGTERM');
    expect(await workers.ended).toBe(0);

    // What is read from the index is there as soon as a worker starts, and says when the run ended.
    const port = await firstPort();
    moisson.start(['worker', '--only', 'ingestion'], { MOISSON_METRICS_PORT: String(port) });
    const proven = 'moisson_last_proven_run_timestamp_seconds';
    await vi.waitUntil(async () => sumOf(await scrape(port), 'moisson_open_cases') !== undefined, {
      timeout: 60_000,
      interval: 200,
    });
    const shown = await scrape(port);
    expect(sumOf(shown, proven)).toBe(Math.floor(Date.parse(certificate.endedAt) / 1_000));
    expect(sumOf(shown, 'moisson_open_cases')).toBe(0);
  });

  it('need ports of their own: one that is taken is a sentence before any worker starts', async () => {
    const first = await firstPort();
    const other = createServer().listen(first + 1, '127.0.0.1');
    try {
      const { code, out, err } = await moisson.run(['worker'], { MOISSON_METRICS_PORT: String(first) });
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err.trim().split('\n').at(-1)).toBe(
        `MOISSON_METRICS_PORT: the worker app-1 cannot show its metrics on 127.0.0.1:${first + 1} (EADDRINUSE). Stop what listens there, or choose another port.`,
      );
    } finally {
      other.close();
    }
  });
});
