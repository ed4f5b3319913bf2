import { randomBytes } from 'node:crypto';
import { describe, expect, inject, it } from 'vitest';
import { createReplayActivities } from '../../src/activities/replay.js';
import { createStoreActivities } from '../../src/activities/store-activities.js';
import { createElasticsearch, createStore } from '../../src/elasticsearch/index.js';
import { fakeElasticsearch, send } from '../elasticsearch/fake.js';
import { removeIndexes } from '../elasticsearch/store.js';
import { activityEnvironment } from '../support/activity-environment.js';

const KEY = 'c2VjcmV0LWtleQ';

/** As Elasticsearch 9.2 answers a key that it does not know, or that may not do this. */
const ANSWERS: Readonly<Record<number, { type: string; reason: string }>> = {
  401: { type: 'security_exception', reason: 'unable to authenticate with provided credentials' },
  403: { type: 'security_exception', reason: 'action [indices:admin/get] is unauthorized for API key' },
};

describe('a key that Elasticsearch refuses', () => {
  it.each([401, 403])('stops a run and a replay at their opening, in one sentence (%i)', async (status) => {
    await using fake = await fakeElasticsearch((_, response) =>
      send(response, status, { error: { ...ANSWERS[status], root_cause: [ANSWERS[status]] }, status }),
    );
    const client = createElasticsearch({ url: fake.url, auth: { apiKey: KEY } });
    const store = createStore(client);
    const { openRun } = createStoreActivities({ store, queues: [] });
    const { openReplay } = createReplayActivities({ store, queues: [] });
    const environment = activityEnvironment();
    const input = { run: 'r', workflowId: 'w', plan: 'region' } as Parameters<typeof openRun>[0];
    for (const opening of [environment.run(openRun, input), environment.run(openReplay)]) {
      const failure = await opening.catch((error: unknown) => error);
      expect(failure).toMatchObject({
        type: 'ElasticsearchMisconfigured',
        nonRetryable: true,
        message: expect.stringContaining('ELASTICSEARCH_API_KEY'),
      });
      expect(JSON.stringify(failure)).not.toContain(KEY);
    }
    await client.close();
  });
});

describe('the alias of another team', () => {
  it('ends a run and a replay at their opening, and its index stays as it was, whatever the run says last', async () => {
    const prefix = `test-${randomBytes(6).toString('hex')}-`;
    const client = createElasticsearch({ url: inject('elasticsearchUrl') });
    const foreign = `${prefix}annonces-v3`;
    const aliases = { [`${prefix}offres`]: {}, [`${prefix}ingestion`]: {} };
    await client.indices.create({ index: foreign, aliases });
    await client.index({ index: foreign, id: '1', document: { titre: 'annonce' }, refresh: true });
    const described = async () => ({
      index: await client.indices.get({ index: foreign }),
      document: await client.get({ index: foreign, id: '1' }),
      count: await client.count({ index: foreign }),
    });
    const before = await described();
    try {
      const store = createStore(client, { indexPrefix: prefix });
      const { openRun, failRun } = createStoreActivities({ store, queues: [] });
      const { openReplay } = createReplayActivities({ store, queues: [] });
      const environment = activityEnvironment();
      const refused = {
        type: 'ElasticsearchMisconfigured',
        nonRetryable: true,
        message: expect.stringContaining(`points to ${foreign}, which Moisson did not make`),
      };
      const input = { run: 'r', workflowId: 'w', plan: 'region' } as Parameters<typeof openRun>[0];
      await expect(environment.run(openRun, input)).rejects.toMatchObject(refused);
      await expect(environment.run(openReplay)).rejects.toMatchObject(refused);
      const end = { run: 'r', status: 'failed', reason: 'refused' } as const;
      await expect(environment.run(failRun, end)).rejects.toMatchObject(refused);
      await client.indices.refresh({ index: foreign });
      expect(await described()).toEqual(before);
    } finally {
      await removeIndexes(client, prefix);
    }
  });
});
