import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KnownList } from '../../src/activities/contracts.js';
import { certificateLines } from '../../src/domain/certificate.js';
import { LISTS, type ListName } from '../../src/domain/lists.js';
import type { SpentForecast } from '../../src/workflows/plan.js';
import { worldOf } from '../domain/worlds.js';
import { away, FakeApi, referentiel, refusedCredentials } from './fake-api.js';
import { openStage, QUEUES, type Stage } from './stage.js';

const FROZEN = '2026-11-20T09:00:00Z';
const offres = worldOf({ offres: 4_000, skew: 2, seconds: 864_000, seed: 1 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** A 404, which no other attempt helps against. */
function notThere(name: ListName): ApplicationFailure {
  return ApplicationFailure.nonRetryable(`/v2/referentiel/${name} does not exist (404).`, 'InvalidRequest');
}

/** An API that gives no list of these names. */
class WithoutLists extends FakeApi {
  /** Attempts, by queue. */
  readonly askedOn: string[] = [];
  constructor(
    private readonly missing: readonly ListName[],
    private readonly answer: (name: ListName, queue: string) => Error | undefined = notThere,
  ) {
    super(offres, FROZEN);
  }

  override apiActivities(queue: string) {
    return {
      ...super.apiActivities(queue),
      readReferentiel: async (name: ListName) => {
        if (this.missing.includes(name)) {
          this.askedOn.push(queue);
          const failure = this.answer(name, queue);
          if (failure !== undefined) throw failure;
        }
        return referentiel(name);
      },
    };
  }
}

const known = async (name: ListName): Promise<KnownList> => ({
  entries: referentiel(name),
  from: 'index',
  readAt: '2026-11-19T03:00:00.000Z',
});

describe('a reference list that the API does not give', () => {
  it.each(LISTS)('%s: the run goes on with the last one that is known, and says so', async (name) => {
    const api = new WithoutLists([name]);
    const certificate = await stage.serve(
      api,
      () => stage.execute<Awaited<ReturnType<Stage['ingest']>>>('IngestionWorkflow', [{}]),
      { knownList: known },
    );
    expect(certificate.status).toBe('proven');
    expect(certificate.replacedLists).toEqual([
      {
        name,
        from: 'index',
        readAt: '2026-11-19T03:00:00.000Z',
        reason: `/v2/referentiel/${name} does not exist (404).`,
      },
    ]);
    expect(certificateLines(certificate)).toContain(
      `  warning: the list of ${name} is the one as it was read on 2026-11-19, since the API did not give it: /v2/referentiel/${name} does not exist (404).`,
    );
    // The answer is final: one attempt, and nothing is held against an application.
    expect(api.askedOn).toHaveLength(1);
    expect(certificate.refusals).toEqual([]);
  });

  it('is asked for patiently on every application, and held against none', async () => {
    const api = new WithoutLists(['typesContrats'], away);
    const certificate = await stage.serve(
      api,
      () => stage.execute<Awaited<ReturnType<Stage['ingest']>>>('IngestionWorkflow', [{}]),
      { knownList: known },
    );
    expect(certificate.status).toBe('proven');
    expect(certificate.replacedLists).toMatchObject([{ name: 'typesContrats', reason: 'The API is away.' }]);
    for (const queue of QUEUES) {
      expect(api.askedOn.filter((one) => one === queue).length).toBeGreaterThanOrEqual(5);
    }
    expect(certificate.refusals).toEqual([]);
  });

  it('comes from the other application where only one does not give it', async () => {
    const api = new WithoutLists(LISTS, (_, queue) => (queue === QUEUES[0] ? away() : undefined));
    const certificate = await stage.ingest(api);
    expect(certificate.status).toBe('proven');
    expect(certificate).not.toHaveProperty('replacedLists');
  });

  it('still proves the country by shipped lists that know other codes than the offers have', async () => {
    const api = new WithoutLists(['metiers', 'typesContrats', 'pays']);
    const certificate = await stage.ingest(api, { plan: 'region' });
    expect(certificate.status).toBe('proven');
    expect(certificate.distinct).toBe(offres.length);
    expect(certificate.replacedLists?.map(({ name, from }) => [name, from])).toEqual([
      ['metiers', 'shipped'],
      ['pays', 'shipped'],
      ['typesContrats', 'shipped'],
    ]);
  });

  it('does not hide credentials that are refused', async () => {
    const api = new WithoutLists(['regions'], (_, queue) => refusedCredentials(queue));
    await expect(stage.ingest(api)).rejects.toMatchObject({
      cause: { type: 'InvalidCredentials' },
    });
    expect(api.certificate).toBeUndefined();
  });

  it('is named by a forecast', async () => {
    const api = new WithoutLists(['metiers']);
    const forecast = await stage.serve(
      api,
      () => stage.execute<SpentForecast>('PlanWorkflow', [{ plan: 'national' }]),
      { knownList: known },
    );
    expect(forecast.replacedLists).toMatchObject([{ name: 'metiers', from: 'index' }]);
  });
});
