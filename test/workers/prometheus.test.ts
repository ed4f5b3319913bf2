import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { stringify } from 'yaml';
import { RULES } from '../../scripts/metrics.mjs';
import { freePort } from '../../services/index.js';
import { ALERTS } from '../../src/domain/metrics/alerts.js';
import { recordOf } from '../../src/domain/metrics/rules.js';
import { VIEWS } from '../../src/domain/metrics/views.js';
import { useInstallation } from '../support/installation.js';
import { promtool, requirePrograms, startPrometheus, type TestPrometheus } from '../support/prometheus.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const RULES_FILE = fileURLToPath(new URL(`../../${RULES}`, import.meta.url));

beforeAll(() => requirePrograms('prometheus', 'promtool'));

const app = (name: string, rest = '') => `${name}{application="app-1"${rest}}`;
const calls = (status: string) => app('moisson_api_calls_total', `,kind="search",status="${status}"`);

/** What is scraped once a minute, when it is looked at, and whether that is an alarm. In the notation of promtool. */
const SITUATIONS: Readonly<
  Record<
    string,
    readonly { readonly series: Record<string, string>; readonly at: string; readonly fires: boolean }[]
  >
> = {
  MoissonNotProven: [
    // promtool's clock begins in 1970: the run that began at 0 is as old as the clock says.
    { series: { moisson_last_proven_run_timestamp_seconds: '0x1700' }, at: '25h30m', fires: false },
    { series: { moisson_last_proven_run_timestamp_seconds: '0x1700' }, at: '26h30m', fires: true },
    { series: { moisson_last_proven_run_timestamp_seconds: '3600x1700' }, at: '26h30m', fires: false },
  ],
  MoissonBehind: [
    { series: { moisson_followed_until_timestamp_seconds: '60x100' }, at: '30m', fires: false },
    { series: { moisson_followed_until_timestamp_seconds: '60x100' }, at: '40m', fires: true },
    { series: { moisson_followed_until_timestamp_seconds: '0x100' }, at: '40m', fires: false },
  ],
  MoissonWorkerDown: [
    { series: { 'up{job="moisson",instance="i"}': '1x5 0x20' }, at: '8m', fires: false },
    { series: { 'up{job="moisson",instance="i"}': '1x5 0x20' }, at: '13m', fires: true },
    { series: { 'up{job="other",instance="i"}': '0x20' }, at: '13m', fires: false },
  ],
  MoissonCallsFail: [
    { series: { [calls('200')]: '0+90x40', [calls('503')]: '0+10x40' }, at: '30m', fires: false },
    {
      series: { [calls('200')]: '0+60x40', [calls('503')]: '0+20x40', [calls('none')]: '0+20x40' },
      at: '30m',
      fires: true,
    },
    // No calls at all are no failing calls.
    { series: { [calls('200')]: '5x40', [calls('503')]: '5x40' }, at: '30m', fires: false },
  ],
  MoissonCallsRefused: [
    {
      series: {
        [calls('200')]: '0+99x40',
        [calls('429')]: '0+1x40',
        [app('moisson_api_refused_total')]: '0+1x40',
      },
      at: '30m',
      fires: false,
    },
    {
      series: {
        [calls('200')]: '0+80x40',
        [calls('429')]: '0+20x40',
        [app('moisson_api_refused_total')]: '0+20x40',
      },
      at: '30m',
      fires: true,
    },
  ],
  MoissonTokenRefused: [
    { series: { [app('moisson_api_tokens_total', ',status="200"')]: '0+1x40' }, at: '20m', fires: false },
    { series: { [app('moisson_api_tokens_total', ',status="401"')]: '1+1x40' }, at: '20m', fires: true },
  ],
  MoissonGap: [
    {
      series: {
        'moisson_runs_total{verdict="gap"}': '0x30',
        'moisson_runs_total{verdict="proven"}': '0x5 1x30',
      },
      at: '20m',
      fires: false,
    },
    { series: { 'moisson_runs_total{verdict="gap"}': '0x5 1x30' }, at: '20m', fires: true },
    { series: { 'moisson_runs_total{verdict="gap"}': '0x5 1x200' }, at: '2h', fires: false },
  ],
  MoissonRunFailed: [
    { series: { 'moisson_runs_total{verdict="cancelled"}': '0x5 1x30' }, at: '20m', fires: false },
    { series: { 'moisson_runs_total{verdict="failed"}': '0x5 1x30' }, at: '20m', fires: true },
  ],
  MoissonPagesWait: [
    { series: { moisson_pages_waiting: '0x5 3x2 0x30' }, at: '20m', fires: false },
    { series: { moisson_pages_waiting: '0x5 3x30' }, at: '20m', fires: true },
  ],
  MoissonOpenCases: [
    { series: { moisson_open_cases: '2x400' }, at: '5h', fires: false },
    { series: { moisson_open_cases: '2x400' }, at: '6h30m', fires: true },
  ],
  MoissonOffersRejected: [
    { series: { 'moisson_offers_total{outcome="created"}': '0+9x30' }, at: '20m', fires: false },
    { series: { 'moisson_offers_total{outcome="rejected"}': '0x5 1x30' }, at: '20m', fires: true },
  ],
};

describe('the rules', () => {
  it('are right to promtool', () => {
    expect(promtool('check', 'rules', RULES_FILE)).toContain('SUCCESS');
  });

  it('have a situation in which each alert fires, and one in which it does not', () => {
    expect(Object.keys(SITUATIONS).sort()).toEqual(ALERTS.map(({ name }) => name).sort());
    for (const situations of Object.values(SITUATIONS)) {
      expect(new Set(situations.map(({ fires }) => fires)).size).toBe(2);
    }
  });

  it.each(
    Object.entries(SITUATIONS).flatMap(([name, situations]) =>
      situations.map((situation) => [name, situation] as const),
    ),
  )('%s: %j', async (name, { series, at, fires }) => {
    const folder = await temporaryFolder();
    const file = join(folder.path, 'situation.yml');
    const input_series = Object.entries(series).map(([one, values]) => ({ series: one, values }));
    // An expression on the alerts themselves: labels and sentences are compared elsewhere.
    const firing = `count(ALERTS{alertname="${name}",alertstate="firing"}) or vector(0)`;
    const exp_samples = [{ value: fires ? 1 : 0 }];
    const tests = [
      { interval: '1m', input_series, promql_expr_test: [{ expr: firing, eval_time: at, exp_samples }] },
    ];
    writeFileSync(file, stringify({ rule_files: [RULES_FILE], evaluation_interval: '1m', tests }));
    try {
      expect(promtool('test', 'rules', file)).toContain('SUCCESS');
    } finally {
      await folder.remove();
    }
  });
});

describe('a real Prometheus on real workers', { timeout: 300_000 }, () => {
  const moisson = useInstallation({ offers: 2_000, rate: 3 });
  let prometheus: TestPrometheus;
  afterAll(() => prometheus?.stop());

  it('sees each of them, evaluates every expression, and counts what the simulator counts', async () => {
    const first = (await freePort()) - 2;
    const targets = [0, 1, 2].map((i) => `127.0.0.1:${first + i}`);
    prometheus = await startPrometheus(targets, RULES_FILE);
    const workers = moisson.start(['worker'], { MOISSON_METRICS_PORT: String(first) });
    await vi.waitUntil(
      async () => (await prometheus.query('up{job="moisson"} == 1').catch(() => [])).length === 3,
      { timeout: 90_000, interval: 500 },
    );
    expect((await moisson.run(['run', '--plan', 'national'])).code).toBe(0);

    const { applications } = moisson.simulator.records();
    const arrived = Object.values(applications).reduce((sum, one) => sum + one.arrived, 0);
    const refused = Object.values(applications).reduce((sum, one) => sum + one.refused, 0);
    const sumOf = async (name: string) => Number((await prometheus.query(`sum(${name})`))[0]?.value[1]);
    await vi.waitUntil(async () => (await sumOf('moisson_api_calls_total')) === arrived, {
      timeout: 30_000,
      interval: 500,
    });
    expect(await sumOf('moisson_api_refused_total')).toBe(refused);
    expect(await sumOf('moisson_offers_total{outcome="created"}')).toBe(2_000);

    const empty: string[] = [];
    for (const view of VIEWS) {
      for (const curve of view.curves) {
        const series = await prometheus.query(curve.expression);
        if (series.length === 0) empty.push(recordOf(view, curve));
      }
    }
    // What has no value here: nothing failed, nobody follows, and the index was looked at before there was one.
    expect(empty.sort()).toEqual([
      'moisson:api_trouble:failed',
      'moisson:api_trouble:tokens_refused',
      'moisson:bulks_failed',
      'moisson:followed_lag',
      'moisson:open_cases',
      'moisson:proven_age',
    ]);

    const { groups } = await prometheus.get<{
      groups: { rules: { name: string; health: string; lastError?: string }[] }[];
    }>('rules');
    const rules = groups.flatMap((group) => group.rules);
    const evaluated = rules.filter(({ health }) => health !== 'unknown');
    expect(evaluated.length).toBeGreaterThan(0);
    expect(evaluated.filter(({ health }) => health !== 'ok')).toEqual([]);
    workers.process.kill('SIGTERM');
    expect(await workers.ended).toBe(0);
  });
});
