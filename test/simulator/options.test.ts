import { describe, expect, it } from 'vitest';
import { createCommand } from '../../simulator/cli.js';
import { type SimulatorOptions, startSimulator } from '../../simulator/index.js';

async function parse(...args: string[]): Promise<SimulatorOptions> {
  let options: SimulatorOptions | undefined;
  const command = createCommand(async (read) => {
    options = read;
  });
  command.exitOverride().configureOutput({ writeErr: () => {} });
  await command.parseAsync(['node', 'main.js', ...args]);
  return options as SimulatorOptions;
}

describe('options', () => {
  it.each([
    [{ offers: -1 }, /^offers must/],
    [{ offers: 10_000_001 }, /^offers must/],
    [{ offers: 1.5 }, /^offers must/],
    [{ offers: 1, seed: -1 }, /^seed must/],
    [{ offers: 1, port: 70_000 }, /^port must/],
    [{ offers: 1, rate: -3 }, /^rate must/],
    [{ offers: 1, rate: Number.NaN }, /^rate must/],
    [{ offers: 1, rateModel: 'leaky' as 'bucket' }, /^rateModel must be one of window, bucket/],
    [{ offers: 1, burst: 0 }, /^burst must/],
    [{ offers: 1, now: new Date('never') }, /^now must/],
    [{ offers: 1, churn: { publishedPerSecond: -1, closedPerSecond: 0 } }, /^churn.publishedPerSecond must/],
    [{ offers: 1, unverified: { totalsLie: -1 } }, /^unverified.totalsLie must/],
    [{ offers: 10, denseSecond: 11 }, /^denseSecond must/],
    [{ offers: 1, romeList: '1999' as '2023' }, /^romeList must/],
    [{ offers: 1, shareWithoutRegion: 2 }, /^shareWithoutRegion must/],
    [{ offers: 1, untoldPlaces: -1 }, /^untoldPlaces must/],
    [{ offers: 1, latencyMs: [9, 3] as const }, /^latencyMs must/],
    [{ offers: 1, applications: [] }, /^applications must/],
    [{ offers: 1, lies: { hiden: [] } as object }, /^lies.hiden is unknown/],
    [{ offers: 1, lies: { hidden: [{ share: 2 }] } }, /^lies.hidden\[0\].share must/],
    [{ offers: 1, lies: { hidden: [{}, { region: '99' }] } }, /^lies.hidden\[1\].region must/],
    [{ offers: 1, lies: { hidden: [{ departement: '975' }] } }, /^lies.hidden\[0\].departement must/],
    [{ offers: 1, lies: { hidden: [{ codeROME: 'Z' }] } }, /^lies.hidden\[0\].codeROME must/],
    [{ offers: 1, lies: { hidden: [{ partenaire: 'X' }] } }, /^lies.hidden\[0\].partenaire must/],
    [{ offers: 1, lies: { hidden: [{ from: { calls: -1 } }] } }, /^lies.hidden\[0\].from.calls must/],
    [{ offers: 1, lies: { hidden: [{ until: {} as { calls: 1 } }] } }, /^lies.hidden\[0\].until must/],
    [
      { offers: 1, lies: { hidden: [{ createdBetween: ['b', 'a'] }] } },
      /^lies.hidden\[0\].createdBetween must/,
    ],
    [{ offers: 1, lies: { hidden: Array(21).fill({}) } }, /^lies.hidden must be a list of at most 20/],
    [{ offers: 1, lies: { hidden: [{ inTotals: 'no' as never }] } }, /^lies.hidden\[0\].inTotals must/],
    [{ offers: 1, lies: { replicas: { lacking: [0, 2] } } }, /^lies.replicas.lacking must/],
    [{ offers: 1, lies: { cap: 0 } }, /^lies.cap must/],
    [{ offers: 1, lies: { detail: { lagSeconds: 172_801 } } }, /^lies.detail.lagSeconds must/],
    [{ offers: 1, lies: { detail: { answers: 418 as 404 } } }, /^lies.detail.answers must/],
    [{ offers: 1, lies: { undated: { offers: -1 } } }, /^lies.undated.offers must/],
    [
      { offers: 1, lies: { withoutROME: { offers: 1, as: 'unreadable' as 'null' } } },
      /^lies.withoutROME.as must/,
    ],
    [{ offers: 1, lies: { clock: { dateHeader: 'ours' as 'true' } } }, /^lies.clock.dateHeader must/],
    [{ offers: 1, lies: { late: { perSecond: -1, bySeconds: 1 } } }, /^lies.late.perSecond must/],
    [{ offers: 1, lies: { application: { clientId: 'nobody' } } }, /^lies.application.clientId must/],
    [{ offers: 1, lies: { after: { seconds: Number.NaN } } }, /^lies.after.seconds must/],
  ])('%j is refused', async (options: SimulatorOptions, reason) => {
    await expect(startSimulator(options)).rejects.toThrow(reason);
  });

  it('a port in use is refused', async () => {
    const simulator = await startSimulator({ offers: 0 });
    const port = Number(new URL(simulator.url).port);
    await expect(startSimulator({ offers: 0, port })).rejects.toThrow(/EADDRINUSE/);
    await simulator.close();
  });

  it('an empty world answers', async () => {
    const simulator = await startSimulator({ offers: 0 });
    expect(simulator.records().offers).toMatchObject({ open: 0, stable: 0 });
    expect(simulator.environment).toEqual({
      FRANCE_TRAVAIL_API_URL: `${simulator.url}/partenaire/offresdemploi`,
      FRANCE_TRAVAIL_TOKEN_URL: `${simulator.url}/connexion/oauth2/access_token?realm=%2Fpartenaire`,
      FRANCE_TRAVAIL_CLIENT_ID_1: 'simulated-app-1',
      FRANCE_TRAVAIL_CLIENT_SECRET_1: 'not-a-secret-1',
      FRANCE_TRAVAIL_CLIENT_ID_2: 'simulated-app-2',
      FRANCE_TRAVAIL_CLIENT_SECRET_2: 'not-a-secret-2',
    });
    await simulator.close();
  });
});

describe('the command line', () => {
  it('reads every option', async () => {
    const options = await parse(
      ...'--offers 740000 --rate 10 --rate-model bucket --burst 12 --port 8080 --seed 4 --applications 3'.split(
        ' ',
      ),
      ...'--published-per-second 1 --closed-per-second 2 --lie 3 --now 2026-07-01T10:00:00Z --rome-list 2023'.split(
        ' ',
      ),
      ...'--crowded-second 4000 --crowded-alike --exclusive-bounds --whole-seconds --older-empty-range'.split(
        ' ',
      ),
      ...'--region-shows-region-only --share-without-region 0.1 --untold-places 0.05 --fault slow:0.5 --latency 10-20'.split(
        ' ',
      ),
    );
    expect(options).toMatchObject({
      offers: 740_000,
      rate: 10,
      rateModel: 'bucket',
      burst: 12,
      port: 8080,
      seed: 4,
      now: new Date('2026-07-01T10:00:00Z'),
      churn: { publishedPerSecond: 1, closedPerSecond: 2 },
      romeList: '2023',
      denseSecond: 4000,
      denseAlike: true,
      shareWithoutRegion: 0.1,
      untoldPlaces: 0.05,
      latencyMs: [10, 20],
      unverified: {
        boundsInclusive: false,
        boundsIgnoreMilliseconds: true,
        regionFilterShowsRegionOnly: true,
        totalsLie: 3,
        olderEmptyRange: true,
      },
    });
    expect(options.applications).toHaveLength(3);
    expect(options.faults).toContainEqual({ kind: 'slow', share: 0.5 });
  });

  it('reads lies, with or without a flag of their own', async () => {
    const { lies } = await parse(
      ...'--hidden 0.1 --cap 3150 --clock-offset -300 --detail-lag 60 --undated 2'.split(' '),
      ...['--lies', '{"hidden":[{"region":"53"}],"clock":{"dateHeader":"true"},"moved":{"perSecond":1}}'],
    );
    expect(lies).toEqual({
      hidden: [{ region: '53' }, { share: 0.1 }],
      cap: 3150,
      clock: { dateHeader: 'true', offsetSeconds: -300 },
      detail: { lagSeconds: 60 },
      undated: { offers: 2 },
      moved: { perSecond: 1 },
    });
    expect((await parse()).lies).toEqual({});
  });

  it('has defaults that start', async () => {
    const simulator = await startSimulator({ ...(await parse()), offers: 10 });
    await simulator.close();
  });

  it.each([
    '--offers many',
    '--rate-model leaky',
    '--now never',
    '--latency 5',
    '--typo',
    '--fault slow:x',
    '--lies {',
  ])('refuses %s', async (text) => {
    await expect(parse(...text.split(' '))).rejects.toThrow();
  });
});
