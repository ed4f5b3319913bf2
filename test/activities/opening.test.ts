import { MockActivityEnvironment } from '@temporalio/testing';
import { describe, expect, it } from 'vitest';
import { createLedgerActivities } from '../../src/activities/ledger.js';
import { createReplayActivities } from '../../src/activities/replay.js';
import { createDatalake, createElasticsearch } from '../../src/elasticsearch/index.js';
import { fakeElasticsearch, send } from '../elasticsearch/fake.js';

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
    const client = createElasticsearch({ url: fake.url, apiKey: KEY });
    const datalake = createDatalake(client);
    const { openRun } = createLedgerActivities({ datalake, queues: [] });
    const { openReplay } = createReplayActivities({ datalake, queues: [] });
    const environment = new MockActivityEnvironment();
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
